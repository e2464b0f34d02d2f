"""The practice data of unit 1.2: fifteen candidates of an office, three people's scores, and a colleague's sheet with faults.

Ten candidates are a department's datasets and five are such as every office has. Counts, days and scores are invented.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ...departments import department
from ...locale import Words, language
from ...planning.priorities.criteria import AGAINST, LEAST, MOST, usual
from ...planning.priorities.prioritising import prioritise
from ...planning.priorities.result import Priorities
from ...planning.priorities.scores import Scores

#: How many candidates there are, and for how many there is time.
COUNT, PLACES = 15, 10
KEYS = tuple(one.key for one in usual())
#: How often a dataset was asked for, and how many days it takes, by score: the scales of the criteria.
ASKED = {1: (0, 0), 2: (1, 5), 3: (6, 20), 4: (21, 100), 5: (101, 900)}
DAYS = {1: (1, 2), 2: (3, 5), 3: (6, 15), 4: (16, 40), 5: (41, 90)}
PEOPLE = (
    Words("Open data liaison", "Enlace de datos abiertos"),
    Words("Statistics unit", "Unidad de estadística"),
    Words("Legal office", "Área jurídica"),
)
COLLEAGUE = Words("Systems office", "Área de sistemas")
_ASKED = Words(
    "requests, letters and calls in last year's log: {count}",
    "solicitudes, oficios y llamadas en el registro del año pasado: {count}",
)
_NOBODY = Words("nobody in last year's log", "nadie en el registro del año pasado")
_DAYS = Words("days of one person: {count}", "días de una persona: {count}")
_BELIEF = Words("everybody asks for it, I am sure", "todo el mundo lo pide, sin duda")
_LATER = Words(
    "corrected after the meeting; days of one person: {count}",
    "corregido después de la reunión; días de una persona: {count}",
)
Cells = dict[str, Any]


@dataclass(frozen=True)
class Candidate:
    """A dataset that may be opened.

    Parameters:
        id: its short name.
        name: its name.
        asked: how often it was asked for last year.
        days: how many days of one person it takes.
        scores: what it would be scored by the scales, by criterion.
    """

    id: str
    name: Words
    asked: int
    days: int
    scores: dict[str, int]

    @property
    def evidence(self) -> str:
        """What shows its demand, in the language in use."""
        return _ASKED.format(count=self.asked) if self.asked else str(_NOBODY)

    @property
    def reason(self) -> str:
        """How long it takes, in the language in use."""
        return _DAYS.format(count=self.days)


@dataclass(frozen=True)
class Colleague:
    """The faults of the colleague's sheet: each is the place of a candidate.

    Parameters:
        typed: whose demand was typed twice, as 44.
        blank: whose demand is blank, with its evidence.
        belief: whose demand rests on a belief.
        twice: who is there twice, the second time corrected.
    """

    typed: int
    blank: int
    belief: int
    twice: int


@dataclass(frozen=True)
class Candidates:
    """Fifteen candidates of one office.

    Parameters:
        department: the office's code.
        items: the candidates, in the order of the files.
        panel: what each of three people scores: items x people.
        far: the place of the candidate and the criterion on which people are farthest apart.
        colleague: the faults of the colleague's sheet.
        known: rankings that were made of them.
    """

    department: str
    items: tuple[Candidate, ...]
    panel: tuple[tuple[dict[str, int], ...], ...]
    far: tuple[int, str]
    colleague: Colleague
    known: dict[tuple[Any, ...], Priorities] = field(default_factory=dict, compare=False, repr=False)

    @property
    def office(self) -> str:
        """The office's name."""
        return str(department(self.department).TITLE)

    def rows(self) -> list[Cells]:
        """Give the panel's rows of scores.csv, in the language in use."""
        return [
            {
                "id": one.id,
                "name": str(one.name),
                "person": str(person),
                **scores,
                "reason": one.reason,
                "evidence": one.evidence,
            }
            for at, person in enumerate(PEOPLE)
            for one, scores in zip(self.items, (given[at] for given in self.panel), strict=True)
        ]

    def colleague_rows(self) -> list[Cells]:
        """Give the colleague's rows as they should be, in the language in use."""
        made = []
        for at, one in enumerate(self.items):
            row = {"id": one.id, "name": str(one.name), "person": str(COLLEAGUE), **one.scores, "reason": one.reason,
                   "evidence": one.evidence}  # fmt: skip
            if at == self.colleague.belief:
                row |= {"demand": "", "evidence": str(_BELIEF)}
            made.append(row)
        return made

    def colleague_faulty(self) -> list[Cells]:
        """Give the colleague's rows as they were handed over: effort turned round, and four faults more."""
        right = self.colleague_rows()
        given = [{**row, "effort": LEAST + MOST - row["effort"]} for row in right]
        faults = self.colleague
        given[faults.typed]["demand"] = 11 * right[faults.typed]["demand"]
        given[faults.blank]["demand"] = ""
        given[faults.belief]["demand"] = MOST
        again = dict(given[faults.twice])
        days = self.items[faults.twice].days
        # The first time it was thought to be done in a day, which on the scale turned round is a 5.
        given[faults.twice] |= {"effort": MOST, "reason": _DAYS.format(count=1)}
        return [*given, again | {"reason": _LATER.format(count=days)}]

    def ranked(self, **weights: float) -> Priorities:
        """Rank them by the committee's weights, or with some of these changed.

        Parameters:
            weights: other weights, by the criterion's key with _ for -.
        """
        # Names are said in the language in use.
        asked = (language(), *sorted(weights.items()))
        if asked not in self.known:
            self.known[asked] = self.ranked_by({key.replace("_", "-"): weight for key, weight in weights.items()})
        return self.known[asked]

    def combined(self, at: int) -> dict[str, float]:
        """Give the scores of the dataset in a place by the committee's weights, the middle one of the three people's.

        Parameters:
            at: the place, from 0.
        """
        found = self.ranked()
        row = found.scores.combined()[found.scores.ids.index(found.ranking[at].id)]
        return dict(zip(KEYS, map(float, row), strict=True))

    def ranked_by(self, weights: Mapping[str, float]) -> Priorities:
        """Rank them by weights of one's own.

        Parameters:
            weights: the weights, by the criterion's key; a criterion that is not there keeps the committee's.
        """
        import numpy as np

        criteria = tuple(replace(one, weight=weights.get(one.key, one.weight)) for one in usual())
        cells = np.array([[[scores[key] for key in KEYS] for scores in people] for people in self.panel], dtype=float)
        names = tuple(str(one.name) for one in self.items)
        scores = Scores(criteria, tuple(one.id for one in self.items), names, tuple(map(str, PEOPLE)), cells)
        return prioritise(scores, criteria, count=PLACES)


def points_of(made: Candidates, at: int) -> tuple[float, float]:
    """Give the points of the dataset in a place (weight times score, added up): turned round where it counts against, and not.

    Parameters:
        made: the candidates.
        at: the place, from 0.
    """
    scores = made.combined(at)
    turned = sum(
        one.weight * (LEAST + MOST - scores[one.key] if one.counts == AGAINST else scores[one.key]) for one in usual()
    )
    return turned, sum(one.weight * scores[one.key] for one in usual())
