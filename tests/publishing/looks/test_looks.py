"""A look at a file is kept for the next time; what is forged, broken or out of date only costs another look."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from opendata_training.errors import Problem
from opendata_training.publishing.description.draft import Draft, load
from opendata_training.publishing.gates import personal
from opendata_training.publishing.looks import cache
from opendata_training.publishing.looks import looking as looks
from opendata_training.publishing.looks.looking import look_at


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPENDATA_CACHE", str(tmp_path / "cache"))
    looks._looked.cache_clear()
    return tmp_path / "cache" / "looks"


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that were really looked into."""
    seen: list[Path] = []
    whole = looks.look_into
    monkeypatch.setattr(looks, "look_into", lambda place, schema: seen.append(place) or whole(place, schema))
    return seen


def look(folder: Path) -> looks.Look:
    looks._looked.cache_clear()
    draft = load(folder)
    found = look_at(draft, draft.distributions[0])
    assert found is not None
    return found


def test_a_file_is_looked_into_once(folder: Path, own_cache: Path, counted: list[Path]) -> None:
    assert look(folder) == look(folder) == looks.Look()
    assert len(counted) == 1 and len(list(own_cache.iterdir())) == 1


def test_a_changed_file_or_dictionary_is_looked_into_again(folder: Path, own_cache: Path, counted: list[Path]) -> None:
    look(folder)
    (folder / "crimes-2014.csv").write_text("Year,Key,Crimes\n2014,01001,5\n2014,01002,x\n")
    assert look(folder).errors == {"type-error": 1}
    schema = folder / "crimes-2014.schema.json"
    schema.write_text(schema.read_text().replace('"Crimes"', '"Crime"'))
    found = look(folder)
    assert (found.gone, found.extra, len(counted)) == (["Crime"], ["Crimes"], 3)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"key": [], "look": {}}', '{"look": {"errors": 3, "personal": []}}', "\0" * 9]
)
def test_a_broken_entry_only_costs_time(folder: Path, own_cache: Path, counted: list[Path], text: str) -> None:
    look(folder)
    (entry,) = own_cache.iterdir()
    entry.write_text(text)
    assert look(folder) == looks.Look() and len(counted) == 2


@pytest.mark.parametrize("wrong", [{"errors": 3}, {"personal": [1]}, {"gone": "x"}, {"more": 1}, {"trouble": None}])
def test_an_entry_with_odd_facts_is_none(
    folder: Path, own_cache: Path, counted: list[Path], wrong: dict[str, object]
) -> None:
    look(folder)
    (entry,) = own_cache.iterdir()
    told = json.loads(entry.read_text())
    told["look"] |= wrong
    entry.write_text(json.dumps(told))
    assert look(folder) == looks.Look() and len(counted) == 2


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="a system with rights of owners")
def test_what_others_could_have_written_is_not_believed(folder: Path, own_cache: Path, counted: list[Path]) -> None:
    look(folder)
    (entry,) = own_cache.iterdir()
    assert own_cache.stat().st_mode & 0o077 == 0 and entry.stat().st_mode & 0o077 == 0
    entry.chmod(0o666)
    look(folder)
    assert len(counted) == 2
    own_cache.chmod(0o777)
    look(folder)
    assert len(counted) == 3


def test_nothing_in_the_publication_can_stand_for_a_look(folder: Path, own_cache: Path) -> None:
    before = sorted(path.name for path in folder.rglob("*"))
    look(folder)
    assert sorted(path.name for path in folder.rglob("*")) == before and folder not in own_cache.parents


def test_a_cache_that_cannot_be_written_is_done_without(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("OPENDATA_CACHE", str(tmp_path / "file"))
    assert look(folder) == looks.Look()


def test_personal_columns_are_kept_by_their_kind_and_said_in_the_language_in_use(
    tmp_path: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.csv").write_text("Nombre,n\nAna Ruiz López,1\nLuis Pérez Gil,2\n", encoding="utf-8")
    draft = Draft(tmp_path, {"distributions": [{"path": "a.csv"}]})
    said = personal.look(draft)
    looks._looked.cache_clear()
    assert said == personal.look(draft) and "name of a person" in said[0]
    monkeypatch.setenv("OPENDATA_LANG", "es")
    assert "nombre de persona" in personal.look(draft)[0]


def test_a_large_file_is_looked_into_apart_and_gives_the_same(
    folder: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "crimes-2014.csv").write_text("Year,Key,Crimes\n2014,01001,5\n2014,01002,x\n")
    here = look(folder)
    for entry in own_cache.iterdir():
        entry.unlink()
    monkeypatch.setattr(looks, "LARGE", 10)
    assert look(folder) == here and here.errors


def test_a_look_that_was_ended_from_outside_is_no_pass(
    folder: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(looks, "LARGE", 10)
    monkeypatch.setattr(looks.sys, "executable", "/bin/false")
    with pytest.raises(Problem, match="could not be checked"):
        look(folder)


def test_the_folder_is_the_systems(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("OPENDATA_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(cache.sys, "platform", "linux")
    assert cache.place() == tmp_path / "opendata-training"


def test_what_a_column_means_is_written_without_another_look(
    folder: Path, own_cache: Path, counted: list[Path]
) -> None:
    look(folder)
    schema = folder / "crimes-2014.schema.json"
    told = json.loads(schema.read_text())
    told["fields"][0]["description"] = "The year in which it was reported."
    schema.write_text(json.dumps(told))
    look(folder)
    assert len(counted) == 1
    told["fields"][0]["constraints"] = {"enum": ["2013"]}
    schema.write_text(json.dumps(told))
    assert look(folder).errors and len(counted) == 2


def test_what_is_kept_names_no_folder(own_cache: Path, tmp_path: Path) -> None:
    said = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "broken.xlsx").write_bytes(b"PK\x03\x04")
        (folder / "data.csv").write_text("a\n1\n2\n")
        (folder / "data.schema.json").write_text('{"fields": [{"name": "a"}], "primaryKey": "b"}')
        rows = [{"path": "broken.xlsx"}, {"path": "data.csv", "schema": "data.schema.json"}]
        draft = Draft(folder, {"distributions": rows})
        broken, data = (look_at(draft, one) for one in draft.distributions)
        assert broken and data and data.schema_trouble.startswith("data.schema.json")
        said.append(broken.trouble)
    assert said[0] == said[1] and said[0].startswith("broken.xlsx")
