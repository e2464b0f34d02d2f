"""`opendata pages`: the lessons as pages to read, to print or to keep on a telephone."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..locale import Words, translator

_ = translator("book")

HELP = Words(
    en="Make the lessons into pages that need no network: to read, to print, to keep on a telephone.",
    es="Convertir las lecciones en páginas que no necesitan red: para leer, imprimir o guardar en el teléfono.",
)
EXAMPLE = """opendata pages -o pages
  opendata --lang es pages 2.1 2.2 --run -o paginas"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("unit", metavar=_("UNIT"), nargs="*", help=_("the unit, as 2.1 (default: all of them)"))
    parser.add_argument(
        "-o", "--output", type=Path, metavar=_("FOLDER"), required=True, help=_("the folder to write into")
    )
    parser.add_argument("--run", action="store_true", help=_("run the lessons first, and show what their cells make"))


def run(options: argparse.Namespace) -> int:
    """Write the pages and name the list of them."""
    from ..classroom.book.lessons import read_lessons
    from ..classroom.book.pages import INDEX, write_pages
    from ..classroom.book.running import run_lessons

    lessons = read_lessons(options.unit)
    if options.run:
        lessons = run_lessons(lessons, lambda sentence: print(sentence, file=sys.stderr))
    written = write_pages(lessons, options.output)
    size = sum(path.stat().st_size for path in written) / 1000
    print(_("{count} pages, {size:.0f} kB together. Open this one: {file}", count=len(written), size=size,
            file=str(options.output / INDEX)))  # fmt: skip
    return 0
