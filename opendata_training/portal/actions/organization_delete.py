"""Take away an organization that has no datasets."""

from __future__ import annotations

from .. import organizations
from ..call import Call

WRITES = True


def run(call: Call) -> None:
    """Delete the organization whose name or identifier is ``id``."""
    with call.writing() as db:
        organizations.delete(db, call.organization(db, call.need("id"), runs=True))
