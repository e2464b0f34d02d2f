"""`opendata publish`: a publication goes to a portal."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from ..locale import Words, translator

_ = translator("publishing")

HELP = Words(
    en="Publish a folder made by `opendata new`: check the gates, compare, send, verify, leave a receipt.",
    es="Publicar una carpeta hecha con `opendata new`: revisar las puertas, comparar, enviar, verificar y dejar un recibo.",
)
EXAMPLE = "opendata publish delitos-2014 --portal http://127.0.0.1:5001 --dry-run"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("folder", type=Path, metavar=_("DIR"), help=_("the publication's folder"))
    parser.add_argument(
        "--portal",
        required=True,
        metavar=_("URL"),
        help=_("the portal's address; its token is read from OPENDATA_TOKEN"),
    )
    parser.add_argument(
        "--organization", metavar=_("O"), help=_("where a new dataset goes, when the token may use several")
    )
    parser.add_argument("--dry-run", action="store_true", help=_("show what would change, and change nothing"))
    parser.add_argument("--json", action="store_true", help=_("print the result as one JSON document"))


def run(options: argparse.Namespace) -> int:
    """Publish; 1 when a gate is closed."""
    from ..publishing import publish

    done = publish(
        options.folder,
        options.portal,
        organization=options.organization,
        dry_run=options.dry_run,
        progress=lambda sentence: print(sentence, file=sys.stderr),
    )
    print(json.dumps(done.to_json(), ensure_ascii=False) if options.json else str(done))
    return 1 if done.refused else 0
