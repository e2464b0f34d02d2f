"""Make one column of several."""

from __future__ import annotations

from collections.abc import Sequence

from ...errors import Problem
from ...locale import Words
from ..block import Block
from ..fix import Example, Reshaping, Work
from ..known import Known
from ..naming import refuse_taken

CODE = "join-columns"
# Not safe: what was joined cannot always be parted again.
SAFE = False
ORDER = 59
NEEDS: tuple[str, ...] = ("columns", "value")
WORDS = Words(
    en="makes one column of several, their texts one after the other",
    es="convierte varias columnas en una, con sus textos uno tras otro",
)
VALUE = Words(
    en="the new label, and, after =, what stands between the texts when it is not a blank: Fecha=-",
    es="el título nuevo y, después de =, lo que va entre los textos si no es un espacio: Fecha=-",
)
WRONG = Words(
    en='The value must name the new column, as in Fecha=-, and says "{value}".',
    es="El valor debe nombrar la columna nueva, como en Fecha=-, y dice «{value}».",
)
EXAMPLE = Example(
    before=[["Año", "Nota", "Mes"], ["2014", "a", "03"], ["2014", "b", ""]],
    after=[["Fecha", "Nota"], ["2014-03", "a"], ["2014", "b"]],
    columns="Año;Mes",
    value="Fecha=-",
)


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Join the texts of the named columns, blank ones left out; the new column stands where the first of them was.

    Raises:
        Problem: when the value does not name a column.
    """
    name, equals, mark = value.partition("=")
    if not name.strip():
        raise Problem(WRONG.format(value=value))
    between = mark if equals and mark else " "
    places = list(columns or ())
    kept = [place for place in range(len(known.labels)) if place not in places[1:]]
    labels = [name.strip() if place == places[0] else known.labels[place] for place in kept]
    refuse_taken(known.labels, labels)

    def joined(block: Block) -> tuple[Block, int]:
        rows = zip(*map(block.cells, places), strict=True)
        cells = [between.join(cell.strip() for cell in row if cell.strip()) for row in rows]
        after = [cells if place == places[0] else block.columns[place] for place in kept]
        return Block(labels, after, block.rows), len(cells) * len(places)

    def foreseen(known: Known) -> Known:
        # Which texts stand beside each other is not known: the new column's are not.
        return known.chosen(kept).instead(kept.index(places[0]), labels, [None])

    return Reshaping(joined, foreseen)
