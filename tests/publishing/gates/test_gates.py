"""Each gate lets its good example through and stops its bad one, in both languages."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from opendata_training import families
from opendata_training.locale import Words, use_language
from opendata_training.publishing import gates
from opendata_training.publishing.description.draft import Draft, load
from opendata_training.publishing.gates import attestation, contact, data, licence

GATES = families.member_names(gates.__name__)
UNITS = ("1.1", "1.2", "1.3", "1.4", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "3.1", "3.2")
DICTIONARY = """{"fields": [{"name": "a", "type": "integer", "description": "How many."},
                            {"name": "b", "type": "integer", "description": "And how many more."}]}"""
# These look at what is there, and pass where there is nothing to look at; other gates stop that.
MAY_BE_EMPTY = {"links"}


def test_the_gates_that_must_be_there_are() -> None:
    assert {"title", "description", "licence", "contact", "attestation", "data", "identifier"} <= set(GATES)


@pytest.mark.parametrize("code", GATES)
def test_a_gate_knows_good_from_bad(code: str, tmp_path: Path) -> None:
    gate = families.member(gates.__name__, code)
    (tmp_path / "data.csv").write_text("a,b\n1,2\n3,4\n", encoding="utf-8")
    (tmp_path / "data.schema.json").write_text(DICTIONARY, encoding="utf-8")
    (tmp_path.parent / "secrets.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert isinstance(gate.TITLE, Words) and gate.__doc__ and gate.UNIT in UNITS
    assert gate.look(Draft(tmp_path, gate.GOOD)) == []
    said = {}
    for language in ("en", "es"):
        use_language(language)
        said[language] = gate.look(Draft(tmp_path, gate.BAD))
    use_language(None)
    assert said["en"] and said["en"] != said["es"]


@pytest.mark.parametrize("code", GATES)
def test_a_gate_stops_an_empty_description_and_odd_kinds_of_value(code: str, tmp_path: Path) -> None:
    gate = families.member(gates.__name__, code)
    if code in MAY_BE_EMPTY:
        return
    assert gate.look(Draft(tmp_path, {}))
    for odd in ([], {}, "", ["x"], {"x": "y"}, [["x"]]):
        names = (
            "title",
            "description",
            "license",
            "contact_point",
            "attestations",
            "identifier",
            "name",
            "distributions",
        )
        assert gate.look(Draft(tmp_path, dict.fromkeys(names, odd)))


def test_examine_asks_every_gate(folder: Path) -> None:
    results = gates.examine(load(folder))
    assert [result.gate for result in results] == list(GATES)
    assert all(result.passed and not result.why for result in results)


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"A\xf1o,b\n1,2\n3,4\n", "encoding-error"),
        (b"", "empty"),
        (b"<!doctype html><html><body>404 Not found</body></html>", "data.csv"),
    ],
)
def test_files_with_errors_are_stopped(tmp_path: Path, content: bytes, word: str) -> None:
    (tmp_path / "data.csv").write_bytes(content)
    said = data.look(Draft(tmp_path, data.GOOD))
    assert said and word in said[0]


def test_files_that_are_no_tables_need_only_be_there(tmp_path: Path) -> None:
    (tmp_path / "map.geojson").write_text("{}")
    assert data.look(Draft(tmp_path, {"distributions": [{"path": "map.geojson"}]})) == []


def test_no_path_leads_out_of_the_folder(tmp_path: Path) -> None:
    outside = tmp_path / "outside.csv"
    outside.write_text("a,b\n1,2\n")
    inside = tmp_path / "publication"
    inside.mkdir()
    (inside / "link.csv").symlink_to(outside)
    for path in ("../outside.csv", str(outside), "..\\outside.csv", "link.csv", ".", ""):
        assert data.look(Draft(inside, {"distributions": [{"path": path}]})), path


def test_the_same_file_twice_is_stopped(folder: Path) -> None:
    draft = load(folder)
    twice = draft.facts["distributions"] * 2
    assert "twice" in data.look(Draft(folder, {"distributions": twice}))[0]


@pytest.mark.parametrize(
    "name", ["cc-by", "CC-BY-4.0", "cc0-1.0", "https://creativecommons.org/licenses/by/4.0", "libre-uso-mx"]
)
def test_open_licences_are_known_by_their_usual_names(name: str, tmp_path: Path) -> None:
    assert licence.look(Draft(tmp_path, {"license": name})) == []


@pytest.mark.parametrize(
    "email", ["", "a", "a@b", "a b@c.mx", "a@b..mx", "@b.mx", "<a@b.mx>", "peña@b.mx", "a..b@c.mx", "a@b.mx;c@d.mx"]
)
def test_what_is_no_address_is_no_contact(email: str, tmp_path: Path) -> None:
    assert contact.look(Draft(tmp_path, {"contact_point": {"name": "x", "email": email}}))


def test_nobody_attests_tomorrow(tmp_path: Path) -> None:
    def look(day: Any) -> list[str]:
        return attestation.look(
            Draft(tmp_path, {"attestations": [{"statement": "x", "name": "Ana", "date": str(day)}]})
        )

    today = datetime.now(UTC).date()
    assert look(today) == [] and look(today + timedelta(days=3)) and look("20140615") and look("2014-02-30")
