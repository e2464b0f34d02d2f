"""`opendata rollback`: a publication goes back to an earlier version."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..locale import Words, translator
from . import _publishing as common

_ = translator("publishing_bulk")

HELP = Words(
    en="Go back to an earlier version: its description and files as they were, through the gates, with a receipt.",
    es="Volver a una versión anterior: su descripción y sus archivos como eran, con revisión y recibo.",
)
EXAMPLE = """opendata rollback delitos-2014 --portal http://127.0.0.1:5001 --dry-run
  opendata rollback delitos-2014 --to 1.1.0 --portal http://127.0.0.1:5001"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("folder", type=Path, metavar=_("DIR"), help=_("the publication's folder"))
    parser.add_argument("--to", metavar=_("VERSION"), help=_("the version to go back to (default: the one before)"))
    common.add_how(parser)


def run(options: argparse.Namespace) -> int:
    """Go back; 1 when a gate is closed."""
    from ..publishing import rollback

    done = rollback(options.folder, options.portal, to=options.to, progress=common.tell, **common.how(options))
    return common.show(done, options)
