"""Take a dataset away for good: its facts, its files, and what was noted of it."""

from __future__ import annotations

from .. import datasets
from ..call import Call
from ..errors import not_allowed

WRITES = True


def run(call: Call) -> None:
    """Purge the dataset whose name or identifier is ``id``; as in CKAN, only who may do everything can."""
    loose: list[str] = []
    with call.writing(loose) as db:
        row = call.editable(db, call.need("id"))
        if not call.person.admin:
            raise not_allowed()
        loose += datasets.purge(db, row)
