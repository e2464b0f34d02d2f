"""What labels say: their words, whatever the way they are written, and how alike two labels are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from ...reading.kinds import plain
from .words import GENERAL, NEGATIONS, RELATED, SMALL, apart, concepts, known_words, stem

# What a reader puts where a letter was lost.
_LOST = "\N{REPLACEMENT CHARACTER}"
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])|(?<=[A-ZÀ-Þ])(?=[A-ZÀ-Þ][a-zà-ÿ])")
_WORD = re.compile(rf"[a-z{_LOST}]+|\d+")
# A word of two letters is an abbreviation, of so many it may be several words written in one.
_SHORTEST, _SEVERAL = 2, 5
# How alike a word is to another that it may shorten: the first letters, one letter, some letters in their order.
_BEGINS, _LETTER, _SKIPS, _SLIP, _INITIALS = 0.75, 0.35, 0.6, 0.85, 0.7
_LETTERS = {"c": "clave", "n": "nombre"}
# Another word for something near it: a cost and an amount.
_RELATED = 0.6
#: Labels from this likeness on say the same.
ALIKE = 0.7
# Two labels that share a word and have each a word of its own beside it are rather of two columns of one kind.
_SIBLINGS, _NOTHING, _TELLS = 0.7, 0.3, 0.6
# What is left of the likeness of two labels whose words exclude each other, or of which one only is numbered.
_APART, _NUMBERED = 0.2, 0.45


@dataclass(frozen=True)
class Name:
    """A label's words.

    Parameters:
        label: the label.
        letters: all its letters and digits, without accents and case.
        words: its words, each standing for all that are the same.
        weights: how much each word tells in its table: less where many labels have it.
    """

    label: str
    letters: str
    words: tuple[str, ...]
    weights: tuple[float, ...]


def names(labels: Sequence[str], others: Iterable[str] = ()) -> list[Name]:
    """Give the names of a table's labels.

    Parameters:
        labels: its labels.
        others: labels of other releases, whose words help to take apart what is written in one.
    """
    seen = frozenset(word for label in [*labels, *others] for word in _pieces(label) if len(word) >= _SEVERAL - 1)
    whole = frozenset(_pieces(label)[0] for label in labels if _pieces(label))
    split = [_words(label, seen, whole) for label in labels]
    often = Counter(word for words in split for word in set(words))
    return [
        Name(label, "".join(_WORD.findall(plain(label))), words, tuple(_weight(word, often[word]) for word in words))
        for label, words in zip(labels, split, strict=True)
    ]


def _weight(word: str, often: int) -> float:
    return (0.7 if word in GENERAL else 1.0) / often**0.5


def _pieces(label: str) -> list[str]:
    return _WORD.findall(plain(_CAMEL.sub(" ", label.replace("%", " porcentaje ").replace("ñ", "n"))))


def _words(label: str, seen: frozenset[str], whole: frozenset[str]) -> tuple[str, ...]:
    """Give a label's words.

    Parameters:
        label: the label.
        seen: words of other labels.
        whole: the words that labels of the table begin with: beside APROBADOS, NO_APROBADOS is no number.
    """
    found: list[str] = []
    pieces = _pieces(label)
    for at, piece in enumerate(pieces):
        if piece == "no" and at + 1 < len(pieces) and pieces[at + 1] in whole:
            piece = "not"
        last = at == len(pieces) - 1
        # "Partido A" and "Partido E" are two: at the end of a label a letter is no small word.
        if piece in SMALL and not (last and len(piece) == 1):
            continue
        known = concepts().get(stem(piece))
        if known:
            found.append(known)
        else:
            found += [concepts().get(stem(part), stem(part)) for part in _apart(piece, seen)]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4096)
def _apart(piece: str, seen: frozenset[str]) -> tuple[str, ...]:
    """Take apart what was written in one, "nommunicipio", where its first part is a known word; else give it whole."""
    if len(piece) < _SEVERAL - 1 or _LOST in piece:
        return (piece,)
    known = known_words() | (seen - {piece})
    for cut in range(len(piece) - _SHORTEST - 1, 0, -1):
        # One letter for the key or the name of what follows: CMUN, NMUN.
        head = piece[:cut] if cut > 1 else _LETTERS.get(piece[0], "")
        if head in known and piece[cut:] in known:
            return (head, piece[cut:])
    for cut in range(len(piece) - _SHORTEST, _SHORTEST, -1):
        if piece[:cut] in known_words():
            return (piece[:cut], *_apart(piece[cut:], seen))
    return (piece,)


@lru_cache(maxsize=65536)
def _alike(one: str, other: str) -> float:
    """Say how alike two words are, 0 to 1."""
    if one == other:
        return 1.0
    if one.isdigit() or other.isdigit():
        return 0.0
    if _LOST in one or _LOST in other:
        return 1.0 if _fits(one, other) or _fits(other, one) else 0.0
    if any(one in group and other in group for group in RELATED):
        return _RELATED
    short, long = sorted((one, other), key=len)
    if long.startswith(short):
        return _BEGINS if len(short) > 2 else 0.5 if len(short) == 2 else _LETTER
    if len(short) >= 3 and short[0] == long[0] and _skips(short, long):
        return _SKIPS
    if len(short) >= 4 and short[0] == long[0] and SequenceMatcher(None, one, other).ratio() >= 0.8:
        return _SLIP
    return 0.0


def _fits(lost: str, whole: str) -> bool:
    """Say whether a word with lost letters may be another."""
    return len(lost) > 1 and re.fullmatch(re.escape(lost).replace(_LOST, ".{1,2}"), whole) is not None


def _skips(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short)


@lru_cache(maxsize=65536)
def likeness(one: Name, other: Name) -> float:
    """Say how alike two labels are, from 0 (nothing in common) to 1 (the same words, or the same letters).

    Parameters:
        one: a label's words in its table.
        other: another's in its own.
    """
    if not one.words or not other.words:
        return 1.0 if one.letters and one.letters == other.letters else 0.0
    if one.letters == other.letters:
        return 1.0
    there = [max(_alike(word, to) for to in other.words) for word in one.words]
    back = [max(_alike(word, to) for to in one.words) for word in other.words]
    mine = sum(map(float.__mul__, there, one.weights)) / sum(one.weights)
    theirs = sum(map(float.__mul__, back, other.weights)) / sum(other.weights)
    # Words that many labels share, as a heading above several columns, may be left out in the other table.
    found = 0.6 * max(mine, theirs) + 0.4 * min(mine, theirs)
    initials = _initials(one, other)
    found = max(found, _INITIALS if initials else 0.0)
    if excludes(one, other):
        return found * _APART
    if not initials and _has_its_own(one, there) and _has_its_own(other, back):
        found *= _SIBLINGS
    if _numbers(one) != _numbers(other):
        return found * _NUMBERED
    return found


def _has_its_own(name: Name, likest: Sequence[float]) -> bool:
    """Say whether a label has a word that tells it from others and is nothing like any of the other label's."""
    words = zip(name.words, name.weights, likest, strict=True)
    return any(alike < _NOTHING and weight > _TELLS and word not in GENERAL for word, weight, alike in words)


@lru_cache(maxsize=65536)
def excludes(one: Name, other: Name) -> bool:
    """Say whether two labels have words that are never the same thing: latitude and longitude, January and June."""
    groups = apart()
    mine, theirs = set(one.words) - set(other.words), set(other.words) - set(one.words)
    if bool(NEGATIONS & mine) != bool(NEGATIONS & theirs):
        return True
    left = {group for word in mine for group in groups.get(word, ())}
    right = {group for word in theirs for group in groups.get(word, ())}
    both = {group for word in set(one.words) & set(other.words) for group in groups.get(word, ())}
    return bool((left & right) - both)


def _numbers(name: Name) -> list[str]:
    """Give the numbers, and single letters at the end, that tell a label from others; a year that all have tells nothing."""
    words = zip(name.words, name.weights, strict=True)
    numbers = [word for word, weight in words if word.isdigit() and weight > 0.4]
    letter = [word for word in name.words[-1:] if len(word) == 1 and not word.isdigit() and len(name.words) > 1]
    return numbers + letter


def _initials(one: Name, other: Name) -> bool:
    """Say whether one label is made of the other's first letters: DMA, "Disponibilidad media anual"."""
    for short, long in ((one, other), (other, one)):
        words = _pieces(long.label)
        if 2 <= len(short.letters) <= 5 and len(words) >= 2:
            firsts = {"".join(word[0] for word in words), "".join(word[0] for word in words if word not in SMALL)}
            if short.letters in firsts:
                return True
    return False
