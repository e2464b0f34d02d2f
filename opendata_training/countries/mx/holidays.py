"""Mexico's days of rest, on which no work is planned.

Not legal advice. From article 74 of the Ley Federal del Trabajo with the decree of 30 September 2024 (1 October instead of
1 December when the federal executive changes), as told by public summaries on the date below. Days of elections, which
electoral laws set, and those that an agency adds are not here.
"""

from __future__ import annotations

from datetime import date, timedelta

from ...locale import Words

CHECKED = date(2026, 11, 29)
# The federal executive changes every six years: on 1 December until 2018, on 1 October since 2024.
_CHANGES, _MOVED = 2000, 2024


def holidays(year: int) -> dict[date, Words]:
    """Give a year's days of rest with what is remembered on them."""
    found = {
        date(year, 1, 1): Words("New Year", "Año Nuevo"),
        _monday(year, 2, 1): Words("Constitution Day", "Día de la Constitución"),
        _monday(year, 3, 3): Words("Birth of Benito Juárez", "Natalicio de Benito Juárez"),
        date(year, 5, 1): Words("Labour Day", "Día del Trabajo"),
        date(year, 9, 16): Words("Independence Day", "Día de la Independencia"),
        _monday(year, 11, 3): Words("Revolution Day", "Día de la Revolución"),
        date(year, 12, 25): Words("Christmas", "Navidad"),
    }
    if (year - _CHANGES) % 6 == 0:
        found[date(year, 10 if year >= _MOVED else 12, 1)] = Words(
            "Change of the federal executive", "Transmisión del Poder Ejecutivo Federal"
        )
    return found


def _monday(year: int, month: int, which: int) -> date:
    """Give the first, second… Monday of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(7 - first.weekday()) % 7 + 7 * (which - 1))
