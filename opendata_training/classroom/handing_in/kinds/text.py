"""A text that a person wrote: no table pasted into it, and no key of a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from ....errors import Problem
from ....locale import translator
from ..pasted import LINES_OF_TEXT, pasted_lines, persons_in
from ..tables import text_of
from .left import Goes, read_bytes

_ = translator("handing_in")
_MOST = 200_000


@dataclass(frozen=True)
class Text:
    """A text, as a memo or the description of a dataset.

    Parameters:
        name: see `Left`.
        lines: from how many lines of one form on it is a table that was pasted.
        but: gives texts that may be in it, as the table that a memo begins with.
    """

    name: str
    lines: int = LINES_OF_TEXT
    but: Callable[[], Iterable[str]] = tuple

    def look(self, path: Path, seed: int) -> Goes:
        """Let the text out as it is."""
        data = read_bytes(path, _MOST)
        text = text_of(data, path.name)
        for words in self.but():
            text = text.replace(words, "")
        if count := pasted_lines(text, self.lines):
            raise Problem(_("{file} has a table of {count} lines in it. Take it out: say in words what it shows.",
                            file=path.name, count=count))  # fmt: skip
        for kind in persons_in(text):
            raise Problem(_("{file} has what looks like a person's {kind}. Take it out, or write the kind of data and not the "
                            "data.", file=path.name, kind=str(kind)))  # fmt: skip
        return Goes(data)
