"""`opendata adapt`: the course for another country, by one command."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from .. import files
from ..errors import Problem
from ..locale import Words, translator

_ = translator("adapting")

HELP = Words(
    en="Make the course for another country: its names, its agencies, its laws, its sample files, in a copy.",
    es="Hacer el curso para otro país: sus nombres, sus dependencias, sus leyes, sus archivos de ejemplo, en una copia.",
)
EXAMPLE = """opendata adapt --blank settings.yaml
  opendata adapt settings.yaml -o ../our-course"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("settings", type=Path, metavar=_("SETTINGS.yaml"), help=_("what the course shall say"))
    parser.add_argument("-o", "--output", type=Path, metavar=_("DIR"), help=_("the folder for the adapted course"))
    parser.add_argument(
        "--blank", action="store_true", help=_("write settings to fill in, with today's values beside them")
    )
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(options: argparse.Namespace) -> int:
    """Write settings to fill in, or adapt the course."""
    from ..classroom.adapting import adapt, blank, read_settings
    from ..classroom.grading.course import project

    if options.blank:
        if options.settings.exists():
            raise Problem(
                _("{file} is there already. Choose another name; nothing was written.", file=str(options.settings))
            )
        files.write_text(options.settings, blank())
        _tell(_("Written: {file}. Fill it in, and then: opendata adapt {file} -o FOLDER", file=str(options.settings)))
        return 0
    if options.output is None:
        raise Problem(
            _("Say where the adapted course goes: opendata adapt {file} -o FOLDER", file=str(options.settings))
        )
    made = adapt(read_settings(options.settings), options.output, project(), _tell)
    print(json.dumps(made.to_json(), ensure_ascii=False) if options.json else made)
    return 0


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
