"""`make programme`: the first weeks of a made-up programme, day by day, each day's files written and the board looked at."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from .... import files
from ....countries.common.chosen import in_country
from ....departments import OPEN_SEED
from ....departments.chance import Chance
from ....departments.dataset import codes, department
from ....errors import Problem
from ....locale import translator
from ....planning import sheet_named, working_days, write_sheet
from ....planning.department import Department
from ....planning.opening.planning import DAYS, PLACES, opening_plan
from ....planning.programme.board import Programme, programme
from ....planning.programme.evidence import look
from ....planning.programme.simulating import PACE, Assumptions, Simulation, pace_of, simulate
from ....planning.programme.stages import STAGES
from ....portal import Running, serve_in_thread
from . import opening, steps

_ = translator("planning_programme")
MARK = ".opendata-programme"
# The programme of 2014 ran from the end of May to the beginning of July; this one is looked at at the end of its fourth week.
START = date(2014, 5, 26)
LAST = 25
# So many datasets of each department are cleaned, described and sent at most, so that it is over in about a minute.
CLEANED, DESCRIBED, SENT = 3, 2, 1
_CLEAN, _DESCRIBE, _SEND = 17, 21, 23


@dataclass(frozen=True)
class Played:
    """What came of it.

    Parameters:
        folder: where everything is.
        board: the programme's board on the last day.
        squads: how many squads it takes.
        page: the board as a page.
    """

    folder: Path
    board: Programme
    squads: Simulation
    page: Path

    def __str__(self) -> str:
        return "\n\n".join([str(self.board), str(self.squads), _("The board: {file}", file=str(self.page))])


def play(place: Path | None = None, seed: int = OPEN_SEED, progress: Callable[[str], None] = print) -> Played:
    """Take the hundred datasets of the ten practice departments through the plan.

    Parameters:
        place: the folder for everything it makes; build/programme of the project when not told.
        seed: what chance begins with.
        progress: takes a sentence now and then.

    Raises:
        Problem: when the folder has other files in it, or cannot be written.
    """
    place = place or _project() / "build" / "programme"
    _fresh(place)
    squads = [_Squad(place / "departments" / code, code, seed) for code in codes()]
    rows = [{"folder": one.code, "name": department(one.code).ACRONYM, "start": START, "days": DAYS, "target": PLACES,
             "mentor": Chance(seed, "mentor", one.code).one(steps.PEOPLE)} for one in squads]  # fmt: skip
    write_sheet(sheet_named("programme"), rows, place / "departments" / "programme.csv")
    # The departments are Mexico's, whatever the country in use.
    with in_country("mx"), serve_in_thread(place / "portal") as portal:
        for number in range(LAST + 1):
            day = START + timedelta(days=number)
            if not working_days.works(day):
                continue
            for squad in squads:
                squad.work(number, day, portal)
            board = programme(place / "departments", day=day, seed=seed)
            progress(_("Day {number}: {stages}", number=number + 1, stages=_reached(board)))
    page = board.write_html(place / "board.html")
    board.write_sessions(place / "sessions.ics")
    found = simulate(Assumptions(target=board.target, pace=pace_of(board) or PACE), seed=seed)
    for name, drawn in (("burn-down", board.burn_down()), ("stages", board.stages()), ("squads", found.picture())):
        files.write_bytes(place / f"{name}.png", drawn.image)
    for squad in squads:
        squad.adela()
    return Played(place, board, found, page)


class _Squad:
    """One department's squad and how far it has come."""

    def __init__(self, folder: Path, code: str, seed: int) -> None:
        self.folder, self.code, self.seed = folder, code, seed
        # Some squads are some days slower than others.
        self.late = Chance(seed, "squad", code).between(0, 3)
        self.turns: list[list[str]] = []
        folder.mkdir(parents=True, exist_ok=True)

    def work(self, number: int, day: date, portal: Running) -> None:
        """Do what is due on a day of the programme."""
        number -= self.late
        if number >= 1 and not (self.folder / "inventory.csv").is_file():
            steps.inventory(self.folder, self.code, self.seed)
        elif number >= 3 and not (self.folder / "process-map.csv").is_file():
            steps.owners(self.folder)
            steps.process_map(self.folder)
        elif number >= 7 and not (self.folder / "priorities.csv").is_file():
            steps.priorities(self.folder, self.code, self.seed)
            steps.barriers(self.folder, self.code, self.seed, day)
            self.turns = [list(ids) for ids in steps.in_turns(self.folder, 3)]
        elif number >= 8 and self.turns:
            steps.rights(self.folder, self.code, self.seed, self.turns.pop(0))
            steps.decisions(self.folder, self.code, self.seed, day)
        elif number >= 11 and not (self.folder / "opening-plan.csv").is_file():
            steps.plan(self.folder, self.code, self.seed, START, day)
        if (self.folder / "sign-offs.csv").is_file():
            steps.sign(self.folder, self.code, self.seed, day)
        if number >= _CLEAN:
            self._open(number, day, portal)

    def _open(self, number: int, day: date, portal: Running) -> None:
        """Clean one dataset a day, and describe and send those that may go."""
        seen = look(Department(self.folder), self.code, day)
        ready = [one for one in seen if one.stage == "cleared"]
        many = sum(1 for one in seen if one.stage in ("cleaned", "documented", "published"))
        if ready and many < CLEANED:
            opening.clean(self.folder, self.code, ready[0].id, self.seed)
        for one in seen:
            described = sum(1 for other in seen if other.stage in ("documented", "published"))
            if one.stage == "cleaned" and number >= _DESCRIBE and described < DESCRIBED:
                opening.describe(self.folder, self.code, one.id)
                break
            sent = sum(1 for other in seen if other.stage == "published")
            if one.stage == "documented" and number >= _SEND and sent < SENT:
                opening.send(self.folder, one.id, portal)
                break

    def adela(self) -> None:
        """Write ADELA's eleven columns of the plan, where there is one."""
        if (self.folder / "opening-plan.csv").is_file():
            opening_plan(self.folder, start=START, day=START + timedelta(days=LAST)).write_adela(
                self.folder / "adela-opening-plan.csv"
            )


def _reached(board: Programme) -> str:
    return (
        ", ".join(f"{words} {board.reached(stage)}" for stage, words in STAGES.items() if board.reached(stage)) or "0"
    )


def _project() -> Path:
    from ...grading.course import project

    return project()


def _fresh(folder: Path) -> None:
    """Empty the folder of an earlier run; a folder with anything else in it is left alone.

    Raises:
        Problem: when the folder has something in it that no such run made.
    """
    try:
        if folder.exists() and any(folder.iterdir()):
            if not (folder / MARK).is_file():
                raise Problem(_("{folder} has other files in it. Choose an empty or a new folder.", folder=str(folder)))
            shutil.rmtree(folder)
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise files.trouble(folder, error) from error
    files.write_text(folder / MARK, "")
