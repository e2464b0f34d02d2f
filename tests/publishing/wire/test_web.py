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
from hypothesis import given, settings
from hypothesis import strategies as st

from opendata_training.errors import Problem
from opendata_training.publishing import publish
from opendata_training.publishing.portals import connect
from opendata_training.publishing.wire import web
from opendata_training.publishing.wire.answers import NotThere, result, wait_asked
from opendata_training.publishing.wire.web import Web

Answer = tuple[int, str, bytes]
Serve = Callable[..., str]


@pytest.fixture(autouse=True)
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long was waited between attempts; no test waits."""
    waited: list[float] = []
    monkeypatch.setattr("tenacity.nap.time.sleep", waited.append)
    return waited


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

            do_GET = do_POST  # noqa: N815 - http.server's name

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
            for _attempt in range(web.FIRST_ATTEMPTS):
                connection, _address = rude.accept()
                connection.recv(10)
                connection.close()

        threading.Thread(target=hang_up, daemon=True).start()
        with pytest.raises(Problem, match="was cut"):
            publish(folder, f"http://127.0.0.1:{rude.getsockname()[1]}", token="x")


@pytest.mark.parametrize("address", ["", "portal", "ftp://portal", "http://", "http://[", "http://a:b:c"])
def test_what_is_no_address(folder: Path, address: str) -> None:
    with pytest.raises(Problem, match="not a portal's address"):
        connect(address, "x")


def test_a_certificate_that_cannot_be_trusted_is_told_as_that_and_asked_once(
    monkeypatch: pytest.MonkeyPatch, pauses: list[float]
) -> None:
    def fail(*_rest: object, **_more: object) -> None:
        raise httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed")

    monkeypatch.setattr(httpx.Client, "send", fail)
    with pytest.raises(Problem, match="certificate"):
        Web("https://portal.example", None).ask("status_show")
    assert pauses == []


def answered(*answers: httpx.Response | Exception, address: str = "https://portal.example") -> tuple[Web, list[str]]:
    """A portal that gives these answers, the last one for ever."""
    asked: list[str] = []
    left = list(answers)

    def handle(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        answer = left.pop(0) if len(left) > 1 else left[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    api = Web(address, "secret-token")
    api._client = httpx.Client(transport=httpx.MockTransport(handle))
    return api, asked


class Noting(httpx.BaseTransport):
    """Notes the pieces in which a request's body comes."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        assert isinstance(request.stream, httpx.SyncByteStream)
        self.pieces = list(request.stream)
        assert sum(map(len, self.pieces)) == int(request.headers["Content-Length"])
        return httpx.Response(200, json={"success": True, "result": {"id": "1"}})


def test_a_form_is_sent_in_few_pieces_and_is_whole(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"x" * 200_000)
    api, noting = Web("https://portal.example", "secret-token"), Noting()
    api._client = httpx.Client(transport=noting)
    fields = {f"field {number}": "a text" for number in range(40)}
    assert api.write("package_revise", fields, {"upload": tmp_path / "a.csv"}, look=lambda: None) == {"id": "1"}
    body = b"".join(noting.pieces)
    assert len(noting.pieces) < 6 and body.count(b"a text") == 40 and b"x" * 200_000 in body


def test_connections_are_kept_for_the_next_dataset_and_closed_at_the_end() -> None:
    alone = Web("http://127.0.0.1:9", None)
    alone.close()
    assert alone._client.is_closed
    with web.kept_open():
        first, second, far = (
            Web(address, None) for address in ("http://127.0.0.1:9", "http://localhost:8", "http://x.example")
        )
        first.close()
        assert first._client is second._client is not far._client and not first._client.is_closed
        with web.kept_open():
            assert Web("http://127.0.0.1:9", None)._client is first._client
        assert not first._client.is_closed
    assert first._client.is_closed and far._client.is_closed
    assert Web("http://127.0.0.1:9", None)._client is not first._client


OK = httpx.Response(200, json={"success": True, "result": {"id": "1"}})


@pytest.mark.parametrize(
    "bad",
    [
        httpx.Response(429, text="slow down"),
        httpx.Response(413, text="<html>of a question that is too large</html>"),
        *(httpx.Response(status, text="<html>oops</html>") for status in (500, 502, 503, 504)),
        httpx.Response(500, json={"success": False, "error": {"__type": "Search Index Error"}}),
        httpx.Response(200, text="<html>sign in to the network</html>"),
        httpx.Response(200, text='{"success": true, "resu'),
        httpx.ReadTimeout("slow"),
        httpx.ReadError("reset"),
        httpx.RemoteProtocolError("hung up"),
        httpx.ConnectError("refused"),
    ],
    ids=str,
)
def test_what_passes_by_itself_is_asked_again(bad: httpx.Response | Exception) -> None:
    api, asked = answered(bad, bad, OK)
    assert api.ask("package_show", {"id": "x"}) == {"id": "1"} and len(asked) == 3


@pytest.mark.parametrize("status", [400, 403, 404, 409])
def test_what_does_not_pass_is_asked_once(status: int, pauses: list[float]) -> None:
    api, asked = answered(httpx.Response(status, json={"success": False, "error": {"message": "no"}}))
    with pytest.raises((Problem, NotThere)):
        api.ask("package_show")
    assert len(asked) == 1 and pauses == []


def test_a_write_whose_answer_was_lost_is_looked_for_before_it_is_sent_again() -> None:
    api, asked = answered(httpx.ReadError("reset"), OK)
    assert api.write("package_create", {}, look=lambda: {"id": "there"}) == {"id": "there"} and len(asked) == 1
    api, asked = answered(httpx.ReadError("reset"), OK)
    assert api.write("package_create", {}, look=lambda: None) == {"id": "1"} and len(asked) == 2
    api, asked = answered(httpx.ConnectError("refused"), httpx.Response(429), OK)
    # Nothing was done, so there is nothing to look for.
    assert api.write("package_create", {}, look=lambda: pytest.fail("looked")) == {"id": "1"} and len(asked) == 3


def test_it_gives_up_and_its_pauses_grow(pauses: list[float]) -> None:
    api, asked = answered(OK, httpx.Response(502))
    api.ask("status_show")
    with pytest.raises(Problem, match="in trouble"):
        api.ask("status_show")
    assert len(asked) == 1 + web.ATTEMPTS and len(pauses) == web.ATTEMPTS - 1
    for number, pause in enumerate(pauses):
        assert web.FIRST_PAUSE * 2**number <= pause <= web.FIRST_PAUSE * 2 ** (number + 1)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7),
        ("0", 0),
        ("999999999999", 60),
        ("Wed, 21 Oct 2015 07:28:00 GMT", 0),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 60),
    ],
)
def test_how_long_a_portal_asks_to_wait_is_honoured_and_bounded(header: str, seconds: int, pauses: list[float]) -> None:
    api, _asked = answered(httpx.Response(429, headers={"Retry-After": header}), OK)
    api.ask("status_show")
    assert pauses == [seconds]


@pytest.mark.parametrize("header", ["", "soon", "-5", "1.5", "²"])
def test_a_wait_that_is_none(header: str) -> None:
    assert wait_asked(header) is None


def test_the_token_goes_to_the_portal_only() -> None:
    sent: list[tuple[str, str | None]] = []

    def handle(request: httpx.Request) -> httpx.Response:
        sent.append((request.url.host, request.headers.get("Authorization")))
        if request.url.host == "portal.example":
            return httpx.Response(302, headers={"Location": "https://storage.example/f"})
        return httpx.Response(200, content=b"x")

    api = Web("https://Portal.example:443/ckan/", "secret-token")
    api._client = httpx.Client(transport=httpx.MockTransport(handle))
    api.fetch("https://portal.example/dataset/f.csv")
    api.fetch("https://elsewhere.example/f.csv")
    api.fetch("http://portal.example/f.csv")
    assert sent == [("portal.example", "secret-token"), ("storage.example", None), ("elsewhere.example", None),
                    ("portal.example", None), ("storage.example", None)]  # fmt: skip


def test_a_portal_behind_a_path_is_asked_there() -> None:
    api, asked = answered(OK, address="https://x.gob.mx/ckan/")
    api.ask("status_show")
    assert asked == ["/ckan/api/3/action/status_show"]


@pytest.mark.parametrize(
    "answer", [httpx.Response(403), httpx.Response(404), httpx.ConnectError("no"), httpx.Response(503)]
)
def test_a_file_that_cannot_be_had_from_here_is_no_file(answer: httpx.Response | Exception) -> None:
    api, _asked = answered(answer)
    assert api.fetch("https://elsewhere.example/f.csv") == web.Fetched()


def test_a_download_that_broke_off_is_had_again(monkeypatch: pytest.MonkeyPatch) -> None:
    api, asked = answered(httpx.RemoteProtocolError("incomplete"), httpx.Response(200, content=b"whole"))
    assert api.fetch("https://portal.example/f").bytes == 5 and len(asked) == 2


@pytest.mark.parametrize("variable", web.CERTIFICATES)
def test_certificates_that_the_environment_names(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, variable: str
) -> None:
    import certifi

    for name in web.CERTIFICATES:
        monkeypatch.delenv(name, raising=False)
    one = Path(certifi.where()).read_text(encoding="utf-8").split("-----END CERTIFICATE-----")[0]
    bundle = tmp_path / "ministry.pem"
    bundle.write_text(one + "-----END CERTIFICATE-----\n")
    monkeypatch.setenv(variable, str(bundle))
    assert len(web._certificates(variable, str(bundle)).get_ca_certs()) == 1
    Web("https://portal.example", None).close()
    broken = tmp_path / "broken.pem"
    broken.write_text("no certificate")
    for place in (broken, tmp_path / "none.pem"):
        monkeypatch.setenv(variable, str(place))
        with pytest.raises(Problem, match=variable):
            Web("https://portal.example", None)


def test_a_proxy_that_cannot_be_used_is_told_without_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "gopher://user:password@proxy.example")
    with pytest.raises(Problem, match="proxy") as problem:
        Web("https://portal.example", None)
    assert "password" not in problem.value.sentence
    Web("http://127.0.0.1:5001", None).close()


def test_the_ministrys_proxy_is_asked(monkeypatch: pytest.MonkeyPatch, serve: Serve) -> None:
    through = serve(200, "application/json", json.dumps({"success": True, "result": {"through": "proxy"}}).encode())
    monkeypatch.setenv("HTTP_PROXY", through)
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    assert Web("http://portal.nowhere.example", None).ask("status_show") == {"through": "proxy"}


@given(st.binary(max_size=300), st.sampled_from([200, 201, 204, 400, 404, 409, 500]))
@settings(max_examples=60)
def test_whatever_comes_instead_of_an_answer_is_a_result_or_a_sentence(body: bytes, status: int) -> None:
    try:
        result(httpx.Response(status, content=body), "https://portal.example", "package_show")
    except NotThere:
        pass
    except Problem as problem:
        assert problem.sentence and "\n" not in problem.sentence
