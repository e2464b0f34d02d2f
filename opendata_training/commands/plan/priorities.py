"""`opendata plan priorities`: datasets ranked by people's scores, which places are safe, and which ten are chosen."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from ...errors import Problem
from ...files import write_bytes
from ...locale import Words, translator
from ._outputs import PICTURE, TABLE, Output, refuse_outputs

_ = translator("planning_priorities")

HELP = Words(
    en="Rank datasets by people's scores, and see which places depend on the weights.",
    es="Ordenar conjuntos según los puntajes de varias personas, y ver qué lugares dependen de los pesos.",
)
EXAMPLE = """opendata plan priorities scores.csv --begin inventory.csv
  opendata plan priorities scores.csv -o priorities.csv --picture matrix.png"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the step's arguments."""
    parser.add_argument("scores", metavar=_("SCORES"),
                        help=_("the table of scores: a row for each dataset and person, a column for each criterion"))  # fmt: skip
    parser.add_argument("--begin", metavar=_("INVENTORY"),
                        help=_("write scores.csv to fill in, and criteria.csv beside it, and stop"))  # fmt: skip
    parser.add_argument("--person", metavar=_("NAME"), action="append", default=[],
                        help=_("with --begin: who is to score; may be repeated"))  # fmt: skip
    parser.add_argument(
        "--criteria",
        metavar=_("FILE"),
        help=_("the criteria and their weights (default: criteria.csv beside the scores, else six usual ones)"),
    )
    parser.add_argument("--places", type=int, default=10, metavar="N", help=_("how many are chosen (default: 10)"))
    parser.add_argument("--combine", choices=("median", "mean"), default="median",
                        help=_("how several people's scores become one (default: median)"))  # fmt: skip
    parser.add_argument("-o", "--output", metavar=_("OUT.csv"),
                        help=_("write the priorities here, CSV or XLSX; choices with a reason that are there stay"))  # fmt: skip
    parser.add_argument("--picture", metavar=_("OUT.png"), help=_("draw value against effort here"))
    parser.add_argument("--firmness", metavar=_("OUT.png"), help=_("draw how firm the first places are here"))
    parser.add_argument("--disagreement", metavar=_("OUT.png"), help=_("draw how far people are apart here"))
    parser.add_argument("--seed", type=int, default=2014, metavar="N", help=_("where the draws of other weights begin"))
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(options: argparse.Namespace) -> int:
    """Begin a table of scores, or rank what it holds."""
    from ...planning.priorities.prioritising import prioritise, read_priorities
    from ...planning.sheets.priorities import SHEET

    scores = Path(options.scores)
    if options.begin:
        return _begin(options)
    refuse_outputs(
        [scores, options.criteria or scores.parent / "criteria.csv"],
        Output(options.output, TABLE, SHEET, adds=True),
        *(Output(one, PICTURE) for one in (options.picture, options.firmness, options.disagreement)),
    )
    if options.seed < 0:
        raise Problem(_("The seed must be 0 or more, not {seed}.", seed=options.seed))
    before = read_priorities(options.output) if options.output and Path(options.output).is_file() else []
    found = prioritise(scores, options.criteria, combine=options.combine, count=options.places, before=before,
                       seed=options.seed)  # fmt: skip
    if options.output:
        found.write(options.output, before)
    for path, draw in ((options.picture, found.matrix), (options.firmness, found.firmness),
                       (options.disagreement, found.disagreement)):  # fmt: skip
        if path:
            write_bytes(Path(path), draw().image)
    if options.json:
        print(json.dumps(found.to_json(), ensure_ascii=False))
        return 0
    print(found)
    if options.output:
        print("\n" + _("The priorities are in {file}. Change who is chosen there, with a reason each; it is kept next time.",
                       file=options.output))  # fmt: skip
    return 0


def _begin(options: argparse.Namespace) -> int:
    from ...planning.priorities.prioritising import begin_scores, without_ids

    scores = Path(options.scores)
    if scores.name != "scores.csv":
        raise Problem(_("A table of scores that is begun is called scores.csv, so that the next steps find it."))
    written, criteria = begin_scores(options.begin, scores.parent, options.person or ("",))
    print(_("{scores} is ready to be filled in, with scores from 1 to 5. The criteria and their weights are in {criteria}.",
            scores=written, criteria=criteria))  # fmt: skip
    blank = without_ids(options.begin)
    if blank:
        print(_("Rows of the inventory without an id: {count}. Write them before a name changes, and put the new file in "
                "its place: opendata plan inventory {file} -o new.csv", count=blank, file=options.begin))  # fmt: skip
    return 0
