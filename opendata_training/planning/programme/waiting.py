"""Who is stuck on what: signatures that were asked for, barriers that are open, days of the plan that are over."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from ...locale import translator
from ..barriers.register import register_of
from ..department import Department
from ..inventory.looking import says_nobody
from ..opening.comparing import overdue
from ..rights.signing import waiting as signatures
from ..rights.words import KINDS
from ..sheet import Row

_ = translator("planning_programme")


@dataclass(frozen=True)
class Stuck:
    """Something that waits for somebody.

    Parameters:
        folder: the department's folder.
        dataset: the dataset's name; "" for the whole department.
        what: what it waits for, in words.
        who: for whom; "" when nobody is named.
        days: for how many days, or how many days late; 0 when it is not late.
    """

    folder: str
    dataset: str
    what: str
    who: str
    days: int

    def to_json(self) -> dict[str, Any]:
        """Give it as JSON."""
        return {"folder": self.folder, "dataset": self.dataset, "what": self.what, "who": self.who, "days": self.days}


def waiting(there: Department, folder: str, day: date, over: Collection[str]) -> list[Stuck]:
    """Give what a department waits for, the longest wait first.

    Parameters:
        there: the department's files.
        folder: what it is called on the board.
        day: the day from which one looks.
        over: the ids of datasets that are published or withheld: nothing of theirs waits any more.
    """
    inventory = there.inventory

    def name(each: str) -> str:
        return str(inventory[each].get("name") or each) if each in inventory else each

    found = []
    decided = there.by_id("decisions")
    for each, rows in there.by_id("sign-offs").items():
        # What is signed on an older decision is no signature on this one.
        on = [{**row, "id": each} for row in decided.get(each, ())]
        for asked in signatures([{**row, "id": each} for row in rows], day, on) if each not in over else ():
            if asked.state in ("waiting", "again", "unnamed"):
                kind = str(KINDS.get(asked.kind, asked.kind))
                said = {
                    "again": _("signature: {kind}; signed before the change: ask again", kind=kind),
                    "unnamed": _("signature: {kind}; it does not say who signed", kind=kind),
                }.get(asked.state, _("signature: {kind}", kind=kind))
                found.append(Stuck(folder, name(each), said, asked.person, asked.days or 0))
    for each, rows in there.by_id("barriers").items():
        for barrier in register_of(rows, day).barriers:
            if barrier.open and each not in over:
                said, who = _("barrier: {barrier}", barrier=barrier.barrier), "" if barrier.unowned else barrier.owner
                found.append(Stuck(folder, name(each), said, who, barrier.days_late))
    planned = {each: Row({**rows[-1], "id": each}) for each, rows in there.by_id("opening-plan").items()}
    for late in overdue(planned.values(), day, over):
        who = str(planned[late.id].get("contact_name") or "") if late.id in planned else ""
        said = _("its day in the plan was {date}", date=late.date)
        found.append(Stuck(folder, late.name, said, "" if says_nobody(who) else who, late.days))
    return sorted(found, key=lambda one: (-one.days, bool(one.who), one.dataset, one.what))
