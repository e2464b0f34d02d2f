"""What day 42 tells, as plain data: each department, and all of them; sentences are made when they are read."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from statistics import fmean, median_low
from typing import Any

from ...picture import Picture
from .before import totals
from .one import PRESSING, PUBLISHED, WITHDRAWN, WITHHELD, One, Risk, Use


@dataclass(frozen=True)
class Office:
    """A department.

    Parameters:
        folder: where its files are.
        name: what it is called.
        target: how many datasets it aims at, by programme.csv or its opening plan; None where neither says it.
        listed: how many datasets its inventory lists; None where there is no inventory.
        ones: its datasets.
        uses: the uses by its own office, the first one first; None where nobody keeps the list.
        risks: what somebody has to look after, the most pressing first.
        problems: what could not be read, in sentences.
    """

    folder: Path
    name: str
    target: int | None
    listed: int | None
    ones: list[One]
    uses: list[Use] | None = None
    risks: list[Risk] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def of(self, *states: str) -> list[One]:
        """Give the datasets of which this became."""
        return [one for one in self.ones if one.state in states]

    def to_json(self) -> dict[str, Any]:
        """Give it as plain data."""
        return {
            "folder": str(self.folder),
            "name": self.name,
            "target": self.target,
            "inventory": self.listed,
            "published": len(self.of(PUBLISHED)),
            "datasets": [one.to_json() for one in self.ones],
            "own_uses": None if self.uses is None else [one.to_json() for one in self.uses],
            "risks": [one.to_json() for one in self.risks],
            "problems": self.problems,
        }


@dataclass(frozen=True)
class Day42:
    """All of it.

    Parameters:
        day: the day from which one looks.
        number: which day of the programme this is; None where no programme.csv says when it began.
        days: how many days the programme has; None likewise.
        offices: the departments.
    """

    day: date
    number: int | None
    days: int | None
    offices: list[Office]

    @property
    def ones(self) -> list[One]:
        """The datasets of all departments."""
        return [one for office in self.offices for one in office.ones]

    @property
    def published(self) -> list[One]:
        """Those that are published."""
        return [one for one in self.ones if one.state == PUBLISHED]

    @property
    def only_here(self) -> int:
        """How many are published on this machine or in a folder only, so that nobody else can open them."""
        return sum(not one.on_the_web for one in self.published)

    @property
    def target(self) -> int | None:
        """How many datasets were aimed at; None unless each department says it."""
        found = [office.target for office in self.offices]
        return None if None in found else sum(one or 0 for one in found)

    @property
    def listed(self) -> int | None:
        """How many datasets the inventories list; None unless each department has one."""
        found = [office.listed for office in self.offices]
        return None if None in found else sum(one or 0 for one in found)

    @property
    def first_use(self) -> tuple[Office, Use] | None:
        """The first use by an office of its own open data, of those that bear a day."""
        found = [(use.day, at, use) for at, office in enumerate(self.offices) for use in office.uses or () if use.day]
        if not found:
            return None
        _day, at, use = min(found, key=lambda one: one[:2])
        return self.offices[at], use

    @property
    def before_after(self) -> Mapping[str, tuple[int, int, int]]:
        """Errors and columns with personal data: before, after, and of how many datasets both are known."""
        return totals((one.before, one.after) for one in self.published)

    @property
    def score(self) -> int | None:
        """The score in the middle of the published datasets; None where there is none."""
        found = [one.score[0] for one in self.published if one.score]
        return median_low(found) if found else None

    @property
    def stars(self) -> tuple[float, float] | None:
        """The stars on average, of the sources' formats and of what is published, where both are known."""
        found = [(one.before.stars, one.after.stars) for one in self.published if one.before and one.after]
        if not found:
            return None
        return round(fmean(was for was, _now in found), 1), round(fmean(now for _was, now in found), 1)

    @property
    def risks(self) -> list[tuple[Office, Risk]]:
        """What somebody has to look after, in all departments, the most pressing first."""
        found = [(office, risk) for office in self.offices for risk in office.risks]
        return sorted(found, key=lambda pair: PRESSING.index(pair[1].kind))

    def picture(self) -> Picture:
        """Draw what became of each department's datasets."""
        from .picture import drawn

        return drawn(self)

    def page(self) -> str:
        """Give it as one self-contained page in the language in use."""
        from .page import page

        return page(self)

    def write_html(self, path: str | os.PathLike[str]) -> Path:
        """Write the page whole.

        Raises:
            Problem: when it cannot be written.
        """
        from ...files import write_text

        write_text(Path(path), self.page())
        return Path(path)

    def to_json(self) -> dict[str, Any]:
        """Give it as the JSON of `opendata plan day-42`."""
        both, stars = self.before_after, self.stars
        first = self.first_use
        return {
            "day": self.day.isoformat(),
            "day_number": self.number,
            "days": self.days,
            "published": len(self.published),
            "target": self.target,
            "inventory": self.listed,
            "withheld": sum(len(office.of(WITHHELD)) for office in self.offices),
            "withdrawn": sum(len(office.of(WITHDRAWN)) for office in self.offices),
            "only_here": self.only_here,
            "before_after": {
                name: {"before": was, "after": now, "datasets": many} for name, (was, now, many) in both.items()
            },
            "stars": {"before": stars[0], "after": stars[1]} if stars else None,
            "score": self.score,
            "first_own_use": {"department": first[0].name, **first[1].to_json()} if first else None,
            "departments": [office.to_json() for office in self.offices],
        }

    def __str__(self) -> str:
        from .shown import text

        return text(self)
