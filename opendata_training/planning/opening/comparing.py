"""What changed since the plan's last version, and what is late."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from ...locale import translator
from ..joining import with_ids
from ..sheet import Row
from ..sheets.opening_plan import SHEET

_ = translator("planning_programme")


@dataclass(frozen=True)
class Change:
    """One thing that is otherwise than in the last version.

    Parameters:
        id: the dataset's id.
        name: its name now, or the last one it had.
        kind: added, gone, renamed, moved (its date), or changed (another cell).
        column: the key of the column, "" for added and gone.
        before: what it was.
        now: what it is.
    """

    id: str
    name: str
    kind: str
    column: str = ""
    before: Any = None
    now: Any = None

    def __str__(self) -> str:
        if self.kind == "added":
            return _("{name} is new in the plan ({place}).", name=self.name, place=_shown("place", self.now))
        if self.kind == "gone":
            return _("{name} is no longer in the plan.", name=self.name)
        if self.kind == "renamed":
            return _("{before} is now called {name}; it is the same dataset.", before=self.before, name=self.name)
        if self.kind == "moved" and self.before and self.now:
            days = (self.now - self.before).days
            if days > 0:
                return _("{name}: now on {date}; days later: {days}.", name=self.name, days=days, date=self.now)
            return _("{name}: now on {date}; days earlier: {days}.", name=self.name, days=-days, date=self.now)
        return _("{name}, {column}: {before} before, now {now}.", name=self.name, column=str(SHEET.column(self.column).title),
                 before=_shown(self.column, self.before), now=_shown(self.column, self.now))  # fmt: skip


@dataclass(frozen=True)
class Late:
    """A chosen dataset whose day is over and that is not published.

    Parameters:
        id: its id.
        name: its name.
        date: the day that the plan says.
        days: how many days ago that was.
    """

    id: str
    name: str
    date: date
    days: int

    def __str__(self) -> str:
        return _("{name}: due on {date}; days late: {days}.", name=self.name, date=self.date, days=self.days)


def changes(before: Iterable[Row], now: Iterable[Row]) -> list[Change]:
    """Say what is otherwise in a plan than in an earlier version of it; datasets are known by their ids."""
    old, new = _by_id(before), _by_id(now)
    found = []
    for each, row in new.items():
        if each not in old:
            found.append(Change(each, str(row["name"]), "added", now=row.get("place")))
            continue
        for column in SHEET.columns:
            was, now_ = old[each].get(column.key), row.get(column.key)
            if (was or None) == (now_ or None) or column.key == "id":
                continue
            kind = {"name": "renamed", "date": "moved"}.get(column.key, "changed")
            found.append(Change(each, str(row["name"]), kind, column.key, was, now_))
    return found + [Change(each, str(row["name"]), "gone") for each, row in old.items() if each not in new]


def overdue(rows: Iterable[Row], day: date, published: Collection[str] = ()) -> list[Late]:
    """Give the chosen datasets that should have been published before a day and are not, the latest first.

    Parameters:
        rows: the plan's rows.
        day: the day from which one looks.
        published: the ids of those that are published.
    """
    found = [
        Late(each, str(row["name"]), row["date"], (day - row["date"]).days)
        for each, row in _by_id(rows).items()
        if row.get("place") == "chosen" and row.get("date") and row["date"] < day and each not in published
    ]
    return sorted(found, key=lambda late: (-late.days, late.name))


def _by_id(rows: Iterable[Row]) -> dict[str, Row]:
    kept = list(rows)
    return dict(zip(with_ids(kept), kept, strict=True))


def _shown(key: str, value: Any) -> str:
    from ..cells import as_text

    return as_text(SHEET.column(key), value) or _("blank")
