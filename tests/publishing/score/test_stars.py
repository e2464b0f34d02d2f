"""Five stars: the best file counts, and of a file at hand its beginning is looked at."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from opendata_training.publishing import new_publication
from opendata_training.publishing.score import rdf, score
from opendata_training.publishing.score.stars import is_open, stars
from tests.publishing.score.turtle import EU, HOST, turtle

OPEN: dict[str, Any] = {"license": "CC-BY-4.0", "title": "Rain 2014"}


def of(*formats: str, licence: str = f"<{EU}/licence/CC_BY_4_0>") -> int:
    files: list[dict[str, str | None]] = [
        {"dct:format": f"<{EU}/file-type/{one}>", "dct:license": licence} for one in formats
    ]
    (offered,) = rdf.datasets(rdf.parsed(turtle(files=files), "turtle", "rain"))
    return stars(offered.read()).count


@pytest.mark.parametrize(
    ("formats", "count"),
    [(("PDF",), 1), (("PNG",), 1), (("DOCX",), 1), (("XLS",), 2), (("XLSX",), 2), (("CSV",), 3), (("JSON",), 3), (("ODS",), 3),
     (("GEOJSON",), 3), (("PARQUET",), 3), (("RDF_TURTLE",), 4), (("JSON_LD",), 4), ((), 0)],
)  # fmt: skip
def test_a_format_has_its_stars(formats: tuple[str, ...], count: int) -> None:
    assert of(*formats) == count


def test_the_best_file_counts_in_whichever_order_they_stand() -> None:
    # ADELA looked at XLS first, and gave 2.
    assert of("XLS", "CSV") == of("CSV", "XLS") == of("PDF", "XLS", "CSV") == 3


@pytest.mark.parametrize("licence", [f"<{EU}/licence/CC_BYNC_4_0>", '"all rights reserved"', f"<{HOST}/terms>"])
def test_without_an_open_licence_there_is_no_star(licence: str) -> None:
    assert of("CSV", licence=licence) == 0


@pytest.mark.parametrize(
    ("text", "known"),
    [(f"{EU}/licence/CC0", True), (f"{EU}/licence/CC_BYSA_4_0", True), (f"{EU}/licence/CC_BYND_4_0", False),
     (f"{EU}/licence/ODC_BL", True), ("https://creativecommons.org/licenses/by/3.0/mx/", True),
     ("http://creativecommons.org/licenses/by-nc/4.0/", False), ("CC-BY-4.0", True), ("https://datos.gob.mx/libreusomx", True),
     ("", False)],
)  # fmt: skip
def test_a_licence_is_open_or_not(text: str, known: bool) -> None:
    assert is_open(text) is known


@pytest.mark.parametrize(
    ("table", "count"),
    [("key,total\n01001,5\n", 3),
     ("place,total\nhttps://department.example/01001,5\nhttps://department.example/01002,7\n", 4),
     ("place,same\nhttps://department.example/1,https://inegi.example/01001\n", 5),
     ("note,total\nsee https://department.example/a,5\nnothing,7\n", 3), ("a\n", 3)],
)  # fmt: skip
def test_addresses_in_a_file_at_hand_are_worth_a_star(table: str, count: int, tmp_path: Path) -> None:
    source = tmp_path / "rain-2014.csv"
    source.write_text(table, encoding="utf-8")
    found = score(new_publication(tmp_path / "rain", source, **OPEN)).stars
    assert (found.count, found.published) == (count, False)
    assert "5" in str(found)


def test_a_graph_that_names_others_things_is_linked(tmp_path: Path) -> None:
    words = "@prefix dct: <http://purl.org/dc/terms/> .\n"
    source = tmp_path / "rain.ttl"
    for text, count in (
        (f'{words}<https://department.example/1> dct:title "a" .', 4),
        (f"{words}<https://department.example/1> dct:spatial <https://inegi.example/01001> .", 5),
    ):
        source.write_text(text, encoding="utf-8")
        folder = new_publication(tmp_path / str(count), source, **OPEN)
        assert score(folder).stars.count == count
