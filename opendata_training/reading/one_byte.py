"""One byte a letter: which of the old encodings gives Spanish letters in Spanish places."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from functools import cache
from itertools import islice

# Windows, DOS, old Macintosh, and Latin-1 with a euro sign: the likeliest first, which wins where the evidence is even.
ONE_BYTE = ("cp1252", "cp850", "mac_roman", "iso8859_15")
_SPANISH = "áéíóúüñ"
_BARE = dict(zip("áéíóú", "aeiou", strict=True))
_OTHER = "àèìòùâêîôûäëïöãõçœß"
_RARE = "åæøýÿšž"
_SPACES = " \t,;|\r\n\"'()[]/:.-"
# Words that begin with Ú; in a DOS file it is the byte that é is in a Windows one, where other words begin.
_BEGINS_U = re.compile(r"lt|lc|ni[cd]|til|rs|be|vu|te")
# Found so much more often than the others that it wins where one sign alone speaks against it.
_PRIOR = {"cp1252": 0.9}
# So many places and bytes around them are evidence enough, whatever the size of the file.
_PLACES, _SAMPLE, _WINDOW = 800, 1 << 18, 1 << 13


@cache
def table(name: str) -> str:
    """Give the 256 letters of an encoding; a byte that it leaves undefined is the control character of its number."""
    return "".join(bytes([byte]).decode(name, errors="ignore") or chr(byte) for byte in range(256))


def every_byte(data: bytes, name: str) -> str:
    """Decode with a one-byte encoding; no byte is dropped and none is an error."""
    return codecs.charmap_decode(data, "strict", table(name))[0]


def choose(data: bytes) -> tuple[str, float]:
    """Choose among the one-byte encodings, each high byte judged by its neighbours.

    Returns:
        Its name, and 0 to 1: how sure that is.
    """
    places = _places(data)
    scores = {
        name: _PRIOR.get(name, 0.0) + sum(_score(place, name) * min(times, 20) for place, times in places.items())
        for name in ONE_BYTE
    }
    best = max(ONE_BYTE, key=lambda name: scores[name])
    # What gives the same letters is no rival.
    letters = [{byte for place in places for byte in place[1] if byte > 127}]
    rivals = [scores[name] for name in ONE_BYTE if any(table(name)[byte] != table(best)[byte] for byte in letters[0])]
    weight = sum(min(times, 20) for times in places.values())
    margin = (scores[best] - max(rivals, default=-weight)) / (2 * max(1, weight))
    return best, round(min(0.99, max(0.5, 0.6 + margin / 2)), 2)


def _places(data: bytes) -> Counter[tuple[bytes, bytes, bytes]]:
    """Give the runs of high bytes with two bytes before them and three after, the commonest ones."""
    if len(data) > _SAMPLE:
        step = len(data) // (_SAMPLE // _WINDOW)
        data = b"\n".join(data[at : at + _WINDOW] for at in range(0, len(data), step))
    found: Counter[tuple[bytes, bytes, bytes]] = Counter()
    for run in islice(re.finditer(rb"[\x80-\xff]{1,64}", data), 20 * _PLACES):
        first, last = run.span()
        found[data[max(0, first - 2) : first], run[0], data[last : last + 3]] += 1
    return Counter(dict(found.most_common(_PLACES)))


def _score(place: tuple[bytes, bytes, bytes], name: str) -> float:
    before, letters, after = (every_byte(part, name) for part in place)
    text = before + letters + after
    return sum(
        fits(text[: len(before) + at], letter, text[len(before) + at + 1 :]) for at, letter in enumerate(letters)
    )


def fits(before: str, letter: str, after: str) -> float:
    """Score one letter between its neighbours: does Spanish text, or that of its neighbours, have it there?"""
    low = letter.lower()
    if low in _SPANISH:
        return _as_letter(before, letter, after, 2.0)
    if low in _OTHER:
        return _as_letter(before, letter, after, 0.9)
    if low in _RARE:
        return _as_letter(before, letter, after, 0.0)
    return _as_sign(before[-1:] or " ", letter, after[:1] or " ", before[-2:-1])


def _as_letter(before: str, letter: str, after: str, good: float) -> float:
    last, following = before[-1:], after[:1]
    if last.isdigit() or following.isdigit():
        return -1.0
    inside, goes_on = last.isalpha(), following.isalpha()
    if not inside and not goes_on:
        # "a 3 ó 4", "à", and elsewhere no word of one letter.
        return 0.9 if letter in "óàéáÉÓ" else -0.3
    if letter.isupper():
        # ESPAÑA and Ávila; not EsPAÑa nor mÚsica.
        wrong = (inside and last.islower()) or (goes_on and following.islower() and inside)
    else:
        # España and Sánchez; not ESPAñA.
        wrong = (goes_on and following.isupper()) or (last.isupper() and before[-2:-1].isupper())
    low = letter.lower()
    if wrong:
        return -0.5 if good > 1 else -1.0
    if not inside and letter in "éÚ" and not following.isupper() and bool(_BEGINS_U.match(after)) != (letter == "Ú"):
        return 0.2
    # No word begins with ía or áa; those are ¡a of another encoding.
    if not inside and ((low == "í" and following.lower() in "aeou") or _BARE.get(low) == following.lower()):
        return 0.0
    return good


def _as_sign(last: str, sign: str, following: str, earlier: str) -> float:
    inside = last.isalpha() and following.isalpha()
    near_digit = last.isdigit() or following.isdigit()
    if sign in "“‘«¿¡„":
        # "5 ¡C" is a degree of another encoding.
        good = not last.isalnum() and following.isalnum() and not (sign == "¡" and last == " " and earlier.isdigit())
    elif sign in "”»…":
        good = not following.isalnum() and not last.isspace()
    elif sign == "’":
        # D’Artagnan, O’Farrill, and the end of a quotation.
        good = (last.isalnum() and not following.isalnum()) or (inside and not earlier.isalnum())
    elif sign in "–—":
        if inside:
            return 0.3
        good = last.isdigit() == following.isdigit() and not last.isalpha()
    elif sign in "ºª°":
        good = (last.isdigit() or last in "NnoO.M " or last in _SPACES) and (
            not following.isalpha() or following in "CFNSOEW"
        )
    elif sign in "²³":
        good = last in "mM)" or last.isdigit()
    elif sign in "€£¢¥$":
        good = (
            not last.isalpha() and not following.isalpha() and (near_digit or last in _SPACES or following in _SPACES)
        )
    elif sign == "\xa0":
        return 1.0 if near_digit else 0.5 if last.islower() and following.isupper() else 0.2
    elif sign == "§":
        good = last != "." and last in _SPACES and (following == " " or following.isdigit())
    elif sign in "·±×÷½¼¾®©™‰†‡•":
        good = not inside and last != "." and (near_digit or last in _SPACES or sign in "®™†‡")
    else:
        # Frames of DOS, Greek of the Macintosh, control characters: no table of a department has them.
        return -2.0 if sign < "\xa0" else -1.5
    return 1.0 if good else -0.8
