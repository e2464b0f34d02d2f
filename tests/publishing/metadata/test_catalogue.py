"""A catalogue of many datasets: one document, valid, each dataset once and always under the same address."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from rdflib import RDF, Graph, Namespace
from rdflib.compare import isomorphic

from opendata_training.publishing import dcat_ap as rules
from opendata_training.publishing.description.draft import Draft
from opendata_training.publishing.metadata import Published, catalogue, package_draft

from ..described import FULL, LEAST, PUBLISHED, put
from ..shapes import errors, refused

DCAT = Namespace("http://www.w3.org/ns/dcat#")
WHOLE = catalogue.Catalogue(
    "https://portal.example", "Datos «abiertos»", "Todo.", "Departamento de práctica", modified="2024-01-02T03:04:05"
)


def datasets(folder: Path) -> Iterator[tuple[Draft, Published]]:
    yield put(folder, FULL), PUBLISHED
    yield put(folder, {**LEAST, "identifier": "urn:x-test:2"}), PUBLISHED
    yield put(folder, LEAST), Published("https://portal.example/dataset/least", {})


def test_data_json_is_valid_and_lists_all(tmp_path: Path) -> None:
    document = json.loads("".join(catalogue.data_json(WHOLE, datasets(tmp_path))))
    assert errors("pod-nonfed", "catalog.json", document) == []
    assert [one["identifier"] for one in document["dataset"]] == [FULL["identifier"], "urn:x-test:2", "rain-2014"]
    assert json.loads("".join(catalogue.data_json(WHOLE, [])))["dataset"] == []


def test_both_forms_of_dcat_are_the_same_valid_graph(tmp_path: Path) -> None:
    turtle = Graph().parse(data="".join(catalogue.turtle(WHOLE, datasets(tmp_path))), format="turtle")
    as_json = Graph().parse(data="".join(catalogue.json_ld(WHOLE, datasets(tmp_path))), format="json-ld")
    assert isomorphic(turtle, as_json)
    assert refused(turtle) == set() and rules.violations(turtle, beyond=True) == []
    home = turtle.value(None, RDF.type, DCAT.Catalog)
    assert {str(one) for one in turtle.objects(home, DCAT.dataset)} == {
        FULL["identifier"], "urn:x-test:2", "https://portal.example/dataset/least",
    }  # fmt: skip


def test_every_file_has_its_licence(tmp_path: Path) -> None:
    graph = Graph().parse(data="".join(catalogue.turtle(WHOLE, datasets(tmp_path))), format="turtle")
    files = set(graph.subjects(RDF.type, DCAT.Distribution))
    assert len(files) == 5
    assert all((one, Namespace("http://purl.org/dc/terms/").license, None) in graph for one in files)


def test_an_empty_catalogue_is_valid() -> None:
    graph = Graph().parse(data="".join(catalogue.turtle(WHOLE, [])), format="turtle")
    assert rules.violations(graph) == [] and len(set(graph.subjects(RDF.type, DCAT.Catalog))) == 1
    json.loads("".join(catalogue.json_ld(WHOLE, [])))


def test_it_is_given_piece_by_piece() -> None:
    asked = []

    def packages() -> Iterator[tuple[Draft, Published]]:
        for number in range(1000):
            asked.append(number)
            yield package_draft({"id": f"urn:x-test:{number}", "title": str(number)})

    pieces = catalogue.turtle(WHOLE, packages())
    next(pieces), next(pieces)
    assert len(asked) == 1
