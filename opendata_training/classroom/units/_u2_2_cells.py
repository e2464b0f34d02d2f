"""How far a table of dams is from what it should be, cell by cell, and what each wrong cell shows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from ..dams import LABELS, MENDED, NO_DATUM, Dams
from ..tasks import Mistake, Outcome
from ._u2_2_exact import machine_number, same

# What is compared sign by sign; the rest as numbers, where both are some.
_TEXTS = ("FECHA", "CVE_MUN", "MUNICIPIO", "PRESA", "USO")


def compared(labels: Sequence[str], rows: Sequence[Sequence[str]], file: Dams) -> Outcome:
    """Compare a table with the file as it should be, cell by cell.

    Each of the columns that need mending counts the same, and is right when all its cells are; a column that was right before
    and is not any more takes one away.

    Parameters:
        labels: the table's labels.
        rows: its rows, in the order of the file.
        file: the file that it was made of.
    """
    lacking = [label for label in LABELS if label not in labels]
    if lacking:
        return Outcome(0.0, (Mistake("column-lost", {"label": lacking[0]}),))
    if len(rows) != len(file.clean):
        return Outcome(0.0, (Mistake("rows-lost", {"rows": len(rows), "wanted": len(file.clean)}),))
    right, mistakes = 0, []
    for label in LABELS:
        at = labels.index(label)
        found = _wrong(label, [row[at] for row in rows], [row[label] for row in file.clean])
        mistakes += found
        if label in MENDED:
            right += not found
        else:
            right -= bool(found)
    return Outcome(max(right, 0) / len(MENDED), tuple(mistakes))


def _wrong(label: str, cells: Sequence[str], truth: Sequence[str]) -> list[Mistake]:
    """Give what is wrong with a column, each kind once, with the cell that shows it first."""
    name = _NAMES.get(label, lambda _given, _right: "changed-for-nothing")
    alike = str.__eq__ if label in _TEXTS else same
    shown: dict[str, str] = {}
    for given, right in zip(cells, truth, strict=True):
        if not alike(given, right):
            shown.setdefault(name(given, right), given)
    return [Mistake(code, {"label": label, "cell": cell}) for code, cell in shown.items()]


def _day(given: str, right: str) -> str:
    return "date-swapped" if re.fullmatch(r"\d{4}-\d{2}-\d{2}", given) and given[:4] == right[:4] else "date-left"


def _key(given: str, right: str) -> str:
    if given.lstrip("0") != right.lstrip("0"):
        return "cell-differs"
    return "zeros-lost" if len(given) < len(right) else "zeros-too-many"


def _angle(given: str, right: str) -> str:
    if "°" in given:
        return "dms-left"
    return "minus-lost" if same("-" + given, right) else "cell-differs"


def _capacity(given: str, right: str) -> str:
    if _times(given, right, 1000):
        return "thousands-as-decimal"
    return "thousands-left" if "," in given else "cell-differs"


def _stored(given: str, right: str) -> str:
    if "," in given:
        return "comma-left"
    return "comma-taken-out" if given == right.replace(".", "") else "cell-differs"


def _change(given: str, right: str) -> str:
    if "(" in given:
        return "parentheses-left"
    return "sign-lost" if same("-" + given, right) else "cell-differs"


def _rain(given: str, right: str) -> str:
    if given == NO_DATUM:
        return "mark-left"
    if not given:
        return "nought-emptied"
    if not right:
        return "blank-filled"
    if re.search(r"[cm]m", given):
        return "unit-left"
    return "unit-other" if _times(given, right, 10) else "cell-differs"


def _use(given: str, right: str) -> str:
    return "na-emptied" if right == "NA" else "changed-for-nothing"


def _times(given: str, right: str, by: int) -> bool:
    number = machine_number(given)
    return number is not None and number * by == Decimal(right)


_NAMES: dict[str, Callable[[str, str], str]] = {
    "FECHA": _day,
    "CVE_MUN": _key,
    "LATITUD": _angle,
    "LONGITUD": _angle,
    "CAPACIDAD": _capacity,
    "ALMACENADO": _stored,
    "CAMBIO": _change,
    "LLUVIA": _rain,
    "USO": _use,
}
