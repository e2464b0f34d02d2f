"""The link checker against a server of its own: what works, what only seems to, and how often one asks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from opendata_training.errors import Problem
from opendata_training.planning.after.links import addresses, check_links
from opendata_training.planning.sheet import read_sheet, write_sheet
from opendata_training.planning.sheets.links import SHEET
from opendata_training.publishing.links import Asker
from tests.publishing.links.server import ANSWERS, RIGHT, Server


@pytest.fixture
def server() -> Iterator[Server]:
    running = Server()
    yield running
    running.http.shutdown()
    running.http.server_close()


@pytest.fixture
def waits() -> list[float]:
    return []


@pytest.fixture
def asker(waits: list[float]) -> Asker:
    return Asker(wait=waits.append, connect=5, answer=5)


def _row(address: str, format_: str = "") -> dict[str, object]:
    return {**{one.key: "" for one in SHEET.columns}, "address": address, "format": format_}


def test_each_address_is_told_by_what_is_really_there(server: Server, asker: Asker) -> None:
    seen = check_links([_row(f"{server.url}/{name}") for name in RIGHT], asker=asker, day=date(2026, 11, 29))
    states = {row["address"].rpartition("/")[2]: row["state"] for row in seen.rows}
    assert states == RIGHT
    assert {row["address"] for row in seen.broken} == {
        f"{server.url}/{name}" for name, state in RIGHT.items() if state not in ("ok", "moved")
    }
    by_name = {row["address"].rpartition("/")[2]: row for row in seen.rows}
    assert by_name["moved.csv"]["final"] == f"{server.url}/ok.csv"
    assert by_name["elsewhere.csv"]["final"] == ""
    assert by_name["ok.csv"]["updated"] == date(2026, 11, 9)
    assert by_name["page.csv"]["since"] == date(2026, 11, 29)
    assert by_name["ok.csv"]["since"] is None
    assert all(bool(row["advice"]) == (row["state"] != "ok") for row in seen.rows)
    assert not seen.offline


def test_a_page_that_was_promised_is_no_fault_and_head_is_tried_first(server: Server, asker: Asker) -> None:
    seen = check_links([_row(f"{server.url}/site", "HTML"), _row(f"{server.url}/page.csv", "text/html")], asker=asker)
    assert [row["state"] for row in seen.rows] == ["ok", "ok"]
    assert server.asked["HEAD page.csv"] == 1
    assert server.asked["GET page.csv"] == 0
    # This one knows no HEAD, and is asked as a browser does.
    assert server.asked["GET site"] == 1


def test_a_server_that_asks_for_patience_is_asked_again_later(server: Server, asker: Asker, waits: list[float]) -> None:
    seen = check_links([_row(f"{server.url}/flaky.csv")], asker=asker)
    assert seen.rows[0]["state"] == "ok"
    assert waits == [7.0, 7.0]


def test_trouble_is_tried_three_times_with_longer_and_longer_waits(
    server: Server, asker: Asker, waits: list[float]
) -> None:
    seen = check_links([_row(f"{server.url}/down.csv"), _row(f"{server.url}/gone.csv")], asker=asker)
    assert [row["state"] for row in seen.rows] == ["trouble", "gone"]
    assert server.asked["GET down.csv"] == 3
    assert server.asked["GET gone.csv"] == 1
    assert waits == [1.0, 2.0]


def test_a_connection_that_is_cut_is_told(server: Server, asker: Asker) -> None:
    assert (
        check_links([_row(f"{server.url}/cut.csv"), _row(f"{server.url}/ok.csv")], asker=asker).rows[0]["state"]
        == "cut"
    )


def test_one_server_is_asked_a_few_files_at_a_time_and_each_once(server: Server, asker: Asker) -> None:
    rows = [_row(f"{server.url}/{number}.csv") for number in range(30)] + [_row(f"{server.url}/0.csv")]
    check_links(rows, asker=asker)
    assert server.most <= 2
    assert set(server.asked.values()) == {1}


@pytest.mark.parametrize(
    "bad", ["ftp://example.org/a.csv", "datos/a.csv", "http://", "http://a b/c", "http://[::1", "//x/y"]
)
def test_what_is_no_address_is_asked_of_nobody(bad: str, asker: Asker) -> None:
    assert check_links([_row(bad)], asker=asker).rows[0]["state"] == "no-address"


def test_where_nobody_answers_nothing_is_said_about_the_links(asker: Asker) -> None:
    seen = check_links([_row("http://127.0.0.1:9/a.csv"), _row("http://127.0.0.1:9/b.csv")], asker=asker)
    assert seen.offline
    assert len(seen.said()) == 1
    assert "0 of 2" in seen.said()[0]


def test_an_earlier_look_tells_since_when_a_link_is_broken(server: Server, tmp_path: Path) -> None:
    rows = [_row(f"{server.url}/page.csv"), _row(f"{server.url}/ok.csv")]
    first = check_links(rows, day=date(2026, 11, 1), asker=Asker(wait=lambda _s: None))
    kept = read_sheet(SHEET, write_sheet(SHEET, first.rows, tmp_path / "links.csv"))
    again = check_links(rows, day=date(2026, 11, 29), previous=kept, asker=Asker(wait=lambda _s: None))
    assert [row["since"] for row in again.rows] == [date(2026, 11, 1), None]
    assert [row["checked"] for row in again.rows] == [date(2026, 11, 29)] * 2


DATA_JSON = {
    "dataset": [
        {
            "title": "Presas",
            "identifier": "presas",
            "landingPage": "https://example.org/presas",
            "publisher": {"url": "https://example.org/nobody"},
            "distribution": [
                {"title": "Diario", "downloadURL": "https://example.org/a.csv", "mediaType": "text/csv"},
                {"accessURL": "https://example.org/api", "format": "API"},
            ],
        }
    ]
}
CKAN = {
    "success": True,
    "result": {"results": [{"name": "presas", "title": "Presas", "url": "https://example.org/nobody",
                            "resources": [{"name": "Diario", "url": "https://example.org/a.csv", "format": "CSV"}]}]},
}  # fmt: skip
LD = {
    "@graph": [
        {"@type": "dcat:Dataset", "dct:title": {"@value": "Presas"}, "dcat:distribution": [
            {"dcat:downloadURL": {"@id": "https://example.org/a.csv"},
             "dcat:mediaType": {"@id": "http://www.iana.org/assignments/media-types/text/csv"}}]},
    ]
}  # fmt: skip


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        (DATA_JSON, ["https://example.org/presas", "https://example.org/a.csv", "https://example.org/api"]),
        (CKAN, ["https://example.org/a.csv"]),
        (LD, ["https://example.org/a.csv"]),
        (
            ["https://example.org/a.csv", "https://example.org/b.csv"],
            ["https://example.org/a.csv", "https://example.org/b.csv"],
        ),
    ],
)
def test_catalogues_of_the_usual_forms_give_their_addresses(told: object, wanted: list[str], tmp_path: Path) -> None:
    path = tmp_path / "catalogue.json"
    path.write_text(json.dumps(told))
    assert [row["address"] for row in addresses(path)] == wanted


def test_lists_as_people_keep_them_give_their_addresses(tmp_path: Path) -> None:
    table, lines = tmp_path / "ligas.csv", tmp_path / "ligas.txt"
    table.write_bytes("Conjunto;Liga;nota\nPresas;https://example.org/a.csv;sí\n;;\n".encode("cp1252"))
    lines.write_text("https://example.org/a.csv\n\nhttps://example.org/b.csv\n")
    (row,) = addresses(table)
    assert (row["name"], row["address"], row.others) == ("Presas", "https://example.org/a.csv", {"nota": "sí"})
    assert [one["address"] for one in addresses(lines)] == ["https://example.org/a.csv", "https://example.org/b.csv"]


def test_the_newest_receipt_of_each_publication_tells_where_its_files_are(tmp_path: Path) -> None:
    for name, url in (("20260101T000000Z", "old"), ("20261101T000000Z", "new")):
        path = tmp_path / "presas" / "receipts" / f"{name}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        files = [{"path": "presas.csv", "url": f"https://example.org/{url}.csv"}]
        path.write_text(json.dumps({"dataset": "presas", "url": f"https://example.org/{url}", "files": files}))
    assert [row["address"] for row in addresses(tmp_path)] == ["https://example.org/new", "https://example.org/new.csv"]


@pytest.mark.parametrize("text", ["", "{", '{"a": 1}', "[]"])
def test_what_is_no_catalogue_is_refused_in_one_sentence(text: str, tmp_path: Path) -> None:
    path = tmp_path / "catalogue.json"
    path.write_text(text)
    with pytest.raises(Problem):
        addresses(path)


def test_a_portal_gives_all_its_datasets(server: Server) -> None:
    ANSWERS["api/3/action/package_search?rows=1000&start=0"] = (
        200, "application/json", json.dumps({"result": {"count": 1, **CKAN["result"]}}).encode(), {},  # type: ignore[dict-item]
    )  # fmt: skip
    ANSWERS[""] = (200, "text/html", b"<html>", {})
    assert [row["address"] for row in addresses(server.url)] == ["https://example.org/a.csv"]
    with pytest.raises(Problem, match="neither"):
        addresses(f"{server.url}/site")
