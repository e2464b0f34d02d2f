"""Swapping: a dataset that is blocked keeps its row and its reason, and the first in reserve that may be published takes over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ...errors import Problem
from ...locale import translator
from ...reading.kinds import plain
from ..sheet import Row
from .capacity import Capacity, schedule
from .choosing import MAY, Candidate

_ = translator("planning_programme")


@dataclass(frozen=True)
class Swap:
    """What came of a dataset that was blocked.

    Parameters:
        rows: the plan's rows now.
        blocked: the row of the blocked dataset.
        replacement: the row of the one that took its place; None when none in reserve may be published.
        passed_over: those in reserve before it, and why they could not take over.
    """

    rows: list[Row]
    blocked: Row
    replacement: Row | None = None
    passed_over: list[tuple[str, str]] = field(default_factory=list)

    def __str__(self) -> str:
        lines = []
        if self.replacement is not None:
            lines.append(_("{old} is replaced by {new}, which is due on {date}.", old=self.blocked["name"],
                           new=self.replacement["name"], date=self.replacement["date"]))  # fmt: skip
        else:
            lines.append(_("{old} is blocked, and none in reserve may take its place: settle what stands in its way, or "
                           "decide on another dataset.", old=self.blocked["name"]))  # fmt: skip
        lines += [_("Passed over: {name} ({why}).", name=name, why=why.rstrip(".")) for name, why in self.passed_over]
        return "\n".join(lines)


def block(
    rows: Sequence[Row],
    dataset: str,
    reason: str,
    *,
    candidates: Mapping[str, Candidate],
    capacity: Capacity,
    day: date,
) -> Swap:
    """Block a dataset of a plan and let the first in reserve that may be published take its place.

    Parameters:
        rows: the plan's rows.
        dataset: the id or the name of the one that is blocked.
        reason: what stands in the way.
        candidates: the candidates by id: their efforts and decisions.
        capacity: who does the work, for the new one's date.
        day: the day on which it is blocked.

    Raises:
        Problem: when the plan has no such dataset, it has no place to give away, or there is no reason.
    """
    if not reason.strip():
        raise Problem(_('Say why it is blocked, so that somebody can take that away: --reason "…".'))
    kept = [Row(row, row.number, row.others) for row in rows]
    blocked = _find(kept, dataset)
    if blocked["place"] not in ("chosen", "blocked"):
        raise Problem(_("{name} is not among the chosen datasets, so there is nothing to block.", name=blocked["name"]))
    blocked["place"], blocked["reason"] = "blocked", reason.strip()
    passed = []
    for row in kept:
        if row["place"] != "reserve":
            continue
        one = candidates.get(str(row["id"]))
        if one is None or one.decision not in MAY or one.declined:
            passed.append((str(row["name"]), _cannot(one)))
            continue
        # Its work begins today at the earliest, and it inherits the date of the one it replaces where that is enough.
        ready = schedule([one.effort], capacity, day)[0]
        row["place"], row["date"] = "chosen", max(ready, blocked.get("date") or ready)
        row["reason"] = _("in place of {name}", name=blocked["name"])
        blocked["place"], blocked["replaced_by"] = "replaced", row["id"]
        return Swap(_in_order(kept), blocked, row, passed)
    return Swap(_in_order(kept), blocked, None, passed)


def _find(rows: Sequence[Row], dataset: str) -> Row:
    for row in rows:
        if dataset == row["id"] or plain(dataset) == plain(str(row["name"])):
            return row
    raise Problem(_("The opening plan has no dataset {name}. Its chosen ones are: {ids}.", name=dataset,
                    ids=", ".join(str(row["id"]) for row in rows if row["place"] == "chosen") or _("none")))  # fmt: skip


def _cannot(one: Candidate | None) -> str:
    if one is None:
        return _("it is no longer in the inventory")
    if one.decision == "withhold":
        return one.why or _("decided to withhold")
    if one.declined:
        return one.declined
    return _("nobody has decided yet whether it may be published")


def _in_order(rows: Sequence[Row]) -> list[Row]:
    order = ("chosen", "reserve", "blocked", "replaced")
    return sorted(rows, key=lambda row: order.index(row["place"]) if row["place"] in order else len(order))
