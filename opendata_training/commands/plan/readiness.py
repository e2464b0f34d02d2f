"""`opendata plan readiness`: how ready the department is in eight dimensions, the weakest first, with the next step of each."""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path

from ...errors import Problem
from ...files import write_bytes
from ...locale import Words, translator
from ._outputs import PICTURE, Output, refuse_outputs

_ = translator("planning_barriers")

HELP = Words(
    en="Show how ready the department is, the weakest dimension first, with the next step of each.",
    es="Mostrar qué tan preparada está la dependencia, primero la dimensión más débil, con el siguiente paso de cada una.",
)
EXAMPLE = """opendata plan readiness readiness.xlsx --picture profile.png
  opendata plan readiness --new readiness.xlsx"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the step's arguments."""
    parser.add_argument("file", metavar=_("FILE"), nargs="?", help=_("the filled profile: CSV, XLSX, ODS"))
    parser.add_argument("--new", metavar=_("OUT"), help=_("write the questions here, to be answered: .xlsx or .csv"))
    parser.add_argument("--picture", metavar="OUT.png", help=_("draw the profile here"))
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(options: argparse.Namespace) -> int:
    """Show the profile, or write its questions."""
    from ...planning.readiness.profile import profile_of, read_profile, write_profile

    if options.new:
        if os.path.lexists(options.new):
            raise Problem(
                _("There is a file at {file} already. Choose another name; nothing was written.", file=options.new)
            )
        path = write_profile(profile_of([]), Path(options.new))
        print(_("{file} has the questions. Answer them with those who know: level from 0 to 3, and what can be shown. Leave blank "
                "what nobody knows.", file=str(path)))  # fmt: skip
        return 0
    if not options.file:
        raise Problem(_("Name a filled profile, or write the questions first: --new readiness.xlsx"))
    refuse_outputs([options.file], Output(options.picture, PICTURE))
    profile = read_profile(options.file)
    if options.picture:
        from ...planning.readiness.picture import drawn

        write_bytes(Path(options.picture), drawn(profile).image)
    print(json.dumps(profile.to_json(), ensure_ascii=False) if options.json else profile)
    return 0
