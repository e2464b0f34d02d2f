"""Show one resource."""

from __future__ import annotations

from typing import Any

from .. import resources
from ..call import Call

WRITES = False


def run(call: Call) -> dict[str, Any]:
    """Give the resource whose identifier is ``id``."""
    with call.reading() as db:
        row = resources.find(db, call.need("id"))
        call.visible(db, row["package_id"])
        return resources.shown(row, call.base)
