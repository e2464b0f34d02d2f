"""Show one resource."""

from __future__ import annotations

from typing import Any

from .. import datasets, resources
from ..call import Call

WRITES = False


def run(call: Call) -> dict[str, Any]:
    """Give the resource whose identifier is ``id``."""
    with call.reading() as db:
        row = resources.find(db, call.need("id"))
        datasets.find(db, row["package_id"], see_private=call.trusted)
        return resources.shown(row, call.base)
