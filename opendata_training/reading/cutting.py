"""The ways to cut one line into cells when its quotes are wrong."""

from __future__ import annotations

import csv
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from .writing import Dialect

# Beyond this a line is cut in one way only: to try several would cost too much.
LONG = 1 << 16
# How many quotes of a line are tried as data.
_QUOTES = 24


@lru_cache(maxsize=64)
def _closing(sign: str, quote: str) -> re.Pattern[str]:
    # A quoted cell ends at a quote before a delimiter or a line end, blanks between or not; any other quote in it is data.
    blanks = "" if sign == " " else " {0,40}+"
    return re.compile(rf"{re.escape(quote)}++(?={blanks}(?:{re.escape(sign)}|[\r\n]|\Z))")


def tolerant(bare: str, sign: str, quote: str, doubled: bool = False) -> list[str]:
    """Cut a line so that any quote not beside a delimiter is part of the text; none when it is no one record.

    Parameters:
        bare: the line, or lines, without the last line end.
        sign: the delimiter.
        quote: the sign around cells.
        doubled: True where two quotes are one that is data even before a delimiter.
    """
    runs = {found.start(): found.end() for found in _closing(sign, quote).finditer(bare)}
    # A quoted cell closes with the last quote of a run.
    closers = [stop - 1 for start, stop in runs.items() if not (doubled and (stop - start) % 2 == 0)]
    several = "\n" in bare or "\r" in bare
    cells: list[str] = []
    at = 0
    while True:
        end = -1
        if bare[at : at + 1] == quote:
            # A run that begins the cell holds the quote that opens it, and the one that closes it if it is even.
            stop = runs.get(at, at + 1)
            if at in runs and (stop - at) % 2 == 0:
                end = stop - 1
            else:
                later = bisect_left(closers, stop)
                end = closers[later] if later < len(closers) else -1
        if end >= 0:
            cells.append(bare[at + 1 : end].replace(quote * 2, quote))
            end += 1
            while sign != " " and bare[end : end + 1] == " ":
                end += 1
        else:
            end = bare.find(sign, at)
            end = len(bare) if end < 0 else end
            cell = bare[at:end]
            if several and ("\n" in cell or "\r" in cell):
                # A line ended outside quotes: not one record.
                return []
            cells.append(cell)
        if end >= len(bare):
            return cells
        if bare[end] != sign:
            return []
        at = end + 1


def plain(bare: str, sign: str, quote: str | None) -> list[str]:
    """Cut a line at every delimiter, and take quotes off the cells that have one at each end."""
    return [unquoted(cell, quote) for cell in bare.split(sign)]


def unquoted(cell: str, quote: str | None) -> str:
    """Take the quotes off a cell that has one at each end, and halve the doubled ones inside."""
    if quote and len(cell) > 1 and cell[0] == quote == cell[-1]:
        return cell[1:-1].replace(quote * 2, quote)
    return cell


def strict(bare: str, dialect: Dialect) -> list[str] | None:
    """Cut a line as the csv module does, or give None when its quotes are wrong."""
    try:
        return next(csv.reader([bare], strict=True, **dialect.options()), [])
    except csv.Error:
        return None


def readings(bare: str, dialect: Dialect, most: int = _QUOTES) -> Iterator[list[str]]:
    """Give the ways to cut a line with wrong quotes, the likeliest first; the text is prepared and may hold line ends.

    Parameters:
        bare: the line without its end.
        dialect: how the file is written.
        most: how many quotes are tried as data.
    """
    quote, sign = dialect.quote, dialect.sign
    if dialect.space_after:
        bare = re.sub(rf"(?:^|(?<={re.escape(sign)})) +", "", bare) if len(bare) < LONG else bare
    if "\n" not in bare and "\r" not in bare:
        yield plain(bare, sign, quote)
    if quote is None or len(bare) > LONG:
        return
    doubled = dialect.escape == quote
    yield tolerant(bare, sign, quote, doubled)
    if doubled and quote * 2 in bare:
        yield tolerant(bare, sign, quote)
    # One quote that opens a cell may be data.
    places = [at for at, letter in enumerate(bare) if letter == quote and (at == 0 or bare[at - 1] == sign)]
    for at in places[:most]:
        cells = tolerant(bare[:at] + "\0" + bare[at + 1 :], sign, quote, doubled)
        yield [cell.replace("\0", quote) if "\0" in cell else cell for cell in cells]
