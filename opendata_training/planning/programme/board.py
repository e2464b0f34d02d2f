"""`programme`: the board of a programme, made anew from what its departments' folders hold."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from ...files import trouble
from ...locale import translator
from ...picture import Picture
from ..department import Department
from ..opening.planning import DAYS, PLACES
from ..sheet import Row
from .evidence import Seen, look
from .log import note, read_log
from .members import members, title_of
from .pace import Day, Forecast, burn_down, forecast, gains
from .sessions import Session, sessions, write_sessions
from .six_steps import Step, six_steps
from .stages import NONE, ORDER, STAGES, WITHHELD
from .waiting import Stuck, waiting

_ = translator("planning_programme")


@dataclass(frozen=True)
class Line:
    """A department on the board.

    Parameters:
        folder: its folder's name.
        name: what it is called.
        mentor: who goes along with its squad.
        target: how many datasets it aims at.
        seen: all its datasets.
        counted: those that count: as many as it aims at, those furthest along first.
        stuck: what it waits for.
        problems: what could not be read, and rows about datasets that are not in the inventory.
        read: whether all files could be read.
    """

    folder: str
    name: str
    mentor: str
    target: int
    seen: list[Seen]
    counted: list[Seen]
    stuck: list[Stuck]
    problems: list[str]
    read: bool = True

    def at_least(self, stage: str) -> int:
        """Give how many of those that count have reached a stage."""
        return sum(1 for one in self.counted if one.stage in ORDER and ORDER.index(one.stage) >= ORDER.index(stage))

    def to_json(self) -> dict[str, Any]:
        """Give it as JSON."""
        return {
            "folder": self.folder,
            "name": self.name,
            "mentor": self.mentor,
            "target": self.target,
            "reached": {stage: self.at_least(stage) for stage in STAGES},
            "datasets": [
                {"id": one.id, "name": one.name, "stage": one.stage, "missing": one.missing, "ahead": list(one.ahead),
                 "counts": one in self.counted}
                for one in self.seen
            ],
            "problems": self.problems,
        }  # fmt: skip


@dataclass(frozen=True)
class Programme:
    """The board of a programme on a day.

    Parameters:
        folder: the programme's folder.
        day: the day.
        start: the first day.
        deadline: the last day.
        lines: the departments.
        burn: the work left on each day so far.
        forecast: when all will be published by the pace so far; None when it is too early to tell, or all is done.
        steps: how far the six steps are covered.
    """

    folder: Path
    day: date
    start: date
    deadline: date
    lines: list[Line]
    burn: list[Day]
    forecast: Forecast | None
    steps: list[Step] = field(default_factory=list)

    @property
    def target(self) -> int:
        """How many datasets all departments together aim at."""
        return sum(line.target for line in self.lines)

    @property
    def days(self) -> int:
        """How many days the programme has."""
        return (self.deadline - self.start).days + 1

    @property
    def number(self) -> int:
        """Which day of the programme this is, from 1; 0 or less before it."""
        return (self.day - self.start).days + 1

    @property
    def left(self) -> float:
        """The work that is left, in datasets."""
        return self.burn[-1].left if self.burn else float(self.target)

    @property
    def published(self) -> int:
        """How many datasets that count are published."""
        return self.reached("published")

    @property
    def stuck(self) -> list[Stuck]:
        """What all departments wait for, the longest wait first."""
        return sorted((one for line in self.lines for one in line.stuck), key=lambda one: -one.days)

    @property
    def withheld(self) -> int:
        """How many datasets were decided not to be opened."""
        return sum(1 for line in self.lines for one in line.seen if one.stage in WITHHELD)

    @property
    def out_of_order(self) -> list[Seen]:
        """The datasets that are published though an earlier stage lacks its evidence."""
        return [one for line in self.lines if line.read for one in line.seen if "published" in one.ahead]

    @property
    def problems(self) -> list[str]:
        """What could not be read, in sentences."""
        return [said for line in self.lines for said in line.problems]

    @cached_property
    def sessions(self) -> list[Session]:
        """The nine sessions."""
        return sessions(self.start, self.days)

    def reached(self, stage: str) -> int:
        """Give how many datasets have reached a stage."""
        return sum(line.at_least(stage) for line in self.lines)

    def burn_down(self) -> Picture:
        """Give the burn-down as a picture with its numbers."""
        from .pictures import burn_down as drawn

        return drawn(self)

    def stages(self) -> Picture:
        """Give each department's stages as a picture with its numbers."""
        from .pictures import stages as drawn

        return drawn(self)

    def write_html(self, path: str | os.PathLike[str]) -> Path:
        """Write the board as one self-contained page in the language in use.

        Raises:
            Problem: when it cannot be written.
        """
        from .page import write

        return write(self, Path(path))

    def write_sessions(self, path: str | os.PathLike[str]) -> Path:
        """Write the nine sessions as a calendar file (.ics).

        Raises:
            Problem: when it cannot be written.
        """
        return write_sessions(Path(path), self.start, self.days)

    def to_json(self) -> dict[str, Any]:
        """Give it as the JSON of `opendata plan programme`."""
        return {
            "day": self.day.isoformat(),
            "day_number": self.number,
            "start": self.start.isoformat(),
            "deadline": self.deadline.isoformat(),
            "target": self.target,
            "reached": {stage: self.reached(stage) for stage in STAGES},
            "withheld": self.withheld,
            "work_left": round(self.left, 2),
            "burn_down": [{"date": one.date.isoformat(), "left": round(one.left, 3), "published": one.published}
                          for one in self.burn],
            "forecast": self.forecast.to_json() if self.forecast else None,
            "departments": [line.to_json() for line in self.lines],
            "stuck": [one.to_json() for one in self.stuck],
            "steps": [one.to_json() for one in self.steps],
            "sessions": [one.to_json() for one in self.sessions],
            "published_without_evidence": [{"folder": one.folder, "id": one.id, "missing": one.missing}
                                           for one in self.out_of_order],
            "problems": self.problems,
        }  # fmt: skip

    def __str__(self) -> str:
        from .shown import text

        return text(self)

    def _repr_html_(self) -> str:
        from .page import card

        return card(self)


def programme(
    folder: str | os.PathLike[str],
    *,
    day: date | None = None,
    start: date | None = None,
    days: int = DAYS,
    target: int = PLACES,
    seed: int = 1,
    noted: bool = True,
) -> Programme:
    """Look at the folders of a programme's departments and give its board.

    The programme's folder holds a folder for each department. The file programme.csv beside them says who takes part; it is made
    when it is missing, and departments that came since are added to it. What is seen is noted in history.csv.

    Parameters:
        folder: the programme's folder.
        day: the day; today when not told.
        start: the first day, for departments that are not in programme.csv yet; the day when not told.
        days: how many days those have.
        target: how many datasets those aim at.
        seed: what the chance of the forecast begins with.
        noted: whether programme.csv and history.csv are written; not for a look at a day to come.

    Raises:
        Problem: when there is no folder or no department in it, or one of the programme's own files cannot be read or written.
    """
    day = day or date.today()
    place = Path(folder)
    rows = members(place, start or day, days, target, noted=noted)
    lines, there = [], []
    for row in rows:
        line, department = _line(place, row, day)
        lines.append(line)
        there.append((department, line.counted, line.target))
    seen = [one for line in lines for one in line.seen]
    log = note(place, read_log(place), seen, day, {line.folder for line in lines if line.read}, noted=noted)
    first = min(row["start"] for row in rows)
    deadline = max(row["start"] + timedelta(days=row["days"] - 1) for row in rows)
    burn = burn_down(log, {line.folder: line.target for line in lines}, first, day)
    left = burn[-1].left if burn else 0.0
    whole = float(sum(line.target for line in lines))
    expected = forecast(gains(burn, whole), left, day, deadline, seed) if left else None
    return Programme(place, day, first, deadline, lines, burn, expected, six_steps(there))


def _line(place: Path, row: Row, day: date) -> tuple[Line, Department]:
    name = row["folder"]
    there = Department(place / name)
    if not there.folder.is_dir():
        there.problems.append(
            _("there is no such folder any more. Bring it back, or take its row out of programme.csv.")
        )
    try:
        seen = look(there, name, day)
    except OSError as error:
        there.problems.append(trouble(there.folder, error).sentence)
        seen = []
    planned = {each for each, rows in there.by_id("opening-plan").items() if rows[-1].get("place") == "chosen"}
    order = {each: at for at, each in enumerate(_ranked(there))}
    may = [one for one in seen if one.stage not in WITHHELD]
    may.sort(key=lambda one: (-ORDER.index(one.stage), one.id not in planned, order.get(one.id, len(order))))
    counted = [one for one in may if one.stage != NONE or one.id in planned or not planned][: row["target"]]
    over = {one.id for one in seen if one.stage in ("published", *WITHHELD)}
    stuck = waiting(there, name, day, over)
    said = list(dict.fromkeys(f"{name}: {problem}" for problem in (*there.problems, *there.strays)))
    title, mentor = str(row.get("name") or title_of(name)), str(row.get("mentor") or "")
    return Line(name, title, mentor, row["target"], seen, counted, stuck, said, not there.problems), there


def _ranked(there: Department) -> list[str]:
    """Give the ids of the datasets that have a rank, the first one first."""
    ranks = {each: rows[0].get("rank") for each, rows in there.by_id("priorities").items()}
    return sorted((each for each, rank in ranks.items() if rank), key=lambda each: ranks[each] or 0)
