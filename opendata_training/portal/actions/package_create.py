"""Make a dataset."""

from __future__ import annotations

from typing import Any

from .. import activity, datasets
from ..call import Call

WRITES = True


def run(call: Call) -> dict[str, Any]:
    """Make the dataset and give it as package_show does."""
    with call.writing() as db:
        return call.changed(db, datasets.create(db, call.asked, call.person), activity.NEW)
