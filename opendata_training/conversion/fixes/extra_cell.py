"""Set rows aside that have more cells than the header, and empty the columns that they alone made."""

from __future__ import annotations

from collections.abc import Sequence

from ...locale import Words
from ..block import Block
from ..fix import NOTHING, Dropping, Example, Work
from ..known import Known

CODE = "extra-cell"
# Safe: no row is lost, and which of its cells belong where is not known.
SAFE = True
ORDER = 28
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="sets rows aside that have more cells than the header: a comma in a text may have moved them",
    es="aparta las filas con más celdas que el encabezado: una coma dentro de un texto pudo haberlas movido",
)
VALUE = None
REASON = Words(
    en='there is "{cell}" past the last column that has a label; put the cells where they belong (extra-cell)',
    es="hay «{cell}» después de la última columna con título; pon cada celda en su lugar (extra-cell)",
)
EXAMPLE = Example(
    before=[["Obra", "Monto", ""], ["Puente", "3", ""], ["Pozo", " zona 2", "4"], ["Presa", "8", ""]],
    after=[["Obra", "Monto", ""], ["Puente", "3", ""], ["Presa", "8", ""]],
)
# In more rows than this share, a column without a label is one, of remarks perhaps.
MOST = 0.05


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Set aside the rows with something in the columns past the last label, where few rows have, or in the columns named."""
    places = _past_the_header(known) if columns is None else columns
    if not places:
        return NOTHING

    def text(block: Block, at: int) -> str:
        return next((cell.strip() for place in places if (cell := block.cells(place)[at]).strip()), "")

    def extra(block: Block) -> list[bool]:
        rows = zip(*map(block.cells, places), strict=True)
        return [any(map(str.strip, row)) for row in rows]

    def emptied(known: Known) -> Known:
        for place in places:
            known = known.instead(place, known.labels, [{"": known.rows}])
        return known

    return Dropping(extra, lambda block, at: REASON.format(cell=text(block, at)), foreseen=emptied)


def _past_the_header(known: Known) -> list[int]:
    last = max((place for place, label in enumerate(known.labels) if label.strip()), default=-1)
    places = list(range(last + 1, len(known.labels)))
    filled = [
        sum(
            times
            for text, times in zip(known.texts[place].uniques, known.texts[place].times, strict=True)
            if text.strip()
        )
        for place in places
    ]
    few = all(cells <= max(1, MOST * known.rows) for cells in filled)
    return places if last >= 0 and any(filled) and few else []
