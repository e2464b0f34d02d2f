"""The description is DCAT-AP: what European portals, and those that harvest like them, take without a complaint."""

from __future__ import annotations

from typing import Any

from ...locale import Words
from ..description.draft import Draft

TITLE = Words(en="DCAT-AP", es="DCAT-AP")
UNIT = "3.1"
GOOD: dict[str, Any] = {
    "identifier": "urn:uuid:5d7b1b0e-3a0c-4c1e-9d55-0f5b1a4f2c11",
    "title": "Rain by station, 2014",
    "description": "A row is a station on a day.",
    "license": "CC-BY-4.0",
    "distributions": [{"path": "data.csv", "title": "Rain", "format": "CSV", "media_type": "text/csv"}],
}
BAD: dict[str, Any] = {**GOOD, "title": "", "landing_page": "not an address"}


def look(draft: Draft) -> list[str]:
    """Look at the description by the project's own rules of DCAT-AP."""
    from .. import dcat_ap

    return dcat_ap.problems(draft)
