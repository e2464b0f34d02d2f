"""A table as such a file holds it, and how its values become text."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any


@dataclass(frozen=True)
class Stored:
    """One table.

    Parameters:
        labels: one a column; they may repeat and may be blank.
        rows: its records, each as long as `labels`.
        name: what the file calls it.
        aside: places, from 0 among all records, of those that are marked as deleted and left out of `rows`.
        encoding: Python's name of the codec that its texts were in, None where the kind of file leaves no choice.
    """

    labels: list[str]
    rows: list[list[str]]
    name: str | None = None
    aside: Sequence[int] = field(default=())
    encoding: str | None = None


def value_text(value: Any) -> str:
    """Give a stored value as text: dates as ISO 8601, numbers with all their digits and no others, lists as JSON."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return double_text(value)
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, bytes):
        return _bytes_text(value)
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, default=value_text)
    return str(value)


def double_text(value: float) -> str:
    """Give a double's shortest digits: 3 and not 3.0, 0.00001 and not 1e-05; very large and small ones keep their exponent."""
    text = repr(value)
    if text.endswith(".0"):
        return text[:-2]
    return format(Decimal(text), "f") if "e" in text and 1e-20 < abs(value) < 1e20 else text


def _bytes_text(value: bytes) -> str:
    try:
        text = value.decode()
    except UnicodeDecodeError:
        return value.hex()
    return text if text.isprintable() else value.hex()
