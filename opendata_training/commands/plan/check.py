"""`opendata plan check`: what is wrong with a file of the plan."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import Problem
from ...locale import Words, translator

if TYPE_CHECKING:
    from ...planning import Sheet

_ = translator("planning")

HELP = Words(en="Check a file of the plan.", es="Revisar un archivo del plan.")
EXAMPLE = "opendata plan check barriers.xlsx"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the step's arguments."""
    parser.add_argument("file", metavar=_("FILE"), help=_("a file of the plan: CSV, XLSX, ODS"))
    parser.add_argument(
        "--as",
        dest="name",
        metavar=_("NAME"),
        help=_("which file of the plan it is, as inventory (default: what its name says)"),
    )
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(options: argparse.Namespace) -> int:
    """Check the file and say what was found."""
    from ...planning import check_sheet

    found = check_sheet(_sheet(options.name, options.file), options.file)
    if options.json:
        print(json.dumps(found.to_json(), ensure_ascii=False))
    elif found.groups:
        print(found)
    else:
        print(_("{file}: nothing to mend. Rows: {rows}.", file=options.file, rows=found.rows))
    return 0 if found.valid else 1


def _sheet(name: str | None, file: str) -> Sheet:
    """Give the sheet that is named, or that the file's name begins with, as inventory-2026.xlsx or Inventario final.csv."""
    from ...planning import sheet_named
    from ...planning.sheet import names
    from ...reading.kinds import plain

    if name:
        return sheet_named(name)
    stem, known = plain(Path(file).stem), names()
    found = max((one for one in known if stem.startswith(one)), key=len, default="")
    if not found:
        own = ", ".join(dict.fromkeys(sheet.name for sheet in known.values()))
        raise Problem(_("Which file of the plan {file} is cannot be told by its name. Say it with --as and one of: {names}.",
                        file=file, names=own))  # fmt: skip
    return known[found]
