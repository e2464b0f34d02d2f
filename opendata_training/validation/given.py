"""A small table that a person wrote for us (rules, a data dictionary), its columns known by their names in both languages."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import Problem
from ..locale import Words, translator
from ..reading import read
from ..reading.encoding import decode
from ..reading.kinds import plain
from ..reading.source import Source, load
from ..reading.spreadsheets import read_sheets

if TYPE_CHECKING:
    import pandas as pd

_ = translator("validation")
# Such a table is written by hand; what is larger is another file given by mistake, and `read` is there for it.
_MOST = 5_000_000
# In how many rows its header is looked for.
_HEADER = 20
YES = frozenset(("yes", "y", "si", "s", "true", "verdadero", "cierto", "x", "1"))
NO = frozenset(("no", "n", "false", "falso", "0"))


@dataclass(frozen=True)
class Given:
    """What such a table says.

    Parameters:
        name: what to call it in sentences.
        rows: the record number of each row.
        cells: the texts of each column that has a known name, without the blanks around them.
        others: the same of all other columns, by their labels.
    """

    name: str
    rows: list[int]
    cells: dict[str, list[str]]
    others: dict[str, list[str]]

    def row(self, at: int) -> dict[str, str]:
        """Give one row, from 0, by the columns' known names; a column that is not there is blank."""
        return {key: texts[at] for key, texts in self.cells.items()}


def given(
    source: str | os.PathLike[str] | pd.DataFrame,
    columns: Mapping[str, Sequence[str]],
    needed: Sequence[str],
    what: Words,
) -> Given:
    """Read such a table.

    Parameters:
        source: a file that `read` can read, or a DataFrame.
        columns: for each column, all names that it may have.
        needed: which must be there.
        what: what the table is, for sentences: "the rules".

    Raises:
        Problem: when it cannot be read, or a column is missing or there twice.
    """
    name, labels, rows, records = _opened(source, columns, needed, what)
    known = {plain(word): key for key, words in columns.items() for word in words}
    places: dict[str, int] = {}
    others: dict[str, list[str]] = {}
    for place, label in enumerate(labels):
        key = known.get(plain(label))
        if key is None:
            texts = [record[place].strip() for record in records]
            if label.strip() or any(texts):
                others[_own(label.strip() or f"column_{place + 1}", others)] = texts
        elif key in places:
            raise Problem(_("{what} has two columns for one thing, {first} and {second}. Keep one of them.", what=name,
                            first=labels[places[key]].strip(), second=label.strip()))  # fmt: skip
        else:
            places[key] = place
    for key in needed:
        if key not in places:
            raise Problem(_("{what} has no column called {column}. Its first row must name: {columns}.", what=name,
                            column=named(columns[key]), columns=", ".join(named(columns[one]) for one in columns)))  # fmt: skip
    cells = {key: [record[place].strip() for record in records] for key, place in places.items()}
    cells |= {key: [""] * len(records) for key in columns if key not in cells}
    return Given(name, rows, cells, others)


def _own(label: str, taken: Mapping[str, object]) -> str:
    """Give a label that no other column has: a second one of the same name is told apart by a number."""
    number, found = 1, label
    while found in taken:
        number += 1
        found = f"{label} ({number})"
    return found


def named(words: Sequence[str]) -> str:
    """Give a column's name in the language in use: the first of its names is the English one, the second the Spanish."""
    return str(Words(words[0], words[1]))


def nearest(word: str, words: Sequence[str]) -> str:
    """Give the word that is most like another; "" when there are none."""
    return max(words, key=lambda other: SequenceMatcher(None, plain(word), plain(other)).ratio(), default="")


def _opened(
    source: Any, columns: Mapping[str, Sequence[str]], needed: Sequence[str], what: Words
) -> tuple[str, list[str], list[int], list[list[str]]]:
    """Give the table's name, labels, record numbers and records."""
    if isinstance(source, (str, os.PathLike)):
        path = Path(source)
        name = f"{_upper(what)} ({path.name})"
        ours = _as_written(path, columns, needed)
        if ours is not None:
            return name, *ours
        table = read(path)
        return name, list(table.labels), list(table.rows), [list(record) for record in table.cells]
    if not hasattr(source, "columns"):
        import pandas as pd

        try:
            source = pd.DataFrame(source)
        except (ValueError, TypeError) as error:
            raise Problem(_("{what} must be a file or a table.", what=_upper(what))) from error
    frame = source.astype(object).where(source.notna(), "")
    texts = [[str(cell) for cell in record] for record in frame.itertuples(index=False, name=None)]
    return _upper(what), [str(label) for label in frame.columns], list(range(2, len(texts) + 2)), texts


def _upper(what: Words) -> str:
    """Name the table at the beginning of a sentence."""
    return str(what)[:1].upper() + str(what)[1:]


def _as_written(
    path: Path, columns: Mapping[str, Sequence[str]], needed: Sequence[str]
) -> tuple[list[str], list[int], list[list[str]]] | None:
    """Read a table below a header that names its columns, cell for cell; None for all that only an attentive reader makes out.

    In such a table a column may be called "Nota" and a value "Total": the header tells what the rows are, and nothing is guessed.
    """
    known = {plain(word): key for key, words in columns.items() for word in words}
    for rows in _sheets(load(path)):
        for at, row in enumerate(rows[:_HEADER]):
            if set(needed) <= {known.get(plain(label)) for label in row}:
                return _below(rows, at)
    return None


def _sheets(source: Source) -> Iterator[list[list[str]]]:
    """Give the rows of each sheet that can be seen; of a text, its rows by each delimiter that keeps them whole."""
    if len(source.data) > _MOST:
        return
    if source.kind != "text":
        yield from (sheet.rows for sheet in read_sheets(source) if not sheet.hidden)
        return
    text = decode(source.data).text.removeprefix("\ufeff")
    for sign in (",", ";", "\t"):
        try:
            rows = list(csv.reader(io.StringIO(text), delimiter=sign, strict=True))
        except csv.Error:
            continue
        # A record with cells too many was not written by a program.
        if rows and not any(map(str.strip, (cell for row in rows for cell in row[len(rows[0]) :]))):
            yield rows


def _below(rows: list[list[str]], header: int) -> tuple[list[str], list[int], list[list[str]]]:
    """Give the labels and the rows below them, without the notes that stand apart at the end."""
    labels = rows[header]
    # What somebody noted beside the table, in a column without a title, is kept too.
    widest = max((len(row) for row in rows[header:]), default=0)
    labels = [*labels, *[""] * (widest - len(labels))]
    last = max((at for at, row in enumerate(rows) if sum(map(bool, map(str.strip, row))) > 1), default=header)
    numbers, records = [], []
    for number, row in enumerate(rows[header + 1 :], start=header + 2):
        filled = sum(map(bool, map(str.strip, row)))
        if number > last + 1 and filled == 1 and not any(map(str.strip, rows[number - 2])):
            break
        if filled:
            numbers.append(number)
            records.append([*row, *[""] * len(labels)][: len(labels)])
    return labels, numbers, records
