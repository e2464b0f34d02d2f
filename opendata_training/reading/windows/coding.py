"""The bytes of a large file as windows of UTF-8, each ending where a physical line ends."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from ..doubled import mend
from ..encoding import Decoded, decode, decode_lines, without_nuls
from ..one_byte import every_byte

# How many bytes are looked at together.
WINDOW = 12 << 20
# Of each piece of the file so many lines with letters beyond ASCII help to tell the encoding.
_LINES, _HEAD, _MOST = 400, 1 << 16, 4 << 20
# So many bytes are decoded at a time.
_SOME = 1 << 18
_BEYOND = re.compile(rb"[\x80-\xff]")


#: Is told how many bytes of a file were gone through.
Told = Callable[[int], None]


def nobody(_bytes: int) -> None:
    """Take no notice."""


@dataclass(frozen=True)
class Coding:
    """How a large file is encoded.

    Parameters:
        encoding: Python's name of the codec, as in `Diagnosis`.
        confidence: 0 to 1.
        whole: whether every part of the file decodes as UTF-8.
        mixed: whether the file changes between UTF-8 and a one-byte encoding.
        other: the one-byte encoding of the file or of its odd lines.
        mojibake: the wrong encoding that was undone.
        nuls: whether there are NUL bytes.
        sight: looks at the bytes as they go by, where the file is only taken to be so by its beginning.
    """

    encoding: str
    confidence: float
    whole: bool = True
    mixed: bool = False
    other: str = "cp1252"
    mojibake: str | None = None
    nuls: bool = False
    sight: Sight | None = field(default=None, compare=False)


@dataclass
class Window:
    """A part of the file as UTF-8.

    Parameters:
        data: whole physical lines.
        stop: how many bytes of the file are read with it.
        odd_lines: those, from 1 in this window, whose bytes are in another encoding than the rest.
        nul_lines: those that held NUL bytes.
    """

    data: bytes
    stop: int = 0
    odd_lines: list[int] = field(default_factory=list)
    nul_lines: list[int] = field(default_factory=list)


class Otherwise(Exception):
    """A file that was taken for UTF-8 by its beginning is in another encoding, or needs mending."""


class Sight:
    """What the bytes of a file show of its encoding, as they go by piece by piece.

    Parameters:
        head: its first bytes.
    """

    def __init__(self, head: bytes) -> None:
        lines = head[: head.rfind(b"\n") + 1] or head
        self.first = decode(lines)
        self._head = head
        self._sample = [head[: head.rfind(b"\n") + 1]]
        self._whole, self._nuls = True, False

    def add(self, piece: bytes) -> None:
        """Look at the next piece."""
        self._nuls = self._nuls or b"\0" in piece
        if piece.isascii():
            return
        fine = _is_utf8(piece)
        if sum(map(len, self._sample)) < _MOST or (self._whole and not fine):
            self._sample += _beyond_ascii(piece)
            if not fine:
                self._sample += _undecodable(piece)
        self._whole = self._whole and fine

    def taken(self) -> Coding | None:
        """Give the encoding for which a file is taken by its beginning, when that is UTF-8 without anything odd."""
        found = self.first
        odd = found.mojibake or found.odd_lines or b"\0" in self._head
        if found.encoding not in ("utf-8", "utf-8-sig") or odd:
            return None
        return Coding(found.encoding, 1.0, sight=self)

    def may_be_taken(self) -> bool:
        """Say whether all pieces so far are UTF-8 without NUL bytes."""
        return self._whole and not self._nuls

    def coding(self) -> Coding:
        """Give the encoding, when all pieces are seen."""
        sample = self._sample
        if self._whole:
            marked = self._head.startswith(codecs.BOM_UTF8)
            name, wrong = ("utf-8-sig" if marked else "utf-8"), None
            if sum(map(len, sample)) > len(sample[0]):
                wrong = mend(b"".join(sample).decode("utf-8", errors="replace"))[1]
            return Coding(name, 0.95 if wrong else 1.0, mojibake=wrong, nuls=self._nuls)
        said = decode(b"".join(sample))
        mixed = bool(said.odd_lines) or said.encoding in ("utf-8", "utf-8-sig")
        other = said.encoding
        if other in ("utf-8", "utf-8-sig"):
            other = decode(b"".join(line for line in sample[1:] if not _is_utf8(line)) or b"\xf1").encoding
            other = "cp1252" if other.startswith("utf") else other
        return Coding(said.encoding, said.confidence, False, mixed, other, said.mojibake, self._nuls)


def first_coding(path: Path) -> Coding | None:
    """Give the encoding for which a file is taken by its beginning (see `Sight.taken`).

    Parameters:
        path: the file.

    Raises:
        OSError: when it cannot be read.
    """
    with path.open("rb") as stream:
        return Sight(stream.read(_HEAD)).taken()


def find_coding(path: Path, told: Told = nobody) -> Coding:
    """Look through a whole file to find its encoding.

    Parameters:
        path: the file.
        told: is told how many bytes are looked through.

    Raises:
        OSError: when it cannot be read.
    """
    with path.open("rb") as stream:
        sight = Sight(stream.read(_HEAD))
        first = sight.first
        if first.encoding.startswith(("utf-16", "utf-32")):
            # The rest is taken to be as the beginning: half of its bytes are zeros that tell nothing.
            return Coding(first.encoding, first.confidence, mojibake=first.mojibake)
        stream.seek(0)
        for piece in _pieces(stream, WINDOW):
            told(stream.tell())
            sight.add(piece)
    return sight.coding()


def windows(path: Path, coding: Coding, share: int = 1) -> Iterator[Window]:
    """Give a file as windows of UTF-8 text without a byte-order mark and without NULs.

    Parameters:
        path: the file.
        coding: how it is encoded.
        share: how many windows to make of what is one otherwise.

    Raises:
        OSError: when it cannot be read.
        Otherwise: when it is not as it was taken to be.
    """
    with path.open("rb") as stream:
        if coding.encoding.startswith(("utf-16", "utf-32")):
            for text in _wide_texts(stream, coding.encoding, WINDOW // share):
                yield _window(text.encode("utf-8", "replace"), coding, stream.tell())
            return
        first = True
        for piece in _pieces(stream, WINDOW // share):
            if coding.sight is not None:
                coding.sight.add(piece)
                if not coding.sight.may_be_taken():
                    raise Otherwise
            if first and piece.startswith(codecs.BOM_UTF8):
                piece = piece[3:]
            first = False
            yield _window(piece, coding, stream.tell())


def _window(data: bytes, coding: Coding, stop: int) -> Window:
    odd: list[int] = []
    if not coding.whole and not data.isascii():
        if not coding.mixed:
            data = every_byte(data, coding.other).encode("utf-8")
        elif coding.encoding.startswith("utf-8"):
            if not _is_utf8(data):
                text, _right, odd = decode_lines(data, coding.other)
                data = text.encode("utf-8")
        else:
            text, odd, _wrong = decode_lines(data, coding.other)
            data = text.encode("utf-8")
    if coding.mojibake and not data.isascii():
        data = mend(data.decode("utf-8", "replace"))[0].encode("utf-8")
    if b"\0" not in data:
        return Window(data, stop, odd)
    seen = without_nuls(Decoded(data.decode("utf-8", "replace"), "utf-8", 1.0))
    return Window(seen.text.encode("utf-8"), stop, odd, list(seen.nul_lines))


def _pieces(stream: IO[bytes], size: int) -> Iterator[bytes]:
    """Give a stream in pieces that end where a line ends; a line longer than a piece makes a longer one."""
    rest = b""
    while data := stream.read(size):
        data = rest + data if rest else data
        cut = data.rfind(b"\n") + 1
        if not cut:
            # The line ends of old Macintosh; the last byte may be half of CR LF.
            cut = data.rfind(b"\r", 0, len(data) - 1) + 1
        if cut:
            # What is left of the last line is read once more: to put it before the next piece would copy that.
            stream.seek(cut - len(data), 1)
            yield data[:cut]
        rest = b"" if cut else data
    if rest:
        yield rest


def _wide_texts(stream: IO[bytes], encoding: str, size: int) -> Iterator[str]:
    """Give a file of two or four bytes a letter as texts that end where a line ends."""
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    rest = ""
    while data := stream.read(size):
        text = rest + decoder.decode(data)
        cut = text.rfind("\n") + 1
        if not cut:
            cut = text.rfind("\r", 0, len(text) - 1) + 1
        if cut:
            yield text[:cut]
        rest = text[cut:]
    rest += decoder.decode(b"", final=True)
    if rest:
        yield rest


def _is_utf8(data: bytes) -> bool:
    """Say whether whole lines are UTF-8, some at a time, which needs less room and so less time than all at once."""
    at = 0
    try:
        while at < len(data):
            stop = data.find(b"\n", at + _SOME) + 1 or len(data)
            data[at:stop].decode("utf-8")
            at = stop
    except UnicodeDecodeError:
        return False
    return True


def _beyond_ascii(data: bytes) -> list[bytes]:
    """Give the first lines with letters beyond ASCII."""
    found: list[bytes] = []
    at = 0
    while len(found) < _LINES and (letter := _BEYOND.search(data, at)):
        begun = data.rfind(b"\n", 0, letter.start()) + 1
        at = data.find(b"\n", letter.start()) + 1 or len(data)
        found.append(data[begun:at])
    return found


def _undecodable(data: bytes) -> list[bytes]:
    """Give some of the lines that are not UTF-8."""
    found: list[bytes] = []
    at = 0
    while at < len(data) and len(found) < _LINES:
        try:
            data[at:].decode("utf-8") if not found else data[at : at + (1 << 20)].decode("utf-8")
            if not found:
                break
            at += 1 << 20
        except UnicodeDecodeError as error:
            place = at + error.start
            begun = data.rfind(b"\n", 0, place) + 1
            ended = data.find(b"\n", place) + 1 or len(data)
            found.append(data[begun:ended])
            at = ended
    return found
