"""List the organizations in which the token's owner may publish."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..datasets import organization_dict

WRITES = False


def run(call: Call) -> list[dict[str, Any]]:
    """Give all organizations to who has a token, none to who has not."""
    if not call.trusted:
        return []
    with call.reading() as db:
        return [organization_dict(row) for row in db.execute("SELECT * FROM organization ORDER BY name")]
