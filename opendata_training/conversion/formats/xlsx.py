"""A workbook for people: keys stay text, plain amounts are numbers that can be added up."""

from __future__ import annotations

import io
import re
from typing import IO, TYPE_CHECKING, Any

from ...errors import Problem
from ...locale import Words, translator
from ..fix import cells_of

if TYPE_CHECKING:
    import pandas as pd

_ = translator("conversion")
WORDS = Words(
    en="an Excel workbook with one sheet: for people to look at; publish the .csv beside it",
    es="un libro de Excel con una hoja: para que las personas lo consulten; publica también el .csv",
)
# Excel's own limits: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3
MOST_ROWS, MOST_COLUMNS, MOST_LETTERS = 1_048_576, 16_384, 32_767
# What Excel gives back as it was typed: no zero in front, none behind the point, at most the 15 digits that it keeps.
AMOUNT = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{0,9}[1-9])?")
# Control signs that XML 1.0 does not allow.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def _are_amounts(cells: list[str]) -> bool:
    """Tell whether a column may be written as numbers without any of its cells looking different afterwards.

    A column in which all numbers are equally wide may be keys, so it stays text.
    """
    filled = [cell for cell in cells if cell]
    if not all(AMOUNT.fullmatch(cell) and sum(map(str.isdigit, cell)) <= 15 for cell in filled):
        return False
    # A number as small as 0.00001 would come back as 1e-05.
    if any(str(_number(cell)) != cell for cell in filled):
        return False
    return len({len(cell) for cell in filled}) > 1 and "-0" not in filled


def write(frame: pd.DataFrame, stream: IO[bytes]) -> None:
    """Write one sheet, its header frozen.

    Raises:
        Problem: when the table is larger than a sheet, or a cell holds what a workbook cannot.
    """
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    _refuse_unfit(frame)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Datos")
    sheet.freeze_panes = "A2"

    def text(value: str) -> Any:
        if not value:
            return None
        cell = WriteOnlyCell(sheet, value)
        # Text even when it begins with = or looks like an error; "@" keeps Excel from turning it into a number later.
        cell.data_type = "s"
        cell.number_format = "@"
        return cell

    amounts = {place for place in range(frame.shape[1]) if _are_amounts(cells_of(frame, place))}
    sheet.append([text(str(label)) for label in frame.columns])
    for cells in frame.itertuples(index=False, name=None):
        sheet.append([_number(cell) if place in amounts else text(cell) for place, cell in enumerate(cells)])
    # A ZIP file that cannot be finished, as on a full disk, complains once more when it is forgotten; in memory it can be.
    packed = io.BytesIO()
    book.save(packed)
    stream.write(packed.getbuffer())


def _refuse_unfit(frame: pd.DataFrame) -> None:
    """Say what a workbook cannot hold before one is begun."""
    rows, columns = frame.shape
    if rows + 1 > MOST_ROWS or columns > MOST_COLUMNS:
        raise Problem(
            _(
                "A sheet holds {most_rows} rows and {most_columns} columns; this table has {rows} and {columns}. "
                "Write a .csv file.",
                most_rows=MOST_ROWS,
                most_columns=MOST_COLUMNS,
                rows=rows + 1,
                columns=columns,
            )
        )
    for place, label in enumerate(frame.columns):
        for row, cell in enumerate([str(label), *cells_of(frame, place)]):
            if len(cell) > MOST_LETTERS or FORBIDDEN.search(cell):
                raise Problem(
                    _(
                        "The cell in data row {row}, column {column} holds a control sign or more letters than a "
                        "workbook takes. Write a .csv file, or mend the cell.",
                        row=row,
                        column=place + 1,
                    )
                )


def _number(cell: str) -> int | float | None:
    if not cell:
        return None
    return float(cell) if "." in cell else int(cell)
