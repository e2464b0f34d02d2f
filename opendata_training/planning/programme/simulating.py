"""How many squads it takes: the programme played thousands of times with chance in it (Monte Carlo).

A squad opens one dataset after another. How long one takes varies, squads differ, some datasets are blocked half-way and another
one takes their place, and each still waits for signatures when its work is done, while the squad goes on with the next.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...departments.chance import Chance
from ...errors import Problem
from ...locale import translator
from ...picture import COLOUR, Picture, png
from .. import working_days
from .pace import HIGH, LEAST_DAYS, LOW, MIDDLE

if TYPE_CHECKING:
    import numpy as np

    from .board import Programme

_ = translator("planning_programme")
# The 42 days hold 30 working days; ten datasets of one squad in them are three days each.
WORKING_DAYS, PACE = 30, 3.0
_MOST_SQUADS, _MOST_DRAWS = 500, 20_000
# A number of squads is enough when so many of a hundred runs reach the target.
ENOUGH = 0.9


@dataclass(frozen=True)
class Assumptions:
    """What the runs assume; each can be set.

    Parameters:
        target: how many datasets are to be published.
        days: how many working days there are.
        pace: how many working days of a squad a dataset takes, on average.
        spread: how much that varies from dataset to dataset: the standard deviation as a share of the mean.
        between: how much squads differ, told in the same way.
        blocked: the share of datasets that are blocked half-way.
        wait: how many working days signatures and publication take after the work, on average.
    """

    target: int = 100
    days: int = WORKING_DAYS
    pace: float = PACE
    spread: float = 0.6
    between: float = 0.25
    blocked: float = 0.1
    wait: float = 3.0

    def __post_init__(self) -> None:
        numbers = (self.pace, self.spread, self.between, self.blocked, self.wait)
        good = self.target >= 1 and 1 <= self.days <= 1000 and all(math.isfinite(one) and one >= 0 for one in numbers)
        if not good or self.pace < 0.1 or self.blocked >= 1:
            raise Problem(
                _(
                    "These numbers cannot be played. Give a target of 1 or more, 1 to 1000 working days, a pace of 0.1 working "
                    "days or more for a dataset, a share of blocked ones below 1, and no number below 0."
                )
            )


@dataclass(frozen=True)
class Crew:
    """What a number of squads reaches.

    Parameters:
        squads: how many.
        low: the datasets that nine in ten runs reach.
        middle: the datasets of the middle run.
        high: the datasets that one in ten runs reaches.
        chance: the share of runs that reach the target.
    """

    squads: int
    low: int
    middle: int
    high: int
    chance: float


@dataclass(frozen=True)
class Simulation:
    """What the runs gave.

    Parameters:
        assumed: what was assumed.
        draws: how many runs.
        crews: the numbers of squads that were played.
    """

    assumed: Assumptions
    draws: int
    crews: list[Crew]

    @property
    def enough(self) -> int | None:
        """The fewest squads with which nine in ten runs reach the target; None when none of those played do."""
        return next((one.squads for one in self.crews if one.chance >= ENOUGH), None)

    def to_json(self) -> dict[str, Any]:
        """Give it as JSON."""
        return {
            "assumed": dict(vars(self.assumed)),
            "draws": self.draws,
            "enough": self.enough,
            "squads": [dict(vars(one)) for one in self.crews],
        }

    def picture(self) -> Picture:
        """Give the picture with its numbers."""
        return _drawn(self)

    def __str__(self) -> str:
        lines = [_verdict(self), _assumed(self.assumed), ""]
        heads = [
            _("squads"),
            _("nine in ten runs reach"),
            _("middle run"),
            _("chance to reach {target}", target=self.assumed.target),
        ]
        lines.append("  ".join(heads))
        for one in self.crews:
            cells = [str(one.squads), str(one.low), str(one.middle), f"{100 * one.chance:.0f} %"]
            lines.append("  ".join(f"{cell:>{len(head)}}" for cell, head in zip(cells, heads, strict=True)))
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        return self.picture()._repr_html_()


def simulate(
    assumed: Assumptions | None = None, squads: Sequence[int] | int | None = None, draws: int = 2000, seed: int = 1
) -> Simulation:
    """Play the programme with different numbers of squads.

    Parameters:
        assumed: what to assume.
        squads: how many squads: numbers, or the largest of all from 1; about twice as many as the mean would need when not told.
        draws: how many runs.
        seed: what chance begins with; the same gives the same result.

    Raises:
        Problem: when the numbers cannot be played.
    """
    import numpy as np

    assumed = assumed or Assumptions()
    most = squads if isinstance(squads, int) else max(squads, default=0) if squads is not None else _likely(assumed)
    numbers = range(1, most + 1) if squads is None or isinstance(squads, int) else sorted(set(squads))
    if not 1 <= most <= _MOST_SQUADS or min(numbers) < 1 or not 1 <= draws <= _MOST_DRAWS:
        raise Problem(
            _("Give from 1 to {squads} squads and from 1 to {draws} runs.", squads=_MOST_SQUADS, draws=_MOST_DRAWS)
        )
    # Each squad's datasets in each run; the first so many squads of a run are the crew of that size.
    done = np.stack(
        [_one_squad(assumed, Chance("programme-squads", seed, squad), draws) for squad in range(most)], axis=1
    )
    together = np.cumsum(done, axis=1)
    crews = []
    for many in numbers:
        reached = np.sort(together[:, many - 1])
        # That nine in ten reach it means that one in ten stays below.
        low, middle, high = (int(reached[min(draws - 1, draws * percent // 100)]) for percent in (LOW, MIDDLE, HIGH))
        crews.append(Crew(many, low, middle, high, float((reached >= assumed.target).mean())))
    return Simulation(assumed, draws, crews)


def pace_of(board: Programme) -> float | None:
    """Give how many working days a dataset takes a squad by the pace of a programme so far; None when it is too early.

    Parameters:
        board: the programme's board.
    """
    passed = working_days.between(board.start, min(board.day, board.deadline))
    made = board.target - board.left
    if passed < LEAST_DAYS or made <= 0 or not board.lines:
        return None
    return passed * len(board.lines) / made


def _likely(assumed: Assumptions) -> int:
    each = max(0.2, (assumed.days - assumed.wait) / (assumed.pace * (1 + assumed.blocked / 2)))
    return min(_MOST_SQUADS, max(2, math.ceil(1.8 * assumed.target / each)))


def _one_squad(assumed: Assumptions, chance: Chance, draws: int) -> np.ndarray[Any, Any]:
    """Give how many datasets a squad has published in time, in each run."""
    import numpy as np

    # Far more than the mean squad gets done, so that a quick one never runs out of datasets.
    most = min(400, max(8, math.ceil(4 * assumed.days / assumed.pace)))
    own = _around_one(chance.of("squad"), (draws, 1), assumed.between)
    takes = assumed.pace * own * _around_one(chance.of("work"), (draws, most), assumed.spread)
    stopped = _shares(chance.of("blocked"), (draws, most)) < assumed.blocked
    waits = -assumed.wait * np.log1p(-_shares(chance.of("wait"), (draws, most)))
    ready = np.cumsum(np.where(stopped, takes / 2, takes), axis=1) + waits
    found: np.ndarray[Any, Any] = ((ready <= assumed.days) & ~stopped).sum(axis=1)
    return found


def _shares(chance: Chance, shape: tuple[int, int]) -> np.ndarray[Any, Any]:
    import numpy as np

    return chance.shares(np.arange(shape[0] * shape[1], dtype=np.uint64)).reshape(shape)


def _around_one(chance: Chance, shape: tuple[int, int], spread: float) -> np.ndarray[Any, Any]:
    """Give numbers above zero with the mean 1 and that spread (log-normal, by Box and Muller's method)."""
    import numpy as np

    first, second = _shares(chance.of("first"), shape), _shares(chance.of("second"), shape)
    normal = np.sqrt(-2 * np.log1p(-first)) * np.cos(2 * np.pi * second)
    variance = math.log1p(spread**2)
    found: np.ndarray[Any, Any] = np.exp(math.sqrt(variance) * normal - variance / 2)
    return found


def _verdict(found: Simulation) -> str:
    if found.enough is None:
        return _(
            "None of the numbers of squads that were played reaches {target} datasets in nine of ten runs; the most were {most}.",
            target=found.assumed.target,
            most=found.crews[-1].squads,
        )
    return _(
        "With {squads} squads, nine of ten runs reach {target} datasets in {days} working days.",
        squads=found.enough,
        target=found.assumed.target,
        days=found.assumed.days,
    )


def _assumed(assumed: Assumptions) -> str:
    return _("Assumed: a dataset takes a squad {pace} working days on average (give or take {spread} %, squads differ by {between} "
             "%), {blocked} % are blocked half-way, signatures and publication take {wait} more days on average.",
             pace=f"{assumed.pace:.2g}", spread=f"{100 * assumed.spread:.0f}", between=f"{100 * assumed.between:.0f}",
             blocked=f"{100 * assumed.blocked:.0f}", wait=f"{assumed.wait:g}")  # fmt: skip


def _drawn(found: Simulation) -> Picture:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(6.6, 3.8), dpi=140, layout="constrained")
    axes = figure.add_subplot()
    many = [one.squads for one in found.crews]
    axes.fill_between(many, [one.low for one in found.crews], [one.high for one in found.crews], color=COLOUR, alpha=0.18,
                      linewidth=0, label=_("eight of ten runs"))  # fmt: skip
    axes.plot(many, [one.middle for one in found.crews], color=COLOUR, linewidth=2, marker="o", markersize=3,
              label=_("middle run"))  # fmt: skip
    axes.axhline(found.assumed.target, color="#57606a", linestyle="--", linewidth=1,
                 label=_("target: {target}", target=found.assumed.target))  # fmt: skip
    if found.enough is not None:
        axes.axvline(found.enough, color="#a04000", linestyle=":", linewidth=1.6,
                     label=_("nine of ten runs reach it: {squads} squads", squads=found.enough))  # fmt: skip
    axes.set_xlabel(_("squads"))
    axes.set_ylabel(_("datasets published"))
    axes.set_ylim(bottom=0)
    axes.spines[["top", "right"]].set_visible(False)
    title = _(
        "How many squads for {target} datasets in {days} working days",
        target=found.assumed.target,
        days=found.assumed.days,
    )
    axes.set_title(title, fontsize=11)
    axes.legend(fontsize=8, frameon=False)
    rows = [
        (
            _("squads"),
            _("nine in ten runs reach"),
            _("middle run"),
            _("one in ten reaches"),
            _("chance to reach the target"),
        )
    ]
    rows += [
        (str(one.squads), str(one.low), str(one.middle), str(one.high), f"{100 * one.chance:.0f} %")
        for one in found.crews
    ]
    return Picture(title, _verdict(found), tuple(rows), _assumed(found.assumed), png(figure))
