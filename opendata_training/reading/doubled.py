"""Text that was decoded in a wrong encoding and saved like that, AÃ±o for Año: mended where a whole file is so."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from functools import cache
from itertools import islice

from .one_byte import table

# The wrong encodings, each with what it makes of the first byte of most accents and signs.
_WRONG = {"cp1252": "ÃÂâ", "mac_roman": "√¬‚", "cp850": "├┬Ô", "cp437": "├┬Γ"}
#: One of these is in every text that `mend` changes.
FIRST = "".join(_WRONG.values())
_RUN = re.compile(r"[^\x00-\x7f]+")
# Letters of Western Europe, and the signs that Windows-1252 has or that names hold: what a table has, and no chance gives.
_LETTERS = r"\x80-\u017f\u0192\u02c6\u02dc\u2010-\u2044\u20ac\u2122\ufeff"
_PLAUSIBLE = re.compile(rf"[{_LETTERS}]+")
_IMPLAUSIBLE = re.compile(rf"[^\x00-\x7f{_LETTERS}]")
# Of so many spoiled places one may be left over (a cell pasted in later); a file is spoiled as a whole or not.
_LEFT_OVER = 200
_OFTEN, _SAMPLE = 3, 400


@cache
def _codes(name: str) -> dict[int, int]:
    codes = {ord(letter): byte for byte, letter in enumerate(table(name))}
    if name == "cp1252":
        # What Windows-1252 has as signs, Latin-1 has as control characters; both were used.
        codes.update({byte: byte for byte in range(128, 160)})
    return codes


def mend(text: str) -> tuple[str, str | None]:
    """Undo a wrong decoding that spoiled a whole text; single spoiled cells are left as they are.

    Returns:
        The text, and the name of the wrong encoding; None when the text was left as it was.
    """
    found: str | None = None
    for _time in range(_OFTEN):
        mended = _mended(text)
        if mended is None:
            break
        text, found = mended[0], found or mended[1]
    return text, found


def spoil(text: str, name: str) -> str:
    """Give a mended text as it stood in the file."""
    letters = table(name)
    return "".join(letters[byte] for byte in text.encode())


def _mended(text: str) -> tuple[str, str] | None:
    if text.isascii():
        return None
    for name, first in _WRONG.items():
        if not any(letter in text for letter in first):
            continue
        whole = _undone(text, name)
        if whole is not None and not _IMPLAUSIBLE.search(whole):
            return whole, name
        sample = [run[0] for run in islice(_RUN.finditer(text), _SAMPLE)]
        if sum(_undone_run(run, name) is None for run in sample) > len(sample) / 20:
            continue
        runs = Counter(_RUN.findall(text))
        undone = {run: _undone_run(run, name) for run in runs}
        bad = sum(runs[run] for run, said in undone.items() if said is None)
        if bad * _LEFT_OVER <= runs.total() - bad:
            return _RUN.sub(lambda run, undone=undone: undone[run[0]] or run[0], text), name  # type: ignore[misc]
    return None


def _undone(text: str, name: str) -> str | None:
    """Give what a text was, None when its letters are no bytes of UTF-8."""
    try:
        return codecs.charmap_encode(text, "strict", _codes(name))[0].decode("utf-8")
    except UnicodeError:
        return None


def _undone_run(run: str, name: str) -> str | None:
    said = _undone(run, name)
    return said if said and _PLAUSIBLE.fullmatch(said) else None
