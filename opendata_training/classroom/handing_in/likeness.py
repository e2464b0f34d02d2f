"""Whether rows come from the practice data: the vocabulary of a unit's practice tables, and the rows that it does not know."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

Rows = Sequence[Sequence[str]]
#: The part of a row's telling cells that may be new: a fix may have gone wrong in a column, as mistakes that exercises name do.
_NEW = 0.2
#: A row with so many telling cells may have one new cell all the same.
_SOME = 3


class Vocabulary:
    """The cells of practice tables, however they are written.

    Parameters:
        tables: the tables, labels included.
        texts: other texts that the work may bring in, as names of states.
    """

    def __init__(self, tables: Iterable[Rows], texts: Iterable[str] = ()) -> None:
        known: set[tuple[str, ...]] = set()
        for table in tables:
            for row in table:
                for cell in row:
                    known |= forms(cell)
        for text in texts:
            known |= forms(text)
        self._known = frozenset(known)

    def has(self, cell: str) -> bool:
        """Say whether a cell is one of practice."""
        return bool(forms(cell) & self._known)

    def knows(self, cell: str) -> bool:
        """Say whether a cell is one of practice, or tells nothing."""
        return not telling(cell) or self.has(cell)

    def foreign(self, rows: Rows) -> list[int]:
        """Give the places, from 0, of the rows that are not practice's."""
        return [at for at, row in enumerate(rows) if self._foreign(row)]

    def _foreign(self, row: Sequence[str]) -> bool:
        cells = [cell for cell in row if telling(cell)]
        new = sum(not self.knows(cell) for cell in cells)
        return new > _NEW * len(cells) and not (new == 1 and len(cells) >= _SOME)


@lru_cache(maxsize=200_000)
def forms(cell: str) -> frozenset[tuple[str, ...]]:
    """Give the ways in which a cell is compared: without accents, thousands marks, zeros around numbers, or the order of a date.

    A cell whose accents were broken by a wrong encoding is compared by what is left of it.
    """
    text = cell.strip().casefold()
    if not text:
        return frozenset()
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return frozenset(found for found in (_tokens(bare), _tokens(text)) if found)


def _tokens(text: str) -> tuple[str, ...]:
    text = re.sub(r"(?<=\d)[,' \u00a0](?=\d{3}(?!\d))", "", text)
    found = re.findall(r"\d+|[a-z]+", re.sub(r"[^\x00-\x7f]", "", text))
    numbers = [one for one in found if one.isdigit()]
    if len(numbers) == len(found) == 3:
        # A day in whichever order.
        return tuple(sorted(one.lstrip("0") for one in found))
    # Zeros before a key that lost them, and after a sum given in thousands or with decimals.
    return tuple(one.strip("0") if one.isdigit() else one for one in found)


@lru_cache(maxsize=200_000)
def telling(cell: str) -> bool:
    """Say whether a cell tells where it comes from: not a short word, a small number, a year, a range or a fingerprint."""
    text = cell.strip()
    if re.fullmatch(r"\d+\s*[-–]\s*\d+|(?:19|20)\d\d|[0-9a-f]{64}", text):
        return False
    return any(len(token) > 2 for found in forms(cell) for token in found)
