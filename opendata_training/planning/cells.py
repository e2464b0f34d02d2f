"""Cells of a plan's files: what a text means, how a value is written, and how to say what is wanted."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ..locale import translator
from ..reading.kinds import plain
from ..validation.given import NO, YES

if TYPE_CHECKING:
    from .sheet import Column

_ = translator("planning")
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_LOCAL_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: .*)?")
_MONTH = re.compile(r"(\d{4})-(\d{1,2})(?:-\d{1,2}(?:[T ].*)?)?")
_WHOLE = re.compile(r"-?\d{1,15}")
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d+)?")
_LONGEST = 15
_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_EMAIL = re.compile(r"[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+")


def understood(column: Column, text: str) -> Any:
    """Give the value that a text means: None, or "" for texts and choices, where it is blank.

    Raises:
        ValueError: when it means none.
    """
    text = text.strip()
    if column.kind == "yes-no":
        return _yes_or_no(text)
    if column.kind == "choice":
        return _chosen(column, text)
    if column.kind in ("text", "email", "link", "month"):
        if not text:
            return ""
        return _month(text) if column.kind == "month" else _text(column.kind, text)
    if not text:
        return None
    if column.kind == "date":
        return _day(text)
    return _within(column, _number(text, column.kind))


def is_understood(column: Column, text: str) -> bool:
    """Say whether a text means something in a column; a blank one does."""
    try:
        understood(column, text)
    except ValueError:
        return False
    return True


def _yes_or_no(text: str) -> bool | None:
    bare = plain(text)
    if not bare:
        return None
    if bare in YES or bare in NO:
        return bare in YES
    raise ValueError(text)


def _chosen(column: Column, text: str) -> str:
    bare = plain(text)
    for code, words in column.choices.items():
        if bare in (plain(code), plain(words.en), plain(words.es)):
            return code
    for words_said, code in column.said.items():
        if bare == plain(words_said):
            return code
    if bare:
        raise ValueError(text)
    return ""


def _text(kind: str, text: str) -> str:
    if kind == "email" and not _EMAIL.fullmatch(text):
        raise ValueError(text)
    if kind == "link" and not text.lower().startswith(("http://", "https://")):
        raise ValueError(text)
    return text


def _month(text: str) -> str:
    found = _MONTH.fullmatch(text)
    if not found or not 1 <= int(found[2]) <= 12:
        raise ValueError(text)
    return f"{found[1]}-{int(found[2]):02d}"


def _day(text: str) -> date:
    if found := _DAY.fullmatch(text):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _LOCAL_DAY.fullmatch(text):
        # Day before month, as in both languages of the project's offices.
        return date(int(found[3]), int(found[2]), int(found[1]))
    raise ValueError(text)


def _number(text: str, kind: str) -> float | int:
    if text.isdigit() and text.isascii() and len(text) <= _LONGEST:
        return int(text) if kind == "whole" else float(text)
    text = text.replace("\xa0", "").replace(" ", "")
    if _THOUSANDS.fullmatch(text) and (kind == "whole" or text.count(",") > 1 or "." in text):
        text = text.replace(",", "")
    elif _THOUSANDS.fullmatch(text):
        # 2,500 may be two and a half, or two thousand five hundred: whoever wrote it knows.
        raise ValueError(text)
    elif text.count(",") == 1 and "." not in text:
        # A spreadsheet in Spanish may write 2,5.
        text = text.replace(",", ".")
    if kind == "whole":
        text = re.sub(r"\.0+$", "", text)
        if not _WHOLE.fullmatch(text):
            raise ValueError(text)
        return int(text)
    if not _NUMBER.fullmatch(text):
        raise ValueError(text)
    return float(text)


def _within(column: Column, number: float | int) -> float | int:
    if (column.least is not None and number < column.least) or (column.most is not None and number > column.most):
        raise ValueError(number)
    return number


def as_text(column: Column, value: Any) -> str:
    """Write a value as it stands in a file: a choice and a yes in the words of the language in use."""
    if value is None or value == "":
        return ""
    if column.kind == "yes-no":
        return _("yes") if value else _("no")
    if column.kind == "choice":
        return str(column.choices[value]) if value in column.choices else str(value)
    if isinstance(value, float):
        # Never 1e-05: no spreadsheet program and no person writes it so.
        whole, _point, decimals = format(Decimal(repr(value)), "f").partition(".")
        return f"{whole}.{decimals.rstrip('0')}".rstrip(".")
    return value.isoformat() if isinstance(value, date) else str(value)


def wanted(column: Column) -> str:
    """Say what a cell of the column must be."""
    if column.kind == "choice":
        return _("one of: {words}", words=", ".join(str(words) for words in column.choices.values()))
    if column.kind in ("whole", "number"):
        known = _("a whole number") if column.kind == "whole" else _("a number")
        if column.least is not None and column.most is not None:
            return _(
                "{number} from {least} to {most}", number=known, least=f"{column.least:g}", most=f"{column.most:g}"
            )
        return (
            known if column.least is None else _("{number}, {least} or more", number=known, least=f"{column.least:g}")
        )
    return {
        "yes-no": _("yes or no"),
        "date": _("a day as 2026-11-29"),
        "month": _("a month as 2026-11"),
        "email": _("an e-mail address"),
        "link": _("an address that begins with https://"),
    }.get(column.kind, _("a text"))
