"""A whole description in Turtle, written by hand from DCAT-AP 3, and what tests change in it."""

from __future__ import annotations

import httpx

from opendata_training.publishing.links import Asker

HOST = "https://department.example"
EU = "http://publications.europa.eu/resource/authority"
PREFIXES = """
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
DATASET = {
    "dct:title": '"Rain"@en',
    "dct:description": '"Rain by station and day."@en',
    "dct:identifier": '"rain"',
    "dcat:keyword": '"rain"@en, "lluvia"@es',
    "dcat:theme": f"<{EU}/data-theme/ENVI>",
    "dct:spatial": f"<{EU}/country/MEX>",
    "dct:temporal": '[ a dct:PeriodOfTime ; dcat:startDate "2014-01-01"^^xsd:date ; dcat:endDate "2014-12-31"^^xsd:date ]',
    "dct:accessRights": f"<{EU}/access-right/PUBLIC>",
    "dcat:contactPoint": '[ a vcard:Kind ; vcard:fn "Office" ; vcard:hasEmail <mailto:office@department.example> ]',
    "dct:publisher": '[ a foaf:Agent ; foaf:name "Department"@en ]',
    "dct:issued": '"2014-06-15"^^xsd:date',
    "dct:modified": '"2014-11-15"^^xsd:date',
}
FILE = {
    "dcat:accessURL": f"<{HOST}/rain>",
    "dcat:downloadURL": f"<{HOST}/rain.csv>",
    "dct:format": f"<{EU}/file-type/CSV>",
    "dcat:mediaType": "<https://www.iana.org/assignments/media-types/text/csv>",
    "dct:license": f"<{EU}/licence/CC_BY_4_0>",
    "dct:rights": '[ a dct:RightsStatement ; rdfs:label "Cite the department."@en ]',
    "dcat:byteSize": '"1200"^^xsd:nonNegativeInteger',
}


def turtle(changes: dict[str, str | None] | None = None, files: list[dict[str, str | None]] | None = None) -> str:
    """Describe a dataset; a change to None takes a property away, one named file:… is of every file."""
    changes = changes or {}
    of_dataset = {**DATASET, **{key: value for key, value in changes.items() if not key.startswith("file:")}}
    of_files = {key.removeprefix("file:"): value for key, value in changes.items() if key.startswith("file:")}
    told = [{**FILE, **of_files, **one} for one in (files if files is not None else [{}])]
    nodes = [f"[ a dcat:Distribution {_said(one)} ]" for one in told]
    distributions = f"; dcat:distribution {', '.join(nodes)}" if nodes else ""
    return f"{PREFIXES}<{HOST}/dataset/rain> a dcat:Dataset {_said(of_dataset)} {distributions} .\n"


def _said(properties: dict[str, str | None]) -> str:
    return "".join(f"; {key} {value} " for key, value in properties.items() if value is not None)


def web(**numbers: int) -> Asker:
    """Answer 200 to all but the paths that are named (a dot in a path is written _)."""

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(numbers.get(request.url.path.strip("/").replace(".", "_"), 200))

    return Asker(wait=lambda _seconds: None, transport=httpx.MockTransport(answer))
