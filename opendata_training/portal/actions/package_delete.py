"""Take a dataset and its files away, for good (CKAN keeps a deleted one's name taken; this portal frees it)."""

from __future__ import annotations

from .. import datasets
from ..call import Call

WRITES = True


def run(call: Call) -> None:
    """Delete the dataset whose name or identifier is ``id``."""
    loose: list[str] = []
    with call.writing(loose) as db:
        loose += datasets.delete(db, datasets.find(db, call.need("id"), see_private=True)["id"])
