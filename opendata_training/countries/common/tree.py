"""A decision tree as data: questions, why each is asked, and what its answers lead to; read from a YAML file.

A file declares ``version``, ``checked`` (the day on which its laws were looked up), ``country``, ``note``, ``laws``, ``first``,
``questions`` and, where needed, ``otherwise`` and ``doubts``; every sentence stands in English and Spanish. See mx/rights.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from ...locale import Words

END = "end"
#: What can be decided, the mildest first: the strictest of several holds.
DECISIONS = ("publish", "redact", "aggregate", "withhold")
#: After so many days the laws are looked up again: six months.
OLD = timedelta(days=183)


@dataclass(frozen=True)
class Law:
    """A law or a rule that a question rests on: its title, what it says in our words, and where it is."""

    title: Words
    says: Words
    url: str


@dataclass(frozen=True)
class Answer:
    """An answer.

    Parameters:
        code: what never changes.
        words: what a person reads.
        next: the question after it, or "end".
        decision: one of DECISIONS that it asks for; "" when it asks for nothing.
        licence: the licence that it leads to; "" when to none.
        reason: why.
        write: what to write beside the data; {columns} stands for the columns concerned.
        review: after how many months to look again; 0 when there is no need.
    """

    code: str
    words: Words
    next: str
    decision: str = ""
    licence: str = ""
    reason: Words | None = None
    write: Words | None = None
    review: int = 0


@dataclass(frozen=True)
class Question:
    """A question.

    Parameters:
        key: its name in files.
        title: a few words, the title of its column.
        ask: the question itself.
        why: why it is asked.
        whom: who knows the answer.
        laws: the laws it rests on, by their names in the tree.
        answers: by their codes, in the order shown.
        signs: who signs where an answer asks for something: legal, privacy.
    """

    key: str
    title: Words
    ask: Words
    why: Words
    whom: Words
    laws: tuple[str, ...]
    answers: Mapping[str, Answer]
    signs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Doubt:
    """Answers that do not go together, or not with the inventory's sensitivity.

    Parameters:
        when: {question: answers}; all of them must be given.
        sensitivity: what the inventory says; () when it does not matter.
        say: what to tell.
    """

    when: Mapping[str, tuple[str, ...]]
    sensitivity: tuple[str, ...]
    say: Words


@dataclass(frozen=True)
class Tree:
    """A tree.

    Parameters:
        version: its version.
        checked: the day on which its laws were looked up.
        country: whose it is.
        note: what it is not: legal advice.
        laws: by name.
        first: the first question.
        questions: by key, in order.
        otherwise: reason and text where no answer asked for anything; None where that cannot be.
        doubts: answers that do not go together.
    """

    version: str
    checked: date
    country: Words
    note: Words
    laws: Mapping[str, Law]
    first: str
    questions: Mapping[str, Question]
    otherwise: tuple[Words, Words] | None = None
    doubts: tuple[Doubt, ...] = ()

    def old(self, on: date) -> bool:
        """Say whether its laws were looked up more than six months before a day."""
        return on - self.checked > OLD


@cache
def read_tree(path: Path) -> Tree:
    """Read a tree.

    Raises:
        KeyError, ValueError: when the file is not whole, which its tests find.
    """
    import yaml

    given = yaml.safe_load(path.read_text(encoding="utf-8"))
    otherwise = given.get("otherwise")
    tree = Tree(
        version=str(given["version"]),
        checked=given["checked"],
        country=Words(**given["country"]),
        note=Words(**given["note"]),
        laws={
            name: Law(Words(**law["title"]), Words(**law["says"]), law["url"]) for name, law in given["laws"].items()
        },
        first=given["first"],
        questions={key: _question(key, one) for key, one in given["questions"].items()},
        otherwise=(Words(**otherwise["reason"]), Words(**otherwise["write"])) if otherwise else None,
        doubts=tuple(_doubt(one) for one in given.get("doubts", ())),
    )
    for question in tree.questions.values():
        for answer in question.answers.values():
            if answer.next != END and answer.next not in tree.questions:
                raise ValueError(f"{path}: {question.key}/{answer.code} leads to {answer.next}, which is not there")
            if answer.decision and answer.decision not in DECISIONS:
                raise ValueError(f"{path}: {question.key}/{answer.code} decides {answer.decision}")
        for name in question.laws:
            if name not in tree.laws:
                raise ValueError(f"{path}: {question.key} rests on {name}, which is not there")
    return tree


def _question(key: str, given: Mapping[str, Any]) -> Question:
    words = {name: Words(**given[name]) for name in ("title", "ask", "why", "whom")}
    answers = {code: _answer(code, one) for code, one in given["answers"].items()}
    return Question(key=key, **words, laws=tuple(given["laws"]), answers=answers, signs=tuple(given.get("signs", ())))


def _answer(code: str, given: Mapping[str, Any]) -> Answer:
    words = {name: Words(**given[name]) for name in ("reason", "write") if name in given}
    return Answer(
        code=code,
        words=Words(**given["words"]),
        next=given["next"],
        decision=given.get("decision", ""),
        licence=given.get("licence", ""),
        review=given.get("review", 0),
        **words,
    )


def _doubt(given: Mapping[str, Any]) -> Doubt:
    when = {key: tuple(codes) for key, codes in given["when"].items()}
    return Doubt(when, tuple(given.get("sensitivity", ())), Words(**given["say"]))
