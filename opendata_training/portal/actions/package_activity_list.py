"""Tell what was done to a dataset, the newest first."""

from __future__ import annotations

from typing import Any

from .. import activity
from ..call import Call
from ..facts import true
from ..search import number

WRITES = False


def run(call: Call) -> list[dict[str, Any]]:
    """Give what was done to the dataset ``id``; ``limit`` from ``offset`` on, with the dataset itself if ``include_data``."""
    # CKAN's own usual and greatest numbers (ckan.activity_list_limit, ckan.activity_list_limit_max).
    start, most = number(call.asked, "offset", 0), min(number(call.asked, "limit", 31), 100)
    with call.reading() as db:
        row = call.visible(db, call.need("id"))
        hidden = call.user is not None and call.user.sees(row["owner_org"])
        whole = true(call.asked.get("include_data"))
        return activity.history(db, row["id"], see_hidden=hidden, start=start, most=most, whole=whole)
