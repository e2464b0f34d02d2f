"""Answers of unit 2.2 that are right to the sign: how a value given is told from what people commonly write in its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from ..tasks import NOT_ATTEMPTED, Example, Mistake, Outcome, Work

#: Names the mistake that an answer shows; "" for a right one.
Judge = Callable[[str], str]


def machine_number(text: str) -> Decimal | None:
    """Read a number as a program does: digits, a point before decimals, a minus in front; None for anything else."""
    bare = text.strip()
    return Decimal(bare) if re.fullmatch(r"-?[0-9]{1,18}(\.[0-9]{1,18})?", bare) else None


def same(given: str, right: str) -> bool:
    """Say whether two texts are the same number, or the same text where one of them is no number."""
    numbers = machine_number(given), machine_number(right)
    return given.strip() == right if None in numbers else numbers[0] == numbers[1]


def exactly(key: str, right: str, named: Mapping[str, str]) -> Judge:
    """Judge a text, a key, a day or a choice, in which every sign counts.

    Parameters:
        key: the question, which is also the mistake that any other answer shows.
        right: the right answer.
        named: {wrong answer: the mistake it shows}.
    """
    return lambda given: "" if given.strip() == right else named.get(given.strip(), key)


def number(key: str, right: str, named: Mapping[str, str]) -> Judge:
    """Judge a number, whatever noughts are behind its decimals.

    Parameters:
        key: the question, which is also the mistake that any other answer shows.
        right: the right answer.
        named: {wrong number or text: the mistake it shows}; the first that fits is told.
    """

    def judge(given: str) -> str:
        if same(given, right):
            return ""
        return next((code for wrong, code in named.items() if same(given, wrong)), key)

    return judge


def judged(work: Work, judges: Mapping[str, Judge]) -> Outcome:
    """Judge a task's answers, a question at a time.

    Parameters:
        work: the answers.
        judges: {question: what names the mistake of its answer}.
    """
    if work.blank:
        return NOT_ATTEMPTED
    mistakes, right = [], 0
    for key, judge in judges.items():
        given = work.answers.get(key)
        if given is None:
            mistakes.append(Mistake("blank", {"item": key}))
        elif code := judge(str(given)):
            mistakes.append(Mistake(code, {"item": key, "given": given}))
        else:
            right += 1
    # What a person got wrong teaches more than what is still empty, so it is said first.
    mistakes.sort(key=lambda mistake: mistake.code == "blank")
    return Outcome(right / len(judges), tuple(mistakes))


def example(
    right: Callable[[Work], dict[str, str]], mistake: str = "", **changed: str | Callable[[Work], str]
) -> Example:
    """Make an example of right answers, some of them changed.

    Parameters:
        right: gives the right answers.
        mistake: what the changed ones show.
        changed: other answers, or what gives them.
    """
    return Example(
        lambda work: {
            **right(work),
            **{key: one if isinstance(one, str) else one(work) for key, one in changed.items()},
        },
        mistake,
    )
