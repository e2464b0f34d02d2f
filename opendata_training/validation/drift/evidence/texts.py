"""Texts that both columns have, or that one has and the other lacks."""

from __future__ import annotations

from functools import lru_cache
from math import log2

from ..curve import along
from ..traits import Traits

# How much one text tells that is in both: a word, an abbreviation, a number of so many digits.
_WORD, _SHORT, _LONG_NUMBER, _LONG = 1.0, 0.5, 0.8, 5
_MOST, _EACH = 8.0, 2.5
# Small numbers are in many columns, however many of them there are.
_MOST_SMALL, _EACH_SMALL = 2.0, 0.5
# Categories of which few are shared are others.
_AGAINST = ((0.0, -3.0), (0.15, -2.0), (0.5, -0.8), (0.8, 0.0))
# How much it adds that each text is as frequent in both.
_FREQUENT = ((0.5, 0.0), (0.9, 1.5))
# Words of long texts that are shared, and what that says.
_WORDS = ((0.0, -1.5), (0.15, -0.3), (0.35, 0.8), (0.7, 2.5))
_ENOUGH, _SEVERAL = 8, 2
# Texts that are mostly digits may all be others in another release.
_DIGITS, _LITTLE = 0.4, 0.25


def weigh(one: Traits, other: Traits) -> float:
    """Weigh the texts that both have."""
    if not one.texts or not other.texts or one.years or other.years:
        return 0.0
    shared = one.texts.keys() & other.texts.keys()
    there, back = sum(one.texts[text] for text in shared), sum(other.texts[text] for text in shared)
    found = 0.6 * max(there, back) + 0.4 * min(there, back)
    small = sum(map(_is_small, shared))
    known = sum(map(_telling, shared))
    points = found * (min(_MOST, _EACH * log2(1 + known)) + min(_MOST_SMALL, _EACH_SMALL * log2(1 + small)))
    if one.role != "text" or other.role != "text":
        return points
    if one.categories and other.categories:
        if one.distinct == other.distinct == 1 or min(one.digits, other.digits) > _DIGITS:
            # The year or the school year of the release, or keys of other places.
            return points + _LITTLE * along(_AGAINST, found)
        alike = along(_FREQUENT, sum(min(one.texts[text], other.texts[text]) for text in shared))
        return points + along(_AGAINST, found) + (alike if len(shared) >= _SEVERAL else 0.0)
    # Hardly any text comes again: names of persons, remarks. Their words do.
    if found < 0.5 and min(len(one.texts), len(other.texts)) >= _ENOUGH and one.words and other.words:
        return max(points, along(_WORDS, _in_common(one.words, other.words)))
    return points


@lru_cache(maxsize=1 << 17)
def _is_small(text: str) -> bool:
    """Say whether a text is a small number, which many columns have."""
    return len(text) < _LONG and text.replace(".", "", 1).lstrip("-").isdigit()


@lru_cache(maxsize=1 << 17)
def _telling(text: str) -> float:
    """Say how much it tells that a text is in both."""
    if _is_small(text):
        return 0.0
    if text.replace(".", "", 1).lstrip("-").isdigit():
        return _LONG_NUMBER
    return _WORD if len(text) >= 4 else _SHORT


def _in_common(one: dict[str, float], other: dict[str, float]) -> float:
    """Give how much of the words of the texts is the same, 0 to 1."""
    both = sum(min(share, other.get(word, 0.0)) for word, share in one.items())
    return both / max(1e-9, min(sum(one.values()), sum(other.values())))
