"""`opendata new`: a publication begins."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..locale import Words, translator

_ = translator("publishing")

HELP = Words(
    en="Start a publication: a folder with the data file and a description, filled in as far as it can be worked out.",
    es="Iniciar una publicación: una carpeta con el archivo y su descripción, llena hasta donde se puede deducir.",
)
EXAMPLE = "opendata new delitos-2014 delitos-2014.csv"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("folder", type=Path, metavar=_("DIR"), help=_("the publication's folder, made when missing"))
    parser.add_argument("file", type=Path, metavar=_("FILE"), help=_("the data file; it is copied into the folder"))


def run(options: argparse.Namespace) -> int:
    """Start the publication and say what only a person can add."""
    from ..publishing import missing, new_publication

    folder = new_publication(options.folder, options.file)
    print(_("The publication is in {folder}; its description is dataset.yaml there.", folder=str(folder)))
    left = missing(folder)
    if left:
        print(_("Only a person knows this; write it in dataset.yaml:"))
        for one in left:
            print(f"  {one.field}: {one.question}")
    return 0
