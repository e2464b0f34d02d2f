"""List the keywords of the datasets that everyone can see."""

from __future__ import annotations

from ..call import Call

WRITES = False


def run(call: Call) -> list[str]:
    """Give the keywords, sorted; with ``query``, those that hold it."""
    sql = (
        "SELECT DISTINCT value FROM term JOIN package ON package.number = term.package "
        "WHERE field = 'tags' AND NOT private AND state = 'active' ORDER BY value"
    )
    asked = str(call.asked.get("query") or "").lower()
    with call.reading() as db:
        return [row["value"] for row in db.execute(sql) if asked in row["value"].lower()]
