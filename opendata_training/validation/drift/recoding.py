"""Whether two columns hold the same categories in other words: how alike they are written, how frequent they are."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from ..words import names_categories
from .traits import Traits

# Categories beyond so many are compared by the texts that they share only; how much more there may be of one than the other.
MOST, _LEAST = 30, 2
_TIMES_MORE, _AS_MANY = 3, 1.6
# Categories of which so large a share is the same are not written otherwise.
_SHARED = 0.4
_SLIP = 0.72
_SMALL = frozenset(("de", "del", "la", "el", "y", "of", "the", "and", "con", "a", "en"))


def both_small(one: Traits, other: Traits) -> bool:
    """Say whether both are categories, few, about as many, and mostly in other words."""
    if not (one.categories and other.categories and "date" not in (one.role, other.role)) or one.years or other.years:
        return False
    # Amounts that are few and change from year to year are no codes.
    if one.role == other.role == "number" and not (names_categories(one.label) and names_categories(other.label)):
        return False
    low, high = sorted((len(one.texts), len(other.texts)))
    if low < _LEAST or high > MOST or high > low * _TIMES_MORE:
        return False
    shared = one.texts.keys() & other.texts.keys()
    return sum(min(one.texts[text], other.texts[text]) for text in shared) < _SHARED


def frequencies_apart(one: Traits, other: Traits) -> float:
    """Say how far the shares of the categories are apart, the most frequent beside the most frequent; 0 to 1."""
    left, right = (sorted(each.texts.values(), reverse=True) for each in (one, other))
    width = max(len(left), len(right))
    if width > _AS_MANY * min(len(left), len(right)):
        return 1.0
    padded = [shares + [0.0] * (width - len(shares)) for shares in (left, right)]
    apart = sum(abs(mine - theirs) for mine, theirs in zip(*padded, strict=True)) / 2
    # Two categories, or all equally frequent, are alike by chance.
    even = max(abs(first - second) for first, second in pairwise(left)) < 0.05
    return max(apart, 0.15) if even or width == _LEAST else apart


def counterparts(one: Traits, other: Traits) -> float:
    """Give the share of cells whose text is the short form, the slip or the long form of one of the other column's."""
    # Short forms that are found among categories of quite another frequency are found by chance.
    return sum(min(one.texts[mine], 2 * other.texts[theirs]) for mine, theirs in _partners(one, other).items())


def codes_between(one: Traits, other: Traits) -> dict[str, str]:
    """Give how the other column writes each of a column's texts that it writes otherwise; nothing unless that is plain for all."""
    partners = _partners(one, other)
    if partners.keys() != one.texts.keys():
        return {}
    pairs = {one.spelt[mine]: other.spelt[theirs] for mine, theirs in sorted(partners.items())}
    return {mine: theirs for mine, theirs in pairs.items() if mine != theirs}


def _partners(one: Traits, other: Traits) -> dict[str, str]:
    left = sorted(other.texts)
    found: dict[str, str] = {}
    for text, _share in sorted(one.texts.items(), key=lambda item: (-item[1], item[0])):
        best = max(left, key=lambda to: (_written_alike(text, to), to), default="")
        if best and _written_alike(text, best) > 0:
            found[text] = best
            left.remove(best)
    return found


@lru_cache(maxsize=1 << 16)
def _written_alike(one: str, other: str) -> float:
    """Say how surely one text is a form of the other, 0 to 1."""
    if one == other:
        return 1.0
    # What is shortened or mistyped begins with the same letter nearly always, and to look further takes long.
    if one[:1] != other[:1] or one.isdigit() or other.isdigit():
        return 0.0
    short, long = sorted((one, other), key=len)
    letters, words = "".join(_words(short)), _words(long)
    if not letters or not words:
        return 0.0
    if len(letters) > 1 and letters == "".join(word[0] for word in words if word not in _SMALL):
        return 0.9
    if words[0].startswith(letters):
        return 0.8 if len(letters) > 1 else 0.6
    parts = short.replace(".", " ").split()
    if (
        len(parts) > 1
        and len(parts) <= len(words)
        and all(any(word.startswith(part) for word in words) for part in parts)
    ):
        return 0.8
    # Of texts that are so much shorter not even all letters would do.
    if len(short) <= 3 or 2 * len(short) < _SLIP * (len(short) + len(long)):
        return 0.0
    ratio = 2 * _in_common(one, other) / (len(one) + len(other))
    return ratio if ratio >= _SLIP else 0.0


@lru_cache(maxsize=1 << 14)
def _words(text: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in text).split()


def _in_common(one: str, other: str) -> int:
    """Give how many letters two texts have in common in the same order.

    A letter's places are the bits of a number, so that a whole row of the table of lengths is one sum (the bit-parallel way of
    Hyyrö, 2004, "Bit-parallel LCS-length computation revisited").
    """
    places: dict[str, int] = {}
    for at, letter in enumerate(one):
        places[letter] = places.get(letter, 0) | 1 << at
    whole = (1 << len(one)) - 1
    row = whole
    for letter in other:
        there = row & places.get(letter, 0)
        row = ((row + there) | (row - there)) & whole
    return len(one) - row.bit_count()
