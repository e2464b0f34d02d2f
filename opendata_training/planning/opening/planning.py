"""`opening_plan`: a department's opening plan, made of its inventory, priorities and decisions, kept in its folder."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...files import refuse_locked
from ...locale import translator
from ..cells import is_understood, wanted
from ..department import Department, plan_file
from ..sheet import Row, read_sheet, sheet_named, write_sheet
from ..sheets.opening_plan import SHEET
from .adela import write_adela
from .capacity import DAYS as DAYS_BY_EFFORT
from .capacity import Capacity, people_needed
from .choosing import PEOPLE, Candidate, candidates, draft
from .comparing import Change, Late, changes, overdue
from .swapping import Swap, block
from .written import looked_at, with_ids

_ = translator("planning_programme")
# The programme of 2014 opened a hundred datasets in 42 days: ten of each of ten departments.
DAYS, PLACES, RESERVES = 42, 10, 5
VERSIONS = "opening-plan-versions"


@dataclass
class OpeningPlan:
    """A department's opening plan and what is to be said of it.

    Parameters:
        folder: the department's folder.
        rows: its rows.
        day: the day from which one looks.
        start: the first day of the work.
        deadline: the day by which all should be published.
        capacity: who does the work.
        known: the candidates by id.
        left_out: which candidates have no place and why.
        remarks: what happened by itself, in sentences.
        changed: what is otherwise than in the last version.
        published: the ids of datasets that are published.
    """

    folder: Path
    rows: list[Row]
    day: date
    start: date
    deadline: date
    capacity: Capacity
    known: Mapping[str, Candidate]
    left_out: list[tuple[str, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    published: set[str] = field(default_factory=set)

    @property
    def path(self) -> Path:
        """Where the plan's file is."""
        return plan_file(self.folder, SHEET.name) or self.folder / f"{SHEET.name}.csv"

    def placed(self, place: str) -> list[Row]:
        """Give the rows that have a place: chosen, reserve, blocked or replaced."""
        return [row for row in self.rows if row.get("place") == place]

    @property
    def overdue(self) -> list[Late]:
        """The chosen datasets whose day is over."""
        return overdue(self.rows, self.day, self.published)

    @property
    def too_late(self) -> list[Row]:
        """The chosen datasets that the plan itself dates after the deadline."""
        return [row for row in self.placed("chosen") if row.get("date") and row["date"] > self.deadline]

    @property
    def people_needed(self) -> int | None:
        """The fewest people with whom all chosen ones are ready by the deadline; None when no number does."""
        efforts = [self._effort(row) for row in self.placed("chosen") if str(row.get("id")) not in self.published]
        return people_needed(efforts, self.capacity, max(self.start, self.day), self.deadline)

    @property
    def undecided(self) -> list[str]:
        """The names of chosen datasets of which nobody decided yet whether they may be published."""
        return [str(row["name"]) for row in self.placed("chosen")
                if str(row.get("id")) in self.known and not self.known[str(row["id"])].decision]  # fmt: skip

    def block(self, dataset: str, reason: str) -> Swap:
        """Block a dataset, let one in reserve take its place, and write the plan.

        Parameters:
            dataset: its id or its name.
            reason: what stands in the way.

        Raises:
            Problem: when the plan has no such dataset, it has no place to give away, there is no reason, or the plan cannot
                be written.
        """
        swap = block(self.rows, dataset, reason, candidates=self.known, capacity=self.capacity,
                     day=max(self.day, self.start))  # fmt: skip
        self.write(swap.rows)
        return swap

    def write(self, rows: list[Row]) -> None:
        """Write the plan; the version before stays beside it, by its day, when anything is otherwise.

        Raises:
            Problem: when it cannot be written.
        """
        path = self.path
        refuse_locked(path)
        before = read_sheet(SHEET, path) if path.is_file() else []
        self.rows, self.changed = rows, changes(before, rows)
        if before and self.changed:
            write_sheet(SHEET, before, _free_name(self.folder / VERSIONS, self.day))
        if self.changed or not path.is_file():
            write_sheet(SHEET, rows, path)

    def write_adela(self, path: str | Path) -> Path:
        """Write ADELA's eleven columns of the chosen datasets.

        Raises:
            Problem: when it cannot be written.
        """
        return write_adela(self.rows, Path(path))

    def to_json(self) -> dict[str, Any]:
        """Give it as the JSON of `opendata plan opening`."""
        return {
            "plan": str(self.path),
            "start": self.start.isoformat(),
            "deadline": self.deadline.isoformat(),
            "datasets": [{key: value.isoformat() if isinstance(value, date) else value for key, value in row.items()}
                         for row in self.rows],
            "left_out": [{"name": name, "why": why} for name, why in self.left_out],
            "undecided": self.undecided,
            "overdue": [{"id": one.id, "date": one.date.isoformat(), "days": one.days} for one in self.overdue],
            "after_deadline": [row["id"] for row in self.too_late],
            "people_needed": self.people_needed,
            "changes": [str(one) for one in self.changed],
            "remarks": self.remarks,
        }  # fmt: skip

    def _effort(self, row: Row) -> float | None:
        one = self.known.get(str(row.get("id") or ""))
        return one.effort if one else None

    def __str__(self) -> str:
        from .shown import text

        return text(self)

    def _repr_html_(self) -> str:
        from .shown import card

        return card(self)


def opening_plan(
    folder: str | os.PathLike[str],
    *,
    again: bool = False,
    people: float = 2,
    hours: float = 4,
    by_effort: Sequence[float] = DAYS_BY_EFFORT,
    start: date | None = None,
    deadline: date | None = None,
    places: int = PLACES,
    reserves: int = RESERVES,
    day: date | None = None,
    **given: str,
) -> OpeningPlan:
    """Make a department's opening plan of its inventory, priorities and decisions, or show the one there is.

    The plan is the file opening-plan.csv (or .xlsx) of the folder; what people write there stays. A chosen dataset that has been
    decided to be withheld since is swapped for one in reserve.

    Parameters:
        folder: the department's folder.
        again: whether to fill places and dates again where the plan has room; so it is too when cells are given.
        people: how many people open data.
        hours: how many hours a working day each has for it.
        by_effort: how many days of one person, of eight hours, a dataset takes, by its effort from 1 to 5.
        start: the first day of the work; when not told, that of the programme beside it (programme.csv), else today.
        deadline: the day by which all should be published; the programme's last day when not told, else the 42nd of the work.
        places: how many datasets are chosen.
        reserves: how many wait in reserve.
        day: the day from which one looks; today when not told.
        given: cells for all rows: vision, contact_name, contact_title, contact_email, admin_name, admin_title, admin_email.

    Raises:
        Problem: when there is no inventory, a file cannot be read, or the plan cannot be written.
    """
    unknown = set(given) - {"vision", *PEOPLE}
    if unknown:
        raise Problem(_("An opening plan has no column {names}.", names=", ".join(sorted(unknown))))
    for key, cell in given.items():
        column = SHEET.column(key)
        if not is_understood(column, cell):
            raise Problem(_('{column}: "{cell}" is not understood. Write {wanted}.', column=str(column.title), cell=cell,
                            wanted=wanted(column)))  # fmt: skip
    if places < 1 or reserves < 0:
        raise Problem(_("Say how many datasets are chosen (1 or more) and how many wait in reserve (0 or more)."))
    day = day or date.today()
    place = Path(folder)
    known = _candidates(place)
    path = plan_file(place, SHEET.name)
    rows, remarks = looked_at(with_ids(read_sheet(SHEET, path), known), known) if path else ([], [])
    first, last = _programme(place)
    start = start or first or day
    deadline = deadline or last or start + timedelta(days=DAYS - 1)
    if deadline < start:
        raise Problem(_("The deadline {deadline} is before the first day {start}.", deadline=deadline, start=start))
    by_id = {one.id: one for one in known}
    plan = OpeningPlan(
        place, rows, day, start, deadline, Capacity(people, hours, tuple(by_effort)), by_id, remarks=remarks,
        published=_published(place),
    )  # fmt: skip
    now = _withheld_since(plan)
    if again or not rows or any(given.values()):
        made = draft(known, capacity=plan.capacity, start=working_start(plan), places=places, reserves=reserves, before=now,
                     given=given, published=plan.published)  # fmt: skip
        now, plan.left_out = made.rows, made.left_out
    if now is not rows:
        plan.write(now)
    return plan


def working_start(plan: OpeningPlan) -> date:
    """Give the day from which work can still be planned."""
    return max(plan.start, plan.day)


def _programme(folder: Path) -> tuple[date | None, date | None]:
    """Give the first and the last day of the programme that the department takes part in, where there is one."""
    path = plan_file(folder.absolute().parent, "programme")
    if path is None:
        return None, None
    for row in read_sheet(sheet_named("programme"), path):
        if row["folder"] == folder.absolute().name and row["start"] and row["days"]:
            return row["start"], row["start"] + timedelta(days=row["days"] - 1)
    return None, None


def _candidates(folder: Path) -> list[Candidate]:
    if not folder.is_dir():
        raise Problem(
            _("There is no folder at {folder}. Give the folder with the department's files.", folder=str(folder))
        )
    if plan_file(folder, "inventory") is None:
        raise Problem(_("{folder} has no inventory yet. Start one with: opendata plan blank inventory {file}",
                        folder=str(folder), file=str(folder / "inventory.csv")))  # fmt: skip
    there = Department(folder)
    inventory = there.inventory
    found = candidates(inventory, there.by_id("priorities"), there.by_id("decisions"))
    for said in (*there.problems, *there.strays):
        raise Problem(said)
    if not found:
        raise Problem(_("The inventory of {folder} has no dataset yet. Write them there first.", folder=str(folder)))
    return found


def _withheld_since(plan: OpeningPlan) -> list[Row]:
    """Swap chosen datasets that are to be withheld by now."""
    rows = plan.rows
    for row in plan.placed("chosen"):
        one = plan.known.get(str(row.get("id") or ""))
        if one is not None and one.decision == "withhold":
            why = _("decided to withhold: {why}", why=one.why) if one.why else _("decided to withhold")
            swap = block(rows, one.id, why, candidates=plan.known, capacity=plan.capacity, day=working_start(plan))
            plan.remarks.append(str(swap))
            rows = swap.rows
    return rows


def _published(folder: Path) -> set[str]:
    from ..programme.evidence import receipts

    publications = folder / "publications"
    return {path.name for path in publications.iterdir() if receipts(path)} if publications.is_dir() else set()


def _free_name(folder: Path, day: date) -> Path:
    path, number = folder / f"{SHEET.name}-{day.isoformat()}.csv", 1
    while path.exists():
        number += 1
        path = path.with_name(f"{SHEET.name}-{day.isoformat()}-{number}.csv")
    return path
