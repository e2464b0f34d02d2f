"""Who has reached the certificate, and what exactly the others lack."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from opendata_training import cli
from opendata_training.classroom.certificate.checking import checked
from opendata_training.classroom.certificate.signing import read_key
from opendata_training.classroom.certificate.standing import standings
from opendata_training.classroom.grading import course as courses
from opendata_training.classroom.grading.course import Course
from opendata_training.errors import Problem

from .conftest import ALL_MET, ALL_POINTS, RECEIPT, Mark


def missing(course: Course, **options: Any) -> list[str]:
    [one] = standings(course, **options)
    return one.missing


def test_who_has_all_of_it_lacks_nothing(course: Course, mark: Mark) -> None:
    mark("ana", ALL_POINTS, ALL_MET)
    assert missing(course) == []


@pytest.mark.parametrize(
    ("points", "rubrics", "said"),
    [
        # Units that were not handed in count as nothing: 8 of 20 points of area 1.
        ({"1-2": None}, {}, "Area 1, Planning and evaluation: 40 %"),
        ({"2-1": 6.9}, {}, "Area 2, Opening and quality: 69 %"),
        ({"capstone": 0.0}, {}, "Area 3, Publication: 40 %"),
        ({}, {"1-2": 1.9}, "to be handed in again: 1.2.g"),
        ({}, {"capstone": None}, "not handed in: capstone.g"),
        ({}, {"0": 0.0}, "to be handed in again: 0.g"),
    ],
)
def test_what_is_missing_is_named(points: dict, rubrics: dict, said: str, course: Course, mark: Mark) -> None:
    left = {unit: one for unit, one in {**ALL_POINTS, **points}.items() if one is not None}
    mark("ana", left, {**ALL_MET, **rubrics})
    [why] = missing(course)
    assert said in why


def test_seventy_percent_is_enough(course: Course, mark: Mark) -> None:
    mark("ana", dict.fromkeys(ALL_POINTS, 7.0), ALL_MET)
    assert missing(course) == []


@pytest.mark.parametrize(
    "change",
    [
        {"gates": [{"gate": "personal", "passed": False}]},
        {"gates": []},
        {"verified": []},
        {"verified": [{"path": "quejas.csv", "sha256": "b" * 64}]},
        {"files": []},
        {"there": False},
        {"withdrawn": {}},
        {"when": "soon"},
        {"identifier": "practice-capstone-ana"},
        {"gates": "all"},
    ],
    ids=str,
)
def test_a_receipt_that_proves_nothing_does_not_count(change: dict, course: Course, mark: Mark) -> None:
    mark("ana", ALL_POINTS, ALL_MET, {**RECEIPT, **change})
    assert "through every gate" in missing(course)[0]


def test_the_practice_dataset_counts_where_the_course_says_so(course: Course, mark: Mark) -> None:
    mark("ana", ALL_POINTS, ALL_MET, None)
    receipts = course.folder / "submitted" / "ana" / "capstone" / "publication" / "receipts"
    receipts.mkdir(parents=True)
    (receipts / "20261012T183000Z.json").write_text(json.dumps({**RECEIPT, "identifier": "practice-capstone-ana"}))
    assert len(missing(course)) == 1
    [one] = standings(course, practice=True)
    assert one.missing == [] and one.dataset and not one.dataset.own


def test_nothing_graded_yet_and_nobody_of_that_name_are_told(course: Course, mark: Mark) -> None:
    with pytest.raises(Problem, match="no gradebook"):
        standings(course)
    mark("ana", ALL_POINTS, ALL_MET)
    with pytest.raises(Problem, match="Nothing of beto"):
        standings(course, ["beto"])


def test_the_command_makes_those_that_are_due_and_says_what_the_others_lack(
    course: Course,
    mark: Mark,
    keys: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    mark("ana", ALL_POINTS, ALL_MET)
    mark("beto", {**ALL_POINTS, "2-1": 1.0}, ALL_MET)
    (tmp_path / "names.csv").write_text("participante,nombre\nana,Ana Íñiguez Peñaloza\n", encoding="utf-8")
    monkeypatch.setattr(courses, "project", lambda: course.project)
    words = ["certificate", "make", "--keys", str(keys), "--from", "2026-09-01", "--until", "2026-10-13", "--date", "2026-10-20",
             "--names", str(tmp_path / "names.csv"), "--course", str(course.folder), "-o", str(tmp_path / "out")]  # fmt: skip
    assert cli.main([*words, "--all"]) == 0
    said = capsys.readouterr().out
    assert "beto: not yet" in said and "Area 2" in said
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["certificate-ana.json", "certificate-ana.pdf"]
    found = checked(tmp_path / "out" / "certificate-ana.pdf", read_key(keys))
    assert found.holds and found.said["name"] == "Ana Íñiguez Peñaloza"
    assert cli.main([*words, "beto", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["certificates"][0]["files"] == []
    assert cli.main(words) == 2
    assert cli.main([*words, "--all", "--until", "13/10/2026"]) == 2
    assert cli.main([*words, "--all", "--until", "2026-08-01"]) == 2
