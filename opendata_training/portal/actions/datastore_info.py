"""Tell the columns of a CSV file that was uploaded."""

from __future__ import annotations

from typing import Any

from .. import datastore
from ..call import Call

WRITES = False


def run(call: Call) -> dict[str, Any]:
    """Tell what is known of the table of the resource ``id``."""
    return datastore.info(call.store, call.table())
