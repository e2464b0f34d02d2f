"""Where a course's files are: what learners submitted, the gradebook, and the project that the exercises come from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from ...errors import Problem
from ...locale import translator

_ = translator("grading")


def project() -> Path:
    """Give the project's folder: the nearest one upwards with solutions/ in it, else the one this package lives in.

    Raises:
        Problem: when neither has the solutions, as on a machine where only the package was installed.
    """
    here = Path.cwd()
    for folder in (here, *here.parents, Path(__file__).resolve().parents[3]):
        if (folder / "solutions").is_dir() and (folder / "curriculum").is_dir():
            return folder
    raise Problem(_("There is no solutions folder here. Run this in the project's folder, where README.md is."))


def unit_folder(unit: str) -> str:
    """Give the folder of a unit; 2.1 and 2-1 both name it.

    Raises:
        Problem: when the words cannot be a unit's name.
    """
    folder = unit.strip().strip("/").replace(".", "-")
    if not re.fullmatch(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*", folder):
        raise Problem(_("{unit} is not the name of a unit. Write it as 2.1.", unit=unit))
    return folder


def unit_name(folder: str) -> str:
    """Give a unit's name as people write it, "2.1", from its folder "2-1"."""
    return folder.replace("-", ".")


def task_name(grade_id: str, folder: str) -> str:
    """Give a task's name, "2.1.a", from the grade id of its cell.

    Parameters:
        grade_id: as ``2-1-a``, with or without words around it (``test-2-1-a``); an id of another form is its own name.
        folder: the unit's folder.
    """
    found = re.search(rf"(?<![0-9A-Za-z]){re.escape(folder)}-([a-z])(?![a-z])", grade_id)
    return f"{unit_name(folder)}.{found[1]}" if found else grade_id


@dataclass(frozen=True)
class Course:
    """One class of learners.

    Parameters:
        project: the folder that has solutions/ in it.
        folder: where submitted/, autograded/, feedback/ and gradebook.db are.
    """

    project: Path
    folder: Path

    @classmethod
    def at(cls, folder: str | Path | None = None) -> Course:
        """Give the course in a folder, by default the project's gradebook/, which git ignores."""
        home = project()
        return cls(home, Path(folder).resolve() if folder else home / "gradebook")

    @property
    def database(self) -> Path:
        """Where nbgrader keeps the grades."""
        return self.folder / "gradebook.db"

    @property
    def log(self) -> Path:
        """Where nbgrader's own account of the grading goes."""
        return self.folder / "grading.log"

    def solution(self, unit: str) -> Path:
        """Give the folder of a unit's solution.

        Raises:
            Problem: when there is no such unit.
        """
        folder = self.project / "solutions" / unit
        if not (folder / f"{unit}.ipynb").is_file():
            have = sorted(path.parent.name for path in (self.project / "solutions").glob("*/*.ipynb"))
            raise Problem(
                _(
                    "There is no unit {unit} to grade. There are: {units}.",
                    unit=unit_name(unit),
                    units=", ".join(unit_name(name) for name in have) or "-",
                )
            )
        return folder

    def submissions(self, unit: str) -> list[Path]:
        """Give the folders of everyone's submission of a unit, sorted by learner."""
        return sorted(path for path in (self.folder / "submitted").glob(f"*/{unit}") if path.is_dir())
