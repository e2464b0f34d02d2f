"""Say that the portal is there, and what it is."""

from __future__ import annotations

from typing import Any

from ... import __version__
from ...locale import language
from ..call import Call

WRITES = False
# The release of CKAN whose API the actions follow; clients read it here.
FOLLOWS = "2.11.0"


def run(call: Call) -> dict[str, Any]:
    """Give the portal's status."""
    return {
        "ckan_version": FOLLOWS,
        "site_url": call.base,
        "site_title": "opendata portal",
        "site_description": f"opendata-training {__version__}",
        "locale_default": language(),
        # The extensions of CKAN whose actions are here too.
        "extensions": ["activity", "datastore"],
    }
