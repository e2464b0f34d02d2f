"""`opendata withdraw`: a dataset is taken away from people's eyes where it does harm."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from ..locale import Words, translator
from . import _publishing as common

_ = translator("publishing_bulk")

HELP = Words(
    en="Take a dataset away from people's eyes, with a reason and a receipt; publish brings it back.",
    es="Retirar un conjunto de datos de la vista, con un motivo y un recibo; publish lo trae de vuelta.",
)
EXAMPLE = 'opendata withdraw delitos-2014 --portal http://127.0.0.1:5001 --reason "It has names of victims."'


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("folder", type=Path, metavar=_("DIR"), help=_("the publication's folder"))
    common.add_portal(parser)
    parser.add_argument("--reason", required=True, metavar=_("TEXT"), help=_("why; the receipt keeps it"))
    parser.add_argument("--name", metavar=_("NAME"),
                        help=_("who decided it (default: those who stand for the publication)"))  # fmt: skip
    parser.add_argument("--json", action="store_true", help=_("print the result as one JSON document"))


def run(options: argparse.Namespace) -> int:
    """Withdraw."""
    from ..publishing import withdraw

    done = withdraw(options.folder, options.portal, reason=options.reason, who=options.name)
    print(json.dumps(done.to_json(), ensure_ascii=False) if options.json else str(done))
    return 0
