"""datastore_search: some rows of an uploaded CSV file, in CKAN's shape."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opendata_training.portal import Running, datastore, tables
from opendata_training.portal.store import Store

from .conftest import Act

TABLE = (
    "key,state,rate,note\n"
    "01,Jalisco,1.5,fine\n"
    "02,Colima,2,\n"
    "03,México,,a; b\n"
    "04,Jalisco,-3e2,100%\n"
)  # fmt: skip
Ask = Callable[..., Any]


@pytest.fixture
def ask(act: Act) -> Ask:
    act("package_create", {"name": "rates", "owner_org": "practice"})
    facts = {"package_id": "rates", "name": "Rates", "format": "csv"}
    made = act("resource_create", facts, ("rates.csv", TABLE.encode())).json()["result"]
    assert made["datastore_active"] is True

    def run(**asked: Any) -> Any:
        answer = act("datastore_search", {"resource_id": made["id"], **asked})
        return answer.json()["result"] if answer.status_code == 200 else answer.json()["error"]

    return run


def test_the_answer_has_ckans_shape(ask: Ask) -> None:
    answer = ask()
    assert answer["fields"] == [
        {"id": "_id", "type": "int"},
        {"id": "key", "type": "text"},
        {"id": "state", "type": "text"},
        {"id": "rate", "type": "numeric"},
        {"id": "note", "type": "text"},
    ]
    assert answer["total"] == 4 and answer["limit"] == 100 and answer["total_was_estimated"] is False
    assert answer["records"][0] == {"_id": 1, "key": "01", "state": "Jalisco", "rate": 1.5, "note": "fine"}
    assert answer["records"][2]["rate"] is None and answer["records"][3]["rate"] == -300
    assert "offset=100" in answer["_links"]["next"]


@pytest.mark.parametrize(
    ("asked", "keys", "total"),
    [
        ({"filters": {"state": "Jalisco"}}, ["01", "04"], 2),
        ({"filters": '{"state": ["Colima", "México"]}'}, ["02", "03"], 2),
        ({"filters": {"rate": "2"}}, ["02"], 1),
        ({"filters": {"rate": None}}, ["03"], 1),
        ({"q": "jalisco fine"}, ["01"], 1),
        ({"q": "100%"}, ["04"], 1),
        ({"q": "0_"}, [], 0),
        ({"q": {"state": "col"}}, ["02"], 1),
        ({"sort": "rate desc"}, ["02", "01", "04", "03"], 4),
        ({"sort": '"state" desc, key desc', "limit": 2}, ["03", "04"], 4),
        ({"limit": 1, "offset": 2}, ["03"], 4),
        ({"limit": 0}, [], 4),
    ],
)
def test_rows_are_chosen_sorted_and_paged(ask: Ask, asked: dict[str, Any], keys: list[str], total: int) -> None:
    answer = ask(**asked)
    assert [row["key"] for row in answer["records"]] == keys and answer["total"] == total


def test_fields_forms_and_distinct_values(ask: Ask) -> None:
    answer = ask(fields="state", distinct=True, sort="state")
    assert answer["records"] == [{"state": "Colima"}, {"state": "Jalisco"}, {"state": "México"}]
    assert answer["total"] == 3
    assert ask(fields=["key", "rate"], records_format="lists", limit=1)["records"] == [["01", 1.5]]
    assert ask(fields="key,note", records_format="csv", limit=3)["records"] == "01,fine\n02,\n03,a; b\n"
    assert "total" not in ask(include_total=False)


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"fields": "nothing"}, "fields"),
        ({"filters": {"nothing": 1}}, "filters"),
        ({"filters": "x"}, "filters"),
        ({"filters": {"key": {"x": 1}}}, "filters"),
        ({"sort": "key; DROP TABLE cells"}, "sort"),
        ({"limit": -1}, "limit"),
        ({"q": "a " * 2000}, "query"),
        ({"sort": ",".join(["key"] * 5000)}, "query"),
        ({"fields": ["key"] * 5000}, "query"),
        ({"records_format": "xml"}, "records_format"),
        ({"resource_id": ""}, "resource_id"),
        ({"resource_id": "nothing"}, "message"),
    ],
)
def test_wrong_questions_are_refused(ask: Ask, asked: dict[str, Any], field: str) -> None:
    assert field in ask(**asked)


def test_a_new_version_is_what_is_asked_and_what_goes_leaves_no_table(
    portal: Running, act: Act, client: httpx.Client, crimes: dict[str, Any]
) -> None:
    resource = crimes["resources"][0]["id"]
    url = f"/api/3/action/datastore_search?resource_id={resource}&filters=" + json.dumps({"a": 1})
    assert client.get(url).json()["result"]["total"] == 1
    act("resource_patch", {"id": resource}, ("new.csv", b"a\n1\n1\n"))
    assert client.get(url).json()["result"]["total"] == 2
    assert len(list((portal.folder / "tables").iterdir())) == 1
    act("package_patch", {"id": "crimes", "private": True})
    assert client.get(url).status_code == 404
    act("resource_delete", {"id": resource})
    assert list((portal.folder / "tables").iterdir()) == []


def test_what_is_no_table_is_not_found_or_said(act: Act, crimes: dict[str, Any]) -> None:
    link = act("resource_create", {"package_id": "crimes", "url": "http://elsewhere.org/a.csv", "format": "CSV"})
    assert act("datastore_search", {"id": link.json()["result"]["id"]}).status_code == 404
    for name, data, kind, status in (("a.pdf", b"%PDF", "PDF", 404), ("e.csv", b"", "CSV", 409)):
        made = act("resource_create", {"package_id": "crimes", "format": kind}, (name, data)).json()["result"]
        assert act("datastore_search", {"resource_id": made["id"]}).status_code == status, name


def test_labels_are_made_different_and_never_blank(tmp_path: Path) -> None:
    store = Store(tmp_path)
    (store.files / "f").write_bytes(" a ;;a;_id\n1;2;3\n4;5;6;7\n".encode("utf-8-sig"))
    with tables.opened(store, "f") as (db, columns):
        assert [column.label for column in columns] == ["a", "column_2", "a_2", "_id_2"]
        assert [tuple(row) for row in db.execute("SELECT * FROM cells")] == [(1, 1, 2, 3, None), (2, 4, 5, 6, 7)]
    (store.files / "g").write_bytes("año\nCañón\n".encode("cp1252"))
    assert datastore.search(store, "g", {"resource_id": "g"})["records"] == [{"_id": 1, "año": "Cañón"}]


cells = st.text(
    st.characters(codec="utf-8", exclude_characters="\0", exclude_categories=("Cs",)), max_size=5
) | st.sampled_from(["1", "01", "1.50", "-0", "1e5", "", " ", "9" * 18, "9" * 19])


@given(st.lists(st.tuples(cells, cells), min_size=1, max_size=5))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_cell_is_lost_or_becomes_another(tmp_path: Path, rows: list[tuple[str, str]]) -> None:
    store = Store(tmp_path)
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows([("x", "y"), *rows])
    for path in store.tables.iterdir():
        path.unlink()
    (store.files / "f").write_text(stream.getvalue(), encoding="utf-8", newline="")
    found = datastore.search(store, "f", {"resource_id": "f", "fields": ["x", "y"], "records_format": "lists"})
    for kind, before, after in zip(
        [field["type"] for field in found["fields"]],
        zip(*rows, strict=True),
        zip(*found["records"], strict=True),
        strict=True,
    ):
        if kind == "text":
            assert before == after
        else:
            number = int if kind == "int" else float
            assert [number(cell) if cell.strip() else None for cell in before] == list(after)
