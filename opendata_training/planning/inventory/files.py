"""Reading and writing an inventory, ours or ADELA's: one becomes the other, and ids are made once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextvars import copy_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...locale import use_language
from ...reading.kinds import plain
from ..joining import with_ids
from ..sheet import Row, Sheet, Source, check_sheet, read_sheet, write_sheet
from .alike import classes

if TYPE_CHECKING:
    from ...validation import Report

# What our inventory says, in the words of ADELA: what is for own use so far is not private by law.
_PRIVATE = {"public": "public", "internal": "public", "personal": "private", "reserved": "restricted"}


def sheet_of(source: Source) -> Sheet:
    """Say which inventory a file is: ADELA's when it has nothing but ADELA's columns, else ours.

    Parameters:
        source: the file, or a DataFrame.

    Raises:
        Problem: when it cannot be read, or is no inventory.
    """
    from ...validation.given import given
    from ..sheets import adela_inventory, inventory

    ours, adelas = inventory.SHEET, adela_inventory.SHEET
    table = given(source, {one.key: one.titles for one in ours.columns}, ours.needed, ours.what)
    more = {one.key for one in ours.columns} - {one.key for one in adelas.columns}
    # ADELA's later exports have how often it is updated in a ninth column.
    more.discard("update")
    filled = {key for key, texts in table.cells.items() if any(texts)}
    return ours if filled & more or not set(adelas.needed) <= filled else adelas


def read_inventory(source: Source) -> list[Row]:
    """Read an inventory, ours or ADELA's, as rows of ours; each dataset has an id.

    Parameters:
        source: a file that `read` can read, or a DataFrame.

    Raises:
        Problem: when it cannot be read, is no inventory, or has a cell that cannot be understood.
    """
    from ..sheets.inventory import SHEET

    rows = read_sheet(SHEET, source)
    for row, each in zip(rows, with_ids(rows), strict=True):
        row["id"] = each
    return rows


def with_ids_of(rows: Iterable[Row], before: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Give datasets the ids that they had in an earlier inventory, known by their names in whatever spelling.

    A row that brings an id of its own keeps it only where the earlier inventory knows it; ids of what is new are made last.

    Parameters:
        rows: the inventory's rows.
        before: the earlier inventory's rows, with their ids.
    """
    kept, known = list(rows), [row for row in before if row.get("id")]
    ids = {str(row["id"]) for row in known}
    names = [str(row.get("name") or "") for row in known] + [str(row.get("name") or "") for row in kept]
    group = classes(filter(None, names))
    exact: dict[str, str] = {}
    alike: dict[str, str] = {}
    for row in known:
        name = str(row.get("name") or "")
        exact.setdefault(plain(name), str(row["id"]))
        alike.setdefault(group.get(name, ""), str(row["id"]))
    for row in kept:
        name = str(row.get("name") or "")
        if row.get("id") not in ids:
            row["id"] = exact.get(plain(name)) or alike.get(group.get(name, "\0"), "")
    for row, each in zip(kept, with_ids([*known, *kept])[len(known) :], strict=True):
        row["id"] = each
    return kept


def write_inventory(rows: Iterable[Mapping[str, Any]], path: Path) -> Path:
    """Write our inventory, with all its columns.

    Parameters:
        rows: its rows.
        path: where: .csv, or .xlsx for a workbook.

    Raises:
        Problem: when it cannot be written.
    """
    from ..sheets.inventory import SHEET

    return write_sheet(SHEET, rows, path)


def write_adela(rows: Iterable[Mapping[str, Any]], path: Path) -> Path:
    """Write ADELA's inventory: its eight columns, in Spanish whatever language is in use.

    What only our inventory says stands in for what ADELA asks and nobody answered: the sensitivity for whether there are private
    data, the legal basis for the reason, the system for the platform.

    Parameters:
        rows: our inventory's rows.
        path: where: .xlsx, which ADELA takes, or .csv.

    Raises:
        Problem: when it cannot be written.
    """
    from ..sheets.adela_inventory import SHEET

    told = [_for_adela(row) for row in rows]

    def in_spanish() -> Path:
        use_language("es")
        return write_sheet(SHEET, told, path)

    # A context of its own, so that the language in use stays what it is.
    return copy_context().run(in_spanish)


def _for_adela(row: Mapping[str, Any]) -> dict[str, Any]:
    told = {**row}
    told["private"] = row.get("private") or _PRIVATE.get(str(row.get("sensitivity") or ""), "")
    told["responsible"] = row.get("responsible") or row.get("owner")
    told["platform"] = row.get("platform") or row.get("system")
    if told["private"] in ("private", "restricted"):
        told["reason"] = row.get("reason") or row.get("legal_basis")
    return told


def check_inventory(source: Source, limit: int = 1000) -> Report:
    """Say what is wrong with an inventory, ours or ADELA's, where, and what to do about it.

    Parameters:
        source: the file, or a DataFrame.
        limit: how many findings to keep for each code and column.

    Raises:
        Problem: when it cannot be read, or is no inventory.
    """
    return check_sheet(sheet_of(source), source, limit)
