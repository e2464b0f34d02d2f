"""The end of every lesson on a file of one's own: the cells that are there, and that they run on what the unit before left."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from opendata_training.classroom.own.notebook import PARAMETERS, TAG
from opendata_training.classroom.own.step import steps
from opendata_training.classroom.own.told import KEY

from .conftest import ROOT, execute, in_language, notebooks

STEPS = {("00-welcome" if step.unit == "0" else step.unit.replace(".", "-")): step for step in steps()}
LESSONS = [path for path in notebooks("curriculum") if path.stem in STEPS]


def cells(path: Path) -> list[dict[str, Any]]:
    return json.loads((ROOT / path).read_text(encoding="utf-8"))["cells"]


def own(notebook: dict[str, Any]) -> list[dict[str, Any]]:
    return [cell for cell in notebook["cells"] if TAG in cell["metadata"].get("tags", [])]


def test_every_step_has_a_lesson() -> None:
    assert sorted(path.stem for path in LESSONS) == sorted(STEPS)


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_a_lesson_ends_with_two_cells_for_an_own_file(path: Path) -> None:
    step, found = STEPS[path.stem], own({"cells": cells(path)})
    (parameters,) = [cell for cell in cells(path) if PARAMETERS in cell["metadata"].get("tags", [])]
    given = "".join(parameters["source"]).splitlines()
    asks = "data, previous" if 'previous = ""' in given else "data"
    assert 'data = ""' in given and (asks == "data, previous" or not step.earlier)
    assert [(cell["id"], "".join(cell["source"])) for cell in found] == [
        ("own-choose", f"from opendata_training import my_data\n\nmine = my_data({asks})"),
        ("own-run", f'from opendata_training import now_yours\n\nnow_yours("{step.unit}", mine)'),
    ]


@pytest.mark.slow
@pytest.mark.parametrize("language", [pytest.param("en", marks=pytest.mark.long), "es"])
def test_all_units_run_one_after_the_other_on_one_file(language: str, workspace: Path) -> None:
    """In one kernel, because each takes longer to start than its cells to run; the lessons themselves run in test_running."""
    together: dict[str, Any] = {}
    for path in sorted(LESSONS, key=lambda path: list(STEPS).index(path.stem)):
        lesson = in_language(path, language)
        mine = [{**cell, "id": f"{cell['id']}-{path.stem}"} for cell in own(lesson)]
        parameters = [cell for cell in lesson["cells"] if PARAMETERS in cell["metadata"].get("tags", [])]
        together = together or {**lesson, "cells": [{**parameters[0], "source": 'data = ""\nprevious = ""'}]}
        together["cells"] += mine
    datasets = ROOT / "datasets" / "shcp"
    data, previous = (datasets / f"cartera-de-inversion-{year}.csv" for year in (2012, 2011))
    at = workspace / "1-planning-and-evaluation" / "1-1.ipynb"
    ran = execute(together, at, language, data=str(data), previous=str(previous))
    told = [
        output["metadata"][KEY]
        for cell in ran["cells"]
        for output in cell.get("outputs", [])
        if KEY in output["metadata"]
    ]
    assert [(one["unit"], one["state"]) for one in told] == [(step.unit, "done") for step in steps()]
    folder = workspace / "work" / "cartera-de-inversion-2012"
    assert (folder / "crosswalk.csv").is_file() and (folder / "publication" / "dataset.yaml").is_file()
    alarming = [output for cell in ran["cells"] for output in cell.get("outputs", [])
                if output["output_type"] == "error" or output.get("name") == "stderr"]  # fmt: skip
    assert alarming == []
