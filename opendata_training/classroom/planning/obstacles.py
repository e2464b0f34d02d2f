"""The practice register of unit 1.3: a department's barriers as they stand on day 14 of 42.

The barriers are those of the departments' datasets; who is in charge, how grave they are and until when is invented, and so are all
persons.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from ...departments.chance import Chance
from ...departments.dataset import datasets_of
from ...locale import Words, language
from ...planning.barriers.knowing import known_barrier
from ...planning.barriers.register import Register, register_of
from ...planning.sheet import Row
from ...planning.sheets.barriers import SHEET

#: Day 14 of the 42, the day until which what is grave is done (day 28), and the last one.
DAY, SOON, LAST = date(2014, 6, 9), date(2014, 6, 23), date(2014, 7, 7)
LESSON = "conagua"
EXERCISE = ("imss", "pemex", "profeco", "sagarpa", "salud", "sct", "sep", "sesnsp", "shcp")
#: How many of the datasets' barriers are in the register; two of the whole department and one that is there twice come on top.
OF_DATASETS = 15
_OF_ALL = ("no-support", "supplier", "losing-control", "being-sued", "skills")
PERSONS = ("Ana Pérez Luna", "Beto Ruiz Soto", "Carmen Díaz Rey", "Diego Mora Paz", "Elena Cruz Gil", "Fidel Ortiz León",
            "Gloria Vega Sol", "Hugo Ríos Mar")  # fmt: skip
# What a blank cell has company of: words that name nobody.
_NOBODY = (
    None,
    Words("everybody", "todos"),
    Words("to be decided", "por definir"),
    None,
    Words("the team", "el equipo"),
)
# So many tries are never needed; a seed that had no file at all would be an error of ours.
_TRIES = 500


def office(seed: int, lesson: bool = False) -> str:
    """Give the code of the department whose files these are.

    Parameters:
        seed: the learner's.
        lesson: whether it is the lesson's.
    """
    return LESSON if lesson else Chance(seed, "barriers", "office").one(EXERCISE)


def practice_register(seed: int, lesson: bool = False) -> list[Row]:
    """Give the register as it was handed over: some of it without a person, without a day, late, not judged, or there twice.

    Parameters:
        seed: the learner's.
        lesson: whether it is the lesson's.
    """
    # Copies, because whoever gets them completes them.
    return [Row(dict(row), row.number, row.others) for row in _made(seed, lesson, language())]


@lru_cache(maxsize=16)
def _made(seed: int, lesson: bool, _language: str) -> tuple[Row, ...]:
    for attempt in range(_TRIES):
        rows = _register(Chance(seed, "barriers", office(seed, lesson), attempt), office(seed, lesson))
        if _teaches(register_of(rows, DAY)):
            return tuple(rows)
    raise AssertionError(seed)


def _register(chance: Chance, code: str) -> list[Row]:
    rows = [_row(chance.of(name, known), name, known) for name, known in _barriers(chance.of("which"), code)]
    for row in rows:
        if row["id"]:
            row["name"] = str(datasets_of(code)[row["id"]].entry.title)
    order = sorted(range(len(rows)), key=lambda at: chance.of("order").at(at))
    many = chance.of("closed").between(3, 5)
    closed, open_ = order[:many], order[many:]
    for at in closed:
        rows[at]["state"] = "solved" if at != closed[0] else "accepted"
        rows[at]["due"] = DAY - timedelta(days=chance.of("closed", at).between(1, 12))
    rows[closed[1]]["owner"] = ""
    _spoil(chance.of("spoil"), rows, open_)
    rows.append(_twice(chance.of("twice"), rows[open_[-1]]))
    rows = [rows[at] for at in sorted(range(len(rows)), key=lambda at: chance.of("shuffle").at(at))]
    return [Row({**row, "folio": f"B-{number:02d}"}, number + 1) for number, row in enumerate(rows, start=1)]


def _barriers(chance: Chance, code: str) -> list[tuple[str, str]]:
    """Give the pairs of dataset and barrier: the first of each dataset, some more, and two of the whole department."""
    entries = {name: one.entry.barriers for name, one in datasets_of(code).items()}
    first = [(name, codes[0]) for name, codes in entries.items()]
    more = [(name, each) for name, codes in entries.items() for each in codes[1:]]
    some = chance.some(more, min(len(more), OF_DATASETS - len(first)))
    return [*first, *some, *(("", each) for each in chance.some(_OF_ALL, 2))]


def _row(chance: Chance, name: str, code: str) -> dict[str, Any]:
    known = known_barrier(code)
    return {
        **{one.key: "" for one in SHEET.columns},
        "id": name,
        "barrier": str(known.title),
        "kind": known.kind,
        "owner": chance.one(PERSONS),
        "likelihood": chance.between(1, 5),
        "impact": chance.between(1, 5),
        "solution": str(known.solution),
        "due": DAY + timedelta(days=chance.between(4, 25)),
        "state": chance.one(("open", "working")),
    }


def _spoil(chance: Chance, rows: list[dict[str, Any]], open_: list[int]) -> None:
    """Take from open rows what makes a register of use; the last of them stays whole, for its double."""
    those = open_[:-1]
    for place, at in enumerate(chance.some(those, chance.between(3, 5))):
        rows[at]["owner"] = str(_NOBODY[place] or "")
    undated, late = chance.between(2, 3), chance.between(3, 4)
    for place, at in enumerate(chance.some(those, undated + late + 1)):
        days = timedelta(days=chance.between(1, 20))
        rows[at]["due"] = None if place < undated else DAY if place == undated else DAY - days
    for at in chance.some(those, chance.between(2, 3)):
        rows[at]["solution"] = ""
    for at in chance.some(those, chance.between(1, 2)):
        rows[at][chance.one(("likelihood", "impact"))] = None


def _twice(chance: Chance, row: dict[str, Any]) -> dict[str, Any]:
    """Give the double of a row: the same barrier in capitals, with another person and another day."""
    others = [name for name in PERSONS if name != row["owner"]]
    return {
        **row,
        "barrier": row["barrier"].upper(),
        "owner": chance.one(others),
        "due": row["due"] + timedelta(days=2),
    }


def _teaches(register: Register) -> bool:
    """Say whether each question about a register has one answer, and a careless one another."""
    persons = busiest(register)
    days = [one.days_late for one in register.late]
    return len(persons) == 1 and days[0] > days[1] and 3 <= register.by_band["act"] <= 8


def busiest(register: Register) -> list[str]:
    """Give the persons who have the most open barriers; several where they have as many."""
    counted = Counter(one.owner for one in register.open if not one.unowned)
    return [name for name, count in counted.items() if count == max(counted.values())]
