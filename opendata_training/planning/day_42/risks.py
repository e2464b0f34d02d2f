"""What is at risk: what is late, what nobody answers for, what does not work, what still waits for somebody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from ...locale import translator
from ...locale.days import long_day
from ..department import Department
from ..programme.evidence import Seen
from ..programme.waiting import waiting
from .one import PUBLISHED, WITHDRAWN, WITHHELD, One, Risk

_ = translator("planning_day_42")


def risks_of(
    there: Department, folder: str, day: date, ones: Sequence[One], stages: Mapping[str, Seen], *, whole: bool
) -> list[Risk]:
    """Give what somebody has to look after, the most pressing first.

    Parameters:
        there: the department's files.
        folder: what it is called there.
        day: the day from which one looks.
        ones: its datasets.
        stages: the stage of each dataset, by its id.
        whole: whether all of the department was asked for, and not single publications.
    """
    found = [risk for kind in (_broken, _withdrawn, _late, _unowned) for one in ones for risk in kind(one, day)]
    found += [risk for one in ones for risk in _unproved(one, stages.get(one.id))]
    if whole and there.inventory:
        over = {one.id for one in ones if one.state in (PUBLISHED, WITHHELD, WITHDRAWN)}
        found += [
            Risk("waits", one.dataset, _said(one.what, one.days), one.who) for one in waiting(there, folder, day, over)
        ]
    found += [risk for one in ones for risk in _aside(one)]
    return found


def _said(what: str, days: int) -> str:
    return f"{what}; " + _("days: {days}", days=days) if days else what


def _broken(one: One, _day: date) -> Iterator[Risk]:
    for said in one.broken:
        yield Risk("link", one.name, said, one.owner)


def _withdrawn(one: One, _day: date) -> Iterator[Risk]:
    if one.state == WITHDRAWN:
        yield Risk("withdrawn", one.name, _("It was published and withdrawn: {reason}", reason=one.reason), one.owner)


def _late(one: One, day: date) -> Iterator[Risk]:
    if one.state == PUBLISHED and one.due and one.due < day:
        yield Risk("late", one.name, _("Its update was due on {day}; days late: {days}.", day=long_day(one.due),
                                       days=(day - one.due).days), one.owner)  # fmt: skip


def _unowned(one: One, _day: date) -> Iterator[Risk]:
    if one.state == PUBLISHED and not one.owner:
        yield Risk("owner", one.name, _("Nobody is named who updates it."))


def _unproved(one: One, seen: Seen | None) -> Iterator[Risk]:
    if one.state == PUBLISHED and one.decision == "withhold":
        yield Risk("evidence", one.name, _("It was decided to withhold it, and it is published."), one.owner)
    elif one.state == PUBLISHED and seen and "published" in seen.ahead:
        yield Risk(
            "evidence",
            one.name,
            _("It is published, and this is not proved: {missing}", missing=seen.missing),
            one.owner,
        )


def _aside(one: One) -> Iterator[Risk]:
    if one.state == PUBLISHED and one.aside:
        yield Risk("aside", one.name, _("Rows set aside, which are not in the data until somebody decides: {count}.",
                                        count=one.aside), one.owner)  # fmt: skip
