"""`opendata validate`: what is wrong with a table, where, and what to do about it."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from ..files import is_large, refuse_inputs, write_text
from ..how_far import Progress
from ..locale import Words, translator

_ = translator("validation")

HELP = Words(
    en="Say what is wrong with a table, where, and what to do about it.",
    es="Revisar una tabla y decir qué está mal, dónde y qué hacer.",
)
EXAMPLE = """opendata validate delitos-2014.csv --html reporte.html
  opendata validate delitos-2014.csv --infer-schema diccionario.xlsx
  opendata validate delitos-2014.csv --schema diccionario.xlsx --rules reglas.csv --check mi_revision.py"""
# A file from this size on takes about a second, and a person should know that something happens.
_LARGE = 2_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "file",
        metavar=_("FILE"),
        help=_("a table: CSV, XLSX, XLS, ODS, DBF, Parquet, JSON, SQLite…, also packed as gzip or zip"),
    )
    parser.add_argument("--previous", metavar=_("FILE"), help=_("the previous release, to compare the labels with"))
    parser.add_argument("--html", metavar=_("OUT.html"), help=_("write the report here, as a page to send or print"))
    parser.add_argument("--limit", type=int, default=1000, metavar="N",
                        help=_("how many findings to keep for each kind and column (default: 1000)"))  # fmt: skip
    parser.add_argument("--table", type=int, metavar="N", help=_("which table, from 1 (default: the largest)"))
    parser.add_argument("--sheet", metavar=_("NAME"), help=_("which sheet of a workbook"))
    parser.add_argument(
        "--rules",
        metavar=_("FILE"),
        help=_("a table of your own rules: column, rule, value, and if you like severity and message"),
    )
    parser.add_argument(
        "--check",
        metavar=_("FILE.py"),
        action="append",
        default=[],
        help=_("a check of your own in Python, with a function find(subject); may be given several times"),
    )
    parser.add_argument(
        "--schema",
        metavar=_("FILE"),
        help=_("a Table Schema (JSON or YAML), a Data Package or a data dictionary (CSV, XLSX) to check against"),
    )
    parser.add_argument(
        "--infer-schema",
        metavar=_("OUT"),
        help=_(
            "write a first schema here, for you to complete: a data dictionary when it ends in .csv or .xlsx, else JSON"
        ),
    )
    parser.add_argument(
        "--catalogue", metavar=_("FILE"), help=_("the official catalogue of municipalities, to look their keys up in")
    )
    parser.add_argument("--json", action="store_true", help=_("print the report as JSON"))


def run(options: argparse.Namespace) -> int:
    """Check the file and report."""
    from ..validation import validate
    from ..validation.schema.dictionary import left_to_write
    from ..validation.schema.inferring import infer_schema
    from ..validation.schema.writing import write_schema
    from ..validation.windows import TIMES

    source = Path(options.file)
    given = [options.file, options.previous, options.schema, options.catalogue, options.rules, *options.check]
    refuse_inputs(map(Path, filter(None, given)), [Path(one) for one in (options.html, options.infer_schema) if one])
    if is_large(source, _LARGE):
        print(_("Checking {file}…", file=options.file), file=sys.stderr)
    with Progress(source, TIMES) as progress:
        report = validate(
            source,
            schema=options.schema,
            previous=options.previous,
            catalogue=options.catalogue,
            rules=options.rules,
            checks=options.check,
            limit=options.limit,
            table=options.table,
            sheet=options.sheet,
            told=progress,
        )
    left: list[str] = []
    if options.infer_schema:
        schema = infer_schema(source, table=options.table, sheet=options.sheet)
        write_schema(schema, Path(options.infer_schema))
        left = left_to_write(schema)
    if options.html:
        write_text(Path(options.html), report.to_html())
    if options.json:
        print(json.dumps(report.to_json(), ensure_ascii=False))
    else:
        print(report)
        if options.html:
            print("\n" + _("The whole report is in {file}.", file=options.html))
        if options.infer_schema:
            print("\n" + _("A first schema is in {file}.", file=options.infer_schema))
            if left:
                print(
                    _("Still to write, in your own words: title and description of {fields}.", fields=", ".join(left))
                )
    return 0 if report.valid else 1
