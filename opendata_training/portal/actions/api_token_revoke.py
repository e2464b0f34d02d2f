"""Take a token out of use."""

from __future__ import annotations

from ..accounts import revoke
from ..call import Call
from ..errors import not_valid

WRITES = True


def run(call: Call) -> None:
    """Revoke the token that is ``token``, or whose identifier is ``jti``."""
    token, named = str(call.asked.get("token") or ""), str(call.asked.get("jti") or "")
    if not token and not named:
        raise not_valid("token", "Missing value")
    with call.writing() as db:
        revoke(db, call.person, token=token, token_id=named)
