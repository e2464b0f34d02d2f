"""`opendata update`: the next release of a publication goes the way of the last one."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..locale import Words, translator
from . import _publishing as common

_ = translator("publishing_bulk")

HELP = Words(
    en="Publish the next release: clean the new file by the kept recipe and crosswalk, check, compare, send, verify.",
    es="Publicar la siguiente entrega: limpiar el archivo nuevo con la receta guardada, revisar, comparar y enviar.",
)
EXAMPLE = """opendata update delitos delitos-2015.xls --portal http://127.0.0.1:5001 --dry-run
  opendata update delitos delitos-2015.xls --portal http://127.0.0.1:5001"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("folder", type=Path, metavar=_("DIR"), help=_("the publication's folder"))
    parser.add_argument(
        "file", type=Path, metavar=_("NEWFILE"), help=_("the new file, as it came; it is never changed")
    )
    parser.add_argument("--replaces", metavar=_("FILE"),
                        help=_("which of the publication's files it follows, where it has several"))  # fmt: skip
    common.add_how(parser)


def run(options: argparse.Namespace) -> int:
    """Update; 1 when a gate is closed."""
    from ..publishing import update

    done = update(options.folder, options.file, options.portal, replaces=options.replaces, progress=common.tell,
                  **common.how(options))  # fmt: skip
    return common.show(done, options)
