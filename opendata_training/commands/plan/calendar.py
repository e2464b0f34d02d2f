"""`opendata plan calendar`: what was promised to be updated against what was."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from ...files import write_bytes
from ...locale import Words, translator
from ._outputs import CALENDAR, PICTURE, TABLE, Output, refuse_outputs

_ = translator("planning_after")

HELP = Words(
    en="Say which datasets are late, by how many days, and when each is due next.",
    es="Decir qué conjuntos están atrasados, por cuántos días, y cuándo toca el siguiente.",
)
EXAMPLE = "opendata plan calendar calendar.csv --day 2026-11-29 -o late.csv --ics reminders.ics --picture calendar.png"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the step's arguments."""
    parser.add_argument(
        "file", metavar=_("FILE"), help=_("the datasets, how often each was promised, and when it was updated")
    )
    parser.add_argument("--day", metavar=_("DAY"), help=_("the day to reckon for, as 2026-11-29 (default: today)"))
    parser.add_argument(
        "-o", "--output", type=Path, metavar=_("OUT.csv"), help=_("write the calendar with its days here")
    )
    parser.add_argument(
        "--ics", type=Path, metavar=_("OUT.ics"), help=_("write reminders that any calendar program opens")
    )
    parser.add_argument("--picture", type=Path, metavar=_("OUT.png"), help=_("draw it here"))
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(options: argparse.Namespace) -> int:
    """Reckon, and write what was asked for."""
    from ...planning.after.updates import calendar_of
    from ...planning.after.updates_picture import draw_calendar
    from ...planning.calendar import write_ics
    from ...planning.days import day_of
    from ...planning.sheet import read_sheet, write_sheet
    from ...planning.sheets.calendar import SHEET

    refuse_outputs(
        [options.file],
        Output(options.output, TABLE, SHEET),
        Output(options.ics, CALENDAR),
        Output(options.picture, PICTURE),
    )
    found = calendar_of(read_sheet(SHEET, options.file), day_of(options.day))
    if options.output:
        write_sheet(SHEET, found.rows, options.output)
    if options.ics:
        write_ics(options.ics, found.events(), _("Updates of open data"))
    if options.picture:
        write_bytes(options.picture, draw_calendar(found).image)
    print(json.dumps(found.to_json(), ensure_ascii=False) if options.json else found)
    return 0
