"""How far a table of complaints is from what it should be: cell by cell, and by what still leads to a person."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Sequence
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from ..tasks import Mistake, Outcome, plain
from .desk import AGE, LEAST, MENDED, NEEDED, NO_DATUM, PERSONAL, QUASI, Desk

if TYPE_CHECKING:
    import pandas as pd

KEY = "FOLIO"
_NUMBERS = ("DIAS_RESPUESTA", "MONTO_RECLAMADO")
_HASHES = ("md5", "sha1", "sha256", "sha512")


def texts_of(frame: pd.DataFrame) -> pd.DataFrame:
    """Give a table with every cell a text without blanks around it, under titles without any either."""
    made = frame.astype(object).where(frame.notna(), "").astype(str).apply(lambda column: column.str.strip())
    made.columns = [str(label).strip() for label in frame.columns]
    return made


def compared(frame: pd.DataFrame, data: Desk) -> Outcome:
    """Compare a table with the register as it should be; rows are matched by their folio, so that they may be sorted.

    The rows and each of the columns that need mending count the same; a column that was right before and is not any more takes
    one away.

    Parameters:
        frame: the table.
        data: the register that it was made of.
    """
    table = texts_of(frame)
    lacking = [label for label in NEEDED if label not in table.columns]
    if lacking:
        return Outcome(0.0, (Mistake("column-lost", {"label": lacking[0]}),))
    truth = {row[KEY]: row for row in data.rows}
    given = {str(row[KEY]): row for row in table.to_dict("records")}
    both = [folio for folio in truth if folio in given]
    mistakes = list(_rows(table, truth))
    right = int(not mistakes)
    for label in NEEDED:
        found = _wrong(label, [str(given[one][label]) for one in both], [truth[one][label] for one in both])
        mistakes += found
        if label in MENDED:
            right += bool(both) and not found
        else:
            right -= bool(found)
    return Outcome(max(0, right) / (len(MENDED) + 1), tuple(mistakes))


def _rows(table: pd.DataFrame, truth: dict[str, dict[str, str]]) -> list[Mistake]:
    folios = [str(one) for one in table[KEY]]
    if any(plain(one).startswith("total") for one in folios):
        return [Mistake("total-left")]
    if len(folios) != len(truth) or set(folios) != set(truth):
        return [Mistake("rows-other", {"rows": len(folios), "wanted": len(truth)})]
    return []


def _wrong(label: str, cells: Sequence[str], truth: Sequence[str]) -> list[Mistake]:
    """Give what is wrong with a column, each kind once, with the cell that shows it first."""
    name = _NAMES.get(label, lambda _given, _right: "changed-for-nothing")
    shown: dict[str, str] = {}
    for given, right in zip(cells, truth, strict=True):
        if given != right and not (label in _NUMBERS and _number(given) == _number(right) is not None):
            shown.setdefault(name(given, right), given)
    return [Mistake(code, {"label": label, "cell": cell or "—"}) for code, cell in shown.items()]


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _day(given: str, right: str) -> str:
    return "date-swapped" if re.fullmatch(r"\d{4}-\d{2}-\d{2}", given) else "date-left"


def _key(given: str, right: str) -> str:
    if given.lstrip("0") != right.lstrip("0"):
        return "cell-differs"
    return "zeros-lost" if len(given) < len(right) else "zeros-too-many"


def _topic(given: str, right: str) -> str:
    return "topic-variants" if plain(given) == plain(right) else "cell-differs"


def _days(given: str, right: str) -> str:
    if given == NO_DATUM:
        return "mark-left"
    if not right:
        return "blank-filled"
    return "unit-left" if re.search(r"[a-zí]", given) else "cell-differs"


def _amount(given: str, right: str) -> str:
    number = _number(given)
    if number is not None and number * 1000 == Decimal(right):
        return "thousands-as-decimal"
    return "thousands-left" if "," in given else "cell-differs"


_NAMES: dict[str, Callable[[str, str], str]] = {
    "FECHA": _day, "CVE_MUN": _key, "TEMA": _topic, "DIAS_RESPUESTA": _days, "MONTO_RECLAMADO": _amount,
}  # fmt: skip


def protected(frame: pd.DataFrame, data: Desk) -> Outcome:
    """Judge what still leads to a person: half for no key that is one person's, half for groups that are large enough.

    Neither counts whole where what readers asked for is gone too.

    Parameters:
        frame: the table.
        data: the register that it was made of.
    """
    table = texts_of(frame)
    keys = {row[PERSONAL] for row in data.rows}
    leaks = list(_leaks(table, keys))
    told = {one.facts["label"] for one in leaks}
    # A column of ages under another title counts too.
    ages = {row[AGE] for row in data.rows}
    known = [label for label in dict.fromkeys(table.columns)
             if label not in told and (label in QUASI or set(table[label].astype(str).to_numpy().ravel()) & ages)]  # fmt: skip
    rows = [one for one in table.to_dict("records") if not plain(str(one.get(KEY, ""))).startswith("total")]
    sizes = Counter(tuple(str(row[label]) for label in known) for row in rows)
    k = min(sizes.values(), default=0)
    mistakes = [*leaks]
    if k < LEAST:
        small = sum(size for size in sizes.values() if size < LEAST)
        mistakes.append(Mistake("k-small", {"k": k, "small": small, "least": LEAST}))
    gone = [label for label in NEEDED if label not in table.columns]
    if gone:
        mistakes.append(Mistake("needed-gone", {"label": gone[0]}))
    elif len(rows) < len(data.rows):
        mistakes.append(Mistake("rows-gone", {"rows": len(rows), "wanted": len(data.rows)}))
    share = (not leaks) / 2 + (k >= LEAST) / 2
    of_use = not gone and len(rows) >= len(data.rows)
    return Outcome(share if of_use else share / 2, tuple(mistakes))


def _leaks(table: pd.DataFrame, keys: set[str]) -> list[Mistake]:
    hashed = {getattr(hashlib, name)(key.encode()).hexdigest() for key in keys for name in _HASHES}
    found = []
    for label in dict.fromkeys(table.columns):
        cells = {str(one) for one in table[label].to_numpy().ravel()}
        if {one.upper() for one in cells} & keys:
            found.append(Mistake("key-left", {"label": label}))
        elif {one.lower() for one in cells} & hashed:
            found.append(Mistake("key-hashed", {"label": label}))
    return found
