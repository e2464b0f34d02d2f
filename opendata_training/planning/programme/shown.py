"""The board in sentences and on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...locale import translator
from .stages import STAGES

if TYPE_CHECKING:
    from .board import Programme
    from .pace import Forecast

_ = translator("planning_programme")
# So many lines of each list are shown on a terminal; the page has all.
_MOST = 12


def verdict(board: Programme) -> str:
    """Say in one sentence how the programme stands."""
    if board.number < 1:
        return _("The programme begins on {start}.", start=board.start)
    return _("Day {number} of {days}: {published} of {target} datasets are published; work left, in datasets: {left}.",
             number=board.number, days=board.days, published=board.published, target=board.target,
             left=f"{board.left:.1f}")  # fmt: skip


def expected(board: Programme) -> str:
    """Say in words what the forecast says, or why there is none."""
    found = board.forecast
    if board.left <= 1e-9:
        return _("All datasets are published.")
    if found is None:
        from .pace import LEAST_DAYS

        return _("It is too early for a forecast: it needs {days} working days with some work done.", days=LEAST_DAYS)
    return " ".join(
        [
            _finish(found),
            _(
                "Chance to be done by {deadline}: {chance} %.",
                deadline=board.deadline,
                chance=f"{100 * found.chance:.0f}",
            ),
            _(
                "Taken from the pace of {days} working days so far, as if the days to come were like them.",
                days=found.days,
            ),
        ]
    )


def _finish(found: Forecast) -> str:
    if found.middle is None:
        return _("At the pace so far it is not done within a year.")
    if found.high is None:
        return _(
            "At the pace so far it is done about {middle}; in one of ten cases not within a year.", middle=found.middle
        )
    return _("At the pace so far it is done about {middle}, in eight of ten cases between {low} and {high}.",
             middle=found.middle, low=found.low, high=found.high)  # fmt: skip


def sentences(board: Programme) -> list[str]:
    """Say what else is to be known: what is withheld, out of order, or could not be read."""
    said = []
    if board.withheld:
        said.append(_("Decided not to be opened: {count}.", count=board.withheld))
    if board.out_of_order:
        said.append(_("Published though an earlier stage lacks its evidence: {names}. Write the decision and its signatures down.",
                      names=", ".join(one.name for one in board.out_of_order)))  # fmt: skip
    short = [line.name for line in board.lines if len(line.counted) < line.target]
    if short:
        said.append(_("Fewer candidates than the target: {names}.", names=", ".join(short)))
    return said + board.problems


def text(board: Programme) -> str:
    """Give the board as text."""
    width = max([len(_("All"))] + [len(line.name) for line in board.lines])
    heads = [str(words) for words in STAGES.values()]
    lines = [verdict(board), expected(board), *sentences(board), ""]
    lines.append("  ".join([" " * width, *heads]))
    for line in board.lines:
        cells = [f"{line.at_least(stage)}/{line.target}" for stage in STAGES]
        lines.append("  ".join([f"{line.name:<{width}}", *_under(cells, heads)]))
    cells = [f"{board.reached(stage)}/{board.target}" for stage in STAGES]
    lines.append("  ".join([f"{_('All'):<{width}}", *_under(cells, heads)]))
    stuck = board.stuck
    if stuck:
        lines += ["", _("Who is stuck on what:")]
        lines += [f"  {stuck_in_words(one.folder, one.dataset, one.what, one.who, one.days)}" for one in stuck[:_MOST]]
        if len(stuck) > _MOST:
            lines.append("  " + _("… and {count} more; the page has all.", count=len(stuck) - _MOST))
    lines += ["", _("The six steps:")]
    lines += [f"  {one.number}. {one.title}: {one.done}/{one.of} {one.counted}" for one in board.steps]
    coming = [one for one in board.sessions if one.date >= board.day]
    if coming:
        lines += ["", _("Next session: {number}, {date}: {title}", number=coming[0].number, date=coming[0].date,
                        title=str(coming[0].title))]  # fmt: skip
    return "\n".join(line.rstrip() for line in lines)


def _under(cells: list[str], heads: list[str]) -> list[str]:
    return [f"{cell:>{len(head)}}" for cell, head in zip(cells, heads, strict=True)]


def stuck_in_words(folder: str, dataset: str, what: str, who: str, days: int) -> str:
    """Say what somebody waits for in one line."""
    about = f"{folder} · {dataset}" if dataset else folder
    named = who or _("nobody is named")
    return f"{about}: {what} ({named})" + (", " + _("days: {days}", days=days) if days else "")
