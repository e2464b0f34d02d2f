"""List the views of a resource; this portal draws its own, so there are none to list."""

from __future__ import annotations

from typing import Any

from .. import resources
from ..call import Call

WRITES = False


def run(call: Call) -> list[dict[str, Any]]:
    """Give no views of the resource whose identifier is ``id``."""
    with call.reading() as db:
        call.visible(db, resources.find(db, call.need("id"))["package_id"])
    return []
