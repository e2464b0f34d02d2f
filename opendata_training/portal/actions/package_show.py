"""Show one dataset."""

from __future__ import annotations

from typing import Any

from .. import datasets
from ..call import Call

WRITES = False


def run(call: Call) -> dict[str, Any]:
    """Give the dataset whose name or identifier is ``id``."""
    with call.reading() as db:
        return datasets.shown(db, call.visible(db, call.need("id")), call.base)
