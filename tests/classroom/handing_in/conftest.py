"""A workspace in which the exercise of unit 2.1 was done, as far as files go."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from opendata_training.classroom.tidy import table_of_truth
from opendata_training.departments import OPEN_SEED, build

ROOT = Path(__file__).resolve().parents[3]
OWN = [
    ["folio", "expediente", "municipio", "monto"],
    *([f"F-{n:05d}", f"EXP/{n * 7919}", "Xalapa", n * 137] for n in range(40)),
]


def as_csv(rows: Iterable[Sequence[Any]], encoding: str = "utf-8", delimiter: str = ",") -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode(encoding, errors="replace")


def truth() -> list[list[str]]:
    table = table_of_truth(build("sesnsp", OPEN_SEED).truth)
    return [list(table.labels), *map(list, table.rows)]


def exercise(unit: str = "2-1") -> dict[str, Any]:
    found: dict[str, Any] = json.loads((ROOT / "exercises" / unit / f"{unit}.ipynb").read_text(encoding="utf-8"))
    return found


def save(folder: Path, notebook: dict[str, Any]) -> None:
    (folder / f"{folder.name}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")


@pytest.fixture
def done(workspace: Path) -> Path:
    """The folder of unit 2.1 with what an exercise leaves, and a file of the department's own beside it."""
    from opendata_training.classroom import answers
    from opendata_training.classroom.steps import write_recipe
    from opendata_training.classroom.tasks import find_task

    (workspace / ".opendata" / "workspace.json").write_text('{"learner": "ana"}', encoding="utf-8")
    folder = workspace / "exercises" / "2-1"
    save(folder, exercise())
    answers.write(find_task("2.1.a"), {"encoding": "cp1252"})
    (folder / "clean.csv").write_bytes(as_csv(truth()))
    write_recipe(folder / "recipe.csv", list(build("sesnsp", OPEN_SEED).recipe))
    (folder / "mine.csv").write_bytes(as_csv(OWN))
    return folder
