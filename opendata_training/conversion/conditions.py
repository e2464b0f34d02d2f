"""What must hold in each row, as a person writes it: ``PRECIO<=5000``, ``TOTAL=HOMBRES+MUJERES``, ``DIAS=EGRESO-INGRESO``.

A condition compares two sides with ``<``, ``<=``, ``=``, ``!=``, ``>=`` or ``>``. A side adds, subtracts, multiplies and divides
labels, numbers and days (``2014-12-31``) as in school. A label that holds one of these signs stands in brackets; ``[First:Last]``
adds up the columns of a range, and ``above(FECHA)`` is the value in the row above. A text stands in quotes (``TIPO='Otro'``), and
``MONTO!~0\\.00$`` says that no cell of MONTO ends in 0.00 (``~``: a regular expression is found in the cell). Conditions parted by
``|`` are alternatives: one of them must hold.

A cell is a number with a point, or a day of ISO 8601; where a cell that is compared is neither, the row breaks nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal, DivisionByZero, InvalidOperation

from ..errors import Problem
from ..locale import translator
from .block import Block
from .columns import places, plain

_ = translator("conversion")
_SIGN = re.compile(r"!~|<=|>=|!=|≤|≥|≠|<|>|=|~")
_SAME = {"≤": "<=", "≥": ">=", "≠": "!="}
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_CELL = re.compile(r"[-+]?\d+(?:\.\d+)?")
_TEXT = re.compile(r"\s*(?:'([^']*)'|\"([^\"]*)\")\s*")
_ABOVE = re.compile(r"above\(([^()]*)\)")
_OPERATORS = {"+": "+", "-": "-", "−": "-", "*": "*", "×": "*", "/": "/", "÷": "/"}
# No figure of a table has more digits.
_EXACT = Context(prec=60, traps=[DivisionByZero, InvalidOperation])


@dataclass(frozen=True)
class _Columns:
    """Columns that are added up: their places from 0, and whether the row above is meant."""

    places: tuple[int, ...]
    above: bool = False


# What is added or subtracted: products and quotients of columns and numbers, each with the sign before it.
_Term = tuple[str, "tuple[tuple[str, _Columns | Decimal], ...]"]


class Values:
    """The cells of a block as conditions read them.

    Parameters:
        block: the rows.
    """

    def __init__(self, block: Block) -> None:
        self._block = block
        self._texts: dict[int, list[str]] = {}
        self._numbers: dict[int, list[Decimal | None]] = {}

    def texts(self, place: int) -> list[str]:
        """Give the texts of a column; the engine makes a list of them once."""
        if place not in self._texts:
            self._texts[place] = self._block.cells(place)
        return self._texts[place]

    def of(self, place: int) -> list[Decimal | None]:
        """Give the numbers of a column."""
        if place not in self._numbers:
            cells = self.texts(place)
            known = {text: value(text) for text in set(cells)}
            self._numbers[place] = [known[cell] for cell in cells]
        return self._numbers[place]


# What a row has instead of its own cells: of columns of the row, of columns of the row above.
Instead = Mapping[tuple[int, bool], Decimal]


@dataclass(frozen=True)
class _Matching:
    """A cell of a column must hold a text, or match a pattern; or must not."""

    place: int
    pattern: re.Pattern[str]
    wanted: bool

    def holds(self, values: Values, row: int, instead: Instead) -> bool:
        return bool(self.pattern.search(values.texts(self.place)[row])) == self.wanted

    @property
    def columns(self) -> set[tuple[int, bool]]:
        return {(self.place, False)}


@dataclass(frozen=True)
class _Comparison:
    """Two sides that are compared."""

    left: tuple[_Term, ...]
    sign: str
    right: tuple[_Term, ...]

    def holds(self, values: Values, row: int, instead: Instead) -> bool:
        try:
            one, two = (_sum(side, values, row, instead) for side in (self.left, self.right))
            if one is None or two is None:
                return True
            if self.sign in ("=", "!="):
                return (one == self._as_written(two, values, row)) == (self.sign == "=")
        except (DivisionByZero, InvalidOperation):
            # What cannot be worked out, as 1/0 or a number of a hundred digits, says nothing.
            return True
        return {"<": one < two, "<=": one <= two, ">": one > two, ">=": one >= two}[self.sign]

    def _as_written(self, number: Decimal, values: Values, row: int) -> Decimal:
        """Round what one cell must be equal to as that cell is: what is divided is written rounded."""
        ((_sign, factors), *more) = self.left
        cell = factors[0][1]
        if more or len(factors) > 1 or isinstance(cell, Decimal) or len(cell.places) > 1:
            return number
        decimals = len(values.texts(cell.places[0])[row].strip().partition(".")[2])
        return number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, _EXACT)

    @property
    def columns(self) -> set[tuple[int, bool]]:
        factors = [one for _sign, factors in (*self.left, *self.right) for _operator, one in factors]
        return {(at, one.above) for one in factors if not isinstance(one, Decimal) for at in one.places}


@dataclass(frozen=True)
class Condition:
    """What must hold in each row of a table.

    Parameters:
        text: as it was written.
        either: the alternatives, of which one must hold.
    """

    text: str
    either: tuple[_Matching | _Comparison, ...]

    @property
    def columns(self) -> set[tuple[int, bool]]:
        """The columns that it looks at, and of each whether in the row above."""
        return set().union(*(one.columns for one in self.either))

    def holds(self, values: Values, row: int, instead: Instead) -> bool:
        """Tell whether it holds in a row.

        Parameters:
            values: the block's cells.
            row: the row, from 0.
            instead: what stands for the cells of some columns, of the row or of the row above.
        """
        return any(one.holds(values, row, instead) for one in self.either)


def is_condition(text: str) -> bool:
    """Tell whether a text says what must hold, and is no code."""
    return bool(_SIGN.search(text))


def condition(text: str, labels: Sequence[str]) -> Condition:
    """Read a condition.

    Parameters:
        text: the condition.
        labels: the table's labels.

    Raises:
        Problem: when it cannot be read, or names a column that is not there.
    """
    return Condition(text.strip(), tuple(_one(part, labels) for part in _parted(text, "|")))


def value(text: str) -> Decimal | None:
    """Read a cell: a number, or the number of a day; None for any other text."""
    bare = text.strip()
    if _CELL.fullmatch(bare):
        return Decimal(bare)
    found = _DAY.match(bare) if bare[10:11] in ("", "T", " ") else None
    return _day(found) if found else None


def _parted(text: str, sign: str) -> Iterator[str]:
    """Take a text apart at a sign that stands in no brackets and no quotes."""
    part = ""
    for letter in text:
        if letter == sign and part.count("[") == part.count("]") and part.count("'") % 2 == 0:
            yield part
            part = ""
        else:
            part += letter
    yield part


def _one(text: str, labels: Sequence[str]) -> _Matching | _Comparison:
    for found in _SIGN.finditer(text):
        left, sign, right = text[: found.start()], found[0], text[found.end() :]
        if left.count("[") != left.count("]") or not left.strip() or not right.strip():
            continue
        quoted = _TEXT.fullmatch(right)
        if sign in ("~", "!~") or (quoted and sign in ("=", "!=")):
            said = f"^{re.escape(quoted[1] or quoted[2] or '')}$" if quoted else right.strip()
            (place, *more) = _places(labels, left.strip().removeprefix("[").removesuffix("]"))
            try:
                pattern = re.compile(said)
            except re.error as error:
                raise Problem(_unreadable(text)) from error
            if more:
                raise Problem(_unreadable(text))
            return _Matching(place, pattern, not sign.startswith("!"))
        return _Comparison(_side(left, labels), _SAME.get(sign, sign), _side(right, labels))
    raise Problem(_unreadable(text))


def _unreadable(text: str) -> str:
    return _(
        'The condition "{text}" cannot be read; write one such as TOTAL=HOMBRES+MUJERES or PRECIO<=5000.',
        text=text.strip(),
    )


def _side(text: str, labels: Sequence[str]) -> tuple[_Term, ...]:
    terms: list[tuple[str, list[tuple[str, _Columns | Decimal]]]] = []
    rest, sign = text.strip(), "+"
    if _OPERATORS.get(rest[:1]) == "-":
        rest, sign = rest[1:].strip(), "-"
    while True:
        one, rest = _operand(rest, labels, text)
        if sign in "*/":
            terms[-1][1].append((sign, one))
        else:
            terms.append((sign, [("*", one)]))
        if not rest:
            return tuple((sign, tuple(factors)) for sign, factors in terms)
        sign, rest = _OPERATORS[rest[0]], rest[1:].strip()


def _operand(text: str, labels: Sequence[str], whole: str) -> tuple[_Columns | Decimal, str]:
    """Give what a text begins with, columns or a number, and the rest, which begins with an operator."""
    if text.startswith("[") and "]" in text:
        named, _bracket, rest = text[1:].partition("]")
        return _Columns(tuple(_places(labels, named))), _rest(rest, whole)
    if found := _ABOVE.match(text):
        return _Columns(tuple(_places(labels, found[1])), above=True), _rest(text[found.end() :], whole)
    for length in range(len(text), 0, -1):
        rest = text[length:].lstrip()
        if (not rest or rest[0] in _OPERATORS) and any(plain(label) == plain(text[:length]) for label in labels):
            return _Columns(tuple(_places(labels, text[:length].strip()))), rest
    if (found := _DAY.match(text)) and (number := _day(found)) is not None:
        return number, _rest(text[found.end() :], whole)
    if found := _NUMBER.match(text):
        return Decimal(found[0]), _rest(text[found.end() :], whole)
    # No label of the table: the sentence says which one is nearest.
    end = next((at for at, letter in enumerate(text) if letter in _OPERATORS), len(text))
    return _Columns(tuple(_places(labels, text[:end].strip() or text))), text[end:].strip()


def _places(labels: Sequence[str], text: str) -> list[int]:
    found = places(labels, text)
    if not found:
        raise Problem(_("A column's label is missing in the condition."))
    return found


def _rest(text: str, whole: str) -> str:
    rest = text.strip()
    if rest and rest[0] not in _OPERATORS:
        raise Problem(_unreadable(whole))
    return rest


def _day(found: re.Match[str]) -> Decimal | None:
    try:
        return Decimal(date(int(found[1]), int(found[2]), int(found[3])).toordinal())
    except ValueError:
        return None


def _sum(terms: Sequence[_Term], values: Values, row: int, instead: Instead) -> Decimal | None:
    """Work a side out; None where a cell of it is no number."""
    total = Decimal(0)
    for sign, factors in terms:
        product = Decimal(1)
        for operator, one in factors:
            number = one if isinstance(one, Decimal) else _added(one, values, row, instead)
            if number is None:
                return None
            product = _EXACT.multiply(product, number) if operator == "*" else _EXACT.divide(product, number)
        total = _EXACT.add(total, product) if sign == "+" else _EXACT.subtract(total, product)
    return total


def _added(columns: _Columns, values: Values, row: int, instead: Instead) -> Decimal | None:
    total = Decimal(0)
    for place in columns.places:
        number = instead.get((place, columns.above))
        if number is None and not columns.above:
            number = values.of(place)[row]
        if number is None:
            return None
        total = _EXACT.add(total, number)
    return total
