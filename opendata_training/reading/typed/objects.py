"""JSON that lists the rows of a table: an array of objects, objects one a line, or the features of a map (GeoJSON)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from ..collecting import uncollected
from .features import members_of
from .parsed import Members, Number, cell_text
from .stored import Stored


def tables(text: str) -> list[Stored] | None:
    """Give the table in a text of JSON.

    Parameters:
        text: the text.

    Returns:
        The table; None when the text is no JSON, or lists no rows.
    """
    with uncollected():
        return _tables(text)


def _tables(text: str) -> list[Stored] | None:
    found = _parsed(text)
    if isinstance(found, Members):
        features = dict(found).get("features")
        found = members_of(features) if isinstance(features, list) else None
    if not found or not all(isinstance(one, Members) for one in found):
        return None
    labels, rows = _squared(found)
    return [Stored(labels, rows)] if labels else None


def _parsed(text: str) -> Any:
    """Give what a text says, a list of objects where each line is one; None when it is no JSON."""
    try:
        found = _read(text)
    except (ValueError, RecursionError):
        lines = [line for line in text.split("\n") if line.strip()]
        try:
            return [_read(line) for line in lines] if len(lines) > 1 else None
        except (ValueError, RecursionError):
            return None
    if isinstance(found, Members) and "features" not in dict(found):
        # One object on a line of its own is a table of one row, unless it is made of parts.
        plain = not any(isinstance(value, list) for _name, value in found)
        return [found] if plain and text.endswith("\n") and "\n" not in text[:-1] else None
    return found if isinstance(found, list) else None


def _read(text: str) -> Any:
    return json.loads(text, object_pairs_hook=Members, parse_int=Number, parse_float=Number, parse_constant=Number)


def _squared(objects: Sequence[Members]) -> tuple[list[str], list[list[str]]]:
    """Give all names that objects have, in the order in which they come, and the rows; what an object lacks is blank."""
    first = [name for name, _value in objects[0]]
    alike = len(set(first)) == len(first)
    places: dict[tuple[str, int], int] = {(name, 0): place for place, name in enumerate(first)} if alike else {}
    rows = []
    for one in objects:
        if alike and [name for name, _value in one] == first:
            rows.append([cell_text(value) for _name, value in one])
            continue
        row = [""] * len(places)
        times: Counter[str] = Counter()
        for name, value in one:
            place = places.setdefault((name, times[name]), len(places))
            times[name] += 1
            row += [""] * (place + 1 - len(row))
            row[place] = cell_text(value)
        rows.append(row)
    for row in rows:
        row += [""] * (len(places) - len(row))
    return [name for name, _time in places], rows
