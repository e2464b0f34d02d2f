"""Sign-offs: how many days each has waited, as of a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from ...locale import translator
from ..joining import with_ids
from .words import KINDS

_ = translator("planning_rights")

State = Literal["not-asked", "waiting", "again", "unnamed", "signed"]


@dataclass(frozen=True)
class Waiting:
    """A sign-off as of a day.

    Parameters:
        id: the dataset's.
        name: its name.
        kind: legal, privacy or owner.
        person: who signs; "" when nobody was named.
        state: not-asked, waiting, again (signed before the decision was changed), unnamed (signed, nobody says by whom) or signed.
        days: how long it has waited, since the change where it is to be asked for again, or did wait until it was signed; None
            where it was not asked for, or its day is not known.
    """

    id: str
    name: str
    kind: str
    person: str
    state: State
    days: int | None

    def __str__(self) -> str:
        kind, who = str(KINDS.get(self.kind, self.kind)), self.person or _("nobody named")
        if self.state == "not-asked":
            return _("{name} · {kind} ({who}): not asked for yet", name=self.name, kind=kind, who=who)
        if self.state == "waiting":
            return _(
                "{name} · {kind} ({who}): waiting, days: {days}", name=self.name, kind=kind, who=who, days=self.days
            )
        if self.state == "again":
            return _("{name} · {kind} ({who}): signed before the change: ask again; days since the change: {days}",
                     name=self.name, kind=kind, who=who, days=self.days)  # fmt: skip
        if self.state == "unnamed":
            return _("{name} · {kind}: signed, but nobody is named: write who signed", name=self.name, kind=kind)
        days = "?" if self.days is None else self.days
        return _("{name} · {kind} ({who}): signed, days it took: {days}", name=self.name, kind=kind, who=who, days=days)


def waiting(
    sign_offs: Iterable[Mapping[str, Any]], on: date | None = None, decisions: Sequence[Mapping[str, Any]] = ()
) -> list[Waiting]:
    """Say of each sign-off whether it waits and for how many days: first those that have waited longest, then those that nobody
    asked for, then the signed ones.

    Parameters:
        sign_offs: the rows of sign-offs.csv.
        on: the day as of which it is looked at; what is asked for or signed later has not happened yet. Today when not told.
        decisions: the rows of decisions.csv: what was signed before the decision is to be asked for again.
    """
    day, rows, decided = on or date.today(), list(sign_offs), list(decisions)
    ids = with_ids([*rows, *decided])
    days = {each: row.get("decided_on") for row, each in zip(decided, ids[len(rows) :], strict=True)}
    found = [_one(row, each, days.get(each), day) for row, each in zip(rows, ids, strict=False)]
    order = {"waiting": 0, "again": 0, "unnamed": 1, "not-asked": 1, "signed": 2}
    return sorted(found, key=lambda one: (order[one.state], -(one.days or 0), one.name, one.kind))


def signature(row: Mapping[str, Any], decided_on: date | None, day: date) -> State:
    """Say what a sign-off is worth on a day: only one with a person, and not older than the decision, is signed.

    Parameters:
        row: a row of sign-offs.csv.
        decided_on: the day of the decision; None when it is not known.
        day: the day as of which it is looked at.
    """
    asked, signed = row.get("asked_on"), row.get("signed_on")
    if signed is not None and signed <= day:
        if decided_on is None or signed >= decided_on:
            return "signed" if str(row.get("person") or "").strip() else "unnamed"
        # The decision is later: asked for since then, it waits; else the one who signed has not seen it.
        if asked is None or asked < decided_on or asked > day:
            return "again"
    return "waiting" if asked is not None and asked <= day else "not-asked"


def _one(row: Mapping[str, Any], each: str, decided_on: date | None, day: date) -> Waiting:
    asked, signed, state = row.get("asked_on"), row.get("signed_on"), signature(row, decided_on, day)
    days: int | None = None
    if state == "signed" and asked is not None and asked <= signed:
        days = (signed - asked).days
    elif state == "waiting" and asked is not None:
        days = (day - asked).days
    elif state == "again" and decided_on is not None:
        days = max(0, (day - decided_on).days)
    name, person = str(row.get("name") or each), str(row.get("person") or "")
    return Waiting(each, name, str(row.get("kind") or ""), person, state, days)
