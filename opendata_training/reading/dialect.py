"""How a delimited text is written: its delimiter, quote, escape and line end."""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from .kinds import kind

# In order of preference when two explain a file equally well, with how readily each is believed.
DELIMITERS = {",": 1.0, ";": 1.0, "\t": 1.0, "|": 1.0, "^": 0.9, "~": 0.9}
_SAMPLE = 64 * 1024
_ORDINARY = re.compile(r"[^;\t|^~\"]*")
# Below this a delimiter explains so little that the file is taken for one column.
_LEAST = 0.2


@dataclass(frozen=True)
class Dialect:
    """How a delimited text is written.

    Parameters:
        delimiter: None when the file is a single column.
        quote: the sign around cells, None when there is none.
        escape: what a quote inside a cell is preceded by: the quote itself (doubled) or a backslash.
        space_after: True when each delimiter is followed by a space that is no part of the cells.
        width: how many cells most records have.
        confidence: 0 to 1.
    """

    delimiter: str | None = ","
    quote: str | None = '"'
    escape: str | None = '"'
    space_after: bool = False
    width: int = 0
    confidence: float = 1.0

    def options(self) -> dict[str, Any]:
        """Give the csv module's words for this dialect."""
        # A single column needs a delimiter that is in no text: the ASCII unit separator.
        options: dict[str, Any] = {"delimiter": self.delimiter or "\x1f", "skipinitialspace": self.space_after}
        if self.quote is None:
            return {**options, "quoting": csv.QUOTE_NONE, "quotechar": None}
        options["quotechar"] = self.quote
        if self.escape == "\\":
            return {**options, "escapechar": "\\", "doublequote": False}
        return options


def find_dialect(text: str) -> Dialect:
    """Find the dialect whose records are the most even in width and whose cells look the most like values.

    The measure follows van den Burg, Nazábal and Sutton, "Wrangling messy CSV files by detecting row and type
    patterns" (2019): evenness of the rows times cleanness of the cells, for each candidate together with its quote.
    """
    sample = _sample(text)
    told = re.match(r"sep=(.)\r?\n", text)
    if told:
        sample = sample[told.end() :]
    best = Dialect(delimiter=None, width=1, confidence=0.0)
    score = 0.0
    for delimiter, belief in DELIMITERS.items():
        if delimiter not in sample or (told and told[1] != delimiter):
            continue
        for quote in _quotes(sample, delimiter):
            candidate = Dialect(
                delimiter,
                quote,
                _escape(sample, quote),
                space_after=quote is not None
                and f"{delimiter} {quote}" in sample
                and f"{delimiter}{quote}" not in sample,
            )
            width, fit = _fit(sample, candidate)
            # A second quote has to explain clearly more than the usual one.
            fit *= belief * (1.0 if quote == '"' else 0.95)
            if fit > score + 1e-9:
                best, score = candidate, fit
                best = Dialect(**{**candidate.__dict__, "width": width, "confidence": _sure(width, fit)})
    if told and best.delimiter:
        return best
    if score < _LEAST:
        return Dialect(delimiter=None, width=1, confidence=0.7 if score else 1.0)
    return best


def _sample(text: str) -> str:
    """Give the beginning of a text, cut after a whole line."""
    if len(text) <= _SAMPLE:
        return text
    cut = max(text.rfind("\n", 0, _SAMPLE), text.rfind("\r", 0, _SAMPLE))
    return text[: cut + 1] if cut > 0 else text[:_SAMPLE]


def _quotes(sample: str, delimiter: str) -> list[str | None]:
    quotes: list[str | None] = ['"']
    edge = re.escape(delimiter)
    single = len(re.findall(rf"(?:^|{edge})'[^'\n]*'(?=$|{edge}|\r)", sample, re.MULTILINE))
    double = len(re.findall(rf"(?:^|{edge})\"", sample, re.MULTILINE))
    if single > 1 and single > double:
        quotes.append("'")
    closed = re.search(rf"(?:^|{edge})\"[^\"\n]*\"(?=$|{edge}|\r)", sample, re.MULTILINE)
    # Quotes that only ever open cells quote nothing: they are marks of their own. A single one is a slip.
    if double > 2 and not closed:
        quotes.append(None)
    return quotes


def _escape(sample: str, quote: str | None) -> str | None:
    """Tell a doubled quote from one after a backslash; only a backslash before a quote inside a cell counts."""
    if quote is None:
        return None
    backslashed = re.search(rf"[^\s,;\t|]\s?\\{quote}|{quote}\\{quote}", sample)
    doubled = re.search(rf"[^\s,;\t|{quote}]\s?{quote}{quote}[^{quote},;\t|\r\n]", sample)
    return "\\" if backslashed and not doubled else quote


def _sure(width: int, fit: float) -> float:
    """Give a fit as a confidence: of the most that a table of this width can score."""
    return round(min(1.0, fit * width / max(1, width - 1)), 2)


def _fit(sample: str, candidate: Dialect) -> tuple[int, float]:
    """Score a candidate on a sample: the commonest width, and 0 to 1."""
    rows = _rows(sample, candidate)
    if not rows:
        return 0, 0.0
    widths = Counter(len(row) for row in rows)
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
    # Blank cells are no evidence: any delimiter makes them where it is doubled.
    cells = [cell for row in rows if len(row) == common for cell in row if cell.strip()]
    if not cells:
        return common, evenness * 0.5
    step = max(1, len(cells) // 4000)
    looked_at = cells[::step]
    clean = sum(_cleanness(cell, candidate) for cell in looked_at) / len(looked_at)
    return common, evenness * (0.25 + 0.75 * clean)


def _rows(sample: str, candidate: Dialect) -> list[list[str]]:
    lines = [line for line in re.split(r"\r\n|\n|\r", sample) if line.strip()]
    reader = csv.reader([line + "\n" for line in lines], strict=True, **candidate.options())
    rows: list[list[str]] = []
    good = 0
    try:
        for row in reader:
            rows.append(row)
            good = reader.line_num
    except csv.Error:
        # The sample may end inside a quoted cell; a quote that goes wrong earlier would swallow the rest: then judge by lines.
        if good * 2 < len(lines):
            rows = [_one(line, candidate) for line in lines]
    return [row for row in rows if row]


def _one(line: str, candidate: Dialect) -> list[str]:
    try:
        return next(csv.reader([line], **candidate.options()), [])
    except csv.Error:
        return [line]


def _cleanness(cell: str, candidate: Dialect) -> float:
    """Say how much a cell looks like one value: a number or date, ordinary words, or pieces of a row left unsplit."""
    found = kind(cell)
    if found != "text":
        return 1.0
    if cell.startswith(('"', "'")) or cell.endswith(('"', "'")):
        # A quote that was left on a cell, or that a delimiter cut in two.
        return 0.0
    if _ORDINARY.fullmatch(cell):
        return 0.9 if "," not in cell else 0.6
    return 0.1
