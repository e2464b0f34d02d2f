"""A tree walked as far as its questions are answered: what is decided so far, what is asked next, and what does not go together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...countries.common.tree import DECISIONS, END, Answer, Question, Tree
from ...errors import Problem
from ...locale import translator
from ...reading.kinds import plain

_ = translator("planning_rights")


@dataclass(frozen=True)
class Walk:
    """How far the answers lead.

    Parameters:
        tree: the tree.
        taken: the questions answered on the way, each with its answer.
        next: the question that is still open; None when the end is reached.
        doubts: what does not go together, in sentences.
    """

    tree: Tree
    taken: tuple[tuple[Question, Answer], ...]
    next: Question | None
    doubts: tuple[str, ...] = ()

    @property
    def deciding(self) -> tuple[tuple[Question, Answer], ...]:
        """The answers that ask for something."""
        return tuple((question, answer) for question, answer in self.taken if answer.decision)

    @property
    def so_far(self) -> str:
        """The strictest of what the answers ask for until now; "publish" while they ask for nothing."""
        asked = [answer.decision for _question, answer in self.deciding]
        return max(asked, key=DECISIONS.index, default=DECISIONS[0])

    @property
    def decision(self) -> str:
        """The decision; "" while a question is open, unless what is known keeps it all back already."""
        return self.so_far if self.next is None or self.so_far == DECISIONS[-1] else ""

    @property
    def licence(self) -> str:
        """The licence that the last answer leads to; "" when to none."""
        return self.taken[-1][1].licence if self.taken else ""

    @property
    def reason(self) -> str:
        """Why, in the language in use."""
        if self.decision == DECISIONS[0] and self.tree.otherwise:
            return str(self.tree.otherwise[0])
        return " ".join(str(answer.reason) for _question, answer in self.deciding if answer.reason)

    def to_write(self, columns: str = "") -> str:
        """Give what to write beside the data, in the language in use.

        Parameters:
            columns: the columns concerned, as they are told.
        """
        if self.decision == DECISIONS[0] and self.tree.otherwise:
            return str(self.tree.otherwise[1])
        # What is kept back whole needs no word on columns.
        said = [
            answer
            for _question, answer in self.deciding
            if self.so_far != DECISIONS[-1] or answer.decision == self.so_far
        ]
        return " ".join(answer.write.format(columns=columns or "…") for answer in said if answer.write)

    @property
    def laws(self) -> tuple[str, ...]:
        """The titles of the laws behind the answers that ask for something, in the language in use."""
        names = dict.fromkeys(name for question, _answer in self.deciding for name in question.laws)
        return tuple(str(self.tree.laws[name].title) for name in names)

    @property
    def signs(self) -> tuple[str, ...]:
        """Who signs: the owner, and whoever answers for what the answers ask for."""
        return tuple(dict.fromkeys(["owner", *(one for question, _answer in self.deciding for one in question.signs)]))

    @property
    def review(self) -> int:
        """After how many months to look again; 0 when there is no need."""
        return min((answer.review for _question, answer in self.deciding if answer.review), default=0)


def understood(question: Question, given: str) -> Answer:
    """Give the answer that a text means, by its code or its words in either language.

    Raises:
        Problem: when it is none of the question's answers.
    """
    if given in question.answers:
        return question.answers[given]
    for answer in question.answers.values():
        if plain(given) in (plain(answer.code), plain(answer.words.en), plain(answer.words.es)):
            return answer
    words = "; ".join(str(answer.words) for answer in question.answers.values())
    raise Problem(_('{question}: "{given}" is none of its answers. They are: {answers}.', question=str(question.ask),
                    given=given, answers=words))  # fmt: skip


def walk(tree: Tree, answers: Mapping[str, str], sensitivity: str = "") -> Walk:
    """Walk a tree as far as its questions are answered.

    Parameters:
        tree: the tree.
        answers: {question: answer}; a blank one is one that nobody knows yet.
        sensitivity: what the inventory says, as "personal"; "" when it is not known.

    Raises:
        Problem: when there is no such question, or an answer is none of its question's.
    """
    given: dict[str, Answer] = {}
    for key, text in answers.items():
        if key not in tree.questions:
            raise Problem(_('There is no question "{key}". They are: {keys}.', key=key, keys=", ".join(tree.questions)))
        if text.strip():
            given[key] = understood(tree.questions[key], text)
    taken: list[tuple[Question, Answer]] = []
    at = tree.first
    while at != END and at in given:
        taken.append((tree.questions[at], given[at]))
        at = given[at].next
    following = None if at == END else tree.questions[at]
    on_the_way = {question.key for question, _answer in taken}
    # While a question is open, the way may still lead to what is answered already; and what comes behind an answer that decided
    # is not needed any more, which contradicts nobody.
    ahead = _reachable(tree, at)
    if taken and at == END and taken[-1][1].decision:
        ahead = _reachable(tree, taken[-1][0].key)
    doubts = [
        _('"{question}" is answered ({answer}), though the other answers do not lead there. One of them is not true.',
          question=str(tree.questions[key].ask), answer=str(answer.words))
        for key, answer in given.items()
        if key not in on_the_way and key not in ahead
    ]  # fmt: skip
    doubts += [
        str(doubt.say)
        for doubt in tree.doubts
        if all(key in on_the_way and given[key].code in codes for key, codes in doubt.when.items())
        and (not doubt.sensitivity or sensitivity in doubt.sensitivity)
    ]
    return Walk(tree, tuple(taken), following, tuple(doubts))


def _reachable(tree: Tree, start: str) -> set[str]:
    """Give the questions to which the way may still lead from one of them."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        key = waiting.pop()
        if key != END and key not in found:
            found.add(key)
            waiting += [answer.next for answer in tree.questions[key].answers.values()]
    return found
