"""What several datasets of the institute share: its delegations, its own keys of municipalities, its kinds of units."""

from __future__ import annotations

from collections.abc import Callable

from ....countries.mx.geography import MUNICIPALITIES, STATES
from ...making import Maker
from ...making.where import PLACES, placing

# The delegations' keys, which are not INEGI's of the states from the ninth on; three states have two of them. After the
# institute's list, from memory; not compared.
_KEYS = (
    *("01", "02", "03", "04", "05", "06", "07", "08", "39", "10", "11", "12", "13", "14", "16", "17", "18", "19"),
    *("20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "32", "33", "34"),
)
_SHORT = {"05": "Coahuila", "16": "Michoacán"}
# Those of the other delegation of their state; the line between both is drawn by us.
_OTHER = {
    "09": (
        "40",
        "Distrito Federal Norte",
        "Distrito Federal Sur",
        ("003", "004", "006", "007", "008", "009", "010", "011", "012", "013", "014"),
    ),
    "15": ("15", "México Poniente", "México Oriente", ("031", "033", "057", "058", "104", "013", "121")),
    "30": ("31", "Veracruz Sur", "Veracruz Norte", ("028", "087", "131", "193")),
}


def delegation(state: str, key: str) -> tuple[str, str]:
    """Give the key and the name of a municipality's delegation."""
    own = _KEYS[sorted(STATES).index(state)]
    if state not in _OTHER:
        return own, _SHORT.get(state, STATES[state])
    other, name, its_name, those = _OTHER[state]
    return (other, its_name) if key in those else (own, name)


DELEGATIONS = tuple(sorted({delegation(*place) for place in PLACES}))
SUBDELEGATIONS = {
    (state, key): f"{1 + at // 3:02d}"
    for state in MUNICIPALITIES
    for at, key in enumerate(sorted(MUNICIPALITIES[state]))
}
# A letter and two digits, as the institute has them, from A01 on; which municipality has which is invented.
CODES = {place: f"{chr(ord('A') + at * 9 // 99)}{at * 9 % 99 + 1:02d}" for at, place in enumerate(PLACES)}
# The institute's kinds of medical units: level of care, abbreviation, and how often they are met.
UNITS = {
    ("1", "UMF"): 66.0,
    ("1", "UMF/H"): 8.0,
    ("2", "HGZ"): 12.0,
    ("2", "HGSZ"): 7.0,
    ("2", "HGR"): 4.0,
}


def located(
    *,
    delegation_key: str = "",
    delegation_name: str = "",
    subdelegation: str = "",
    state_key: str = "",
    state: str = "",
    code: str = "",
    geo: str = "",
    municipality: str = "",
    per: int = 12,
    scattered: bool = False,
) -> Maker:
    """Make the columns that say where a row is, as the institute says it; see `place`, which knows INEGI's keys alone.

    Parameters:
        delegation_key: the label of the delegation's key, two characters.
        delegation_name: the label of its name.
        subdelegation: the label of the subdelegation's key within it.
        state_key: the label of INEGI's key of the state.
        state: the label of the state's name.
        code: the label of the institute's key of the municipality, as A01.
        geo: the label of INEGI's key of it, five characters.
        municipality: the label of its name.
        per: how many rows a municipality has at the most, while there are municipalities enough.
        scattered: whether each row is somewhere by chance.
    """
    given: list[tuple[str, Callable[[tuple[str, str]], str]]] = [
        (delegation_key, lambda one: delegation(*one)[0]),
        (delegation_name, lambda one: delegation(*one)[1]),
        (subdelegation, lambda one: SUBDELEGATIONS[one]),
        (state_key, lambda one: one[0]),
        (state, lambda one: STATES[one[0]]),
        (code, lambda one: CODES[one]),
        (geo, lambda one: one[0] + one[1]),
        (municipality, lambda one: MUNICIPALITIES[one[0]][one[1]]),
    ]
    return placing(given, per=per, scattered=scattered)
