"""Everything that can answer instead of a portal is told in one sentence."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest

from opendata_training.errors import Problem
from opendata_training.publishing import publish, web
from opendata_training.publishing.portals import connect

Answer = tuple[int, str, bytes]
Serve = Callable[..., str]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Start a server that gives one answer to everything."""
    servers: list[ThreadingHTTPServer] = []

    def run(status: int, kind: str = "application/json", body: bytes = b"", **headers: str) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_rest: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        servers.append(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{server.server_address[1]}"

    yield run
    for server in servers:
        server.shutdown()
        server.server_close()


def envelope(**error: object) -> bytes:
    return json.dumps({"success": False, "error": error}).encode()


@pytest.mark.parametrize(
    ("status", "kind", "body", "said"),
    [
        (200, "text/html", b"<html>Welcome</html>", "not a CKAN portal"),
        (404, "text/html", b"<html>Not found</html>", "not a CKAN portal"),
        (200, "application/json", b"{}", "not a CKAN portal"),
        (200, "application/json", b'"hello"', "not a CKAN portal"),
        (200, "application/json", b"\xff\xfe\xff", "not a CKAN portal"),
        (200, "application/json", b"[" * 100_000, "not a CKAN portal"),
        (200, "application/json", b'{"success": true, "result": null}', "not a CKAN portal"),
        (400, "application/json", b'"Bad request - Action name not known"', "not a CKAN portal"),
        (404, "application/json", envelope(__type="Not Found Error", message="x"), "not a CKAN portal"),
        (403, "application/json", envelope(__type="Authorization Error", message="x"), "does not accept this token"),
        (409, "application/json", envelope(__type="Validation Error", name=["is taken"]), "was sent: name: is taken"),
        (500, "application/json", envelope(__type="Internal Server Error", message="oops"), "oops"),
        (502, "text/html", b"<html>Bad gateway</html>", "in trouble"),
        (503, "text/plain", b"", "in trouble"),
        (429, "text/plain", b"slow down", "in trouble"),
        (413, "text/html", b"<html>too large</html>", "too big"),
    ],
)
def test_other_answers(serve: Serve, folder: Path, status: int, kind: str, body: bytes, said: str) -> None:
    address = serve(status, kind, body)
    with pytest.raises(Problem, match=said) as problem:
        publish(folder, address, token="secret-token")
    assert problem.value.exit_code == 2 and address in problem.value.sentence
    assert "secret-token" not in problem.value.sentence and "\n" not in problem.value.sentence


def test_a_move_is_told_with_the_new_address(serve: Serve, folder: Path) -> None:
    with pytest.raises(Problem, match=r"https://new\.example/"):
        publish(folder, serve(301, Location="https://new.example/"), token="x")


def test_nobody_there(folder: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}"
        with pytest.raises(Problem, match="No portal answers"):
            publish(folder, address, token="x")


def test_somebody_who_never_answers(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "ANSWER", 0.2)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        with pytest.raises(Problem, match="too long"):
            publish(folder, f"http://127.0.0.1:{silent.getsockname()[1]}", token="x")


def test_somebody_who_hangs_up(folder: Path) -> None:
    with socket.socket() as rude:
        rude.bind(("127.0.0.1", 0))
        rude.listen()

        def hang_up() -> None:
            connection, _address = rude.accept()
            connection.recv(10)
            connection.close()

        threading.Thread(target=hang_up, daemon=True).start()
        with pytest.raises(Problem, match="was cut"):
            publish(folder, f"http://127.0.0.1:{rude.getsockname()[1]}", token="x")


@pytest.mark.parametrize(
    "address", ["", "portal", "ftp://portal", "http://", "file:///etc/passwd", "http://[", "http://a:b:c"]
)
def test_what_is_no_address(folder: Path, address: str) -> None:
    with pytest.raises(Problem, match="not a portal's address"):
        connect(address, "x")


def test_a_certificate_that_cannot_be_trusted_is_told_as_that(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_rest: object, **_more: object) -> None:
        raise httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed")

    monkeypatch.setattr(httpx.Client, "post", fail)
    with pytest.raises(Problem, match="certificate"):
        connect("https://portal.example", None)


def test_the_token_goes_to_the_portal_only(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[tuple[str, str | None]] = []

    def handle(request: httpx.Request) -> httpx.Response:
        sent.append((request.url.host, request.headers.get("Authorization")))
        if request.url.host == "portal.example":
            return httpx.Response(302, headers={"Location": "https://storage.example/f"})
        return httpx.Response(200, content=b"x")

    api = web.Web("https://portal.example", "secret-token")
    api._client = httpx.Client(transport=httpx.MockTransport(handle))
    api.fingerprint("https://portal.example/dataset/f.csv")
    api.fingerprint("https://elsewhere.example/f.csv")
    assert sent == [("portal.example", "secret-token"), ("storage.example", None), ("elsewhere.example", None)]
