"""A small project whose course was graded, and the keys of a course."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from opendata_training.classroom.certificate.signing import Key, make_keys
from opendata_training.classroom.grading.course import Course
from opendata_training.locale import use_language

UNITS = ("0", "1-1", "1-2", "2-1", "3-1", "capstone")
RECEIPT: dict[str, Any] = {
    "when": "2026-10-12T18:30:00+00:00",
    "portal": "https://datos.example.org",
    "dataset": "quejas-2026",
    "identifier": "inv-007",
    "files": [{"path": "quejas.csv", "sha256": "a" * 64, "bytes": 10}],
    "gates": [{"gate": "personal", "passed": True}],
    "verified": [{"path": "quejas.csv", "sha256": "a" * 64, "how": "downloaded"}],
    "there": True,
}


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    use_language("en")
    yield
    use_language(None)


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    make_keys(tmp_path / "keys", "Escuadrón de Datos 2026", "Unidad de Datos Abiertos")
    return tmp_path / "keys"


@pytest.fixture
def other_key(tmp_path: Path) -> Key:
    return make_keys(tmp_path / "other", "Escuadrón de Datos 2026", "Unidad de Datos Abiertos")


def solution(unit: str) -> dict[str, Any]:
    def cell(kind: str, name: str, **facts: Any) -> dict[str, Any]:
        return {"cell_type": kind, "id": name, "source": "", "metadata": {"nbgrader": {"grade_id": name, **facts}}}

    return {
        "cells": [
            cell("code", f"test-{unit}-a", grade=True, points=10),
            cell("markdown", f"{unit}-g", task=True, points=3),
        ]
    }


@pytest.fixture
def course(tmp_path: Path) -> Course:
    for unit in UNITS:
        path = tmp_path / "project" / "solutions" / unit / f"{unit}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(solution(unit)))
    (tmp_path / "course").mkdir()
    return Course(tmp_path / "project", tmp_path / "course")


Mark = Callable[..., None]


@pytest.fixture(scope="module")
def empty_gradebook(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a gradebook that knows the units; making one takes a second."""
    from nbgrader import api
    from nbgrader.api import Gradebook

    path = tmp_path_factory.mktemp("gradebook") / "gradebook.db"
    with pytest.MonkeyPatch.context() as patch:
        # nbgrader asks a program for the version of its tables, and whichever it is serves here.
        patch.setattr(api, "get_alembic_version", lambda: "1")
        book = Gradebook(f"sqlite:///{path}")
    with book:
        for unit in UNITS:
            book.add_assignment(unit)
            book.add_notebook(unit, unit)
            book.add_grade_cell(f"test-{unit}-a", unit, unit, max_score=10, cell_type="code")
            book.add_task_cell(f"{unit}-g", unit, unit, max_score=3, cell_type="markdown")
    return path.read_bytes()


@pytest.fixture
def mark(course: Course, empty_gradebook: bytes) -> Mark:
    """Give the function that writes a learner's marks into the gradebook."""
    from nbgrader.api import Gradebook

    def write(
        learner: str,
        points: dict[str, float],
        rubrics: dict[str, float | None],
        receipt: dict[str, Any] | None = RECEIPT,
    ) -> None:
        if not course.database.exists():
            course.database.write_bytes(empty_gradebook)
        with Gradebook(f"sqlite:///{course.database}") as book:
            book.update_or_create_student(learner)
            for unit in set(points) | set(rubrics):
                submission = book.add_submission(unit, learner)
                for one in submission.notebooks[0].grades:
                    score = rubrics.get(unit) if one.name == f"{unit}-g" else points.get(unit, 0.0)
                    one.manual_score = score
                    one.needs_manual_grade = score is None
            book.db.commit()
        if receipt is not None:
            path = course.folder / "submitted" / learner / "capstone" / "own-receipt.json"
            path.parent.mkdir(parents=True)
            path.write_text(json.dumps(receipt))

    return write


ALL_POINTS: dict[str, float] = dict.fromkeys(UNITS, 8.0)
ALL_MET: dict[str, float | None] = dict.fromkeys(UNITS, 2.0)
