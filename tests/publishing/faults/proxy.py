"""A proxy that stands before a portal and does, by a seed, what bad lines and tired servers do."""

from __future__ import annotations

import random
import socket
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

# What can happen to a request. "before": the portal never hears of it; "after": it did it, and the asker does not hear.
FAULTS = ("drop before", "drop after", "truncate request", "truncate answer", "delay", "late", "500 before", "500 after",
          "502 before", "502 after", "429", "413", "html before", "html after", "bad json")  # fmt: skip
HTML = b"<html><title>Sign in to the guest network</title></html>"


@dataclass
class Schedule:
    """Which fault meets which request.

    Parameters:
        seed: of the random choice.
        share: how many of the requests meet one.
        faults: which there are.
        fixed: the faults of the first requests, one by one; None lets one pass. The random choice begins after them.
    """

    seed: int = 0
    share: float = 0.3
    faults: tuple[str, ...] = FAULTS
    fixed: list[str | None] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)
        self._lock = threading.Lock()
        self.met: list[tuple[str, str]] = []
        self.calm = False

    def fault(self, what: str) -> str | None:
        with self._lock:
            if self.calm:
                return None
            if self.fixed:
                found = self.fixed.pop(0)
            else:
                found = self._chance.choice(self.faults) if self._chance.random() < self.share else None
            if found:
                self.met.append((what, found))
            return found


class FaultProxy:
    """The proxy; its ``url`` takes the portal's place.

    Parameters:
        portal: the portal's address.
        schedule: which fault meets which request.
        delay: seconds of a delay; more than the asker's patience makes a lost answer of it.
    """

    def __init__(self, portal: str, schedule: Schedule, delay: float = 0.05) -> None:
        host = urlsplit(portal)
        self._portal = (host.hostname or "", host.port or 80)
        self.schedule, self.delay = schedule, delay
        self._late: list[threading.Thread] = []
        proxy = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                proxy._serve(self)

            do_POST = do_GET  # noqa: N815 - http.server's name

            def log_message(self, *_rest: object) -> None:
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_rest: object) -> None:
                pass  # the asker hung up

        self._server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def __enter__(self) -> FaultProxy:
        return self

    def __exit__(self, *_error: object) -> None:
        self.settle()
        self._server.shutdown()
        self._server.server_close()

    def settle(self) -> None:
        """Wait for requests that arrive late."""
        for one in self._late:
            one.join(10)

    def _serve(self, asker: BaseHTTPRequestHandler) -> None:
        body = asker.rfile.read(int(asker.headers.get("Content-Length") or 0))
        fault = self.schedule.fault(asker.path.rpartition("/")[2])
        asker.close_connection = fault is not None
        if fault == "drop before":
            _hang_up(asker)
        elif fault == "truncate request":
            self._cut_request(asker, body)
            _hang_up(asker)
        elif fault == "late":
            # The asker gives up; what it sent arrives all the same, after it has looked.
            late = threading.Thread(target=self._ask_late, args=(asker, body))
            self._late.append(late)
            late.start()
            _hang_up(asker)
        elif fault in ("500 before", "502 before", "429", "413"):
            _answer(asker, int(fault[:3]), b"Please come back later", retry_after="0" if fault == "429" else None)
        elif fault == "html before":
            _answer(asker, 200, HTML)
        else:
            if fault == "delay":
                time.sleep(self.delay)
            self._pass_on(asker, body, fault)

    def _pass_on(self, asker: BaseHTTPRequestHandler, body: bytes, fault: str | None) -> None:
        answer, told = self._ask(asker, body)
        if fault == "drop after":
            _hang_up(asker)
        elif fault in ("500 after", "502 after"):
            _answer(asker, int(fault[:3]), b"oops")
        elif fault == "html after":
            _answer(asker, 200, HTML)
        elif fault == "bad json":
            _answer(asker, answer.status, told[: len(told) // 2], kind=answer.headers.get("Content-Type", ""))
        else:
            asker.send_response(answer.status)
            for name, value in answer.headers.items():
                if name.lower() not in ("content-length", "transfer-encoding", "connection", "date", "server"):
                    asker.send_header(name, value)
            asker.send_header("Content-Length", str(len(told)))
            asker.end_headers()
            asker.wfile.write(told[: len(told) // 2] if fault == "truncate answer" else told)
            if fault == "truncate answer":
                _hang_up(asker)

    def _ask(self, asker: BaseHTTPRequestHandler, body: bytes) -> tuple[HTTPResponse, bytes]:
        connection = HTTPConnection(*self._portal, timeout=20)
        try:
            # Its Host goes with it, so that the portal names itself by the proxy's address.
            headers = {name: value for name, value in asker.headers.items() if name.lower() != "connection"}
            connection.request(asker.command, asker.path, body or None, headers)
            answer = connection.getresponse()
            return answer, answer.read()
        finally:
            connection.close()

    def _ask_late(self, asker: BaseHTTPRequestHandler, body: bytes) -> None:
        time.sleep(self.delay)
        with suppress(OSError):
            self._ask(asker, body)

    def _cut_request(self, asker: BaseHTTPRequestHandler, body: bytes) -> None:
        with suppress(OSError), socket.create_connection(self._portal, timeout=5) as portal:
            head = "".join(f"{name}: {value}\r\n" for name, value in asker.headers.items())
            portal.sendall(f"{asker.command} {asker.path} HTTP/1.1\r\n{head}\r\n".encode() + body[: len(body) // 2])


def _hang_up(asker: BaseHTTPRequestHandler) -> None:
    with suppress(OSError):
        asker.connection.shutdown(socket.SHUT_RDWR)


def _answer(
    asker: BaseHTTPRequestHandler, status: int, body: bytes, *, kind: str = "text/html", retry_after: str | None = None
) -> None:
    asker.send_response(status)
    asker.send_header("Content-Type", kind)
    asker.send_header("Content-Length", str(len(body)))
    if retry_after is not None:
        asker.send_header("Retry-After", retry_after)
    asker.end_headers()
    asker.wfile.write(body)
