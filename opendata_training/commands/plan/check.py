"""`opendata plan check`: what is wrong with a file of the plan."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from ... import families
from ...locale import Words, translator

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
    from ...planning import check_sheet, sheet_named

    found = check_sheet(sheet_named(options.name or _name(options.file)), options.file)
    print(json.dumps(found.to_json(), ensure_ascii=False) if options.json else found)
    return 0 if found.valid else 1


def _name(file: str) -> str:
    """Give the sheet whose name the file's begins with, as inventory-2026.xlsx; the file's own name where none is."""
    from ...planning.sheet import SHEETS

    stem = Path(file).stem.lower()
    known = (one.SHEET.name for one in families.members(SHEETS))
    return max((name for name in known if stem.startswith(name)), key=len, default=stem)
