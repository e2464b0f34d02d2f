"""How a value is written and read: degrees step by step, and dates that can be read in two ways."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

from ...errors import Problem
from ...locale import translator
from ..cards import Card
from . import own_files
from .columns import find_column

_ = translator("classroom")
# The sides of the Earth; O is oeste, west.
_SIDES = {"N": 1, "S": -1, "E": 1, "W": -1, "O": -1}
_MOST_EXAMPLES = 3


def degrees(angle: str, side: str = "") -> Card:
    """Show how degrees, minutes and seconds become decimal degrees.

    Parameters:
        angle: as 99°07'59".
        side: N, S, E, W or O (west); blank takes the letter behind the angle, if there is one.

    Raises:
        Problem: when the angle or the side is none.
    """
    numbers = re.findall(r"\d{1,9}(?:[.,]\d{1,9})?", angle)
    letter = (side.strip() or "".join(re.findall(r"[A-Za-z]", angle)[-1:])).upper()
    parts = [Fraction(one.replace(",", ".")) for one in numbers]
    if len(parts) != 3 or parts[0] > 180 or parts[1] >= 60 or parts[2] >= 60:
        raise Problem(_('"{angle}" is not three numbers: degrees, minutes and seconds, as in 99°07\'59".', angle=angle))
    if letter and letter not in _SIDES:
        raise Problem(_('The side is N, S, E, W or O, and says "{side}".', side=letter))
    size = sum((part / 60**power for power, part in enumerate(parts)), Fraction(0))
    way = _SIDES.get(letter, 1)
    whole = round(size * 10_000)
    said = f"{'-' if way < 0 and whole else ''}{whole // 10_000}.{whole % 10_000:04d}"
    head = (_("step"), _("result"))
    body = (
        (_("degrees"), numbers[0]),
        (_("{number} minutes divided by 60", number=numbers[1]), f"{float(parts[1] / 60):.4f}"),
        (_("{number} seconds divided by 3600", number=numbers[2]), f"{float(parts[2] / 3600):.4f}"),
        (_("side"), letter or _("nobody says, so none was put")),
        (_("all together, with a minus for south and west"), said),
    )
    return Card("note", _("{angle} is {degrees} degrees", angle=angle, degrees=said), table=(head, *body))


def date_readings(path: str | Path, column: str = "FECHA") -> Card:
    """Show how many dates of a column can be read in one way only and how many in two.

    Parameters:
        path: the table's file.
        column: the column's title or letter, with dates of two numbers and a year, as 03/04/2014.

    Raises:
        Problem: when the file cannot be read or has no such column.
    """
    from ...reading import read

    place = own_files.find(path)
    table = read(place)
    at = find_column(table.labels, column, place.name)
    kinds: dict[str, list[str]] = {name: [] for name in ("day", "month", "alike", "two", "other")}
    for row in table.cells:
        if row[at].strip():
            kinds[_kind(row[at])].append(row[at])
    words = {
        "day": _("only with the day first"),
        "month": _("only with the month first"),
        "alike": _("the same day either way"),
        "two": _("as two different days"),
        "other": _("otherwise, as year-month-day"),
    }
    head = (_("can be read"), _("rows"), _("for example"))
    body = [
        (words[name], str(len(cells)), ", ".join(dict.fromkeys(cells[:_MOST_EXAMPLES])))
        for name, cells in kinds.items()
        if cells
    ]
    return Card("note", _("The dates of {label}", label=table.labels[at]), table=(head, *body))


def _kind(cell: str) -> str:
    found = re.fullmatch(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\s*", cell)
    if not found:
        return "other"
    first, second = int(found[1]), int(found[2])
    if first > 12 or second > 12:
        return "day" if first > 12 else "month"
    return "alike" if first == second else "two"
