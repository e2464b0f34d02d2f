"""package_search: the language of its questions, facets, order, and who sees what."""

from __future__ import annotations

import json
from typing import Any

import ckanapi
import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opendata_training.portal import Running, query
from opendata_training.portal.search import search
from opendata_training.portal.store import Store

from .conftest import Act


@pytest.fixture
def five(act: Act) -> None:
    act("organization_create", {"name": "health", "title": "Health"})
    for name, owner, title, notes, tags, formats, licence, extras in (
        ("clinics", "health", "Clínicas de México", "Where they are", ["health", "places"], ["CSV", "XLSX"], "CC-BY-4.0", {}),
        ("beds", "health", "Hospital beds", "By clinic", ["health"], ["CSV"], "CC0-1.0", {"frequency": "annual"}),
        ("crimes", "practice", "Crimes", "By place and health of victims", ["safety"], ["JSON"], "CC-BY-4.0",
         {"frequency": "monthly", "identifier": "id:1 (a)"}),
        ("roads", "practice", "Roads", "", [], [], "", {}),
    ):  # fmt: skip
        facts = {"name": name, "owner_org": owner, "title": title, "notes": notes, "license_id": licence,
                 "tags": [{"name": tag} for tag in tags], "extras": [{"key": k, "value": v} for k, v in extras.items()],
                 "resources": [{"url": f"http://example.org/{kind}", "format": kind} for kind in formats]}  # fmt: skip
        answer = act("package_create", facts)
        assert answer.status_code == 200, answer.text
    act("package_create", {"name": "draft", "owner_org": "health", "title": "Secret clinics", "private": True})


@pytest.fixture
def names(act: Act, five: None) -> Any:
    def run(**asked: Any) -> list[str]:
        answer = act("package_search", {"rows": 100, **asked})
        assert answer.status_code == 200, answer.text
        return [one["name"] for one in answer.json()["result"]["results"]]

    return run


@pytest.mark.parametrize(
    ("fq", "found"),
    [
        ("organization:health", "beds clinics"),
        ('organization:"health" +tags:places', "clinics"),
        ("organization:health -tags:places", "beds"),
        ("-organization:health", "crimes roads"),
        ("NOT organization:health AND license_id:*", "crimes"),
        ("tags:(places OR safety)", "clinics crimes"),
        ("(tags:places OR tags:safety) AND res_format:CSV", "clinics"),
        ("res_format:CSV", "beds clinics"),
        ("res_format:csv", ""),
        ("license_id:CC-BY-4.0", "clinics crimes"),
        ("license_id:CC*", "beds clinics crimes"),
        ("-license_id:*", "roads"),
        ("license_id:[* TO *]", "beds clinics crimes"),
        ('extras_identifier:"id:1 (a)"', "crimes"),
        (r"extras_identifier:id\:1\ \(a\)", "crimes"),
        ("extras_frequency:(annual monthly)", ""),
        ("extras_frequency:[a TO b]", "beds"),
        ("extras_frequency:{annual TO *]", "crimes"),
        ("title:clinicas", "clinics"),
        ('title:"hospital beds"', "beds"),
        ("notes:clin", "beds"),
        ("nothing_known:x", ""),
        ("*:*", "beds clinics crimes roads"),
        ("metadata_modified:[2020-01-01T00:00:00Z TO *]", "beds clinics crimes roads"),
        ("metadata_modified:[* TO 2020-01-01T00:00:00Z]", ""),
        ("state:active dataset_type:dataset", "beds clinics crimes roads"),
        ("name:roads", "roads"),
    ],
)
def test_filters_are_solrs(names: Any, fq: str, found: str) -> None:
    assert sorted(names(fq=fq)) == found.split()


def test_filters_can_come_as_a_list(names: Any, client: httpx.Client) -> None:
    assert names(fq_list=["organization:health", "tags:places"]) == ["clinics"]
    answer = client.get("/api/3/action/package_search", params={"fq": ["organization:health", "tags:places"]})
    assert answer.json()["result"]["count"] == 1


@pytest.mark.parametrize(
    "fq",
    [
        "(",
        "a:(b",
        ")",
        "tags:",
        "AND",
        "tags:a OR",
        '"x',
        "[1 TO 2]",
        "-",
        "(" * 300,
        "+" * 300 + "a",
        "a OR " * 3000 + "a",
        ["tags:a"] * 100,
    ],
)
def test_filters_that_are_none_are_said(act: Act, fq: str | list[str]) -> None:
    answer = act("package_search", {"fq": fq})
    assert answer.status_code == 400 and answer.json()["error"]["__type"] == "Search Query Error"


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("clin", "beds clinics"),
        ("CLÍNICAS mexico", "clinics"),
        ('"hospital beds"', "beds"),
        ('"beds hospital"', ""),
        ("roads OR beds", "beds roads"),
        ("health -beds", "clinics crimes"),
        ("tags:health", "beds clinics"),
        ("title:crimes", "crimes"),
        ("Crimes: 5", ""),
        ("Crimes (", "crimes"),
        ('"', ""),
        ("AND", "crimes"),
        ("crimes; DROP TABLE package", ""),
        ("crimes " * 2000, "crimes"),
        ("crimes OR " * 2000, ""),
    ],
)
def test_people_type_words(names: Any, q: str, found: str) -> None:
    assert sorted(names(q=q)) == found.split()


def test_the_best_find_comes_first_and_an_order_can_be_asked_for(names: Any) -> None:
    assert names(q="health") == ["beds", "clinics", "crimes"] or names(q="health")[-1] == "crimes"
    assert names() == ["roads", "crimes", "beds", "clinics"]
    assert names(sort="name asc") == ["beds", "clinics", "crimes", "roads"]
    assert names(sort="title_string desc, name asc") == ["roads", "beds", "crimes", "clinics"]
    assert names(sort="metadata_created asc", rows=2, start=1) == ["beds", "crimes"]


def test_an_order_that_is_none_is_said(act: Act) -> None:
    for order in ("nothing asc", "name sideways", "name; DROP TABLE package"):
        assert act("package_search", {"sort": order}).status_code == 400, order


def test_facets_count_what_was_found(act: Act, five: None, client: httpx.Client) -> None:
    asked = {"q": "health", "facet.field": ["organization", "tags", "res_format", "license_id"], "rows": 0}
    result = act("package_search", asked).json()["result"]
    assert result["facets"] == {
        "organization": {"health": 2, "practice": 1},
        "tags": {"health": 2, "places": 1, "safety": 1},
        "res_format": {"CSV": 2, "JSON": 1, "XLSX": 1},
        "license_id": {"CC-BY-4.0": 2, "CC0-1.0": 1},
    }
    assert result["results"] == [] and result["count"] == 3
    items = result["search_facets"]["organization"]["items"]
    assert {"name": "health", "display_name": "Health", "count": 2} in items
    assert result["search_facets"]["tags"]["title"] == "tags"
    by_get = {**asked, "facet.field": json.dumps(asked["facet.field"]), "facet.limit": 1, "facet.mincount": 2}
    facets = client.get("/api/3/action/package_search", params=by_get).json()["result"]["facets"]
    assert facets["tags"] == {"health": 2} and facets["res_format"] == {"CSV": 2}
    assert act("package_search", {"facet.field": ["tags"], "facet": "false"}).json()["result"]["facets"] == {}


def test_hidden_datasets_are_counted_for_those_who_ask_and_may(names: Any, client: httpx.Client) -> None:
    assert "draft" not in names() and "draft" in names(include_private=True)
    url = "/api/3/action/package_search?include_private=true&facet.field=tags&q=secret"
    assert client.get(url).json()["result"]["count"] == 0


def test_only_the_fields_asked_for_come(act: Act, five: None) -> None:
    result = act("package_search", {"fl": "id,name", "q": "roads"}).json()["result"]["results"]
    assert [set(one) for one in result] == [{"id", "name"}]


def test_ckanapi_harvests_everything_once(portal: Running, five: None) -> None:
    with ckanapi.RemoteCKAN(portal.url) as remote:
        seen = []
        for start in range(0, 10, 2):
            page = remote.action.package_search(sort="id asc", rows=2, start=start, fq="+dataset_type:dataset")
            seen += [one["name"] for one in page["results"]]
        assert sorted(seen) == sorted(remote.action.package_list())
        with pytest.raises(ckanapi.SearchQueryError):
            remote.action.package_search(fq="(")


@pytest.fixture(scope="module")
def nothing(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(tmp_path_factory.mktemp("search"))


pieces = st.sampled_from(
    ['"', "(", ")", "-", "+", ":", "tags:", "a", "é", "OR", "AND", "NOT", "[", "TO", "]", "*", "\\", "'", "%", "\0"]
)


@given(st.lists(pieces | st.text(max_size=3), max_size=10).map(" ".join))
@settings(max_examples=60, deadline=None)
def test_no_question_breaks_the_search(nothing: Store, text: str) -> None:
    with nothing.reading() as db:
        assert search(db, {"q": text}, "")["count"] == 0
        try:
            found = query.understood(text)
        except query.NotUnderstood:
            return
        db.execute(f"SELECT * FROM package AS p WHERE {found.sql}", found.values).fetchall()
