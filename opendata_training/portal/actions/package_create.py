"""Make a dataset."""

from __future__ import annotations

from typing import Any

from .. import datasets
from ..call import Call

WRITES = True


def run(call: Call) -> dict[str, Any]:
    """Make the dataset and give it as package_show does."""
    with call.writing() as db:
        package_id = datasets.create(db, call.asked)
        return datasets.shown(db, datasets.find(db, package_id, see_private=True), call.base)
