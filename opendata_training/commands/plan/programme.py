"""`opendata plan programme`: the board of all departments, its forecast, its calendar, and how many squads it takes."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import Words, translator
from ._outputs import CALENDAR, PAGE, PICTURE, Output, refuse_outputs

_ = translator("planning_programme")

HELP = Words(
    en="Keep the programme on course: the board of all departments, forecast, sessions, how many squads it takes.",
    es="Mantener el rumbo del programa: tablero de las dependencias, pronóstico, sesiones, cuántos escuadrones hacen falta.",
)
# More departments than this take longer than a second.
_MANY = 20
EXAMPLE = """opendata plan programme departments --html board.html --ics sessions.ics
  opendata plan programme --simulate --target 100 --picture squads.png"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the step's arguments."""
    parser.add_argument(
        "folder", nargs="?", metavar=_("DIR"), help=_("the programme's folder, with a folder for each department")
    )
    parser.add_argument(
        "--as-of", metavar=_("DAY"), help=_("the day from which one looks, as 2026-11-29 (default: today)")
    )
    parser.add_argument(
        "--start", metavar=_("DAY"), help=_("first day, for departments new on the board (default: today)")
    )
    parser.add_argument("--days", type=int, default=42, metavar="N", help=_("how many days those have (default: 42)"))
    parser.add_argument(
        "--target",
        type=int,
        metavar="N",
        help=_("datasets each of those aims at (default: 10); in --simulate all together (default: 100)"),
    )
    parser.add_argument("--html", metavar=_("FILE"), help=_("write the board as one page"))
    parser.add_argument("--ics", metavar=_("FILE"), help=_("write the nine sessions as a calendar"))
    parser.add_argument(
        "--picture", metavar=_("FILE"), help=_("write the burn-down as a picture (PNG); with --simulate, the squads")
    )
    parser.add_argument(
        "--simulate", action="store_true", help=_("play the programme with chance: how many squads reach the target")
    )
    parser.add_argument("--squads", type=int, metavar="N", help=_("the most squads that are played"))
    parser.add_argument(
        "--pace",
        type=float,
        metavar="N",
        help=_("working days that a dataset takes a squad (default: the pace so far, else 3)"),
    )
    parser.add_argument("--seed", type=int, default=1, metavar="N", help=_("what chance begins with (default: 1)"))
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(options: argparse.Namespace) -> int:
    """Show the board, or play the programme."""
    if options.days < 1 or (options.target is not None and options.target < 0):
        raise Problem(_("Give 1 day or more, and a target of 0 or more."))
    refuse_outputs((), Output(options.html, PAGE), Output(options.ics, CALENDAR), Output(options.picture, PICTURE))
    if options.simulate:
        return _simulate(options)
    if options.folder is None:
        raise Problem(_("Name the programme's folder, with a folder for each department; or say --simulate."))
    if Path(options.folder).is_dir() and sum(1 for _one in Path(options.folder).iterdir()) > _MANY:
        _tell(_("Looking at all departments…"))
    board = _board(options)
    for option, write in (
        ("html", board.write_html),
        ("ics", board.write_sessions),
        ("picture", _picture(board.burn_down)),
    ):
        _write(options, option, write)
    print(json.dumps(board.to_json(), ensure_ascii=False) if options.json else board)
    return 0


def _board(options: argparse.Namespace) -> Any:
    from ...planning.days import day_of
    from ...planning.programme.board import programme

    target, day = 10 if options.target is None else options.target, day_of(options.as_of)
    # A day to come in the log would stop every board until then.
    ahead = day is not None and day > date.today()
    if ahead:
        _tell(_("{day} is still to come: this is a look ahead, and nothing of it is noted in history.csv or programme.csv.",
                day=day))  # fmt: skip
    return programme(options.folder, day=day, start=day_of(options.start), days=options.days, target=target, seed=options.seed,
                     noted=not ahead)  # fmt: skip


def _simulate(options: argparse.Namespace) -> int:
    from ...planning.programme.simulating import PACE, WORKING_DAYS, Assumptions, simulate

    target, days, pace = 100, WORKING_DAYS, PACE
    if options.folder is not None:
        from ...planning import working_days
        from ...planning.programme.simulating import pace_of

        board = _board(argparse.Namespace(**{**vars(options), "target": None}))
        target, days, pace = board.target, working_days.between(board.start, board.deadline), pace_of(board) or PACE
    pace = pace if options.pace is None else options.pace
    found = simulate(
        Assumptions(target=options.target or target, days=days, pace=pace), options.squads, seed=options.seed
    )
    _write(options, "picture", _picture(found.picture))
    print(json.dumps(found.to_json(), ensure_ascii=False) if options.json else found)
    return 0


def _picture(drawn: Any) -> Any:
    from ... import files

    return lambda path: files.write_bytes(Path(path), drawn().image)


def _write(options: argparse.Namespace, option: str, write: Any) -> None:
    path = getattr(options, option)
    if path:
        write(path)
        _tell(_("Written: {file}", file=path))


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
