"""Show one organization."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..datasets import organization, organization_dict
from ..errors import not_found

WRITES = False


def run(call: Call) -> dict[str, Any]:
    """Give the organization whose name or identifier is ``id``, and how many datasets it shows."""
    with call.reading() as db:
        row = organization(db, call.need("id"))
        if row is None:
            raise not_found(str(call.asked["id"]))
        sql = "SELECT count(*) FROM package WHERE owner_org = ? AND NOT private"
        return {**organization_dict(row), "package_count": db.execute(sql, (row["id"],)).fetchone()[0]}
