"""Change some facts of a resource and leave the rest."""

from __future__ import annotations

import json
from typing import Any

from .. import datasets, resources
from ..call import Call

WRITES = True


def run(call: Call) -> dict[str, Any]:
    """Change what is given of the resource whose identifier is ``id``; without an upload its file stays."""
    call.need("id")
    loose: list[str] = []
    with call.placed_upload() as kept, call.writing(loose) as db:
        row = resources.find(db, call.asked["id"])
        loose += resources.update(db, row, {**json.loads(row["facts"]), **call.asked}, kept)
        datasets.touch(db, row["package_id"])
        return resources.shown(resources.find(db, row["id"]), call.base)
