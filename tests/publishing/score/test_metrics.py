"""Descriptions and the points that they lose, reckoned by hand from the methodology (https://data.europa.eu/mqa/methodology).

Findability 100 = keyword 30, theme 30, spatial 20, temporal 20. Accessibility 100 = access URL answers 50, download URL present
20, answers 30. Interoperability 110 = format 20, media type 10, both from a vocabulary 10, non-proprietary 20, machine-readable
20, DCAT-AP 30. Reusability 75 = licence 20, known 10, access rights 10, known 5, contact 20, publisher 10. Contextuality 20 =
rights, size, issued, modified, 5 each.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from opendata_training.locale import use_language
from opendata_training.publishing.score import score
from opendata_training.publishing.score.metric import UNIT
from opendata_training.publishing.score.scoring import dimensions, metrics
from tests.publishing.score.turtle import EU, HOST, turtle, web

XLSX = f"<{EU}/file-type/XLSX>"
IANA = "http://www.iana.org/assignments/media-types"
Changes = dict[str, "str | None"]
# What is changed in a whole description, and which points it then has not.
TABLE: list[tuple[str, Changes, dict[str, int]]] = [
    ("whole", {}, {}),
    ("no keywords", {"dcat:keyword": None}, {"keyword": 30}),
    ("a blank keyword", {"dcat:keyword": '"  "'}, {"keyword": 30}),
    ("no theme", {"dcat:theme": None}, {"theme": 30}),
    ("no place", {"dct:spatial": None}, {"spatial": 20}),
    ("a place by its name", {"dct:spatial": '[ a dct:Location ; rdfs:label "México" ]'}, {}),
    ("no time", {"dct:temporal": None}, {"temporal": 20}),
    ("an empty period", {"dct:temporal": "[ a dct:PeriodOfTime ]"}, {"temporal": 20}),
    ("no access address", {"file:dcat:accessURL": None}, {"access-url": 50, "dcat-ap": 30}),
    ("no download address", {"file:dcat:downloadURL": None}, {"download-url": 20, "download-url-answers": 30}),
    ("a broken access address", {"file:dcat:accessURL": f"<{HOST}/gone>"}, {"access-url": 50}),
    ("a broken download address", {"file:dcat:downloadURL": f"<{HOST}/gone>"}, {"download-url-answers": 30}),
    ("one of two works", {"file:dcat:accessURL": f"<{HOST}/gone>, <{HOST}/rain>"}, {}),
    ("no format", {"file:dct:format": None}, {"format": 20, "vocabularies": 10}),
    ("no media type", {"file:dcat:mediaType": None}, {"media-type": 10, "vocabularies": 10}),
    ("neither", {"file:dct:format": None, "file:dcat:mediaType": None},
     {"format": 20, "media-type": 10, "vocabularies": 10, "non-proprietary": 20, "machine-readable": 20}),
    ("a format as a word", {"file:dct:format": '"CSV"'}, {"vocabularies": 10, "dcat-ap": 30}),
    ("a format that the table has not", {"file:dct:format": f"<{EU}/file-type/BANANA>"},
     {"vocabularies": 10, "non-proprietary": 20, "machine-readable": 20}),
    ("an unregistered media type", {"file:dcat:mediaType": f"<{IANA}/text/banana>"}, {"vocabularies": 10}),
    ("a workbook", {"file:dct:format": XLSX,
                    "file:dcat:mediaType": f"<{IANA}/application/vnd.openxmlformats-officedocument.spreadsheetml.sheet>"},
     {"non-proprietary": 20}),
    ("a PDF", {"file:dct:format": f"<{EU}/file-type/PDF>", "file:dcat:mediaType": f"<{IANA}/application/pdf>"},
     {"non-proprietary": 20, "machine-readable": 20}),
    ("plain text", {"file:dct:format": f"<{EU}/file-type/TXT>", "file:dcat:mediaType": f"<{IANA}/text/plain>"},
     {"machine-readable": 20}),
    ("no title", {"dct:title": None}, {"dcat-ap": 30}),
    ("no licence", {"file:dct:license": None}, {"licence": 20, "licence-known": 10}),
    ("a licence of one's own", {"file:dct:license": f"<{HOST}/terms>"}, {"licence-known": 10, "dcat-ap": 30}),
    ("a licence by its words", {"file:dct:license": '[ a dct:LicenseDocument ; dct:title "Free" ]'}, {"licence-known": 10}),
    ("the licence on the dataset only", {"file:dct:license": None, "dct:license": f"<{EU}/licence/CC_BY_4_0>"},
     {"licence": 20, "licence-known": 10}),
    ("no access rights", {"dct:accessRights": None}, {"access-rights": 10, "access-rights-known": 5}),
    ("access rights in words", {"dct:accessRights": '[ a dct:RightsStatement ; rdfs:label "all" ]'}, {"access-rights-known": 5}),
    ("no contact", {"dcat:contactPoint": None}, {"contact": 20}),
    ("an empty contact", {"dcat:contactPoint": "[ a vcard:Kind ; vcard:hasEmail <mailto:> ]"}, {"contact": 20}),
    ("no publisher", {"dct:publisher": None}, {"publisher": 10}),
    ("no rights, no size", {"file:dct:rights": None, "file:dcat:byteSize": None}, {"rights": 5, "byte-size": 5}),
    ("no days", {"dct:issued": None, "dct:modified": None}, {"issued": 5, "modified": 5}),
    ("days on the file", {"dct:issued": None, "file:dct:issued": '"2014-06-15"^^xsd:date'}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "lost"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_points_are_as_reckoned_by_hand(changes: Changes, lost: dict[str, int], tmp_path: Path) -> None:
    path = tmp_path / "rain.ttl"
    path.write_text(turtle(changes), encoding="utf-8")
    found = score(path, asker=web(gone=404))
    assert {one.metric.code: one.metric.points for one in found.lost} == lost
    assert found.total == 405 - sum(lost.values())
    assert found.unreachable == ()


def test_a_dataset_without_files_has_no_point_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "rain.ttl"
    path.write_text(turtle(files=[]), encoding="utf-8")
    found = score(path)
    # 405 without accessibility 100, format to machine-readable 80, licence 30, rights and size 10; the days are the dataset's.
    assert found.total == 405 - 100 - 80 - 30 - 10
    assert all(one.metric.of == "file" for one in found.lost)


def test_the_dimensions_are_worth_what_the_methodology_says() -> None:
    worth = {one.__name__.rpartition(".")[2]: sum(metric.points for metric in one.METRICS) for one in dimensions()}
    assert list(worth.items()) == [
        ("findability", 100), ("accessibility", 100), ("interoperability", 110), ("reusability", 75), ("contextuality", 20)
    ]  # fmt: skip


def test_every_metric_is_whole_in_both_languages_and_names_its_field_and_unit() -> None:
    codes = [one.code for one in metrics()]
    assert len(codes) == len(set(codes)) == 23
    for one in metrics():
        for words in (one.what, one.fix):
            assert words.en
            assert words.es
            assert words.en != words.es
        for sentence in (one.fix.en, one.fix.es):
            assert "Uni" in sentence
            assert "dc" in sentence.lower()


@pytest.mark.parametrize(("language", "name"), [("en", "score.md"), ("es", "score.es.md")])
def test_the_docs_have_every_metric(language: str, name: str) -> None:
    lines = (Path(__file__).parents[3] / "docs" / name).read_text(encoding="utf-8").splitlines()
    use_language(language)
    try:
        rows = [
            f"| {one.points} | {dimension.NAME} | `{one.code}` | {one.what} | {one.fix.format(unit=UNIT)} |"
            for dimension in dimensions()
            for one in dimension.METRICS
        ]
    finally:
        use_language(None)
    assert [line for line in lines if line.startswith("| ")][2:] == rows
