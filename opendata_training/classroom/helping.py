"""`help_me` and `environment`: what to tell a mentor, and whether everything is ready."""

from __future__ import annotations

import json
import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from .. import __version__, files
from ..errors import Problem
from ..locale import language, translator
from . import journal, places
from .cards import Card
from .tasks import find_unit, units

_ = translator("classroom")
PACKAGES = ("pandas", "jupyterlab", "ipywidgets", "matplotlib", "nbgrader", "papermill")
ENVIRONMENT = "environment.json"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "-"


def help_me() -> Card:
    """Write a short text to paste into a message to the mentor: step, versions, diagnosis; never any data.

    The text names no person, no folder and no cell of a file.
    """
    known = journal.load()
    lines = [
        f"opendata-training {__version__} · Python {platform.python_version()} · {platform.system()} {platform.machine()}",
        " · ".join(f"{name} {_version(name)}" for name in PACKAGES),
        _("language {language}, portal {portal}", language=language(), portal=_portal_state()),
    ]
    for unit in units():
        marks = []
        for task in unit.tasks:
            facts = known.get(task.id, {})
            if "state" in facts:
                state, tries, hints = facts["state"], facts.get("tries", 0), facts.get("hints", 0)
                marks.append(f"{task.id} {state} ({tries}/{hints})")
        if marks:
            lines.append(_("unit {unit}: {marks}", unit=unit.id, marks=", ".join(marks)))
        present = [path.name for path in _left_behind(unit.folder)]
        if present:
            lines.append(_("files of unit {unit}: {files}", unit=unit.id, files=", ".join(present)))
    return Card(
        "note",
        _("Copy this text into a message to your mentor. It holds no data of yours."),
        tuple(lines),
    )


def _left_behind(folder: str) -> list[Path]:
    """Give the files of known names in a unit's folder; others may carry a name that says too much."""
    known = ("answers.csv", "recipe.csv", "clean.csv", "receipt.json", "dictionary.csv", "dictionary.xlsx", "rules.csv",
             "rules.xlsx", "protected.csv", "protected.xlsx", "memo.md", "gates.csv", "portal.json", ENVIRONMENT)  # fmt: skip
    place = places.workspace() / "exercises" / folder
    try:
        return [place / name for name in known if (place / name).is_file()]
    except OSError:
        return []  # a folder that we may not look into: the mentor hears of the rest


def _portal_state() -> str:
    import httpx

    try:
        answer = httpx.get(f"{places.portal().url.rstrip('/')}/api/3/action/status_show", timeout=5)
        return _("answers") if answer.status_code == 200 else _("answers with error {code}", code=answer.status_code)
    except Problem:
        return _("not running")
    except (httpx.HTTPError, httpx.InvalidURL):
        return _("does not answer")


def environment() -> Card:
    """Look whether everything the course needs is here, and note it in environment.json of unit 0.

    Raises:
        Problem: when the workspace cannot be written.
    """
    facts = {
        "python": platform.python_version(),
        "python_ok": sys.version_info >= (3, 11),
        "packages": {name: _version(name) for name in PACKAGES},
        "portal": _portal_state(),
        "language": language(),
    }
    path = places.unit_folder(find_unit("0")) / ENVIRONMENT
    if not places.grading() or not path.exists():
        files.write_text(path, json.dumps(facts, indent=1, ensure_ascii=False))
    missing = [name for name in PACKAGES if _version(name) == "-"]
    lines = [
        _("Python {version}: fine", version=facts["python"]),
        _("Missing: {names}. Start again with: make learn", names=", ".join(missing))
        if missing
        else _("All parts are here."),
        _("Your folder can be written: your work is kept there."),
        _("Practice portal: {state}", state=facts["portal"]),
    ]
    return Card("note", _("Your environment"), tuple(lines))
