"""`opendata harmonise`: which column of each release is which, and all releases in one table."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from ..files import is_large, refuse_inputs
from ..locale import Words, translator

_ = translator("drift")

HELP = Words(
    en="Match the columns of releases whose titles, units or codes changed, and stack the releases into one table.",
    es="Encontrar qué columna es cuál entre versiones con otros títulos, unidades o códigos, y juntarlas en una tabla.",
)
EXAMPLE = """opendata harmonise cartera-2011.csv cartera-2012.csv cartera-2013.csv -o equivalencias.csv
  opendata harmonise cartera-*.csv --previous-crosswalk equivalencias.csv --apply cartera.csv"""
# Files from this size on take more than a second.
_LARGE = 2_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("files", metavar=_("FILE"), nargs="+", help=_("the releases, the earliest first; at least two"))
    parser.add_argument("-o", "--output", metavar=_("CROSSWALK"),
                        help=_("write the crosswalk here, as CSV or XLSX, for you to correct"))  # fmt: skip
    parser.add_argument("--previous-crosswalk", metavar=_("FILE"),
                        help=_("a crosswalk you corrected; what it decides is carried forward"))  # fmt: skip
    parser.add_argument(
        "--apply", metavar=_("OUT.csv"), help=_("stack the releases into one table here, with their sums proved")
    )
    parser.add_argument("--json", action="store_true", help=_("print the map as JSON"))


def run(options: argparse.Namespace) -> int:
    """Match, and write what was asked for."""
    from ..conversion.crosswalk import crosswalk_of, harmonise, read_crosswalk, stack

    given = [*options.files, *([options.previous_crosswalk] if options.previous_crosswalk else [])]
    # The corrected crosswalk may be written over with its next version, but not by the table.
    refuse_inputs(map(Path, options.files), [Path(one) for one in (options.output, options.apply) if one])
    refuse_inputs(map(Path, given), [Path(options.apply)] if options.apply else [])
    if any(is_large(Path(file), _LARGE) for file in options.files):
        print(_("Comparing {count} files…", count=len(options.files)), file=sys.stderr)
    previous = None if options.previous_crosswalk is None else read_crosswalk(options.previous_crosswalk)
    found = harmonise(*options.files, previous_crosswalk=previous)
    crosswalk = crosswalk_of(found, previous)
    stacked = stack(crosswalk, *options.files, output=options.apply) if options.apply else None
    if options.output:
        crosswalk.write(options.output)
    if options.json:
        print(json.dumps(found.to_json(), ensure_ascii=False))
        return 0
    print(found)
    if options.output:
        print("\n" + _("The crosswalk is in {file}, for you to correct. Give it next time with --previous-crosswalk.",
                       file=options.output))  # fmt: skip
    if stacked is not None:
        print("\n" + str(stacked))
    return 0
