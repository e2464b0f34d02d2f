"""CKAN's packages, as package_show and package_search give them (https://docs.ckan.org/en/latest/api/)."""

from __future__ import annotations

from typing import Any

from ....locale import Words
from ...metadata import package_draft
from ..building import of_draft
from ..described import Offered
from ._values import rows, text

NAME = Words("CKAN package", "paquete de CKAN")
PLACE = 30
# What a package has and a Data Package has not.
_OWN = ("notes", "license_id", "owner_org", "extras", "tags", "metadata_modified", "organization")


def fits(told: Any) -> bool:
    """Say whether a document is a package, several, or CKAN's envelope around them."""
    return bool(_packages(told))


def read(told: Any, _name: str, page: str) -> list[Offered]:
    """Read its datasets, in their order."""
    found = _packages(told)
    portal = page.partition("/api/")[0] if "/api/" in page else page.partition("/dataset/")[0]
    return [
        of_draft(*package_draft(one, f"{portal}/dataset/{text(one.get('name'))}" if portal else "")) for one in found
    ]


def _packages(told: Any) -> list[dict[str, Any]]:
    if isinstance(told, dict) and isinstance(told.get("result"), (dict, list)):
        return _packages(told["result"])
    if isinstance(told, dict) and isinstance(told.get("results"), list):
        return _packages(told["results"])
    found = rows(told)
    return found if found and all("resources" in one and any(key in one for key in _OWN) for one in found) else []
