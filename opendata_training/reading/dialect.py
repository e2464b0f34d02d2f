"""Finding how a delimited text is written: its delimiter, quote and escape together."""

from __future__ import annotations

import re
from dataclasses import replace

from .candidates import candidates, sample_of
from .kinds import kind
from .scoring import fit
from .writing import STAND_INS, Dialect

__all__ = ["Dialect", "find_dialect"]

# Below this a delimiter explains so little that the file is taken for one column.
_LEAST = 0.2
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
    if len(sample) > 2 * _FEW and not told:
        # A look at fewer lines tells which delimiters are worth a look at all of them.
        quick = _scored([*sample[:_FEW], *sample[-_FEW // 2 :]], None, foreign)
        only = list(dict.fromkeys(str(dialect.delimiter) for score, dialect in quick if score > 0.7 * quick[0][0]))[:4]
    found = _scored(sample, only, foreign)
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
