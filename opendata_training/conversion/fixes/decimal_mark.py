"""Write decimals with a point."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...locale import Words
from ..fix import Example, Mending, Work, mending
from ..known import Known
from ._numbers import names_things, stripped

CODE = "decimal-mark"
# Safe, since by itself it takes only columns in which the comma can be nothing but a decimal mark (see `_surely`).
SAFE = True
ORDER = 41
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="writes decimals with a point: 3,5 becomes 3.5",
    es="escribe los decimales con punto: 3,5 pasa a ser 3.5",
)
VALUE = None
EXAMPLE = Example(
    before=[["Lugar", "Precio"], ["A", "3,5"], ["B", "1.234,50"], ["C", "12"], ["D", ""]],
    after=[["Lugar", "Precio"], ["A", "3.5"], ["B", "1234.50"], ["C", "12"], ["D", ""]],
)
DECIMAL = re.compile(r"\s*\(?[-+−]?(?:\d{1,3}(?:\.\d{3})+|\d*),\d+\)?\s*")
WHOLE = re.compile(r"\s*\(?[-+−]?(?:\d{1,3}(?:\.\d{3}){2,}|\d+)\)?\s*")
_DIGIT = re.compile(r"\d")
# Points that group thousands before the comma, a minus, a nought behind it, or two decimals behind a lone nought: no list is
# written like that.
_CLEAR = re.compile(r".*\.\d{3},\d+.*|[-−]\d*,\d+|[-−]?0?,\d{2,}|[1-9]\d*,0\d*")
_GROUP = re.compile(r"(?:^|\D)[1-9]\d{0,2},\d{3}\)?$")
_AMONG = r",\d|\.\d{3}\."
# Not three digits behind the comma, unless a nought is before it.
_ONE_COMMA = re.compile(r"-?(?:\d+,(?:\d{1,2}|\d{4,})|0,\d+)")
# So many numbers with a point show that the column is no list.
_POINT, _POINTS = re.compile(r"-?\d+\.\d+"), 3
_PAIR = re.compile(r"(\d+),(\d+)")
# So many different ones tell a list from numbers: a list goes upwards, as the answers 1,3 and 2,5 do.
_ENOUGH, _SHARE = 5, 1 / 3


def _surely(known: Known, place: int) -> bool:
    """Tell whether commas stand before decimals in all of a column; "3,5" may be the third answer and the fifth.

    Cells without a digit, as "n.d.", are of no account.
    """
    cells = [stripped(cell) for cell in known.filled(place) if _DIGIT.search(cell)]
    commas = [cell for cell in cells if "," in cell]
    if not commas or names_things(known.labels[place]):
        return False
    if not all(DECIMAL.fullmatch(cell) or WHOLE.fullmatch(cell) for cell in cells):
        return False
    # Three digits behind a comma may be thousands, unless the others have now one decimal and now two.
    groups = [cell for cell in commas if _GROUP.search(cell)]
    decimals = {len(cell.rstrip(")").rpartition(",")[2]) for cell in commas if not _GROUP.search(cell)}
    if groups and len(decimals) < 2:
        return False
    if any(map(_CLEAR.fullmatch, commas)):
        return True
    pairs = [(found[1], found[2]) for cell in set(commas) if (found := _PAIR.fullmatch(cell))]
    long = [pair for pair in pairs if len(pair[0]) > 1 or len(pair[1]) > 1]
    falling = [pair for pair in pairs if int(pair[0]) >= int(pair[1])]
    return len(long) >= _ENOUGH and len(long) * 2 > len(pairs) and len(falling) >= _SHARE * len(pairs)


def _surely_some(known: Known, place: int) -> bool:
    """Tell whether cells such as 12,5 stand among numbers with a decimal point, where they are no list and no thousands."""
    cells = [stripped(cell) for cell in known.filled(place) if _DIGIT.search(cell)]
    points = sum(1 for cell in cells if _POINT.fullmatch(cell))
    if points < _POINTS or names_things(known.labels[place]):
        return False
    # A thousand with a comma (1,234 and 1,234.50) and a decimal with one are not both in a column.
    return all(_ONE_COMMA.fullmatch(cell) or _POINT.fullmatch(cell) or WHOLE.fullmatch(cell) for cell in cells)


def _mended(cell: str) -> str:
    if DECIMAL.fullmatch(cell):
        return re.sub(r"(?<!\d)\.", "0.", cell.replace(".", "").replace(",", "."))
    # 1.234.567 beside 12,5 has no decimals.
    return cell.replace(".", "") if "." in cell and WHOLE.fullmatch(cell) else cell


def _mended_some(cell: str) -> str:
    return cell.replace(",", ".") if _ONE_COMMA.fullmatch(stripped(cell)) else cell


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Change decimal commas to points in some columns, or in those that are numbers with a comma that is surely decimal."""
    if columns is not None:
        return mending(columns, _mended, _AMONG)
    everywhere = range(len(known.labels))
    mends = {place: _mended for place in everywhere if _surely(known, place)}
    mends |= {place: _mended_some for place in everywhere if place not in mends and _surely_some(known, place)}
    return Mending(mends, dict.fromkeys(mends, _AMONG))
