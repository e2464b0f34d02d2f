"""`opendata plan map`: a process map, checked and drawn."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from ...files import write_bytes
from ...locale import Words, translator
from ._outputs import PICTURE, Output, refuse_outputs

_ = translator("planning_inventory")

HELP = Words(
    en="Check and draw a process map: where a dataset is made, kept, changed and leaves.",
    es="Revisar y dibujar un mapa de proceso: dónde se produce un conjunto, dónde se guarda, se cambia y sale.",
)
EXAMPLE = "opendata plan map process-map.csv -o process-map.png"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the step's arguments."""
    parser.add_argument("file", metavar=_("FILE"), help=_("a process map, a row a step: CSV, XLSX, ODS"))
    parser.add_argument("-o", "--output", metavar=_("OUT.png"), help=_("draw it here"))
    parser.add_argument("--dataset", metavar=_("ID"), default="",
                        help=_("the dataset's id, where the map is about several"))  # fmt: skip
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(options: argparse.Namespace) -> int:
    """Check the map, and draw it where that is asked for."""
    from ...planning import check_sheet, read_sheet, sheet_named
    from ...planning.process_map import draw_map

    sheet = sheet_named("process-map")
    refuse_outputs([options.file], Output(options.output, PICTURE))
    found = check_sheet(sheet, options.file)
    if not options.json:
        print(found)
    drawn = draw_map(read_sheet(sheet, options.file), options.dataset) if options.output else None
    if drawn is not None:
        write_bytes(Path(options.output), drawn.image)
    if options.json:
        told = {"report": found.to_json(), "written": [options.output] if options.output else []}
        print(json.dumps(told, ensure_ascii=False))
    elif drawn is not None:
        print(f"\n{drawn}\n\n" + _("The picture is in {file}.", file=options.output))
    return 0 if found.valid else 1
