"""`opendata certificate make`: certificates for who has reached all, and for the others what is missing."""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path

from ...errors import Problem
from ...locale import Words, translator

_ = translator("certificate")

HELP = Words(
    en="Make the certificates of those who have reached all; say of the others what is missing.",
    es="Hacer las constancias de quienes alcanzaron todo; decir de los demás qué falta.",
)
EXAMPLE = "opendata certificate make --all --keys ~/course-keys --from 2026-09-01 --until 2026-10-13 -o certificates"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the step's arguments."""
    parser.add_argument("learners", nargs="*", metavar=_("LEARNER"), help=_("whose, by the names of their folders"))
    parser.add_argument("--all", action="store_true", help=_("everybody's"))
    parser.add_argument("--keys", required=True, metavar=_("FOLDER"), help=_("the folder of the course's keys"))
    parser.add_argument(
        "--from", dest="first", required=True, metavar=_("DATE"), help=_("the first day of the programme")
    )
    parser.add_argument("--until", required=True, metavar=_("DATE"), help=_("its last day, as 2026-10-13"))
    parser.add_argument("--date", metavar=_("DATE"), help=_("the day of the certificate (default: today)"))
    parser.add_argument(
        "--names", metavar=_("FILE"), help=_("a table with the columns learner and name: the full names")
    )
    parser.add_argument("--course", metavar=_("DIR"), help=_("the course's folder (default: gradebook)"))
    parser.add_argument("--practice", action="store_true", help=_("let the practice dataset of the capstone count"))
    parser.add_argument("-o", "--output", required=True, metavar=_("FOLDER"), help=_("where the certificates go"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON document"))


def run(options: argparse.Namespace) -> int:
    """Make them; 1 when somebody who was named is not there yet."""
    from ...classroom.certificate.making import make, named
    from ...classroom.certificate.signing import need_cryptography, read_key
    from ...classroom.certificate.standing import standings
    from ...classroom.certificate.wording import Occasion
    from ...classroom.grading.course import Course

    if bool(options.learners) == options.all:
        raise Problem(_("Say whose certificates: names of learners, or --all."))
    need_cryptography()
    keys = Path(options.keys).expanduser()
    read_key(keys)
    occasion = Occasion(_day(options.first), _day(options.until), _day(options.date) if options.date else date.today())
    if not occasion.first <= occasion.last:
        raise Problem(
            _("The programme ends before it begins: {first}, {last}.", first=options.first, last=options.until)
        )
    found = standings(Course.at(options.course), options.learners, options.practice)
    found = named(found, Path(options.names) if options.names else None)
    told = []
    for one in found:
        missing = one.missing
        paths = [] if missing else make(one, keys, occasion, Path(options.output))
        told.append({"learner": one.learner, "files": [str(path) for path in paths], "missing": missing})
        if not options.json:
            print(f"{one.name or one.learner}: " + (", ".join(map(str, paths)) or _("not yet")))
            for sentence in missing:
                print(f"  - {sentence}")
    if options.json:
        print(json.dumps({"certificates": told}, ensure_ascii=False, indent=2))
    return 1 if options.learners and any(one["missing"] for one in told) else 0


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise Problem(_("{text} is no day. Write it as 2026-10-13.", text=text)) from error
