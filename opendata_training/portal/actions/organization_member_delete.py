"""Take an account's role in an organization away."""

from __future__ import annotations

from .. import accounts
from ..call import Call
from ..errors import not_found

WRITES = True


def run(call: Call) -> None:
    """Let the account ``username`` leave the organization ``id``."""
    with call.writing() as db:
        row = call.organization(db, call.need("id"), runs=True)
        user = accounts.by_name(db, call.need("username"))
        if user is None:
            raise not_found(str(call.asked["username"]))
        db.execute("DELETE FROM member WHERE account_id = ? AND organization_id = ?", (user.id, row["id"]))
