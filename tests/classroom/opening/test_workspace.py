"""The workspace is brought up to date and the learner's work stays, whatever they did."""

from __future__ import annotations

import contextlib
import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from opendata_training import files
from opendata_training.classroom.opening import alone, workspace
from opendata_training.errors import Problem

WELCOME = "00-welcome.ipynb"
LESSON = "2-opening-and-quality/2-1.ipynb"
DATA = "datasets/sesnsp/delitos.csv"


def notebook(*sources: str, outputs: bool = False) -> str:
    cells: list[dict[str, Any]] = [
        {
            "cell_type": "code",
            "id": f"c{number}",
            "metadata": {},
            "source": source,
            "outputs": [],
            "execution_count": None,
        }
        for number, source in enumerate(sources)
    ]
    if outputs:
        for cell in cells:
            cell.update(outputs=[{"output_type": "stream", "name": "stdout", "text": "1"}], execution_count=7)
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = tmp_path / "project"
    put(project / "curriculum" / WELCOME, notebook("1"))
    put(project / "curriculum" / LESSON, notebook("1", "2"))
    put(project / "curriculum" / "2-opening-and-quality" / "README.md", "Area two")
    put(project / "curriculum" / "2-opening-and-quality" / "README.es.md", "Área dos")
    put(project / "curriculum" / "mentoring" / "2-1.md", "for the mentor")
    put(project / "curriculum" / ".ipynb_checkpoints" / "x.ipynb", "{}")
    put(project / "exercises" / "2-1" / "2-1.ipynb", notebook("answer"))
    put(project / DATA, "a;b\n1;2\n")
    return project


def update(project: Path, language: str = "en") -> workspace.Update:
    return workspace.prepare(project.parent / "mine", "ana", language, project)


def test_a_new_workspace_holds_the_material_and_nothing_of_the_mentors(project: Path) -> None:
    done = update(project)
    found = {p.relative_to(done.folder).as_posix() for p in done.folder.rglob("*") if p.is_file()}
    assert {name for name in found if not name.startswith(".")} == {
        WELCOME, LESSON, DATA, "exercises/2-1/2-1.ipynb", "2-opening-and-quality/README.md",
    }  # fmt: skip
    settings = json.loads((done.folder / ".opendata/workspace.json").read_text())
    assert settings == {"learner": "ana", "language": "en"}
    manifest = json.loads((done.folder / ".opendata/manifest.json").read_text())
    assert manifest["files"][DATA]["sha256"] == files.sha256(done.folder / DATA)


@pytest.mark.skipif(os.name == "nt", reason="Windows has its own rights")
def test_only_its_owner_can_look_into_a_workspace(project: Path) -> None:
    folder = update(project).folder
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / ".opendata").stat().st_mode) == 0o700


def test_spanish_readers_get_the_spanish_texts(project: Path) -> None:
    folder = update(project, "es").folder
    assert (folder / "2-opening-and-quality/README.md").read_text(encoding="utf-8") == "Área dos"
    assert not (folder / "2-opening-and-quality/README.es.md").exists()
    assert json.loads((folder / WELCOME).read_text())["metadata"]["opendata"]["language"] == "es"


def test_a_second_update_changes_nothing(project: Path) -> None:
    folder = update(project).folder
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.suffix in (".ipynb", ".csv", ".md")}
    done = update(project)
    assert (done.added, done.replaced, done.notes) == (0, 0, [])
    assert before == {path: path.stat().st_mtime_ns for path in before}


def test_what_the_learner_left_alone_is_replaced_and_new_material_arrives(project: Path) -> None:
    folder = update(project).folder
    put(project / DATA, "a;b\n3;4\n")
    put(project / "curriculum" / "3-publication/3-1.ipynb", notebook("new"))
    done = update(project)
    assert (done.added, done.replaced, done.notes) == (1, 1, [])
    assert (folder / DATA).read_text() == "a;b\n3;4\n"
    assert (folder / "3-publication/3-1.ipynb").is_file()


def test_what_the_learner_changed_stays_and_the_new_version_is_put_beside_it_once(project: Path) -> None:
    folder = update(project).folder
    put(folder / LESSON, notebook("mine", "2"))
    assert update(project).notes == []
    put(project / "curriculum" / LESSON, notebook("1", "2", "3"))
    done = update(project)
    beside = folder / "2-opening-and-quality/2-1 (new version).ipynb"
    assert "mine" in (folder / LESSON).read_text()
    assert '"3"' in beside.read_text()
    assert len(done.notes) == 1
    assert LESSON in done.notes[0]
    assert beside.name in done.notes[0]
    beside.unlink()
    assert update(project).notes == []
    assert not beside.exists()


def test_a_later_version_takes_an_untouched_ones_place_and_spares_a_touched_one(project: Path) -> None:
    folder = update(project).folder
    put(folder / DATA, "mine")
    put(project / DATA, "second")
    update(project)
    put(project / DATA, "third")
    update(project)
    beside = (folder / DATA).with_name("delitos (new version).csv")
    assert beside.read_text() == "third"
    put(beside, "mine too")
    put(project / DATA, "fourth")
    update(project)
    assert beside.read_text() == "mine too"
    assert beside.with_name("delitos (new version 2).csv").read_text() == "fourth"
    assert (folder / DATA).read_text() == "mine"


def test_what_the_learner_deleted_comes_back(project: Path) -> None:
    folder = update(project).folder
    (folder / LESSON).unlink()
    assert update(project).added == 1
    assert (folder / LESSON).is_file()


def test_a_notebook_that_was_only_run_is_replaced_and_what_it_showed_is_kept(project: Path) -> None:
    folder = update(project).folder
    # Running the last cell with the keyboard leaves an empty one behind.
    run = notebook("1", "2", "", outputs=True)
    put(folder / LESSON, run)
    assert update(project).replaced == 0
    assert (folder / LESSON).read_text() == run
    put(project / "curriculum" / LESSON, notebook("1", "2", "3"))
    done = update(project)
    assert (done.replaced, done.notes) == (1, [])
    assert '"3"' in (folder / LESSON).read_text()
    kept = [path for path in (folder / ".opendata/kept").rglob("*.ipynb") if path.is_file()]
    assert [path.read_text() for path in kept] == [run]


def test_a_learners_own_file_stands_where_a_new_one_shall_come(project: Path) -> None:
    folder = update(project).folder
    put(folder / "datasets/pemex/ventas.csv", "my own")
    put(project / "datasets/pemex/ventas.csv", "delivered")
    done = update(project)
    assert (folder / "datasets/pemex/ventas.csv").read_text() == "my own"
    assert (folder / "datasets/pemex/ventas (new version).csv").read_text() == "delivered"
    assert len(done.notes) == 1
    assert update(project).notes == []


def test_a_lost_or_broken_manifest_loses_nothing(project: Path) -> None:
    folder = update(project).folder
    put(folder / LESSON, notebook("1", "2", outputs=True))
    put(folder / DATA, "mine")
    put(folder / ".opendata/manifest.json", '{"files": {"datasets": 3')
    done = update(project)
    assert len(done.notes) == 1
    assert (folder / DATA).read_text() == "mine"
    assert '"1"' in (folder / LESSON).read_text()
    assert update(project).notes == []


@pytest.mark.parametrize("writes", range(6))
def test_an_update_killed_after_any_write_ends_right_when_run_again(
    project: Path, writes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = update(project).folder
    put(folder / DATA, "mine")
    put(folder / LESSON, notebook("1", "2", outputs=True))
    put(project / DATA, "second")
    put(project / "curriculum" / LESSON, notebook("1", "2", "3"))
    put(project / "curriculum" / WELCOME, notebook("1", "3"))
    real, left = files.write_bytes, iter(range(writes))

    def dying(path: Path, data: bytes) -> None:
        if next(left, None) is None:
            put(path.with_name(f".{path.name}.abc.part"), "half")
            raise KeyboardInterrupt
        real(path, data)

    monkeypatch.setattr(files, "write_bytes", dying)
    with contextlib.suppress(KeyboardInterrupt):
        update(project)
    monkeypatch.setattr(files, "write_bytes", real)
    update(project)
    assert (folder / DATA).read_text() == "mine"
    assert [path.read_text() for path in folder.glob("datasets/sesnsp/*new version*")] == ["second"]
    assert '"3"' in (folder / LESSON).read_text()
    assert '"3"' in (folder / WELCOME).read_text()
    assert len(list((folder / ".opendata/kept").rglob("*.ipynb"))) == 1
    assert update(project).notes == []
    assert not [path for path in folder.rglob("*.part")]


@pytest.mark.skipif(os.name == "nt", reason="links need a right there that learners lack")
def test_nothing_is_written_through_a_link_to_elsewhere(project: Path, tmp_path: Path) -> None:
    folder = update(project).folder
    elsewhere = tmp_path / "elsewhere"
    put(elsewhere / "delitos.csv", "a;b\n1;2\n")
    (folder / DATA).unlink()
    (folder / DATA).symlink_to(elsewhere / "delitos.csv")
    (folder / LESSON).unlink()
    (folder / "2-opening-and-quality/README.md").unlink()
    (folder / "2-opening-and-quality").rmdir()
    (folder / "2-opening-and-quality").symlink_to(elsewhere)
    put(project / DATA, "second")
    done = update(project)
    assert {path.name: path.read_text() for path in elsewhere.iterdir()} == {"delitos.csv": "a;b\n1;2\n"}
    assert (folder / DATA).is_symlink()
    assert len(done.notes) == 2


def test_a_file_that_a_spreadsheet_has_open_waits(project: Path) -> None:
    folder = update(project).folder
    mark = (folder / DATA).with_name(".~lock.delitos.csv#")
    put(mark, "")
    put(project / DATA, "second")
    done = update(project)
    assert (folder / DATA).read_text() == "a;b\n1;2\n"
    assert "spreadsheet" in done.notes[0]
    mark.unlink()
    assert update(project).replaced == 1


def test_a_workspace_that_cannot_be_made_says_what_to_do(project: Path, tmp_path: Path) -> None:
    put(tmp_path / "file", "")
    with pytest.raises(Problem, match="--workspace"):
        workspace.prepare(tmp_path / "file" / "mine", "ana", "en", project)


@pytest.mark.parametrize("inside", ["", "curriculum", "datasets/mine"])
def test_the_projects_own_folders_are_no_workspace(project: Path, inside: str) -> None:
    with pytest.raises(Problem, match="belongs to the project"):
        workspace.prepare(project / inside, "ana", "en", project)
    assert not (project / inside / ".opendata").exists()


@pytest.mark.parametrize("name", ["../ana", "a/b", "", ".hidden", "a\\b", "ana.", "x" * 65])
def test_a_name_that_is_no_folders_name_is_refused(name: str) -> None:
    with pytest.raises(Problem):
        workspace.folder_name(name)


def test_names_of_people_are_folders_names() -> None:
    assert [workspace.folder_name(name) for name in ("ana.lopez", "José Ñandú", "ana@dep.gob.mx")]
    assert workspace.folder_name(workspace.login_name())


def test_one_holder_at_a_time(tmp_path: Path) -> None:
    first = alone.hold(tmp_path / "lock")
    with pytest.raises(alone.Taken):
        alone.hold(tmp_path / "lock")
    first.close()
    alone.hold(tmp_path / "lock").close()
