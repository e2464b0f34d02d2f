"""Bytes become text: which encoding a file was written in."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .doubled import mend
from .one_byte import choose, every_byte

# UTF-32 before UTF-16: its mark begins with the other's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What people call them; everything else is called as Python does.
NAMES = {"cp1252": "Windows-1252", "cp850": "MS-DOS 850", "mac_roman": "Mac Roman", "iso8859_15": "ISO 8859-15",
         "utf-8": "UTF-8", "utf-8-sig": "UTF-8 (BOM)", "utf-16": "UTF-16 (BOM)", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16",
         "utf-32": "UTF-32 (BOM)", "utf-32-le": "UTF-32", "utf-32-be": "UTF-32"}  # fmt: skip
# Line ends, tabs, the end-of-file of DOS, escapes, and the separators that some systems use (ASCII's own, and Hive's 1).
_CONTROLS = bytes(set(range(32)) - {0, 1, 9, 10, 12, 13, 26, 27, 28, 29, 30, 31})
_LOOKED_AT = 1 << 16
# A letter or sign of a Western text in UTF-8: bytes that no text in another encoding has in a row but by a rare chance.
_SEQUENCE = re.compile(rb"[\xc2-\xc5][\x80-\xbf]|\xe2[\x80-\x84][\x80-\xbf]|\xef\xbb\xbf")
_FIRST = (b"\xc2", b"\xc3", b"\xc4", b"\xc5", b"\xe2", b"\xef\xbb")
_UNLIKELY = re.compile(r"[\u0180-\u02c5\u0250-\u036f\u0530-\u1dff]")
# Alone in a cell such a letter is meant.
_IN_WORD = re.compile(rf"[A-Za-z]{_UNLIKELY.pattern}|{_UNLIKELY.pattern}[A-Za-z]")


@dataclass(frozen=True)
class Decoded:
    """A file's text and how it was found.

    Parameters:
        text: the whole text, without a byte-order mark.
        encoding: Python's name of the codec; "utf-8-sig" and "utf-16" say that there was a byte-order mark.
        confidence: 0 to 1.
        odd_lines: physical lines (from 1) whose bytes do not belong to the encoding of the rest.
        mojibake: the wrong encoding that the whole text had been decoded in and that was undone.
        nul_lines: physical lines that held NUL bytes, which were left out.
    """

    text: str
    encoding: str
    confidence: float
    odd_lines: tuple[int, ...] = ()
    mojibake: str | None = None
    nul_lines: tuple[int, ...] = ()


def is_binary(data: bytes) -> bool:
    """Say whether bytes are no text at all, by the share of control characters in the beginning."""
    sample = data[:_LOOKED_AT]
    if data.startswith(tuple(mark for mark, _ in _MARKS)):
        return False
    wide = _wide_without_mark(data)
    if wide:
        sample = sample[: len(sample) & ~3].decode(wide, errors="replace").encode("utf-8")
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > max(4, len(sample) * 0.03):
        return True
    # Text may be padded with NULs, but then it is text else, in lines.
    return sample.count(0) > max(4, len(sample) * 0.03) and (controls > 4 or not re.search(rb"[\r\n]", sample))


def decode(data: bytes) -> Decoded:
    """Find the encoding of a file and give its text; no byte is dropped but NULs, whose lines are told.

    A byte-order mark decides; then UTF-16 by its zeros; then UTF-8 if it decodes (no other text does by chance); else
    the one-byte encoding whose text has Spanish letters in Spanish places. A file that changes between UTF-8 and another
    is read line by line.
    """
    found = _decoded(data)
    text, wrong = mend(found.text)
    if wrong:
        found = replace(found, text=text, mojibake=wrong, confidence=round(found.confidence * 0.95, 2))
    return without_nuls(replace(found, text=found.text.lstrip("\ufeff")))


def _decoded(data: bytes) -> Decoded:
    for mark, name in _MARKS:
        if data.startswith(mark):
            body = data[len(mark) :]
            if name == "utf-8-sig":
                return _utf8(body, name) or _by_lines(body, name)
            side = f"{name}-{'be' if mark in (codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE) else 'le'}"
            text, whole = _wide(body, side)
            return Decoded(text, name, 1.0 if whole else 0.5)
    wide = _wide_without_mark(data)
    if wide:
        text, whole = _wide(data, wide)
        return Decoded(text, wide, 0.9 if whole else 0.5)
    found = _utf8(data, "utf-8")
    if found:
        return found
    # The search of single bytes costs next to nothing, and most files have none of them.
    if any(first in data for first in _FIRST) and _SEQUENCE.search(data):
        return _by_lines(data, None)
    name, confidence = choose(data)
    return Decoded(every_byte(data, name), name, confidence)


def _utf8(data: bytes, name: str) -> Decoded | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    # "CAFÉ…" of Windows is a letter of Africa in UTF-8: a short file may decode by such a chance.
    if len(data) < _LOOKED_AT and not text.isascii() and name == "utf-8":
        odd = _UNLIKELY.findall(text)
        if odd and len(odd) == sum(1 for letter in text if letter > "\x7f") and _IN_WORD.search(text):
            return None
    return Decoded(text, name, 1.0)


def _wide_without_mark(data: bytes) -> str | None:
    """Tell UTF-16 and UTF-32 without a mark by their zeros: Western text has them at every second or three of four bytes."""
    sample = data[:8192]
    sample = sample[: len(sample) & ~3] or sample[: len(sample) & ~1]
    if len(sample) < 4:
        return None
    share = [sample[at::4].count(0) * 4 / len(sample) for at in range(4)]
    if share[0] < 0.1 and min(share[1:]) > 0.9:
        return "utf-32-le"
    if share[3] < 0.1 and min(share[:3]) > 0.9:
        return "utf-32-be"
    even, uneven = (share[0] + share[2]) / 2, (share[1] + share[3]) / 2
    if uneven > 0.7 and even < 0.1:
        return "utf-16-le"
    if even > 0.7 and uneven < 0.1:
        return "utf-16-be"
    return None


def _wide(data: bytes, name: str) -> tuple[str, bool]:
    """Decode two or four bytes a letter; bytes left over at the end (a file cut short, a line end put on) are kept apart."""
    size = 4 if "32" in name else 2
    rest = data[len(data) - len(data) % size :]
    left = "" if not rest.strip(b"\0") else rest.decode("latin-1").replace("\0", "")
    body = data[: len(data) - len(rest)] if rest else data
    try:
        return body.decode(name) + left, not left.strip()
    except UnicodeDecodeError:
        return body.decode(name, errors="replace") + left, False


def _by_lines(data: bytes, marked: str | None) -> Decoded:
    """Decode a file that changes between UTF-8 and a one-byte encoding: each line by its own."""
    lines = data.splitlines(keepends=True)
    right, wrong = _right_and_wrong(lines)
    name, confidence = choose(b"".join(_SEQUENCE.sub(b"", lines[number]) for number in wrong) or data)
    if marked is None and not right and name != "cp1252":
        # In the encodings of DOS and the Macintosh two capitals may look like a letter of UTF-8.
        whole, sure = choose(data)
        if whole == name:
            return Decoded(every_byte(data, name), name, sure)
    text = _each_line(lines, wrong, name)
    if marked or len(right) >= len(wrong):
        return Decoded(text, marked or "utf-8", 0.8, _from_one(wrong))
    return Decoded(text, name, round(confidence * 0.9, 2), _from_one(right))


def decode_lines(data: bytes, name: str) -> tuple[str, list[int], list[int]]:
    """Decode part of a file that changes between UTF-8 and a one-byte encoding.

    Parameters:
        data: whole physical lines.
        name: the one-byte encoding.

    Returns:
        The text, the lines (from 1) whose letters are in UTF-8, and those whose letters are not.
    """
    lines = data.splitlines(keepends=True)
    right, wrong = _right_and_wrong(lines)
    return _each_line(lines, wrong, name), list(_from_one(right)), list(_from_one(wrong))


def _right_and_wrong(lines: Sequence[bytes]) -> tuple[list[int], list[int]]:
    """Give which lines with letters beyond ASCII are UTF-8, and which are not."""
    right: list[int] = []
    wrong: list[int] = []
    for number, line in enumerate(lines):
        if not line.isascii():
            (right if _is_utf8(line) else wrong).append(number)
    return right, wrong


def _each_line(lines: Sequence[bytes], wrong: Sequence[int], name: str) -> str:
    odd = frozenset(wrong)
    return "".join(
        _mixed(line, name) if number in odd else line.decode("utf-8", errors="replace")
        for number, line in enumerate(lines)
    )


def _from_one(numbers: Sequence[int]) -> tuple[int, ...]:
    return tuple(number + 1 for number in numbers)


def _is_utf8(line: bytes) -> bool:
    try:
        return not _UNLIKELY.search(line.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _mixed(line: bytes, name: str) -> str:
    """Decode a line with a one-byte encoding, but for the letters in it that are of UTF-8."""
    texts: list[str] = []
    at = 0
    for found in _SEQUENCE.finditer(line):
        texts += [every_byte(line[at : found.start()], name), found[0].decode("utf-8")]
        at = found.end()
    return "".join([*texts, every_byte(line[at:], name)])


def without_nuls(found: Decoded) -> Decoded:
    """Leave NULs out, which nobody sees, without changing how many lines there are."""
    if "\0" not in found.text:
        return found
    lines: list[str] = []
    held: list[int] = []
    for number, line in enumerate(io.StringIO(found.text, newline=""), start=1):
        seen = line
        if "\0" in line:
            held.append(number)
            seen = line.replace("\0", "")
            # Nothing else in it: a line of NULs stays a blank line, and a line end does not join the one before.
            if not seen or (seen == "\n" and lines and lines[-1].endswith("\r")):
                seen = " " + seen
        lines.append(seen)
    return replace(found, text="".join(lines), nul_lines=tuple(held))
