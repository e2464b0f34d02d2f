"""Change some facts of a resource and leave the rest."""

from __future__ import annotations

from typing import Any

from .. import datasets, resources
from ..call import Call

WRITES = True


def run(call: Call) -> dict[str, Any]:
    """Change what is given of the resource whose identifier is ``id``; without an upload its file stays."""
    loose: list[str] = []
    with call.placed_upload() as kept, call.writing(loose) as db:
        row = call.editable_resource(db)
        loose += resources.update(db, row, {**resources.shown(row, call.base), **call.asked}, kept)
        datasets.touch(db, row["package_id"])
        call.changed(db, row["package_id"])
        return resources.shown(resources.find(db, row["id"]), call.base)
