"""Bytes become text: which encoding a file was written in."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from dataclasses import dataclass

# The one-byte encodings that Spanish files are found in: Windows, DOS and old Macintosh, the likeliest first.
ONE_BYTE = ("cp1252", "cp850", "mac_roman")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What people call them; everything else is called as Python does.
NAMES = {"cp1252": "Windows-1252", "cp850": "MS-DOS 850", "mac_roman": "Mac Roman", "utf-8": "UTF-8", "utf-8-sig": "UTF-8 (BOM)",
         "utf-16": "UTF-16 (BOM)", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "utf-32": "UTF-32 (BOM)"}  # fmt: skip
_LETTERS = "áéíóúüñÁÉÍÓÚÜÑ"
_SIGNS = "ºª°¿¡«»–—‘’“”…€·²³"
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 26, 27})


@dataclass(frozen=True)
class Decoded:
    """A file's text and how it was found.

    Parameters:
        text: the whole text, without a byte-order mark.
        encoding: Python's name of the codec; "utf-8-sig" and "utf-16" say that there was a byte-order mark.
        confidence: 0 to 1.
        odd_lines: physical lines (from 1) whose bytes do not belong to the encoding of the rest.
    """

    text: str
    encoding: str
    confidence: float
    odd_lines: tuple[int, ...] = ()


def is_binary(data: bytes) -> bool:
    """Say whether bytes are no text at all, by the share of control characters in the beginning."""
    if data.startswith(tuple(mark for mark, _ in _MARKS)) or _utf16_without_mark(data):
        return False
    sample = data[:65536]
    return len(sample) - len(sample.translate(None, _CONTROLS)) > max(4, len(sample) * 0.03)


def decode(data: bytes) -> Decoded:
    """Find the encoding of a file and give its text; no byte is dropped.

    A byte-order mark decides; then UTF-16 by its zeros; then UTF-8 if it decodes (no other text does by chance); else
    the one-byte encoding whose text has Spanish letters in Spanish places.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data.decode(name), name, 1.0)
            except UnicodeDecodeError:
                if name != "utf-8-sig":
                    return Decoded(data.decode(name, errors="replace"), name, 0.5)
                return _mostly_utf8(data[len(mark) :], "utf-8-sig")
    wide = _utf16_without_mark(data)
    if wide:
        return Decoded(data.decode(wide, errors="replace"), wide, 0.9)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", 1.0)
    except UnicodeDecodeError:
        pass
    good = len(re.findall(rb"[\xc3-\xf4][\x80-\xbf]{1,3}", data))
    bad = len(re.findall(rb"[\x80-\xff]+", data)) - good
    if good > 2 * bad:
        return _mostly_utf8(data, "utf-8")
    name, confidence = _one_byte(data)
    return Decoded(_every_byte(data, name), name, confidence)


def _utf16_without_mark(data: bytes) -> str | None:
    """Tell UTF-16 without a mark by its zeros: every second byte of Western text is one."""
    sample = data[: 4096 & ~1]
    if len(sample) < 4 or len(data) % 2:
        return None
    half = len(sample) // 2
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _every_byte(data: bytes, name: str) -> str:
    """Decode with a one-byte encoding; the few bytes it leaves undefined become the control character of their number."""
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return "".join(bytes([byte]).decode(name, errors="ignore") or chr(byte) for byte in data)


def _mostly_utf8(data: bytes, encoding: str) -> Decoded:
    """Decode a UTF-8 file that changes encoding on some lines: those are read with a one-byte encoding."""
    lines = data.splitlines(keepends=True)
    odd: list[int] = []
    texts: list[str] = []
    for number, line in enumerate(lines, start=1):
        try:
            texts.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            odd.append(number)
            texts.append(_every_byte(line, _one_byte(line)[0]))
    return Decoded("".join(texts), encoding, 0.8, tuple(odd))


def _one_byte(data: bytes) -> tuple[str, float]:
    """Choose among the one-byte encodings, scoring each distinct high byte with its neighbours once."""
    places = Counter(re.findall(rb"(?=([^\n]?[\x80-\xff][^\n]?))", data[:2_000_000]))
    scores = {}
    for name in ONE_BYTE:
        scores[name] = sum(_fits(_every_byte(place, name)) * times for place, times in places.items())
    best = max(ONE_BYTE, key=lambda name: scores[name])
    others = max(score for name, score in scores.items() if name != best)
    margin = (scores[best] - others) / (2 * max(1, places.total()))
    return best, round(min(0.99, max(0.5, 0.6 + margin / 2)), 2)


def _fits(place: str) -> float:
    """Score one character between its neighbours: does Spanish text have it there?"""
    at = next((number for number, letter in enumerate(place) if letter > "\x7f"), 0)
    letter = place[at]
    around = [other for number, other in enumerate(place) if number != at]
    if letter in _LETTERS:
        cases = [other.isupper() for other in around if other.isalpha()]
        if not cases:
            return 0.5
        # ESPAÑA and España are Spanish; ESPAñA is the sign of a wrong encoding. A capital may begin a word.
        return 2.0 if all(upper == letter.isupper() for upper in cases) or (letter.isupper() and at == 0) else 0.5
    if letter in _SIGNS:
        return 0.5 if not all(other.isalpha() for other in around) else -0.5
    return -1.0
