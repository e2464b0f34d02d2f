"""Where a description comes from: each form scores what it says, and what is none is told in one sentence."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import httpx
import pytest

from opendata_training.errors import Problem
from opendata_training.publishing.links import Asker
from opendata_training.publishing.score import fetching, rdf, score
from tests.publishing.score.turtle import HOST, turtle, web

POD: dict[str, Any] = {
    "title": "Rain", "description": "Rain by station.", "identifier": "rain", "keyword": ["rain"], "theme": ["ENVI"],
    "spatial": "Mexico", "temporal": "2014-01-01/2014-12-31", "accessLevel": "public", "rights": "Cite us.",
    "publisher": {"name": "Department"}, "contactPoint": {"fn": "Office", "hasEmail": "mailto:office@department.example"},
    "license": "https://creativecommons.org/licenses/by/4.0/", "issued": "2014-06-15", "modified": "2014-11-15",
    "landingPage": f"{HOST}/rain",
    "distribution": [{"downloadURL": f"{HOST}/rain.csv", "mediaType": "text/csv", "format": "CSV"}],
}  # fmt: skip
CKAN: dict[str, Any] = {
    "name": "rain", "id": "rain", "title": "Rain", "notes": "Rain by station.", "license_id": "CC-BY-4.0",
    "tags": [{"name": "rain"}], "author": "Department", "maintainer": "Office", "maintainer_email": "office@department.example",
    "metadata_created": "2014-06-15T10:00:00", "metadata_modified": "2014-11-15T10:00:00",
    "extras": [{"key": "temporal_start", "value": "2014-01-01"}, {"key": "spatial_text", "value": "Mexico"}],
    "resources": [{"name": "Rain", "url": f"{HOST}/rain.csv", "format": "CSV", "mimetype": "text/csv", "size": 1200}],
}  # fmt: skip
PACKAGE: dict[str, Any] = {
    "name": "rain", "id": "rain", "title": "Rain", "description": "Rain by station.", "keywords": ["rain"],
    "homepage": f"{HOST}/rain", "created": "2014-06-15T00:00:00Z", "contributors": [
        {"title": "Department", "role": "publisher"}, {"title": "Office", "email": "office@department.example", "role": "contact"}],
    "licenses": [{"name": "CC-BY-4.0"}],
    "resources": [{"name": "rain", "path": f"{HOST}/rain.csv", "format": "csv", "mediatype": "text/csv", "bytes": 1200}],
}  # fmt: skip
SCHEMA_ORG: dict[str, Any] = {
    "@context": "https://schema.org/", "@type": "Dataset", "name": "Rain", "description": "Rain by station.",
    "identifier": "rain", "url": f"{HOST}/rain", "keywords": "rain, lluvia", "temporalCoverage": "2014-01-01/..",
    "spatialCoverage": {"@type": "Place", "name": "Mexico"}, "license": "https://creativecommons.org/licenses/by/4.0/",
    "publisher": {"@type": "Organization", "name": "Department"}, "dateModified": "2014-11-15",
    "distribution": {"@type": "DataDownload", "contentUrl": f"{HOST}/rain.csv", "encodingFormat": "text/csv"},
}  # fmt: skip
# What each says not, by hand: of POD there is no size; this CKAN package has no theme, access rights nor rights…
FORMS = {
    "pod": ({"dataset": [POD]}, {"byte-size": 5}),
    "pod-alone": (POD, {"byte-size": 5}),
    "ckan": ({"success": True, "result": CKAN}, {"theme": 30, "access-rights": 10, "access-rights-known": 5, "rights": 5}),
    "ckan-several": ({"result": {"count": 1, "results": [CKAN]}},
                     {"theme": 30, "access-rights": 10, "access-rights-known": 5, "rights": 5}),
    "datapackage": (PACKAGE, {"theme": 30, "spatial": 20, "temporal": 20, "access-rights": 10, "access-rights-known": 5,
                              "rights": 5, "modified": 5}),
    "schema.org": (SCHEMA_ORG, {"theme": 30, "access-rights": 10, "access-rights-known": 5, "contact": 20, "rights": 5,
                                "byte-size": 5, "issued": 5}),
    "schema.org-graph": ({"@context": {"@vocab": "http://schema.org/"}, "@graph": [SCHEMA_ORG]},
                         {"theme": 30, "access-rights": 10, "access-rights-known": 5, "contact": 20, "rights": 5,
                          "byte-size": 5, "issued": 5}),
}  # fmt: skip


def lost(found: Any) -> dict[str, int]:
    return {one.metric.code: one.metric.points for one in found.lost}


def put(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize("form", FORMS)
def test_each_form_scores_what_it_says_and_no_more(form: str, tmp_path: Path) -> None:
    told, without = FORMS[form]
    assert lost(score(put(tmp_path, "a.json", json.dumps(told)), asker=web())) == without


def test_what_only_an_ending_tells_is_not_described(tmp_path: Path) -> None:
    bare = {**POD, "distribution": [{"downloadURL": f"{HOST}/rain.csv"}]}
    codes = lost(score(put(tmp_path, "data.json", json.dumps({"dataset": [bare]})), asker=web()))
    assert codes.keys() >= {"format", "media-type", "vocabularies", "non-proprietary", "machine-readable"}


def test_a_licence_of_ones_own_words_is_one_but_of_no_list(tmp_path: Path) -> None:
    told = {"dataset": [{**POD, "license": "Free to use"}]}
    assert lost(score(put(tmp_path, "data.json", json.dumps(told)), asker=web())).keys() >= {"licence-known", "dcat-ap"}
    assert "licence" not in lost(score(put(tmp_path, "data.json", json.dumps(told)), asker=web()))


@pytest.mark.parametrize("form", ["xml", "json-ld", "nt", "turtle", "trig"])
def test_a_graph_scores_the_same_however_it_is_written(form: str, tmp_path: Path) -> None:
    graph = rdf.parsed(turtle(), "turtle", "rain")
    ending = {"xml": "rdf", "json-ld": "jsonld", "nt": "nt", "turtle": "ttl", "trig": "trig"}[form]
    path = put(tmp_path, f"rain.{ending}", graph.serialize(format=form))
    assert score(path, asker=web()).total == 405


def test_a_page_scores_what_it_says_to_search_engines(tmp_path: Path) -> None:
    broken, other = '{"@type": ', json.dumps({"@context": "https://schema.org", "@type": "WebSite"})
    scripts = "".join(
        f'<script type="application/ld+json">{one}</script>' for one in (broken, other, json.dumps(SCHEMA_ORG))
    )
    path = put(tmp_path, "page.html", f"<!DOCTYPE html><html><head>{scripts}</head><body>x</body></html>")
    assert lost(score(path, asker=web())) == FORMS["schema.org"][1]


def test_a_context_that_is_not_known_is_told_and_not_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_k: pytest.fail("asked the network"))
    for context in ("https://context.example/a.jsonld", {"@import": "https://context.example/a.jsonld"},
                    [{"a": "b:c"}, "https://context.example/a.jsonld"],
                    {"a": {"@id": "b:c", "@context": "https://context.example/a.jsonld"}}):  # fmt: skip
        told = {"@context": {"x": "http://x/"}, "@graph": [{"@context": context, "@type": "Dataset"}]}
        with pytest.raises(Problem, match=r"context\.example"):
            score(put(tmp_path, "a.jsonld", json.dumps(told)))


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.ttl", b""), ("a.ttl", b"  \n"), ("a.ttl", b"@prefix dcat: <x"), ("a.json", b"{"), ("a.json", b"[1, 2]"), ("a.json", b"{}"),
     ("a.rdf", b"<?xml version='1.0'?><a>"), ("a.csv", b"a,b\n1,2\n"), ("a.pdf", b"%PDF-1.4\n\xff\xfe\x00"),
     ("a.xlsx", b"PK\x03\x04\xff"), ("a.html", b"<html><body>nothing</body></html>"), ("a.json", b'"text"'), ("a.json", b"null"),
     ("a.json", b'{"resources": []}'), ("a.json", b'{"dataset": []}'), ("a.json", b"[" * 5000)],
)  # fmt: skip
def test_what_describes_nothing_is_told_in_one_sentence(name: str, data: bytes, tmp_path: Path) -> None:
    with pytest.raises(Problem) as caught:
        score(put(tmp_path, name, data))
    assert name in caught.value.sentence
    assert "\n" not in caught.value.sentence


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Problem):
        score(tmp_path / "nothing.ttl")
    with pytest.raises(Problem):
        score(tmp_path)


@pytest.mark.parametrize(
    "change",
    [{"distribution": "x"}, {"distribution": [1, None, "a"]}, {"keyword": {"a": 1}}, {"contactPoint": ["a"]}, {"temporal": 7},
     {"publisher": None}, {"license": ["a", "b"]}, {"theme": [None, {"@id": 5}]}, {"title": "\x00\ud800"},
     {"distribution": [{"downloadURL": "javascript:alert(1)"}]}, {"distribution": [{"downloadURL": "http://[::1"}]}],
)  # fmt: skip
def test_a_description_with_wrong_values_loses_points_and_breaks_nothing(
    change: dict[str, Any], tmp_path: Path
) -> None:
    path = put(tmp_path, "data.json", json.dumps({"dataset": [{**POD, **change}]}))
    found = score(path, asker=web())
    assert found.total + sum(lost(found).values()) == 405
    assert str(found)


class Portal:
    """A web with one portal on it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, **pages: tuple[int, str, str]) -> None:
        self.asked: list[str] = []

        def answer(request: httpx.Request) -> httpx.Response:
            self.asked.append(request.url.path)
            number, kind, text = pages.get(
                re.sub(r"\W+", "_", request.url.path).strip("_") or "home", (404, "text/html", "")
            )
            return httpx.Response(number, headers={"Content-Type": kind}, text=text)

        transport = httpx.MockTransport(answer)
        monkeypatch.setattr(
            fetching, "_client", lambda _address: httpx.Client(transport=transport, follow_redirects=True)
        )
        self.asker = Asker(wait=lambda _s: None, transport=transport)


PAGE = f'<!doctype html><html><script type="application/ld+json">{json.dumps(SCHEMA_ORG)}</script></html>'
SHOWN = json.dumps({"success": True, "result": CKAN})


def test_a_datasets_page_is_asked_of_the_portals_api(monkeypatch: pytest.MonkeyPatch) -> None:
    portal = Portal(monkeypatch, dataset_rain=(200, "text/html", PAGE), rain_csv=(200, "text/csv", "a"),
                    api_3_action_package_show=(200, "application/json;charset=utf-8", SHOWN))  # fmt: skip
    found = score(f"{HOST}/dataset/rain", asker=portal.asker)
    assert lost(found) == FORMS["ckan"][1]
    assert str(found.described.values(found.described.files[0], "dcat:accessURL")[0]) == f"{HOST}/dataset/rain"


def test_where_there_is_no_api_the_page_itself_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    portal = Portal(
        monkeypatch, dataset_rain=(200, "text/html", PAGE), rain=(200, "text/html", ""), rain_csv=(200, "", "a")
    )
    assert lost(score(f"{HOST}/dataset/rain", asker=portal.asker)) == FORMS["schema.org"][1]


def test_a_portals_home_gives_its_datasets(monkeypatch: pytest.MonkeyPatch) -> None:
    several = json.dumps(
        {"success": True, "result": {"count": 2, "results": [CKAN, {**CKAN, "name": "snow", "id": "snow"}]}}
    )
    portal = Portal(monkeypatch, home=(200, "text/html", "<html></html>"), rain_csv=(200, "text/csv", "a"),
                    dataset_snow=(200, "text/html", ""),
                    api_3_action_package_search=(200, "application/json", several))  # fmt: skip
    found = score(HOST, dataset="snow", asker=portal.asker)
    assert (found.of, found.described.identifier) == (2, "snow")


def test_a_catalogue_at_an_address_is_read_by_what_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    portal = Portal(monkeypatch, catalog_ttl=(200, "text/plain", turtle()), rain=(200, "", ""), rain_csv=(200, "", ""))
    assert score(f"{HOST}/catalog.ttl", asker=portal.asker).total == 405


def test_an_address_that_gives_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    portal = Portal(monkeypatch, page=(200, "text/html", "<html></html>"))
    for path in ("gone", "page"):
        with pytest.raises(Problem, match=path):
            score(f"{HOST}/{path}", asker=portal.asker)
    with pytest.raises(Problem):
        score("http://[::1", asker=portal.asker)


def test_relative_addresses_are_completed_with_that_of_the_document(monkeypatch: pytest.MonkeyPatch) -> None:
    text = turtle().replace(f"<{HOST}/rain.csv>", "<../rain.csv>")
    portal = Portal(monkeypatch, a_catalog_ttl=(200, "text/turtle", text), rain=(200, "", ""), rain_csv=(200, "", ""))
    assert score(f"{HOST}/a/catalog.ttl", asker=portal.asker).total == 405


def test_a_graph_that_speaks_of_pages_is_no_page(tmp_path: Path) -> None:
    text = turtle({"dct:description": '"Made from <html> pages."'})
    assert score(put(tmp_path, "rain.ttl", f"<{HOST}/x> <{HOST}/y> 1 .\n{text}"), asker=web()).total == 405


def test_what_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    bomb = (
        f'<?xml version="1.0"?><!DOCTYPE rdf [<!ENTITY a0 "ha">{laughs}]><rdf:RDF xmlns:rdf="http://x#">&a11;</rdf:RDF>'
    )
    with pytest.raises(Problem):
        score(put(tmp_path, "a.rdf", bomb))


@pytest.mark.parametrize("receipt", ["{", "[]", '{"files": [], "url": "file:///srv/site/rain"}', '{"files": 1, "url": "x"}',
                                     '{"files": [], "url": "https://x.example/a", "there": false}'])  # fmt: skip
def test_a_receipt_that_names_no_place_on_the_web_publishes_nothing(receipt: str, tmp_path: Path) -> None:
    put(tmp_path, "dataset.yaml", "title: Rain\n")
    (tmp_path / "receipts").mkdir()
    put(tmp_path / "receipts", "20261129T100000Z.json", receipt)
    assert not score(tmp_path).described.published


def test_the_newest_receipt_counts(tmp_path: Path) -> None:
    put(tmp_path, "dataset.yaml", "title: Rain\ndistributions:\n- path: a.csv\n")
    (tmp_path / "receipts").mkdir()
    for name in ("20261129T100000Z", "20261129T100000Z-10", "20261129T100000Z-2"):
        put(tmp_path / "receipts", f"{name}.json", json.dumps({"files": [], "url": f"{HOST}/{name}"}))
    described = score(tmp_path, online=False).described
    assert str(described.values(described.files[0], "dcat:accessURL")[0]) == f"{HOST}/20261129T100000Z-10"


@pytest.mark.parametrize(
    "text", ["title:\n", "title: [1, 2]\ndistributions: x\n", "distributions:\n- a\n- path: ../../a\n", "{}\n"]
)
def test_a_folder_with_hardly_anything_in_it_scores_what_it_has(text: str, tmp_path: Path) -> None:
    put(tmp_path, "dataset.yaml", text)
    found = score(tmp_path)
    assert found.total + sum(lost(found).values()) == 405
    assert str(found)
    assert found.stars.count == 0


def test_what_is_dcat_and_schema_org_at_once_is_read_as_dcat(tmp_path: Path) -> None:
    told = rdf.parsed(turtle(), "turtle", "rain").serialize(format="json-ld", auto_compact=True)
    document = json.loads(told)
    assert "dcat" in document["@context"]
    document["@context"]["schema"] = "http://schema.org/"
    for node in document["@graph"]:
        if node.get("@type") == "dcat:Dataset":
            node["@type"] = ["dcat:Dataset", "schema:Dataset"]
    assert score(put(tmp_path, "rain.jsonld", json.dumps(document)), asker=web()).total == 405
