"""Give some rows of a CSV file that was uploaded."""

from __future__ import annotations

from typing import Any

from .. import datastore
from ..call import Call

WRITES = False


def run(call: Call) -> dict[str, Any]:
    """Give the rows of the resource ``resource_id`` that hold ``q`` and ``filters``, ``limit`` of them from ``offset`` on."""
    return datastore.search(call.store, call.table(), call.asked)
