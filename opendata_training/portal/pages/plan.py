"""The opening plans, for citizens: what each department promised, what came, what is late."""

from __future__ import annotations

import csv
import io
import sqlite3
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import Response, render_template

from ..words import words
from .dataset import today
from .frame import base, pages, store
from .organizations import known
from .saying import as_day, shown

# In the order of what a citizen asks first.
STATES = ("late", "promised", "undated", "withdrawn", "published")
# So many late datasets are named on the page of all departments; each department's own page names all.
MOST_LATE = 50
# A spreadsheet takes a cell that begins so for a formula (https://owasp.org/www-community/attacks/CSV_Injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Promise:
    """A dataset that a department promised.

    Parameters:
        organization: who promised it, as {"name", "title"}.
        title: what it is called.
        promised: the day it was promised for; None where the plan has none.
        published: the day it came; None until then.
        page: the name of the dataset here; empty when it is not here.
        state: one of STATES.
        days: days late: till today, or till it came; 0 when on time.
    """

    organization: dict[str, Any]
    title: str
    promised: date | None
    published: date | None
    page: str
    state: str
    days: int

    @property
    def said(self) -> str:
        """Its state in words."""
        if self.state == "late" or (self.state == "published" and self.days):
            return words()[f"state_{self.state}_day{'s' if self.days > 1 else ''}"].format(days=self.days)
        return words()[f"state_{self.state}"]


@dataclass(frozen=True)
class Plan:
    """A department's plan, or several together: its promises and their counts."""

    organization: dict[str, Any] | None
    rows: list[Promise]

    def count(self, state: str) -> int:
        """Give how many promises are in a state."""
        return sum(row.state == state for row in self.rows)

    def share(self, state: str) -> float:
        """Give their share, of 100."""
        return round(100 * self.count(state) / len(self.rows), 2) if self.rows else 0.0

    @property
    def in_time(self) -> int:
        """How many came on the day that was promised or before."""
        return sum(row.state == "published" and not row.days for row in self.rows)


def promise(told: dict[str, Any], organization: dict[str, Any], page: str, came: date | None, now: date) -> Promise:
    """Judge one row of a plan.

    Parameters:
        told: the row: ``id``, ``name``, ``promised``, ``published``, ``state``.
        page: the name of the dataset that keeps the promise here; empty when there is none.
        came: the day that dataset came here.
        now: the day it is.
    """
    # A month alone, as ADELA's plans have it, is a promise until its last day, and kept from its first one on.
    promised = _day(str(told["promised"]), last=True)
    published = _day(str(told["published"]), last=False) or came
    if published:
        state, until = "published", published
    elif told["state"] in ("withdrawn", "withheld"):
        state, until = "withdrawn", None
    elif promised is None:
        state, until = "undated", None
    else:
        state, until = ("late" if promised < now else "promised"), now
    days = max((until - promised).days, 0) if until and promised else 0
    return Promise(
        organization, str(shown(told["name"])).strip() or str(told["id"]), promised, published, page, state, days
    )


def _day(text: str, *, last: bool) -> date | None:
    first = as_day(f"{text}-01" if len(text) == 7 else text)
    return first.replace(day=monthrange(first.year, first.month)[1]) if first and last and len(text) == 7 else first


@pages.get("/plan")
def plan() -> str:
    """Show all departments' plans: a line each, and what is late now."""
    with store().reading() as db:
        plans = _plans(db)
    rows = [row for one in plans for row in one.rows]
    late = sorted((row for row in rows if row.state == "late"), key=lambda row: -row.days)
    return render_template("plan.html", plan=Plan(None, rows), plans=plans, rows=late[:MOST_LATE], organization=None)


@pages.get("/organization/<name>/plan")
def organization_plan(name: str) -> str:
    """Show one department's plan, promise by promise."""
    found = _plan_of(name)
    return render_template("plan.html", plan=found, plans=[], rows=found.rows, organization=found.organization)


@pages.get("/plan.csv")
def plan_csv() -> Response:
    """Give all plans as a table to work with."""
    with store().reading() as db:
        plans = _plans(db)
    return _csv([row for one in plans for row in one.rows], "plan.csv")


@pages.get("/organization/<name>/plan.csv")
def organization_plan_csv(name: str) -> Response:
    """Give one department's plan as a table to work with."""
    found = _plan_of(name)
    assert found.organization is not None
    return _csv(found.rows, f"plan-{found.organization['name']}.csv")


def _plan_of(name: str) -> Plan:
    with store().reading() as db:
        organization = known(db, name)
        found = [one for one in _plans(db) if one.organization and one.organization["id"] == organization["id"]]
    return found[0] if found else Plan(organization, [])


def _plans(db: sqlite3.Connection) -> list[Plan]:
    """Read all plans, by department; a promise is kept by the department's public dataset of that identifier or name."""
    sql = """SELECT plan.*, organization.name AS org_name, organization.title AS org_title, package.name AS page,
                    package.created AS came
             FROM plan JOIN organization ON organization.id = plan.organization_id
             LEFT JOIN package ON package.owner_org = plan.organization_id AND NOT package.private
                 AND package.state = 'active' AND (plan.id IN (package.id, package.name) OR package.number IN
                     (SELECT package FROM term WHERE field = 'extras_identifier' AND value = plan.id))
             ORDER BY organization.title COLLATE NOCASE, organization.name, plan.position"""
    plans: dict[str, Plan] = {}
    seen: set[tuple[str, str]] = set()
    for row in db.execute(sql):
        # Two datasets that answer to one promise, by name and by identifier, are one promise still.
        if (row["organization_id"], row["id"]) in seen:
            continue
        seen.add((row["organization_id"], row["id"]))
        organization = {"id": row["organization_id"], "name": row["org_name"], "title": row["org_title"]}
        one = plans.setdefault(row["organization_id"], Plan(organization, []))
        one.rows.append(promise(dict(row), organization, row["page"] or "", as_day(row["came"]), today()))
    for one in plans.values():
        one.rows.sort(key=lambda row: (STATES.index(row.state), row.promised or date.max))
    return list(plans.values())


def _csv(rows: list[Promise], filename: str) -> Response:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(("organization", "dataset", "promised", "published", "state", "days_late", "url"))
    for row in rows:
        url = f"{base()}/dataset/{row.page}" if row.page else ""
        cells = (
            row.organization["title"],
            row.title,
            row.promised or "",
            row.published or "",
            row.state,
            row.days,
            url,
        )
        writer.writerow([_harmless(cell) for cell in cells])
    response = Response(stream.getvalue(), mimetype="text/csv")
    response.headers["Content-Disposition"] = f'attachment; filename="{filename}"'
    return response


def _harmless(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
