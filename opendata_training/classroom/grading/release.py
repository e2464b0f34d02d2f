"""Exercises made from solutions: nbgrader's own release, run in a temporary folder so that only its result stays."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from ...errors import Problem
from ...files import write_bytes
from ...locale import translator
from .course import unit_name
from .nbgrader_run import logged_to, need_nbgrader, step
from .settings import settings

_ = translator("grading")
#: What a release never carries, whatever lies in a trainer's folder.
_LEFT_OUT = shutil.ignore_patterns(".*", "~$*", "__pycache__", "*.pyc")


def units(project: Path) -> list[str]:
    """Give the folders of all units that have a solution."""
    found = (project / "solutions").glob("*/*.ipynb")
    return sorted(path.stem for path in found if path.stem == path.parent.name)


def release(solution: Path, database: Path | None = None) -> dict[str, bytes]:
    """Make a unit's exercise from its solution.

    Parameters:
        solution: the unit's folder under solutions/.
        database: the gradebook that shall know the unit from now on; none keeps it in a temporary one.

    Returns:
        The exercise's files by their path: solutions and hidden tests cut out, ids kept, no outputs, checksums added.

    Raises:
        Problem: when nbgrader refuses the notebook (a solution without its end, a grade id used twice…).
    """
    need_nbgrader()
    from nbgrader.converters.base import NbGraderException

    unit = solution.name
    with tempfile.TemporaryDirectory(prefix="opendata-release-") as name:
        root = Path(name).resolve()
        shutil.copytree(solution, root / "solutions" / unit, ignore=_LEFT_OUT)
        config = settings(root, root / "course")
        (root / "course").mkdir()
        log = root / "release.log"
        if database is not None:
            database.parent.mkdir(parents=True, exist_ok=True)
            config.CourseDirectory.db_url = f"sqlite:///{database}"
        try:
            with logged_to(log):
                step("GenerateAssignment", config, unit)
        except NbGraderException as error:
            raise Problem(_refusal(unit, log.read_text(encoding="utf-8"))) from error
        made = root / "exercises" / unit
        return {str(path.relative_to(made).as_posix()): path.read_bytes() for path in sorted(made.rglob("*"))
                if path.is_file()}  # fmt: skip


def _refusal(unit: str, log: str) -> str:
    if "submissions associated with" in log:
        return _(
            "The exercise of unit {unit} has other cells than when this course was graded. "
            "Grade it with the version the class was given, or in a new course folder.",
            unit=unit_name(unit),
        )
    lines = [line.strip() for line in log.splitlines() if "Error: " in line]
    return _(
        "The exercise of unit {unit} could not be made from its solution: {reason}",
        unit=unit_name(unit),
        reason=lines[-1] if lines else "nbgrader",
    )


def differences(project: Path, chosen: list[str] | None = None) -> list[str]:
    """Give the paths in exercises/ that are not what solutions/ generates, with those missing or left over.

    Parameters:
        project: the project's folder.
        chosen: folders of units; all of them when None, and then folders without a solution are told too.
    """
    found = []
    for unit in chosen or units(project):
        made = release(project / "solutions" / unit)
        there = project / "exercises" / unit
        have = {path.relative_to(there).as_posix() for path in _files(there)}
        for name in sorted(have | set(made)):
            if name not in have or made.get(name) != (there / name).read_bytes():
                found.append(f"exercises/{unit}/{name}")
    if chosen is None and (project / "exercises").is_dir():
        known = set(units(project))
        found += [f"exercises/{path.name}" for path in sorted((project / "exercises").iterdir())
                  if path.is_dir() and path.name not in known]  # fmt: skip
    return found


def _files(folder: Path) -> list[Path]:
    """Give a folder's files but for the caches that notebooks and Python leave, which are in nobody's release."""
    found = []
    for path in folder.rglob("*"):
        parts = path.relative_to(folder).parts
        if path.is_file() and not any(part.startswith(".") or part == "__pycache__" for part in parts):
            found.append(path)
    return found


def write(project: Path, chosen: list[str] | None = None) -> list[str]:
    """Make exercises/ what solutions/ generates and give the paths that changed."""
    changed = []
    for unit in chosen or units(project):
        made = release(project / "solutions" / unit)
        there = project / "exercises" / unit
        for path in _files(there):
            if path.relative_to(there).as_posix() not in made:
                path.unlink()
                changed.append(f"exercises/{unit}/{path.relative_to(there).as_posix()}")
        for name, data in made.items():
            if not (there / name).is_file() or (there / name).read_bytes() != data:
                write_bytes(there / name, data)
                changed.append(f"exercises/{unit}/{name}")
    return changed
