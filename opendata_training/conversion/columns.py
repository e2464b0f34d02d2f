"""Which columns a person means: labels, a range of labels, places, and the nearest one when there is none of that name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from ..errors import Problem
from ..locale import translator

_ = translator("conversion")
# The third column, whatever it is called.
_PLACE = re.compile(r"\s*#([1-9][0-9]{0,5})\s*")


def plain(text: str) -> str:
    """Give a label without what the eye does not tell apart: case and blanks."""
    return re.sub(r"\s+", " ", text).strip().casefold()


def nearest(name: str, names: Sequence[str]) -> str:
    """Give the name that is most like another, or the empty text when there are no names."""
    return max(names, key=lambda other: SequenceMatcher(None, plain(name), plain(other)).ratio(), default="")


def _named(labels: Sequence[str], name: str) -> list[int]:
    exact = [place for place, label in enumerate(labels) if label == name]
    if exact:
        return exact
    alike = [place for place, label in enumerate(labels) if name.strip() and plain(label) == plain(name)]
    # Two labels that differ only in case are two columns, and guessing which was meant would be wrong half the time.
    if alike:
        return alike if len({labels[place] for place in alike}) == 1 else []
    counted = _PLACE.fullmatch(name)
    return [int(counted[1]) - 1] if counted and int(counted[1]) <= len(labels) else []


def _range(labels: Sequence[str], text: str) -> list[int]:
    for colon in (found.start() for found in re.finditer(":", text)):
        first, last = _named(labels, text[:colon]), _named(labels, text[colon + 1 :])
        if first and last:
            ends = first + last
            return list(range(min(ends), max(ends) + 1))
    return []


def places(labels: Sequence[str], text: str) -> list[int] | None:
    """Give the places, counted from 0, of the columns that a recipe names.

    Parameters:
        labels: the table's labels, which may repeat; a label that repeats means all its columns.
        text: labels separated by ``;`` or a range ``First:Last``; ``#3`` is the third column where no label is written so,
            which tells columns of one label apart. A label that itself holds one of these marks is found as it is before
            it is taken apart.

    Returns:
        The places in the table's order, or None when the text is blank: all that the fix finds fit.

    Raises:
        Problem: for a label that the table does not have, offering the nearest.
    """
    if not text.strip():
        return None
    found = _named(labels, text) or _range(labels, text)
    if found:
        return found
    chosen: set[int] = set()
    for part in filter(str.strip, text.split(";")):
        here = _named(labels, part) or _range(labels, part)
        if not here:
            raise Problem(_missing(labels, part.strip()))
        chosen.update(here)
    return sorted(chosen)


def _missing(labels: Sequence[str], part: str) -> str:
    first, colon, last = part.partition(":")
    # In a range only the end that is missing is worth naming.
    if colon and _named(labels, first) and not _named(labels, last):
        part = last.strip()
    elif colon and _named(labels, last) and not _named(labels, first):
        part = first.strip()
    if _PLACE.fullmatch(part):
        return _(
            "There is no column {label}; the last of the table is #{count}.", label=part.strip(), count=len(labels)
        )
    near = nearest(part, [label for label in labels if label.strip()])
    return _('There is no column called "{label}"; the nearest is "{nearest}".', label=part, nearest=near)
