"""`opendata plan day-42`: what was opened, on one page for who decides."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from ...locale import Words, translator
from ._outputs import PAGE, PICTURE, Output, refuse_outputs

_ = translator("planning_day_42")

HELP = Words(
    en="Say on one page what was opened: links, before and after, first use, what is due, what was held back, what is at risk.",
    es="Decir en una página qué se abrió: enlaces, antes y después, primer uso, qué toca, qué no se abrió, qué está en riesgo.",
)
EXAMPLE = """opendata plan day-42 departments/water -o day-42.html
  opendata plan day-42 departments -o day-42.html --check-links"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the step's arguments."""
    parser.add_argument(
        "folders",
        nargs="+",
        type=Path,
        metavar=_("DIR"),
        help=_("a department's folder, a programme's with a folder for each department, or publications"),
    )
    parser.add_argument("-o", "--output", type=Path, metavar=_("PAGE.html"), help=_("write the page here"))
    parser.add_argument("--picture", type=Path, metavar=_("OUT.png"), help=_("write its picture here too"))
    parser.add_argument(
        "--day", metavar=_("DAY"), help=_("the day from which one looks, as 2026-11-29 (default: today)")
    )
    parser.add_argument(
        "--check-links", action="store_true", help=_("ask each address whether the file is there (needs the network)")
    )
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(options: argparse.Namespace) -> int:
    """Look, and write what was asked for."""
    from ...files import write_bytes
    from ...planning.day_42 import day_42
    from ...planning.days import day_of

    refuse_outputs((), Output(options.output, PAGE), Output(options.picture, PICTURE))
    found = day_42(options.folders, day=day_of(options.day), online=options.check_links, told=_tell)
    if options.output:
        found.write_html(options.output)
    if options.picture:
        write_bytes(options.picture, found.picture().image)
    print(json.dumps(found.to_json(), ensure_ascii=False) if options.json else found)
    for path in filter(None, (options.output, options.picture)):
        print(_("Written: {file}", file=str(path)), file=sys.stderr)
    return 0


def _tell(done: int, of: int) -> None:
    if done % 10 == 0 or (done == of and of > 10):
        print(_("Datasets looked at: {done} of {count}", done=done, count=of), file=sys.stderr, flush=True)
