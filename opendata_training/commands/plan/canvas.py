"""`opendata plan canvas`: projects of high impact as pages to print."""

from __future__ import annotations

import argparse
from pathlib import Path

from ...files import write_text
from ...locale import Words, translator
from ._outputs import PAGE, Output, refuse_outputs

_ = translator("planning_after")

HELP = Words(
    en="Print the canvas of a high-impact project: problem, public, data, partners, measure, first step.",
    es="Imprimir el lienzo de un proyecto de alto impacto: problema, público, datos, aliados, medida, primer paso.",
)
EXAMPLE = "opendata plan canvas canvas.csv -o canvas.html"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the step's arguments."""
    parser.add_argument("file", metavar=_("FILE"), help=_("the canvas: a project a row"))
    parser.add_argument("-o", "--output", type=Path, required=True, metavar=_("OUT.html"), help=_("the page"))


def run(options: argparse.Namespace) -> int:
    """Write the page; 1 when a project still lacks something that it cannot do without."""
    from ...planning import check_sheet
    from ...planning.after.canvas_page import canvas_page
    from ...planning.sheet import read_sheet
    from ...planning.sheets.canvas import SHEET

    refuse_outputs([options.file], Output(options.output, PAGE))
    found = check_sheet(SHEET, options.file)
    rows = read_sheet(SHEET, options.file)
    write_text(options.output, canvas_page(rows))
    print(found)
    print("\n" + _("Projects: {count}. The page to print is {file}.", count=len(rows), file=str(options.output)))
    return 0 if found.valid else 1
