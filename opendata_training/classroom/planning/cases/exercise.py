"""Which of the twenty cases are walked question by question, and which are decided at a glance."""

from __future__ import annotations

from functools import lru_cache

from ._glanced import GLANCED
from ._walked import WALKED
from .case import OPEN, Told, told


@lru_cache(maxsize=64)
def walked(seed: int) -> tuple[Told, ...]:
    """Give the ten cases that are walked question by question.

    Parameters:
        seed: the learner's.
    """
    return told(WALKED, seed, "walked")


@lru_cache(maxsize=64)
def glanced(seed: int) -> tuple[Told, ...]:
    """Give the ten cases that are decided at a glance.

    Parameters:
        seed: the learner's.
    """
    found = told(GLANCED, seed, "glanced")
    if any(one.decision == OPEN for one in found):
        return found
    # Everybody meets a case that nobody can decide yet.
    return tuple(_open(one) for one in found)


def _open(one: Told) -> Told:
    """Give a case with its open ending, where it is the first that has one."""
    first = next(case for case in GLANCED if any(Told(case, ending).decision == OPEN for ending in case.endings))
    if one.case is not first:
        return one
    return next(each for ending in first.endings if (each := Told(first, ending)).decision == OPEN)
