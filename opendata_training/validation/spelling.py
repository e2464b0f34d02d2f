"""How alike two texts are written: what is the same in all ways to write a text, short forms, slips of the hand."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# How many letters a text has at least before one letter may be a slip.
LETTERS = 5
_LONG, _VOWELS = 7, "aeiou"
_ROMAN = re.compile(r"[ivxlcdm]+")
_COMPASS = re.compile(r"\b(?:noroeste|noreste|suroeste|sureste|northeast|northwest|southeast|southwest)\b")
_ALIKE = ("bv", "sczx", "iy", "gj", "ckq", "mn", "ei", "ou")
_SMALL = frozenset(
    ["de", "del", "la", "las", "el", "los", "y", "e", "o", "u", "en", "a", "con", "para", "por", "of", "the", "and"]
)
# Words that some leave out: "Banca de desarrollo", "Banca desarrollo".
_LEFT_OUT = re.compile(r"\b(?:de|del|en)\b")


# A sign that ends a text ("A+", "A-") or begins a number ("<18") is a part of it.
_AMONG_DIGITS, _MINUS = re.compile(r"(?<=\d)[^\w]+(?=\d)"), re.compile(r"-(?=$|\s*\d)(?<!\w-(?=\d))")
_NO_PART = re.compile(r"[^\w|~+<>=≤≥%#*&$]+|_")


@lru_cache(maxsize=1 << 14)
def key(text: str) -> str:
    """Give what is the same in all ways to write a text: its letters, digits and the signs that say something."""
    bare = text.casefold()
    if not bare.isascii():
        bare = "".join(sign for sign in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(sign))
    return _NO_PART.sub("", _MINUS.sub("~", _AMONG_DIGITS.sub("|", bare)))


def words(text: str) -> list[str]:
    """Give a text's words without accents and case, each with the point or stroke that shortens it."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return re.findall(r"[a-z0-9]+[./]?", "".join(sign for sign in bare if not unicodedata.combining(sign)))


def initials(words: list[str]) -> tuple[str, str]:
    """Give the first letters of all words, and of those that initials count."""
    return "".join(word[0] for word in words), "".join(word[0] for word in words if word not in _SMALL)


def shortens(short: list[str], whole: list[str]) -> bool:
    """Say whether words are others of which some are shortened with a point or a stroke."""
    words = [word for word in whole if word.strip("./") not in _SMALL] if len(short) != len(whole) else whole
    if len(short) != len(words) or short == words or not any(word[-1] in "./" for word in short):
        return False
    return all(
        one.strip("./") == two.strip("./") or (one[-1] in "./" and _is_short_of(one.strip("./"), two.strip("./")))
        for one, two in zip(short, words, strict=True)
    )


def _is_short_of(short: str, word: str) -> bool:
    """Say whether a word's letters are some of another's, in order and from its first."""
    if not short or len(short) >= len(word) or short[0] != word[0]:
        return False
    letters = iter(word)
    return all(letter in letters for letter in short)


def is_less(one: str, two: str) -> bool:
    """Say whether two texts differ in words that some leave out."""
    return len(one) >= LETTERS and " ".join(_LEFT_OUT.sub("", one).split()) == " ".join(_LEFT_OUT.sub("", two).split())


def is_slip(one: str, two: str) -> bool:
    """Say whether two texts differ by one letter that a hand slips on or by an ending, and not by one that makes another word."""
    if min(len(one), len(two)) < LETTERS or abs(len(one) - len(two)) > 2 or one[0] != two[0] or one == two:
        return False
    shorter = min(len(one), len(two))
    start = next((at for at in range(shorter) if one[at] != two[at]), shorter)
    end = 0
    while end < shorter - start and one[-1 - end] == two[-1 - end]:
        end += 1
    a, b = one[start : len(one) - end], two[start : len(two) - end]
    easy = _is_easy(a, b, one[start - 1 : start], ends=end == 0) or _is_easy_inside(a, b, one, start)
    if not easy or _COMPASS.search(f"{one} {two}"):
        return False
    odd = [(x, y) for x, y in zip(one.split(), two.split(), strict=False) if x != y]
    # Numbers of kings and of zones, and words of one or two letters, are told by each letter.
    return not any(len(x) < 3 or len(y) < 3 or (_ROMAN.fullmatch(x) and _ROMAN.fullmatch(y)) for x, y in odd)


def _is_easy(a: str, b: str, before: str, ends: bool) -> bool:
    """Say whether letters in the place of others are a slip: one more or less, two swapped, like ones, or an ending."""
    if any(sign.isdigit() for sign in a + b):
        return False
    if ends and {a, b} in ({"", "s"}, {"", "es"}, {"o", "a"}, {"os", "as"}, {"", "e"}):
        return True
    if len(a) == len(b):
        # "Neurología" and "Neumología" are two things; a b for a v is a slip.
        return a == b[::-1] if len(a) == 2 else len(a) == 1 and any(a in like and b in like for like in _ALIKE)
    return len(a) + len(b) == 1 and (a + b == before or a + b == "h" or (not ends and (a + b) in "nrslmeioau"))


def _is_easy_inside(a: str, b: str, text: str, at: int) -> bool:
    """Say whether a letter is left out or put in, or a vowel taken for another, deep inside a long word.

    At a word's beginning ("bovino", "ovino") and its end ("alumno", "alumna") one letter makes another word.
    """
    begin, end = text.rfind(" ", 0, at) + 1, text.find(" ", at)
    word = text[begin : end if end >= 0 else len(text)]
    place = at - begin
    if not word.isalpha() or not 2 <= place < len(word) - 3:
        return False
    if len(a) + len(b) == 1:
        return len(word) >= _LONG and (a + b).isalpha()
    return len(word) > _LONG and len(a) == len(b) == 1 and a in _VOWELS and b in _VOWELS


def is_sure_slip(one: str, two: str) -> bool:
    """Say whether a long word of a text is another's with a letter left out, put in or typed twice, or two letters swapped.

    Of such words no two are both words, so that the slip need not be rare.
    """
    ours, theirs = one.split(), two.split()
    odd = [(x, y) for x, y in zip(ours, theirs, strict=False) if x != y]
    if len(odd) != 1 or len(ours) != len(theirs) or not all(map(str.isalpha, odd[0])):
        return False
    short, long = sorted(odd[0], key=len)
    if len(short) < _LONG or len(long) - len(short) > 1:
        return False
    start = next(at for at in range(len(long)) if short[at : at + 1] != long[at : at + 1])
    if len(long) > len(short):
        twice = long[start] == long[start - 1]
        deep = 2 <= start < len(long) - 2 and len(short) > _LONG
        # A double r, l, c or n is another letter.
        return short == long[:start] + long[start + 1 :] and (
            (twice and long[start] not in "rlcn") or (deep and not twice)
        )
    return short[start : start + 2] == long[start : start + 2][::-1] and short[start + 2 :] == long[start + 2 :]
