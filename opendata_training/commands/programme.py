"""`opendata programme`: the practice programme opens its hundred datasets."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from ..errors import Problem
from ..locale import Words, translator

_ = translator("hundred")

HELP = Words(
    en="Open the hundred practice datasets of ten departments: plan, clean, describe, pass the gates, publish, report.",
    es="Abrir los cien conjuntos de práctica de diez dependencias: planear, limpiar, describir, pasar puertas, publicar, informar.",
)
EXAMPLE = """opendata programme
  opendata programme my-programme --jobs 4"""
_WIDTH = 30


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        metavar=_("DIR"),
        help=_("the folder for all of it, new or of an earlier run (default: build/programme)"),
    )
    parser.add_argument("--seed", type=int, metavar="N", help=_("what chance begins with (default: 2014)"))
    parser.add_argument(
        "--jobs", type=int, metavar="N", help=_("how many datasets at a time (default: as many as processors)")
    )
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(options: argparse.Namespace) -> int:
    """Open them; 1 when a gate stopped one, 2 when one could not be done."""
    if options.jobs is not None and options.jobs < 1:
        raise Problem(_("Give 1 or more with --jobs."))
    from ..classroom.hundred.outcome import by_outcome, to_json
    from ..classroom.hundred.pages import are_written, write_pages
    from ..classroom.hundred.running import open_the_hundred
    from ..departments import OPEN_SEED

    seed = OPEN_SEED if options.seed is None else options.seed
    opened = open_the_hundred(options.folder, seed, jobs=options.jobs, progress=_tell, bar=_bar)
    if opened.changed or not are_written(opened):
        write_pages(opened)
    print(json.dumps(to_json(opened), ensure_ascii=False) if options.json else opened)
    many = by_outcome(opened)
    return 2 if many["failed"] else 1 if many["refused"] else 0


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _bar(done: int, whole: int, what: str) -> None:
    """Draw the bar on a terminal; elsewhere say it in ten lines."""
    if sys.stderr.isatty():
        full = _WIDTH * done // whole
        end = "\n" if done == whole else ""
        print(f"\r[{'█' * full}{'·' * (_WIDTH - full)}] {done}/{whole} {what}", end=end, file=sys.stderr, flush=True)
    elif done == whole or done % max(1, whole // 10) == 0:
        _tell(f"{done}/{whole} {what}")
