"""Mending a large file's cells without looking at each for each fix: what its profile knows is mended once, beforehand."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..validation.cells import Counted
from .block import Block, Texts, mended, replaced
from .fix import Change, Fixed, Mending
from .known import Known


class Seen:
    """The unknown texts of each column of the window that is at work: nearly all fixes leave a column as it is."""

    def __init__(self) -> None:
        self._found: dict[int, tuple[Texts, Counted, list[str]]] = {}

    def unknown(self, column: Texts, texts: Counted, place: int) -> list[str]:
        """Give the distinct texts of a window's column that the profile, which has them all, does not know."""
        seen = self._found.get(place)
        if seen is not None and seen[0] is column and seen[1] is texts:
            return seen[2]
        missing = column.cast(texts.enum, strict=False).is_null()
        unknown: list[str] = column.filter(missing).unique().to_list() if missing.any() else []
        self._found[place] = (column, texts, unknown)
        return unknown


class Sieve:
    """A mending of a table whose texts are known: a window is only searched for those that change, and for unknown ones.

    Parameters:
        mending: what is to be done.
        known: what is known of the table before it.
        seen: remembers for all mendings of a conversion what they looked up.
    """

    reshapes = False

    def __init__(self, mending: Mending, known: Known, seen: Seen) -> None:
        self._mending, self._known, self._seen = mending, known, seen
        # A pattern treats all digits alike, so where no example of any shape has it, no cell has.
        self._clean = {
            place
            for place, pattern in mending.among.items()
            if known.texts[place].all_shapes
            and known.told_whole(place)
            and not any(map(re.compile(pattern).search, known.texts[place].uniques))
        }
        self.doubts = mending.doubts
        # Of columns whose texts are all known: those that change.
        self._changing: dict[int, dict[str, str]] = {
            place: {text: new for text in known.texts[place].uniques if (new := mend(text)) != text}
            for place, mend in mending.mends.items()
            if known.texts[place].complete
        }

    def foresee(self, known: Known) -> Known:
        """Give what will be known afterwards."""
        return self._mending.foresee(known)

    def do(self, block: Block) -> Fixed:
        """Mend the cells of a window."""
        columns: dict[int, Texts] = {}
        changes: list[Change] = []
        for place, mend in sorted(self._mending.mends.items()):
            if place in self._clean:
                continue
            column = block.columns[place]
            if isinstance(column, list) or place not in self._changing:
                after, found = mended(column, mend, self._mending.among.get(place))
            else:
                after, found = self._sieved(block, place, mend)
            if found:
                columns[place] = after
                changes += [Change(int(block.rows[at]), place + 1, old, new) for at, old, new in found]
        return Fixed(block.with_columns(columns), changes)

    def _sieved(self, block: Block, place: int, mend: Callable[[str], str]) -> tuple[Texts, list[tuple[int, str, str]]]:
        column = block.columns[place]
        changing = self._changing[place]
        if not self._known.told_whole(place):
            # Rows that stood out (a total) were not counted in the profile.
            unknown = self._seen.unknown(column, self._known.texts[place], place)
            changing = {**changing, **{text: new for text in unknown if (new := mend(text)) != text}}
        return replaced(column, changing)
