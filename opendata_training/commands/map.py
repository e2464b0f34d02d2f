"""`opendata map`: objectives, where they are taught and practised, and what marks them."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..files import write_text
from ..locale import Words, translator

_ = translator("book")

HELP = Words(
    en="Show the map of the course: each objective, where it is taught, which task practises it, and what marks it.",
    es="Mostrar el mapa del curso: cada objetivo, dónde se enseña, qué tarea lo practica y cómo se califica.",
)
EXAMPLE = """opendata map
  opendata --lang es map -o docs/map.es.md"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("-o", "--output", type=Path, metavar=_("FILE.md"), help=_("write the map here, as Markdown"))


def run(options: argparse.Namespace) -> int:
    """Print the map, or write it."""
    from ..classroom.book.course_map import course_map

    text = course_map()
    if options.output:
        write_text(options.output, text)
        print(_("Written: {file}", file=str(options.output)))
    else:
        print(text, end="")
    return 0
