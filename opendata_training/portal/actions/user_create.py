"""Make an account."""

from __future__ import annotations

from typing import Any

from .. import accounts
from ..call import Call
from ..errors import not_allowed, not_valid

WRITES = True


def run(call: Call) -> dict[str, Any]:
    """Make the account ``name`` with ``password`` (and ``fullname``); only who may do everything can."""
    if not call.person.admin:
        raise not_allowed()
    name, password = str(call.need("name")), str(call.need("password"))
    with call.writing() as db:
        if accounts.by_name(db, name):
            raise not_valid("name", "That login name is not available.")
        return accounts.add(db, name, password, fullname=str(call.asked.get("fullname") or "")).shown()
