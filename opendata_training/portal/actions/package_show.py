"""Show one dataset."""

from __future__ import annotations

from typing import Any

from .. import datasets
from ..call import Call

WRITES = False


def run(call: Call) -> dict[str, Any]:
    """Give the dataset whose name or identifier is ``id``."""
    with call.reading() as db:
        row = datasets.find(db, call.need("id"), see_private=call.trusted)
        return datasets.shown(db, row, call.base)
