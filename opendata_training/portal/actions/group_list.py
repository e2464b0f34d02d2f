"""List the groups; this portal sorts datasets by organization and keyword, so there are none."""

from __future__ import annotations

from ..call import Call

WRITES = False


def run(call: Call) -> list[str]:
    """Give no groups."""
    return []
