"""How well `validate` finds faults planted in small tables, one fault or two in a file, and how quiet it is on clean ones.

Each clean table (`planted_faults`) is written with commas and with semicolons and decimal commas; each fault is put into several
of them. `recall` counts planted places that a finding of the code names; `precision` counts the findings that name one; `alone`
is what came in files that do not have the fault. `ARGS` may name codes to show what was missed and what was false.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from planted_faults import abroad, dialects, keys, letters, mexico, offices, structure, values
from planted_faults.table import Fault, Mark, Planted

from opendata_training import validate

TABLES = (*mexico.CLEAN, *offices.CLEAN, *abroad.CLEAN)
FAULTS = (*structure.FAULTS, *dialects.FAULTS, *letters.FAULTS, *values.FAULTS, *keys.FAULTS)
EACH = 6
# Said of clean tables too, and rightly: dates with the day first, a column a month.
TRUE_ADVICE = {"date-form", "wide-columns"}


def main() -> int:
    """Print recall and precision by code as JSON, the weakest first."""
    shown, tallies = set(sys.argv[1:]), Tallies()
    with tempfile.TemporaryDirectory() as folder:
        for one in (*clean(), *single(), *pairs()):
            tallies.count(one, Path(folder, f"{one.name}.{one.ending}"))
    told = {code: tallies.told(code, shown) for code in sorted(tallies.codes, key=tallies.weakness)}
    print(
        json.dumps(
            {"files": tallies.files, "clean_files_with_findings": tallies.loud, "codes": told},
            indent=1,
            ensure_ascii=False,
        )
    )
    return 0


def with_semicolons(one: Planted) -> Planted:
    """Give a table as a Spanish spreadsheet program saves it."""
    one = one.copy()
    one.delimiter = ";"
    for place in one.of_kind("decimal", "amount", "latitude", "longitude", "part", "total"):
        for row in one.rows:
            row[place] = row[place].replace(".", ",")
    return one


def table(number: int, seed: str) -> Planted:
    """Give a clean table, every third with semicolons."""
    one = TABLES[number % len(TABLES)](random.Random(seed))
    return with_semicolons(one) if number % 3 == 2 else one


def clean() -> Iterator[Planted]:
    """Give all clean tables in both ways."""
    for make in TABLES:
        for seed in range(3):
            one = make(random.Random(f"{make.__name__} {seed}"))
            yield from (one, with_semicolons(one))


def single() -> Iterator[Planted]:
    """Give files with one fault."""
    for fault in FAULTS:
        name, found = fault.__name__, 0  # type: ignore[attr-defined]
        for number in range(4 * len(TABLES)):
            rng = random.Random(f"{name} {number}")
            one = fault(table(number * 5 + number // len(TABLES), f"{name} {number} t").copy(), rng)
            if one is not None:
                one.name = f"{one.name}-{name}"
                found += 1
                yield one
            if found == EACH:
                break


def pairs() -> Iterator[Planted]:
    """Give files with two faults of different families, of those that can stand together."""
    inner = [fault for fault in (*values.FAULTS, *keys.FAULTS, letters.outer_blanks, letters.other_case, letters.unseen_sign)
             if fault not in (keys.row_twice, values.no_day_tells)]  # fmt: skip
    outer: list[Fault] = [
        structure.title_rows,
        structure.notes_below,
        letters.byte_order_mark,
        letters.other_encoding,
        dialects.odd_delimiter,
    ]
    for number in range(120):
        rng = random.Random(f"pair {number}")
        one: Planted | None = table(number, f"pair {number} t").copy()
        chosen = [*rng.sample(inner, 2), rng.choice(outer)]
        columns: set[int] = set()
        for fault in chosen:
            before = len(one.marks) if one else 0
            try:
                made = fault(one.copy(), rng) if one else None
            except (ValueError, IndexError):
                # The first fault changed what the second one changes.
                continue
            if made is None:
                continue
            new = {mark.column for mark in made.marks[before:] if mark.column}
            if new & columns or (made.labels != (one.labels if one else [])):
                continue
            columns |= new
            if fault is structure.title_rows:
                made.marks = [*(_moved(mark, len(made.before)) for mark in made.marks[:before]), *made.marks[before:]]
            one = made
        if one and one.marks:
            one.name = f"{one.name}-pair-{number}"
            yield one


def _moved(mark: Mark, rows: int) -> Mark:
    return mark if mark.row is None else mark._replace(row=mark.row + rows)


class Tallies:
    """What is counted, by code."""

    def __init__(self) -> None:
        self.files = self.loud = 0
        self.expected: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.columns_wrong: Counter[str] = Counter()
        self.missed: dict[str, list[str]] = defaultdict(list)
        self.false: dict[str, list[str]] = defaultdict(list)

    @property
    def codes(self) -> set[str]:
        """All codes that were expected or came."""
        return {*self.expected, *self.right, *self.wrong}

    def weakness(self, code: str) -> tuple[float, str]:
        """Order codes, the weakest first."""
        recall = self.found[code] / self.expected[code] if self.expected[code] else 1
        came = self.right[code] + self.wrong[code]
        return recall + (self.right[code] / came if came else 1), code

    def count(self, one: Planted, path: Path) -> None:
        """Count what was found in one file."""
        path.write_bytes(one.bytes())
        findings = validate(path, limit=100_000).findings
        path.unlink()
        self.files += 1
        for mark in one.marks:
            hit = any(_names(finding, mark) for finding in findings)
            self.expected[mark.code] += 1
            self.found[mark.code] += hit
            if not hit:
                self.missed[mark.code].append(f"{path.name} {tuple(mark[1:])}{_cell(one, mark)}")
        seen = set()
        for finding in findings:
            if any(_names(finding, mark) for mark in one.marks):
                self.right[finding.code] += 1
            elif finding.code not in TRUE_ADVICE | one.allowed:
                self.wrong[finding.code] += 1
                if (finding.code, finding.column) not in seen:
                    self.false[finding.code].append(
                        f"{path.name} {finding.row} {finding.column} {finding.label!r} {finding.cell!r}"
                    )
                seen.add((finding.code, finding.column))
                self.columns_wrong[finding.code] += 1
        self.loud += not one.marks and bool(seen)

    def told(self, code: str, shown: set[str]) -> dict[str, Any]:
        """Give the figures of one code."""
        came = self.right[code] + self.wrong[code]
        many = None if code in shown or "all" in shown else 3
        return {
            "recall": round(self.found[code] / self.expected[code], 3) if self.expected[code] else None,
            "of": self.expected[code],
            "precision": round(self.right[code] / came, 3) if came else 1,
            "files_with_false": len(self.false[code]),
            "missed": self.missed[code][:many],
            "false": self.false[code][:many],
        }


def _names(finding: Any, mark: Mark) -> bool:
    """Say whether a finding names a planted place, row and column where they are planted."""
    return finding.code == mark.code and mark.row in (None, finding.row) and mark.column in (None, finding.column)


def _cell(one: Planted, mark: Mark) -> str:
    row = None if mark.row is None else mark.row - 2 - len(one.before)
    if row is None or not 0 <= row < len(one.rows):
        return ""
    cells = one.rows[row]
    return f" {cells if mark.column is None or mark.column > len(cells) else cells[mark.column - 1]!r}"


if __name__ == "__main__":
    sys.exit(main())
