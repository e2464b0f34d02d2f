"""What is asked of a department's readiness, and which of it counts.

The eight dimensions are those of the World Bank's Open Data Readiness Assessment (ODRA, version 3.1, 2015,
http://opendatatoolkit.worldbank.org/en/odra.html), which is made for governments. The questions, the levels and the next steps are
ours, for one department: what comes of them is a talk among colleagues and no ODRA assessment.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ... import families
from ...locale import Words
from ...reading.kinds import plain

DIMENSIONS = "opendata_training.planning.readiness.dimensions"

LEVELS: Mapping[int, Words] = {
    0: Words("not begun", "sin empezar"),
    1: Words("begun", "empezado"),
    2: Words("in place", "funcionando"),
    3: Words("in place and looked after", "funcionando y cuidado"),
}
HIGHEST = max(LEVELS)
#: What a level without evidence counts as at most: what nobody can show has, at best, begun.
UNSHOWN = 1


@dataclass(frozen=True)
class Question:
    """One question.

    Parameters:
        code: its name, which never changes.
        words: the question.
        evidence: what one can show.
        step: what to do next where the level is low.
    """

    code: str
    words: Words
    evidence: Words
    step: Words


@dataclass(frozen=True)
class Dimension:
    """One dimension of readiness.

    Parameters:
        order: its number in the assessment.
        code: its name, which never changes.
        title: what it is called.
        what: what it asks, in one sentence.
        questions: its questions.
    """

    order: int
    code: str
    title: Words
    what: Words
    questions: tuple[Question, ...]


@cache
def dimensions() -> tuple[Dimension, ...]:
    """Give the dimensions in the order of the assessment."""
    return tuple(sorted((one.DIMENSION for one in families.members(DIMENSIONS)), key=lambda dimension: dimension.order))


@cache
def questions() -> Mapping[str, tuple[Dimension, Question]]:
    """Give all questions with their dimension, by code."""
    return {one.code: (dimension, one) for dimension in dimensions() for one in dimension.questions}


def asked(text: str) -> str:
    """Give the code of the question that a text is, by its code or its words in either language; "" for none."""
    return _by_name().get(plain(text), "")


@cache
def _by_name() -> dict[str, str]:
    return {
        plain(name): code for code, (_in, one) in questions().items() for name in (code, one.words.en, one.words.es)
    }


def counted(level: int | None, evidence: str) -> int | None:
    """Give what a level counts as: itself where something can be shown for it, else at most UNSHOWN."""
    return level if level is None or evidence.strip() else min(level, UNSHOWN)
