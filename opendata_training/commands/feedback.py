"""`opendata feedback`: a page a learner, with scores and comments."""

from __future__ import annotations

import argparse
import sys

from ..locale import Words, translator

_ = translator("grading")

HELP = Words(
    en="Write the feedback pages of a unit that was graded.",
    es="Escribir las páginas de retroalimentación de una unidad ya calificada.",
)
EXAMPLE = "opendata feedback 2.1 --course gradebook"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("unit", metavar=_("UNIT"), help=_("the unit, as 2.1"))
    parser.add_argument("--course", metavar=_("DIR"), help=_("the course's folder (default: gradebook)"))


def run(options: argparse.Namespace) -> int:
    """Write the pages and print where each one is."""
    from ..classroom.grading.course import Course, unit_folder
    from ..classroom.grading.feedback import feedback

    pages = feedback(unit_folder(options.unit), Course.at(options.course), _tell)
    print("\n".join(str(page) for page in pages))
    return 0


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
