"""Whether what a portal has of a file is what was sent: by its bytes where they can be had, else by its size."""

from __future__ import annotations

from typing import Any, Literal
from urllib.parse import urlsplit

from ..description.draft import Distribution
from .difference import Resource
from .web import Web, origin

How = Literal["downloaded", "size", "unreachable", "wrong"]
# A page that stands before the portal (a login, a proxy's error) may come instead of the file; it seldom comes twice.
LOOKS = 2


def looked_at(web: Web, resource: Resource, one: Distribution) -> How:
    """Compare a file on the portal with the one here.

    Parameters:
        web: the portal.
        resource: what the portal says of the file.
        one: the file, measured.

    Returns:
        ``downloaded``: the same bytes. ``size``: it cannot be downloaded from here, and the portal names the same size.
        ``unreachable``: neither can be had, which says nothing of the file. ``wrong``: it is another file.
    """
    came = False
    for url in _addresses(web, str(resource.get("url") or "")):
        for _look in range(LOOKS):
            fetched = web.fetch(url)
            if fetched.sha256 == one.sha256:
                return "downloaded"
            if not fetched.sha256:
                break
            came = True
    if came:
        return "wrong"
    size = _number(resource.get("size"))
    if size is None or one.byte_size is None:
        return "unreachable"
    return "size" if size == one.byte_size else "wrong"


def _addresses(web: Web, url: str) -> list[str]:
    """Give where a file may be downloaded: where the portal says, and there at the address it was reached by.

    A portal behind a tunnel or with a wrong ``ckan.site_url`` names itself by a name that is not known here.
    """
    if not urlsplit(url).scheme.startswith("http"):
        return []
    path = urlsplit(url).path
    if origin(url) == origin(web.address) or "/dataset/" not in path:
        return [url]
    return [f"{web.address}/dataset/{path.partition('/dataset/')[2]}", url]


def _number(value: Any) -> int | None:
    text = str(value if value is not None else "").strip()
    return int(text) if text.isascii() and text.isdigit() else None
