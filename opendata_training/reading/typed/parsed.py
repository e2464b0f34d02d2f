"""What a text of JSON says, nothing of it lost: names that repeat, and the digits of numbers."""

from __future__ import annotations

import json
from typing import Any


class Number(str):
    """A number, with the digits that it was written with."""


class Members(list[tuple[str, Any]]):
    """An object's names and values, in their order; a name may be there twice."""


def cell_text(value: Any) -> str:
    """Give a value as a cell: a text as it is, null as blank, what has parts as JSON."""
    if isinstance(value, str):
        return value
    return "" if value is None else json_text(value)


def json_text(value: Any) -> str:
    """Give a value as JSON, with the digits that its numbers were written with."""
    if isinstance(value, Number):
        return value
    if isinstance(value, Members):
        return "{" + ", ".join(f"{json_text(name)}: {json_text(one)}" for name, one in value) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(json_text, value)) + "]"
    return json.dumps(value, ensure_ascii=False)
