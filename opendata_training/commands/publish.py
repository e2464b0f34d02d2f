"""`opendata publish`: a publication, or a folder of them, goes to a portal."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from ..errors import Problem
from ..locale import Words, translator
from . import _publishing as common

_ = translator("publishing_bulk")

HELP = Words(
    en="Publish a folder made by `opendata new`, or many: check the gates, compare, send, verify, leave a receipt.",
    es="Publicar una carpeta hecha con `opendata new`, o muchas: revisar, comparar, enviar, verificar y dejar un recibo.",
)
EXAMPLE = """opendata publish delitos-2014 --portal http://127.0.0.1:5001 --dry-run
  opendata publish secretaria --portal http://127.0.0.1:5001 --jobs 4 --html reporte.html
  opendata publish delitos-2014 --portal folder:sitio"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("folder", type=Path, metavar=_("DIR"),
                        help=_("the publication's folder, or a folder with publications in it"))  # fmt: skip
    common.add_how(parser)
    parser.add_argument("--jobs", type=int, default=4, metavar="N",
                        help=_("of many publications: how many at a time (default: 4)"))  # fmt: skip
    parser.add_argument("--html", type=Path, metavar=_("OUT.html"),
                        help=_("of many publications: write the report here, as a page to send or print"))  # fmt: skip


def run(options: argparse.Namespace) -> int:
    """Publish; 1 when a gate is closed, 2 when something could not be done."""
    from ..publishing import publish
    from ..publishing.description.draft import is_publication
    from ..publishing.many.bulk import publications

    if options.jobs < 1:
        raise Problem(_("--jobs must be 1 or more, and is {jobs}.", jobs=options.jobs))
    if is_publication(options.folder) or not publications(options.folder):
        if options.html:
            raise Problem(_("--html is the report of many publications, and {folder} is not a folder of them.",
                            folder=str(options.folder)))  # fmt: skip
        done = publish(options.folder, options.portal, progress=common.tell, **common.how(options))
        return common.show(done, options)
    return _many(options)


def _many(options: argparse.Namespace) -> int:
    from ..files import write_text
    from ..how_far import Counting
    from ..publishing import publish_all

    with Counting() as counting:
        bulk = publish_all(options.folder, options.portal, jobs=options.jobs, progress=counting, **common.how(options))
    if options.html:
        write_text(options.html, bulk.to_html())
    print(json.dumps(bulk.to_json(), ensure_ascii=False) if options.json else str(bulk))
    if options.html and not options.json:
        print(_("The whole report is in {file}.", file=str(options.html)))
    if bulk.stopped:
        # As a program that Ctrl-C ended.
        return 130
    return 2 if bulk.count("failed") else 1 if bulk.count("refused") else 0
