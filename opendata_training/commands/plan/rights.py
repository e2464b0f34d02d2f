"""`opendata plan rights`: the questions on the right to publish, and the decisions that their answers lead to."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...errors import Problem
from ...locale import Words, translator
from ._outputs import TABLE, Output, refuse_outputs

if TYPE_CHECKING:
    from ...countries.common.tree import Tree
    from ...planning import Row, Sheet
    from ...planning.rights import Decided

_ = translator("planning_rights")

HELP = Words(
    en="Ask whether each dataset may be published, and decide.",
    es="Preguntar si cada conjunto se puede publicar, y decidir.",
)
EXAMPLE = """opendata plan rights --from inventory.csv -o rights.xlsx
  opendata plan rights rights.xlsx --inventory inventory.csv --decisions decisions.csv --sign-offs sign-offs.csv"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the step's arguments."""
    parser.add_argument(
        "file",
        nargs="?",
        metavar=_("FILE"),
        help=_("the answers, a column a question; without it the questions are shown"),
    )
    parser.add_argument(
        "--from", dest="start", metavar=_("INVENTORY"), help=_("begin the answers from this inventory; needs -o")
    )
    parser.add_argument(
        "-o", "--output", metavar=_("OUT"), help=_("where the answers that are begun go: .xlsx or .csv")
    )
    parser.add_argument(
        "--inventory", metavar=_("INVENTORY"), help=_("the inventory, to know what it says of each dataset")
    )
    parser.add_argument(
        "--decisions", metavar=_("OUT"), help=_("write the decisions here; what persons wrote there stays")
    )
    parser.add_argument("--sign-offs", metavar=_("OUT"), help=_("write the sign-offs needed here; what is there stays"))
    parser.add_argument("--publisher", default="", metavar=_("ACRONYM"), help=_("the office's acronym, for citations"))
    parser.add_argument("--by", default="", metavar=_("NAME"), help=_("who decides, by name"))
    parser.add_argument("--as-of", metavar=_("DAY"), help=_("the day of the decisions, as 2026-11-29 (default: today)"))
    add_country(parser)
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def add_country(parser: argparse.ArgumentParser) -> None:
    """Add the choice of a country."""
    parser.add_argument(
        "--country", metavar=_("CODE"), help=_("whose laws and licence, as mx (default: OPENDATA_COUNTRY, else mx)")
    )


def run(options: argparse.Namespace) -> int:
    """Show the questions, begin the answers, or decide by them."""
    from ...countries.common.chosen import in_country

    with in_country(options.country):
        return _begin(options) if options.start else _run(options)


def _run(options: argparse.Namespace) -> int:
    from ...planning.days import day_of
    from ...planning.rights import rights_tree, stale

    day = day_of(options.as_of)
    old = stale(rights_tree(), day)
    if old:
        print(old, file=sys.stderr)
    if not options.file:
        print(json.dumps(_tree_json(rights_tree()), ensure_ascii=False) if options.json else _questions(rights_tree()))
        return 0
    made = _decide(options, day)
    print(json.dumps(made.to_json(), ensure_ascii=False) if options.json else _said(made))
    if not options.json:
        for name in (options.decisions, options.sign_offs):
            if name:
                print(_("{file} is written.", file=name))
    return 0


def _begin(options: argparse.Namespace) -> int:
    from ...planning import read_sheet, sheet_named, write_sheet
    from ...planning.rights import rights_sheet, start_rights

    if not options.output:
        raise Problem(_("Say where the answers go: -o rights.xlsx."))
    if os.path.lexists(options.output):
        raise Problem(_("There is a file at {file} already, and a person may have written in it. Choose another name; nothing was "
                        "written.", file=options.output))  # fmt: skip
    rows = start_rights(read_sheet(sheet_named("inventory"), options.start))
    write_sheet(rights_sheet(), rows, Path(options.output))
    print(_("{file} has a row for each dataset: {count}. Answer its questions from left to right; leave blank what nobody knows "
            "yet.", file=options.output, count=len(rows)))  # fmt: skip
    return 0


def _decide(options: argparse.Namespace, day: Any) -> Decided:
    from ...planning import read_sheet, sheet_named, write_sheet
    from ...planning.rights import decide, read_rights

    decisions, sign_offs = sheet_named("decisions"), sheet_named("sign-offs")
    refuse_outputs(
        [options.file, options.inventory],
        Output(options.decisions, TABLE, decisions, adds=True),
        Output(options.sign_offs, TABLE, sign_offs, adds=True),
    )
    made = decide(
        read_rights(options.file),
        read_sheet(sheet_named("inventory"), options.inventory) if options.inventory else (),
        before=_there(decisions, options.decisions),
        sign_offs=_there(sign_offs, options.sign_offs),
        publisher=options.publisher,
        decided_by=options.by,
        on=day,
    )
    for sheet, rows, name in (
        (decisions, made.rows, options.decisions),
        (sign_offs, made.sign_offs, options.sign_offs),
    ):
        if name:
            write_sheet(sheet, rows, Path(name))
    return made


def _there(sheet: Sheet, name: str | None) -> list[Row]:
    from ...planning import read_sheet

    return read_sheet(sheet, name) if name and os.path.lexists(name) else []


def _said(made: Decided) -> str:
    from ...planning.rights.words import DECISIONS

    lines = []
    for row in made.rows:
        if row["decision"]:
            lines.append(f"{row['name']}: {str(DECISIONS[row['decision']]).upper()}. {row['reason']}")
            continue
        asked = made.walks[row["id"]].next if row["id"] in made.walks else None
        if asked:
            lines += [
                _("{name}: open. {question}", name=row["name"], question=asked.ask),
                "    " + _("Why it is asked: {why}", why=asked.why),
                "    " + _("Who knows: {whom}", whom=asked.whom),
            ]
    counts = ", ".join(f"{words}: {made.counts[code]}" for code, words in DECISIONS.items())
    lines += ["", _("{counts}, open: {open}", counts=counts, open=made.counts[""])]
    if made.told:
        lines += ["", _("To look at:"), *(f"  {one}" for one in made.told)]
    return "\n".join(lines)


def _questions(tree: Tree) -> str:
    lines = [_("Questions on the right to publish: {country}, version {version}, laws looked up on {day}.", country=tree.country,
               version=tree.version, day=tree.checked.isoformat()), str(tree.note)]  # fmt: skip
    for question in tree.questions.values():
        lines += ["", f"{question.key}: {question.ask}", f"  {question.why}"]
        lines += [f"  - {answer.words} [{answer.code}]{_leads(tree, answer)}" for answer in question.answers.values()]
        lines += [f"    {tree.laws[name].title}: {tree.laws[name].says}" for name in question.laws]
    return "\n".join(lines)


def _leads(tree: Tree, answer: Any) -> str:
    from ...planning.rights.words import DECISIONS

    decision = f"{DECISIONS[answer.decision]}" if answer.decision else ""
    following = f"{tree.questions[answer.next].title}" if answer.next in tree.questions else _("end")
    return " → " + " → ".join(part for part in (decision, following) if part)


def _tree_json(tree: Tree) -> dict[str, Any]:
    return {
        "country": str(tree.country), "version": tree.version, "checked": tree.checked.isoformat(), "note": str(tree.note),
        "first": tree.first,
        "questions": [
            {"key": one.key, "ask": str(one.ask), "why": str(one.why), "whom": str(one.whom), "laws": list(one.laws),
             "answers": [{"code": answer.code, "words": str(answer.words), "next": answer.next, "decision": answer.decision}
                         for answer in one.answers.values()]}
            for one in tree.questions.values()
        ],
        "laws": {name: {"title": str(law.title), "says": str(law.says), "url": law.url} for name, law in tree.laws.items()},
    }  # fmt: skip
