"""`opendata plan use`: how published data fare, against what was to be reached."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from ...files import write_bytes
from ...locale import Words, translator
from ._outputs import PICTURE, Output, refuse_outputs

_ = translator("planning_after")

HELP = Words(
    en="Measure how the data fare: use, messages answered, known uses, updates, links; each beside its target.",
    es="Medir cómo les va a los datos: uso, mensajes respondidos, usos conocidos, actualizaciones, enlaces; cada uno con su meta.",
)
EXAMPLE = "opendata plan use . --targets targets.csv --picture targets.png"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the step's arguments."""
    parser.add_argument("folder", metavar=_("DIR"),
                        help=_("the folder with use.csv, feedback.csv, uses.csv, calendar.csv, links.csv, as far as there "
                               "are"))  # fmt: skip
    parser.add_argument(
        "--targets", metavar=_("FILE"), help=_("the list of targets (default: targets.csv in the folder)")
    )
    parser.add_argument("--day", metavar=_("DAY"), help=_("the day to measure for, as 2026-11-29 (default: today)"))
    parser.add_argument("--picture", type=Path, metavar=_("OUT.png"), help=_("draw it here"))
    parser.add_argument("--dataset", metavar=_("ID"), help=_("measure this dataset alone, by its id or name"))
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(options: argparse.Namespace) -> int:
    """Measure and say."""
    from ...planning.after.evidence import evidence_in
    from ...planning.after.kpi import scoreboard
    from ...planning.days import day_of
    from ...planning.sheet import read_sheet
    from ...planning.sheets.targets import SHEET

    refuse_outputs([options.targets], Output(options.picture, PICTURE))
    evidence = evidence_in(options.folder, day_of(options.day))
    if options.dataset:
        evidence = evidence.of(options.dataset)
    here = Path(options.folder) / "targets.csv"
    file = options.targets or (here if here.is_file() else None)
    found = scoreboard(evidence, read_sheet(SHEET, file) if file else ())
    if options.picture:
        write_bytes(options.picture, found.picture().image)
    print(json.dumps(found.to_json(), ensure_ascii=False) if options.json else found)
    return 0
