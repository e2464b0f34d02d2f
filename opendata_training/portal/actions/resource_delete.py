"""Take one resource and its file away."""

from __future__ import annotations

from .. import datasets, resources
from ..call import Call

WRITES = True


def run(call: Call) -> None:
    """Delete the resource whose identifier is ``id``."""
    loose: list[str] = []
    with call.writing(loose) as db:
        row = call.editable_resource(db)
        loose += resources.delete(db, row)
        datasets.touch(db, row["package_id"])
        call.changed(db, row["package_id"])
