"""`opendata workbook`: a unit's last part on a file of your own, without a browser."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from ..locale import Words, translator

_ = translator("own")

HELP = Words(
    en="Do what a unit does on a file of your own: a notebook, a page, and the files it makes; nothing leaves this machine.",
    es="Hacer con un archivo tuyo lo que hace una unidad: un cuaderno, una página y sus archivos; nada sale de esta máquina.",
)
EXAMPLE = """opendata workbook 2.1 --data delitos-2014.csv
  opendata workbook 2.3 --data delitos-2014.csv --previous delitos-2013.csv
  opendata workbook all --data delitos-2014.csv -o mi-carpeta"""
_ALL = "all"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("unit", metavar=_("UNIT"), help=_("the unit, as 2.1; or all, one after the other"))
    parser.add_argument("--data", type=Path, required=True, metavar=_("FILE"), help=_("your file; it is only read"))
    parser.add_argument("--previous", type=Path, metavar=_("FILE"), help=_("an earlier release of it, for 2.3 and 3.2"))
    parser.add_argument("-o", "--output", type=Path, metavar=_("FOLDER"),
                        help=_("where everything goes (default: a folder of the file's name in work)"))  # fmt: skip
    parser.add_argument("--json", action="store_true", help=_("print what was made as one JSON document"))


def run(options: argparse.Namespace) -> int:
    """Run the units, and say what came of each."""
    from ..classroom import places
    from ..classroom.lessons import own_files
    from ..classroom.own.choosing import folder_for
    from ..classroom.own.step import step_of, steps
    from ..classroom.own.workbook import workbook

    everything = options.unit.strip().casefold() in (_ALL, "todas", "todo")
    units = [step.unit for step in steps()] if everything else [step_of(options.unit).unit]
    folder = options.output or folder_for(options.data, places.workspace() / own_files.FOLDER)
    made = workbook(units, options.data, folder, options.previous, lambda said: print(said, file=sys.stderr))
    if options.json:
        print(json.dumps({"folder": str(folder), "units": [one.to_json() for one in made]}, ensure_ascii=False))
    else:
        for one in made:
            sign, where = ("✓" if one.state == "done" else "✗"), str(one.page or "")
            print(f"{sign} {one.unit:<4} {where if one.state == 'done' else f'{one.sentence} ({where})'}")
        print(
            _("Everything is in {folder}. It is yours and stays on this machine: do not send it.", folder=str(folder))
        )
    failed = sum(one.state != "done" for one in made)
    # As with grading: what could not be done among what was is 1, nothing done is 2.
    return 0 if not failed else 1 if failed < len(made) else 2
