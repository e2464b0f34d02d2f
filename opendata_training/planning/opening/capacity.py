"""Dates from capacity: how many hours people have, how many the work takes, and so the day on which each dataset is ready."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ...errors import Problem
from ...locale import translator
from .. import working_days

_ = translator("planning_programme")
# Days of one person to open a dataset of each effort, 1 to 5: the middle of what the scale of the usual criterion says (see
# `priorities.criteria`), and 50 for its "more than 40". A department's own first datasets tell better.
DAYS = (1.5, 4.0, 10.0, 28.0, 50.0)
A_DAY = 8.0
# An effort that nobody scored counts as the middle one.
MIDDLE = 3.0
# More people than this are no squad; it also ends the search for how many are needed.
_MOST_PEOPLE = 500
# Twenty years of working days.
_MOST_DAYS = 5200


@dataclass(frozen=True)
class Capacity:
    """What a squad can do in a working day.

    Parameters:
        people: how many work on it.
        hours: how many hours a working day each has for it.
        by_effort: the days of one person that a dataset takes, by its effort from 1 to 5; a day has eight hours.
    """

    people: float = 2
    hours: float = 4
    by_effort: tuple[float, ...] = DAYS

    def __post_init__(self) -> None:
        if not (self.people > 0 and 0 < self.hours <= 24 and math.isfinite(self.people)):
            raise Problem(
                _("Say how many people (more than 0) and how many hours a day each has (more than 0, 24 at most).")
            )
        if len(self.by_effort) != 5 or not all(days > 0 and math.isfinite(days) for days in self.by_effort):
            raise Problem(_("Give five numbers of days, one for each effort from 1 to 5, each more than 0."))

    @property
    def a_day(self) -> float:
        """The hours of all of them in a working day."""
        return self.people * self.hours

    def hours_for(self, effort: float | None) -> float:
        """Give the hours of a dataset; between two efforts, what lies between."""
        place = min(max((MIDDLE if effort is None else float(effort)) - 1, 0.0), 4.0)
        low = min(int(place), 3)
        return A_DAY * (self.by_effort[low] + (place - low) * (self.by_effort[low + 1] - self.by_effort[low]))


def schedule(efforts: Sequence[float | None], capacity: Capacity, start: date) -> list[date]:
    """Give the day on which each dataset is ready when one after the other is done.

    Parameters:
        efforts: their efforts, in the order of the work.
        capacity: who does it.
        start: the first day.

    Raises:
        Problem: when it takes longer than anybody plans.
    """
    found, done, day, over = [], 0.0, working_days.working_day(start), 1
    for effort in efforts:
        done += capacity.hours_for(effort)
        # The smallest part of an hour is rounding, not another day's work.
        needed = max(1, math.ceil(done / capacity.a_day - 1e-9))
        if needed > _MOST_DAYS:
            raise Problem(_("With so few hours a day the work takes more than twenty years. Give more people or hours, or choose "
                            "fewer datasets."))  # fmt: skip
        if needed > over:
            day, over = working_days.after(day, needed - over + 1), needed
        found.append(day)
    return found


def people_needed(efforts: Sequence[float | None], capacity: Capacity, start: date, deadline: date) -> int | None:
    """Give the fewest people with whom all is ready by a deadline; None when there is no working day before it."""
    there = working_days.between(start, deadline)
    if not there:
        return None
    hours = sum(map(capacity.hours_for, efforts))
    needed = max(1, math.ceil(hours / (there * capacity.hours) - 1e-9))
    return needed if needed <= _MOST_PEOPLE else None
