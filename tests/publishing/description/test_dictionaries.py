"""The data dictionary beside each file: begun by the program, completed by people, and never written over."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from opendata_training.errors import Problem
from opendata_training.publishing import gates, missing, new_publication
from opendata_training.publishing.description import dictionaries
from opendata_training.publishing.description.draft import load

from ..conftest import COLUMNS, FACTS, TABLE


def schema_of(folder: Path, name: str = "crimes-2014.schema.json") -> dict[str, dict[str, Any]]:
    return {one["name"]: one for one in json.loads((folder / name).read_text())["fields"]}


def test_types_are_worked_out_and_meanings_asked_once(tmp_path: Path, source: Path) -> None:
    folder = new_publication(tmp_path / "p", source)
    found = schema_of(folder)
    assert [one["type"] for one in found.values()] == ["year", "string", "integer"]
    asked = [one for one in missing(folder) if one.field == "crimes-2014.schema.json"]
    assert len(asked) == 1 and asked[0].question.endswith("Year, Key, Crimes?")
    new_publication(folder, source, columns={**COLUMNS, "Key": "key"})
    assert [one.question for one in missing(folder) if "schema" in one.field] == [
        "What does each of these columns mean (description): Key?"
    ]


def test_what_people_wrote_stays_and_what_was_worked_out_is_worked_out_anew(folder: Path, source: Path) -> None:
    path = folder / "crimes-2014.schema.json"
    told = json.loads(path.read_text())
    told["fields"][1] |= {"constraints": {"pattern": r"\d{5}"}, "title": "Key of the municipality"}
    told["fields"][2]["unit"] = "crimes"
    path.write_text(json.dumps(told))
    source.write_text("Year,Key,Crimes,Rate\n2014,01001,5,1.5\n,01002,7.5,2\n")
    new_publication(folder, source)
    found = schema_of(folder)
    assert found["Key"]["constraints"] == {"pattern": r"\d{5}"} and found["Key"]["title"] == "Key of the municipality"
    assert (found["Crimes"]["type"], found["Crimes"]["unit"], found["Crimes"]["description"]) == (
        "number", "crimes", COLUMNS["Crimes"],
    )  # fmt: skip
    assert "constraints" not in found["Year"] and found["Rate"]["description"] == ""
    before = path.read_bytes()
    new_publication(folder, source)
    assert path.read_bytes() == before


def test_files_of_the_same_columns_share_one_dictionary(tmp_path: Path) -> None:
    (tmp_path / "rain-2013.csv").write_text("Year,Station,mm\n2013,E1,3\n2013,E2,\n")
    (tmp_path / "rain-2014.csv").write_text("Year,Station,mm\n2014,E1,3.5\n2014,E2,4\n")
    (tmp_path / "wells.csv").write_text("Well,Depth\n1,20\n")
    files = [tmp_path / name for name in ("rain-2013.csv", "rain-2014.csv", "wells.csv")]
    folder = new_publication(tmp_path / "p", files, **FACTS)
    assert [one.schema for one in load(folder).distributions] == ["rain-2013.schema.json"] * 2 + ["wells.schema.json"]
    found = schema_of(folder, "rain-2013.schema.json")
    assert found["mm"]["type"] == "number" and "constraints" not in found["mm"] and found["Year"]["constraints"]
    meanings = {"Year": "Year of the rain.", "Station": "The station's number.", "mm": "Millimetres in the year.",
                "Well": "The well's number.", "Depth": "How deep it is, in metres."}  # fmt: skip
    new_publication(folder, [], columns=meanings)
    assert [one.gate for one in gates.examine(load(folder)) if not one.passed] == []


def test_one_name_and_other_columns_are_two_dictionaries(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x,y\n1,2\n")
    (tmp_path / "a.tsv").write_text("x\tz\n1\t2\n")
    folder = new_publication(tmp_path / "p", [tmp_path / "a.csv", tmp_path / "a.tsv"])
    assert [one.schema for one in load(folder).distributions] == ["a.schema.json", "a.tsv.schema.json"]


def test_a_dictionary_that_a_person_keeps_is_theirs(tmp_path: Path, source: Path) -> None:
    folder = new_publication(tmp_path / "p", source)
    (folder / "dictionary.csv").write_text("field,type,description\nYear,year,The year.\n")
    text = (folder / "dataset.yaml").read_text().replace("crimes-2014.schema.json", "dictionary.csv")
    (folder / "dataset.yaml").write_text(text)
    source.write_text(TABLE + "2014,01003,1\n")
    new_publication(folder, source)
    assert (folder / "dictionary.csv").read_text().endswith("The year.\n")
    told = dictionaries.told(load(folder), load(folder).distributions[0])
    assert told is not None and [one["name"] for one in told["fields"]] == ["Year"]


def test_a_column_that_no_file_has_is_said(folder: Path, source: Path) -> None:
    with pytest.raises(Problem, match="called Colour"):
        new_publication(folder, source, columns={"Colour": "What colour it has."})


def test_a_file_that_is_no_table_has_none(tmp_path: Path) -> None:
    for name, text in (("map.geojson", "{}"), ("empty.csv", ""), ("page.csv", "<html><body>404</body></html>")):
        (tmp_path / name).write_text(text)
    folder = new_publication(tmp_path / "p", [tmp_path / name for name in ("map.geojson", "empty.csv", "page.csv")])
    assert not list(folder.glob("*.schema.json")) and len(load(folder).distributions) == 3
