"""List the organizations, by name or whole."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..datasets import organization_dict

WRITES = False


def run(call: Call) -> list[Any]:
    """Give the organizations' names, or the organizations with ``all_fields``."""
    with call.reading() as db:
        rows = db.execute("SELECT * FROM organization ORDER BY name").fetchall()
    if call.asked.get("all_fields") in (True, "true", "True", "1"):
        return [organization_dict(row) for row in rows]
    return [row["name"] for row in rows]
