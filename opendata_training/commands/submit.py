"""`opendata submit`: the file that a learner hands in for a unit."""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path

from ..errors import Problem
from ..locale import Words, translator

_ = translator("handing_in")

HELP = Words(
    en="Make the file to hand in for a unit; your department's data stay home.",
    es="Hacer el archivo para entregar una unidad; los datos de tu dependencia se quedan en casa.",
)
EXAMPLE = "opendata submit 2.1 -o ana-2-1.zip"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("unit", metavar=_("UNIT"), help=_("the unit, as 2.1"))
    parser.add_argument(
        "-o", "--output", metavar=_("FILE.zip"), help=_("where the file goes (default: handed-in/ in the workspace)")
    )
    parser.add_argument(
        "--workspace", metavar=_("DIR"), help=_("the workspace (default: the one that opendata learn made)")
    )
    parser.add_argument("--learner", metavar=_("NAME"), help=_("your name, as your mentor lists it"))
    parser.add_argument(
        "--own",
        metavar=_("FOLDER"),
        help=_("with the capstone: your own publication; a short form of its receipt goes, and no row of it"),
    )
    parser.add_argument("--json", action="store_true", help=_("print one JSON document"))


def run(options: argparse.Namespace) -> int:
    """Make the file and say what goes, what stays and why; 1 when something must not leave as it is."""
    from ..classroom import places
    from ..classroom.handing_in.handing import card_of
    from ..classroom.handing_in.packing import submit
    from ..classroom.opening.workspace import PROJECT, login_name
    from ..classroom.tasks import find_unit

    unit = find_unit(options.unit)
    if options.workspace:
        os.environ["OPENDATA_WORKSPACE"] = str(Path(options.workspace).absolute())
    elif not os.environ.get("OPENDATA_WORKSPACE") and not places.state_file("workspace.json").is_file():
        # Where `opendata learn` makes it when nothing else is said.
        usual = PROJECT / "workspace" / (options.learner or login_name())
        if (usual / "exercises" / unit.folder).is_dir():
            os.environ["OPENDATA_WORKSPACE"] = str(usual)
    output = Path(options.output).absolute() if options.output else None
    if output is not None and output.suffix.lower() != ".zip":
        raise Problem(_("{file} must end in .zip, so that your mentor's program knows it.", file=options.output))
    sent = submit(unit.id, output, options.learner or "", Path(options.own).absolute() if options.own else None)
    if options.json:
        told = {"file": str(sent.path), "learner": sent.learner, "unit": unit.id, "goes": sorted(sent.parcel.goes),
                "stays": sent.parcel.stays, "notes": sent.parcel.notes}  # fmt: skip
        print(json.dumps(told, ensure_ascii=False))
    else:
        print(card_of(sent))
    return 0
