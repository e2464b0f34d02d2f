"""`opendata collect`: what learners sent is put where it is graded."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from ..locale import Words, translator

_ = translator("handing_in")

HELP = Words(
    en="Put what learners handed in into the course, ready to be graded.",
    es="Poner en el curso lo que el grupo entregó, listo para calificarlo.",
)
EXAMPLE = "opendata collect downloads/ --course gradebook"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("sources", nargs="+", metavar=_("ZIP"), help=_("zips that learners sent, or folders with them"))
    parser.add_argument("--course", metavar=_("DIR"), help=_("the course's folder (default: gradebook)"))
    parser.add_argument(
        "--as", dest="learner", metavar=_("NAME"), help=_("keep it under this name, whatever the zip says")
    )
    parser.add_argument("--json", action="store_true", help=_("print one JSON document"))


def run(options: argparse.Namespace) -> int:
    """Collect, and say what became of each zip; 1 when one was refused."""
    from ..classroom.grading.course import Course
    from ..classroom.grading.table import rows_of_text
    from ..classroom.handing_in import collecting

    done = collecting.collect(map(Path, options.sources), Course.at(options.course), options.learner or "")
    if options.json:
        print(json.dumps({"collected": [asdict(one) for one in done.ones]}, ensure_ascii=False, indent=2))
        return 1 if done.refused else 0
    states = {
        collecting.NEW: _("collected"),
        collecting.AGAIN: _("collected; the one before is kept apart"),
        collecting.SAME: _("was there already"),
        collecting.OLDER: _("a later one is there; this one is kept apart"),
        collecting.REFUSED: _("refused"),
    }
    rows = [[one.file, one.learner or "-", one.unit or "-", states[one.state]] for one in done.ones]
    print(rows_of_text([_("file"), _("learner"), _("unit"), _("what became of it")], rows, last_left=True))
    for one in done.refused:
        print(f"{one.file}: {one.why}")
    units = sorted({one.unit for one in done.ones if one.state in (collecting.NEW, collecting.AGAIN)})
    if units:
        print(_("Now grade: {calls}", calls=" · ".join(f"opendata grade {unit}" for unit in units)))
    return 1 if done.refused else 0
