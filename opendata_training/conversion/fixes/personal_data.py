"""Take personal data out: the cells of a column that holds nothing else, and the sentences of a remark that say one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import compress

from ...locale import Words
from ..fix import Example, Mending, Work
from ..known import Known

CODE = "personal-data"
# Not safe: the datum is gone, and whether the law wants it published is for a person to say.
SAFE = False
ORDER = 55
NEEDS: tuple[str, ...] = ("columns",)
WORDS = Words(
    en="empties columns of personal data, and takes the sentences that say one out of remarks",
    es="vacía las columnas de datos personales y quita de las observaciones las frases que dicen alguno",
)
VALUE = Words(
    en="what to write in their place, such as [personal data]; nothing when it is blank",
    es="qué escribir en su lugar, por ejemplo [dato personal]; nada si está vacío",
)
EXAMPLE = Example(
    before=[
        ["Folio", "CURP", "Observaciones"],
        ["1", "LXCA800101HDFPRN01", "Revisado"],
        ["2", "LXCA810101HDFPRN02", "Revisado. Informes: 1001260010"],
    ],
    after=[["Folio", "CURP", "Observaciones"], ["1", "", "Revisado"], ["2", "", "Revisado"]],
    columns="CURP;Observaciones",
)
# A sentence ends before a blank and a capital, unless a short word with a capital of its own is before: "Sr. Ruiz", "C. P. 06000".
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?![\sa-záéíóúñü])|(?<=;)\s+|\s*[\r\n]+\s*")
SHORTENED = re.compile(r"(?:^|\W)[^\W\d_a-záéíóúñ][^\W\d_]{0,3}\.$")


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Empty the named columns that validation says are of personal data, and look through the sentences of the others."""
    from ...validation.privacy.detecting import found_in
    from ...validation.privacy.remarks import has_names, holds

    whole = {one.column - 1 for one in found_in(known.subject) if not one.within}
    places = columns or ()

    def emptied(cell: str) -> str:
        return value if cell.strip() else cell

    mends = {place: emptied if place in whole else _without(known, place, value) for place in places}
    return Mending(mends, {place: holds(has_names(known.labels[place])) for place in places if place not in whole})


def _without(known: Known, place: int, value: str) -> Callable[[str], str]:
    """Give what takes the sentences with personal data out of a text of a column."""
    from ...validation.privacy.remarks import has_names, within

    label = known.labels[place]
    names = has_names(label)

    @cache
    def is_clean(text: str) -> bool:
        return within(text, label, names) is None

    @cache
    def usual() -> tuple[frozenset[str], bool]:
        texts = frozenset(filter(is_clean, known.filled(place)))
        return texts, 2 * sum(text.endswith(".") for text in texts) > len(texts)

    def mended(cell: str) -> str:
        if is_clean(cell):
            return cell
        sentences = _sentences(cell.strip())
        clean = [is_clean(sentence.strip()) for sentence in sentences]
        if all(clean) or not is_clean("".join(compress(sentences, clean))):
            # It goes over a sentence's end: nothing of the text is sure to be free of it.
            return value
        if value:
            gaps = [sentence[len(sentence.rstrip()) :] for sentence in sentences]
            sentences = [
                one if good else f"{value}{gap}" for one, good, gap in zip(sentences, clean, gaps, strict=True)
            ]
            return "".join(sentences)
        rest = "".join(compress(sentences, clean)).strip()
        return rest if clean[-1] else _as_usual(rest, *usual())

    return mended


def _sentences(text: str) -> list[str]:
    """Cut a text after each sentence and the blanks behind it."""
    found, start = [], 0
    for gap in SENTENCE_END.finditer(text):
        if not SHORTENED.search(text[start : gap.start()]):
            found.append(text[start : gap.end()])
            start = gap.end()
    return [*found, text[start:]]


def _as_usual(text: str, usual: frozenset[str], points: bool) -> str:
    """Give what is left of a text as the column writes it: its last point may have come with the sentence after it.

    Parameters:
        text: what is left.
        usual: the column's other texts.
        points: whether most of these end with a point.
    """
    bare = text.removesuffix(".")
    if text in usual or bare == text:
        return text
    return bare if bare in usual or not points else text
