"""`opendata plan blank`: an empty file of the plan, to fill in with a spreadsheet program."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from ...errors import Problem
from ...locale import Words, translator

_ = translator("planning")

HELP = Words(
    en="Start a file of the plan, with its titles and nothing else.",
    es="Empezar un archivo del plan, con sus títulos y nada más.",
)
EXAMPLE = "opendata plan blank barriers barriers.xlsx"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the step's arguments."""
    parser.add_argument("name", metavar=_("NAME"), help=_("which file of the plan, as barriers"))
    parser.add_argument("file", metavar=_("FILE"), help=_("where: .xlsx has lists to choose from, .csv has not"))


def run(options: argparse.Namespace) -> int:
    """Write the file, never over another."""
    from ...planning import sheet_named, write_sheet

    sheet = sheet_named(options.name)
    if os.path.lexists(options.file):
        raise Problem(
            _("There is a file at {file} already. Choose another name; nothing was written.", file=options.file)
        )
    write_sheet(sheet, [], Path(options.file))
    print(_("{file} is ready to be filled in. Check it with: opendata plan check {file}", file=options.file))
    return 0
