"""`opendata plan links`: what is really to be found at the addresses of a catalogue."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from ...errors import Problem
from ...locale import Words, translator
from ._outputs import TABLE, Output, refuse_outputs

_ = translator("planning_after")

HELP = Words(
    en="Look at every address of a catalogue: is the file there, or a page that says sorry?",
    es="Revisar cada dirección de un catálogo: ¿está el archivo, o una página que se disculpa?",
)
EXAMPLE = "opendata plan links data.json -o links.csv"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the step's arguments."""
    parser.add_argument("source", metavar=_("FILE"),
                        help=_("a list of addresses (CSV, XLSX, TXT), a data.json, a CKAN catalogue in JSON, a portal's "
                               "address, or a folder of publications"))  # fmt: skip
    parser.add_argument("-o", "--output", type=Path, metavar=_("OUT.csv"),
                        help=_("write what was found here; what is there from an earlier look tells since when a link is "
                               "broken"))  # fmt: skip
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(options: argparse.Namespace) -> int:
    """Look at the addresses; 1 when one is broken, 2 when nobody answered at all."""
    from ...planning.after.links import addresses, check_links
    from ...planning.sheet import read_sheet, write_sheet
    from ...planning.sheets.links import SHEET

    refuse_outputs([options.source], Output(options.output, TABLE, SHEET, adds=True))
    rows = addresses(options.source)
    previous = read_sheet(SHEET, options.output) if options.output and options.output.is_file() else []
    found = check_links(rows, previous=previous, told=_tell)
    if found.offline:
        raise Problem(found.said()[0])
    if options.output:
        write_sheet(SHEET, found.rows, options.output)
    print(json.dumps(found.to_json(), ensure_ascii=False) if options.json else found)
    return 1 if found.broken else 0


def _tell(done: int, of: int) -> None:
    if done % 10 == 0 or done == of:
        print(_("Addresses looked at: {done} of {count}", done=done, count=of), file=sys.stderr)
