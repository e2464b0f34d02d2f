"""Make a token for programs."""

from __future__ import annotations

from ..accounts import make_token
from ..call import Call
from ..tokens import owner

WRITES = True


def run(call: Call) -> dict[str, str]:
    """Make a token called ``name`` for the account ``user``; it is shown this once."""
    name = str(call.need("name"))[:100]
    with call.writing() as db:
        return {"token": make_token(db, owner(db, call), name)}
