"""Take currencies out of amounts and write these as plain numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ...locale import Words
from ...validation.words import signless
from ..fix import Example, Mending, Work
from ..known import Known
from ._numbers import TAKEN_OUT, form, forms, stripped, unmarked

CODE = "currency-in-cell"
# Safe: by itself it takes only columns of one currency, and says which one it was where the label does not.
SAFE = True
ORDER = 34
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="takes the currency out of amounts: $ 1,234.50 becomes 1234.50",
    es="quita la moneda de los montos: $ 1,234.50 pasa a ser 1234.50",
)
VALUE = None
EXAMPLE = Example(
    before=[["Obra", "Monto"], ["A", "$ 1,234.50"], ["B", "-$300.00"], ["C", "($12.5)"], ["D", "80"]],
    after=[["Obra", "Monto"], ["A", "1234.50"], ["B", "-300.00"], ["C", "-12.5"], ["D", "80"]],
)
AMONG = r"[A-Za-z$€£¥]"
_DIGITS = re.compile(r"[0-9.,](?:[0-9.,'’´ ]*[0-9])?")
_MINUS = re.compile(r"[-−–(]")
# So many amounts without decimals beside 1.234 make that a thousand.
_WHOLE_ONES = 2
# Signs that people put before some amounts of a column and not before others.
_SIGNS = frozenset("$€£¥")


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Mend the amounts of some columns, or of those that are all in one currency."""
    mends: dict[int, Callable[[str], str]] = {}
    doubts: list[str] = []
    for place in known.guilty(CODE) if columns is None else columns:
        cells = known.filled(place)
        money = [cell for cell in cells if (found := form(cell)) and found.wrapping == "currency"]
        written = {_currency(cell).casefold(): _currency(cell) for cell in money}
        said = set(written)
        named = all(sign in signless(known.labels[place]) for sign in said)
        bare = len(forms(cells)) > len(money)
        comma = _comma([cell for cell in cells if form(cell)], said == {"$"})
        if columns is None and (len(said) != 1 or comma is None or (bare and not named and not said <= _SIGNS)):
            continue
        mends[place] = _mended(comma)
        if not named and not said <= _SIGNS:
            unit = ", ".join(written.values())
            doubts.append(TAKEN_OUT.format(number=place + 1, label=known.labels[place], unit=unit))
    return Mending(mends, dict.fromkeys(mends, AMONG), doubts)


def _currency(cell: str) -> str:
    """Give the sign or word for the currency."""
    return re.sub(r"[-−–+()\s]|\.(?!\w)", "", _DIGITS.sub("", stripped(cell), count=1)).replace("M.N", "MN")


def _comma(cells: Sequence[str], dollars: bool) -> bool | None:
    """Say whether decimals stand behind a comma in a column of amounts; None when nothing tells.

    Parameters:
        cells: the amounts.
        dollars: whether all signs are those of dollars or pesos, which nobody writes with a comma and three decimals.
    """
    marks = [_mark(cell) for cell in cells]
    sure = {mark for mark, _decimals in marks if _decimals >= 0} - {""}
    groups = {mark for mark, decimals in marks if decimals < 0}
    lengths = {decimals for mark, decimals in marks if mark and decimals >= 0}
    if len(sure) > 1 or len(groups) > 1:
        return None
    if sure:
        # 1.234 beside 12.50 may be a thousand, unless others have now one decimal and now two.
        return None if groups & sure and len(lengths) < 2 else sure == {","}
    small = sum(not mark for mark, _decimals in marks)
    if groups == {","} and not (dollars or small):
        return None
    if groups == {"."} and small < _WHOLE_ONES:
        return None
    return groups == {"."}


def _mark(cell: str) -> tuple[str, int]:
    """Give the decimal mark of an amount and how many digits are behind it; -1 where they may be a group of thousands."""
    found = _DIGITS.search(stripped(cell))
    tail = re.search(r"([.,])([0-9]+)$", found[0]) if found else None
    if not found or tail is None:
        return "", 0
    other = "," if tail[1] == "." else "."
    if found[0].count(tail[1]) > 1:
        return other, 0
    if other in found[0] or len(tail[2]) != 3 or found[0].startswith("0"):
        return tail[1], len(tail[2])
    return tail[1], -1


def _mended(comma: bool | None) -> Callable[[str], str]:
    def mended(cell: str) -> str:
        found = form(cell)
        digits = _DIGITS.search(stripped(cell))
        if not found or found.wrapping != "currency" or not digits:
            return cell
        minus = "-" if _MINUS.search(stripped(cell)[: digits.start()]) else ""
        mark, decimals = _mark(cell)
        # Alone, 1,234 is a thousand and 1.234 is not.
        return minus + unmarked(digits[0], mark == "," and decimals >= 0 if comma is None else comma)

    return mended
