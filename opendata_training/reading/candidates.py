"""Which delimiters, quotes and escapes a sample of lines may be written with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice

from .writing import Dialect

# Characters and lines that are looked at: from the beginning, and from the middle of long texts.
_SAMPLE, _LINES, _MIDDLE = 32 * 1024, 200, 50
# Fewer lines than this in a sample are too few to judge by.
_LEAST = 3
_LINE = re.compile(r"[^\r\n]+")
_END = r"(?:\r\n|\n|\r)"
_DESCRIBED = re.compile(
    rf"(?:---[ \t]*{_END}(?:(?!---)[^\r\n]*{_END}){{1,300}}?---[ \t]*{_END}|(?:#[^\r\n]*{_END}){{1,300}})"
)
# Characters that show which signs stand around cells.
_ENOUGH = 12_000
# In order of preference when two explain a file equally well, with how readily each is believed.
_COMMON = {",": 1.0, ";": 1.0, "\t": 1.0, "|": 1.0, "^": 0.9, "~": 0.9, " ": 0.7}
# Signs that stand in texts, dates and keys by themselves part cells only where nothing else does.
_RARE = ":#!&@*%$+?§¬¦·•\x1f\x1e\x1c\x1d\x01\x02\x03\x07\x08"
_RARELY = 0.7
# The two letters \\t are a tab that some program wrote out.
_RUN = re.compile(r"[^\w\s\"'.\-]{2,4}|\t{2,4}|\\t")
# What stands at the edges of cells without quoting them.
_NO_QUOTES = frozenset('"()[]{}<>-.,;¿?¡!$')
_SPACED = re.compile(r" [^\w\s\"'.\-] ")


def sample_of(text: str) -> list[str]:
    """Give lines of a text to judge it by, line ends kept: from its beginning and, if it is long, its middle."""
    text = text[begins(text) :]
    head = _whole_lines(text[:_SAMPLE], len(text) > _SAMPLE)
    if len(head) < _LEAST and len(text) > _SAMPLE:
        # A line that is longer than all that is looked at (a cell of a megabyte) tells little: the others do.
        head = [line for line in _first_lines(text) if len(line) < _SAMPLE // 2] or head
    lines = head[:_LINES]
    if len(head) > _LINES + _MIDDLE:
        lines += head[-_MIDDLE:]
    if len(text) > 4 * _SAMPLE:
        middle = len(text) // 2
        lines += _whole_lines(text[middle : middle + _SAMPLE // 4], True)[1 : 1 + _MIDDLE]
    return [line + "\n" for line in lines if line.strip(" \r\n")]


def begins(text: str) -> int:
    """Give where a text begins behind what describes it: comments, or a part between lines of three strokes (YAML)."""
    found = _DESCRIBED.match(text)
    rest = text[found.end() : found.end() + _SAMPLE] if found else ""
    return found.end() if found and rest.strip() and rest[0] != "#" else 0


def _first_lines(text: str) -> list[str]:
    return [found[0] for found in islice(_LINE.finditer(text), _MIDDLE)]


def _whole_lines(text: str, cut: bool) -> list[str]:
    lines = re.split(r"\r\n|\n|\r", text)
    return lines[:-1] if cut and len(lines) > 1 else lines


@dataclass(frozen=True)
class Candidate:
    """A dialect worth trying.

    Parameters:
        dialect: the dialect.
        belief: how readily it is believed, 0 to about 1.
        marks: signs that should not be left on cells: quotes and delimiters of other candidates.
    """

    dialect: Dialect
    belief: float
    marks: frozenset[str]


def candidates(
    sample: list[str], only: Collection[str] | None = None, hopeless: Collection[str] = ()
) -> Iterator[Candidate]:
    """Give the dialects worth trying on a sample, the likeliest first.

    Parameters:
        sample: lines of the text.
        only: delimiters to keep to; None for all.
        hopeless: delimiters whose other candidates are left out; it may grow meanwhile.
    """
    text = "".join(sample)
    signs = set(text)
    delimiters = list(_delimiters(sample, text, signs))
    rare = {delimiter for delimiter, _ in delimiters if delimiter in _RARE}
    for delimiter, belief in delimiters:
        if only is not None and delimiter not in only:
            continue
        quotes = _quotes(text, delimiter, signs)
        for quote in quotes:
            if delimiter in hopeless:
                break
            # A second quote has to explain clearly more than the usual one.
            trust = belief * (1.0 if quote == '"' else 0.97 if quote in ("'", None) else 0.95)
            marks = frozenset((rare | {other for other in quotes if other}) - {delimiter, quote, "'", '"'})
            if len(delimiter) > 1 and len(set(delimiter)) == 1:
                marks |= {delimiter[0]}
            doubled = quote is not None and re.search(rf"\w ?(?:{re.escape(quote)}|\\){re.escape(quote)} ?\w", text)
            for escape in _escapes(text, quote, delimiter):
                if delimiter in hopeless:
                    break
                if escape != quote:
                    trust *= 0.85 if doubled and escape is None else 0.999
                yield Candidate(Dialect(delimiter, quote, escape), trust, marks)
                if delimiter != " " and len(delimiter) == 1:
                    spaced = _is_spaced(text, delimiter, quote)
                    if spaced or f"{delimiter} {quote}" in text:
                        loose = Dialect(delimiter, quote, escape, space_after=True)
                        yield Candidate(loose, trust * (1.001 if spaced else 0.95), marks)


def _delimiters(sample: list[str], text: str, signs: set[str]) -> Iterator[tuple[str, float]]:
    # Longer ones first: where they stand, their parts stand too.
    runs: Counter[str] = Counter()
    for line in sample:
        runs.update(set(_RUN.findall(line)) | set(_SPACED.findall(line)))
        for sign in signs & set(",;|"):
            if f"{sign} " in line:
                runs[f"{sign} "] += 1
    for run, lines in runs.most_common(16):
        lines = lines if lines >= 0.6 * len(sample) else sum(run in line for line in sample)
        if len(run) == 3 and run[0] == run[2] != " " and run[1] in _COMMON:
            # The quotes of two cells and what is between.
            continue
        if len(set(run)) == 1 and (
            text.count(run[0]) > (len(run) + 0.6) * text.count(run) or text.count(run) < 1.5 * lines
        ):
            # One delimiter that is doubled where a cell is blank.
            continue
        if lines >= max(1, 0.6 * len(sample)):
            known = _COMMON.get(run.strip(" ")[:1], _RARELY)
            yield run, known * (1.0005 if len(set(run.strip(" "))) == 1 and len(run) == 2 else 1.0)
    for sign, belief in _COMMON.items():
        if sign in signs:
            yield sign, belief
    for sign in _RARE:
        if sign in signs and sum(sign in line for line in sample) >= 0.7 * len(sample) and text.count(sign) > 1:
            yield sign, _RARELY


def _is_spaced(text: str, delimiter: str, quote: str | None) -> bool:
    """Say whether a space follows nearly every delimiter, so that it is part of the delimiter and not of the cells."""
    if quote is not None and f"{delimiter}{quote}" not in text and f"{delimiter} {quote}" in text:
        return True
    # The dearer looks only where spaces follow often enough.
    if text.count(f"{delimiter} ") < 0.4 * text.count(delimiter):
        return False
    lines = text.splitlines()
    if sum(line.startswith(" ") for line in lines) > 0.5 * len(lines):
        # Cells that are padded, the first of each line too.
        return False
    outside = re.sub(rf"{re.escape(quote)}[^{re.escape(quote)}\n]*{re.escape(quote)}", "", text) if quote else text
    edge = re.escape(delimiter)
    followed = len(re.findall(rf"{edge} (?=\S)", outside))
    return followed >= 0.97 * len(re.findall(rf"{edge}(?=[^{edge}\n])", outside)) > 0


def _quotes(text: str, delimiter: str, signs: set[str]) -> list[str | None]:
    quotes: list[str | None] = ['"']
    few = text[:_ENOUGH].replace("\n", delimiter).split(delimiter)
    pieces = [piece.strip(" ") if " " in (piece[:1], piece[-1:]) else piece for piece in few]
    opened = Counter(piece[0] for piece in pieces if len(piece) > 1)
    closed = Counter(piece[-1] for piece in pieces if len(piece) > 1)
    least = 2 if text.count("\n") > 5 else 1
    for sign, times in opened.most_common():
        if sign.isalnum() or sign.isspace() or sign in _NO_QUOTES or sign == "_":
            continue
        if sign not in delimiter and closed[sign] >= 0.7 * times and times >= least:
            quotes.append(sign)
    # Quotes that only ever open cells quote nothing: they are marks of their own. One or two are slips.
    if opened['"'] > 2 and closed['"'] < 0.3 * opened['"']:
        quotes.append(None)
    return quotes[:5]


def _escapes(text: str, quote: str | None, delimiter: str) -> list[str | None]:
    """Tell doubled quotes, those after a backslash, and those that nothing precedes."""
    if quote is None:
        return [None]
    if quote not in text:
        return [quote]
    sign, edge = re.escape(quote), re.escape(delimiter)
    found: list[str | None] = [quote]
    if f"\\{quote}" in text:
        found.append("\\")
    bare = rf"{sign}(?<=[^\n\\{sign}]{sign})(?<!{edge}{sign})(?!{sign}|{edge}|\n)"
    if len(re.findall(bare, text)) > 1:
        found.append(None)
    return found
