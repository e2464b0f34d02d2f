"""How well `validate` finds the departments' known defects: recall and precision by code, on all hundred datasets.

A defect that was recorded is found when a finding of its code names its row and column (cells), its row (rows), its column
(columns) or the file (files). `precision` counts columns: a finding is a false alarm when the file has no defect of that code in
that column or at all. `by_cell` counts findings one by one: of a defect of cells, only the very cells are right. On a clean table
every finding is a false alarm. Left out are

- defects that one file alone cannot show (a title that changed since the last release) and those that have no finding code;
- findings in rows that another defect put in, whose cells it changed: a key typed again in small letters and with a blank
  behind it has that blank, whoever recorded it as what;
- decimal commas where semicolons part the cells and no cell has a decimal point, semicolons themselves, and tabs in a .tsv:
  the house calls them normal.

A zero that stands for "no coordinate" is found by `missing-marker` or as the impossible place that it is (`coordinate-range`).
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from opendata_training import read, validate
from opendata_training.departments import codes
from opendata_training.departments.building import Wanted, build_files
from opendata_training.departments.record import Record, read_records
from opendata_training.families import members

SEED = 2014
# How many of what was missed, and of what was false, are shown of a code.
MISSED = 4
# Only another release shows them.
BETWEEN_RELEASES = {"column-renamed", "column-removed", "column-added", "value-renamed", "column-moved"}
# Injectors that carry a code of their own from before there was a finding for them.
AS_TEXT = {"leading-apostrophe", "negative-in-parentheses"}
DECIMAL = re.compile(r"-?\d+\.\d+")


@dataclass
class Tally:
    """What is counted of one code."""

    expected: int = 0
    found: int = 0
    columns: Counter[bool] = field(default_factory=Counter)
    cells: Counter[bool] = field(default_factory=Counter)
    on_clean: int = 0
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)


def main() -> int:
    """Print recall and precision by code as JSON, the weakest first."""
    tallies: dict[str, Tally] = {check.CODE: Tally() for check in members("opendata_training.validation.checks")}
    only = tuple(sys.argv[1:]) or codes()
    with tempfile.TemporaryDirectory() as folder:
        output, truth = Path(folder, "o"), Path(folder, "t")
        files = [one.path for one in build_files(Wanted(only, "small", SEED), output, truth)]
        told: dict[str, list[Record]] = defaultdict(list)
        for record in read_records(truth / "defects.csv"):
            told[record.file].append(record)
        for file in files:
            clean = truth / "clean" / Path(file).with_suffix(".csv")
            count(tallies, output / file, file, told[file])
            for one in validate(clean, limit=5).findings:
                tallies[one.code].on_clean += 1
                tallies[one.code].false.append(f"clean {file} {one.label} {one.row} {one.cell!r}")
    print(json.dumps({code: told_of(tallies[code]) for code in weakest(tallies)}, indent=1, ensure_ascii=False))
    return 0


def count(tallies: dict[str, Tally], path: Path, file: str, records: list[Record]) -> None:
    """Count what was found in one file and what was missed."""
    findings = validate(path, limit=100_000).findings
    places = {(one.code, one.row, one.label) for one in findings}
    rows = {(code, row) for code, row, _label in places}
    columns = {(code, label) for code, _row, label in places}
    named = {code for code, _row, _label in places}
    normal = any(one.code == "decimal-mark" for one in records) and decimal_commas_are_normal(path)
    put_in = {int(one.record) for one in records if one.change.scope == "row" and one.record}
    for record in records:
        code = also(record)[0]
        if record.defect in BETWEEN_RELEASES or code not in tallies or record.sheet:
            continue
        if (code == "decimal-mark" and normal) or (code == "delimiter-unusual" and delimiter_is_normal(path)):
            continue
        row = int(record.record) if record.record else 0
        hit = any(
            {
                # A sum that is off is told of the row where nobody can tell which of its cells is wrong.
                "cell": (code, row, record.label) in places or (code, row, None) in places,
                "row": (code, row) in rows,
                "column": (code, record.label) in columns or (code, None) in columns,
                "file": code in named,
            }[record.change.scope]
            for code in also(record)
        )
        tally = tallies[also(record)[0]]
        tally.expected += 1
        tally.found += hit
        if not hit:
            tally.missed.append(f"{file} {record.label} {record.record} {record.change.after[:30]!r}")
    judge(tallies, file, records, findings, put_in)


def judge(
    tallies: dict[str, Tally], file: str, records: list[Record], findings: Iterable[Any], put_in: set[int]
) -> None:
    """Count which findings are right, by column and one by one."""
    wanted = {(code, label) for one in records for code in also(one) for label in ("", one.label)}
    whole = {
        (code, label)
        for one in records
        if one.change.scope != "cell"
        for code in also(one)
        for label in ("", one.label)
    }
    cells = {(code, one.record, one.label) for one in records for code in also(one)}
    seen: set[tuple[str, str | None]] = set()
    for one in findings:
        label = one.label or ""
        if one.row in put_in and (one.code, label) not in wanted:
            continue
        right = (one.code, label) in wanted
        exact = (one.code, label) in whole or (one.code, str(one.row), label) in cells
        # A row or file that was put in is told without a column.
        exact = exact or (not label and right)
        tallies[one.code].cells[exact] += 1
        if (one.code, one.label) not in seen:
            seen.add((one.code, one.label))
            tallies[one.code].columns[right] += 1
            if not right:
                tallies[one.code].false.append(f"{file} {one.label} {one.row} {one.cell!r}")


def also(record: Record) -> tuple[str, ...]:
    """Give the codes that a defect may be found by, its own first."""
    if record.defect in AS_TEXT:
        return ("number-as-text",)
    if record.code == "missing-marker" and record.change.parameters.get("marker") == "0":
        return (record.code, "coordinate-range")
    return (record.code,)


def decimal_commas_are_normal(path: Path) -> bool:
    """Say whether semicolons part the cells of a file and no cell has a decimal point."""
    table = read(path)
    if table.diagnosis.delimiter != ";":
        return False
    return not any(DECIMAL.fullmatch(cell) for cell in table.frame.to_numpy(dtype=object).ravel())


def delimiter_is_normal(path: Path) -> bool:
    """Say whether semicolons part the cells of a file, or tabs those of a .tsv."""
    sign = read(path).diagnosis.delimiter
    return sign == ";" or (sign == "\t" and path.suffix == ".tsv")


def weakest(tallies: dict[str, Tally]) -> list[str]:
    """Give the codes, those found least first."""
    return sorted(tallies, key=lambda one: (share(tallies[one].found, tallies[one].expected, 2), one))


def share(part: int, whole: int, none: float) -> float:
    """Give a part of a whole, or what stands for it where there is none."""
    return part / whole if whole else none


def told_of(tally: Tally) -> dict[str, Any]:
    """Give the figures of one code."""
    return {
        "recall": round(tally.found / tally.expected, 3) if tally.expected else None,
        "of": tally.expected,
        "precision": round(share(tally.columns[True], tally.columns.total(), 1), 3),
        "by_cell": round(share(tally.cells[True], tally.cells.total(), 1), 3),
        "on_clean": tally.on_clean,
        "missed": tally.missed[:MISSED],
        "false": tally.false[:MISSED],
    }


if __name__ == "__main__":
    sys.exit(main())
