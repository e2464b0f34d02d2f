"""List the names of the datasets."""

from __future__ import annotations

from ..call import Call
from ..search import MOST_ROWS, number

WRITES = False


def run(call: Call) -> list[str]:
    """Give the names of the datasets that everyone can see, sorted; ``limit`` of them from ``offset`` on."""
    most, start = call.asked.get("limit"), number(call.asked, "offset", 0)
    sql = "SELECT name FROM package WHERE NOT private AND state = 'active' ORDER BY name LIMIT ? OFFSET ?"
    with call.reading() as db:
        found = db.execute(sql, (-1 if most in (None, "") else number(call.asked, "limit", MOST_ROWS), start))
        return [row["name"] for row in found]
