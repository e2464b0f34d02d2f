"""Show one organization."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..datasets import organization_shown

WRITES = False


def run(call: Call) -> dict[str, Any]:
    """Give the organization whose name or identifier is ``id``, and how many datasets it shows."""
    with call.reading() as db:
        return organization_shown(db, call.organization(db, call.need("id")))
