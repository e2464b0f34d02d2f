"""How a delimited text is written, and what makes it one that the csv module can split."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from typing import Any

from .layout import Layout

# Signs that stand in for what the csv module cannot say while it splits; no text holds the last private characters.
STAND_INS = DELIMITER, QUOTE, BACKSLASH, NEVER = "\U0010fffd", "\U0010fffc", "\U0010fffb", "\U0010fffa"


@dataclass(frozen=True)
class Dialect:
    """How a delimited text is written.

    Parameters:
        delimiter: None when the file is a single column; it may have more than one character.
        quote: the sign around cells, None when there is none.
        escape: what a quote inside a cell is preceded by: the quote itself (doubled), a backslash, or None for nothing.
        space_after: True when a delimiter may be followed by a space that is no part of the cells.
        width: how many cells most records have.
        confidence: 0 to 1.
        layout: how the columns are told apart where they are drawn, with bars or blanks, and not delimited.
    """

    delimiter: str | None = ","
    quote: str | None = '"'
    escape: str | None = '"'
    space_after: bool = False
    width: int = 0
    confidence: float = 1.0
    layout: Layout | None = None

    @property
    def sign(self) -> str:
        """The one character that parts cells once a text is prepared."""
        if self.delimiter is None:
            return NEVER
        return self.delimiter if len(self.delimiter) == 1 else DELIMITER

    @property
    def is_plain(self) -> bool:
        """Whether the csv module can split such a text as it is."""
        single = self.delimiter is None or len(self.delimiter) == 1
        return single and (self.quote is None or self.escape == self.quote)

    def options(self) -> dict[str, Any]:
        """Give the csv module's words for a text that `prepared` has been over."""
        options: dict[str, Any] = {"delimiter": self.sign, "skipinitialspace": self.space_after}
        if self.quote is None:
            return {**options, "quoting": csv.QUOTE_NONE, "quotechar": None}
        return {**options, "quotechar": self.quote}

    def prepared(self, text: str) -> str:
        """Put stand-ins into a text for all that the csv module cannot split: long delimiters, quotes not doubled."""
        if self.is_plain:
            return text
        if self.quote is not None and self.escape == "\\":
            text = text.replace("\\\\", BACKSLASH).replace("\\" + self.quote, QUOTE)
        if self.delimiter is not None and len(self.delimiter) > 1:
            text = text.replace(self.delimiter, DELIMITER)
        if self.quote is not None and self.escape is None:
            quote, sign = re.escape(self.quote), re.escape(self.sign)
            text = re.sub(
                rf"(?<![{sign}\r\n]){quote}(?![{sign}\r\n]|\Z)", lambda at: QUOTE if at.start() else at[0], text
            )
        return text

    def restored(self, cells: list[str]) -> list[str]:
        """Give the cells of a prepared text with what the stand-ins stood for."""
        if self.is_plain:
            return cells
        return [self._restored(cell) if not cell.isascii() else cell for cell in cells]

    def _restored(self, cell: str) -> str:
        cell = cell.replace(DELIMITER, self.delimiter or "")
        return cell.replace(QUOTE, self.quote or "").replace(BACKSLASH, "\\")

    def undone(self, text: str) -> str:
        """Give a prepared text as it was."""
        text = text.replace(DELIMITER, self.delimiter or "").replace(BACKSLASH, "\\\\")
        return text.replace(QUOTE, ("\\" if self.escape == "\\" else "") + (self.quote or ""))
