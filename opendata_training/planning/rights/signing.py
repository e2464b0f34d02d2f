"""Sign-offs: how many days each has waited, as of a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from ...locale import translator
from ..joining import with_ids
from .words import KINDS

_ = translator("planning_rights")

State = Literal["not-asked", "waiting", "signed"]


@dataclass(frozen=True)
class Waiting:
    """A sign-off as of a day.

    Parameters:
        id: the dataset's.
        name: its name.
        kind: legal, privacy or owner.
        person: who signs; "" when nobody was named.
        state: not-asked, waiting or signed.
        days: how long it has waited, or did wait until it was signed; None where it was not asked for, or its day is not known.
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
        days = "?" if self.days is None else self.days
        return _("{name} · {kind} ({who}): signed, days it took: {days}", name=self.name, kind=kind, who=who, days=days)


def waiting(sign_offs: Iterable[Mapping[str, Any]], on: date | None = None) -> list[Waiting]:
    """Say of each sign-off whether it waits and for how many days: first those that have waited longest, then those that nobody
    asked for, then the signed ones.

    Parameters:
        sign_offs: the rows of sign-offs.csv.
        on: the day as of which it is looked at; what is asked for or signed later has not happened yet. Today when not told.
    """
    day, rows = on or date.today(), list(sign_offs)
    found = [_one(row, each, day) for row, each in zip(rows, with_ids(rows), strict=True)]
    order = {"waiting": 0, "not-asked": 1, "signed": 2}
    return sorted(found, key=lambda one: (order[one.state], -(one.days or 0), one.name, one.kind))


def _one(row: Mapping[str, Any], each: str, day: date) -> Waiting:
    asked, signed = row.get("asked_on"), row.get("signed_on")
    state: State
    days: int | None
    if signed is not None and signed <= day:
        state, days = "signed", (signed - asked).days if asked is not None and asked <= signed else None
    elif asked is not None and asked <= day:
        state, days = "waiting", (day - asked).days
    else:
        state, days = "not-asked", None
    name, person = str(row.get("name") or each), str(row.get("person") or "")
    return Waiting(each, name, str(row.get("kind") or ""), person, state, days)
