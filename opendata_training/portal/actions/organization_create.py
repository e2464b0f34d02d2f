"""Make an organization; who makes it runs it."""

from __future__ import annotations

from typing import Any

from .. import accounts, organizations
from ..call import Call
from ..datasets import organization_shown

WRITES = True


def run(call: Call) -> dict[str, Any]:
    """Make the organization ``name`` and give it as organization_show does."""
    with call.writing() as db:
        row = organizations.create(db, call.asked)
        accounts.join(db, call.person, row["id"], "admin")
        return organization_shown(db, row)
