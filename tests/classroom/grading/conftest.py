"""A small project with one unit, so that grading is tested without the real units."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from opendata_training.classroom.grading.course import Course

UNIT = "9-9"


def nbgrader_facts(grade_id: str, **facts: Any) -> dict[str, Any]:
    return {"nbgrader": {"grade_id": grade_id, "schema_version": 3, "grade": False, "solution": False, "task": False,
                         "locked": False, **facts}}  # fmt: skip


def cell(kind: str, name: str, source: str, metadata: dict[str, Any] | None = None) -> dict[str, Any]:
    made: dict[str, Any] = {"cell_type": kind, "id": name, "metadata": metadata or {}, "source": source}
    if kind == "code":
        made |= {"outputs": [], "execution_count": None}
    return made


def solution_notebook() -> dict[str, Any]:
    cells = [
        cell("markdown", "intro", "# A small unit"),
        cell("code", "answer-a", "x = 0\n### BEGIN SOLUTION\nx = 42\n### END SOLUTION",
             nbgrader_facts("answer-9-9-a", solution=True)),
        cell("code", "test-a", "# the check\n### BEGIN HIDDEN TESTS\n2.0 if x == 42 else 1.0 if x == 41 else 0.0\n"
             "### END HIDDEN TESTS", nbgrader_facts("9-9-a", grade=True, locked=True, points=2)),
        cell("code", "answer-b", "y = ''\n### BEGIN SOLUTION\ny = 'graded'\n### END SOLUTION",
             nbgrader_facts("answer-9-9-b", solution=True)),
        cell("code", "test-b", "### BEGIN HIDDEN TESTS\nimport os\n1.0 if os.environ.get('OPENDATA_GRADING') == '1' and y "
             "and 'OPENDATA_TOKEN' not in os.environ else 0.0\n### END HIDDEN TESTS",
             nbgrader_facts("9-9-b", grade=True, locked=True, points=1)),
        cell("markdown", "task-h", "Critique a file.\n\n=== BEGIN MARK SCHEME ===\n3: exceeds\n=== END MARK SCHEME ===",
             nbgrader_facts("9-9-h", task=True, locked=True, points=3)),
        cell("markdown", "why", "Because.", nbgrader_facts("9-9-i", grade=True, solution=True, points=1)),
    ]  # fmt: skip
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    return {"cells": cells, "metadata": {"kernelspec": kernel, "language_info": {"name": "python"}}, "nbformat": 4,
            "nbformat_minor": 5}  # fmt: skip


def save(path: Path, notebook: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


@pytest.fixture
def small(tmp_path: Path) -> Course:
    root = tmp_path / "a project (with a strange name)"
    (root / "curriculum").mkdir(parents=True)
    save(root / "solutions" / UNIT / f"{UNIT}.ipynb", solution_notebook())
    return Course(root, root / "gradebook")


def hand_in(course: Course, learner: str, notebook: dict[str, Any] | str) -> Path:
    path = course.folder / "submitted" / learner / UNIT / f"{UNIT}.ipynb"
    path.parent.mkdir(parents=True)
    if isinstance(notebook, str):
        path.write_text(notebook, encoding="utf-8")
    else:
        save(path, notebook)
    return path
