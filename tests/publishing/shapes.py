"""The standards' own shapes and schemas, of ../shared/standards: read once, and skipped where they are not."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph, Namespace

SH = Namespace("http://www.w3.org/ns/shacl#")
FOLDER = Path(__file__).parents[3] / "shared" / "standards"
# The one file of the release that holds all of its rules; the others are its parts, or do not load.
DCAT_AP = "dcat-ap-3.0.1/releases_3.0.1_shacl_dcat-ap-SHACL.ttl"
SHAPES = "dcat-ap-3.0.1/releases_3.0.1_html_shacl_shapes.ttl"
RANGES = "dcat-ap-3.0.1/releases_3.0.1_html_shacl_range.ttl"


def standard(name: str) -> Path:
    """Give a file of the standards, or skip the test."""
    path = FOLDER / name
    if not path.is_file():
        pytest.skip("the standards' shapes are not beside the repository (../shared/standards)")
    return path


@cache
def _shapes(name: str) -> Graph:
    graph = Graph().parse(standard(name), format="turtle")
    # The release names some rules of a property that it then does not write down; pyshacl stops at them.
    for shape, _property, rule in list(graph.triples((None, SH.property, None))):
        if (rule, SH.path, None) not in graph:
            graph.remove((shape, SH.property, rule))
    return graph


def refused(graph: Graph, name: str = DCAT_AP) -> set[tuple[str, str]]:
    """Give what official shapes refuse in a graph: (property, kind of rule), both as addresses."""
    import pyshacl

    _conforms, report, _text = pyshacl.validate(graph, shacl_graph=_shapes(name))
    assert not isinstance(report, (str, bytes))
    found = set()
    for result in report.objects(None, SH.result):
        if report.value(result, SH.resultSeverity) == SH.Violation:
            kind = str(report.value(result, SH.sourceConstraintComponent)).rpartition("#")[2]
            found.add((str(report.value(result, SH.resultPath)), kind))
    return found


@cache
def _validator(folder: str, name: str) -> Any:
    import jsonschema
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT4, DRAFT7

    registry: Any = Registry()
    for path in sorted(standard(f"{folder}/{name}").parent.rglob("*.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        draft = DRAFT4 if "draft-04" in schema.get("$schema", "") else DRAFT7
        for address in (path.name, str(schema.get("$id") or schema.get("id") or path.name).rstrip("#")):
            registry = registry.with_resource(address, Resource(schema, draft))
    whole = json.loads(standard(f"{folder}/{name}").read_text(encoding="utf-8"))
    kind = jsonschema.Draft4Validator if "draft-04" in whole.get("$schema", "") else jsonschema.Draft7Validator
    return kind(whole, registry=registry, format_checker=kind.FORMAT_CHECKER)


def errors(folder: str, name: str, document: dict[str, Any]) -> list[str]:
    """Give what a JSON schema of the standards refuses in a document."""
    return [f"{list(one.absolute_path)}: {one.message}" for one in _validator(folder, name).iter_errors(document)]
