"""Show an account: one's own, or any for who may do everything."""

from __future__ import annotations

from typing import Any

from .. import accounts
from ..call import Call
from ..errors import not_allowed, not_found

WRITES = False


def run(call: Call) -> dict[str, Any]:
    """Give the account whose name or identifier is ``id``; without one, the caller's own."""
    if call.user is None:
        raise not_allowed()
    asked = call.asked.get("id") or call.user.id
    with call.reading() as db:
        user = accounts.by_name(db, asked)
    if user is None or (user.id != call.user.id and not call.user.admin):
        raise not_found(str(asked))
    return user.shown()
