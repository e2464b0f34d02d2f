"""The plan of a made-up programme, played day by day: each day's files are written and the board is looked at."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from ... import __version__, files
from ...departments.chance import Chance
from ...departments.dataset import codes, department
from ...errors import Problem
from ...locale import translator
from ...planning import sheet_named, working_days, write_sheet
from ...planning.opening.planning import DAYS, PLACES, opening_plan
from ...planning.programme.board import Programme, programme
from ...planning.programme.stages import STAGES
from . import steps

_ = translator("hundred")
MARK = ".opendata-programme"
DEPARTMENTS = "departments"
# The programme of 2014 ran from the end of May to the beginning of July; its plan stands at the end of the fourth week.
START = date(2014, 5, 26)
LAST = 25
END = START + timedelta(days=DAYS - 1)


def plan(place: Path, seed: int, progress: Callable[[str], None]) -> int:
    """Take the hundred datasets of the ten practice departments through the plan, or leave the plan that is there.

    Parameters:
        place: the programme's folder.
        seed: what chance begins with.
        progress: takes a sentence now and then.

    Returns:
        How many signatures were still missing on the last day and were written by made-up people.

    Raises:
        Problem: when the folder has other files in it, or cannot be written.
    """
    made = {"seed": seed, "program": __version__}
    with suppress(OSError, ValueError):
        told = json.loads((place / MARK).read_text(encoding="utf-8"))
        if {name: told.get(name) for name in made} == made:
            return int(told["signed"])
    _fresh(place)
    squads = [_Squad(place / DEPARTMENTS / code, code, seed) for code in codes()]
    rows = [{"folder": one.code, "name": department(one.code).ACRONYM, "start": START, "days": DAYS, "target": PLACES,
             "mentor": Chance(seed, "mentor", one.code).one(steps.PEOPLE)} for one in squads]  # fmt: skip
    write_sheet(sheet_named("programme"), rows, place / DEPARTMENTS / "programme.csv")
    for number in range(LAST + 1):
        day = START + timedelta(days=number)
        if not working_days.works(day):
            continue
        for squad in squads:
            squad.work(number, day)
        progress(_("Day {number}: {stages}", number=number + 1, stages=_reached(board_on(place, day, seed))))
    signed = sum(steps.sign_the_rest(squad.folder, START + timedelta(days=LAST)) for squad in squads)
    for squad in squads:
        squad.adela()
    # Last: a run that was cut off begins again.
    files.write_text(place / MARK, json.dumps({**made, "signed": signed}) + "\n")
    return signed


def board_on(place: Path, day: date, seed: int) -> Programme:
    """Give the programme's board as it stands on a day."""
    return programme(place / DEPARTMENTS, day=day, seed=seed)


class _Squad:
    """One department's squad and how far it has come."""

    def __init__(self, folder: Path, code: str, seed: int) -> None:
        self.folder, self.code, self.seed = folder, code, seed
        # Some squads are some days slower than others.
        self.late = Chance(seed, "squad", code).between(0, 3)
        self.turns: list[list[str]] = []
        folder.mkdir(parents=True, exist_ok=True)

    def work(self, number: int, day: date) -> None:
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
    # It is ours from here on, and not whole before its contents say so.
    files.write_text(folder / MARK, "")
