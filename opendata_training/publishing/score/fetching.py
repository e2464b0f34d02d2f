"""A description that is on the web: downloaded, and where the address is a portal's page, asked of the portal."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from ...errors import Problem
from ...locale import translator
from ..links.asking import LOCAL
from ..wire.web import trusted

if TYPE_CHECKING:
    import httpx

_ = translator("publishing_score")
# Seconds: to connect, and between two bytes.
CONNECT, ANSWER = 10, 30
# A catalogue of a whole government has some tens of megabytes.
MOST = 100_000_000
# What a server is asked for that can give several forms: Turtle before a page for people.
_ACCEPT = "text/turtle, application/ld+json;q=0.9, application/rdf+xml;q=0.8, application/json;q=0.7, text/html;q=0.6, */*;q=0.5"
_DATASET = re.compile(
    r"(?P<portal>.*?)(?:/[a-z]{2}(?:_[A-Z]{2})?)?/dataset/(?P<name>[a-z0-9_-]{2,100})(?:/resource/[^/]+)?/?$"
)


@dataclass(frozen=True)
class Fetched:
    """What came from an address.

    Parameters:
        data: the bytes.
        kind: the media type that the server says they are, "" for none.
        address: where they are, after what the server sent on to.
    """

    data: bytes
    kind: str
    address: str


def fetch(address: str) -> Fetched:
    """Download a description; of a dataset's page on a CKAN portal, what the portal's API says of that dataset.

    Parameters:
        address: the address.

    Raises:
        Problem: when nothing can be had there.
    """
    with _client(address) as client:
        page = _DATASET.match(address.partition("?")[0].partition("#")[0])
        if page:
            api = f"{page['portal']}/api/3/action/package_show?id={quote(page['name'])}"
            found = _get(client, api, address)
            if isinstance(found, Fetched) and found.kind.endswith("json"):
                return found
        found = _get(client, address, address)
        if isinstance(found, int):
            raise Problem(_("{address} answered {status}. Open it in a browser: a description must be there.",
                            address=address, status=found))  # fmt: skip
        return found


def catalogue_of(portal: str) -> Fetched | None:
    """Give the datasets of a CKAN portal, by its home page; None when it is none."""
    with _client(portal) as client:
        found = _get(client, f"{portal.rstrip('/')}/api/3/action/package_search?rows=1000", portal)
    return found if isinstance(found, Fetched) and found.kind.endswith("json") else None


def _client(address: str) -> httpx.Client:
    import httpx

    try:
        near = urlsplit(address).hostname in LOCAL
    except ValueError:
        near = False
    return httpx.Client(
        timeout=httpx.Timeout(ANSWER, connect=CONNECT),
        headers={"User-Agent": "opendata-training (score)", "Accept": _ACCEPT},
        follow_redirects=True,
        # A ministry's proxy is honoured; it must not come between this machine and itself.
        trust_env=not near,
        verify=trusted(),
    )


def _get(client: httpx.Client, address: str, named: str) -> Fetched | int:
    """Download, or give the number that the server refused with."""
    import httpx

    try:
        with client.stream("GET", address) as answer:
            if answer.status_code >= 400:
                return answer.status_code
            data = b""
            for piece in answer.iter_bytes():
                data += piece
                if len(data) > MOST:
                    raise Problem(_("What is at {address} is too large for a description.", address=named))
            kind = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
            return Fetched(data, kind, str(answer.url))
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, ValueError) as error:
        raise Problem(_("“{address}” is not an address. It begins with http:// or https://.", address=named)) from error
    except httpx.HTTPError as error:
        raise Problem(
            _("Nothing could be downloaded from {address}. Check the address and the network, then try again.",
              address=named)
        ) from error  # fmt: skip
