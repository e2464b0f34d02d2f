"""The description is DCAT-AP: what European portals, and those that harvest like them, take without a complaint."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

from ...locale import Words, language
from ..description.draft import Draft
from ..looks import cache

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
    facts = json.dumps(draft.facts, sort_keys=True, default=str)
    key = ("dcat-ap", sha256(facts.encode("utf-8", "replace")).hexdigest(), language())
    kept = (cache.known(key) or {}).get("said")
    if isinstance(kept, list):
        return [str(one) for one in kept]
    # A graph is only made of what was not looked at before: who publishes a hundred again does not load a library for it.
    from .. import dcat_ap

    said = dcat_ap.problems(draft)
    cache.keep(key, {"said": said})
    return said
