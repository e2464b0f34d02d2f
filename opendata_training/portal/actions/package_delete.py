"""Take a dataset out of sight; who may edit it can find it still, and bring it back (package_patch, state active)."""

from __future__ import annotations

from .. import activity, datasets
from ..call import Call

WRITES = True


def run(call: Call) -> None:
    """Delete the dataset whose name or identifier is ``id``."""
    with call.writing() as db:
        row = call.editable(db, call.need("id"))
        datasets.delete(db, row)
        call.changed(db, row["id"], activity.DELETED)
