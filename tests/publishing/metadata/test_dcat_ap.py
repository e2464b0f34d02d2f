"""DCAT-AP: valid by the official shapes, alone; the same graph in both forms; addresses where addresses are asked for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from rdflib import RDF, Graph, Namespace, URIRef
from rdflib.compare import isomorphic

from opendata_training.publishing import dcat_ap as rules
from opendata_training.publishing.description.draft import Draft
from opendata_training.publishing.metadata import Published, dcat_ap, dcat_turtle

from ..described import FACTS, FULL, LEAST, PAGE, PUBLISHED, put
from ..shapes import DCAT_AP, RANGES, SHAPES, refused

DCAT, DCT = Namespace("http://www.w3.org/ns/dcat#"), Namespace("http://purl.org/dc/terms/")
EU = "http://publications.europa.eu/resource/authority/"
FEW = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
LANGUAGES = [{**FULL, "language": tag} for tag in ("es", "en-GB", "nah, fr", "")]
LINKS = {
    **LEAST,
    "distributions": [{"download_url": "https://d.example/a b.csv"}, {"access_url": "https://d.example/q?x=ñ"}],
}


def graphs(draft: Draft, published: Published | None) -> tuple[Graph, Graph]:
    as_json = json.dumps(dcat_ap.render(draft, published))
    turtle = dcat_turtle.text(draft, published)
    return Graph().parse(data=as_json, format="json-ld"), Graph().parse(data=turtle, format="turtle")


@pytest.mark.parametrize(
    "facts", [FULL, LEAST, LINKS, *LANGUAGES], ids=["full", "least", "links", "es", "en", "nah", "none"]
)
@pytest.mark.parametrize("shapes", [DCAT_AP, SHAPES, RANGES], ids=["all", "shapes", "ranges"])
def test_it_is_valid_by_the_official_shapes(tmp_path: Path, facts: dict[str, Any], shapes: str) -> None:
    graph = graphs(put(tmp_path, facts), PUBLISHED)[1]
    assert refused(graph, shapes) == set()
    assert rules.violations(graph) == []


def test_without_a_title_it_is_refused(tmp_path: Path) -> None:
    draft = put(tmp_path, {name: value for name, value in FULL.items() if name != "title"})
    graph = graphs(draft, PUBLISHED)[1]
    assert refused(graph) == {(str(DCT.title), "MinCountConstraintComponent")}
    assert [(one.code, one.property) for one in rules.violations(graph)] == [("missing", "dct:title")]


@pytest.mark.parametrize("published", [None, PUBLISHED], ids=["here", "published"])
@pytest.mark.parametrize("facts", [FULL, LEAST, {}], ids=["full", "least", "empty"])
def test_both_forms_are_the_same_graph(tmp_path: Path, facts: dict[str, Any], published: Published | None) -> None:
    assert isomorphic(*graphs(put(tmp_path, facts), published))


@FEW
@given(FACTS)
def test_odd_signs_say_no_more_than_they_are(tmp_path: Path, facts: dict[str, Any]) -> None:
    draft = put(tmp_path, facts)
    published = Published(PAGE, {one.key: f"{PAGE}/file" for one in draft.distributions})
    as_json, turtle = graphs(draft, published)
    assert isomorphic(as_json, turtle)
    # One dataset and its files: no text becomes a thing of its own, and none an address that is none.
    assert len(set(turtle.subjects(RDF.type, DCAT.Dataset))) == 1
    for one in set(turtle.all_nodes()):
        if isinstance(one, URIRef):
            assert str(one).startswith(("http://", "https://", "ftp://", "urn:", "mailto:")) and not set(one) & set(
                '<>" {}|\\^`\n'
            )
    assert {one.property for one in rules.violations(turtle)} <= {"dct:title", "dct:description"}


def test_addresses_stand_where_dcat_ap_wants_them(tmp_path: Path) -> None:
    graph = graphs(put(tmp_path, FULL), PUBLISHED)[1]
    dataset = graph.value(None, RDF.type, DCAT.Dataset)
    assert str(dataset) == FULL["identifier"]
    for prop, term in (
        (DCT.accrualPeriodicity, f"{EU}frequency/MONTHLY"), (DCT.spatial, f"{EU}country/MEX"),
        (DCT.accessRights, f"{EU}access-right/PUBLIC"), (DCAT.landingPage, PAGE),
    ):  # fmt: skip
        assert str(graph.value(dataset, prop)) == term
    assert {str(one) for one in graph.objects(dataset, DCAT.theme)} == {f"{EU}data-theme/ENVI", f"{EU}data-theme/HEAL"}
    assert {str(one) for one in graph.objects(dataset, DCT.language)} == {f"{EU}language/SPA", f"{EU}language/ENG"}
    files = {str(graph.value(one, DCT.title)): one for one in graph.objects(dataset, DCAT.distribution)}
    assert str(graph.value(files["Lluvia 2014"], DCT["format"])) == f"{EU}file-type/CSV"
    assert str(graph.value(files["Lluvia 2014"], DCT.license)) == f"{EU}licence/CC_BY_4_0"
    assert str(graph.value(files["Lluvia 2013"], DCT.license)) == f"{EU}licence/CC0"
    assert str(graph.value(files["Lluvia 2013"], DCAT.accessURL)) == PAGE
    assert graph.value(files["Consulta"], DCAT.downloadURL) is None
    assert str(graph.value(files["Consulta"], DCAT.accessURL)) == "https://c.example/consulta"


def test_an_address_stays_the_same_whatever_the_portal_is_called(tmp_path: Path) -> None:
    draft = put(tmp_path, FULL)
    here, there = (dcat_ap.render(draft, Published(page)) for page in ("http://localhost:1/x", "https://p.example/x"))
    assert here["@id"] == there["@id"]
    assert [one["@id"] for one in here["dcat:distribution"]] == [one["@id"] for one in there["dcat:distribution"]]
