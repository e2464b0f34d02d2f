"""List the organizations, by name or whole."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..datasets import organization_shown
from ..facts import true
from ..search import listed

WRITES = False


def run(call: Call) -> list[Any]:
    """Give the organizations' names, or the organizations with ``all_fields``; ``organizations`` chooses some."""
    chosen = set(listed(call.asked.get("organizations")))
    with call.reading() as db:
        rows = db.execute("SELECT * FROM organization ORDER BY name").fetchall()
        found = [row for row in rows if not chosen or row["name"] in chosen]
        return [organization_shown(db, row) if true(call.asked.get("all_fields")) else row["name"] for row in found]
