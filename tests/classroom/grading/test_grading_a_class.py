"""A class is graded: scores, failures that stop nobody else, files that stay as they were handed in."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from pathlib import Path

import polib
import pytest
from nbgrader.api import Gradebook

from opendata_training import cli, locale
from opendata_training.classroom.grading import feedback, grade
from opendata_training.classroom.grading.course import Course
from opendata_training.classroom.grading.release import release
from opendata_training.errors import Problem
from opendata_training.locale.notebooks import translate

from .conftest import UNIT, hand_in, solution_notebook

pytestmark = pytest.mark.slow


@pytest.fixture
def exercise(small: Course) -> dict:
    return json.loads(release(small.project / "solutions" / UNIT)[f"{UNIT}.ipynb"])


def fill(notebook: dict, **sources: str) -> dict:
    copy = json.loads(json.dumps(notebook))
    for cell in copy["cells"]:
        if cell["id"] in sources:
            cell["source"] = sources[cell["id"]]
    return copy


def state_of(folder: Path) -> dict[str, str]:
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}


def points(result: grade.Grading, learner: str) -> dict[str, tuple[float | None, str]]:
    return {score.task: (score.points, score.state) for score in result.scores if score.learner == learner}


def test_a_class(small: Course, exercise: dict, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENDATA_TOKEN", "the trainer's")
    hand_in(small, "all right", solution_notebook())
    hand_in(small, "blank", exercise)
    shown = "from IPython.display import HTML, display\ndisplay(HTML('<p onclick=\"steal()\">said</p><script>bad()</script>'))"
    hand_in(
        small, "partly", fill(exercise, **{"answer-a": f"x = 41\n{shown}", "why": "A <script>bad()</script> reason"})
    )
    hand_in(small, "syntax", fill(exercise, **{"answer-a": "x = = 42", "answer-b": "y = 'word'"}))
    deleted = fill(exercise, **{"answer-a": "x = 42"})
    deleted["cells"] = [cell for cell in deleted["cells"] if cell["id"] not in ("test-a", "task-h")]
    hand_in(small, "deleted", deleted)
    hand_in(small, "cut", '{"cells": [')
    (small.folder / "submitted" / "nothing" / UNIT).mkdir(parents=True)
    before = state_of(small.folder / "submitted")
    told: list[str] = []

    result = grade.grade(UNIT, small, told.append)

    right = points(result, "all right")
    assert (right["9.9.a"], right["9.9.b"]) == ((2.0, "graded"), (1.0, "graded"))
    assert right["9.9.h"][1] == "waiting"
    assert points(result, "blank")["9.9.a"] == (0.0, "graded")
    assert points(result, "blank")["9.9.i"] == (0.0, "graded"), (
        "an untouched written answer is not worth a person's time"
    )
    assert points(result, "partly")["9.9.a"] == (1.0, "graded")
    assert points(result, "partly")["9.9.i"][1] == "waiting"
    assert points(result, "syntax")["9.9.a"] == (0.0, "graded")
    assert points(result, "syntax")["9.9.b"] == (1.0, "graded")
    assert points(result, "deleted")["9.9.a"] == (2.0, "graded")
    assert points(result, "deleted")["9.9.h"][1] == "waiting"
    assert set(result.failures) == {"cut", "nothing"}
    assert points(result, "cut")["9.9.a"] == (None, "failed")
    assert len(told) == 7
    assert state_of(small.folder / "submitted") == before

    document = result.to_json()
    assert (document["graded"], document["failed"]) == (5, 2)
    assert set(document["scores"][0]) == {"learner", "unit", "task", "points", "max", "state"}

    pages = feedback.feedback(UNIT, small)
    assert sorted(page.parent.parent.name for page in pages) == ["all right", "blank", "deleted", "partly", "syntax"]
    shown = next(page for page in pages if "partly" in page.parts).read_text(encoding="utf-8")
    words = re.sub(r"<[^>]*>", "", shown)
    assert "9-9-a" in words and "# the check" in words
    assert "1.0 if x == 41" not in words, "a feedback page shows no hidden test"
    assert "3: exceeds" not in words, "nor the notes for who grades"
    assert "<script" not in shown and "<p onclick" not in shown and "said</p>" in shown
    assert '<html lang="en">' in shown and "Your answer" in shown and "1.0 / 2.0 points" in shown


def test_grading_again_counts_the_new_work(small: Course, exercise: dict) -> None:
    path = hand_in(small, "ana", exercise)
    assert points(grade.grade(UNIT, small), "ana")["9.9.a"][0] == 0
    path.write_text(json.dumps(solution_notebook()), encoding="utf-8")
    assert points(grade.grade(UNIT, small), "ana")["9.9.a"][0] == 2
    path.write_text("no notebook", encoding="utf-8")
    assert points(grade.grade(UNIT, small), "ana")["9.9.a"] == (None, "failed")


@pytest.fixture
def spanish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Catalogues for the small unit."""
    folder = tmp_path / "locale"
    for name, entries in {
        f"exercise-{UNIT}": {("intro", "# A small unit"): "# Una unidad", ("task-h", "Critique a file."): "Critica."},
        f"scheme-{UNIT}": {("task-h/scheme", "=== BEGIN MARK SCHEME ===\n3: exceeds\n=== END MARK SCHEME ==="):
                           "=== BEGIN MARK SCHEME ===\n3: supera\n=== END MARK SCHEME ==="},
    }.items():  # fmt: skip
        made = polib.POFile()
        made.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
        for (context, english), said in entries.items():
            made.append(polib.POEntry(msgctxt=context, msgid=english, msgstr=said))
        (folder / "es" / "notebooks").mkdir(parents=True, exist_ok=True)
        made.save(str(folder / "es" / "notebooks" / f"{name}.po"))
    shutil.copy(locale.FOLDER / "es" / "grading.po", folder / "es" / "grading.po")
    monkeypatch.setattr(locale, "FOLDER", folder)
    locale.catalogue.cache_clear()
    yield
    locale.catalogue.cache_clear()


def test_a_spanish_submission_keeps_its_words(small: Course, exercise: dict, spanish: None) -> None:
    mine = translate(exercise, [f"exercise-{UNIT}"], "es")
    assert "Critica." in json.dumps(mine)
    hand_in(small, "luz", fill(mine, **{"answer-a": "x = 42"}))
    gone = fill(mine, **{"answer-a": "x = 42"})
    gone["cells"] = [cell for cell in gone["cells"] if cell["id"] != "task-h"]
    hand_in(small, "sol", gone)
    result = grade.grade(UNIT, small)
    assert result.failures == {}
    assert points(result, "luz")["9.9.a"] == (2.0, "graded")
    assert points(result, "luz")["9.9.i"] == (0.0, "graded"), "an untouched answer is known in Spanish too"
    pages = feedback.feedback(UNIT, small)
    assert all('<html lang="es">' in page.read_text(encoding="utf-8") for page in pages)
    assert all("Tu respuesta" in page.read_text(encoding="utf-8") for page in pages)
    for learner in ("luz", "sol"):
        graded = (small.folder / "autograded" / learner / UNIT / f"{UNIT}.ipynb").read_text(encoding="utf-8")
        assert "Critica." in graded and "supera" in graded and "Critique" not in graded


def test_the_command(
    small: Course, exercise: dict, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    monkeypatch.chdir(small.project)
    monkeypatch.setenv("OPENDATA_LANG", "en")
    assert cli.main(["grade", "9.9"]) == 2
    assert "Nobody has submitted" in capsys.readouterr().err
    assert cli.main(["grade", "9.9", "--workers", "2"]) == 2
    assert "not supported yet" in capsys.readouterr().err
    assert cli.main(["grade", "3.3"]) == 2
    assert cli.main(["feedback", "9.9"]) == 2
    capsys.readouterr()
    hand_in(small, "ana", exercise)
    hand_in(small, "eva", "no notebook")
    assert cli.main(["grade", "9-9", "--json"]) == 1
    out = capsys.readouterr()
    assert json.loads(out.out)["failed"] == 1
    assert "eva" in out.err and "Traceback" not in out.err
    assert cli.main(["feedback", "9-9"]) == 0
    assert capsys.readouterr().out.strip().endswith(".html")
    assert cli.main(["exercises", "--check"]) == 1
    assert cli.main(["exercises"]) == 0
    assert cli.main(["exercises", "--check"]) == 0


def test_cells_that_changed_after_grading_are_refused(small: Course, exercise: dict) -> None:
    hand_in(small, "ana", exercise)
    grade.grade(UNIT, small)
    notebook = solution_notebook()
    notebook["cells"].pop(2)
    path = small.project / "solutions" / UNIT / f"{UNIT}.ipynb"
    path.write_text(json.dumps(notebook), encoding="utf-8")
    with pytest.raises(Problem, match="new course folder"):
        grade.grade(UNIT, small)


@pytest.mark.parametrize("data", [b"", b"[" * 100_000, b"[]", b'{"cells": 3}', b"\xff\xfe\x00"])
def test_what_is_no_notebook_is_told_and_stops_nobody(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "9-9.ipynb").write_bytes(data)
    assert "not a whole notebook" in grade._unreadable(tmp_path / "9-9.ipynb")


def test_whatever_the_grader_raises_is_one_learners_failure(small: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_rest: object) -> None:
        raise RecursionError

    monkeypatch.setattr(grade, "step", fail)
    assert "could not grade it" in grade._autograde(small, UNIT, "ana")
    assert "RecursionError" in small.log.read_text(encoding="utf-8")


def test_a_mark_by_a_person_waits_again_when_the_text_is_another(small: Course, exercise: dict) -> None:
    mine = fill(exercise, why="Because I say so.")
    mine["cells"].append({"cell_type": "markdown", "id": "critique", "metadata": {}, "source": "First thoughts."})
    handed = hand_in(small, "ana", mine)
    grade.grade(UNIT, small)
    with Gradebook(f"sqlite:///{small.database}") as gradebook:
        mark = gradebook.find_grade("9-9-h", UNIT, UNIT, "ana")
        mark.manual_score, mark.needs_manual_grade = 1.0, False
        gradebook.find_comment("9-9-h", UNIT, UNIT, "ana").manual_comment = "Who reads it?"
        gradebook.db.commit()

    assert points(grade.grade(UNIT, small), "ana")["9.9.h"] == (1.0, "graded"), "nothing new to read"

    handed.write_text(handed.read_text(encoding="utf-8").replace("First", "Second"), encoding="utf-8")
    assert points(grade.grade(UNIT, small), "ana")["9.9.h"] == (1.0, "waiting")
    with Gradebook(f"sqlite:///{small.database}") as gradebook:
        assert gradebook.find_comment("9-9-h", UNIT, UNIT, "ana").manual_comment == "Who reads it?"
