"""Changing part of a dataset: what must hold of it, what goes from it, what comes into it.

The rules are those of CKAN's package_revise, written from its description:
https://docs.ckan.org/en/latest/api/#ckan.logic.action.update.package_revise
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

# A key of at least this many characters, where a list is, is the beginning of an item's ``id``; a shorter one its number.
SHORTEST_ID = 5
Place = tuple[str | int, ...]


class NoPlace(ValueError):
    """A key leads nowhere, or what is there is of another kind than what shall come."""


def place_text(place: Sequence[str | int]) -> str:
    """Write a place as CKAN does: ``resources__0__name``."""
    return "__".join(str(part) for part in place)


def unmatched(held: Any, asked: Any, place: Place = ()) -> list[Place]:
    """Give the places where what is held is not what was asked to hold."""
    if isinstance(asked, dict):
        if not isinstance(held, dict):
            return [place]
        return [
            miss
            for key, value in sorted(asked.items())
            for miss in (unmatched(held[key], value, (*place, key)) if key in held else [(*place, key)])
        ]
    if isinstance(asked, list):
        if not isinstance(held, list):
            return [place]
        return [
            miss
            for number, value in enumerate(asked)
            for miss in (unmatched(held[number], value, (*place, number)) if number < len(held) else [(*place, number)])
        ]
    return [] if held == asked else [place]


def unmatched_at(held: Any, key: str, asked: Any) -> list[Place]:
    """Do the same for what a flattened key leads to.

    Raises:
        NoPlace: when it leads nowhere.
    """
    place = _walk(held, key.split("__") if key else [])
    return unmatched(_at(held, place), asked, place)


def filtered(held: Any, patterns: list[str]) -> None:
    """Take away what patterns say (``-notes``, ``-resources__1f9ab``, ``-*``), the first that fits a key deciding; one that
    begins with ``+`` keeps. As in CKAN, a ``*`` stands for all at its level and what follows it is not looked at."""
    _filter(held, [(pattern.startswith("+"), pattern.lstrip("+-").split("__")) for pattern in patterns])


def merge(held: Any, asked: Any, place: Place = ()) -> None:
    """Bring new values into a dict or a list: what is named takes its place, what is not named stays.

    Raises:
        NoPlace: when a dict shall become a list or the like.
    """
    if isinstance(held, dict):
        if not isinstance(asked, dict):
            raise NoPlace(f"Expected dict for {place_text(place)}")
        for key, value in asked.items():
            if isinstance(held.get(key), (dict, list)):
                merge(held[key], value, (*place, key))
            else:
                held[key] = value
        return
    if not isinstance(asked, list):
        raise NoPlace(f"Expected list for {place_text(place)}")
    for number, value in enumerate(asked):
        if number >= len(held):
            held.append(value)
        elif isinstance(held[number], (dict, list)):
            merge(held[number], value, (*place, number))
        else:
            held[number] = value


def merge_at(held: dict[str, Any], key: str, asked: Any) -> None:
    """Bring a new value to where a flattened key leads; ``…__extend`` adds to a list's end.

    Raises:
        NoPlace: when it leads nowhere, or to something of another kind.
    """
    *way, last = key.split("__")
    place = _walk(held, way)
    owner = _at(held, place)
    if isinstance(owner, dict):
        merge(owner, {last: asked}, place)
    elif not isinstance(owner, list):
        raise NoPlace(f"Expected list or dict for {place_text(way)}")
    elif last == "extend":
        if not isinstance(asked, list):
            raise NoPlace(f"Expected list for {place_text(way)}")
        owner.extend(asked)
    else:
        (number,) = _walk(owner, [last])
        if isinstance(owner[int(number)], (dict, list)):
            merge(owner[int(number)], asked, (*place, number))
        else:
            owner[int(number)] = asked


def _at(held: Any, place: Place) -> Any:
    for part in place:
        held = held[part]
    return held


def _walk(held: Any, way: Sequence[str]) -> Place:
    """Turn the parts of a flattened key into keys and numbers that are there."""
    place: Place = ()
    for part in way:
        where: str | int | None = None
        if isinstance(held, dict):
            where = part if part in held else None
        elif isinstance(held, list):
            where = _number(held, part)
        if where is None:
            raise NoPlace(f"Unmatched key {place_text((*place, part))}")
        held, place = held[where], (*place, where)
    return place


def _number(held: list[Any], part: str) -> int | None:
    if len(part) >= SHORTEST_ID:
        found = (number for number, one in enumerate(held)
                 if isinstance(one, dict) and str(one.get("id") or "").startswith(part))  # fmt: skip
        return next(found, None)
    try:
        number = int(part)
    except ValueError:
        return None
    return number % len(held) if -len(held) <= number < len(held) else None


def _filter(held: Any, patterns: list[tuple[bool, list[str]]]) -> None:
    keys: list[str | int] = []
    if isinstance(held, dict):
        keys = list(held)
    elif isinstance(held, list):
        keys = list(range(len(held)))
    heads = [_head(held, way[0]) for _keep, way in patterns]
    gone = []
    for key in keys:
        inside = []
        for (keep, way), head in zip(patterns, heads, strict=True):
            if head == "*" or (head == key and len(way) == 1):
                if not keep:
                    gone.append(key)
                break
            if head == key:
                inside.append((keep, way[1:]))
        if inside and key not in gone:
            _filter(held[key], inside)
    # From the end, so that the numbers of a list stay true.
    for key in reversed(gone):
        del held[key]


def _head(held: Any, part: str) -> str | int | None:
    if part == "*" or not isinstance(held, list):
        return part
    return _number(held, part)
