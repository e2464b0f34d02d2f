"""An own file as a row of the inventory: what the file itself tells, the rest left for a person."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...locale import Words
from .bench import INVENTORY, facts

if TYPE_CHECKING:
    from ...planning import Row
    from .bench import Bench

_SPREADSHEET = Words("spreadsheet", "hoja de cálculo")
_REASON = Words("Columns with personal data: {columns}.", "Columnas con datos personales: {columns}.")
_WORKBOOKS = frozenset((".xlsx", ".xlsm", ".xls", ".ods"))


def worked_out(bench: Bench) -> Row:
    """Give the row as far as the file tells.

    Parameters:
        bench: what is worked on.

    Raises:
        Problem: when the file cannot be read.
    """
    from ...planning import Row
    from ...planning.joining import slug
    from ...publishing.description.joining import title_of
    from ...publishing.description.working_out import period_of, rhythm, see

    seen = see(bench.file)
    title, personal = title_of(bench.file), bench.personal
    name = _without_period(title)
    made: dict[str, Any] = {
        "name": name,
        "resource": title,
        "id": slug(name),
        "format": _ending(bench.file).lstrip(".").upper(),
        # Two decimals: a file of 10 kB is not of no size.
        "size_mb": max(0.01, round(bench.file.stat().st_size / 1_000_000, 2)),
        "update": rhythm(bench.name, period_of(seen)),
        "platform": str(_SPREADSHEET) if _ending(bench.file) in _WORKBOOKS else "",
    }
    if personal:
        made |= {"private": "private", "sensitivity": "personal", "reason": _REASON.format(columns=", ".join(personal))}
    return Row(made)


def listed(bench: Bench) -> Row:
    """Give the row as it is in the inventory of the folder, which is begun where there is none.

    Parameters:
        bench: what is worked on.

    Raises:
        Problem: when the file or the inventory cannot be read.
    """
    from ...planning.inventory import read_inventory, write_inventory

    row = worked_out(bench)

    def write(path: Path) -> None:
        write_inventory([row], path)

    place = bench.keep(INVENTORY, facts(row), write)
    rows = read_inventory(place)
    # A person may have put the department's other datasets in; this one keeps its id.
    return next((one for one in rows if one.get("id") == row["id"]), rows[0] if rows else row)


def _ending(path: Path) -> str:
    inner = path.with_suffix("") if path.suffix.lower() == ".gz" else path
    return inner.suffix.lower()


def _without_period(title: str) -> str:
    """Give a title without the year or month at its end: the dataset is called the same each year."""
    import re

    short = re.sub(r"(?:[ ,]*\b(?:(?:19|20)\d\d|\d{1,2}|[tq]\d|de))+$", "", title, flags=re.IGNORECASE).strip()
    return short or title
