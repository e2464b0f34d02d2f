"""List the organizations in which the token's owner may publish."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..datasets import organization_dict

WRITES = False


def run(call: Call) -> list[dict[str, Any]]:
    """Give the organizations in which the caller may do what ``permission`` says (default: change datasets)."""
    user = call.user
    if user is None:
        return []
    reading = call.asked.get("permission") in ("read", "member")
    with call.reading() as db:
        rows = db.execute("SELECT * FROM organization ORDER BY name").fetchall()
    return [
        {**organization_dict(row), "capacity": "admin" if user.admin else user.roles[row["id"]]}
        for row in rows
        if (user.sees(row["id"]) if reading else user.edits(row["id"]))
    ]
