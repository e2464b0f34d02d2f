"""The update calendar: what was promised against what really came; late by how many days, and due next on which day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from typing import Any

from ...countries.common.frequencies import after, frequency, interval
from ...locale import language, translator
from ..calendar import Event
from ..sheet import Row

_ = translator("planning_after")
# Due within so many days is due soon.
SOON = 7
_CELL = "text-align:left;vertical-align:top;padding:4px 10px;border-bottom:1px solid #c8c8c8"
_UNITS = {"D": "DAILY", "W": "WEEKLY", "M": "MONTHLY", "Y": "YEARLY"}


@dataclass(frozen=True)
class Calendar:
    """What is due, late or on time; its sentences are in the language in use when they are read.

    Parameters:
        rows: the rows of calendar.csv, a dataset each, the latest first.
        day: the day it was reckoned for.
        updates: the days of each dataset's updates, by its place in rows.
    """

    rows: list[Row]
    day: date
    updates: list[list[date]]

    @property
    def late(self) -> list[Row]:
        """The datasets that are late."""
        return [row for row in self.rows if row["state"] == "late"]

    @property
    def kept(self) -> float | None:
        """The share of datasets with a promise that are not late; None where nothing was promised."""
        promised = [row for row in self.rows if row["state"] in ("late", "soon", "on-time")]
        return 1 - len(self.late) / len(promised) if promised else None

    def kept_of(self, at: int) -> float | None:
        """Give the share of a dataset's updates that came in time after the one before; None with fewer than two.

        Parameters:
            at: its place in rows.
        """
        days = self.updates[at]
        due = [after(day, self.rows[at]["update"]) for day in days[:-1]]
        if not due or due[0] is None:
            return None
        return sum(came <= until for came, until in zip(days[1:], due, strict=True) if until) / len(due)

    def events(self) -> list[Event]:
        """Give an event for each dataset's next update, with a reminder a week before and its rhythm from then on.

        One that is late stands on the day after the calendar was made, since a calendar reminds of nothing that is past.
        """
        made = []
        for row in self.rows:
            if row["due"] is None:
                continue
            name = row["name"] or row["id"]
            start = row["due"] if row["due"] > self.day else self.day + timedelta(days=1)
            count, unit = interval(row["update"]) or (1, "D")
            words = str(frequency(row["update"]).words)  # type: ignore[union-attr]
            text = _("{owner} updates “{name}” {rhythm}. The last update was on {day}.", owner=row["owner"] or _("Somebody"),
                     name=name, rhythm=words, day=row["updated"].isoformat())  # fmt: skip
            made.append(
                Event(
                    uid=f"update-{row['id'] or name}",
                    summary=_("Update: {name}", name=name),
                    start=start,
                    description=text,
                    rule=f"FREQ={_UNITS[unit]}" + (f";INTERVAL={count}" if count > 1 else ""),
                    remind=SOON if (row["due"] - row["updated"]).days > SOON else None,
                )
            )
        return made

    def to_json(self) -> dict[str, Any]:
        """Give it as plain data."""
        rows = []
        for at, row in enumerate(self.rows):
            days = {key: row[key].isoformat() if row[key] else None for key in ("updated", "due")}
            rows.append({**dict(row), **days, "on_time_share": self.kept_of(at)})
        kept = None if self.kept is None else round(self.kept, 4)
        return {
            "day": self.day.isoformat(),
            "datasets": len(rows),
            "late": len(self.late),
            "on_time_share": kept,
            "rows": rows,
        }

    def said(self) -> list[str]:
        """Say in a sentence or two what it comes to."""
        lines = [_("Datasets: {count}. Late on {day}: {late}.", count=len(self.rows), day=self.day.isoformat(),
                   late=len(self.late))]  # fmt: skip
        if self.late:
            first = self.late[0]
            lines.append(_("The one that is most behind: “{name}”, {days} days late ({missed} updates missed).",
                           name=first["name"] or first["id"], days=first["late"], missed=first["missed"]))  # fmt: skip
        return lines

    def __str__(self) -> str:
        lines = self.said()
        lines += [f"  {row['name'] or row['id']}: {self.in_words(row)}" for row in self.rows]
        return "\n".join(lines)

    def in_words(self, row: Row) -> str:
        """Say how a dataset stands."""
        from ..sheets.calendar import STATES

        state = str(STATES[row["state"]])
        if row["due"] is None:
            return state
        due = row["due"].isoformat()
        if row["state"] == "late":
            return _("{state} by {days} days; it was due on {due}", state=state, days=row["late"], due=due)
        return _("{state}; next due on {due}", state=state, due=due)

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        """Show itself in a notebook as on the terminal, where it shows no pages."""
        printer.text(str(self))

    def _repr_html_(self) -> str:
        """Show itself as a table in a notebook."""
        titles = (_("dataset"), _("promised"), _("updated"), _("how it stands"))
        head = "".join(f'<th scope="col" style="{_CELL}">{escape(title)}</th>' for title in titles)
        body = ""
        for row in self.rows:
            known = frequency(row["update"])
            cells = (row["name"] or row["id"], str(known.words) if known else "",
                     row["updated"].isoformat() if row["updated"] else "", self.in_words(row))  # fmt: skip
            first, *others = (escape(cell) for cell in cells)
            body += (
                f'<tr style="background:#fff;color:#1a1a1a"><th scope="row" style="{_CELL}">{first}</th>'
                + "".join(f'<td style="{_CELL}">{cell}</td>' for cell in others)
                + "</tr>"
            )
        said = "".join(f"<p>{escape(line)}</p>" for line in self.said())
        return (
            f'<section lang="{language()}" style="max-width:64rem;overflow-x:auto;color:#1a1a1a;background:#fff">{said}'
            f'<table style="border-collapse:collapse"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></section>'
        )


def calendar_of(rows: Iterable[Mapping[str, Any]], day: date | None = None) -> Calendar:
    """Reckon which datasets are late and when each is due.

    Several rows of one dataset are its updates, of which the last counts; what other rows say of its rhythm and owner fills in
    where the last one is blank.

    Parameters:
        rows: rows of calendar.csv.
        day: the day to reckon for; today when not told.
    """
    today = day or date.today()
    made: dict[str, Row] = {}
    days: dict[str, list[date]] = {}
    for row in rows:
        name = str(row.get("id") or row.get("name") or "")
        earlier = made.get(name)
        if earlier is None:
            made[name] = Row(row, getattr(row, "number", 0), getattr(row, "others", {}))
        else:
            newer = (row.get("updated") or date.min) >= (earlier.get("updated") or date.min)
            first, second = (row, earlier) if newer else (earlier, row)
            made[name] = Row(
                {**second, **{key: value for key, value in first.items() if value}}, earlier.number, earlier.others
            )
        # What is to come is a plan and no update.
        if row.get("updated") and row["updated"] <= today:
            days.setdefault(name, []).append(row["updated"])
    reckoned = [
        (_reckoned(row, sorted(days.get(name, [])), today), sorted(days.get(name, []))) for name, row in made.items()
    ]
    reckoned.sort(key=lambda pair: (-(pair[0]["late"] or 0), pair[0]["due"] or date.max, pair[0]["name"] or ""))
    return Calendar([row for row, _days in reckoned], today, [each for _row, each in reckoned])


def _reckoned(row: Row, days: list[date], today: date) -> Row:
    last, code = (days[-1] if days else None), str(row.get("update") or "")
    due = after(last, code) if last else None
    late = max(0, (today - due).days) if due else None
    missed = _missed(last, code, today) if due and last else None
    return Row({**row, "updated": last, "due": due, "late": late, "missed": missed, "state": _state(code, last, due, today)},
               row.number, row.others)  # fmt: skip


def _missed(last: date, code: str, today: date) -> int:
    """Count the updates that should have come since the last one, each reckoned from it, so that a 31st outlives a February."""
    count, unit = interval(code) or (1, "D")
    if unit in "DW":
        return max(0, (today - last).days - 1) // (count * (7 if unit == "W" else 1))
    months = (today.year - last.year) * 12 + today.month - last.month
    found = months // (count * (12 if unit == "Y" else 1))
    due = after(last, code, found)
    return max(0, found - (due is None or due >= today))


def _state(code: str, last: date | None, due: date | None, today: date) -> str:
    if not code:
        return "no-promise"
    if interval(code) is None:
        return "no-rhythm"
    if last is None or due is None:
        return "no-date"
    if due < today:
        return "late"
    # A daily one is due soon on every day of its life: that says nothing.
    return "soon" if (due - today).days <= min(SOON, (due - last).days // 2) else "on-time"
