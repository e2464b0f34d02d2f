"""Show an organization's opening plan.

This is no action of CKAN's.
"""

from __future__ import annotations

from typing import Any

from .. import plans
from ..call import Call

WRITES = False


def run(call: Call) -> dict[str, Any]:
    """Give the plan of ``organization``: its name and its rows."""
    with call.reading() as db:
        return plans.shown(db, call.organization(db, call.need("organization")))
