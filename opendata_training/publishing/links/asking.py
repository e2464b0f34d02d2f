"""Asking one address: HEAD, then GET of its first bytes; with time limits, and again after a while where that may help."""

from __future__ import annotations

import socket
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ..wire.web import trusted
from .looking import ENOUGH, found, is_page
from .states import STATES

if TYPE_CHECKING:
    import httpx

# Seconds: to connect, and between two bytes. A slow line is given time; a dead server is not.
CONNECT, ANSWER = 10, 30
LOCAL = ("localhost", "127.0.0.1", "::1")
# Seconds in which the first bytes must have come, however many come at a time.
WHOLE = 60.0
# So many times an address is asked that may work a little later, after so many seconds, doubled each time.
TRIES, WAIT = 3, 1.0
# A server may ask for patience; nobody waits longer than this in front of a screen.
LONGEST_WAIT = 30.0
# A server that has many of the catalogue's files is asked for two at a time.
A_HOST = 2
_AGAIN = (408, 425, 429, 500, 502, 503, 504)
_CLOSED = (401, 402, 403, 407, 511)
_TOO_OFTEN, _FORBIDDEN, _OF_PROXIES = (408, 425, 429, 511), (403, 407, 451), (403, 407, 502, 503, 504, 511)
# Names that only an office's own network knows (RFC 6762, RFC 8375, and what is usual).
_INNER = (".local", ".internal", ".intranet", ".lan", ".corp", ".home.arpa", ".localdomain")
# A name that every network knows; it is only looked up, never asked.
KNOWN_HOST = "a.root-servers.net"
_PERMANENT = (301, 308)


@dataclass(frozen=True)
class Answer:
    """What an address gave.

    Parameters:
        state: one of `states.STATES`.
        reach: what that says of the address: it "answers"; it is "broken", for everybody; it is "unreachable" from here, which
            says nothing of it; or it was "not-looked-at".
        status: the last answer's number; None where there was none.
        final: where it led, when somewhere else for good; "" otherwise.
        seen: what the first bytes are, as "PDF"; "" where they tell nothing.
        updated: the day the server says it last changed.
        size: how many bytes the server says it has.
    """

    state: str
    status: int | None = None
    final: str = ""
    seen: str = ""
    updated: date | None = None
    size: int | None = None
    reach: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "reach", self.reach or STATES[self.state].reach)


class Asker:
    """Asks addresses, from several threads, and is polite to each server.

    Parameters:
        wait: how to wait, in seconds.
        connect: how long to wait for a connection, in seconds.
        answer: how long to wait between two bytes, in seconds.
        tries: how many times an address is asked that may work a little later.
        transport: what answers in place of the web, as in an exercise; None for the web.
    """

    def __init__(
        self, wait: Callable[[float], None] = time.sleep, connect: float = CONNECT, answer: float = ANSWER,
        tries: int = TRIES, transport: httpx.BaseTransport | None = None,
    ) -> None:  # fmt: skip
        # Only who checks links pays for loading an HTTP client.
        import httpx

        def client(trust_env: bool) -> httpx.Client:
            return httpx.Client(
                timeout=httpx.Timeout(answer, connect=connect),
                headers={"User-Agent": "opendata-training (link checker)", "Accept": "*/*"},
                follow_redirects=True,
                max_redirects=10,
                # A ministry's proxy is honoured; it must not come between this machine and itself.
                trust_env=trust_env,
                verify=trusted(),
                transport=transport,
            )

        self._wait, self._tries = wait, tries
        self._far, self._near = client(True), client(False)
        self._hosts: dict[str, threading.Semaphore] = defaultdict(lambda: threading.Semaphore(A_HOST))
        self._lock = threading.Lock()

    def __enter__(self) -> Asker:
        return self

    def __exit__(self, *_rest: object) -> None:
        self._far.close()
        self._near.close()

    def ask(self, address: str, promise: str) -> Answer:
        """Ask an address.

        Parameters:
            address: the address.
            promise: the format that is promised there, "" where nobody said.
        """
        try:
            parts = urlsplit(address)
            host = parts.hostname if parts.scheme in ("http", "https") else None
        except ValueError:
            host = None
        if not host or any(sign.isspace() for sign in address):
            return Answer("no-address")
        with self._lock:
            turn = self._hosts[host]
        with turn:
            client = self._near if host in LOCAL else self._far
            last = Answer("unreachable")
            pause = WAIT
            for attempt in range(1, self._tries + 1):
                last, patience = self._once(client, address, promise)
                if last.state not in ("trouble", "slow", "cut") or attempt == self._tries:
                    break
                self._wait(min(patience or pause, LONGEST_WAIT))
                pause *= 2
            return last

    def _once(self, client: httpx.Client, address: str, promise: str) -> tuple[Answer, float]:
        """Ask once; give what came, and how long the server asks to wait."""
        import httpx

        try:
            if is_page(promise):
                # Of a page it is enough that it is there; some servers know no HEAD, and are asked as browsers do.
                head = client.head(address)
                if head.status_code < 400:
                    return _answer(head, "ok", "HTML"), 0
            with client.stream("GET", address) as answer:
                if answer.status_code >= 400:
                    return _refused(answer, client is self._far and through_proxy(address)), _patience(answer)
                first = _first_bytes(answer)
                state, seen = found(promise, answer.headers.get("Content-Type", ""), first)
                return _answer(answer, state, seen), 0
        except (httpx.InvalidURL, httpx.UnsupportedProtocol, ValueError):
            return Answer("no-address"), 0
        except httpx.TooManyRedirects:
            return Answer("circle"), 0
        except httpx.ConnectError as error:
            if "CERTIFICATE" in str(error).upper():
                return Answer("certificate"), 0
            return Answer("unreachable", reach="broken" if _no_such_host(error, address) else ""), 0
        except httpx.TimeoutException:
            return Answer("slow"), 0
        except httpx.ProxyError:
            return Answer("unreachable"), 0
        except httpx.HTTPError:
            # Cut off in the middle, or no HTTP at all: it may be better the next time.
            return Answer("cut"), 0


def _first_bytes(answer: httpx.Response) -> bytes:
    import httpx

    first, latest = b"", time.monotonic() + WHOLE
    try:
        for piece in answer.iter_bytes():
            first += piece
            if len(first) >= ENOUGH:
                break
            if time.monotonic() > latest:
                raise httpx.ReadTimeout("")
    except httpx.DecodingError:
        # What is packed wrongly is there all the same.
        return first or b"?"
    return first


def _answer(answer: httpx.Response, state: str, seen: str) -> Answer:
    permanent = [one for one in answer.history if one.status_code in _PERMANENT]
    final = str(answer.url) if permanent and len(permanent) == len(answer.history) else ""
    state = "moved" if state == "ok" and final else state
    # A file that is sent packed has another size than the file.
    size = "" if answer.headers.get("Content-Encoding") else answer.headers.get("Content-Length", "")
    return Answer(state, answer.status_code, final, seen, _day(answer), int(size) if size.isdigit() else None)


def _refused(answer: httpx.Response, by_proxy: bool) -> Answer:
    """Tell a refusal; what a proxy may have said of its own (RFC 9110, 15.6) says nothing of the address."""
    status = answer.status_code
    ours = "unreachable" if by_proxy and status in _OF_PROXIES else ""
    if status in _AGAIN or status >= 500:
        return Answer("trouble", status, reach="unreachable" if status in _TOO_OFTEN else ours)
    # Who asks for a password asks everybody; who forbids may forbid only us, as the filter of a country or of a firm does.
    closed = "unreachable" if status in _FORBIDDEN else ours
    return Answer("closed", status, reach=closed) if status in _CLOSED else Answer("gone", status, reach=closed)


def _no_such_host(error: BaseException, address: str) -> bool:
    """Say whether a server's name is none, on a network that knows names; without a network every name is unknown."""
    host = (urlsplit(address).hostname or "").rstrip(".")
    inner = "." not in host or host.endswith(_INNER) or through_proxy(address)
    return not inner and _unknown(error) and _resolves(KNOWN_HOST)


def _unknown(error: BaseException | None) -> bool:
    """Say whether an error comes from a name that the network does not know (EAI_NONAME, EAI_NODATA)."""
    while error is not None:
        if isinstance(error, socket.gaierror):
            return error.errno in (socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME))
        error = error.__cause__ or error.__context__
    return False


def _resolves(host: str) -> bool:
    try:
        return bool(socket.getaddrinfo(host, 53))
    except OSError:
        return False


def through_proxy(address: str) -> bool:
    """Say whether an address is asked through a proxy, which then speaks for it."""
    from urllib.request import getproxies, proxy_bypass

    parts, proxies = urlsplit(address), getproxies()
    return bool(proxies.get(parts.scheme) or proxies.get("all")) and not proxy_bypass(parts.hostname or "")


def _patience(answer: httpx.Response) -> float:
    """Give how many seconds the server asks to wait (RFC 9110, 10.2.3: seconds, or a moment)."""
    said = answer.headers.get("Retry-After", "").strip()
    if said.isdigit():
        return float(said[:9])
    try:
        moment = parsedate_to_datetime(said)
        return max(0.0, (moment - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return 0.0


def _day(answer: httpx.Response) -> date | None:
    try:
        moment = parsedate_to_datetime(answer.headers.get("Last-Modified", ""))
    except (TypeError, ValueError):
        return None
    return moment.date() if moment.year > 1990 else None
