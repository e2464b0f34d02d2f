"""List the licences that a dataset can have."""

from __future__ import annotations

from typing import Any

from ...countries.common.licences import all_licences
from ..call import Call

WRITES = False


def run(call: Call) -> list[dict[str, Any]]:
    """Give the licences with CKAN's keys."""
    return [
        {"id": one.id, "title": str(one.title), "url": one.url, "status": "active", "is_okd_compliant": one.open}
        for one in all_licences()
    ]
