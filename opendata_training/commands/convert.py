"""``opendata convert``: clean a messy file and write it in an open format."""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import Problem
from ..files import is_large
from ..how_far import Progress
from ..locale import Words, translator

if TYPE_CHECKING:
    from ..conversion import Preview, Result

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
    parser.add_argument(
        "dst",
        metavar=_("DST"),
        nargs="?",
        help=_("the file to write; its ending says the format; .gz after it packs it"),
    )
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
    parser.add_argument("--split-by", metavar=_("COL"), help=_("also write one part for each value of this column, "
                        "or each year or month of one of dates: FECHA:year"))  # fmt: skip
    parser.add_argument("--twin", action="store_true", help=_("also write a workbook beside it, keys as text"))
    parser.add_argument("--preview", action="store_true", help=_("only show what each fix would do; DST is not needed"))
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(options: argparse.Namespace) -> int:
    """Convert and say what was done."""
    from ..conversion import convert, preview
    from ..reading.windows import is_for_windows

    source = Path(options.src)
    fix = [name for word in options.fix for name in word.split(",") if name]
    if options.dst is None and not options.preview:
        raise Problem(
            _("The name of the file to write is missing. Give it after {file}, or add --preview.", file=options.src)
        )
    if is_large(source, _LARGE):
        print(_("Converting {file}…", file=options.src), file=sys.stderr)
    # A large file is gone through once to find the table and once more to write it.
    with Progress(source, 2) if options.sheet is None and is_for_windows(source) else nullcontext() as told:
        about: dict[str, Any] = {"recipe": options.recipe, "table": options.table, "sheet": options.sheet}
        if told is not None:
            about["told"] = told
        result: Preview | Result
        if options.preview:
            result = preview(source, fix=fix or ("safe" if options.recipe is None else ()), **about)
        else:
            result = convert(source, options.dst, fix=fix, split_rows=options.split_rows, split_by=options.split_by,
                             twin=options.twin, **about)  # fmt: skip
    print(json.dumps(result.to_json(), ensure_ascii=False) if options.json else result)
    return 0
