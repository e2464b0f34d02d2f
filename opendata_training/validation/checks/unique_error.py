"""Keys that are on several rows, though each should name one thing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import combinations
from typing import TYPE_CHECKING, Any

from ...locale import Words
from ...reading.kinds import plain
from ..finding import Example, Fix, Hits
from ..schema.checking import judged, key_hits
from ..subject import Column, Subject
from ..words import MISSING_AMONG_NUMBERS, MISSING_ANYWHERE, is_key_label, key_widths, signless

if TYPE_CHECKING:
    import numpy as np

CODE = "unique-error"
# Error: whoever joins by the key gets two rows for one.
SEVERITY = "error"
FIX: Fix | None = None
LABEL = Words(en="The same key on several rows", es="La misma clave en varias filas")
MESSAGE = Words(
    en='the key "{cell}" is already in row {first} ("{before}"); nearly all others are on one row only',
    es="la clave «{cell}» ya está en la fila {first} («{before}»); casi todas las demás están en una sola fila",
)
WHAT_TO_DO = Words(
    en="Find out whether it is one thing registered twice; if so keep one row, else give it a key of its own.",
    es="Averigua si es lo mismo registrado dos veces; si lo es, conserva una fila, y si no, dale su propia clave.",
)
CAUGHT = Example(
    b"Folio,Mes,Robos\nAB-1,1,3\nAB-2,1,4\nab-1 ,2,5\nAB-3,1,3\nAB-4,1,3\nAB-5,1,3\nAB-6,1,3\nAB-7,1,3\nAB-8,1,3\nAB-9,1,4\n",
    ((4, 1),),
)
LEFT_ALONE = Example(
    b"Folio,Cve_Mun,Robos\nAB-1,001,3\nAB-2,001,4\nAB-1,002,5\nAB-3,003,3\nAB-4,004,3\nAB-3,005,3\nAB-6,006,3\nAB-7,007,3\n"
)

# Labels of what names a record; of a code that may be one of several parts of its name; of a person, who can be there twice.
_NUMBERED = (
    r"solicitud|contrato|expediente|folio|acta|permiso|credito|inscripcion|inventario|inmueble|obra|pago|registro|control|empleado"
    r"|estacion|encuesta|caso|cuestionario|serie|titulo|licencia|cedula|factura|oficio|queja|request|case|record|order|invoice"
)
_RECORD = re.compile(
    rf"\b(?:folio|id|identificador|matricula|expediente|clues|cct|niv|isbn|orden|acta|titulo|visita|cuestionario|cedula"
    rf"|(?:num|numero|no|nro|clave|cve|id) ?(?:de )?(?:la |el |del )?(?:{_NUMBERED}))\b"
)
_CODE = re.compile(r"\b(?:clave|cve|clv|codigo|cod|code|key)\b")
_PERSON = re.compile(r"\b(?:curp|rfc|nss)\b")
# What a spreadsheet program made of a long key is that of many, which is another finding.
_ROUNDED = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d{1,3}")
# One in twenty rows at most: more, and the key is one that is meant to be there again.
_MOST, _ENOUGH, _TIMES, _FILLED, _PARTS = 0.05, 8, 3, 0.8, 6


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    found = judged(subject)
    told = set()
    for columns, again in found.unique if found else ():
        if again:
            told.add(columns[0].place)
            yield key_hits(subject, columns, again, partial(_facts, subject, columns[0], again))
    if found and found.primary:
        return
    guessed = _guess(subject)
    if guessed and guessed[0].place not in told:
        column, again = guessed
        yield key_hits(subject, [column], again, partial(_facts, subject, column, again))


def _facts(subject: Subject, column: Column, again: dict[int, int], at: int) -> dict[str, Any]:
    return {"first": subject.rows[again[at]], "before": column.cell(again[at])}


def _guess(subject: Subject) -> tuple[Column, dict[int, int]] | None:
    """Find the column that names the records, with its repeated keys; None when there is none or nothing is repeated."""
    rows = len(subject.rows)
    if rows < _ENOUGH:
        return None
    passed = cache(partial(_passed_over, subject))
    labelled = [column for column in subject.columns if not key_widths(column.label)]
    for pattern in (_RECORD, _CODE, _PERSON):
        for column in labelled:
            if not pattern.search(signless(column.label)) or len(column.uniques) < _FILLED * (1 - _MOST) * rows:
                continue
            again = _again(_keys(column), passed())
            if again is None or (pattern is _CODE and _is_part(subject, column, again)):
                continue
            # The first that names nearly all rows is the record's own; whatever others repeat is theirs to repeat.
            return (column, again) if again else None
    return _guess_two(subject, passed)


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
        none = kind in ("", "nothing") or (kind == "text" and _is_none(text)) or _ROUNDED.fullmatch(text)
        key = text if text.isdigit() else "".join(text.split()).casefold()
        made[at] = -1 if none else numbers.setdefault(key, len(numbers))
    found: np.ndarray[Any, Any] = made[column.codes]
    return found


def _is_none(text: str) -> bool:
    said = text.casefold() if text.isascii() else plain(text)
    return said in MISSING_ANYWHERE or said in MISSING_AMONG_NUMBERS


def _again(keys: np.ndarray[Any, Any], passed: np.ndarray[Any, Any]) -> dict[int, int] | None:
    """Give the rows whose key was there before, with the first; None when the keys do not name their rows."""
    import numpy as np
    import pandas as pd

    judged = np.flatnonzero((keys >= 0) & ~passed)
    if len(judged) < _ENOUGH or len(judged) < _FILLED * len(keys):
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
