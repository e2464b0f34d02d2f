"""Show one thing that was done to a dataset."""

from __future__ import annotations

from typing import Any

from .. import activity
from ..call import Call
from ..errors import not_found
from ..facts import true

WRITES = False


def run(call: Call) -> dict[str, Any]:
    """Give the activity whose identifier is ``id``, with the dataset as it was after it unless ``include_data`` is false."""
    with call.reading() as db:
        row = activity.find(db, call.need("id"))
        if row is None:
            raise not_found(str(call.asked["id"]))
        package = call.visible(db, row["package_id"])
        if not row["shown"] and not (call.user and call.user.sees(package["owner_org"])):
            raise not_found(str(call.asked["id"]))
        return activity.shown(row, whole=true(call.asked.get("include_data", True)))
