"""`opendata slides`: a lesson's slides, with the presenter's notes."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..locale import Words, translator

_ = translator("book")

HELP = Words(
    en="Make slides of a lesson for a live session: one page, moved by the arrow keys, with notes for the presenter.",
    es="Hacer las diapositivas de una lección para una sesión: una página que se mueve con las flechas, con notas.",
)
EXAMPLE = """opendata slides 2.1 -o slides-2-1.html
  opendata --lang es slides 2.1 --run -o diapositivas-2-1.html"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("unit", metavar=_("UNIT"), help=_("the unit, as 2.1"))
    parser.add_argument("-o", "--output", type=Path, metavar=_("FILE.html"), required=True, help=_("the page to write"))
    parser.add_argument("--run", action="store_true", help=_("run the lesson first, and show what its cells make"))


def run(options: argparse.Namespace) -> int:
    """Write the slides and say how to move through them."""
    from ..classroom.book.lessons import read_lessons
    from ..classroom.book.running import run_lessons
    from ..classroom.book.slides import write_slides

    lessons = read_lessons([options.unit])
    if options.run:
        lessons = run_lessons(lessons, lambda sentence: print(sentence, file=sys.stderr))
    count = write_slides(lessons[0], options.output)
    print(_("{count} slides: {file}", count=count, file=str(options.output)))
    print(_("Open it in a browser. Arrow keys: next and back. N: the notes. On paper each slide has its notes."))
    return 0
