"""`opendata plan inventory`: what a department has, checked, counted, and written as our inventory or as ADELA's."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import Problem
from ...locale import Words, translator
from ._outputs import TABLE, Output, refuse_outputs

if TYPE_CHECKING:
    from ...planning.inventory import Summary

_ = translator("planning_inventory")

HELP = Words(
    en="Check and count an inventory, ours or ADELA's, and turn one into the other.",
    es="Revisar y contar un inventario, el nuestro o el de ADELA, y pasar de uno a otro.",
)
EXAMPLE = """opendata plan inventory inventario-adela.xlsx -o inventory.csv
  opendata plan inventory inventory.csv --adela inventario-adela.xlsx"""
# How many units are named; an inventory of a ministry has dozens.
_UNITS = 5


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the step's arguments."""
    parser.add_argument("file", metavar=_("FILE"), help=_("an inventory, ours or ADELA's: XLSX, CSV, ODS"))
    parser.add_argument("-o", "--output", metavar=_("OUT"),
                        help=_("write our inventory here, CSV or XLSX, with an id for each dataset"))  # fmt: skip
    parser.add_argument("--adela", metavar=_("OUT"), help=_("write ADELA's inventory here, XLSX or CSV"))
    parser.add_argument("--previous", metavar=_("FILE"),
                        help=_("an earlier inventory of ours: what it has keeps its id, in whatever spelling"))  # fmt: skip
    parser.add_argument("--json", action="store_true", help=_("print the result as JSON"))


def run(options: argparse.Namespace) -> int:
    """Check the inventory, count it, and write what is asked for."""
    from ...planning.inventory import (
        check_inventory,
        read_inventory,
        sheet_of,
        summary,
        with_ids_of,
        write_adela,
        write_inventory,
    )
    from ...planning.sheets import adela_inventory
    from ...planning.sheets import inventory as own_inventory

    outputs = [Path(one) for one in (options.output, options.adela) if one]
    refuse_outputs(
        [options.file, options.previous],
        Output(options.output, TABLE, own_inventory.SHEET),
        Output(options.adela, TABLE, adela_inventory.SHEET),
    )
    found = check_inventory(options.file)
    if not options.json:
        print(found)
    try:
        rows = read_inventory(options.file)
    except Problem:
        # Where nothing is to be written, the findings have said what is not understood.
        if outputs or found.valid:
            raise
        if options.json:
            print(json.dumps({"kind": sheet_of(options.file).name, "summary": None, "report": found.to_json(), "written": []},
                             ensure_ascii=False))  # fmt: skip
        return 1
    if options.previous:
        rows = with_ids_of(rows, read_inventory(options.previous))
    counted = summary(rows)
    if options.output:
        write_inventory(rows, Path(options.output))
    if options.adela:
        write_adela(rows, Path(options.adela))
    if options.json:
        told = {"kind": sheet_of(options.file).name, "summary": counted.to_json(), "report": found.to_json()}
        print(json.dumps({**told, "written": [str(one) for one in outputs]}, ensure_ascii=False))
    else:
        print("\n" + "\n".join(_lines(counted, outputs)))
    return 0 if found.valid else 1


def _lines(counted: Summary, outputs: list[Path]) -> list[str]:
    from ...planning.sheets.inventory import SENSITIVITY

    said = ", ".join(f"{SENSITIVITY[code]} {count}" for code, count in counted.sensitivity.items())
    units = ", ".join(f"{name} {count}" for name, count in list(counted.owners.items())[:_UNITS])
    lines = [
        _("Datasets: {datasets}. Resources: {resources}.", datasets=counted.datasets, resources=counted.resources),
        _("Nobody answers for: {unowned}. Nobody has said whether they may be opened: {unsaid}. Without a legal basis: "
          "{baseless}.", unowned=counted.unowned, unsaid=counted.unsaid, baseless=counted.baseless),
    ]  # fmt: skip
    lines += [_("By sensitivity: {said}.", said=said)] if said else []
    lines += [_("By unit: {units}.", units=units)] if units else []
    return [*lines, *(_("Written: {file}", file=one) for one in outputs)]
