"""Find datasets."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..search import search

WRITES = False


def run(call: Call) -> dict[str, Any]:
    """Give what ``q`` and ``fq`` find, ``rows`` of them from ``start`` on."""
    with call.reading() as db:
        return search(db, call.asked, call.base, user=call.user)
