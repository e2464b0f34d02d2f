"""`opendata departments build`: the departments' messy files, and the truth about them apart."""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import Problem
from ..files import trouble
from ..locale import Words, translator

if TYPE_CHECKING:
    from ..departments.building import Made, Wanted

_ = translator("departments")

HELP = Words(
    en="Make the practice files of ten departments, messy as an agency hands them over, from a seed.",
    es="Hacer los archivos de práctica de diez dependencias, desordenados como los entrega una oficina, a partir de una semilla.",
)
EXAMPLE = "opendata departments build --department imss --size class -o practice --truth truth"
# Seconds between two signs of life.
_PATIENCE = 1.0
# A secret of fewer characters can be guessed by trying.
_LONG_ENOUGH = 16


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("action", choices=["build"], metavar="build", help=_("make the files"))
    parser.add_argument(
        "--department", action="append", metavar=_("CODE"), help=_("only this one, as imss; may be repeated")
    )
    parser.add_argument(
        "--dataset", action="append", metavar=_("CODE"), help=_("only this dataset of them; may be repeated")
    )
    parser.add_argument("--size", default="small", metavar=_("SIZE"),
                        help=_("small, class (about 20,000 rows), full, or the best known dataset's number of rows "
                               "(default: small)"))  # fmt: skip
    parser.add_argument(
        "--seed", type=int, metavar="N", help=_("a whole number; the same one gives the same files (default: 2014)")
    )
    parser.add_argument("--learner", metavar="ID", help=_("make this learner's own variant; needs --secret-file"))
    parser.add_argument("--secret-file", type=Path, metavar=_("FILE"),
                        help=_("the file with the course's secret; keep it away from learners"))  # fmt: skip
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar=_("DIR"), help=_("the folder for the messy files")
    )
    parser.add_argument("--truth", type=Path, metavar=_("DIR"),
                        help=_("another folder, for the clean tables and the record of every defect"))  # fmt: skip
    parser.add_argument("--replace", action="store_true", help=_("write over other files that are in their place"))
    parser.add_argument("--json", action="store_true", help=_("print what was made as JSON"))


def run(options: argparse.Namespace) -> int:
    """Make the files and say what was made."""
    from ..departments.building import build_files

    wanted = _wanted(options)
    _refuse_truth_within(options.output, options.truth)
    made: list[Made] = []
    said = time.monotonic()
    for one in build_files(wanted, options.output, options.truth, replace=options.replace):
        made.append(one)
        if time.monotonic() - said > _PATIENCE:
            said = time.monotonic()
            print(_("Files made: {count}. The last one: {file}", count=len(made), file=one.path), file=sys.stderr)
    if any(one.shortened for one in made):
        from ..departments.variants import WORKBOOK_ROWS

        print(
            _("Workbooks have {rows} rows at the most; these were made that long.", rows=WORKBOOK_ROWS), file=sys.stderr
        )
    if options.json:
        files = [{"path": one.path, "rows": one.rows, "bytes": one.bytes, "sha256": one.sha256} for one in made]
        truth = str(options.truth) if options.truth else None
        print(json.dumps({"output": str(options.output), "truth": truth, "files": files}, ensure_ascii=False))
        return 0
    print(_("Files: {count}, in {folder}. Rows: {rows}. Every figure and every person in them is invented.",
            count=len(made), folder=str(options.output), rows=sum(one.rows for one in made)))  # fmt: skip
    if options.truth:
        print(_("The clean tables and the record of every defect are in {folder}. Keep it away from learners.",
                folder=str(options.truth)))  # fmt: skip
    return 0


def _wanted(options: argparse.Namespace) -> Wanted:
    from ..departments import codes, datasets_of
    from ..departments.building import Wanted

    known = codes()
    asked = tuple(dict.fromkeys(one.strip().casefold() for one in options.department or known))
    for one in asked:
        if one not in known:
            raise Problem(
                _("There is no department {code}. The ones there are: {codes}.", code=one, codes=", ".join(known))
            )
    wanted = tuple(one.strip().casefold() for one in options.dataset or ())
    there = [name for one in asked for name in datasets_of(one)] if wanted else []
    for one in wanted:
        if one not in there:
            raise Problem(
                _("There is no dataset {code}. The ones there are: {codes}.", code=one, codes=", ".join(there))
            )
    return Wanted(asked, _size(options.size), _seed(options), wanted)


def _size(text: str) -> str | int:
    from ..departments.variants import SIZES

    if text in SIZES:
        return text
    digits = text.replace(",", "").replace("_", "")
    if not (digits.isascii() and digits.isdigit() and int(digits) > 0):
        raise Problem(_("{size} is no size. Give small, class, full, or a number of rows such as 5000.", size=text))
    return int(digits)


def _seed(options: argparse.Namespace) -> int:
    from ..departments import OPEN_SEED, learner_seed

    if options.learner is None and options.secret_file is None:
        return OPEN_SEED if options.seed is None else int(options.seed)
    if options.seed is not None:
        raise Problem(_("A learner's variant has a seed of its own. Leave out --seed, or leave out --learner."))
    if options.learner is None or not options.learner.strip() or options.secret_file is None:
        raise Problem(_("A learner's variant needs both: --learner with the learner's id, and --secret-file."))
    try:
        secret = options.secret_file.read_bytes().strip()
    except OSError as error:
        raise trouble(options.secret_file, error) from error
    if not secret:
        raise Problem(_("The file {file} is empty. Write the course's secret into it: a long line that nobody can guess.",
                        file=str(options.secret_file)))  # fmt: skip
    if len(secret) < _LONG_ENOUGH:
        print(_("The secret in {file} is short and could be guessed. Make it at least {count} characters for a real course.",
                file=str(options.secret_file), count=_LONG_ENOUGH), file=sys.stderr)  # fmt: skip
    return learner_seed(secret, options.learner)


def _refuse_truth_within(output: Path, truth: Path | None) -> None:
    """Stop before the truth would be handed over with the files."""
    if truth is None:
        return
    there, here = output.resolve(), truth.resolve()
    if here == there or there in here.parents or here in there.parents:
        raise Problem(
            _("The truth must not lie with the files, where learners would find it: {truth} and {output} are one inside the "
              "other. Choose a folder of its own.", truth=str(truth), output=str(output))
        )  # fmt: skip
