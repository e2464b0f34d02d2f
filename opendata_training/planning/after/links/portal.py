"""A catalogue that is taken from the web: a JSON file, or all datasets of a CKAN portal."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ....errors import Problem
from ....locale import translator
from ....publishing.links.asking import ANSWER, CONNECT, LOCAL

if TYPE_CHECKING:
    import httpx

_ = translator("planning_after")
# CKAN gives a thousand datasets at the most at a time (https://docs.ckan.org/en/latest/api/, package_search).
_PAGE = 1000
_SEARCH = "/api/3/action/package_search"


def catalogue_at(address: str) -> Any:
    """Download a catalogue: what is at the address itself where that is JSON, else the datasets of the CKAN portal there.

    Parameters:
        address: the address of a JSON file, or of a portal.

    Raises:
        Problem: when neither is there.
    """
    import httpx

    near = urlsplit(address).hostname in LOCAL
    headers = {"User-Agent": "opendata-training (link checker)"}
    try:
        with httpx.Client(
            timeout=httpx.Timeout(ANSWER, connect=CONNECT), headers=headers, follow_redirects=True, trust_env=not near
        ) as client:
            told = _json(client.get(address))
            if isinstance(told, (dict, list)):
                return told
            found = _datasets(client, address.rstrip("/"))
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise Problem(_("Nothing could be downloaded from {address}. Check the address and the network, then try again.",
                        address=address)) from error  # fmt: skip
    if found is None:
        raise Problem(_("{address} is neither a catalogue in JSON nor a CKAN portal. Give the portal's home page, or its "
                        "data.json.", address=address))  # fmt: skip
    return found


def _datasets(client: httpx.Client, portal: str) -> list[Any] | None:
    """Give all datasets of a CKAN portal, a page at a time; None when it is none."""
    found: list[Any] = []
    while True:
        told = _json(client.get(f"{portal}{_SEARCH}", params={"rows": _PAGE, "start": len(found)}))
        result = told.get("result") if isinstance(told, dict) else None
        if not isinstance(result, dict) or not isinstance(result.get("results"), list):
            return found or None
        found += result["results"]
        if not result["results"] or len(found) >= int(result.get("count") or 0):
            return found


def _json(answer: httpx.Response) -> Any:
    if answer.status_code != 200:
        return None
    try:
        return json.loads(answer.content)
    except (ValueError, RecursionError):
        return None
