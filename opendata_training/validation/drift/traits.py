"""What is known of one column of a release, found out once and compared many times."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from ...reading.kinds import plain
from ..cells import Counted
from ..column import Column
from ..numbers import Days, Numbers
from .names import Name
from .spread import Spread

if TYPE_CHECKING:
    import numpy as np

# Distinct texts that are kept of a column, and those of them whose shapes, words and numbers are looked at.
TEXTS, SOME = 2_000, 1_000
# A column of which texts come so often, on average, is one of categories.
_AGAIN = 2.0
_LETTERS = re.compile(r"[^\W\d_]+")
_GROUPS = re.compile(r"(?:A[ .,-]*){2,}")
_DIGITS = re.compile(r"\d+")
_BETWEEN = re.compile(r"\D+")
_YEARS = (1900, 2100)
# A unit or an apostrophe around a number.
_AROUND = re.compile(r"(?<=\d)\s*[^\W\d_][^\d]*$|^[^\d(+$.,-]+")


@dataclass
class Traits:
    """One column as it is compared with those of another release.

    Parameters:
        column: the column.
        name: its label's words.
        position: where it stands in its table, from 0 to 1.
        table: its table's columns.
    """

    column: Column
    name: Name
    position: float
    table: Sequence[Column] = ()

    @property
    def place(self) -> int:
        """Its place in its table, from 0."""
        return self.column.place

    @property
    def label(self) -> str:
        """Its label."""
        return self.column.label

    @cached_property
    def role(self) -> str:
        """What it holds: "number", "date", "text", or "blank" when nothing is in it."""
        return self.column.role if self.column.known else "blank"

    @cached_property
    def as_others(self) -> float:
        """The share of its table's columns that hold what it does."""
        return sum(column.role == self.role for column in self.table) / len(self.table) if self.table else 1.0

    @cached_property
    def filled(self) -> float:
        """The share of its cells that hold something."""
        return self.column.known / max(1, self.column.rows)

    @cached_property
    def _held(self) -> np.ndarray[Any, Any]:
        """Which of its distinct texts hold something, by their places."""
        import numpy as np

        holds = np.array([kind not in ("", "nothing") for kind in self.column.shape_kinds], dtype=bool)
        found: np.ndarray[Any, Any] = np.flatnonzero(holds[self.column.shape_codes]) if len(holds) else np.empty(0, int)
        return found

    @cached_property
    def some(self) -> list[tuple[str, int]]:
        """Its distinct texts that hold something with how often each is there: all, or the same ones in every release."""
        places, uniques, times = self._held, self.column.uniques, self.column.times
        if len(places) > TEXTS:
            import numpy as np

            numbers = hashes([uniques[at] for at in places.tolist()])
            places = np.sort(places[np.argpartition(numbers, TEXTS)[:TEXTS]])
        return [(uniques[at], times[at]) for at in places.tolist()]

    @cached_property
    def few(self) -> list[tuple[str, int]]:
        """Some of those, from all over the table."""
        return self.some[:: max(1, len(self.some) // SOME)]

    @cached_property
    def distinct(self) -> int:
        """How many different texts it has."""
        return len(self._held)

    @cached_property
    def again(self) -> float:
        """How often a text comes, on average."""
        return self.column.known / max(1, self.distinct)

    @property
    def categories(self) -> bool:
        """Whether its texts come again and again."""
        return self.again >= _AGAIN

    @cached_property
    def texts(self) -> dict[str, float]:
        """The share of each text among those that are kept, each in the form in which releases agree (see `said`)."""
        total = sum(times for _text, times in self.some) or 1
        found: dict[str, float] = {}
        for text, times in self.some:
            key = said(text)
            found[key] = found.get(key, 0.0) + times / total
        return found

    @cached_property
    def spelt(self) -> dict[str, str]:
        """How each of those texts is mostly written."""
        return {said(text): text.strip() for text, _times in sorted(self.some, key=lambda one: one[1])}

    @cached_property
    def words(self) -> dict[str, float]:
        """The share of texts that have each of its most frequent words."""
        some = self.few[::2]
        counted = Counter(word for text, _times in some for word in set(_LETTERS.findall(plain(text))) if len(word) > 2)
        return {word: count / max(1, len(some)) for word, count in counted.most_common(200)}

    @cached_property
    def shapes(self) -> dict[str, float]:
        """The share of each shape: letters in a row are one A, a row of words too, digits stay as many as they are."""
        some = self.few
        total = sum(times for _text, times in some) or 1
        found: dict[str, float] = {}
        for text, times in some:
            key = _shape(text)
            found[key] = found.get(key, 0.0) + times / total
        return found

    @cached_property
    def digits(self) -> float:
        """The share of digits among the signs of its texts."""
        whole = "".join(text for text, _times in self.few)
        return sum(map(str.isdigit, whole)) / max(1, len(whole))

    @cached_property
    def length(self) -> float:
        """How many letters its texts have on average."""
        some = self.few
        return sum(len(text) * times for text, times in some) / max(1, sum(times for _text, times in some))

    @cached_property
    def spread(self) -> Spread | None:
        """How its numbers, or its days, are spread; None when it holds neither."""
        if self.role not in ("number", "date"):
            return None
        some = self.few
        bare = (_AROUND.sub("", text.strip()) for text, _times in some)
        return Spread.of([self.numbers.number(text) for text in bare], [times for _text, times in some])

    @cached_property
    def numbers(self) -> Numbers:
        """Its texts as numbers, or as days."""
        return (Days if self.role == "date" else Numbers)(self.column)

    @cached_property
    def years(self) -> bool:
        """Whether it holds years."""
        spread = self.spread
        return (
            self.role == "number" and spread is not None and spread.whole
            and _YEARS[0] <= spread.low and spread.high <= _YEARS[1]
        )  # fmt: skip

    @property
    def has_rows(self) -> bool:
        """Whether it is known which row has which text."""
        return not isinstance(self.column.cells, Counted)


def of_texts(label: str, texts: dict[str, int], like: Traits) -> Traits:
    """Give the traits of a column that is not there: a part of another.

    Parameters:
        label: what to call it.
        texts: its texts with how often each is there.
        like: the column it is a part of.
    """
    column = Column(like.place, label, Counted(list(texts), list(texts.values())))
    return Traits(column, Name(label, "", (), ()), like.position)


@lru_cache(maxsize=1 << 17)
def said(text: str) -> str:
    """Give a text in the form in which releases agree: without accents, case, an apostrophe or zeros in front."""
    # Most texts have no accent to take off, and to look for one takes long.
    bare = (" ".join(text.casefold().split()) if text.isascii() else plain(text)).lstrip("'’")
    if bare[:1].isdigit():
        if bare.isdigit():
            return bare.lstrip("0") or "0"
        number = bare.replace(",", "")
        if number.replace(".", "", 1).isdigit() and "." in number:
            return number.rstrip("0").rstrip(".").lstrip("0") or "0"
    return bare


@lru_cache(maxsize=1 << 16)
def _shape(text: str) -> str:
    if sum(map(str.isdigit, text)) > len(text) / 2:
        # Mostly digits: what is between them is a sign that may be broken, as that of degrees.
        return _DIGITS.sub(lambda found: "9" * min(len(found[0]), 9), _BETWEEN.sub("-", text.strip()))[:40]
    bare = _LETTERS.sub("A", text.strip())
    bare = _DIGITS.sub(lambda found: "9" * min(len(found[0]), 9), bare)
    return _GROUPS.sub("A A", bare)[:40]


def hashes(texts: Sequence[str]) -> np.ndarray[Any, Any]:
    """Give a number of 64 bits for each text, the same for those in which releases agree (nearly as `said`), all at once."""
    import polars

    bare = polars.Series(texts, dtype=polars.String)
    # Most columns have no accent to take off, and to look for one takes long.
    if bare.str.len_bytes().sum() > bare.str.len_chars().sum():
        bare = bare.str.normalize("NFKD").str.replace_all(r"[\x{0300}-\x{036F}]", "")
    plainly = bare.str.to_lowercase().str.strip_chars().str.strip_chars_start("'’0")
    found: np.ndarray[Any, Any] = plainly.hash(0).to_numpy()
    return found
