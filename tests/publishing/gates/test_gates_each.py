"""What each gate stops, one by one, and that none can be passed by."""

from __future__ import annotations

import inspect
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opendata_training import families
from opendata_training.publishing import gates, links
from opendata_training.publishing.description import fields
from opendata_training.publishing.description.draft import Draft, load
from opendata_training.publishing.description.remark import Remark
from opendata_training.publishing.gates import (
    attestation,
    dates,
    dictionary,
    distributions,
    identifier,
    required,
)
from opendata_training.publishing.gates import data as data_gate
from opendata_training.publishing.gates import links as link_gate

from ..conftest import FACTS


def refused(draft: Draft) -> set[str]:
    return {one.gate for one in gates.examine(draft) if not one.passed}


def changed(draft: Draft, **facts: Any) -> Draft:
    return replace(draft, facts={**draft.facts, **facts})


def row(draft: Draft, **facts: Any) -> Draft:
    return changed(draft, distributions=[{**draft.facts["distributions"][0], **facts}])


def test_a_refusal_names_the_unit_that_teaches_it(folder: Path) -> None:
    for one in gates.examine(changed(load(folder), license="", keyword=[])):
        unit = families.member(gates.__name__, one.gate).UNIT
        assert one.passed == (one.gate not in ("licence", "required"))
        assert one.passed or one.why.endswith(f"Unit {unit} teaches how.")


@pytest.mark.parametrize("code", [code for code in gates.names() if code not in ("data", "dictionary", "personal")])
def test_bad_facts_close_the_whole(folder: Path, code: str) -> None:
    gate = families.member(gates.__name__, code)
    assert code in refused(changed(load(folder), **gate.BAD))


@pytest.mark.parametrize("name", [one.name for one in fields.DATASET if one.needed and not one.later])
def test_each_field_that_a_standard_asks_for_is_asked_for(folder: Path, name: str) -> None:
    draft = load(folder)
    field, _dot, part = name.partition(".")
    blank = {**draft.facts[field], part: ""} if part else [] if isinstance(draft.facts[field], list) else ""
    assert refused(changed(draft, **{field: blank}))


@pytest.mark.parametrize("name", [one.name for one in fields.DISTRIBUTION if one.needed and not one.later])
def test_each_field_of_a_file_is_asked_for(folder: Path, name: str) -> None:
    said = required.look(row(load(folder), **{name: ""}))
    assert len(said) == 1 and f"crimes-2014.csv: {name}" in said[0]


def test_what_publishing_fills_in_is_not_asked_for(folder: Path) -> None:
    later = {one.name: "" for one in fields.DATASET if one.later}
    assert not refused(changed(load(folder), **later))


def test_there_is_no_way_round_a_gate(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # No argument but the draft and whether the web is asked, and no name in the environment changes what is said.
    assert list(inspect.signature(gates.examine).parameters) == ["draft", "online"]
    bad = changed(load(folder), attestations=[], license="", skip=True, gates=[], force="yes")
    closed = refused(bad)
    for name in ("FORCE", "SKIP", "SKIP_GATES", "GATES", "NO_GATES", "DEBUG", "GRADING"):
        monkeypatch.setenv(f"OPENDATA_{name}", "1")
    assert refused(bad) == closed >= {"attestation", "licence"}
    read = {
        name
        for path in Path(gates.__file__).parent.glob("*.py")
        for name in ("environ", "getenv")
        if name in path.read_text()
    }
    assert not read


@settings(max_examples=40)
@given(case=st.sampled_from([(one, name) for one in ("title", "description", "license", "identifier", "name", "theme", "publisher")
                             for name in ("", " ", None)]))  # fmt: skip
def test_blank_is_never_enough(case: tuple[str, Any], tmp_path_factory: pytest.TempPathFactory) -> None:
    name, value = case
    assert refused(Draft(tmp_path_factory.mktemp("p"), {**FACTS, name: value}))


@pytest.mark.parametrize("name", ["admin", "Test", "N/A", "-", "ana@department.example", "x", "nadie", "123"])
def test_nobody_is_no_person(tmp_path: Path, name: str) -> None:
    said = attestation.look(Draft(tmp_path, {"attestations": [{"statement": "s", "name": name, "date": "2014-06-15"}]}))
    assert len(said) == 1 and "names nobody" in said[0]


TODAY = datetime.now(UTC).date()


@pytest.mark.parametrize(
    ("facts", "word"),
    [
        ({"temporal": {"start": "2014-01-01"}}, "which time"),
        ({"temporal": {"start": "2014", "end": "2014-12-31"}}, "no day"),
        ({"temporal": {"start": "2014-02-30", "end": "2014-12-31"}}, "no day"),
        ({"temporal": {"start": "2014-12-31", "end": "2014-01-01"}}, "later than"),
        ({"temporal": {"start": "0014-01-01", "end": "2014-12-31"}}, "cannot be meant"),
        ({"modified": (TODAY + timedelta(days=3)).isoformat()}, "not come yet"),
        ({"issued": "2015-03-01", "modified": "2015-02-01"}, "later than"),
        ({"distributions": [{"path": "a.csv", "temporal": {"start": "2014-02-01", "end": "2014-01-01"}}]}, "a.csv: "),
    ],
)
def test_days_that_make_no_sense_are_stopped(tmp_path: Path, facts: dict[str, Any], word: str) -> None:
    said = dates.look(Draft(tmp_path, {**dates.GOOD, **facts}))
    assert len(said) == 1 and word in said[0]


def test_a_day_alone_and_projections_are_sane(tmp_path: Path) -> None:
    for start, end in (("2014-06-15", "2014-06-15"), ("1895-01-01", "2050-12-31")):
        assert (
            dates.look(Draft(tmp_path, {"temporal": {"start": start, "end": end}, "modified": TODAY.isoformat()})) == []
        )


def test_what_was_published_keeps_its_identifier_and_its_name(folder: Path) -> None:
    draft = load(folder)
    (folder / "receipts").mkdir()
    told = {"identifier": draft.text("identifier"), "name": draft.text("name")}
    (folder / "receipts" / "20150101T000000Z.json").write_text(json.dumps({"identifier": "older"}))
    (folder / "receipts" / "20150201T000000Z.json").write_text(json.dumps(told))
    (folder / "receipts" / "20150301T000000Z.json").write_text("{")
    assert identifier.look(draft) == []
    said = identifier.look(changed(draft, identifier="another", name="another-name"))
    assert len(said) == 2 and draft.text("identifier") in said[0] and draft.text("name") in said[1]


def schema_of(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "crimes-2014.schema.json").read_text())
    return found


def write_schema(folder: Path, schema: Any) -> None:
    (folder / "crimes-2014.schema.json").write_text(json.dumps(schema))


@pytest.mark.parametrize(
    ("change", "word"),
    [
        (lambda s: s["fields"][0].update(description=""), "mean: Year"),
        (lambda s: s["fields"][0].update(description=" year. "), "mean: Year"),
        (lambda s: s["fields"][1].pop("type"), "no type: Key"),
        (lambda s: s["fields"].pop(2), "not in its dictionary: Crimes"),
        (lambda s: (s["fields"].pop(2), s.update(fieldsMatch=["partial"])), "not in its dictionary: Crimes"),
        (lambda s: s["fields"].append({"name": "More", "type": "any", "description": "What is not there."}), "More"),
        (lambda s: s["fields"][1].update(type="colour"), "colour"),
        (lambda s: s.update(fields=[]), "no list of fields"),
    ],
)
def test_a_dictionary_has_every_column_and_nothing_else(folder: Path, change: Any, word: str) -> None:
    schema = schema_of(folder)
    change(schema)
    write_schema(folder, schema)
    said = dictionary.look(load(folder))
    assert len(said) == 1 and word in said[0]


def test_a_table_without_a_dictionary_is_stopped_and_a_map_is_not(folder: Path) -> None:
    draft = load(folder)
    # One that lies there already is named, and not begun again over it.
    assert "is in the folder" in dictionary.look(row(draft, schema=""))[0]
    (folder / "crimes-2014.schema.json").unlink()
    assert "--infer-schema crimes-2014.schema.json" in dictionary.look(row(draft, schema=""))[0]
    assert "not in the publication's folder" in dictionary.look(row(draft, schema="../x.json"))[0]
    (folder / "map.geojson").write_text("{}")
    assert dictionary.look(changed(draft, distributions=[{"path": "map.geojson"}])) == []


def test_a_dictionary_may_be_a_table(folder: Path) -> None:
    from opendata_training.validation.schema.writing import write_schema as write

    write(schema_of(folder), folder / "dictionary.xlsx")
    assert dictionary.look(row(load(folder), schema="dictionary.xlsx")) == []


def test_data_that_break_the_dictionary_are_errors(folder: Path) -> None:
    schema = schema_of(folder)
    schema["fields"][2]["constraints"] = {"maximum": 6}
    write_schema(folder, schema)
    said = data_gate.look(load(folder))
    assert len(said) == 1 and "constraint-error (1)" in said[0] and "--schema crimes-2014.schema.json" in said[0]


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("a.json", b"<!DOCTYPE html><html></html>", "web page"),
        ("a.geojson", b"\n <HTML>404", "web page"),
        ("a.pdf", b"PK\x03\x04", "no PDF"),
        ("a.zip", b"%PDF-1.4", "no ZIP"),
    ],
)
def test_an_error_page_is_no_data(tmp_path: Path, name: str, content: bytes, word: str) -> None:
    (tmp_path / name).write_bytes(content)
    said = data_gate.look(Draft(tmp_path, {"distributions": [{"path": name}]}))
    assert len(said) == 1 and word in said[0]


def test_packed_tables_are_looked_into_too(tmp_path: Path) -> None:
    import gzip

    (tmp_path / "a.csv.gz").write_bytes(gzip.compress(b"A\xf1o,b\n1,2\n3,4\n"))
    assert "encoding-error" in data_gate.look(Draft(tmp_path, {"distributions": [{"path": "a.csv.gz"}]}))[0]


def test_files_are_told_apart(tmp_path: Path) -> None:
    def look(*rows: dict[str, str]) -> list[str]:
        return distributions.look(Draft(tmp_path, {"distributions": list(rows)}))

    one, two = (
        {"path": "a.csv", "title": "Rain", "format": "CSV"},
        {"path": "a.xlsx", "title": "Rain", "format": "XLSX"},
    )
    assert look(one, two) == []
    assert "same title" in look(one, {**two, "format": "csv"})[0]
    url = {"download_url": "https://x.example/a.csv", "title": "A"}
    assert "same address" in look(url, {**url, "title": "B", "access_url": "https://x.example/b"})[0]
    assert look({**one, "license": "cc-by"}) == [] and "a.csv" in look({**one, "license": "CC-BY-NC-4.0"})[0]


def test_a_file_that_stays_elsewhere_is_said_to_be_that(tmp_path: Path) -> None:
    draft = Draft(tmp_path, {"distributions": [{"download_url": "https://x.example/a.csv"}]})
    said = data_gate.look(draft)
    assert len(said) == 1 and isinstance(said[0], Remark)


@pytest.mark.parametrize(
    ("state", "closes"),
    [
        ("ok", False),
        ("moved", False),
        ("gone", True),
        ("page", True),
        ("empty", True),
        ("unreachable", False),
        ("slow", False),
    ],
)
def test_broken_links_are_stopped_and_those_out_of_reach_are_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch, state: str, closes: bool
) -> None:
    asked: list[str] = []

    def answer(urls: dict[str, str], *, online: bool = True) -> dict[str, links.Answer]:
        asked.extend(urls)
        return {url: links.Answer(state if online else "not-looked-at", 404) for url in urls}

    monkeypatch.setattr(links, "look", answer)
    draft = changed(load(folder), landing_page="https://department.example/crimes")
    told = next(one for one in gates.examine(draft) if one.gate == "links")
    assert told.passed != closes and asked == ["https://department.example/crimes"]
    assert bool(told.why) == (state not in ("ok", "moved"))
    offline = next(one for one in gates.examine(draft, online=False) if one.gate == "links")
    assert offline.passed and "not asked" in offline.why


@pytest.mark.parametrize(
    "address", ["www.x.example", "ftp://x.example/a", "https://", "https://x .example", "javascript:alert(1)"]
)
def test_what_is_no_address_is_not_asked(folder: Path, address: str) -> None:
    assert "no web address" in link_gate.look(changed(load(folder), landing_page=address))[0]


def test_no_gate_writes_into_the_publication(folder: Path) -> None:
    before = {
        path: (path.read_bytes() if path.is_file() else b"", path.stat().st_mtime_ns) for path in folder.rglob("*")
    }
    gates.examine(load(folder))
    assert {
        path: (path.read_bytes() if path.is_file() else b"", path.stat().st_mtime_ns) for path in folder.rglob("*")
    } == before


@pytest.mark.parametrize("told", ["data.csv", {"path": "data.csv"}, ["data.csv"], [{"path": ""}], [["path"]]])
def test_a_row_that_names_no_file_is_said_and_not_passed_over(folder: Path, told: Any) -> None:
    said = data_gate.look(changed(load(folder), distributions=told).measured())
    assert len(said) == 1 and "Row 1 of distributions names no file" in said[0]
    several = [*load(folder).facts["distributions"], "other.csv"]
    draft = changed(load(folder), distributions=several).measured()
    assert "Row 2 of distributions" in data_gate.look(draft)[0] and draft.facts["distributions"][1] == "other.csv"


def test_a_file_that_is_listed_twice_is_said(folder: Path) -> None:
    rows = load(folder).facts["distributions"] * 2
    assert "listed twice" in data_gate.look(changed(load(folder), distributions=rows).measured())[0]


def test_a_field_that_nobody_reads_is_told(folder: Path) -> None:
    (said,) = required.look(changed(load(folder), licence="CC0-1.0", color="red"))
    assert isinstance(said, Remark) and "licence (perhaps license), color" in said


def test_one_attestation_may_be_written_without_a_list(folder: Path) -> None:
    assert attestation.look(changed(load(folder), attestations=FACTS["attestations"][0])) == []
