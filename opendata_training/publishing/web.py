"""Talking to CKAN's Action API: timeouts, streams, and one plain sentence for each way it can fail."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ..errors import Problem
from ..locale import translator

if TYPE_CHECKING:
    import httpx

_ = translator("publishing")

# Seconds. A portal that has not begun to answer after a minute is in trouble; a slow line still moves some bytes in one.
CONNECT, ANSWER = 10, 60
LOCAL = ("localhost", "127.0.0.1", "::1")


class NotThere(Exception):
    """The portal has no such thing (404 in CKAN's envelope)."""


class Web:
    """A portal's Action API.

    Parameters:
        address: the portal's address.
        token: sent to the portal's own address only, in the Authorization header; None to look without one.
    """

    def __init__(self, address: str, token: str | None) -> None:
        # Only who publishes pays for loading an HTTP client.
        import httpx

        self.address = address.strip().rstrip("/")
        self._headers = {"Authorization": token} if token else {}
        self._client = httpx.Client(
            timeout=httpx.Timeout(ANSWER, connect=CONNECT),
            headers={"User-Agent": "opendata-training"},
            # A ministry's proxy is honoured; it must not come between this machine and itself.
            trust_env=urlsplit(self.address).hostname not in LOCAL,
        )

    def close(self) -> None:
        """Let the connections go."""
        self._client.close()

    def action(self, name: str, asked: dict[str, Any] | None = None) -> Any:
        """Run an action and give its result.

        Raises:
            NotThere: when the portal has no such thing.
            Problem: when it cannot be asked or refuses.
        """
        with self._said():
            return self._result(self._client.post(self._url(name), json=asked or {}, headers=self._headers))

    def upload(self, name: str, facts: dict[str, Any], path: Path) -> Any:
        """Run an action that takes a file, which is sent a piece at a time.

        Raises:
            Problem: as action does.
        """
        with self._said(), path.open("rb") as stream:
            sent = self._client.post(
                self._url(name), data=facts, files={"upload": (path.name, stream)}, headers=self._headers
            )
            return self._result(sent)

    def fingerprint(self, url: str) -> str:
        """Download what is at an address and give its SHA-256; empty when it is not a file that can be had from here."""
        own = urlsplit(url)[:2] == urlsplit(self.address)[:2]
        headers = self._headers if own else {}
        digest = hashlib.sha256()
        with self._said(), self._client.stream("GET", url, headers=headers, follow_redirects=True) as answer:
            if answer.status_code != 200:
                return ""
            for piece in answer.iter_bytes(1 << 16):
                digest.update(piece)
        return digest.hexdigest()

    def _url(self, name: str) -> str:
        return f"{self.address}/api/3/action/{name}"

    @contextmanager
    def _said(self) -> Iterator[None]:
        """Turn what goes wrong on the way into one sentence."""
        import httpx

        where = self.address
        try:
            yield
        except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
            raise Problem(
                _("“{address}” is not a portal's address. It begins with http:// or https://.", address=where)
            ) from error
        except httpx.ConnectTimeout as error:
            raise Problem(_("No portal answers at {address}. Check the address and the network, then try again.",
                            address=where)) from error  # fmt: skip
        except httpx.ConnectError as error:
            if "CERTIFICATE" in str(error).upper():
                sentence = _("The certificate of {address} cannot be trusted from here. Check the address, or ask who runs the "
                             "network for its certificate.", address=where)  # fmt: skip
            else:
                sentence = _(
                    "No portal answers at {address}. Check the address, and that the portal is running.", address=where
                )
            raise Problem(sentence) from error
        except httpx.TimeoutException as error:
            raise Problem(_("{address} took too long to answer. Publish again: what has arrived is not sent twice.",
                            address=where)) from error  # fmt: skip
        except httpx.ProxyError as error:
            raise Problem(_("The network's proxy does not let {address} through. Ask who runs the network.",
                            address=where)) from error  # fmt: skip
        except httpx.HTTPError as error:
            raise Problem(_("The connection to {address} was cut. Publish again: what has arrived is not sent twice.",
                            address=where)) from error  # fmt: skip

    def _result(self, answer: httpx.Response) -> Any:
        """Take a result out of CKAN's envelope, or say what came instead."""
        status, where = answer.status_code, self.address
        if answer.is_redirect:
            raise Problem(_("{address} sends on to {other}. Use that address.", address=where,
                            other=answer.headers.get("Location", "?")))  # fmt: skip
        try:
            told = answer.json()
        except (json.JSONDecodeError, UnicodeDecodeError, RecursionError):
            told = None
        if isinstance(told, dict) and told.get("success") is True and "result" in told:
            return told["result"]
        error = told.get("error") if isinstance(told, dict) else None
        if isinstance(error, dict):
            self._refused(status, error)
        if status == 413:
            raise Problem(_("The file is too big for {address}. Split it, or ask who runs the portal.", address=where))
        if status == 429 or status >= 500:
            raise Problem(_("{address} is in trouble just now (it answered {status}). Try again later; what has arrived is not "
                            "sent twice.", address=where, status=status))  # fmt: skip
        raise Problem(_("{address} is not a CKAN portal: it answered {status} and no CKAN reply. Check the address; it is the "
                        "one of the portal's home page.", address=where, status=status))  # fmt: skip

    def _refused(self, status: int, error: dict[str, Any]) -> None:
        """Say why the portal refused."""
        if status == 404:
            raise NotThere
        where = self.address
        if status in (401, 403):
            raise Problem(_("{address} does not accept this token. Check OPENDATA_TOKEN, and that it may publish in this "
                            "organization.", address=where))  # fmt: skip
        if status == 413:
            raise Problem(_("The file is too big for {address}. Split it, or ask who runs the portal.", address=where))
        parts = []
        for name, value in error.items():
            if name != "__type":
                said = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
                parts.append(said if name == "message" else f"{name}: {said}")
        raise Problem(
            _(
                "{address} did not accept what was sent: {reason}",
                address=where,
                reason=" · ".join(parts) or str(error.get("__type")),
            )
        )
