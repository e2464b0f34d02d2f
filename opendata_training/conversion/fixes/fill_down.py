"""Repeat in the blank cells below what a column says only once."""

from __future__ import annotations

from collections.abc import Sequence

from ...locale import Words
from ..block import Block
from ..fix import Example, RowMending, Work
from ..known import Known

CODE = "fill-down"
# Not safe: a blank cell may be meant blank.
SAFE = False
ORDER = 29
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="fills blank cells with the last text above them in the column",
    es="llena las celdas vacías con el texto más cercano que está arriba, en la misma columna",
)
VALUE = None
EXAMPLE = Example(
    before=[["Entidad", "Cultivo"], ["Jalisco", "Maíz"], ["", "Frijol"], ["Nayarit", ""], ["", ""], ["", "Caña"]],
    after=[["Entidad", "Cultivo"], ["Jalisco", "Maíz"], ["Jalisco", "Frijol"], ["Nayarit", ""], ["", ""], ["Nayarit", "Caña"]],
    columns="Entidad",
)  # fmt: skip


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Fill the blank cells of the named columns; unnamed, of those of a small table that validation says were merged.

    Blanks before the first text stay, as do those of a row that is blank all through.
    """
    last: dict[int, str] = dict.fromkeys(columns or (), "")
    asked = columns is None and known.in_block

    def filled(block: Block) -> dict[int, list[str]]:
        if asked:
            last.update(dict.fromkeys(_merged(known, block), ""))
        if not last:
            return {}
        empty = [not any(map(str.strip, row)) for row in block.records()]
        found: dict[int, list[str]] = {}
        for place in last:
            cells = []
            for cell, nothing in zip(block.cells(place), empty, strict=True):
                # What the block before ended with goes on in this one.
                last[place] = cell if cell.strip() else last[place]
                cells.append(cell if nothing else last[place] or cell)
            found[place] = cells
        return found

    return RowMending(filled)


def _merged(known: Known, block: Block) -> list[int]:
    from ...validation.checks import merged_cells

    return sorted({hits.column - 1 for hits in merged_cells.find(known.subject_of(block)) if hits.column})
