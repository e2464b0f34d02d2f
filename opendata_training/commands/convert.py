"""``opendata convert``: clean a messy file and write it in an open format."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from ..files import is_large
from ..locale import Words, translator

_ = translator("conversion")
HELP = Words(
    en="Clean a messy file and write it in an open format.",
    es="Limpiar un archivo desordenado y escribirlo en un formato abierto.",
)
EXAMPLE = "opendata convert delitos.xls delitos.csv --fix safe --recipe recipe.csv"

# A file from this size on takes more than a second.
_LARGE = 1_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("src", metavar=_("SRC"), help=_("the messy file; it is never changed"))
    parser.add_argument("dst", metavar=_("DST"), help=_("the file to write; its ending says the format"))
    parser.add_argument(
        "--fix",
        nargs="+",
        action="extend",
        default=[],
        metavar=_("FIX"),
        help=_("safe (loses nothing), all (needs no recipe), or the codes of fixes"),
    )
    parser.add_argument("--recipe", metavar=_("FILE"), help=_("a table with the columns fix, columns, value"))
    parser.add_argument("--table", type=int, metavar="N", help=_("which table of the file (default: the largest)"))
    parser.add_argument("--sheet", metavar=_("NAME"), help=_("which sheet of a workbook"))
    parser.add_argument("--split-rows", type=int, metavar="N", help=_("also write parts of at most N rows"))
    parser.add_argument("--split-by", metavar=_("COL"), help=_("also write one part for each value of this column"))
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(options: argparse.Namespace) -> int:
    """Convert and say what was done."""
    from ..conversion import convert

    if is_large(Path(options.src), _LARGE):
        print(_("Converting {file}…", file=options.src), file=sys.stderr)
    result = convert(
        options.src,
        options.dst,
        fix=[name for word in options.fix for name in word.split(",") if name],
        recipe=options.recipe,
        table=options.table,
        sheet=options.sheet,
        split_rows=options.split_rows,
        split_by=options.split_by,
    )
    print(json.dumps(result.to_json()) if options.json else result)
    return 0
