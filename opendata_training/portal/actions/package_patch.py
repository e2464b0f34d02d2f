"""Change some facts of a dataset and leave the rest."""

from __future__ import annotations

from typing import Any

from .. import datasets
from ..call import Call

WRITES = True


def run(call: Call) -> dict[str, Any]:
    """Change what is given of the dataset whose name or identifier is ``id``; give it as package_show does."""
    loose: list[str] = []
    with call.writing(loose) as db:
        row = call.editable(db, call.need("id"))
        before = datasets.shown(db, row, call.base)
        loose += datasets.update(db, row, {**before, **call.asked}, call.person)
        return call.changed(db, row["id"])
