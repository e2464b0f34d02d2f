"""Change some facts of an organization and leave the rest."""

from __future__ import annotations

from typing import Any

from .. import organizations
from ..call import Call
from ..datasets import organization_shown

WRITES = True


def run(call: Call) -> dict[str, Any]:
    """Change the organization whose name or identifier is ``id`` and give it as organization_show does."""
    with call.writing() as db:
        row = call.organization(db, call.need("id"), runs=True)
        return organization_shown(db, organizations.update(db, row, {**dict(row), **call.asked}))
