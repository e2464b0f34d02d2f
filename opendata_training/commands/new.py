"""`opendata new`: a publication begins, or all of a department's."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from ..errors import Problem
from ..locale import Words, translator

_ = translator("publishing_new")

HELP = Words(
    en="Start a publication, filled in as far as it can be worked out; with --from, one for each dataset of an inventory.",
    es="Iniciar una publicación, llena hasta donde se puede deducir; con --from, una por cada conjunto de un inventario.",
)
EXAMPLE = """opendata new delitos-2014 delitos-2014.csv
  opendata new lluvia lluvia-2013.csv lluvia-2014.csv --recipe receta.csv
  opendata new publications --from inventory.xlsx --files clean"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument(
        "folder", type=Path, nargs="?", metavar=_("DIR"), help=_("the publication's folder, made when missing")
    )
    parser.add_argument(
        "file", type=Path, nargs="*", metavar=_("FILE"), help=_("the data files; they are copied into the folder")
    )
    parser.add_argument(
        "--recipe",
        type=Path,
        metavar=_("FILE"),
        help=_("the fixes that made the file; the next release is made with them"),
    )
    parser.add_argument(
        "--crosswalk",
        type=Path,
        metavar=_("FILE"),
        help=_("how its columns were matched with those of earlier releases"),
    )
    parser.add_argument(
        "--from",
        dest="inventory",
        type=Path,
        metavar=_("INVENTORY"),
        help=_("an inventory (CSV or XLSX): DIR gets a publication for each dataset that is to be opened"),
    )
    parser.add_argument(
        "--files",
        type=Path,
        metavar=_("FOLDER"),
        help=_("with --from: where the clean files are (default: clean beside it)"),
    )
    parser.add_argument("--decisions", type=Path, metavar=_("FILE"),
                        help=_("with --from: the decisions (default: decisions.csv beside the inventory)"))  # fmt: skip
    parser.add_argument("--plan", type=Path, metavar=_("FILE"),
                        help=_("with --from: the opening plan (default: opening-plan.csv beside the inventory)"))  # fmt: skip
    parser.add_argument(
        "--schema", action="store_true", help=_("print the JSON Schema of dataset.yaml, and do nothing else")
    )
    parser.add_argument("--json", action="store_true", help=_("print what was made as one JSON document"))


def run(options: argparse.Namespace) -> int:
    """Start the publication and say what only a person can add."""
    if options.schema:
        from ..publishing.description.schema import json_schema

        print(json.dumps(json_schema(), ensure_ascii=False, indent=2))
        return 0
    if options.folder is None:
        raise Problem(_("Say which folder the publication is to be in, and which file: opendata new DIR FILE"))
    if options.inventory:
        return _all_of(options)
    from ..publishing import missing, new_publication

    if not options.file:
        raise Problem(_("Say which file is to be published: opendata new {folder} FILE", folder=str(options.folder)))
    for file in options.file:
        if file.is_file() and not file.stat().st_size:
            raise Problem(
                _("{file} is empty: there is nothing in it to publish. Ask for the file again.", file=str(file))
            )
    folder = new_publication(options.folder, options.file, recipe=options.recipe, crosswalk=options.crosswalk)
    left = missing(folder)
    if options.json:
        told = [{"field": one.field, "question": one.question, "perhaps": one.perhaps} for one in left]
        print(json.dumps({"folder": str(folder), "missing": told}, ensure_ascii=False))
        return 0
    print(_("The publication is in {folder}; its description is dataset.yaml there.", folder=str(folder)))
    if left:
        print(_("Only a person knows this; write it in dataset.yaml, and what columns mean in their file:"))
        for one in left:
            perhaps = " " + _("(perhaps: {words})", words=one.perhaps) if one.perhaps else ""
            print(f"  {one.field}: {one.question}{perhaps}")
    print(
        _("Then see what publishing would do: opendata publish {folder} --portal ADDRESS --dry-run", folder=str(folder))
    )
    return 0


def _all_of(options: argparse.Namespace) -> int:
    from ..planning.publications import begin

    if options.file:
        raise Problem(_("With --from the files are found by themselves. Say where they are with --files FOLDER."))
    begun = begin(
        options.inventory, options.folder, files=options.files, decisions=options.decisions, plan=options.plan
    )
    print(json.dumps(begun.to_json(), ensure_ascii=False) if options.json else begun)
    return 0
