"""`opendata demo`: a trainer's round without a browser."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..locale import Words, translator

_ = translator("grading")

HELP = Words(
    en="Run a made-up class: release, hand in, grade, feedback, report.",
    es="Simular un grupo: preparar el ejercicio, recibirlo, calificarlo, hacer la retroalimentación y un reporte.",
)
EXAMPLE = "opendata demo -o build/demo"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "-o",
        "--output",
        metavar=_("DIR"),
        help=_("folder for everything it makes (default: build/demo of the project)"),
    )
    parser.add_argument("--no-report", action="store_true", help=_("leave the report with its pictures out"))


def run(options: argparse.Namespace) -> int:
    """Run the demonstration; 1 when somebody's points are not those that their work deserves."""
    from ..classroom.grading.course import project
    from ..classroom.grading.demo import report
    from ..classroom.grading.demo.run import run as run_demo
    from ..classroom.grading.demo.run import table

    demo = run_demo(Path(options.output) if options.output else project() / "build" / "demo", _tell)
    print(table(demo))
    print(_("Feedback pages: {folder}", folder=str(demo.folder / "course" / "feedback")))
    if not options.no_report:
        print(_("Report: {file}", file=str(report.write(demo))))
    for learner, why in demo.grading.failures.items():
        _tell(_("{learner} could not be graded: {why}", learner=learner, why=why))
    return 0 if demo.right else 1


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
