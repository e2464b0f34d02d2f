"""What a case is, and which of its endings a learner has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ....departments.chance import Chance
from ....errors import Problem
from ....locale import Words, translator
from ....planning.rights import Walk, rights_tree, walk
from ....reading.kinds import plain

_ = translator("planning_rights")
#: The cases are of Mexican agencies, whatever country is in use.
COUNTRY = "mx"
#: What a case without more to say means: made by the agency, and nothing stands in the way.
PLAIN = {"made": "us", "contract": "none", "reserved": "none", "secrets": "none", "survey": "none", "persons": "none"}
#: "It cannot be decided yet": a question that nobody has answered.
OPEN = "open"


@dataclass(frozen=True)
class Ending:
    """How a case goes on.

    Parameters:
        told: what is known.
        answers: what differs from PLAIN; None for what nobody knows yet.
        columns: which columns the answers are about.
    """

    told: Words
    answers: Mapping[str, str | None]
    columns: str = ""


@dataclass(frozen=True)
class Case:
    """A case.

    Parameters:
        code: the dataset's id.
        name: its name.
        agency: whose it is, as an acronym.
        what: what a row is.
        endings: how it may go on.
    """

    code: str
    name: Words
    agency: str
    what: Words
    endings: tuple[Ending, ...]


@dataclass(frozen=True)
class Told:
    """A case with one of its endings.

    Parameters:
        case: the case.
        ending: the ending.
    """

    case: Case
    ending: Ending

    @property
    def text(self) -> str:
        """All that is known, in the language in use."""
        return f"{self.case.what} {self.ending.told}"

    @property
    def answers(self) -> dict[str, str]:
        """The true answers, those alone to which the way leads."""
        return {question.key: answer.code for question, answer in self.walk.taken}

    @property
    def walk(self) -> Walk:
        """Where the true answers lead."""
        given = {key: code for key, code in {**PLAIN, **self.ending.answers}.items() if code is not None}
        return walk(rights_tree(COUNTRY), given)

    @property
    def decision(self) -> str:
        """The decision; "open" when it cannot be made yet."""
        return self.walk.decision or OPEN


def told(cases: Sequence[Case], seed: int, *path: str) -> tuple[Told, ...]:
    """Give each case with the ending that a seed chooses.

    Parameters:
        cases: the cases.
        seed: the learner's.
        path: what they are for, so that two sets of one learner differ.
    """
    return tuple(Told(case, Chance(seed, "rights", *path, case.code).one(case.endings)) for case in cases)


def case_of(cases: Sequence[Told], name: str) -> Told:
    """Find a case by its id or its name in either language.

    Raises:
        Problem: when there is none.
    """
    for one in cases:
        known = (one.case.code, one.case.name.en, one.case.name.es)
        if plain(name) in map(plain, known):
            return one
    raise Problem(
        _('There is no case "{name}". They are: {names}.', name=name, names=", ".join(one.case.code for one in cases))
    )


def decision_of(answers: Mapping[str, str]) -> str:
    """Give the decision that some answers lead to; "open" when a question is left."""
    return walk(rights_tree(COUNTRY), answers).decision or OPEN
