"""A table on its way from clean to messy, and what is handed out at the end."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

# A step of the recipe that mends a file: the fix's code, the columns' labels (as "First:Last" or "A;B"), a value.
Step = tuple[str, str, str]

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}


@dataclass(frozen=True)
class Built:
    """A department's practice file with all that is known about it.

    Parameters:
        name: the file's name.
        data: its bytes, mess included.
        truth: the clean table, a dict a row, every value a text.
        recipe: the steps that turn the messy file, once read, into the truth.
        facts: what an exercise may ask about the file: encoding, delimiter, title_rows, records…
    """

    name: str
    data: bytes
    truth: list[dict[str, str]]
    recipe: list[Step]
    facts: dict[str, Any]

    def truth_frame(self) -> pd.DataFrame:
        """Give the truth as a DataFrame of texts."""
        import pandas as pd

        return pd.DataFrame(self.truth, dtype=str)


@dataclass
class Sheet:
    """A table that defects are injected into.

    Parameters:
        labels: what each column is called once the header's rows are joined.
        rows: the records, every cell a text.
        header: the header as it is written, a list a row.
        above: rows before the header.
        below: rows after the last record.
        recipe: the steps that mend the defects so far, in the order to apply them.
        facts: what is true of the file so far.
    """

    labels: list[str]
    rows: list[list[str]]
    header: list[list[str]] = field(default_factory=list)
    above: list[list[str]] = field(default_factory=list)
    below: list[list[str]] = field(default_factory=list)
    recipe: list[Step] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.header:
            self.header = [list(self.labels)]
        self.facts.update(header_rows=len(self.header), records=len(self.rows))

    def mended_by(self, fix: str, columns: str = "", value: str = "") -> None:
        """Put a step before those there are: the last mess to come is the first to go."""
        self.recipe.insert(0, (fix, columns, value))

    def place(self, label: str) -> int:
        """Give the position of a column from 0."""
        return self.labels.index(label)

    def written(self, encoding: str, delimiter: str, *, mark: bool = False) -> bytes:
        """Give the file's bytes and note how they were written.

        Parameters:
            encoding: "windows-1252" or "utf-8".
            delimiter: a name of DELIMITERS.
            mark: whether the bytes begin with a byte order mark.
        """
        self.facts.update(encoding=encoding, delimiter=delimiter, byte_order_mark=mark, newline="crlf")
        text = io.StringIO(newline="")
        writer = csv.writer(text, delimiter=DELIMITERS[delimiter], lineterminator="\r\n")
        writer.writerows([*self.above, *self.header, *self.rows, *self.below])
        return ("\ufeff" if mark else "").encode("utf-8") + text.getvalue().encode(encoding)
