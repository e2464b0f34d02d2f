"""Give an account a role in an organization."""

from __future__ import annotations

from typing import Any

from .. import accounts
from ..call import Call
from ..errors import not_found

WRITES = True


def run(call: Call) -> dict[str, Any]:
    """Make the account ``username`` a member, editor or admin (``role``) of the organization ``id``."""
    role = str(call.need("role"))
    with call.writing() as db:
        row = call.organization(db, call.need("id"), runs=True)
        user = accounts.by_name(db, call.need("username"))
        if user is None:
            raise not_found(str(call.asked["username"]))
        accounts.join(db, user, row["id"], role)
    return {"table_name": "user", "table_id": user.id, "group_id": row["id"], "capacity": role, "state": "active"}
