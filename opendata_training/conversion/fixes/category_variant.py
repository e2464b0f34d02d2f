"""Write each category in one way: the one that is there most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ...locale import Words
from ..fix import Example, Mending, Work, by_table
from ..known import Known

CODE = "category-variant"
# Not safe: "m" and "M", or two firms of nearly one name, may be two things, and the way that is there most may be the wrong one.
SAFE = False
ORDER = 51
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="writes each category in the way that is there most: jalisco and JALISCO become Jalisco",
    es="escribe cada categoría de la manera más frecuente: jalisco y JALISCO pasan a ser Jalisco",
)
VALUE = None
EXAMPLE = Example(
    before=[["Turno", "Robos"], ["MATUTINO", "1"], ["MATUTINO", "2"], ["matutino", "2"], ["VESPERTINO", "2"], ["MAT.", "2"]],
    after=[["Turno", "Robos"], ["MATUTINO", "1"], ["MATUTINO", "2"], ["MATUTINO", "2"], ["VESPERTINO", "2"], ["MATUTINO", "2"]],
)  # fmt: skip


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Mend the variants that validation finds, in some columns or in all.

    In a named column, where validation finds none because it does not take the texts for categories, those that differ in
    case, accents and signs alone are made one.
    """
    from ...validation.categories import variants

    places = range(len(known.labels)) if columns is None else columns
    usual = {place: variants(known.column(place)) for place in places}
    if columns is not None:
        usual = {place: found or _alike(known, place) for place, found in usual.items()}
    return Mending({place: by_table(found) for place, found in usual.items() if found})


def _alike(known: Known, place: int) -> dict[str, str]:
    from ...validation.spelling import key

    groups: dict[str, dict[str, int]] = defaultdict(dict)
    texts = known.texts[place]
    for text, times in zip(texts.uniques, texts.times, strict=True):
        groups[key(text)][text] = times
    found: dict[str, str] = {}
    for name, group in groups.items():
        # Of two that are there equally often the one that keeps its accents is right more often.
        usual = max(group, key=lambda text: (group[text], not text.isascii(), text))
        found |= {text: usual for text in group if name and text != usual}
    return found
