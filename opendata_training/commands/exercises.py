"""`opendata exercises`: exercises/ made from solutions/."""

from __future__ import annotations

import argparse
import sys

from ..locale import Words, translator

_ = translator("grading")

HELP = Words(
    en="Make exercises/ from solutions/, or check that it is what they generate.",
    es="Generar exercises/ a partir de solutions/, o revisar que coincidan.",
)
EXAMPLE = "opendata exercises --check"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("unit", metavar=_("UNIT"), nargs="*", help=_("the unit, as 2.1 (default: all of them)"))
    parser.add_argument("--check", action="store_true", help=_("change nothing; end with 1 when they differ"))


def run(options: argparse.Namespace) -> int:
    """Write the exercises, or tell the files that differ from what the solutions generate."""
    from ..classroom.grading import release
    from ..classroom.grading.course import Course, project, unit_folder

    folder = project()
    chosen = [unit_folder(unit) for unit in options.unit] or None
    for unit in chosen or []:
        Course.at().solution(unit)
    if options.check:
        different = release.differences(folder, chosen)
        for path in different:
            print(_("{file} is not what solutions/ generates. Run opendata exercises.", file=path), file=sys.stderr)
        return 1 if different else 0
    for path in release.write(folder, chosen):
        print(path)
    return 0
