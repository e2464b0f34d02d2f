"""List an account's tokens, without the tokens themselves."""

from __future__ import annotations

from typing import Any

from ..accounts import tokens
from ..call import Call
from ..tokens import owner

WRITES = False


def run(call: Call) -> list[dict[str, Any]]:
    """Give the tokens of the account ``user`` (or ``user_id``); without one, of the caller's."""
    with call.reading() as db:
        return tokens(db, owner(db, call))
