"""`opendata grade`: the scores of what a class handed in."""

from __future__ import annotations

import argparse
import json
import sys

from ..errors import Problem
from ..locale import Words, translator

_ = translator("grading")

HELP = Words(
    en="Grade what learners handed in for a unit.",
    es="Calificar lo que el grupo entregó de una unidad.",
)
EXAMPLE = "opendata grade 2.1 --course gradebook"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("unit", metavar=_("UNIT"), help=_("the unit, as 2.1"))
    parser.add_argument(
        "--course",
        metavar=_("DIR"),
        help=_("folder with submitted/LEARNER/UNIT in it, where the gradebook goes (default: gradebook)"),
    )
    parser.add_argument("--json", action="store_true", help=_("print one JSON document"))
    parser.add_argument("--workers", metavar="N", type=int, help=_("not supported yet: grade several at a time"))
    parser.add_argument("--cluster", metavar=_("ADDRESS"), help=_("not supported yet: grade on a cluster"))


def run(options: argparse.Namespace) -> int:
    """Grade and print the scores; 1 when a submission could not be graded, which is named on stderr."""
    if options.workers is not None or options.cluster is not None:
        raise Problem(
            _("--workers and --cluster are not supported yet; leave them out: one submission is graded after another.")
        )
    from ..classroom.grading import grade as grading
    from ..classroom.grading.course import Course, unit_folder
    from ..classroom.grading.table import terminal_table

    result = grading.grade(unit_folder(options.unit), Course.at(options.course), _tell)
    if options.json:
        print(json.dumps(result.to_json(), ensure_ascii=False, indent=2))
    else:
        print(terminal_table(result))
    for learner, why in result.failures.items():
        print(_("{learner} could not be graded: {why}", learner=learner, why=why), file=sys.stderr)
    return 1 if result.failures else 0


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
