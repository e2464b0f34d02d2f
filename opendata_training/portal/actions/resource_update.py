"""Put new facts, and a new file when one comes with the call, in a resource's place."""

from __future__ import annotations

from typing import Any

from .. import datasets, resources
from ..call import Call

WRITES = True


def run(call: Call) -> dict[str, Any]:
    """Replace the facts of the resource whose identifier is ``id``; without an upload its file stays."""
    loose: list[str] = []
    with call.placed_upload() as kept, call.writing(loose) as db:
        row = call.editable_resource(db)
        loose += resources.update(db, row, call.asked, kept)
        datasets.touch(db, row["package_id"])
        call.changed(db, row["package_id"])
        return resources.shown(resources.find(db, row["id"]), call.base)
