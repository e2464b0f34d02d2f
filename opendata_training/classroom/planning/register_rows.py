"""The rows of a register that a learner works on: found by their folio, changed, joined with their double, saved and shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ... import files
from ...errors import Problem
from ...locale import translator
from ...planning.barriers.knowing import recognised
from ...planning.barriers.register import BANDS, band_of, register_of
from ...planning.barriers.states import STATES
from ...planning.cells import understood, wanted
from ...planning.sheet import Row, write_sheet
from ...planning.sheets.barriers import SHEET
from .obstacles import DAY

_ = translator("planning_barriers")


def folio_of(row: Row) -> str:
    """Give what a row is known by: its folio, else its number in the file."""
    return str(row["folio"] or row.number)


def find_row(rows: list[Row], folio: str, name: str) -> int:
    """Find a row, from 0, by its folio, or by its number in the file where it has none.

    Parameters:
        rows: the register's rows.
        folio: the folio, or the number.
        name: the file's name, for the sentence.

    Raises:
        Problem: when there is no such row.
    """
    wanted = str(folio).strip().casefold()
    for at, row in enumerate(rows):
        if wanted and folio_of(row).strip().casefold() == wanted:
            return at
    known = ", ".join(folio_of(row) for row in rows[:30])
    raise Problem(_("{file} has no barrier {folio}. It has: {known}.", file=name, folio=folio, known=known))


def change_row(row: Row, texts: dict[str, str]) -> None:
    """Write cells of a row as a person wrote them.

    Parameters:
        row: the row.
        texts: the cells, by their columns' keys; a blank one is blank afterwards.

    Raises:
        Problem: when one cannot be understood; then nothing is changed.
    """
    columns = {one.key: one for one in SHEET.columns}
    meant: dict[str, Any] = {}
    for key, text in texts.items():
        try:
            meant[key] = understood(columns[key], text)
        except ValueError:
            raise Problem(_("{column}: “{cell}” is not understood. Write {wanted}.", column=columns[key].title, cell=text,
                            wanted=wanted(columns[key]))) from None  # fmt: skip
    row.update(meant)


def alike(row: Row, other: Row) -> bool:
    """Say whether two rows may be one barrier: of one dataset, and not two different barriers of the library."""
    known, same = recognised(row["barrier"]), recognised(other["barrier"])
    return bool(row["id"] == other["id"] and (known is None or same is None or known is same))


def joined(rows: list[Row], gone: int, kept: int) -> None:
    """Give a row what only its double knows.

    Parameters:
        rows: the register's rows.
        gone: the row that goes.
        kept: the row that stays.

    Raises:
        Problem: when both are one row, or not the same barrier.
    """
    if gone == kept or not alike(rows[gone], rows[kept]):
        raise Problem(_("These two rows are not the same barrier. Compare their datasets and their barriers."))
    for key, value in rows[gone].items():
        if rows[kept][key] in ("", None):
            rows[kept][key] = value


def save_register(place: Path, rows: list[Row]) -> None:
    """Write a register, as the kind of file that it is.

    Raises:
        Problem: when it is of a kind that only a spreadsheet program writes, is open there, or cannot be written.
    """
    if place.suffix == ".ods":
        raise Problem(_("{file} is changed in your spreadsheet program. Save it there as CSV to go on with cells.",
                        file=place.name))  # fmt: skip
    files.refuse_locked(place)
    write_sheet(SHEET, rows, place)


def row_told(row: Row) -> tuple[tuple[str, ...], ...]:
    """Give a row of the register as a table of two rows, for a card."""
    one = register_of([row], DAY).barriers[0]
    score = "?" if one.score is None else f"{one.score} = {one.likelihood} × {one.impact}"
    head = (
        _("folio"),
        _("dataset"),
        _("barrier"),
        _("score"),
        _("what to do"),
        _("who"),
        _("what is done"),
        _("until"),
        _("state"),
    )
    cells = (folio_of(row), one.of, one.barrier, score, str(BANDS[band_of(one.score)]), one.owner or "—",
             one.solution or "—", one.due.isoformat() if one.due else "—", str(STATES[one.state]))  # fmt: skip
    return head, cells
