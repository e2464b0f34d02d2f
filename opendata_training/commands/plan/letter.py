"""`opendata plan letter`: the official letter that asks for a sign-off, and how long each sign-off has waited."""

from __future__ import annotations

import argparse
import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import Problem
from ...files import write_text
from ...locale import Words, translator
from ._outputs import PAGE, Output, refuse_outputs
from .rights import add_country

if TYPE_CHECKING:
    from datetime import date

    from ...planning import Row

_ = translator("planning_rights")

HELP = Words(
    en="Write the letter that asks for a sign-off, or say how long each has waited.",
    es="Escribir el oficio que pide un visto bueno, o decir cuánto ha esperado cada uno.",
)
EXAMPLE = """opendata plan letter decisions.csv --dataset dams-by-day --kind legal -o letter.html
  opendata plan letter --waiting sign-offs.csv"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the step's arguments."""
    parser.add_argument("file", nargs="?", metavar=_("FILE"), help=_("the decisions: decisions.csv"))
    parser.add_argument("--dataset", metavar=_("ID"), help=_("which dataset, by its id or its name"))
    parser.add_argument(
        "--kind", metavar=_("KIND"), default="legal", help=_("legal, privacy or owner (default: legal)")
    )
    parser.add_argument("-o", "--output", metavar=_("OUT"), help=_("write it here: .html to print, .txt as plain text"))
    parser.add_argument(
        "--waiting", metavar=_("SIGN-OFFS"), help=_("say how many days each sign-off of this file has waited")
    )
    for name, text in (
        ("--person", _("to whom it goes, by name")),
        ("--office", _("that person's office")),
        ("--sender", _("who asks, by name and post")),
        ("--agency", _("the agency")),
        ("--number", _("the letter's number")),
        ("--place", _("where it is written")),
    ):
        parser.add_argument(name, default="", metavar=_("TEXT"), help=text)
    parser.add_argument(
        "--as-of", metavar=_("DAY"), help=_("the letter's day, or as of which day, as 2026-11-29 (default: today)")
    )
    add_country(parser)
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(options: argparse.Namespace) -> int:
    """Write a letter, or count the days."""
    from ...countries.common.chosen import in_country
    from ...planning.days import day_of

    day = day_of(options.as_of)
    if options.waiting:
        return _waiting(options, day)
    if not options.file or not options.dataset:
        raise Problem(
            _("Name the decisions and the dataset: opendata plan letter decisions.csv --dataset ID; or --waiting.")
        )
    with in_country(options.country):
        return _letter(options, day)


def _waiting(options: argparse.Namespace, day: date | None) -> int:
    from ...planning import read_sheet, sheet_named
    from ...planning.department import plan_file
    from ...planning.rights import waiting

    # A plan's files lie in one folder: the decisions that were signed are beside the signatures.
    decided = options.file or plan_file(Path(options.waiting).parent, "decisions")
    decisions = read_sheet(sheet_named("decisions"), decided) if decided else ()
    found = waiting(read_sheet(sheet_named("sign-offs"), options.waiting), day, decisions)
    if options.json:
        print(json.dumps({"sign_offs": [asdict(one) for one in found]}, ensure_ascii=False))
    else:
        print("\n".join(map(str, found)) or _("There are no sign-offs in {file}.", file=options.waiting))
    return 0


def _letter(options: argparse.Namespace, day: date | None) -> int:
    from ...planning import read_sheet, sheet_named
    from ...planning.rights import letter

    refuse_outputs([options.file], Output(options.output, (*PAGE, ".txt")))
    if options.output and os.path.lexists(options.output):
        raise Problem(
            _("There is a file at {file} already. Choose another name; nothing was written.", file=options.output)
        )
    row = _row(read_sheet(sheet_named("decisions"), options.file), options.dataset)
    made = letter(
        row, options.kind, person=options.person, office=options.office, sender=options.sender, agency=options.agency,
        number=options.number, place=options.place, on=day,
    )  # fmt: skip
    if options.json:
        print(json.dumps({"text": made.text, "html": made.html}, ensure_ascii=False))
    elif not options.output:
        print(made.text, end="")
    if options.output:
        path = Path(options.output)
        write_text(path, made.html if path.suffix.lower() == ".html" else made.text)
        if not options.json:
            print(
                _(
                    "The letter is in {file}. Print it, hand it in, and write the day into the sign-offs.",
                    file=options.output,
                )
            )
    return 0


def _row(rows: list[Row], wanted: str) -> Row:
    from ...reading.kinds import plain

    for row in rows:
        if wanted == row["id"] or plain(wanted) == plain(str(row["name"])):
            return row
    names = ", ".join(str(row["id"] or row["name"]) for row in rows[:10])
    raise Problem(
        _('There is no dataset "{name}" among the decisions. There are: {names}.', name=wanted, names=names or "—")
    )
