"""How far a cleaned table is from the truth, told apart by what was done to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .tasks import Mistake, Outcome, plain

# The column that the months became and the one that holds the counts, and the columns whose keys have a fixed width.
NAME, VALUE = "Mes", "Delitos"
KEYS = {"Clave_Ent": 2, "Cve. Municipio": 5}
# Signs of UTF-8 read as Windows-1252 (Ã©), of the reverse (�), and of accents replaced by a question mark inside a word.
BROKEN = re.compile(r"\ufffd|Ã[\x80-\xff¡-¿ƒ€‚„…†‡ˆ‰‹ŒŽ‘’“”•–—˜™š›œžŸ]|[a-z]\?[a-z]")


@dataclass(frozen=True)
class Table:
    """A table as texts.

    Parameters:
        labels: the columns' labels.
        rows: the records.
    """

    labels: list[str]
    rows: list[list[str]]


def number(text: str) -> float | None:
    """Read a number a machine can read: digits and a point; None for anything else, "1,234" too."""
    return float(text) if re.fullmatch(r"-?\d+(\.\d+)?", text.strip()) else None


def table_of_truth(rows: Sequence[dict[str, str]]) -> Table:
    """Give the truth as a Table."""
    labels = list(rows[0])
    return Table(labels, [[row[label] for label in labels] for row in rows])


def without_zeros(text: str) -> str:
    """Give a key without its leading zeros, to compare all else when the zeros are what is missing."""
    return text.strip().lstrip("0")


def _records(table: Table, places: list[int]) -> Counter[tuple[str, ...]]:
    """Count the records by everything but the value; keys without zeros, words without case and accents apart."""
    return Counter(tuple(without_zeros(" ".join(row[p].split())) for p in places) for row in table.rows)


def examine(table: Table, truth: Table) -> Outcome:
    """Compare a cleaned table with the truth.

    Four parts count a quarter each, and each is judged by itself, so that one slip costs one quarter: the shape (one row a
    municipality, crime and month, texts intact), no totals, keys as text with their zeros, values exact with blanks kept.

    Parameters:
        table: what the learner made.
        truth: the clean table in long form.
    """
    labels = [plain(label) for label in table.labels]
    wanted = [plain(label) for label in truth.labels]
    months = {plain(row[truth.labels.index(NAME)]) for row in truth.rows}
    wide = [p for p, label in enumerate(labels) if label.split(" ")[-1] in months]
    mistakes: list[Mistake] = []

    totals = [row for row in table.rows if any(plain(cell).startswith("total") for cell in row)]
    kept = Table(table.labels, [row for row in table.rows if row not in totals])

    shape = not wide and sorted(labels) == sorted(wanted)
    broken = next((cell for row in table.rows for cell in row if BROKEN.search(cell)), None)
    if broken is not None:
        mistakes.append(Mistake("text-broken", {"cell": broken}))
    if wide:
        mistakes.append(Mistake("still-wide", {"count": len(wide), "label": table.labels[wide[0]]}))
    elif not shape:
        odd = next((label for label, bare in zip(table.labels, labels, strict=True) if bare not in wanted), None)
        lacking = next((label for label, bare in zip(truth.labels, wanted, strict=True) if bare not in labels), "")
        mistakes.append(Mistake("labels-differ", {"odd": odd or "", "lacking": lacking}))
    if totals:
        mistakes.append(Mistake("totals-left", {"count": len(totals)}))

    keys_right = _keys(table, labels, mistakes)
    value_mistakes: list[Mistake] = []
    values_right = _values(kept, labels, wide, truth, value_mistakes)

    same_rows = broken is None
    if shape and same_rows:
        order = [labels.index(label) for label in wanted]
        places = [p for p, label in zip(order, truth.labels, strict=True) if label != VALUE]
        true_places = [p for p, label in enumerate(truth.labels) if label != VALUE]
        mine, right = _records(kept, places), _records(truth, true_places)
        same_rows = mine == right
        if not same_rows:
            missing, extra = sum((right - mine).values()), sum((mine - right).values())
            mistakes.append(Mistake("rows-differ", {"missing": missing, "extra": extra}))
        elif values_right and keys_right and not totals and not _paired(kept, order, truth):
            values_right = False
            value_mistakes.append(Mistake("values-differ", {"label": VALUE}))
    parts = [shape and same_rows, not totals, keys_right, values_right]
    return Outcome(sum(parts) / len(parts), (*mistakes, *value_mistakes))


def _keys(table: Table, labels: list[str], mistakes: list[Mistake]) -> bool:
    right = True
    for label, width in KEYS.items():
        if plain(label) not in labels:
            return False
        place = labels.index(plain(label))
        short = next((row[place] for row in table.rows if 0 < len(row[place].strip()) < width), None)
        if short is not None:
            right = False
            mistakes.append(Mistake("zeros-lost", {"label": label, "key": short, "width": width}))
    return right


def _values(kept: Table, labels: list[str], wide: list[int], truth: Table, mistakes: list[Mistake]) -> bool:
    places = wide or ([labels.index(plain(VALUE))] if plain(VALUE) in labels else [])
    if not places:
        return False
    cells = [row[p].strip() for row in kept.rows for p in places]
    thousands = next((cell for cell in cells if re.fullmatch(r"-?\d{1,3}([,.' ]\d{3})+", cell)), None)
    if thousands is not None:
        mistakes.append(Mistake("thousands-left", {"cell": thousands}))
        return False
    true_cells = [row[truth.labels.index(VALUE)] for row in truth.rows]
    blanks, true_blanks = cells.count(""), true_cells.count("")
    if blanks < true_blanks and len(cells) == len(true_cells):
        mistakes.append(Mistake("blanks-filled", {"count": true_blanks - blanks}))
        return False
    same = Counter(number(c) if c else None for c in cells) == Counter(float(c) if c else None for c in true_cells)
    if not same:
        mistakes.append(Mistake("values-differ", {"label": VALUE}))
    return same


def _paired(table: Table, order: list[int], truth: Table) -> bool:
    """Tell whether each value stands in its own row."""

    def key(row: list[str], value_at: int) -> tuple[tuple[str, ...], float | None]:
        return tuple(cell.strip() for p, cell in enumerate(row) if p != value_at), number(row[value_at])

    at = truth.labels.index(VALUE)
    mine = Counter(key([row[p] for p in order], at) for row in table.rows)
    return mine == Counter(key(row, at) for row in truth.rows)
