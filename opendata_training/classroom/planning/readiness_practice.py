"""The practice profile of unit 1.3: how ready a department says it is on day 14 of 42, and what of that it can show.

The answers are invented.
"""

from __future__ import annotations

from ...departments.chance import Chance
from ...locale import Words
from ...planning.readiness.asking import HIGHEST, dimensions
from ...planning.readiness.profile import Part, Profile, profile_of
from .obstacles import office

_SHOWN = (
    Words("Letter of 12 May 2014", "Oficio del 12 de mayo de 2014"),
    Words("Minutes of 2 June 2014", "Minuta del 2 de junio de 2014"),
    Words("Page of the office, seen on 6 June 2014", "Página del área, vista el 6 de junio de 2014"),
)
_Answers = tuple[tuple[int | None, bool], ...]
# Level and whether there is evidence, of the three questions of a dimension. The four special ones are, in this order: the
# weakest by what can be shown; the weakest if claims were believed; the one whose claims fall most; the weakest if not answered
# were 0. So each careless reading names another dimension. There are two sets, so that not all have the same percentage.
_FALLS: tuple[_Answers, ...] = (((3, False), (3, False), (3, True)),)
_BLANK: tuple[_Answers, ...] = (((2, True), (None, False), (None, False)),)
_SPECIAL: tuple[tuple[tuple[_Answers, ...], ...], ...] = (
    (
        (((2, False), (2, False), (1, False)), ((3, False), (2, False), (1, False))),
        (((1, False), (2, True), (1, True)), ((0, False), (2, True), (2, True))),
        (*_FALLS, ((3, False), (3, False), (2, True))),
        _BLANK,
    ),
    (
        (((2, False), (2, False), (2, True)), ((3, False), (2, False), (2, True))),
        (((2, True), (1, False), (2, True)), ((3, True), (1, False), (1, True))),
        _FALLS,
        _BLANK,
    ),
)
_OTHERS: tuple[_Answers, ...] = (
    ((2, True), (2, True), (3, True)),
    ((3, True), (2, True), (1, False)),
    ((2, True), (None, False), (3, True)),
    ((3, False), (3, True), (3, True)),
    ((3, True), (3, True), (None, False)),
    ((3, True), (3, True), (1, False)),
)


def practice_profile(seed: int, lesson: bool = False) -> Profile:
    """Give the readiness profile as it was handed over: some levels without evidence, some questions not answered.

    Parameters:
        seed: the learner's.
        lesson: whether it is the lesson's.
    """
    chance = Chance(seed, "readiness", office(seed, lesson))
    order = sorted(dimensions(), key=lambda one: chance.of("order", one.code).draw())
    special = [chance.of(name).one(kinds) for name, kinds in zip("weak", _SPECIAL[chance.one((0, 1))], strict=True)]
    rows = []
    for place, dimension in enumerate(order):
        own = chance.of("part", dimension.code)
        answers = special[place] if place < len(special) else own.one(_OTHERS)
        for question, (level, shown) in zip(dimension.questions, _turned(own, answers), strict=True):
            proof = str(own.one(_SHOWN)) if shown else ""
            rows.append({"question": question.code, "level": level, "evidence": proof})
    return profile_of(rows)


def _turned(chance: Chance, answers: _Answers) -> _Answers:
    """Give the answers of a dimension with another one first."""
    first = chance.between(0, len(answers) - 1)
    return answers[first:] + answers[:first]


def as_zero(part: Part) -> float:
    """Give the share of a dimension as it would be if not answered counted as zero, which it does not."""
    return sum(one.counts or 0 for one in part.answers) / (HIGHEST * len(part.answers))
