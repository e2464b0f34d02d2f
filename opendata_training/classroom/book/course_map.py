"""The map of the course, made from what units, lessons and exercises say: objective, part of the lesson, task, check.

A trainer reads it; a test keeps docs/map.md and docs/map.es.md what this makes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from ...locale import translator
from ..tasks import Unit
from .course import AREAS, CHALLENGES, STEPS, Part
from .exercises import Marked, marked_tasks
from .lessons import Lesson, read_lessons

_ = translator("book")


def objective_words(unit: Unit) -> list[str]:
    """Give a unit's objectives in the language in use: their own words, or those of the first task that practises them.

    Parameters:
        unit: the unit.

    Raises:
        StopIteration: when an objective has neither; a test sees to that.
    """
    known = {task.id.rpartition(".")[2]: task.objective for task in unit.tasks}
    return [str(one.words or next(known[letter] for letter in one.tasks if letter in known)) for one in unit.objectives]


def course_map(linked: bool = True, folder: Path | None = None) -> str:
    """Give the map as Markdown, in the language in use.

    Parameters:
        linked: whether lessons and exercises are links, as seen from the folder docs/.
        folder: the project; found when not told.
    """
    lessons = read_lessons(folder=folder)
    titles = {lesson.unit.id: lesson.title for lesson in lessons}
    lines = [f"# {_('The map of the course')}", ""]
    if linked:
        lines += [_("[En español](map.es.md)"), ""]
    lines += [
        _("What is learnt where, where it is practised, and what marks it. This page is made by `opendata map` from the units, "
          "the lessons and the exercises themselves: nobody writes it by hand."),
        "",
        *_parts(_("The three areas"), _("area"), AREAS.values(), titles),
        *_parts(_("The six steps of the programme"), _("step"), STEPS, titles, numbered=True),
        *_parts(_("What was in the way in 2014"), _("difficulty"), CHALLENGES, titles),
    ]  # fmt: skip
    for lesson in lessons:
        lines += _unit(lesson, linked, folder)
    return "\n".join(lines).rstrip() + "\n"


def _parts(title: str, what: str, parts: Iterable[Part], titles: dict[str, str], numbered: bool = False) -> list[str]:
    rows = [
        f"| {f'{number}. ' if numbered else ''}{part.words} | {' · '.join(titles.get(unit, unit) for unit in part.units)} |"
        for number, part in enumerate(parts, start=1)
    ]
    return [f"## {title}", "", f"| {what} | {_('units')} |", "| --- | --- |", *rows, ""]


def _unit(lesson: Lesson, linked: bool, folder: Path | None) -> list[str]:
    tasks = {one.letter: one for one in marked_tasks(lesson.unit, folder)}
    rows = [
        f"| {number}. {words} | {_taught(lesson, one.sections)} | {_practised(one.tasks, tasks)} | {_checked(one.tasks, tasks)} |"
        for number, (words, one) in enumerate(
            zip(objective_words(lesson.unit), lesson.unit.objectives, strict=True), start=1
        )
    ]
    name = lesson.unit.folder
    exercise = f"../exercises/{name}/{name}.ipynb"
    where = _(
        "[The lesson]({lesson}) · [the exercise]({exercise})", lesson=f"../{lesson.path.as_posix()}", exercise=exercise
    )
    about = [f"{where} · {lesson.time}" if linked else lesson.time, ""]
    head = f"| {_('objective')} | {_('part of the lesson')} | {_('task')} | {_('what marks it')} |"
    return [f"## {lesson.title}", "", *about, head, "| --- | --- | --- | --- |", *rows, ""]


def _taught(lesson: Lesson, sections: Sequence[str]) -> str:
    return " · ".join(lesson.heading_of(cell) or cell for cell in sections)


def _practised(letters: str, tasks: dict[str, Marked]) -> str:
    return " · ".join(f"{letter}. {tasks[letter].title}" if letter in tasks else letter for letter in letters)


def _checked(letters: str, tasks: dict[str, Marked]) -> str:
    return " · ".join(f"{letter}: {tasks[letter].check}" for letter in letters if letter in tasks)
