"""An invented web for the exercise: what the office's addresses answer, without a network and the same on every machine.

The link checker that asks it is the one that asks the real web.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...publishing.links import Asker
from .after_office import HOST, Office, address

if TYPE_CHECKING:
    import httpx

_TABLE = b"CVE,MES,TOTAL\r\n01,2014-10,412\r\n"
_PAGE = b"<!doctype html><html><title>Portal</title><h1>Estamos trabajando para servirle mejor</h1></html>"
# What each kind of link answers: the number, the kind of content, the bytes.
_ANSWERS: dict[str, tuple[int, str, bytes]] = {
    "ok": (200, "text/csv", _TABLE),
    "moved": (301, "text/plain", b""),
    "page": (200, "text/html", _PAGE),
    "gone": (404, "text/html", _PAGE),
    "closed": (401, "text/html", _PAGE),
    "other": (200, "text/csv", b"%PDF-1.4"),
    "trouble": (503, "text/html", _PAGE),
}


def practice_asker(made: Office) -> Asker:
    """Give what asks the office's addresses; any other is not there.

    Parameters:
        made: the office.
    """
    import httpx

    known = {address(one): kind for one, kind in zip(made.files, made.found, strict=True)}

    def answer(request: httpx.Request) -> httpx.Response:
        url = str(request.url)
        kind = known.get(url, "ok" if url.startswith(f"{HOST}/datos/") else "gone")
        status, content, data = _ANSWERS[kind]
        headers = {"Content-Type": content}
        if kind == "moved":
            headers["Location"] = url.replace(HOST, f"{HOST}/datos")
        return httpx.Response(status, headers=headers, content=data)

    # Nobody waits for a server that is not there.
    return Asker(wait=lambda _seconds: None, transport=httpx.MockTransport(answer))
