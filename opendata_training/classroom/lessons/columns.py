"""Columns as a person names them: by their title, or by the letter that a spreadsheet program gives them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence

from ...errors import Problem
from ...locale import translator
from ..tasks import plain
from ..tidy import number

_ = translator("classroom")


def letter(place: int) -> str:
    """Give the letters that a spreadsheet program writes over a column: 0 is A, 26 is AA."""
    text = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give what was most likely meant by a word that is not known, case and accents apart; None when nothing is near."""
    by_plain = {plain(one): one for one in known if one.strip()}
    found = difflib.get_close_matches(plain(word), list(by_plain), n=1, cutoff=0.75)
    return by_plain[found[0]] if found else None


def find_column(labels: Sequence[str], wanted: str, file: str) -> int:
    """Give the place of a column from 0.

    Parameters:
        labels: the columns' titles.
        wanted: a title, case and accents apart, or a spreadsheet's letter.
        file: what to call the file when there is no such column.

    Raises:
        Problem: when there is no such column.
    """
    if wanted in labels:
        return labels.index(wanted)
    alike = [place for place, label in enumerate(labels) if plain(label) and plain(label) == plain(wanted)]
    if len(alike) == 1:
        return alike[0]
    letters = [letter(place) for place in range(len(labels))]
    if wanted.strip().upper() in letters:
        return letters.index(wanted.strip().upper())
    near = nearest(wanted, labels)
    if near is not None:
        raise Problem(
            _("{file} has no column called {label}. Did you mean {near}?", file=file, label=wanted, near=near)
        )
    raise Problem(_("{file} has no column called {label}. Its columns are: {labels}.", file=file, label=wanted,
                    labels=", ".join(labels)))  # fmt: skip


def all_numbers(cells: Iterable[str]) -> bool:
    """Tell whether a column holds numbers and blanks only, with at least one number."""
    written = [cell for cell in cells if cell.strip()]
    return bool(written) and all(number(cell) is not None for cell in written)


def last_of_numbers(labels: Sequence[str], rows: Sequence[Sequence[str]], file: str) -> int:
    """Give the place of the last column of numbers: in a tidy table, what was counted or measured.

    Raises:
        Problem: when there is none.
    """
    for place in reversed(range(len(labels))):
        if all_numbers(row[place] for row in rows):
            return place
    raise Problem(_("{file} has no column that holds only numbers. Clean it first, or name the column.", file=file))


def read_number(cell: str, label: str) -> float | None:
    """Give a cell's number, None for a blank one; what is no number for a machine is not guessed at.

    Raises:
        Problem: when the cell is no number.
    """
    if not cell.strip():
        return None
    value = number(cell)
    if value is None:
        raise Problem(_('In the column {label} there is "{cell}", which is no number for a machine. Clean the file first.',
                        label=label, cell=cell))  # fmt: skip
    return value


def without_marks(cell: str, mark: str) -> str:
    """Take the marks between thousands out of a number; anything else stays ("1,5" with a comma is no thousand)."""
    sign = re.escape(mark)
    grouped = mark and re.fullmatch(rf"-?\d{{1,3}}({sign}\d{{3}})+(\.\d+)?", cell.strip())
    return cell.replace(mark, "") if grouped else cell


def written(value: float) -> str:
    """Write a number without marks between thousands and without a needless fraction."""
    return f"{round(value, 6):.15g}"
