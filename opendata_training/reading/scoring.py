"""How well a dialect explains a sample of lines."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from .cutting import LONG, tolerant
from .kinds import kind
from .writing import Dialect

_ORDINARY = re.compile(r"[^;\t|^~\"]*")
_CELLS = 800
# Signs that part cells much more often than they stand in them.
USUAL = frozenset((",", ";", "\t", "|", "^", "~"))


def fit(sample: Sequence[str], candidate: Dialect, marks: frozenset[str] = frozenset()) -> tuple[int, float]:
    """Score a candidate on a sample.

    Parameters:
        sample: lines with their ends.
        candidate: how they may be written.
        marks: signs that should not be left on cells.

    Returns:
        The commonest width, and 0 to 1.
    """
    rows, wrong = _rows(sample, candidate)
    if not rows:
        return 0, 0.0
    # A row of delimiters alone says nothing beside rows that hold something.
    rows = [row for row in rows if row[0] or any(row)] or rows
    widths = Counter(map(len, rows))
    wide = {width: count * (width - 1) / width for width, count in widths.items() if width > 1}
    if not wide:
        return 1, 0.0
    common = max(wide, key=lambda width: wide[width])
    # Title rows and notes have one cell; they say less against a delimiter than rows of another width do.
    total = sum(count if width > 1 else count / 2 for width, count in widths.items())
    if widths[common] < 2 <= len(rows) and widths[1] >= widths[common]:
        # One line among prose that happens to hold the sign.
        return 1, 0.0
    evenness = widths[common] / total * (common - 1) / common
    even = [row for row in rows if len(row) == common]
    # Blank cells are no evidence: any delimiter makes them where it is doubled.
    cells = [cell for row in even for cell in row if cell.strip()]
    if not cells:
        return common, evenness * 0.5
    clean = neatness(cells, marks)
    quoted = candidate.quote is not None and f" {candidate.quote}" in "".join(sample[:50])
    if candidate.delimiter == " " and not _has_values(even) and not (quoted and common > 2 and not wrong):
        # Words after words are prose, or names.
        return common, 0.0
    if common == 2 and candidate.delimiter not in USUAL and len(rows[0]) < 2:
        # Times, addresses of mail: one column whose values hold the sign and whose header does not.
        return 1, 0.0
    score = evenness * (0.25 + 0.75 * clean) * (1 - _blank(even, common))
    return common, score * (1 - 0.5 * wrong / len(rows))


def neatness(cells: Sequence[str], marks: frozenset[str] = frozenset()) -> float:
    """Say how much cells look like single values, 0 to 1.

    Parameters:
        cells: cells that are not blank; a sample of them is looked at.
        marks: signs that should not be left on cells.
    """
    looked_at = cells[:: max(1, len(cells) // _CELLS)]
    return sum(_cleanness(cell, marks) for cell in looked_at) / len(looked_at)


def _blank(rows: Sequence[Sequence[str]], width: int) -> float:
    """Say how much the columns without any cell speak against a delimiter: wholly where it is half of a longer one."""
    if all(rows[0]):
        return 0.0
    blank = [not any(row[column].strip() for row in rows) for column in range(width)]
    filled = [column for column, none in enumerate(blank) if not none]
    steps = Counter(later - column for column, later in pairwise(filled))
    step, times = steps.most_common(1)[0] if steps else (1, 0)
    # Doubled, it leaves every other column blank; else they are columns that nobody filled in.
    return sum(blank) / width * (1.0 if 1 < step < 5 and 2 * times >= steps.total() else 0.3)


def _has_values(rows: Sequence[Sequence[str]]) -> bool:
    below = rows[1:] or rows
    if (
        len(below) > 2 < len(rows[0])
        and all(cell and cell[-1] not in ",;:" for row in rows for cell in row)
        and any(all(any(map(str.isdigit, row[column])) for row in below) for column in range(len(rows[0])))
    ):
        # Keys: no prose has them at the same word of every line.
        return True
    return any(sum(kind(row[column]) in ("number", "date") for row in below) > 0.6 * len(below)
               for column in range(len(rows[0])))  # fmt: skip


def _rows(sample: Sequence[str], candidate: Dialect) -> tuple[list[list[str]], int]:
    """Split a sample, beginning again after each line whose quotes are wrong; give the rows and how many those were."""
    lines = sample
    if not candidate.is_plain:
        # Not splitlines, which ends lines where no editor does.
        lines = [line + "\n" for line in candidate.prepared("".join(sample)).split("\n")[:-1]]
    rows: list[list[str]] = []
    wrong = at = 0
    while at < len(lines):
        reader = csv.reader(map(lines.__getitem__, range(at, len(lines))), strict=True, **candidate.options())
        good = 0
        try:
            for row in reader:
                rows.append(row)
                good = reader.line_num
            break
        except csv.Error:
            at += good
            bare = lines[at].rstrip("\n")
            cells = tolerant(bare, candidate.sign, candidate.quote) if candidate.quote and len(bare) < LONG else []
            rows.append(cells or bare.split(candidate.sign))
            at += 1
            wrong += 1
            if wrong > 20:
                rows += [line.rstrip("\n").split(candidate.sign) for line in lines[at:]]
                wrong += len(lines) - at
                break
    return [candidate.restored(row) for row in rows if row], wrong


def _cleanness(cell: str, marks: frozenset[str]) -> float:
    """Say how much a cell looks like one value: a number or date, ordinary words, or pieces of a row left unsplit."""
    if kind(cell) != "text":
        return 1.0
    if cell[0] in "\"'" or cell[-1] in "\"'":
        # A quote that was left on a cell, or that a delimiter cut in two.
        return 0.0
    if cell in USUAL:
        return 0.0
    if cell[0] == " " or (not cell[0].isalnum() and cell[0] == cell[-1]):
        return 0.4
    if cell[-1] == " ":
        return 0.6
    if marks and (cell[0] in marks or cell[-1] in marks):
        return 0.2
    if marks and any(mark in cell for mark in marks):
        return 0.5
    if _ORDINARY.fullmatch(cell):
        return 0.9 if "," not in cell else 0.6
    return 0.1
