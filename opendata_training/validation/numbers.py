"""A column's texts as numbers, for checks that calculate; nothing is written back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from .subject import Column

if TYPE_CHECKING:
    import numpy as np

_PLAIN = re.compile(r"-?\d+(?:\.\d+)?")
_DRESSED = re.compile(r"\(?\s*[-+]?\s*\$?\s*[-+]?[\d.,' \xa0]*\d\s*%?\s*\)?")
_COMMA_DECIMALS = re.compile(r"[^,]*,(?:\d{1,2}|\d{4,})\)?%?|0,\d+")
_POINT_DECIMALS = re.compile(r"\.\d{1,2}\D*$")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?|(\d{4})(\d{2})(\d{2})")
_LOCAL_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: .*)?")
# How many texts tell a column's decimals and its mark; from how many on all are read at once.
_SAMPLE, _MANY = 2_000, 5_000


class Numbers:
    """A column's numbers, each distinct text read when it is first needed.

    Parameters:
        column: the column.
    """

    def __init__(self, column: Column) -> None:
        import numpy as np

        self.column = column
        self._values = np.full(len(column.uniques), np.nan)
        self._read = np.zeros(len(column.uniques), dtype=bool)
        sample = [text.strip() for text in column.uniques[:: max(1, len(column.uniques) // _SAMPLE)]]
        points = any(_POINT_DECIMALS.search(text) for text in sample)
        self._comma = not points and any(_COMMA_DECIMALS.fullmatch(text) for text in sample)
        mark = re.compile(r",(\d+)" if self._comma else r"\.(\d+)")
        # How many decimals the numbers have at most.
        self.decimals = max((len(found[1]) for text in sample if (found := mark.search(text))), default=0)

    def at(self, positions: Any) -> np.ndarray[Any, Any]:
        """Give the numbers of some rows, NaN where there is none."""
        import numpy as np

        codes = self.column.codes[positions]
        todo = np.unique(codes[~self._read[codes]])
        if len(todo) > _MANY:
            import pandas as pd

            # All plain numbers at once; the rest one by one.
            texts = pd.Series([self.column.uniques[at] for at in todo], dtype=object)
            self._values[todo] = pd.to_numeric(texts, errors="coerce").to_numpy(dtype=float)
            self._read[todo] = True
            todo = todo[np.isnan(self._values[todo])]
        for at in todo.tolist():
            self._values[at] = self.number(self.column.uniques[at].strip())
        self._read[todo] = True
        found: np.ndarray[Any, Any] = self._values[codes]
        return found

    def number(self, text: str) -> float:
        """Read one text without blanks around it, NaN when it is none; marks between thousands and of money are passed over."""
        if _PLAIN.fullmatch(text) and not (self._comma and "." in text):
            return float(text)
        if not text or not _DRESSED.fullmatch(text):
            return float("nan")
        below = "(" in text or "-" in text
        text = re.sub(r"[^\d.,]", "", text)
        text = text.replace(".", "").replace(",", ".") if self._comma else text.replace(",", "")
        if text.count(".") > 1 or not text.strip("."):
            return float("nan")
        return -float(text) if below else float(text)


class Days(Numbers):
    """A column's dates as days: year first, or day first, or month first where only that fits.

    Parameters:
        column: the column.
    """

    def __init__(self, column: Column) -> None:
        super().__init__(column)
        sample = column.uniques[:: max(1, len(column.uniques) // _SAMPLE)]
        local = [found.groups() for text in sample if (found := _LOCAL_DAY.fullmatch(text.strip()))]
        firsts, seconds = [int(one) for one, _two, _year in local], [int(two) for _one, two, _year in local]
        self._month_first = any(two > 12 for two in seconds) and not any(one > 12 for one in firsts)
        self.decimals = 0

    def at(self, positions: Any) -> np.ndarray[Any, Any]:
        """Give the days of some rows, NaN where there is none."""
        import numpy as np

        codes = self.column.codes[positions]
        todo = np.unique(codes[~self._read[codes]])
        for at in todo.tolist():
            self._values[at] = self.number(self.column.uniques[at].strip())
        self._read[todo] = True
        found: np.ndarray[Any, Any] = self._values[codes]
        return found

    def number(self, text: str) -> float:
        """Read one day, NaN when it is none."""
        from datetime import date

        found = _DAY.fullmatch(text)
        if found:
            year, month, day = (int(part) for part in found.groups() if part)
        else:
            found = _LOCAL_DAY.fullmatch(text)
            if not found:
                return float("nan")
            first, second, year = (int(part) for part in found.groups())
            day, month = (second, first) if self._month_first else (first, second)
        try:
            return float(date(year, month, day).toordinal())
        except ValueError:
            return float("nan")
