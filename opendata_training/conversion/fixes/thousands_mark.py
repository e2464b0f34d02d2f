"""Take the marks that group thousands out of numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...errors import Problem
from ...locale import Words
from ..fix import Example, Mending, Work, mending
from ..known import Known
from ._numbers import names_things

CODE = "thousands-mark"
# Safe, since by itself it takes only columns in which the marks can be nothing but thousands (see `_surely`).
SAFE = True
ORDER = 40
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="takes the commas, blanks and apostrophes out of numbers such as 1,234",
    es="quita las comas, espacios y apóstrofos de números como 1,234",
)
VALUE = Words(en="the mark, when it is a point: .", es="la marca, cuando es un punto: .")
WRONG_MARK = Words(
    en='The mark "{value}" is not known; write , or . under value, or leave it blank.',
    es="La marca «{value}» no se conoce; escribe , o . en la columna value, o déjala vacía.",
)
EXAMPLE = Example(
    before=[["Clave", "Folios", "Monto"], ["1,2", "8", "1,234.50"], ["3,4", "1,234", "999"], ["", "17", "12'345,678"]],
    after=[["Clave", "Folios", "Monto"], ["1,2", "8", "1234.50"], ["3,4", "1234", "999"], ["", "17", "12345678"]],
)
# Millions with an apostrophe and thousands with a comma are both in Mexican accounts: 1'234,567.
_COMMAS = r"[1-9]\d{0,2}(?:['’´]\d{3})*(?:,\d{3})+(?:\.\d+)?"
# Behind blanks a comma can only be the decimal mark.
_OTHERS = r"[1-9]\d{0,2}(?:(?:[ \u00a0]\d{3})+|(?:['’´]\d{3})+)(?:[.,]\d+)?"
_POINTS = r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?"
_MANY = 10
_BETWEEN = re.compile(r"(?<=\d)['’´ \u00a0](?=\d)")
_AMONG_COMMAS, _AMONG_POINTS = r"\d[,'’´ \u00a0]\d", r"\d\.\d"
_DIGIT = re.compile(r"\d")


def _number(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\s*\(?[-+−]?(?:{pattern})\)?\s*")


BY_COMMA, BY_OTHERS, BY_POINT = map(_number, (_COMMAS, _OTHERS, _POINTS))
_WHOLE, _WHOLE_COMMA, _SMALL = map(_number, (r"\d+(?:\.\d+)?", r"\d+(?:[.,]\d+)?", r"\d{1,3}(?:\.\d+)?"))
_WHOLE_COMMA_ONLY = _number(r"\d+(?:,\d+)?")


def _surely(known: Known, place: int) -> bool:
    """Tell whether marks group thousands in all of a column, and can be nothing else there.

    "1,234" alone may be 1234 or, where the comma is the decimal mark, 1.234. It is a thousand when another cell of the
    column proves it (1,234,567 or 1,234.5), or when the column also writes numbers below a thousand without a mark, two
    different ones at least: measures with three decimals would show some with one or two before they showed a whole one.
    Cells without a digit, as "n.d.", are of no account.
    """
    cells = [cell.strip() for cell in known.filled(place) if _DIGIT.search(cell)]
    commas = [cell for cell in cells if BY_COMMA.fullmatch(cell)]
    marked = [*commas, *(cell for cell in cells if BY_OTHERS.fullmatch(cell))]
    # Telephones and keys have their blanks for the eye.
    if not marked or names_things(known.labels[place]):
        return False
    rest = [cell for cell in cells if not BY_COMMA.fullmatch(cell) and not BY_OTHERS.fullmatch(cell)]
    if any(_proves(cell) for cell in marked):
        return all(map((_WHOLE if commas else _WHOLE_COMMA).fullmatch, rest))
    # Blanks and apostrophes are no decimal marks, and two numbers side by side would not all have three digits behind.
    proved = len(set(rest) - {"0"}) >= 2 or (not commas and len(set(marked)) >= _MANY)
    return proved and all(map(_SMALL.fullmatch, rest))


def _surely_points(known: Known, place: int) -> bool:
    """Tell whether points group thousands in all of a column: one has two groups, and none has decimals behind a point."""
    cells = [cell.strip() for cell in known.filled(place) if _DIGIT.search(cell)]
    if names_things(known.labels[place]) or not any(cell.count(".") > 1 for cell in cells):
        return False
    return all(BY_POINT.fullmatch(cell) or _WHOLE_COMMA_ONLY.fullmatch(cell) for cell in cells)


def _proves(cell: str) -> bool:
    """Say whether a number has two groups, or decimals behind another mark than that of its groups."""
    return len(re.findall(r"(?<=\d)[,'’´ \u00a0](?=\d{3})", cell)) > 1 or bool(re.search(r"\.|[ \u00a0]\d{3},\d", cell))


def _without_commas(cell: str) -> str:
    if BY_COMMA.fullmatch(cell):
        return re.sub(r"[,'’´]", "", cell)
    return _BETWEEN.sub("", cell) if BY_OTHERS.fullmatch(cell) else cell


def _without_points(cell: str) -> str:
    return cell.replace(".", "") if BY_POINT.fullmatch(cell) else cell


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Take the thousands marks out of some columns, or of those where they can be nothing else.

    Raises:
        Problem: when the value is neither comma nor point.
    """
    if value not in ("", ",", "."):
        raise Problem(WRONG_MARK.format(value=value))
    if value == ".":
        return mending(columns or (), _without_points, _AMONG_POINTS)
    if columns is not None:
        return mending(columns, _without_commas, _AMONG_COMMAS)
    everywhere = range(len(known.labels))
    mends = {place: _without_points for place in everywhere if _surely_points(known, place)}
    mends |= {place: _without_commas for place in everywhere if place not in mends and _surely(known, place)}
    return Mending(
        mends, {place: _AMONG_POINTS if mend is _without_points else _AMONG_COMMAS for place, mend in mends.items()}
    )
