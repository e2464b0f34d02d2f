"""Which column names the records of a table, one each, told by its label and by its keys."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache, partial
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Any

from ..reading.kinds import plain
from .words import MISSING_AMONG_NUMBERS, MISSING_ANYWHERE, is_key_label, key_widths, signless

if TYPE_CHECKING:
    import numpy as np

    from .subject import Column, Subject

# Labels of what names a record; of a code that may be one of several parts of its name; of a person, who can be there twice.
_NUMBERED = (
    r"solicitud|contrato|expediente|folio|acta|permiso|credito|inscripcion|inventario|inmueble|obra|pago|registro|control|empleado"
    r"|estacion|encuesta|caso|cuestionario|serie|titulo|licencia|cedula|factura|oficio|queja|request|case|record|order|invoice"
)
_RECORD = re.compile(
    rf"\b(?:folio|id|identificador|matricula|expediente|clues|cct|niv|isbn|orden|acta|titulo|visita|cuestionario|cedula"
    rf"|identifier|uuid|invoice|factura|boleta|ticket|oficio"
    rf"|(?:{_NUMBERED}|permit|incident|license|application|contract|complaint) ?(?:number|no|num|nr|reference|ref)"
    rf"|(?:num|numero|no|nro|clave|cve|id) ?(?:de )?(?:la |el |del )?(?:{_NUMBERED}))\b"
)
_CODE = re.compile(r"\b(?:clave|cve|clv|codigo|cod|code|key)\b")
_PERSON = re.compile(r"\b(?:curp|rfc|nss)\b")
# What a spreadsheet program made of a long key is that of many, which is another finding.
ROUNDED = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d{1,3}")
# One in twenty rows at most: more, and the key is one that is meant to be there again.
_MOST, _ENOUGH, _TIMES, _FILLED, _PARTS = 0.05, 8, 3, 0.8, 6
_ENOUGH_SAID = 5
# From how many rows on a column that goes up by one numbers them; what may be years instead.
_COUNTED, _YEARS = 12, (1800, 2200)
# The last place, from 0, at which a person's key leads a table, behind a number of the row at most.
_FIRST = 1


def names_records(label: str) -> bool:
    """Say whether a label is that of a column whose keys name the records, one each."""
    return not key_widths(label) and bool(_RECORD.search(signless(label)))


def are_slips(judged: int, again: int, most: int, rows: int) -> bool:
    """Say whether keys name their rows, so that the few which are there before are slips.

    Parameters:
        judged: how many rows have a key.
        again: how many have one that was there before.
        most: how often the most frequent one is there.
        rows: how many rows there are.
    """
    return _FILLED * rows <= judged >= _ENOUGH and 0 < again <= max(1, _MOST * judged) and most <= _TIMES


def record_key(subject: Subject) -> tuple[Column, dict[int, int]] | None:
    """Find the column that names the records, with the rows, from 0, whose key was there before and the first that had it.

    A few repeated keys are slips and do not speak against it. None when no column names the records.

    Parameters:
        subject: the table.
    """
    rows = len(subject.rows)
    if rows < _ENOUGH_SAID:
        return None
    passed = cache(partial(_passed_over, subject))
    labelled = [column for column in subject.columns if not key_widths(column.label)]
    for pattern in (_RECORD, _CODE, _PERSON):
        for column in labelled:
            # A person's key names a row where the table is a list of persons, and begins with them.
            if pattern is _PERSON and column.place > _FIRST:
                continue
            if not pattern.search(signless(column.label)) or len(column.uniques) < _FILLED * (1 - _MOST) * rows:
                continue
            # A label that says it all, or a code that leads the table, needs few rows.
            enough = _ENOUGH_SAID if pattern is _RECORD or (pattern is _CODE and not column.place) else _ENOUGH
            again = _again(_keys(column), passed(), enough)
            if again is None or (pattern is _CODE and _is_part(subject, column, again)):
                continue
            # The first that names nearly all rows is the record's own; whatever others repeat is theirs to repeat.
            return column, again
    # Of keys it was decided above: one that counts within each state is no name of its own.
    counting = next((column for column in labelled if not is_key_label(column.label) and _counts_rows(column)), None)
    again = None if counting is None else _again(_keys(counting), passed())
    if counting is not None and again is not None:
        return counting, again
    return _guess_two(subject, passed)


def _counts_rows(column: Column) -> bool:
    """Say whether a column numbers the rows, each one more than the row before but for slips."""
    import numpy as np

    rows = column.rows
    if column.cells.apart or rows < _COUNTED or not (1 - _MOST) * rows <= len(column.uniques) <= rows:
        return False
    if column.counts["number"] < (1 - _MOST) * rows or column.role != "number":
        return False
    # Most columns are no such count, and a look at their first rows tells.
    first = [column.cell(at).strip() for at in range(_COUNTED)]
    if not all(text.isascii() and text.isdigit() for text in first):
        return False
    if sum(int(two) - int(one) == 1 for one, two in pairwise(first)) < _COUNTED / 2:
        return False
    texts = np.fromiter(
        (int(text) if text.isascii() and text.isdigit() and len(text) < 16 else -1 for text in column.uniques),
        dtype=np.int64, count=len(column.uniques),
    )  # fmt: skip
    # Years go up by one too, and name no row.
    if _YEARS[0] <= int(texts.max()) <= _YEARS[1]:
        return False
    steps = np.diff(texts[column.codes])
    return bool((steps == 1).mean() >= 1 - 2 * _MOST)


def _guess_two(subject: Subject, passed: Callable[[], Any]) -> tuple[Column, dict[int, int]] | None:
    """Find a code that names the records within another key, where the rows that have both again are alike in nearly all."""
    import numpy as np

    parts = [column for column in subject.columns if is_key_label(column.label)][:_PARTS]
    for one, column in combinations(parts, 2):
        if not _CODE.search(signless(column.label)) or key_widths(column.label):
            continue
        if len(one.uniques) * len(column.uniques) < len(subject.rows):
            continue
        first, second = _keys(one), _keys(column)
        keys = np.where((first < 0) | (second < 0), -1, first * (len(column.uniques) + 1) + second)
        again = _again(keys, passed())
        if again is None:
            continue
        alike = all(_unlike(subject, at, before) <= 2 for at, before in again.items())
        return (column, again) if again and alike else None
    return None


def _unlike(subject: Subject, at: int, first: int) -> int:
    return sum(column.cell(at) != column.cell(first) for column in subject.columns)


def _is_part(subject: Subject, column: Column, again: dict[int, int]) -> bool:
    """Say whether a code is told apart by another key beside it wherever it is repeated, as one of each state's own."""
    others = [other for other in subject.columns if other is not column and is_key_label(other.label)]
    return bool(again) and any(
        all(other.cell(at).strip() != other.cell(first).strip() for at, first in again.items()) for other in others
    )


def _passed_over(subject: Subject) -> np.ndarray[Any, Any]:
    """Say which rows are totals or are there before in every cell, which are other findings."""
    import pandas as pd

    codes = pd.DataFrame({column.place: column.codes for column in subject.columns})
    again = codes.duplicated().to_numpy().copy()
    again[list(subject.totals)] = True
    return again


def _keys(column: Column) -> np.ndarray[Any, Any]:
    """Give the key of each row as a number, the same for texts that differ in case and blanks only; below zero for none."""
    import numpy as np

    numbers: dict[str, int] = {}
    made = np.empty(len(column.uniques), dtype=np.int64)
    for at, (text, kind) in enumerate(zip(column.uniques, column.kinds, strict=True)):
        text = text.strip()
        none = kind in ("", "nothing") or (kind == "text" and _is_none(text)) or ROUNDED.fullmatch(text)
        key = text if text.isdigit() else "".join(text.split()).casefold()
        made[at] = -1 if none else numbers.setdefault(key, len(numbers))
    found: np.ndarray[Any, Any] = made[column.codes]
    return found


def _is_none(text: str) -> bool:
    said = text.casefold() if text.isascii() else plain(text)
    return said in MISSING_ANYWHERE or said in MISSING_AMONG_NUMBERS


def _again(keys: np.ndarray[Any, Any], passed: np.ndarray[Any, Any], enough: int = _ENOUGH) -> dict[int, int] | None:
    """Give the rows whose key was there before, with the first; None when the keys do not name their rows."""
    import numpy as np
    import pandas as pd

    judged = np.flatnonzero((keys >= 0) & ~passed)
    if len(judged) < enough or len(judged) < _FILLED * len(keys):
        return None
    series = pd.Series(keys[judged])
    again = judged[series.duplicated().to_numpy()]
    if len(again) > max(1, _MOST * len(judged)):
        return None
    if not len(again):
        return {}
    wanted = dict.fromkeys(keys[again].tolist(), -1)
    first = {
        key: at
        for key, at in zip(series.to_numpy()[::-1].tolist(), judged[::-1].tolist(), strict=True)
        if key in wanted
    }
    found = {at: first[key] for at, key in zip(again.tolist(), keys[again].tolist(), strict=True)}
    return None if max(Counter(found.values()).values(), default=0) >= _TIMES else found
