"""What harvesters get: data.json, DCAT-AP whole, in pages and one by one, and nothing twice that did not change."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
import rdflib

from opendata_training.portal import catalogue

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
