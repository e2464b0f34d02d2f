"""List the names of the datasets."""

from __future__ import annotations

from ..call import Call

WRITES = False


def run(call: Call) -> list[str]:
    """Give the names of the datasets that everyone can see, sorted."""
    with call.reading() as db:
        return [row["name"] for row in db.execute("SELECT name FROM package WHERE NOT private ORDER BY name")]
