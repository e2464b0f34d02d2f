"""`opendata privacy`: which columns hold personal data, and how easily rows are told apart; nothing is changed."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

from ..errors import Problem
from ..files import is_large, refuse_inputs, write_text
from ..how_far import Progress
from ..locale import Words, translator

_ = translator("privacy")

HELP = Words(
    en="Find personal data in a table, and rows that can be told apart without names.",
    es="Encontrar datos personales en una tabla, y filas que se distinguen aun sin nombres.",
)
EXAMPLE = """opendata privacy padron-2014.csv
  opendata privacy padron-2014.csv --quasi SEXO,EDAD,MUNICIPIO --sensitive DIAGNOSTICO --memo riesgo.md"""
# A file from this size on takes about a second, and a person should know that something happens.
_LARGE = 2_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "file",
        metavar=_("FILE"),
        help=_("a table: CSV, XLSX, XLS, ODS, DBF, Parquet, JSON, SQLite…, also packed as gzip or zip"),
    )
    parser.add_argument(
        "--quasi",
        metavar=_("COL,…"),
        action="append",
        default=[],
        help=_("columns that others may know of a person, as sex, age and municipality: labels or places from 1; may be "
               "repeated"),
    )  # fmt: skip
    parser.add_argument(
        "--sensitive", metavar=_("COL"), help=_("the column that nobody should learn of a person, as a diagnosis")
    )
    parser.add_argument(
        "--memo",
        metavar=_("OUT.md"),
        help=_("start a risk memo here: what was found, and what only a person can write"),
    )
    parser.add_argument("--table", type=int, metavar="N", help=_("which table, from 1 (default: the largest)"))
    parser.add_argument("--sheet", metavar=_("NAME"), help=_("which sheet of a workbook"))
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(options: argparse.Namespace) -> int:
    """Look through the file and say what was found."""
    from ..validation.privacy import privacy, risk_memo
    from ..validation.privacy.finding_out import TIMES

    source = Path(options.file)
    refuse_inputs([source], [Path(options.memo)] if options.memo else [])
    if options.memo and os.path.lexists(options.memo):
        raise Problem(_("There is a file at {file} already, and a person may have written in it. Choose another name for the memo.",
                        file=options.memo))  # fmt: skip
    if is_large(source, _LARGE):
        print(_("Looking through {file}…", file=options.file), file=sys.stderr)
    quasi: list[str] | str = options.quasi if len(options.quasi) > 1 else "".join(options.quasi)
    if isinstance(quasi, list):
        quasi = [part for one in quasi for part in one.split(",") if part.strip()]
    with Progress(source, TIMES) as progress:
        found = privacy(source, quasi, options.sensitive, table=options.table, sheet=options.sheet, told=progress)
    if options.memo:
        write_text(Path(options.memo), risk_memo(found))
    if options.json:
        print(json.dumps(found.to_json(), ensure_ascii=False))
        return 0
    print(found)
    if options.memo:
        print("\n" + _("A first risk memo is in {file}. Its questions only a person can answer.", file=options.memo))
    return 0
