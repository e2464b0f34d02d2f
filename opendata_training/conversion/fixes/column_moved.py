"""Put columns in the order of other releases."""

from __future__ import annotations

from collections.abc import Sequence

from ...errors import Problem
from ...locale import Words
from ..columns import places
from ..fix import Example, Work, keeping
from ..known import Known
from ..naming import listed

CODE = "column-moved"
# Not safe: which order is right is a person's choice.
SAFE = False
ORDER = 62
NEEDS: tuple[str, ...] = ("value",)
WORDS = Words(
    en="puts columns in the order told; those not told come after, as they stand",
    es="pone las columnas en el orden indicado; las que no se nombran quedan después, como están",
)
VALUE = Words(
    en="labels in the order wanted, separated by ;",
    es="los títulos en el orden deseado, separados por ;",
)
TWICE = Words(
    en='"{label}" names several columns, or one that was named before; write each once, by its place (#3) where labels repeat.',
    es="«{label}» nombra varias columnas, o una ya nombrada; escribe cada una una sola vez, por su lugar (#3) si los "
    "títulos se repiten.",
)
EXAMPLE = Example(
    before=[["Robos", "Mes", "Nota", "Entidad"], ["3", "Enero", "a", "Sonora"]],
    after=[["Entidad", "Mes", "Robos", "Nota"], ["Sonora", "Enero", "3", "a"]],
    value="Entidad;Mes;Robos",
)


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Move the columns that the value names to the front, in its order.

    Raises:
        Problem: when the value names a column that is not there, or one twice.
    """
    order: list[int] = []
    for name in listed(value):
        here = places(known.labels, name) or []
        if len(here) != 1 or here[0] in order:
            raise Problem(TWICE.format(label=name))
        order += here
    return keeping(known, [*order, *(place for place in range(len(known.labels)) if place not in order)])
