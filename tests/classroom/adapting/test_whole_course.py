"""The whole course for the invented country: it is whole, its lessons run, and solutions still earn all."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from opendata_training.classroom.adapting import Adapted, adapt, read_settings

from .test_words import SETTINGS

ROOT = Path(__file__).resolve().parents[3]
SAMPLE = 'Road;Length (km)\nA1;"1,204"\nA2;88\n;\nTOTAL;1292\n'
# Runs in the adapted course, with its own package: a lesson, and a solution that is graded.
RUN = """
import json, os, shutil, sys
from pathlib import Path

import papermill

root, place = Path(sys.argv[1]), Path(sys.argv[2])
from opendata_training import __file__ as package
from opendata_training.classroom.grading import grade
from opendata_training.classroom.grading.course import Course
from opendata_training.classroom.opening.workspace import PROJECT, prepare
from opendata_training.countries.common.chosen import country
from opendata_training.portal import serve_in_thread

assert Path(package).is_relative_to(root) and PROJECT == root and country() == "xv", (package, PROJECT, country())
prepare(place / "ana", "ana", "es")
os.environ.update(OPENDATA_WORKSPACE=str(place / "ana"), IPYTHONDIR=str(place / "ipython"), OPENDATA_LANG="es")
told = {}
with serve_in_thread(place / "portal") as portal:
    os.environ.update(OPENDATA_PORTAL=portal.url, OPENDATA_TOKEN=portal.token)

    def run(at):
        out = at.with_name("ran.ipynb")
        papermill.execute_notebook(str(at), str(out), cwd=str(at.parent), kernel_name="python3", progress_bar=False)
        said = out.read_text(encoding="utf-8")
        out.unlink()
        return said

    told["sample"] = "roads.csv" in run(place / "ana" / "00-welcome.ipynb")
    done = place / "ana" / "exercises" / "1-4" / "1-4.ipynb"
    shutil.copy(root / "solutions" / "1-4" / "1-4.ipynb", done)
    run(done)
    course = Course(root, place / "course")
    shutil.copytree(done.parent, course.folder / "submitted" / "solution" / "1-4")
    result = grade.grade("1-4", course)
marked = [one for one in result.scores if one.state == "graded"]
told |= {"failures": result.failures, "points": sum(one.points for one in marked), "max": sum(one.max for one in marked)}
Path(place / "told.json").write_text(json.dumps(told))
"""


def adapted(place: Path) -> Adapted:
    (place / "roads.csv").write_text(SAMPLE, encoding="utf-8")
    sample = "samples: {roads: {agency: sct, file: roads.csv, lessons: [00-welcome]}}\n"
    (place / "settings.yaml").write_text(SETTINGS + sample, encoding="utf-8")
    return adapt(read_settings(place / "settings.yaml"), place / "course", ROOT)


@pytest.mark.slow
def test_the_course_is_whole_and_the_story_of_2014_is_still_mexicos(tmp_path: Path) -> None:
    made = adapted(tmp_path)
    welcome = (made.folder / "curriculum" / "00-welcome.ipynb").read_text(encoding="utf-8")
    assert "Mexico's *Data Squads*" in welcome and "for the new portal datos.gob.mx" in welcome
    assert "under Open Terms 1, the terms of the federal portal" in welcome and 'dataset = \\"roads\\"' in welcome
    # Weights are no money: unit 1.2 keeps its word.
    lesson = (made.folder / "opendata_training" / "locale" / "es" / "notebooks" / "1-2.po").read_text(encoding="utf-8")
    assert "pesos" in lesson and "coronas" not in lesson
    # Every module that was changed is still one.
    for path in (made.folder / "opendata_training" / "classroom").rglob("*.py"):
        source = path.read_bytes()
        if source != (ROOT / path.relative_to(made.folder)).read_bytes():
            compile(source, str(path), "exec")
    assert made.of("history") and made.of("source") and made.law
    assert not [one for one in made.of("name") if one.kept.word in ("INEGI", "Libre Uso MX", "Mexico", "México")]


@pytest.mark.slow
@pytest.mark.long
def test_its_lessons_run_and_solutions_still_earn_all(tmp_path: Path) -> None:
    made, place = adapted(tmp_path), tmp_path / "run"
    place.mkdir()
    known = {name: value for name, value in os.environ.items() if not name.startswith("OPENDATA_")}
    done = subprocess.run([sys.executable, "-c", RUN, str(made.folder), str(place)], cwd=made.folder, check=False,
                          env={**known, "PYTHONPATH": str(made.folder)}, capture_output=True, text=True)  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    told = json.loads((place / "told.json").read_text(encoding="utf-8"))
    assert told["failures"] == {} and told["sample"] and told["points"] == told["max"] > 0
