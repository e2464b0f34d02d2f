"""`opendata plan opening`: which datasets a department opens, by when, and what to do when one is blocked."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from ...errors import Problem
from ...locale import Words, translator
from ._outputs import TABLE, Output, refuse_outputs

_ = translator("planning_programme")

HELP = Words(
    en="Make the opening plan: ten datasets chosen, five in reserve, dates from your hours; swap one that is blocked.",
    es="Hacer el plan de apertura: diez conjuntos elegidos, cinco en reserva, fechas según tus horas; cambiar uno bloqueado.",
)
EXAMPLE = """opendata plan opening water --people 2 --hours 3 --start 2027-01-11
  opendata plan opening water --block dams-by-day --reason "The owner has not signed"
  opendata plan opening water --adela adela.csv"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the step's arguments."""
    parser.add_argument(
        "folder", metavar=_("DIR"), help=_("the department's folder, with its inventory, priorities and decisions")
    )
    parser.add_argument(
        "--again", action="store_true", help=_("fill free places and blank cells again; what people wrote stays")
    )
    parser.add_argument(
        "--people", type=float, default=2.0, metavar="N", help=_("how many people open data (default: 2)")
    )
    parser.add_argument(
        "--hours", type=float, default=4.0, metavar="N", help=_("hours a working day each has for it (default: 4)")
    )
    parser.add_argument(
        "--effort-days",
        nargs=5,
        type=float,
        metavar="N",
        help=_("days of one person that a dataset of effort 1, 2, 3, 4 and 5 takes (default: 1.5 4 10 28 50)"),
    )
    parser.add_argument(
        "--start", metavar=_("DAY"), help=_("the first day of the work (default: the programme's, else today)")
    )
    parser.add_argument(
        "--deadline",
        metavar=_("DAY"),
        help=_("the day by which all is published (default: the programme's last, else the 42nd)"),
    )
    parser.add_argument("--places", type=int, default=10, metavar="N", help=_("how many are chosen (default: 10)"))
    parser.add_argument("--reserves", type=int, default=5, metavar="N", help=_("how many wait in reserve (default: 5)"))
    person = (_("NAME"), _("POSITION"), _("E-MAIL"))
    parser.add_argument("--contact", nargs=3, metavar=person, help=_("who answers questions, in rows that name nobody"))
    parser.add_argument(
        "--admin", nargs=3, metavar=person, help=_("who puts it on the portal, in rows that name nobody")
    )
    parser.add_argument("--vision", default="", metavar=_("TEXT"), help=_("what the department opens its data for"))
    parser.add_argument("--block", metavar=_("DATASET"), help=_("a chosen dataset that is blocked: its id or its name"))
    parser.add_argument("--reason", default="", metavar=_("TEXT"), help=_("what stands in the way, with --block"))
    parser.add_argument(
        "--as-of", metavar=_("DAY"), help=_("the day from which one looks, as 2026-11-29 (default: today)")
    )
    parser.add_argument(
        "--adela", metavar=_("FILE"), help=_("write the eleven columns of ADELA's opening plan there, .csv or .xlsx")
    )
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(options: argparse.Namespace) -> int:
    """Make or show the plan, swap what is blocked, and write what was asked for."""
    from ...planning.days import day_of
    from ...planning.department import plan_file
    from ...planning.opening.capacity import DAYS
    from ...planning.opening.planning import opening_plan
    from ...planning.sheets.adela_opening_plan import SHEET

    if options.reason and not options.block:
        raise Problem(_("--reason belongs to --block: name the dataset that is blocked too."))
    there = (plan_file(Path(options.folder), name) for name in ("inventory", "priorities", "decisions", "opening-plan"))
    refuse_outputs(there if options.adela else (), Output(options.adela, TABLE, SHEET))
    given = {"vision": options.vision}
    for who in ("contact", "admin"):
        given |= dict(
            zip((f"{who}_name", f"{who}_title", f"{who}_email"), getattr(options, who) or ("", "", ""), strict=True)
        )
    plan = opening_plan(
        options.folder,
        again=options.again,
        people=options.people,
        hours=options.hours,
        by_effort=options.effort_days or DAYS,
        start=day_of(options.start),
        deadline=day_of(options.deadline),
        places=options.places,
        reserves=options.reserves,
        day=day_of(options.as_of),
        **given,
    )
    if options.block:
        plan.remarks.append(str(plan.block(options.block, options.reason)))
    if options.adela:
        plan.write_adela(Path(options.adela))
        plan.remarks.append(_("Written: {file}", file=options.adela))
    print(json.dumps(plan.to_json(), ensure_ascii=False) if options.json else plan)
    return 0
