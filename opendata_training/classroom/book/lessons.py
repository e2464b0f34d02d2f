"""A lesson as the book sees it: its cells in the language in use, its parts, and what its overview says."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import language, notebooks, translator
from ..grading.course import project
from ..tasks import Unit, find_unit, units
from .callouts import MINUTES, OBJECTIVES, QUESTIONS

_ = translator("book")
#: The first lesson has the name of what it is, and not of its number.
_WELCOME = "00-welcome.ipynb"
# A heading of a markdown text; one in a block of code begins with a sign too, and lessons have none such.
_HEADING = re.compile(r"(?m)^(#{1,6}) +(.+?) *$")


@dataclass(frozen=True)
class Heading:
    """A heading.

    Parameters:
        level: 1 to 6.
        words: its text, as it is written.
        cell: the id of the cell it stands in.
    """

    level: int
    words: str
    cell: str


@dataclass(frozen=True)
class Lesson:
    """A unit's lesson.

    Parameters:
        unit: the unit.
        path: the notebook, within the project.
        cells: its cells, texts in the language in use.
    """

    unit: Unit
    path: Path
    cells: Sequence[dict[str, Any]]

    @property
    def title(self) -> str:
        """The lesson's title, as its first heading has it."""
        return self.headings[0].words

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """All headings, in order."""
        return tuple(
            Heading(len(signs), words, cell["id"])
            for cell in self.cells
            if cell["cell_type"] == "markdown"
            for signs, words in _HEADING.findall(notebooks.source_of(cell))
        )

    def heading_of(self, cell: str) -> str | None:
        """Give the words of the heading that a cell begins, or None where there is no such cell or heading.

        Parameters:
            cell: the cell's id.
        """
        # The last one: the title of a part and that of its first step may stand together.
        found = [one.words for one in self.headings if one.cell == cell]
        return found[-1] if found else None

    @property
    def objectives(self) -> tuple[str, ...]:
        """The objectives that the overview lists."""
        listed = self._listed(str(OBJECTIVES))
        return tuple(re.findall(r"(?m)^\d+\. (.+)$", listed))

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions that the overview asks."""
        return tuple(re.findall(r"(?m)^- (.+)$", self._listed(str(QUESTIONS))))

    @property
    def minutes(self) -> tuple[int, int] | None:
        """The minutes that the overview gives the lesson and its exercise, or None."""
        found = re.search(rf"\*\*{MINUTES}:\*\*(.*)", self._overview)
        numbers = re.findall(r"\d+", found[1]) if found else []
        return (int(numbers[0]), int(numbers[1])) if len(numbers) > 1 else None

    @property
    def time(self) -> str:
        """How long the lesson and its exercise take, in words; "" where the overview does not say."""
        if not self.minutes:
            return ""
        return _("{lesson} minutes, and {exercise} for the exercise", lesson=self.minutes[0], exercise=self.minutes[1])

    @property
    def _overview(self) -> str:
        return next((notebooks.source_of(cell) for cell in self.cells if cell["id"] == "overview"), "")

    def _listed(self, label: str) -> str:
        """Give what the overview lists under a label, up to the next one."""
        found = re.search(rf"(?ms)^\*\*{re.escape(label)}\*\*\n+(.*?)(?=^\*\*|\Z)", self._overview)
        return found[1] if found else ""


def lesson_of(unit: str, folder: Path) -> Path:
    """Give where a unit's lesson is.

    Parameters:
        unit: the unit, as "2.1".
        folder: the project.

    Raises:
        Problem: when it is not there.
    """
    name = _WELCOME if unit == "0" else f"{unit.replace('.', '-')}.ipynb"
    found = next(iter(sorted((folder / "curriculum").rglob(name))), None)
    if found is None:
        raise Problem(_("The lesson of unit {unit} is not at {folder}. Run this in the project's own folder.", unit=unit,
                        folder=str(folder / "curriculum")))  # fmt: skip
    return found


def read_lesson(unit: Unit, folder: Path | None = None) -> Lesson:
    """Read a unit's lesson in the language in use.

    Parameters:
        unit: the unit.
        folder: the project; found when not told.

    Raises:
        Problem: when it is not there or cannot be read.
    """
    home = folder or project()
    path = lesson_of(unit.id, home)
    try:
        whole = json.loads(path.read_text(encoding="utf-8"))
        inside = path.relative_to(home)
        cells = notebooks.translate(whole, notebooks.catalogues_of(inside), language())["cells"]
    except (OSError, ValueError, KeyError) as error:
        raise Problem(
            _("The lesson at {file} cannot be read. Bring the project up to date.", file=str(path))
        ) from error
    return Lesson(unit, inside, cells)


def read_lessons(chosen: Sequence[str] = (), folder: Path | None = None) -> list[Lesson]:
    """Read lessons in the order of the course.

    Parameters:
        chosen: the units, as "2.1"; none means all.
        folder: the project; found when not told.

    Raises:
        Problem: when a unit or its lesson is not there.
    """
    wanted = {find_unit(name).id for name in chosen}
    found = [unit for unit in units() if unit.id in wanted or (not wanted and _is_written(unit, folder or project()))]
    return [read_lesson(unit, folder) for unit in found]


def _is_written(unit: Unit, home: Path) -> bool:
    """Tell whether a unit has a lesson already; its tasks may be there before."""
    try:
        return lesson_of(unit.id, home).is_file()
    except Problem:
        return False


def tags(cell: dict[str, Any]) -> list[str]:
    """Give a cell's tags."""
    found = cell.get("metadata", {}).get("tags", [])
    return found if isinstance(found, list) else []
