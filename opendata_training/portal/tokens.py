"""Whose tokens a call is about."""

from __future__ import annotations

import sqlite3

from . import accounts
from .call import Call
from .errors import not_allowed, not_found


def owner(db: sqlite3.Connection, call: Call) -> accounts.User:
    """Give the account a call names: the caller's own, or anybody's when the caller may do everything.

    Raises:
        Refusal: 403 when it is another's, 404 when there is none such.
    """
    asked = call.asked.get("user") or call.asked.get("user_id") or call.person.id
    user = accounts.by_name(db, asked)
    if user is None:
        raise not_found(str(asked))
    if user.id != call.person.id and not call.person.admin:
        raise not_allowed()
    return user
