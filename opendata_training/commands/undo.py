"""``opendata undo``: give every cell of a converted file back."""

from __future__ import annotations

import argparse
import json

from ..locale import Words, translator

_ = translator("conversion")
HELP = Words(
    en="Give every cell of a converted file back, as it was read.",
    es="Devolver cada celda de un archivo convertido, tal como se leyó.",
)
EXAMPLE = "opendata undo delitos.csv"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("dst", metavar=_("DST"), help=_("a file that convert wrote, its change log beside it"))
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(options: argparse.Namespace) -> int:
    """Undo and say what was given back."""
    from ..conversion import undo

    result = undo(options.dst)
    print(json.dumps(result.to_json()) if options.json else result)
    return 0
