"""Rows and keys of persons within a text: what somebody pasted into a cell of a notebook, a memo or a list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from ...locale import Words

#: So many lines of one form are a table and no list of thoughts. A written answer may well be a list, so it gets more room.
LINES_OF_CODE, LINES_OF_TEXT = 8, 15
#: So many numbers in a row, with nothing but commas between them, are a column of a table.
_NUMBERS = 60


def pasted_lines(text: str, least: int) -> int:
    """Give how many lines of a text are a table that was pasted: the same marks, as often, in line after line; 0 for none.

    Parameters:
        text: the text.
        least: from how many lines on it is a table.
    """
    longest = max((_run(text, sign) for sign in "\t;|,"), default=0)
    longest = max(longest, len(re.findall(r"<tr\b", text, re.I)))
    if longest >= least:
        return longest
    numbers = re.search(rf"(?:[\"']?-?\d[\d.]*[\"']?\s*,\s*){{{_NUMBERS},}}", text)
    return least if numbers else 0


def _run(text: str, sign: str) -> int:
    """Give the longest run of lines with a mark in them at least twice, and as often in each."""
    longest = current = before = 0
    for line in text.splitlines():
        count = line.count(sign)
        current = current + 1 if count == before and count >= 2 else int(count >= 2)
        before = count
        longest = max(longest, current)
    return longest


def persons_in(text: str, known: Callable[[str], bool] = lambda word: False) -> Iterator[Words]:
    """Give the kinds of persons' keys that are within a text.

    Parameters:
        text: the text.
        known: says of a key whether it is one of practice, where everybody is invented.
    """
    for within, label in _keys():
        if any(not known(found[0]) for found in within.finditer(text)):
            yield label


@cache
def _keys() -> tuple[tuple[re.Pattern[str], Words], ...]:
    from ...validation.privacy.keys import national_keys

    return tuple(
        (within, key.LABEL)
        for key in national_keys()
        if key.OF == "person" and (within := getattr(key.declared, "WITHIN", None)) is not None
    )
