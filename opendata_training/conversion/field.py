"""What a column is written as, in formats that tell numbers and dates from text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from typing import Literal

from ..reading.typed.stored import double_text
from ..validation.cells import Counted
from ..validation.column import Column
from ..validation.words import is_key_label, may_hold_long_keys, signless

Kind = Literal["text", "integer", "number", "date", "datetime"]
# Fifteen digits are what a double, a workbook and a reader of JSON all give back as they were: IEEE 754, table 3.5, and
# https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3. What is longer is a key more often than an amount.
MOST_DIGITS = 15
# In the order in which they are tried.
_KINDS: tuple[Kind, ...] = ("integer", "number", "date", "datetime")
_INTEGER = r"-?[1-9][0-9]{0,14}|0"
# Up to seventeen digits and the point (see `_is_kept`); nothing with a minus before it is kept by no database.
_DECIMAL = r"(?!-0\.0+\Z)-?(?=[0-9.]{3,18}\Z)(?:0|[1-9][0-9]*)\.[0-9]"
_DATE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_TELEPHONE = re.compile(r"\b(?:tel|telefonos?|fax|celular|movil|whatsapp|phone|telephone|mobile)\b")
# "Número de camas" counts beds; "Número de expediente" names a file.
_COUNTING = re.compile(r"\b(?:numero|num|no|number)\b(?: (?:de|of))?")
# The fewest digits of a telephone without its area code, and of a key whose label only may name one.
_TELEPHONE_DIGITS, _KEY_DIGITS = 7, 3


@dataclass(frozen=True)
class Field:
    """A column as it is written.

    Parameters:
        label: its header.
        kind: what its cells are; a blank cell is none of it.
        decimals: how many digits all its numbers have behind the point, where they have equally many.
    """

    label: str
    kind: Kind = "text"
    decimals: int | None = None


class Unfit(Exception):
    """A cell that does not fit its field.

    Parameters:
        place: the field's place, from 0.
        field: what the field must be so that this cell fits too.
    """

    def __init__(self, place: int, field: Field) -> None:
        super().__init__(place)
        self.place = place
        self.field = field


def fields_of(labels: Sequence[str], columns: Sequence[Column | Counted | Mapping[str, int]]) -> list[Field]:
    """Decide what each column is written as, so that every text can be told again from what was written.

    Numbers are those that a program writes: 12, -3, 0.5; one cell that is written otherwise (007, 1,200, +3, 1e5) makes the
    column text, as do labels of keys. Dates are written as ISO 8601 has them.

    Parameters:
        labels: the labels.
        columns: for each column its texts; where these are not all, a later cell may not fit (see `Unfit`).
    """
    return [
        _field(label, column if isinstance(column, Mapping) else column.uniques)
        for label, column in zip(labels, columns, strict=True)
    ]


def _field(label: str, texts: Iterable[str]) -> Field:
    filled = [text for text in texts if text]
    if not filled:
        return Field(label)
    for kind in _KINDS:
        if _fit(filled, kind):
            break
    else:
        return Field(label)
    if kind in ("integer", "number") and _are_keys(label, filled, kind):
        return Field(label)
    scales = {_scale(text) for text in filled} if kind == "number" else ()
    return Field(label, kind, *scales) if len(scales) == 1 else Field(label, kind)


@cache
def _pattern(kind: Kind, decimals: int | None) -> re.Pattern[str]:
    """Give what a text of a kind looks like, or a blank one."""
    if kind == "number":
        looks = f"{_DECIMAL}{{{decimals}}}" if decimals else f"{_INTEGER}|{_DECIMAL}+"
    else:
        looks = {"integer": _INTEGER, "date": _DATE, "datetime": _DATE + "[T ][0-9]{2}:[0-9]{2}:[0-9]{2}"}[kind]
    return re.compile(f"(?:{looks})?")


def _fit(texts: Iterable[str], kind: Kind, decimals: int | None = None) -> bool:
    """Say whether all texts are of a kind, or blank."""
    known = list(texts)
    if not all(map(_pattern(kind, decimals).fullmatch, known)):
        return False
    if kind == "number":
        return all(_is_kept(text) for text in known if len(text) > MOST_DIGITS + 1)
    return kind == "integer" or all(map(_exists, filter(None, known)))


def _is_kept(text: str) -> bool:
    """Say whether a number with a point comes back from a double: with sixteen digits or more, those that a program wrote do."""
    if len(text.lstrip("-")) <= MOST_DIGITS + 1:
        return True
    return double_text(float(text)) == text.rstrip("0").rstrip(".")


def is_number(text: str) -> bool:
    """Say whether a text is a number as programs write it."""
    return bool(text) and _pattern("number", None).fullmatch(text) is not None and _is_kept(text)


def _exists(text: str) -> bool:
    try:
        (date if len(text) == 10 else datetime).fromisoformat(text)
    except ValueError:
        return False
    return True


def _scale(text: str) -> int:
    return len(text.partition(".")[2])


def _are_keys(label: str, filled: Sequence[str], kind: Kind) -> bool:
    """Say whether numbers are names of things: something to look up, never to add."""
    if is_key_label(label):
        return True
    if kind == "number":
        return False
    said, widths = signless(label), {len(text) for text in filled}
    if _TELEPHONE.search(said) and max(widths) >= _TELEPHONE_DIGITS:
        return True
    counted = _COUNTING.sub("", said).strip()
    # What a label may name is settled by the numbers: keys are equally long.
    return len(widths) == 1 and widths.pop() >= _KEY_DIGITS and bool(counted) and may_hold_long_keys(counted)


def check(field: Field, place: int, cells: Iterable[str]) -> None:
    """See that cells fit their field.

    Parameters:
        field: the field.
        place: its place, from 0.
        cells: the cells; the same text need not be given twice.

    Raises:
        Unfit: when one does not.
    """
    known = list(cells)
    if field.kind == "text" or _fit(known, field.kind, field.decimals):
        return
    raise Unfit(place, wider(field, next(text for text in known if not _fit([text], field.kind, field.decimals))))


def wider(field: Field, text: str) -> Field:
    """Give the narrowest field that takes a text besides what a field takes already."""
    if field.kind in ("integer", "number") and is_number(text):
        return replace(field, kind="number", decimals=None)
    return Field(field.label)
