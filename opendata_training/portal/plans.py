"""Opening plans: what an organization promised to open, by when, and what came of it."""

from __future__ import annotations

import re
import sqlite3
from datetime import date
from typing import Any

from ..locale import translator
from . import facts
from .errors import not_valid

_ = translator("portal")

FIELDS = ("id", "name", "promised", "published", "state")
_DAY = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")


def replace(db: sqlite3.Connection, organization_id: str, asked: dict[str, Any]) -> None:
    """Put the rows that are asked for in the place of an organization's plan.

    Raises:
        Refusal: 409 when a row has no identifier, one that another has, or a day that is none.
    """
    if not isinstance(asked.get("rows"), list):
        raise not_valid("rows", "Missing value")
    rows = [{field: facts.text(row, field).strip() for field in FIELDS} for row in facts.items(asked, "rows")]
    for row in rows:
        for field in ("promised", "published"):
            if row[field] and not _is_day(row[field]):
                raise not_valid(field, _("Must be a day or a month, as 2025-03-31 or 2025-03: {text}", text=row[field]))
    identifiers = {row["id"] for row in rows}
    if len(identifiers) < len(rows) or "" in identifiers:
        raise not_valid("id", _("Each row needs an identifier of its own"))
    db.execute("DELETE FROM plan WHERE organization_id = ?", (organization_id,))
    db.executemany(
        "INSERT INTO plan (organization_id, position, id, name, promised, published, state) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(organization_id, position, *row.values()) for position, row in enumerate(rows)],
    )


def shown(db: sqlite3.Connection, organization: sqlite3.Row) -> dict[str, Any]:
    """Give an organization's plan."""
    found = db.execute("SELECT * FROM plan WHERE organization_id = ? ORDER BY position", (organization["id"],))
    rows = [{field: row[field] for field in FIELDS} for row in found]
    return {"organization": organization["name"], "rows": rows}


def _is_day(text: str) -> bool:
    found = _DAY.fullmatch(text)
    if not found:
        return False
    try:
        date(int(found[1]), int(found[2]), int(found[3] or 1))
    except ValueError:
        return False
    return True
