"""Burn-down and forecast: how much is left on each day, and when it will be done if the days to come are like those so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from ...departments.chance import Chance
from .. import working_days
from ..sheet import Row
from .log import Key, by_day
from .stages import WHOLE, done

if TYPE_CHECKING:
    import numpy as np

# Fewer working days than a week tell nothing about a pace.
LEAST_DAYS = 5
DRAWS = 2000
# Past this many working days (a year) nothing is said.
HORIZON = 260
LOW, MIDDLE, HIGH = 10, 50, 90


@dataclass(frozen=True)
class Day:
    """One day of the programme.

    Parameters:
        date: the day.
        left: the work that was left at its end, in datasets: one whose plan alone is done counts as two thirds of one.
        published: how many were published by then.
    """

    date: date
    left: float
    published: int


@dataclass(frozen=True)
class Forecast:
    """When all will be published, by the pace so far.

    Parameters:
        days: how many working days the pace was taken from.
        low: the day by which one in ten runs is done; None past a year.
        middle: the day by which half are.
        high: the day by which nine in ten are.
        chance: the share of runs that are done by the deadline.
        left: the work left at the deadline, in datasets: the middle one of all runs, and the range of eight in ten.
    """

    days: int
    low: date | None
    middle: date | None
    high: date | None
    chance: float
    left: tuple[float, float, float]

    def to_json(self) -> dict[str, Any]:
        """Give it as JSON."""
        return {
            "working_days_seen": self.days,
            "finish": {
                name: day.isoformat() if day else None
                for name, day in (("10", self.low), ("50", self.middle), ("90", self.high))
            },
            "chance_by_deadline": round(self.chance, 3),
            "left_at_deadline": dict(zip(("10", "50", "90"), (round(one, 2) for one in self.left), strict=True)),
        }


def burn_down(log: Sequence[Row], targets: Mapping[str, int], first: date, last: date) -> list[Day]:
    """Give the work left on each day, of as many datasets of each department as it aims at: those furthest along count.

    Parameters:
        log: the programme's log.
        targets: how many datasets each department's folder aims at.
        first: the first day.
        last: the last day.
    """
    whole = sum(targets.values()) * WHOLE
    found = []
    for day, stages in by_day(log, first, last):
        behind, published = 0, 0
        for folder, works in _by_folder(stages, targets).items():
            best = sorted(works, reverse=True)[: targets[folder]]
            behind += sum(best)
            published += best.count(WHOLE)
        found.append(Day(day, (whole - behind) / WHOLE, published))
    return found


def _by_folder(stages: Mapping[Key, str], targets: Mapping[str, int]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for (folder, _each), stage in stages.items():
        if folder in targets:
            found.setdefault(folder, []).append(done(stage))
    return found


def gains(days: Sequence[Day], whole: float) -> list[float]:
    """Give the work done on each working day, in datasets; what was seen on a day of rest belongs to the next one.

    Parameters:
        days: the burn-down.
        whole: the work that there was before the first day.
    """
    found, before = [], whole
    for one in days:
        if working_days.works(one.date):
            found.append(before - one.left)
            before = one.left
    return found


def forecast(
    done_a_day: Sequence[float], left: float, today: date, deadline: date, seed: int = 1, draws: int = DRAWS
) -> Forecast | None:
    """Say when the work will be done if the days to come are drawn from those so far (a bootstrap).

    Each run first draws as many days as were seen, because they are a sample themselves, and then draws its days to come from
    those; so a short history gives a wide range.

    Parameters:
        done_a_day: the work done on each working day so far, in datasets.
        left: the work that is left.
        today: the day of the forecast; the work goes on the day after.
        deadline: the day by which all should be done.
        seed: what chance begins with; the same gives the same forecast.
        draws: how many runs.

    Returns:
        The forecast; None when too few days were seen, or nothing was done on them.
    """
    import numpy as np

    seen = np.asarray(done_a_day, dtype=float)
    if len(seen) < LEAST_DAYS or seen.sum() <= 0:
        return None
    chance = Chance("programme-forecast", seed)
    drawn = _picked(chance.of("seen"), draws, len(seen), len(seen))
    ahead = np.take_along_axis(seen[drawn], _picked(chance.of("ahead"), draws, HORIZON, len(seen)), axis=1)
    total = np.cumsum(ahead, axis=1)
    over = np.maximum.accumulate(total, axis=1) >= left - 1e-9
    finished = np.where(over.any(axis=1), over.argmax(axis=1) + 1, HORIZON + 1)
    if left <= 1e-9:
        finished = np.zeros(draws, dtype=int)
    there = sum(1 for day in working_days.days(today, deadline) if day > today)
    at_end = np.maximum(left - (total[:, min(there, HORIZON) - 1] if there else 0.0), 0.0) * np.ones(draws)
    dates = _dates(today, finished)
    low, middle, high = (float(one) for one in np.percentile(at_end, (LOW, MIDDLE, HIGH)))
    return Forecast(len(seen), *dates, float((finished <= there).mean()), (low, middle, high))


def _picked(chance: Chance, rows: int, columns: int, many: int) -> np.ndarray[Any, Any]:
    import numpy as np

    return chance.wholes(np.arange(rows * columns, dtype=np.uint64), 0, many - 1).reshape(rows, columns)


def _dates(today: date, finished: np.ndarray[Any, Any]) -> tuple[date | None, date | None, date | None]:
    """Give the days by which one, five and nine in ten runs are done."""
    import numpy as np

    ordered = np.sort(finished)
    found: list[date | None] = []
    for percent in (LOW, MIDDLE, HIGH):
        # The run at that place, not a day between two.
        needed = int(ordered[min(len(ordered) - 1, -(-len(ordered) * percent // 100) - 1)])
        if needed > HORIZON:
            found.append(None)
        else:
            found.append(working_days.after(_next(today), needed) if needed else today)
    return found[0], found[1], found[2]


def _next(day: date) -> date:
    return working_days.working_day(date.fromordinal(day.toordinal() + 1))
