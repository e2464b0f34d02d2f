"""A department's readiness profile: the share of each dimension that can be shown, the weakest first, and what to do next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import translator
from ..sheet import Source, read_sheet, write_sheet
from ..sheets.readiness import SHEET
from .asking import HIGHEST, Dimension, Question, asked, counted, dimensions

_ = translator("planning_barriers")


@dataclass(frozen=True)
class Answer:
    """What was answered to one question.

    Parameters:
        question: the question.
        level: 0 to 3, or None where nobody knows.
        evidence: what can be shown.
        next_step: what is done next, in the department's words; "" for none.
        owner: who does it.
        due: until when, or None.
        row: the record in the file; 0 where the file does not have the question.
    """

    question: Question
    level: int | None = None
    evidence: str = ""
    next_step: str = ""
    owner: str = ""
    due: date | None = None
    row: int = 0

    @property
    def counts(self) -> int | None:
        """What the level counts as; None where there is none."""
        return counted(self.level, self.evidence)

    @property
    def unshown(self) -> bool:
        """Whether it claims more than can be shown."""
        return self.level is not None and self.counts != self.level

    @property
    def step(self) -> str:
        """What to do next: the department's own words, else the library's."""
        return self.next_step or str(self.question.step)


@dataclass(frozen=True)
class Part:
    """One dimension with its answers."""

    dimension: Dimension
    answers: tuple[Answer, ...]

    @property
    def share(self) -> float | None:
        """The share of all levels that can be shown, of the questions that were answered; None where none was."""
        return _share([one.counts for one in self.answers])

    @property
    def claimed(self) -> float | None:
        """The share that is claimed, whether it can be shown or not; None where nothing was answered."""
        return _share([one.level for one in self.answers])

    @property
    def open(self) -> tuple[Answer, ...]:
        """Give the questions that nobody has answered."""
        return tuple(one for one in self.answers if one.level is None)

    @property
    def next(self) -> Answer | None:
        """The question to work at next: the lowest that was answered, the first of equals; None where all is at the top."""
        low = [one for one in self.answers if one.counts is not None and one.counts < HIGHEST]
        return min(low, key=lambda one: one.counts or 0, default=None)


def _share(levels: list[int | None]) -> float | None:
    known = [one for one in levels if one is not None]
    return sum(known) / (HIGHEST * len(known)) if known else None


@dataclass(frozen=True)
class Profile:
    """A readiness profile.

    Parameters:
        parts: the dimensions, in the order of the assessment.
        unknown: the rows whose question is none of the profile's.
    """

    parts: tuple[Part, ...]
    unknown: tuple[int, ...] = ()

    @cached_property
    def weakest(self) -> tuple[Part, ...]:
        """Give the dimensions of which something is known, the weakest first; of equals the first of the assessment."""
        known = [one for one in self.parts if one.share is not None]
        return tuple(sorted(known, key=lambda one: one.share or 0.0))

    @cached_property
    def unanswered(self) -> tuple[Answer, ...]:
        """Give the questions without a level. Not answered is not zero: nobody knows."""
        return tuple(one for part in self.parts for one in part.open)

    @cached_property
    def unshown(self) -> tuple[Answer, ...]:
        """Give the answers that claim more than can be shown."""
        return tuple(one for part in self.parts for one in part.answers if one.unshown)

    def part(self, code: str) -> Part:
        """Give a dimension by its code."""
        return next(one for one in self.parts if one.dimension.code == code)

    def to_json(self) -> dict[str, Any]:
        """Give it as the JSON of `opendata plan readiness`."""
        return {
            "dimensions": [_in_json(one) for one in self.parts],
            "weakest": [one.dimension.code for one in self.weakest],
            "no_evidence": [one.question.code for one in self.unshown],
            "unanswered": [one.question.code for one in self.unanswered],
            "unknown_rows": list(self.unknown),
        }

    def __repr__(self) -> str:
        from .telling import told

        return told(self)

    def _repr_html_(self) -> str:
        from .picture import drawn

        return drawn(self)._repr_html_()


def _in_json(part: Part) -> dict[str, Any]:
    last = part.next
    return {
        "dimension": part.dimension.code,
        "share": None if part.share is None else round(part.share, 4),
        "claimed": None if part.claimed is None else round(part.claimed, 4),
        "answered": len(part.answers) - len(part.open),
        "questions": len(part.answers),
        "next": None if last is None else {"question": last.question.code, "step": last.step, "owner": last.owner,
                                           "due": last.due.isoformat() if last.due else None},
    }  # fmt: skip


def read_profile(source: Source) -> Profile:
    """Read a readiness profile.

    Parameters:
        source: its file, or a DataFrame.

    Raises:
        Problem: when it cannot be read, is none, has a question twice, or has a cell that cannot be understood.
    """
    return profile_of(read_sheet(SHEET, source))


def profile_of(rows: Iterable[Mapping[str, Any]]) -> Profile:
    """Make a profile of rows of its sheet; questions that are not there count as not answered.

    Parameters:
        rows: the rows.

    Raises:
        Problem: when a question is there twice, because nobody knows then which answer counts.
    """
    given: dict[str, Answer] = {}
    unknown = []
    known = {one.code: one for part in dimensions() for one in part.questions}
    for row in rows:
        number, code = getattr(row, "number", 0), asked(str(row["question"]))
        if not code:
            unknown.append(number)
            continue
        if code in given:
            raise Problem(_("Rows {first} and {second} answer the same question: {question} Keep one of them.",
                            first=given[code].row, second=number, question=known[code].words))  # fmt: skip
        facts = {key: row.get(key) or "" for key in ("evidence", "next_step", "owner")}
        given[code] = Answer(known[code], row.get("level"), due=row.get("due"), row=number, **facts)
    return Profile(
        tuple(Part(one, tuple(given.get(each.code, Answer(each)) for each in one.questions)) for one in dimensions()),
        tuple(unknown),
    )


def write_profile(profile: Profile, path: Path) -> Path:
    """Write a profile with all its questions, in the language in use.

    Parameters:
        profile: the profile; `profile_of([])` is a blank one.
        path: where: .csv or .xlsx.

    Raises:
        Problem: when it cannot be written.
    """
    return write_sheet(SHEET, [_row(part, one) for part in profile.parts for one in part.answers], path)


def _row(part: Part, one: Answer) -> dict[str, Any]:
    facts = {key: getattr(one, key) for key in ("level", "evidence", "next_step", "owner", "due")}
    return {"dimension": part.dimension.code, "question": str(one.question.words), **facts}
