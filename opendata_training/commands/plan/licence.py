"""`opendata plan licence`: a licence by three questions, and how a dataset under it is cited."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from ...errors import Problem
from ...locale import Words, translator
from .rights import add_country

if TYPE_CHECKING:
    from ...countries.common.licences import Licence
    from ...planning.rights import Chosen

_ = translator("planning_rights")

HELP = Words(
    en="Choose a licence by three questions, and write how the data are cited.",
    es="Elegir una licencia con tres preguntas, y escribir cómo se citan los datos.",
)
EXAMPLE = """opendata plan licence source=none rule=national
  opendata plan licence source=none rule=national --name "Dams by day" --publisher CONAGUA --url https://example.org/dams"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the step's arguments."""
    parser.add_argument(
        "answers",
        nargs="*",
        metavar=_("QUESTION=ANSWER"),
        help=_("what is known; without it the first question is shown"),
    )
    parser.add_argument("--licence", default="", metavar=_("ID"), help=_("the licence, where it is chosen already"))
    parser.add_argument("--name", default="", metavar=_("NAME"), help=_("the dataset's name, for the citation"))
    parser.add_argument("--publisher", default="", metavar=_("ACRONYM"), help=_("the office's acronym, for citations"))
    parser.add_argument("--url", default="", metavar="URL", help=_("where the data are"))
    parser.add_argument(
        "--as-of", metavar=_("DAY"), help=_("the day on which they were looked at there, as 2026-11-29")
    )
    add_country(parser)
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(options: argparse.Namespace) -> int:
    """Walk the questions as far as they are answered; with a name and a publisher, cite."""
    from ...countries.common.chosen import in_country

    with in_country(options.country):
        return _run(options)


def _run(options: argparse.Namespace) -> int:
    from ...countries.common.licences import licence
    from ...planning.rights import choose_licence, cite

    chosen = choose_licence(_answers(options.answers))
    found = licence(options.licence) if options.licence else chosen.licence
    if options.licence and found is None:
        # `cite` says which licences there are.
        cite(options.name or "-", options.publisher or "-", options.licence)
    text = ""
    if found and (options.name or options.publisher):
        text = cite(options.name, options.publisher, found.id, options.url, options.as_of)
    elif options.name or options.publisher or options.url:
        raise Problem(_("There is no licence yet to cite by. Answer the questions, or give --licence."))
    if options.json:
        print(json.dumps(_json(chosen, found, text), ensure_ascii=False))
    else:
        print(_said(chosen, found, text))
    return 0


def _answers(given: list[str]) -> dict[str, str]:
    found = {}
    for one in given:
        key, sign, answer = one.partition("=")
        if not sign:
            raise Problem(_('"{given}" is not understood. Write question=answer, as source=none.', given=one))
        found[key.strip()] = answer.strip()
    return found


def _said(chosen: Chosen, found: Licence | None, text: str) -> str:
    lines = []
    if found:
        lines = [f"{found.id}: {found.title}", str(found.meaning), found.url]
        lines += [chosen.why] if found == chosen.licence and chosen.why else []
    elif chosen.walk.next:
        asked = chosen.walk.next
        lines = [f"{asked.key}: {asked.ask}", str(asked.why)]
        lines += [f"  {asked.key}={answer.code}  {answer.words}" for answer in asked.answers.values()]
    else:
        lines = [_("No licence can be given yet."), chosen.why]
    lines += [str(answer.write) for _question, answer in chosen.walk.taken if answer.write]
    if text:
        lines += ["", text]
    return "\n".join([*lines, *chosen.walk.doubts, "", str(chosen.walk.tree.note)])


def _json(chosen: Chosen, found: Licence | None, text: str) -> dict[str, object]:
    asked = chosen.walk.next
    return {
        "licence": found.id if found else None,
        "url": found.url if found else None,
        "why": chosen.why,
        "next": {"question": asked.key, "ask": str(asked.ask),
                 "answers": {one.code: str(one.words) for one in asked.answers.values()}} if asked and not found else None,
        "doubts": list(chosen.walk.doubts),
        "citation": text or None,
    }  # fmt: skip
