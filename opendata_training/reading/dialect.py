"""Finding how a delimited text is written: its delimiter, quote and escape together."""

from __future__ import annotations

import re
from dataclasses import replace

from .candidates import candidates, sample_of
from .kinds import kind
from .layout import Layout, find_layout, is_rule
from .scoring import fit, neatness
from .writing import STAND_INS, Dialect

__all__ = ["Dialect", "find_dialect"]

# Below this a delimiter explains so little that the file is taken for one column.
_LEAST = 0.2
# Signs that do not stand at the edge of a cell that was cut out rightly.
_SIGNS = frozenset(",;|")
# Lines that tell which delimiters may be the one.
_FEW = 40


def find_dialect(text: str) -> Dialect:
    """Find the dialect whose records are the most even in width and whose cells look the most like values.

    The measure follows van den Burg, Nazábal and Sutton, "Wrangling messy CSV files by detecting row and type
    patterns" (2019): evenness of the rows times cleanness of the cells, for each candidate of delimiter, quote and
    escape together.
    """
    told = re.match(r"sep=([^\r\n]{1,2})\r?\n", text)
    sample = sample_of(text[told.end() :] if told else text)
    # A text that holds our stand-ins is read only in ways that need none.
    foreign = any(sign in text for sign in STAND_INS)
    only = [told[1]] if told else None
    if not told and any(map(is_rule, sample[:_FEW])):
        # Rules between bars leave no doubt.
        drawn = _drawn(sample, [])
        if drawn is not None and drawn.delimiter == "|":
            return drawn
    if len(sample) > 2 * _FEW and not told:
        # A look at fewer lines tells which delimiters are worth a look at all of them.
        quick = _scored([*sample[:_FEW], *sample[-_FEW // 2 :]], None, foreign)
        only = list(dict.fromkeys(str(dialect.delimiter) for score, dialect in quick if score > 0.7 * quick[0][0]))[:4]
    found = _scored(sample, only, foreign)
    drawn = None if told else _drawn(sample, found)
    if drawn is not None:
        return drawn
    if not found or (found[0][0] < _LEAST and not told):
        return Dialect(delimiter=None, width=1, confidence=0.7 if found else 1.0)
    score, best = found[0]
    values = not told and _are_values(sample, best)
    if values and str(best.delimiter) not in sample[0]:
        # The header, where there is one, has the delimiter too.
        return Dialect(delimiter=None, width=1, confidence=0.7)
    rival = next((other for other, dialect in found[1:] if dialect.delimiter != best.delimiter), 0.0)
    sure = min(1.0, score * best.width / max(1, best.width - 1))
    # A rival that explains the file nearly as well leaves a doubt.
    sure *= 1.0 if rival < 0.8 * score else 0.5 + 0.5 * (score - rival) / (0.2 * score)
    return replace(best, confidence=round(sure * (0.6 if values else 1.0), 2))


def _drawn(sample: list[str], found: list[tuple[float, Dialect]]) -> Dialect | None:
    """See whether the table is drawn, unless a usual delimiter explains the lines well."""
    drawn = find_layout(sample)
    if drawn is None:
        return None
    best = found[0][1].delimiter if found else None
    ruled = drawn.kind == "bars" or any(map(is_rule, sample[:_FEW]))
    if not ruled and best not in (None, " ") and found[0][0] >= _drawn_score(sample, drawn):
        return None
    sign = "|" if drawn.kind == "bars" else None if drawn.kind == "cuts" else " "
    return Dialect(sign, None, None, width=drawn.width, confidence=0.7 if drawn.kind == "cuts" else 0.9, layout=drawn)


def _drawn_score(sample: list[str], drawn: Layout) -> float:
    """Score a drawn table as the candidates are scored: evenness of the rows times cleanness of the cells."""
    rows = [drawn.cells(line.rstrip("\r\n")) or [] for line in sample]
    even = [row for row in rows if len(row) == drawn.width]
    cells = [cell for row in even for cell in row if cell]
    if not cells:
        return 0.0
    return len(even) / len(rows) * (drawn.width - 1) / drawn.width * (0.25 + 0.75 * neatness(cells, _SIGNS))


def _scored(sample: list[str], only: list[str] | None, foreign: bool) -> list[tuple[float, Dialect]]:
    """Score the candidates on a sample, the best first."""
    found: list[tuple[float, Dialect]] = []
    hopeless: set[str] = set()
    for candidate in candidates(sample, only, hopeless):
        if foreign and not candidate.dialect.is_plain:
            continue
        width, score = fit(sample, candidate.dialect, candidate.marks)
        if width > 1:
            found.append((score * candidate.belief, replace(candidate.dialect, width=width)))
        elif candidate.dialect.delimiter != " ":
            # Another quote or escape makes no columns where there are none.
            hopeless.add(str(candidate.dialect.delimiter))
    # The first of equals: candidates come the likeliest first.
    found.sort(key=lambda pair: -round(pair[0], 6))
    return found


def _are_values(sample: list[str], best: Dialect) -> bool:
    """Say whether the lines may be values by themselves (times, dates, numbers with commas) and not rows of two."""
    if best.width > 3 or best.delimiter in (None, ";", "\t", "|"):
        return False
    lines = [line.strip() for line in sample]
    return sum(kind(line) in ("number", "date") for line in lines) >= 0.6 * len(lines)
