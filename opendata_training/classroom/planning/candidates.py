"""The candidates of unit 1.2, made by seed so that each question of the exercise has one answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import count
from typing import Any

from ...departments import codes, datasets_of
from ...departments.chance import Chance
from ...locale import Words
from ...planning.joining import slug
from ...planning.priorities.criteria import LEAST, MOST, usual
from ...planning.priorities.ranking import SAME, totals
from ...planning.priorities.result import Priorities
from .candidate_data import ASKED, COUNT, DAYS, KEYS, PEOPLE, PLACES, Candidate, Candidates, Colleague, points_of

#: The lesson's department; the exercise has another one.
LESSON = "conagua"
# What every office has: (name, demand, effort, legal risk, quality).
_EVERYWHERE = (
    (Words("Directory of public servants", "Directorio de personas servidoras públicas"), 4, 1, 2, 4),
    (Words("Travel expenses", "Viáticos y pasajes"), 4, 3, 2, 2),
    (Words("Vehicles and fuel", "Vehículos y combustible"), 2, 3, 2, 2),
    (Words("Electricity of our buildings", "Consumo de electricidad de los inmuebles"), 1, 2, 1, 3),
    (Words("Calendar of tenders", "Calendario de licitaciones"), 3, 1, 1, 4),
)
_RISK = {"public": (1, 2), "internal": (2, 3), "personal": (4, 4), "reserved": (5, 5)}


def exercise_department(seed: int) -> str:
    """Give the department of a learner's exercise: chance picks it, never the lesson's."""
    return Chance(seed, "unit-1.2", "department").one([one for one in codes() if one != LESSON])


@lru_cache(maxsize=16)
def candidates(seed: int, lesson: bool = False) -> Candidates:
    """Make fifteen candidates, the same for the same seed.

    Parameters:
        seed: the learner's.
        lesson: whether they are the lesson's.
    """
    code = LESSON if lesson else exercise_department(seed)
    return next(made for made in _tries(Chance(seed, "unit-1.2", code), code) if _fits(made))


def _tries(chance: Chance, code: str) -> Iterator[Candidates]:
    for number in count():
        yield _made(chance.of("try", number), code)


def _made(chance: Chance, code: str) -> Candidates:
    items: list[Candidate] = []
    for key, one in datasets_of(code).items():
        entry = one.entry
        low, high = _RISK[entry.sensitivity]
        of = chance.of(key)
        quality = (2 if "quality" in entry.barriers else 4) + of.between(-1, 1)
        items.append(_candidate(of, key, entry.title, entry.demand, entry.effort, of.between(low, high), quality))
    for name, demand, effort, risk, quality in _EVERYWHERE:
        items.append(_candidate(chance.of(name.en), slug(name.es), name, demand, effort, risk, quality))
    order = chance.of("order")
    items = [items.pop(order.between(0, len(items) - 1)) for _step in range(COUNT)]
    panel = [
        [_varied(chance.of("panel", at, person), one.scores) for person in range(len(PEOPLE))]
        for at, one in enumerate(items)
    ]
    far = chance.of("far")
    place, criterion = far.between(0, COUNT - 1), far.one(("value", "own-use", "legal-risk"))
    # One says 5 and one says 1; the third keeps the middle where it was.
    panel[place][0][criterion], panel[place][2][criterion] = far.one(((MOST, LEAST), (LEAST, MOST)))
    return Candidates(
        code, tuple(items), tuple(map(tuple, panel)), (place, criterion), _faults(chance.of("faults"), items)
    )


def _candidate(of: Chance, key: str, name: Words, demand: int, effort: int, risk: int, quality: int) -> Candidate:
    scores = {
        "value": _within(demand + of.one((-1, 0, 0, 1))),
        "demand": demand,
        "own-use": of.between(1, 5),
        "effort": effort,
        "quality": _within(quality),
        "legal-risk": risk,
    }
    return Candidate(key, name, of.between(*ASKED[demand]), of.between(*DAYS[effort]), scores)


def _within(score: int) -> int:
    return min(MOST, max(LEAST, score))


def _varied(of: Chance, scores: dict[str, int]) -> dict[str, int]:
    """Score as somebody else does: what is counted the same, what is judged a little otherwise."""
    counted = ("demand", "effort")
    return {
        key: score if key in counted else _within(score + of.one((-1, 0, 0, 0, 1))) for key, score in scores.items()
    }


def _faults(of: Chance, items: list[Candidate]) -> Colleague:
    """Choose the colleague's faults among candidates that differ, so that each can be told from the others."""
    free = list(range(COUNT))

    def take(fits: Any) -> int:
        found = of.one([at for at in free if fits(items[at])] or free)
        free.remove(found)
        return found

    return Colleague(
        typed=take(lambda one: one.scores["demand"] >= 2),
        blank=take(lambda one: one.scores["demand"] >= 2),
        belief=take(lambda one: one.scores["demand"] <= 3),
        twice=take(lambda one: one.scores["effort"] in (2, 3, 4)),
    )


def _fits(made: Candidates) -> bool:
    """Say whether the questions of the exercise have one answer each: no tie that matters, and something that moves."""
    if not _moves_one(made):
        return False
    today = made.ranked()
    safe = sum(one.safe == "safe" for one in today.first)
    if not 5 <= safe <= PLACES - 2 or _on_a_line(today):
        return False
    if len({today.ranking[at].quadrant for at in ASKED_PLACES}) < 3:
        return False
    points, unturned = points_of(made, 0)
    # Where nothing is turned round by turning, the question of it teaches nothing.
    if points == unturned or 2 * made.combined(0)["effort"] == LEAST + MOST:
        return False
    moved = {one.id for one in made.ranked(effort=0).first} ^ {one.id for one in today.first}
    far = today.disagreements
    if far[0].apart < MOST - LEAST or far[1].apart == far[0].apart:
        return False
    alone = {far[0].id, *moved, *(today.ranking[at].id for at in (0, *ASKED_PLACES))}
    return not any(one.id in alone for group in today.ties for one in group)


def _moves_one(made: Candidates) -> bool:
    """Say whether exactly one dataset comes in when effort does not count, and no tie lies at the tenth place; told quickly."""
    import numpy as np

    cells = np.array([[[scores[key] for key in KEYS] for scores in people] for people in made.panel], dtype=float)
    matrix, first = np.median(cells, axis=1), []
    for criteria in (usual(), [replace(one, weight=0.0) if one.key == "effort" else one for one in usual()]):
        total = totals(matrix, criteria)
        last, next_one = np.sort(-total)[PLACES - 1 : PLACES + 1]
        if next_one - last <= SAME:
            return False
        first.append({int(at) for at in np.flatnonzero(-total <= last + SAME)})
    return len(first[0] ^ first[1]) == 2


#: The places whose quadrant is asked for, from 0.
ASKED_PLACES = (1, 8, 14)


def _on_a_line(today: Priorities) -> bool:
    """Say whether a point that is asked for lies so near the middle of the picture that an eye could doubt."""
    asked = [today.ranking[at] for at in ASKED_PLACES]
    return any(abs((axis or 0) - (LEAST + MOST) / 2) < 0.1 for one in asked for axis in (one.value, one.effort))
