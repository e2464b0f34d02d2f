"""Addresses that are asked together: broken is told apart from out of reach."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import httpx
import pytest

from opendata_training.publishing.links import Asker, asking, look
from tests.publishing.links.server import RIGHT, Server


@pytest.fixture
def server() -> Iterator[Server]:
    running = Server()
    yield running
    running.http.shutdown()
    running.http.server_close()


@pytest.fixture
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


def _answering(number: int, **headers: str) -> Asker:
    return Asker(
        wait=lambda _s: None, transport=httpx.MockTransport(lambda _r: httpx.Response(number, headers=headers))
    )


def _failing(error: Exception) -> Asker:
    def fail(request: httpx.Request) -> httpx.Response:
        raise error

    return Asker(wait=lambda _s: None, transport=httpx.MockTransport(fail))


def _unknown_host() -> httpx.ConnectError:
    error = httpx.ConnectError("[Errno -2] Name or service not known")
    error.__cause__ = socket.gaierror(socket.EAI_NONAME, "Name or service not known")
    return error


def test_each_address_says_whether_it_answers(server: Server) -> None:
    seen = look({f"{server.url}/{name}": "" for name in RIGHT}, asker=Asker(wait=lambda _s: None, connect=5, answer=5))
    reach = {url.rpartition("/")[2]: one.reach for url, one in seen.items()}
    assert [name for name, one in reach.items() if one == "broken"] == ["circle.csv", "down.csv", "nothing.csv"]
    # Who forbids may forbid only us.
    assert [name for name, one in reach.items() if one == "unreachable"] == ["closed.csv"]
    assert reach["page.csv"] == reach["empty.csv"] == "answers"


@pytest.mark.parametrize(
    ("number", "reach"),
    [(200, "answers"), (204, "answers"), (401, "broken"), (403, "unreachable"), (404, "broken"), (410, "broken"),
     (429, "unreachable"), (451, "unreachable"), (500, "broken"), (503, "broken")],
)  # fmt: skip
@pytest.mark.usefixtures("no_proxy")
def test_a_number_says_what_it_says(number: int, reach: str) -> None:
    assert look(["https://department.example/a.csv"], asker=_answering(number)).popitem()[1].reach == reach


@pytest.mark.parametrize(
    ("number", "reach"),
    [(403, "unreachable"), (502, "unreachable"), (503, "unreachable"), (404, "broken"), (500, "broken")],
)
def test_what_a_proxy_may_have_said_of_its_own_says_nothing_of_the_address(
    number: int, reach: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asker = _answering(number)
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    assert look(["https://department.example/a.csv"], asker=asker).popitem()[1].reach == reach


@pytest.mark.parametrize(("known", "reach"), [(True, "broken"), (False, "unreachable")])
@pytest.mark.usefixtures("no_proxy")
def test_no_such_host_is_broken_only_where_the_network_knows_names(
    known: bool, reach: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "_resolves", lambda _host: known)
    assert look(["https://department.example/a.csv"], asker=_failing(_unknown_host())).popitem()[1].reach == reach


@pytest.mark.parametrize("host", ["servidor", "datos.intranet", "datos.local"])
@pytest.mark.usefixtures("no_proxy")
def test_a_name_of_an_inner_network_is_never_broken_from_here(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "_resolves", lambda _host: True)
    assert look([f"http://{host}/a.csv"], asker=_failing(_unknown_host())).popitem()[1].reach == "unreachable"


@pytest.mark.parametrize(
    "error",
    [httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] unknown"), httpx.ConnectError("refused"),
     httpx.ReadTimeout("slow"), httpx.ProxyError("403 Forbidden"), httpx.RemoteProtocolError("cut")],
)  # fmt: skip
@pytest.mark.usefixtures("no_proxy")
def test_what_the_way_to_it_does_says_nothing_of_the_address(error: Exception) -> None:
    assert look(["https://department.example/a.csv"], asker=_failing(error)).popitem()[1].reach == "unreachable"


def test_nobody_is_asked_when_that_is_asked_for() -> None:
    asker = _failing(AssertionError("asked"))
    answer = look(["https://department.example/a.csv"], online=False, asker=asker)["https://department.example/a.csv"]
    assert (answer.state, answer.reach) == ("not-looked-at", "not-looked-at")


def test_an_asker_can_ask_again(server: Server) -> None:
    asker = Asker(wait=lambda _s: None)
    for _time in range(2):
        assert look([f"{server.url}/ok.csv"], asker=asker)[f"{server.url}/ok.csv"].reach == "answers"


def test_no_address_is_asked_of_nobody() -> None:
    assert look([]) == {}
    assert look(["datos/a.csv"])["datos/a.csv"].reach == "broken"
