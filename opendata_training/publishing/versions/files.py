"""What changed in the way a file is written, which stops a program before it reads a single cell."""

from __future__ import annotations

from collections.abc import Iterator

from ...validation.subject import Subject
from .model import Changed

# The same for who reads them: a mark at the beginning is passed over.
_ALIKE = {"utf-8-sig": "utf-8", "utf_8": "utf-8", "cp1252": "latin-1", "iso-8859-1": "latin-1"}


def file_changes(earlier: Subject, later: Subject) -> Iterator[Changed]:
    """Compare two files as files: their format, encoding, separator, and where the table begins.

    Parameters:
        earlier: the earlier release's table.
        later: the later one's.
    """
    one, other = earlier.diagnosis, later.diagnosis
    if one is None or other is None:
        return
    if earlier.ending != later.ending:
        yield Changed("format-changed", before=earlier.ending.upper() or "—", after=later.ending.upper() or "—")
        return
    # A file of signs that are the same in all encodings says nothing of its own.
    known = one.encoding and other.encoding and "ascii" not in (one.encoding, other.encoding)
    if known and _plain(str(one.encoding)) != _plain(str(other.encoding)):
        yield Changed("encoding-changed", before=str(one.encoding).upper(), after=str(other.encoding).upper())
    if one.delimiter and other.delimiter and one.delimiter != other.delimiter:
        yield Changed("delimiter-changed", before=_shown(one.delimiter), after=_shown(other.delimiter))
    ends = [max((last for _first, last in each.lines.header), default=0) for each in (one, other)]
    if ends[0] != ends[1]:
        yield Changed("header-moved", before=str(ends[0]), after=str(ends[1]))


def _plain(encoding: str) -> str:
    name = encoding.lower()
    return _ALIKE.get(name, name)


def _shown(sign: str) -> str:
    return {"\t": "TAB", " ": "␠"}.get(sign, sign)
