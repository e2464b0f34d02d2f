"""Bring an organization's opening plan: what it promised to open, by when, and what came of it.

This is no action of CKAN's: the portal's page of opening plans shows it to citizens.
"""

from __future__ import annotations

from typing import Any

from .. import plans
from ..call import Call

WRITES = True


def run(call: Call) -> dict[str, Any]:
    """Put ``rows`` in the place of the plan of ``organization`` and give it as opening_plan_show does.

    A row has ``id`` (the dataset's identifier or name), ``name``, ``promised`` and ``published`` (a day or a month, or empty)
    and ``state`` (empty, or withdrawn or withheld for what will not come).
    """
    with call.writing() as db:
        row = call.organization(db, call.need("organization"))
        call.must_edit(row["id"])
        plans.replace(db, row["id"], call.asked)
        return plans.shown(db, row)
