"""The record of what was done to a file: one line a change in truth/defects.csv."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FIELDS = (
    "file",
    "order",
    "code",
    "defect",
    "scope",
    "column",
    "row",
    "before",
    "after",
    "sheet",
    "record",
    "label",
    "parameters",
)


@dataclass(frozen=True)
class Change:
    """One thing that was done to a table.

    Parameters:
        scope: file, column, row or cell.
        column: the clean label of the column, where it is about one.
        row: the hidden id of the row, where it is about one: the clean row's number from 1, or the name of a row put in.
        before: the cell before.
        after: the cell after; of a row that was put in, its cells as a JSON list.
        parameters: all that is needed to do it again and to undo it; only what JSON can hold.
    """

    scope: str
    column: str = ""
    row: str = ""
    before: str = ""
    after: str = ""
    parameters: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Record:
    """A change and where it is found.

    Parameters:
        file: the messy file, by its path in the output folder.
        order: which of the file's defects it belongs to, from 1; they are undone from the last to the first.
        code: the finding code that validation should report, or the defect's own where there is none.
        defect: the injector's name.
        change: what was done.
        sheet: the sheet's name in a workbook of several.
        record: the number in the messy file that validation gives the row (its first record is 1); "" where it has none.
        label: what the column is called in the messy file.
    """

    file: str
    order: int
    code: str
    defect: str
    change: Change
    sheet: str = ""
    record: str = ""
    label: str = ""

    def line(self) -> list[str]:
        """Give the record's line."""
        one = self.change
        told = json.dumps(one.parameters, ensure_ascii=False, sort_keys=True) if one.parameters else ""
        where = [one.scope, one.column, one.row, one.before, one.after, self.sheet, self.record, self.label]
        return [self.file, str(self.order), self.code, self.defect, *where, told]


def read_records(path: Path) -> Iterator[Record]:
    """Read the lines of a truth/defects.csv one after the other."""
    with path.open(encoding="utf-8", newline="") as stream:
        for line in csv.DictReader(stream):
            change = Change(
                line["scope"],
                line["column"],
                line["row"],
                line["before"],
                line["after"],
                json.loads(line["parameters"]) if line["parameters"] else {},
            )
            where = (line["sheet"], line["record"], line["label"])
            yield Record(line["file"], int(line["order"]), line["code"], line["defect"], change, *where)


def by_defect(records: Iterable[Record]) -> list[tuple[str, list[Change]]]:
    """Give the changes of one file defect by defect, in the order in which they were injected."""
    found: dict[int, tuple[str, list[Change]]] = {}
    for one in records:
        found.setdefault(one.order, (one.defect, []))[1].append(one.change)
    return [found[order] for order in sorted(found)]
