"""Empty the cells that say in words that there is nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from ...locale import Words
from ...reading.kinds import plain
from ...validation.column import Column
from ...validation.words import names_categories
from ..fix import Example, Mending, Work, mending
from ..known import Known
from ._numbers import exact

CODE = "missing-marker"
# Safe: by itself it empties only cells among numbers and dates that say no more than that there is no datum, and not those of
# columns in which some say that it is unknown and others that there can be none.
SAFE = True
ORDER = 20
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="empties cells that only say that the datum is missing, such as N/D",
    es="deja vacías las celdas que solo dicen que falta el dato, como N/D",
)
VALUE = Words(
    en="the marks that mean missing, separated by ;",
    es="las marcas que indican que falta el dato, separadas por ;",
)
EXAMPLE = Example(
    before=[["Presa", "Almacenamiento"], ["A", "S/D"], ["B", "0"], ["C", "n.d."], ["D", "3.5"], ["N/D", "7"]],
    after=[["Presa", "Almacenamiento"], ["A", ""], ["B", "0"], ["C", ""], ["D", "3.5"], ["N/D", "7"]],
)
# Written as `plain` gives them, without blanks: there is no datum. A dash is left out, which accountants write for zero, as are
# letters that may stand for something, such as C for confidential.
# fmt: off
_UNKNOWN = frozenset({
    "n/d", "n.d.", "n.d", "nd", "s/d", "s.d.", "sd", "s/i", "s.i.", "#n/d", "null", "<null>", "(null)", "[null]", "nan", "<na>",
    "sindato", "sindatos", "s/dato", "s/datos", "sininformacion", "sininfo", "nodisponible", "notavailable", "nodata",
    "datonodisponible", "informacionnodisponible", "nosecuentaconeldato", "nosecuentaconinformacion", "…", "...", "..",
    "(enblanco)", "(vacio)", "(blank)", "(empty)", "unknown", "desconocido", "missing", "\\n",
    "#¡valor!", "#value!", "#ref!", "#¡ref!", "#div/0!", "#¡div/0!", "#name?", "#¿nombre?", "#num!", "#¡num!", "#null!", "#¡nulo!",
    "0000-00-00", "0000-00-0000:00:00", "00/00/0000", "00-00-0000", "1900-01-00",
})
# There may be none: NA is what R writes, and what a person writes who means "no aplica". Those words themselves say something.
_NONE = frozenset({"n/a", "n.a.", "n.a", "#n/a", "na"})
# What a named column is emptied of, when no marks are given.
_DASHES = frozenset({"-", "--", "---", "–", "—", "."})
# fmt: on
# From so many different numbers on a column measures, and NA is none of its categories.
_MEASURED = 11


def _said(cell: str) -> str:
    return re.sub(r"\s", "", plain(cell))


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Empty the cells that hold one of the marks, whatever their case: of some columns, of all, or of those where it is sure."""
    marks = [mark.strip() for mark in value.split(";") if mark.strip()]
    everywhere = range(len(known.labels))
    if marks:
        words = frozenset(mark.casefold() for mark in marks)
        numbers = frozenset(number for mark in marks if (number := exact(mark)) is not None)
        return mending(everywhere if columns is None else columns, _emptied(words, numbers))
    if columns is not None:
        # NA may be a category; a value can name it.
        return mending(columns, _without((_UNKNOWN | _NONE | _DASHES) - {"na"}))
    mends = {
        column.place: _without(sure)
        for column in known.subject.columns
        if column.role in ("number", "date") and (sure := _sure(column))
    }
    return Mending(mends)


def _sure(column: Column) -> frozenset[str]:
    """Give the marks of a column of numbers or dates that say no more than that there is no datum."""
    said = {_said(text) for text, kind in zip(column.uniques, column.kinds, strict=True) if kind in ("text", "nothing")}
    if column.role == "date":
        # Databases and spreadsheets write a day nought where there is none.
        said |= {_said(text) for text in column.uniques if "00" in text}
    unknown, none = said & _UNKNOWN, said & _NONE
    if unknown and none:
        return frozenset()
    if names_categories(column.label) or sum(kind in ("number", "date") for kind in column.kinds) < _MEASURED:
        none -= {"na"}
    return frozenset(unknown | none)


def _without(marks: frozenset[str]) -> Callable[[str], str]:
    def mended(cell: str) -> str:
        # Most cells are no mark by their length.
        return "" if len(cell) <= 40 and cell and _said(cell) in marks else cell

    return mended


def _emptied(words: frozenset[str], numbers: frozenset[Decimal]) -> Callable[[str], str]:
    def mended(cell: str) -> str:
        if cell.strip().casefold() in words:
            return ""
        # 99.0 is the same mark as 99.
        return "" if numbers and exact(cell) in numbers else cell

    return mended
