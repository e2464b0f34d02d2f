"""What a task is: plain declarations that the form, the sheet, the check, the hints and the marks all read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Any, Literal

from .. import families
from ..errors import Problem
from ..locale import Words, translator

if TYPE_CHECKING:
    from ..departments import Built

_ = translator("classroom")
UNITS = "opendata_training.classroom.units"
# How many characters of a question name it.
SHORT = 48

State = Literal["not-attempted", "not-yet", "correct"]
Kind = Literal["choice", "number", "text"]


@dataclass(frozen=True)
class Choice:
    """One of the answers a question offers: a code that never changes and its words."""

    code: str
    words: Words


YES_NO = (Choice("yes", Words("yes", "sí")), Choice("no", Words("no", "no")))


def plain(text: str) -> str:
    """Give a text without case, accents and marks, so that "Sí ", "SI" and "si" are one answer."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", " ", bare.casefold()).strip()


# What tables of this course show behind a number, and people copy with it; a word like "thousand" changes it and stays.
_COUNTED = re.compile(r"(?<=\d)\s*(%|days?|d[ií]as?|rows?|filas?)$", re.IGNORECASE)


@dataclass(frozen=True)
class Item:
    """One question of a task.

    Parameters:
        key: its name in the sheet and in the code line.
        question: its words.
        kind: choice (one of choices), number (whole) or text.
        choices: what a choice offers, in the order shown.
    """

    key: str
    question: Words
    kind: Kind = "text"
    choices: tuple[Choice, ...] = ()

    @property
    def in_short(self) -> str:
        """The beginning of the question, by which a person knows it in a list."""
        return shorten(str(self.question), SHORT, placeholder="…")

    def in_words(self, answer: object) -> str:
        """Give an answer as a person reads it: a choice's words in place of its code."""
        return next((str(choice.words) for choice in self.choices if choice.code == answer), str(answer))

    def understand(self, text: str) -> str | int | None:
        """Turn what a person wrote into the answer meant, or None when it is blank.

        A choice is known by its code or its words in either language; what is none of them stays as it was written, so
        that a check can name it. A number may carry spaces and thousands marks, and the % or the word that a table shows
        behind it.
        """
        text = text.strip()
        if not text:
            return None
        if self.kind == "number":
            digits = _COUNTED.sub("", text)
            digits = re.sub(r"(?<=\d)[\s,.'](?=\d{3}\b)", "", digits)
            digits = re.sub(r"[.,]0+$", "", digits)
            # Nobody means a number of a hundred digits, and Python refuses to read one of thousands.
            return int(digits) if re.fullmatch(r"[+-]?\d{1,100}", digits) else text
        for choice in self.choices:
            if plain(text) in {plain(choice.code), plain(choice.words.en), plain(choice.words.es)}:
                return choice.code
        return text


@dataclass(frozen=True)
class Mistake:
    """Something a check saw: a code of the task's mistakes and the facts its sentence needs."""

    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Outcome:
    """What a check found.

    Parameters:
        share: how much of the task is right, 0 to 1; None when it was not attempted.
        mistakes: what was seen, the most important first.
    """

    share: float | None
    mistakes: tuple[Mistake, ...] = ()

    @property
    def state(self) -> State:
        """Give the outcome's name; a task is correct only when all of it is."""
        if self.share is None:
            return "not-attempted"
        return "correct" if self.share >= 1 and not self.mistakes else "not-yet"


NOT_ATTEMPTED = Outcome(None)


@dataclass
class Work:
    """What a check looks at: a learner's answers and files, and the practice data they are about.

    Parameters:
        folder: the unit's folder, with the files that the work left.
        answers: {item: answer understood} of this task; None for a blank one.
        seed: the seed of the practice file that the learner has.
        replay_seed: another seed to replay a recipe on; None on a learner's machine.
        given: an answer handed to check() itself, as a table; None when files are looked at.
    """

    folder: Path
    answers: dict[str, str | int | None]
    seed: int
    replay_seed: int | None = None
    given: Any = None

    @cached_property
    def practice(self) -> Built:
        """The practice file with its truth and facts."""
        from ..departments import build

        return build("sesnsp", self.seed)

    @property
    def blank(self) -> bool:
        """Whether no question of the task has an answer."""
        return all(value is None for value in self.answers.values())


@dataclass(frozen=True)
class Example:
    """An answer whose outcome is known, so that a test can prove the check and a demo can use it.

    Parameters:
        answers: gives {item: text} from the work, because right answers depend on the practice data.
        mistake: the code that the check must name first; "" for a right answer.
    """

    answers: Callable[[Work], dict[str, str]]
    mistake: str = ""


@dataclass(frozen=True)
class Task:
    """A graded task.

    Parameters:
        id: as "2.1.b".
        points: the marks it is worth.
        title: what to do, short.
        objective: the objective of the lesson that it practises.
        items: its questions; empty when the answer is a file.
        hints: the ladder: a nudge, a pointer, nearly the answer.
        mistakes: the words of each mistake: what was seen and what to look at.
        examine: the check itself.
        examples: answers with a known outcome; file tasks are proven in tests with files.
        file: the file that the work leaves, when the answer is one.
    """

    id: str
    points: float
    title: Words
    objective: Words
    hints: tuple[Words, Words, Words]
    mistakes: Mapping[str, Words]
    examine: Callable[[Work], Outcome]
    items: tuple[Item, ...] = ()
    examples: tuple[Example, ...] = ()
    file: str = ""

    @property
    def unit(self) -> str:
        """The unit's id, as "2.1"."""
        return self.id.rpartition(".")[0]

    def understand(self, texts: Mapping[str, str]) -> dict[str, str | int | None]:
        """Turn {item: text} into {item: answer understood}; an item without a text is None."""
        return {item.key: item.understand(str(texts.get(item.key, ""))) for item in self.items}


@dataclass(frozen=True)
class Objective:
    """What a learner can do after a unit, where it is taught and where it is practised.

    Parameters:
        tasks: the letters of the tasks that practise it, as "bg"; one that people mark has a letter too.
        sections: the ids of the lesson's cells whose headings begin the parts that teach it.
        words: the objective; None where the first of its tasks says it already.
    """

    tasks: str
    sections: tuple[str, ...]
    words: Words | None = None


@dataclass(frozen=True)
class Unit:
    """A unit's graded tasks.

    Parameters:
        id: as "2.1", or a word: "capstone".
        title: its name.
        tasks: in the order of the exercise.
        objectives: in the order of the lesson.
    """

    id: str
    title: Words
    tasks: tuple[Task, ...]
    objectives: tuple[Objective, ...] = ()

    @property
    def folder(self) -> str:
        """The name of the unit's folder under exercises/ and solutions/: "2-1" for 2.1."""
        return self.id.replace(".", "-")

    @property
    def points(self) -> float:
        """All the points that are marked automatically."""
        return sum(task.points for task in self.tasks)


def units() -> tuple[Unit, ...]:
    """Give all units in the order of the course."""
    found: Sequence[Any] = families.members(UNITS)
    return tuple(sorted((module.UNIT for module in found), key=lambda unit: order_of(unit.id)))


def order_of(unit: str) -> tuple[bool, list[int]]:
    """Give what units are put in order by: their numbers; one that is a word, as the capstone, comes after them.

    Parameters:
        unit: its id.
    """
    parts = unit.split(".")
    numbered = all(part.isdecimal() for part in parts)
    return not numbered, [int(part) for part in parts] if numbered else []


def find_unit(name: str) -> Unit:
    """Find a unit by "2.1" or "2-1".

    Raises:
        Problem: when there is no such unit.
    """
    wanted = str(name).strip().lower().replace("-", ".")
    for unit in units():
        if unit.id == wanted:
            return unit
    raise Problem(
        _("There is no unit {name}. The units are: {units}.", name=name, units=", ".join(unit.id for unit in units()))
    )


def find_task(name: str) -> Task:
    """Find a task by "2.1.b" or "2-1-b".

    Raises:
        Problem: when there is no such task.
    """
    wanted = str(name).strip().lower().replace("-", ".")
    unit = find_unit(wanted.rpartition(".")[0] or wanted)
    for task in unit.tasks:
        if task.id == wanted:
            return task
    names = ", ".join(task.id for task in unit.tasks)
    raise Problem(
        _("There is no task {name}. The tasks of unit {unit} are: {tasks}.", name=name, unit=unit.id, tasks=names)
    )


def compare(work: Work, right: Mapping[str, str | int], named: Mapping[Any, str] | None = None) -> Outcome:
    """Compare a task's answers with the right ones, a question at a time.

    Parameters:
        work: the answers.
        right: {item: right answer}.
        named: {(item, wrong answer): code of the mistake it shows}; any other wrong answer is the mistake named like
            its item, with the answer as the fact ``given``; a blank one is ``blank``.
    """
    if work.blank:
        return NOT_ATTEMPTED
    mistakes, correct = [], 0
    for key, expected in right.items():
        given = work.answers.get(key)
        if given == expected or (
            isinstance(expected, str) and given is not None and plain(str(given)) == plain(expected)
        ):
            correct += 1
        elif given is None:
            mistakes.append(Mistake("blank", {"item": key}))
        else:
            code = (named or {}).get((key, given), key)
            mistakes.append(Mistake(code, {"item": key, "given": given}))
    # What a person got wrong teaches more than what is still empty, so it is said first.
    mistakes.sort(key=lambda mistake: mistake.code == "blank")
    return Outcome(correct / len(right), tuple(mistakes))
