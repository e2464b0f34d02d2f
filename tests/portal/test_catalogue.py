"""What harvesters get: data.json, DCAT-AP whole, in pages and one by one, and nothing twice that did not change."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

import httpx
import pytest
import rdflib

from opendata_training.portal import Running, catalogue
from opendata_training.publishing import metadata
from opendata_training.publishing.metadata import _catalogue

from .conftest import Act

DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
ADDRESSES = ("/data.json", "/catalog.jsonld", "/catalog.ttl", "/dataset/crimes.ttl", "/dataset/crimes.jsonld")


def graph(client: httpx.Client, address: str) -> rdflib.Graph:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    kind = "json-ld" if "json" in answer.headers["Content-Type"] else "turtle"
    return rdflib.Graph().parse(data=answer.text, format=kind)


def test_each_document_holds_the_public_datasets_only(client: httpx.Client, act: Act, crimes: dict[str, Any]) -> None:
    act("package_create", {"name": "hidden", "owner_org": "practice", "private": True})
    act("package_create", {"name": "gone", "owner_org": "practice"})
    act("package_delete", {"id": "gone"})
    assert len(json.loads(client.get("/data.json").text)["dataset"]) == 1
    for address in ADDRESSES[1:]:
        found = graph(client, address)
        assert len(set(found.subjects(rdflib.RDF.type, DCAT.Dataset))) == 1, address
        assert crimes["resources"][0]["url"] in {str(url) for url in found.objects(None, DCAT.downloadURL)}, address
    for address in ("/dataset/hidden.ttl", "/dataset/gone.jsonld", "/dataset/nothing.ttl"):
        assert client.get(address).status_code == 404, address


def test_an_empty_portal_is_a_catalogue_too(client: httpx.Client) -> None:
    assert json.loads(client.get("/data.json").text)["dataset"] == []
    for address in ("/catalog.jsonld", "/catalog.ttl"):
        assert len(set(graph(client, address).subjects(rdflib.RDF.type, DCAT.Catalog))) == 1


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_did_not_change_is_not_sent_again(
    client: httpx.Client, act: Act, crimes: dict[str, Any], address: str
) -> None:
    first = client.get(address)
    known = {"If-None-Match": first.headers["ETag"]}
    again = client.get(address, headers=known)
    assert again.status_code == 304 and again.content == b""
    act("package_patch", {"id": "crimes", "title": "Other"})
    changed = client.get(address, headers=known)
    assert changed.status_code == 200 and "Other" in changed.text


@pytest.mark.parametrize("address", ADDRESSES[:3])
def test_a_change_is_seen_where_the_clock_was_set_back(
    portal: Running, client: httpx.Client, act: Act, crimes: dict[str, Any], address: str
) -> None:
    act("package_create", {"name": "later", "owner_org": "practice"})
    with sqlite3.connect(portal.folder / "portal.sqlite") as db:
        db.execute("UPDATE package SET modified = '2999-01-01T00:00:00.000000' WHERE name = 'later'")
    known = {"If-None-Match": client.get(address).headers["ETag"]}
    act("package_patch", {"id": "crimes", "title": "Other"})
    assert client.get(address, headers=known).status_code == 200


def test_two_datasets_that_say_one_identifier_stay_two(client: httpx.Client, act: Act) -> None:
    extras = [{"key": "identifier", "value": "urn:uuid:5d7b1b0e-3a0c-4c1e-9d55-0f5b1a4f2c11"}]
    for name in ("first", "second"):
        act("package_create", {"name": name, "owner_org": "practice", "extras": extras})
    told = json.loads(client.get("/data.json").text)["dataset"]
    assert len({one["identifier"] for one in told}) == 2 and told[0]["identifier"] == extras[0]["value"]
    for address in ("/catalog.jsonld", "/catalog.ttl"):
        assert len(set(graph(client, address).subjects(rdflib.RDF.type, DCAT.Dataset))) == 2, address
    act("package_patch", {"id": "first", "private": True})
    assert json.loads(client.get("/data.json").text)["dataset"][0]["identifier"] == extras[0]["value"]


@pytest.mark.parametrize("broken", ["package_draft", "render"])
def test_a_dataset_that_cannot_be_told_takes_no_other_with_it(
    client: httpx.Client, act: Act, crimes: dict[str, Any], monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    act("package_create", {"name": "second", "owner_org": "practice"})
    place, name = (metadata, "package_draft") if broken == "package_draft" else (_catalogue, "Told")
    whole = getattr(place, name)

    def fails(told: Any, *more: Any) -> Any:
        if (told["name"] if broken == "package_draft" else told.text("name")) == "crimes":
            raise ValueError
        return whole(told, *more)

    monkeypatch.setattr(place, name, fails)
    assert len(json.loads(client.get("/data.json").text)["dataset"]) == 1
    for address in ("/catalog.jsonld", "/catalog.ttl"):
        assert len(set(graph(client, address).subjects(rdflib.RDF.type, DCAT.Dataset))) == 1, address


def test_turtle_comes_in_pages_that_lead_from_one_to_the_next(
    client: httpx.Client, act: Act, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogue, "ON_A_PAGE", 2)
    for number in range(5):
        act("package_create", {"name": f"d{number}", "owner_org": "practice"})
    hydra = rdflib.Namespace(catalogue.HYDRA)
    seen: list[str] = []
    address = "/catalog.ttl"
    pages = 0
    while address:
        pages += 1
        found = graph(client, address)
        seen += [str(one) for one in set(found.subjects(rdflib.RDF.type, DCAT.Dataset))]
        assert [int(one) for one in found.objects(None, hydra.totalItems)] == [5]
        following = next(iter(found.objects(None, hydra.nextPage)), None)
        address = str(following or "")
    assert pages == 3 and len(seen) == len(set(seen)) == 5
    assert client.get("/catalog.ttl?page=0").status_code == 409
