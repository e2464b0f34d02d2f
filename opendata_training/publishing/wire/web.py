"""Talking to CKAN's Action API: timeouts, streams, the ministry's proxy and certificates, and asking again where it is safe."""

from __future__ import annotations

import hashlib
import json
import os
import random
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from ...errors import Problem
from ...locale import translator
from .answers import Busy, NotReached, Refused, TooLarge, Unsure, result, said

if TYPE_CHECKING:
    import httpx
    import tenacity

_ = translator("publishing_wire")

# Seconds. A portal that has not begun to answer after a minute is in trouble; a slow line still moves some bytes in one.
CONNECT, ANSWER = 10, 60
# How often something is asked for before giving up, and as long as nothing has ever answered (a wrong address).
ATTEMPTS, FIRST_ATTEMPTS = 5, 3
# Seconds between two attempts: the first pause, doubled each time up to the longest, with as much chance again, so that many
# clients do not come back at once.
FIRST_PAUSE, LONGEST_PAUSE = 0.25, 8.0
LOCAL = ("localhost", "127.0.0.1", "::1")
PIECE = 1 << 16
CERTIFICATES = ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")

T = TypeVar("T")


@dataclass(frozen=True)
class Fetched:
    """What a download gave.

    Parameters:
        sha256: the fingerprint of what came; empty when it cannot be had from here.
        bytes: how many came.
    """

    sha256: str = ""
    bytes: int = 0


@cache
def _certificates(variable: str, place: str) -> ssl.SSLContext:
    """Trust what the environment names, else what the system does (a ministry's own authority is in its store)."""
    if not place:
        import truststore

        return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        folder = place if Path(place).is_dir() else None
        return ssl.create_default_context(cafile=None if folder else place, capath=folder)
    except (OSError, ssl.SSLError) as error:
        raise Problem(
            _(
                "{file}, which {variable} names, holds no certificates that can be read. Correct {variable}, or take it out of "
                "the environment.",
                file=place,
                variable=variable,
            )
        ) from error


def trusted() -> ssl.SSLContext:
    """Give what decides which certificates are trusted."""
    return _certificates(
        *next(((name, place) for name in CERTIFICATES if (place := os.environ.get(name, ""))), ("", ""))
    )


def _client(address: str) -> httpx.Client:
    # Only who publishes pays for loading an HTTP client.
    import httpx

    # A ministry's proxy is honoured; it must not come between this machine and itself.
    local = _host(address) in LOCAL
    try:
        return httpx.Client(
            timeout=httpx.Timeout(ANSWER, connect=CONNECT),
            headers={"User-Agent": "opendata-training"},
            trust_env=not local,
            verify=trusted(),
        )
    except (ImportError, ValueError, httpx.InvalidURL) as error:
        # Its address may hold a password, so it is not repeated.
        raise Problem(
            _("The proxy that the environment names (HTTPS_PROXY or ALL_PROXY) is of a kind that cannot be used. Give one that "
              "begins with http://.")
        ) from error  # fmt: skip


# The clients that are kept open, by process and by whether they may use a proxy; None where each portal has its own.
_kept: dict[tuple[int, bool], httpx.Client] | None = None
_lock = threading.Lock()


@contextmanager
def kept_open() -> Iterator[None]:
    """Keep connections open from one dataset to the next; a process that is copied meanwhile opens its own."""
    global _kept
    if _kept is not None:
        # Who began it ends it.
        yield
        return
    _kept = {}
    try:
        yield
    finally:
        clients, _kept = _kept, None
        for (process, _local), client in clients.items():
            if process == os.getpid():
                client.close()


def _client_for(address: str) -> tuple[httpx.Client, bool]:
    """Give what asks a portal, and whether it is kept."""
    kept, key = _kept, (os.getpid(), _host(address) in LOCAL)
    if kept is None:
        return _client(address), False
    with _lock:
        if key not in kept:
            kept[key] = _client(address)
    return kept[key], True


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def origin(url: str) -> tuple[str, str, int | None]:
    """Give what decides whether two addresses are the same server: scheme, host, port.

    Source: https://www.rfc-editor.org/rfc/rfc6454#section-4
    """
    try:
        parts = urlsplit(url)
        port = parts.port or {"http": 80, "https": 443}.get(parts.scheme.lower())
        return parts.scheme.lower(), (parts.hostname or "").lower(), port
    except ValueError:
        return url, "", None


class Web:
    """A portal's Action API.

    Parameters:
        address: the portal's address, its path included (https://x.gob.mx/ckan).
        token: sent to the portal's own address only, in the Authorization header; None to look without one.
    """

    def __init__(self, address: str, token: str | None) -> None:
        self.address = address.strip().rstrip("/")
        self._headers = {"Authorization": token} if token else {}
        self._client, self._is_kept = _client_for(self.address)
        self._reached = False

    def close(self) -> None:
        """Let the connections go, unless they are kept for the next dataset."""
        if not self._is_kept:
            self._client.close()

    def ask(self, name: str, asked: Mapping[str, Any] | None = None) -> Any:
        """Run an action that changes nothing, or the same however often it is run, and give its result.

        Raises:
            NotThere: when the portal has no such thing.
            Problem: when it cannot be asked or refuses.
        """
        # Too large is never true of a question: something on the way said it.
        return self._repeated(lambda: self._action(name, asked), (NotReached, Busy, Unsure, TooLarge))

    def write(
        self,
        name: str,
        asked: Mapping[str, Any],
        files: Mapping[str, Path] | None = None,
        *,
        look: Callable[[], Any],
    ) -> Any:
        """Run an action that must take effect once. Whenever its answer is lost, the portal is looked at before it is asked
        again.

        Parameters:
            name: the action.
            asked: what it is given.
            files: files that go with it, by the name of their form field; each is sent a piece at a time.
            look: gives what the action would have given when the portal shows that it took effect; else None.

        Raises:
            Problem: as ask does.
        """

        safe = (NotReached, Busy) if files else (NotReached, Busy, TooLarge)

        def once() -> Any:
            try:
                return self._repeated(lambda: self._action(name, asked, files), safe)
            except (Unsure, Refused):
                # Refused too: an earlier attempt may have arrived late, and then this one comes second.
                there = look()
                if there is None:
                    raise
                return there

        return self._repeated(once, (Unsure,))

    def fetch(self, url: str) -> Fetched:
        """Download what is at an address; nothing of it is kept but its fingerprint and size."""
        try:
            return self._repeated(lambda: self._fetched(url), (NotReached, Busy, Unsure))
        except Problem:
            return Fetched()

    def _fetched(self, url: str) -> Fetched:
        headers = {"Accept-Encoding": "identity"}
        if origin(url) == origin(self.address):
            # httpx leaves it out again when the portal sends on to another server.
            headers |= self._headers
        digest, count = hashlib.sha256(), 0
        with said(self.address), self._client.stream("GET", url, headers=headers, follow_redirects=True) as answer:
            if answer.status_code in (413, 429) or answer.status_code >= 500:
                raise Unsure("")
            if answer.status_code != 200:
                return Fetched()
            for piece in answer.iter_bytes(PIECE):
                digest.update(piece)
                count += len(piece)
        return Fetched(digest.hexdigest(), count)

    def _action(self, name: str, asked: Mapping[str, Any] | None, files: Mapping[str, Path] | None = None) -> Any:
        url = f"{self.address}/api/3/action/{name}"
        with said(self.address), ExitStack() as opened:
            if files:
                # Opened anew at each attempt: a stream that was read half cannot be sent again.
                streams = {field: (path.name, opened.enter_context(path.open("rb"))) for field, path in files.items()}
                texts = {
                    key: value if isinstance(value, str) else json.dumps(value) for key, value in (asked or {}).items()
                }
                request = self._client.build_request("POST", url, data=texts, files=streams, headers=self._headers)
                request.stream = _in_pieces(request.stream)
            else:
                request = self._client.build_request("POST", url, json=asked or {}, headers=self._headers)
            answer = self._client.send(request)
            told = result(answer, self.address, name, token=bool(self._headers))
        self._reached = True
        return told

    def _repeated(self, do: Callable[[], T], again: tuple[type[Exception], ...]) -> T:
        import tenacity

        attempts = ATTEMPTS if self._reached else FIRST_ATTEMPTS
        for attempt in tenacity.Retrying(
            retry=tenacity.retry_if_exception_type(again),
            stop=tenacity.stop_after_attempt(attempts),
            wait=_pause,
            reraise=True,
        ):
            with attempt:
                return do()
        raise AssertionError  # the last attempt raises its own error


def _in_pieces(stream: Any) -> httpx.SyncByteStream:
    """Give a form piece by piece: each of its many small fields would be a packet of its own."""
    import httpx

    class Pieces(httpx.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            waiting: list[bytes] = []
            count = 0
            for part in stream:
                waiting.append(part)
                count += len(part)
                if count >= PIECE:
                    yield b"".join(waiting)
                    waiting, count = [], 0
            if waiting:
                yield b"".join(waiting)

    return Pieces()


def _pause(state: tenacity.RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    if isinstance(error, Busy) and error.wait is not None:
        return error.wait
    grown: float = min(FIRST_PAUSE * 2 ** (state.attempt_number - 1), LONGEST_PAUSE)
    return grown + random.uniform(0, grown)
