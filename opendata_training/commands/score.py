"""`opendata score`: how good a dataset's description is, and what each lost point needs."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from ..files import refuse_inputs, write_bytes, write_text
from ..locale import Words, translator

_ = translator("publishing_score")

HELP = Words(
    en="Score a dataset's description: 405 points by the rules of data.europa.eu, and what each lost point needs.",
    es="Calificar la descripción de un conjunto: 405 puntos con las reglas de data.europa.eu, y qué falta para cada punto.",
)
EXAMPLE = """opendata score delitos-2014
  opendata score http://127.0.0.1:5001/dataset/delitos-2014 --html calificacion.html
  opendata score catalogo.ttl --dataset delitos-2014 --json"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("source", metavar=_("FILE_OR_URL"),
                        help=_("a publication's folder or dataset.yaml; DCAT (Turtle, RDF/XML, JSON-LD), data.json, "
                               "datapackage.json, a CKAN package, or a dataset's page; a file or its address"))  # fmt: skip
    parser.add_argument(
        "--dataset", metavar=_("ID"), help=_("which dataset, where there are several (default: the first)")
    )
    parser.add_argument("--offline", action="store_true", help=_("ask no address in it whether it answers"))
    parser.add_argument(
        "--html", type=Path, metavar=_("OUT.html"), help=_("write the score here, as a page to send or print")
    )
    parser.add_argument("--picture", type=Path, metavar=_("OUT.png"), help=_("draw the score here"))
    parser.add_argument("--json", action="store_true", help=_("print the score as JSON"))


def run(options: argparse.Namespace) -> int:
    """Score and tell; a low score is no failure."""
    from ..publishing.score import score

    outputs = [one for one in (options.html, options.picture) if one]
    refuse_inputs([Path(options.source)], outputs)
    found = score(options.source, online=not options.offline, dataset=options.dataset,
                  progress=lambda sentence: print(sentence, file=sys.stderr))  # fmt: skip
    refuse_inputs(found.described.sources, outputs)
    if options.html:
        write_text(options.html, found.to_html())
    if options.picture:
        write_bytes(options.picture, found.picture().image)
    print(json.dumps(found.to_json(), ensure_ascii=False) if options.json else found)
    if not options.json:
        for path in outputs:
            print("\n" + _("Written: {file}", file=str(path)))
    return 0
