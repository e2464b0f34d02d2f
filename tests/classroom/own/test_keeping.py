"""What a person wrote stays: a file that was changed is never written over."""

from __future__ import annotations

from pathlib import Path

import pytest

from opendata_training.classroom.own.keeping import NOTES, Keeper
from opendata_training.locale import use_language

from .files import PERSONS, done, shown, written


def kept(folder: Path, of: str) -> Keeper:
    keeper = Keeper(folder)
    keeper.keep("a.csv", of, lambda path: path.write_text(of, encoding="utf-8"))
    return keeper


def test_the_same_again_changes_nothing(tmp_path: Path) -> None:
    kept(tmp_path, "one")
    (tmp_path / "a.csv").touch()
    before = (tmp_path / "a.csv").stat().st_mtime_ns
    kept(tmp_path, "one")
    assert (tmp_path / "a.csv").stat().st_mtime_ns == before


def test_what_nobody_changed_is_made_anew(tmp_path: Path) -> None:
    kept(tmp_path, "one")
    keeper = kept(tmp_path, "two")
    assert (tmp_path / "a.csv").read_text() == "two" and keeper.said == []


def test_what_a_person_changed_stays_and_the_new_is_beside_it(tmp_path: Path) -> None:
    kept(tmp_path, "one")
    (tmp_path / "a.csv").write_text("mine", encoding="utf-8")
    assert kept(tmp_path, "one").said == []
    keeper = kept(tmp_path, "two")
    assert (tmp_path / "a.csv").read_text() == "mine" and (tmp_path / "a-new.csv").read_text() == "two"
    assert "a-new.csv" in keeper.said[0]
    # Once more: no third file; and what was changed there too stays.
    kept(tmp_path, "two")
    (tmp_path / "a-new.csv").write_text("mine too", encoding="utf-8")
    kept(tmp_path, "three")
    assert (tmp_path / "a-new.csv").read_text() == "mine too" and (tmp_path / "a-new2.csv").read_text() == "three"


def test_a_file_that_was_there_before_is_a_persons(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("mine", encoding="utf-8")
    kept(tmp_path, "one")
    assert (tmp_path / "a.csv").read_text() == "mine" and (tmp_path / "a-new.csv").read_text() == "one"


def test_a_file_that_was_deleted_comes_back(tmp_path: Path) -> None:
    kept(tmp_path, "one")
    (tmp_path / "a.csv").unlink()
    kept(tmp_path, "one")
    assert (tmp_path / "a.csv").read_text() == "one"


@pytest.mark.parametrize("notes", ["", "[]", "{", '{"files": 3}'])
def test_notes_that_cannot_be_read_protect_everything(notes: str, tmp_path: Path) -> None:
    kept(tmp_path, "one")
    (tmp_path / NOTES).write_text(notes, encoding="utf-8")
    kept(tmp_path, "two")
    assert (tmp_path / "a.csv").read_text() == "one"


@pytest.mark.parametrize(("unit", "name"), [("1.1", "inventory.csv"), ("1.2", "scores.csv"), ("1.3", "barriers.csv"),
                                            ("1.4", "rights.csv"), ("2.5", "risk-memo.md"), ("2.6", "dictionary.csv"),
                                            ("3.1", "publication/dataset.yaml"), ("3.2", "calendar.csv")])  # fmt: skip
def test_a_second_run_keeps_what_was_filled_in(unit: str, name: str, tmp_path: Path) -> None:
    file, out = written(tmp_path / "mine"), tmp_path / "out"
    done(unit, file, out)
    place = out / name
    mine = place.read_bytes().replace(b"Padr\xc3\xb3n", b"Registro") + b"\n"
    place.write_bytes(mine)
    done(unit, file, out)
    assert place.read_bytes() == mine
    # Nor when another release of the file came, nor in the other language.
    file.write_bytes(PERSONS.replace("Comala", "Colima").replace("Sexo", "Genero").encode("latin-1"))
    use_language("es")
    done(unit, file, out)
    if name.endswith(".yaml"):
        # The file's size and fingerprint are the new one's; what was written is not.
        assert b"title: Registro" in place.read_bytes() and "Padrón" not in place.read_text(encoding="utf-8")
    else:
        assert place.read_bytes() == mine


def test_it_is_said_that_a_changed_file_stays(tmp_path: Path) -> None:
    file, out = written(tmp_path / "mine"), tmp_path / "out"
    done("2.6", file, out)
    with (out / "dictionary.csv").open("a", encoding="utf-8") as stream:
        stream.write("\n")
    file.write_bytes(PERSONS.replace("Monto", "Importe").encode("latin-1"))
    assert "dictionary-new.csv" in shown(done("2.6", file, out))
