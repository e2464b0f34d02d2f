"""What was done to each dataset, when and by whom, and what it was afterwards: CKAN's activity stream.

The shape is ckanext-activity's (https://docs.ckan.org/en/latest/api/, package_activity_list).
"""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from .schema import new_id, now

NEW, CHANGED, DELETED = "new package", "changed package", "deleted package"


def record(
    db: sqlite3.Connection, package: dict[str, Any], account_id: str, kind: str, moment: str | None = None
) -> None:
    """Note a change, and the dataset as it is after it.

    Parameters:
        package: the dataset as package_show gives it.
        kind: NEW, CHANGED or DELETED.
        moment: when it was; None for now.
    """
    # What was done to a hidden draft stays hidden when the dataset is shown later.
    shown = not package["private"] and package["state"] != "draft"
    row = (new_id(), package["id"], account_id, moment or now(), kind, int(shown))
    sql = "INSERT INTO activity (id, package_id, account_id, moment, kind, shown, package) VALUES (?, ?, ?, ?, ?, ?, ?)"
    db.execute(sql, (*row, json.dumps(package, ensure_ascii=False)))


def history(
    db: sqlite3.Connection, package_id: str, *, see_hidden: bool, start: int = 0, most: int = 31, whole: bool = False
) -> list[dict[str, Any]]:
    """Give what was done to a dataset, the newest first.

    Parameters:
        see_hidden: whether what was done to it while it was a hidden draft is told too.
        start: how many to leave out.
        most: how many to give.
        whole: whether to give the dataset itself with each; its title only otherwise.
    """
    rows = db.execute(
        "SELECT * FROM activity WHERE package_id = ? AND shown >= ? ORDER BY number DESC LIMIT ? OFFSET ?",
        (package_id, 0 if see_hidden else 1, most, start),
    )
    return [shown(row, whole=whole) for row in rows.fetchall()]


def was_public(db: sqlite3.Connection, package_id: str) -> bool:
    """Tell whether everyone could see a dataset at some time."""
    asked = "SELECT 1 FROM activity WHERE package_id = ? AND shown AND json_extract(package, '$.state') = 'active'"
    return db.execute(asked, (package_id,)).fetchone() is not None


def find(db: sqlite3.Connection, activity_id: Any) -> sqlite3.Row | None:
    """Find one by its identifier."""
    row: sqlite3.Row | None = db.execute("SELECT * FROM activity WHERE id = ?", (str(activity_id),)).fetchone()
    return row


def shown(row: sqlite3.Row, *, whole: bool) -> dict[str, Any]:
    """Give one as CKAN does."""
    package = json.loads(row["package"])
    return {
        "id": row["id"],
        "timestamp": row["moment"],
        "user_id": row["account_id"],
        "object_id": row["package_id"],
        "activity_type": row["kind"],
        "data": {"package": package if whole else {"title": package["title"]}},
    }
