"""Ways to part a text into several, as "Apellido, Nombre" or 01001, and to join them again.

A way has a plain name that stands in the crosswalk file: ``comma``, ``last two blanks``, ``digits 2+3``, ``year-month-day``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..forms.date import exists, parts_of

SIGNS = {
    "comma": ",", "semicolon": ";", "bar": "|", "slash": "/", "spaced hyphen": " - ", "hyphen": "-", "underscore": "_",
    "colon": ":", "blank": " ",
}  # fmt: skip
# Names of persons have more words than parts: the first or the last ones are parts of their own.
BLANKS = {
    "first blank": (2, False),
    "last blank": (2, True),
    "first two blanks": (3, False),
    "last two blanks": (3, True),
}
DATES = {"year-month-day": 3, "year-month": 2}
_DIGITS = re.compile(r"digits (\d+(?:\+\d+)+)")
_COMPACT = re.compile(r"((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?")


@dataclass(frozen=True)
class Way:
    """A way to part texts.

    Parameters:
        name: what it is called.
        parts: how many parts it makes.
    """

    name: str
    parts: int

    def part(self, text: str) -> list[str] | None:
        """Part a text; None when it cannot be parted in this way."""
        text = text.strip()
        if self.name in BLANKS:
            count, last = BLANKS[self.name]
            words = text.split()
            if len(words) < count:
                return None
            ends = words[-count + 1 :] if last else words[: count - 1]
            rest = " ".join(words[: -count + 1] if last else words[count - 1 :])
            return [rest, *ends] if last else [*ends, rest]
        if self.name in DATES:
            return self._days(text)
        if digits := _DIGITS.fullmatch(self.name):
            return self._widths(text, [int(width) for width in digits[1].split("+")])
        found = [one.strip() for one in text.split(SIGNS[self.name])]
        return found if len(found) == self.parts and all(found) else None

    def _days(self, text: str) -> list[str] | None:
        if compact := _COMPACT.fullmatch(text):
            return [one for one in compact.groups() if one][: self.parts]
        date = parts_of(text)
        if date is None or not exists(date.year, date.month, date.day):
            return None
        return [f"{date.year:04d}", f"{date.month:02d}", f"{date.day:02d}"][: self.parts]

    def _widths(self, text: str, widths: Sequence[int]) -> list[str] | None:
        text = text.lstrip("'")
        # A zero in front is lost where the key was a number.
        if not text.isdigit() or not 0 <= sum(widths) - len(text) < widths[0]:
            return None
        text, found = text.zfill(sum(widths)), []
        for width in widths:
            found.append(text[:width])
            text = text[width:]
        return found

    def join(self, parts: Sequence[str]) -> str:
        """Join parts to the text that `part` parts; "" when all are blank."""
        bare = [one.strip() for one in parts]
        if not any(bare):
            return ""
        if self.name in DATES:
            return "-".join([bare[0], *(one.zfill(2) for one in bare[1:])])
        if digits := _DIGITS.fullmatch(self.name):
            widths = [int(width) for width in digits[1].split("+")]
            return "".join(one.lstrip("'").zfill(width) for one, width in zip(bare, widths, strict=True))
        sign = SIGNS.get(self.name, " ")
        return (sign + " " if sign in ",;:" else sign).join(one for one in bare if one)


def way_named(name: str) -> Way | None:
    """Give the way of a name and of how many parts, ``comma 2``; None when there is none of that name."""
    bare = " ".join(name.split()).lower()
    if bare in BLANKS:
        return Way(bare, BLANKS[bare][0])
    if bare in DATES:
        return Way(bare, DATES[bare])
    if digits := _DIGITS.fullmatch(bare):
        return Way(bare, digits[1].count("+") + 1)
    sign, _blank, count = bare.rpartition(" ")
    return Way(sign, int(count)) if sign in SIGNS and count.isdigit() and int(count) > 1 else None


def title(way: Way) -> str:
    """Give the name by which `way_named` finds a way."""
    return f"{way.name} {way.parts}" if way.name in SIGNS else way.name


def ways(texts: Sequence[str], dates: bool) -> Iterator[Way]:
    """Give the ways in which nearly all of some texts can be parted.

    Parameters:
        texts: some of a column's texts.
        dates: whether they are days.
    """
    if dates:
        yield from (Way(name, parts) for name, parts in DATES.items())
        return
    candidates = [Way(name, parts) for name in SIGNS for parts in (2, 3)]
    candidates += [Way(name, parts) for name, (parts, _last) in BLANKS.items()]
    yield from (way for way in candidates if texts and _nearly_all(way, texts))
    yield from _cuts([text.strip().lstrip("'") for text in texts])


def _cuts(texts: Sequence[str]) -> Iterator[Way]:
    """Give the ways to cut digits of nearly all of some texts."""
    lengths = sorted(map(len, texts))
    if not texts or not all(map(str.isdigit, texts)) or not 3 <= lengths[-1] <= 12:
        return
    longest = lengths[-1]
    # Zeros in front may be lost, but not the whole of the first part.
    first = longest - lengths[len(lengths) // 10] + 1
    yield from (Way(f"digits {cut}+{longest - cut}", 2) for cut in range(first, longest))
    for cut in range(first, longest - 1):
        yield from (Way(f"digits {cut}+{last - cut}+{longest - last}", 3) for last in range(cut + 1, longest))


def _nearly_all(way: Way, texts: Sequence[str]) -> bool:
    """Say whether a way parts nearly all texts; most ways part none, which is plain after a few."""
    left = len(texts) // 10
    for text in texts:
        if way.part(text) is None:
            left -= 1
            if left < 0:
                return False
    return True
