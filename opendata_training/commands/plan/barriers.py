"""`opendata plan barriers`: the register of barriers as of a day, begun from an inventory, and what has helped others."""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...errors import Problem
from ...files import write_bytes
from ...locale import Words, translator
from ._outputs import PICTURE, Output, refuse_outputs

if TYPE_CHECKING:
    from ...planning.barriers.knowing import Known

_ = translator("planning_barriers")

HELP = Words(
    en="Show which barriers are open, the gravest first, and which have no owner or are late.",
    es="Mostrar qué barreras siguen abiertas, primero las más graves, y cuáles no tienen responsable o van tarde.",
)
EXAMPLE = """opendata plan barriers barriers.xlsx --as-of 2026-11-29 --picture matrix.png
  opendata plan barriers --from inventory.csv -o barriers.xlsx
  opendata plan barriers --known size"""
# What is asked for without a name means all.
_ALL = ""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the step's arguments."""
    parser.add_argument("file", metavar=_("FILE"), nargs="?", help=_("the register: CSV, XLSX, ODS"))
    parser.add_argument(
        "--as-of", metavar=_("DAY"), help=_("what is late as of this day, as 2026-11-29 (default: today)")
    )
    parser.add_argument("--picture", metavar="OUT.png", help=_("draw the matrix of likelihood and impact here"))
    parser.add_argument("--from", dest="inventory", metavar=_("INVENTORY"),
                        help=_("begin a register from this inventory; needs -o"))  # fmt: skip
    parser.add_argument(
        "-o", "--output", metavar=_("OUT"), help=_("where the register that is begun goes: .xlsx or .csv")
    )
    parser.add_argument("--known", metavar=_("CODE"), nargs="?", const=_ALL,
                        help=_("show the library of barriers, or one of them with what has helped and its sources"))  # fmt: skip
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(options: argparse.Namespace) -> int:
    """Do what was asked for."""
    if options.known is not None:
        return _library(options)
    if options.inventory:
        return _begin(options)
    if not options.file:
        raise Problem(
            _("Name a register, or an inventory to begin one from (--from), or ask for the library (--known).")
        )
    from ...planning.barriers.register import read_register
    from ...planning.days import day_of

    day = day_of(options.as_of)
    refuse_outputs([options.file], Output(options.picture, PICTURE))
    register = read_register(options.file, day)
    if options.picture:
        from ...planning.barriers.picture import heat_map

        write_bytes(Path(options.picture), heat_map(register).image)
    print(json.dumps(register.to_json(), ensure_ascii=False) if options.json else register)
    return 0


def _begin(options: argparse.Namespace) -> int:
    from ...planning import read_sheet, sheet_named, write_sheet
    from ...planning.barriers.drafting import draft
    from ...planning.sheets.barriers import SHEET

    if not options.output:
        raise Problem(_("Say where the register goes: -o barriers.xlsx"))
    if os.path.lexists(options.output):
        raise Problem(
            _("There is a file at {file} already. Choose another name; nothing was written.", file=options.output)
        )
    rows = draft(read_sheet(sheet_named("inventory"), options.inventory))
    path = write_sheet(SHEET, rows, Path(options.output))
    if options.json:
        print(json.dumps({"written": str(path), "rows": len(rows)}))
    else:
        print(_("{file} has {rows} barriers that the inventory speaks of. Judge each, name a person and a day, and add those that "
                "only people know.", file=str(path), rows=len(rows)))  # fmt: skip
    return 0


def _library(options: argparse.Namespace) -> int:
    from ...planning.barriers.knowing import known_barrier, known_barriers

    found = known_barriers() if options.known == _ALL else (known_barrier(options.known),)
    if options.json:
        print(json.dumps([_in_json(one) for one in found], ensure_ascii=False))
    elif options.known == _ALL:
        print("\n".join(f"{one.code:<18} {one.title}" for one in found))
        print("\n" + _("One of them with what has helped: opendata plan barriers --known {code}", code=found[0].code))
    else:
        print(_told(found[0]))
    return 0


def _told(one: Known) -> str:
    from ...planning.barriers.knowing import KINDS, SOURCES

    title = str(one.title)
    parts = [
        f"{title[:1].upper()}{title[1:]} ({KINDS[one.kind]})",
        str(one.heard),
        "",
        _("What helps: {solution}", solution=one.solution),
        _("First:"),
        *(f"- {step}" for step in one.steps),
        _("It is out of the way when: {done}", done=one.done),
        _("Unit of the course: {unit}", unit=one.unit),
        _("Met in:"),
        *(f"- {SOURCES[source].text}: {SOURCES[source].address}" for source in one.sources),
    ]
    return "\n".join(parts)


def _in_json(one: Known) -> dict[str, Any]:
    from ...planning.barriers.knowing import SOURCES

    facts = {key: str(getattr(one, key)) for key in ("code", "kind", "title", "heard", "solution", "done", "unit")}
    sources = [{"text": SOURCES[name].text, "address": SOURCES[name].address} for name in one.sources]
    return {**facts, "steps": [str(step) for step in one.steps], "sources": sources}
