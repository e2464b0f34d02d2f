"""What arrives: unpacked with care, each refusal with its reason, the latest counting and none lost."""

from __future__ import annotations

import hashlib
import io
import json
import os
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from opendata_training import cli
from opendata_training.classroom.grading.course import Course
from opendata_training.classroom.handing_in.collecting import BEFORE, collect
from opendata_training.classroom.handing_in.packing import LIST, submit
from opendata_training.errors import Problem

from .conftest import OWN, ROOT, as_csv

Files = dict[str, bytes]


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return Course(ROOT, tmp_path / "course")


@pytest.fixture
def sent(done: Path) -> Path:
    return submit("2.1").path


def read(path: Path) -> Files:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(files: Files, path: Path, **facts: Any) -> Path:
    """Pack files as an attacker would: with a list that fits them, unless told otherwise."""
    told = json.loads(files[LIST])
    inside = {name.partition("/")[2]: data for name, data in files.items() if name != LIST}
    told["files"] = {name: hashlib.sha256(data).hexdigest() for name, data in inside.items()}
    told |= facts
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(LIST, json.dumps(told))
        for name, data in files.items():
            if name != LIST:
                archive.writestr(name, data)
    return path


def test_what_was_sent_arrives_ready_to_be_graded(sent: Path, course: Course, done: Path) -> None:
    [one] = collect([sent.parent], course).ones
    assert (one.state, one.learner, one.unit) == ("new", "ana", "2.1")
    [folder] = course.submissions("2-1")
    assert folder == course.folder / "submitted" / "ana" / "2-1"
    assert (folder / "clean.csv").read_bytes() == (done / "clean.csv").read_bytes()
    assert not (folder / "mine.csv").exists() and not (folder / LIST).exists()
    assert (folder / "timestamp.txt").read_text().endswith(" UTC\n")
    assert [path.name for path in course.folder.iterdir() if path.name.startswith(".")] == []


def test_the_latest_counts_and_those_before_are_kept(sent: Path, course: Course, done: Path, tmp_path: Path) -> None:
    first = tmp_path / "first.zip"
    first.write_bytes(sent.read_bytes())
    assert collect([sent], course).ones[0].state == "new"
    assert collect([sent], course).ones[0].state == "same"
    (done / "recipe.csv").write_text("fix,columns,value\ntotal-row,,\n")
    os.utime(done / "recipe.csv", (time.time() + 60, time.time() + 60))
    assert collect([submit("2.1").path], course).ones[0].state == "again"
    assert collect([first], course).ones[0].state == "older"
    assert (course.folder / "submitted/ana/2-1/recipe.csv").read_text() == "fix,columns,value\ntotal-row,,\n"
    # It was put there when the second took its place, and is kept once.
    [kept] = (course.folder / BEFORE / "ana" / "2-1").iterdir()
    assert (kept / "recipe.csv").read_text() != (course.folder / "submitted/ana/2-1/recipe.csv").read_text()


def test_two_people_of_one_name_are_told_apart(sent: Path, course: Course, tmp_path: Path) -> None:
    other = packed(read(sent), tmp_path / "other.zip", mark="another-machine")
    assert [one.state for one in collect([sent, other], course).ones] == ["new", "refused"]
    assert "--as" in collect([other], course).ones[0].why
    [one] = collect([other], course, "Ana Ruiz").ones
    assert (one.state, one.learner) == ("new", "Ana Ruiz")
    # From then on the name is known.
    assert collect([other], course).ones[0].learner == "Ana Ruiz"
    assert len(course.submissions("2-1")) == 2


def link(path: Path, files: Files) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name)
            entry.external_attr = (0o120777 if name.endswith("recipe.csv") else 0o100644) << 16
            archive.writestr(entry, b"/etc/passwd" if name.endswith("recipe.csv") else data)


def bomb(path: Path, files: Files) -> None:
    packed({**files, "2-1/clean.csv": b"0" * 60_000_000}, path)


def twice(path: Path, files: Files) -> None:
    with pytest.warns(UserWarning), zipfile.ZipFile(path, "w") as archive:
        for name, data in [*files.items(), ("2-1/recipe.csv", b"other")]:
            archive.writestr(name, data)


def changed(path: Path, files: Files) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data + b"\n" if name.endswith("answers.csv") else data)


def beside_the_list(path: Path, files: Files) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in {**files, "2-1/more.csv": b"a"}.items():
            archive.writestr(name, data)


ATTACKS: dict[str, tuple[Callable[[Path, Files], Any], str]] = {
    "out of the folder": (lambda path, files: packed({**files, "2-1/../../out.csv": b"x"}, path), "names that no exercise"),
    "from the root": (lambda path, files: packed({**files, "2-1//etc/out.csv": b"x"}, path), "names that no exercise"),
    "another system": (lambda path, files: packed({**files, "2-1/..\\out.csv": b"x"}, path), "names that no exercise"),
    "not on the list of files": (lambda path, files: packed({**files, "2-1/helper.py": b"x"}, path), "does not hand in"),
    "hidden": (lambda path, files: packed({**files, "2-1/.profile": b"x"}, path), "names that no exercise"),
    "own rows": (lambda path, files: packed({**files, "2-1/clean.csv": as_csv(OWN)}, path), "not in the practice data"),
    "another unit": (lambda path, files: packed(files, path, unit="2.2"), "not what its list says"),
    "no unit": (lambda path, files: packed(files, path, unit="../.."), "There is no unit"),
    "a name that leaves": (lambda path, files: packed(files, path, learner="../../ana"), "cannot name a folder"),
    "a newer form": (lambda path, files: packed(files, path, form=2), "another version"),
    "a list that is none": (lambda path, files: packed(files, path, written="soon"), "another version"),
    "link": (link, "is a link"),
    "bomb": (bomb, "far more"),
    "twice": (twice, "not what its list says"),
    "changed": (changed, "changed or damaged"),
    "beside the list": (beside_the_list, "not what its list says"),
    "made by hand": (lambda path, files: zipfile.ZipFile(path, "w").close(), "was not made with hand_in"),
    "no zip": (lambda path, files: path.write_bytes(b"PK\3\4nothing"), "no whole zip"),
    "cut": (lambda path, files: path.write_bytes(packed(files, path).read_bytes()[:900]), "no whole zip"),
}  # fmt: skip


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_refused_with_its_reason_and_leaves_nothing(
    name: str, sent: Path, course: Course, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make, said = ATTACKS[name]
    path = tmp_path / "attack.zip"
    make(path, read(sent))
    [one] = collect([path], course).ones
    assert one.state == "refused" and said in one.why
    assert not (course.folder / "submitted").exists()
    assert list(course.folder.iterdir()) == []
    assert not list(tmp_path.rglob("out.csv"))


def test_outputs_in_a_zip_made_by_other_means_go_no_further(sent: Path, course: Course, tmp_path: Path) -> None:
    files = read(sent)
    notebook = json.loads(files["2-1/2-1.ipynb"])
    notebook["cells"][1]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "secret"}]
    files["2-1/2-1.ipynb"] = json.dumps(notebook).encode()
    assert collect([packed(files, tmp_path / "x.zip")], course).ones[0].state == "new"
    assert "secret" not in (course.folder / "submitted/ana/2-1/2-1.ipynb").read_text()


def test_one_refused_zip_stops_no_other_and_the_command_says_so(
    sent: Path, course: Course, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (sent.parent / "broken.zip").write_bytes(b"")
    assert cli.main(["collect", str(sent.parent), "--course", str(course.folder)]) == 1
    said = capsys.readouterr().out
    assert "broken.zip: it is no whole zip" in said and "opendata grade 2.1" in said
    assert cli.main(["collect", str(sent), "--course", str(course.folder), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["collected"][0]["state"] == "same"
    assert cli.main(["--lang", "es", "collect", str(sent), "--course", str(course.folder)]) == 0
    assert "ya estaba" in capsys.readouterr().out
    assert cli.main(["collect", str(tmp_path / "nothing"), "--course", str(course.folder)]) == 2


def test_no_zip_at_all_is_told(course: Course, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no zip"):
        collect([tmp_path], course)


def test_the_bytes_of_a_zip_tell_nothing_of_the_machine(sent: Path) -> None:
    for entry in zipfile.ZipFile(io.BytesIO(sent.read_bytes())).infolist():
        assert (entry.date_time, entry.create_system, entry.extra) == ((1980, 1, 1, 0, 0, 0), 3, b"")
