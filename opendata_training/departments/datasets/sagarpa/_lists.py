"""Names that several datasets of the department use."""

from __future__ import annotations

from ....countries.mx.geography import MUNICIPALITIES, STATES
from ....countries.mx.names import FORMERLY, SPOKEN, shouted

_PLAIN = str.maketrans("áéíóúüÁÉÍÓÚÜ", "aeiouuAEIOUU")
# How files of the years before 2016 call the states.
SHORT = {**FORMERLY, **SPOKEN}


def plain(text: str) -> str:
    """Give a text without its accents; an Ñ stays."""
    return text.translate(_PLAIN)


# As systems of capitals without accents have them.
CAPITALS = {name: shouted(SHORT.get(name, name)) for name in STATES.values()}


def _districts() -> dict[tuple[str, str], tuple[str, str]]:
    found: dict[tuple[str, str], tuple[str, str]] = {}
    number = 0
    for state in sorted(MUNICIPALITIES):
        for at, key in enumerate(sorted(MUNICIPALITIES[state])):
            if at % 3 == 0:
                number, seat = number + 1, MUNICIPALITIES[state][key]
            found[state, key] = (f"{number:03d}", seat)
    return found


# Place -> key and name of its rural development district. The real ones are named after their seats too; these are made up:
# each holds three of our municipalities at the most.
DISTRICTS = _districts()
