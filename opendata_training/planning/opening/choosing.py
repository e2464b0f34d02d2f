"""Choosing: of the candidates in the order of their priority, so many get a place and so many wait in reserve."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ...locale import Words, translator
from ..sheet import Row
from ..sheets.opening_plan import SHEET
from .capacity import Capacity, schedule

_ = translator("planning_programme")
MAY = ("publish", "redact", "aggregate")
#: The reason that the plan itself gives; any other one is a person's.
BY_PRIORITY = Words("by its priority", "por su prioridad")
# Those that people chose, those of which they say nothing, and those that they did not choose.
_WANTED = (True, None, False)
PEOPLE = tuple(f"{who}_{what}" for who in ("contact", "admin") for what in ("name", "title", "email"))


@dataclass(frozen=True)
class Candidate:
    """A dataset that may get a place.

    Parameters:
        id: its id.
        name: its name.
        description: what it is.
        effort: how much work it is, 1 to 5; None when nobody said.
        update: how often it is brought up to date, a code.
        contact: who answers for it.
        decision: publish, redact, aggregate, withhold, or "" when nothing is decided.
        why: the reason of the decision.
        declined: why a person decided in the priorities not to open it in this round; "" when nobody did.
    """

    id: str
    name: str
    description: str = ""
    effort: float | None = None
    update: str = ""
    contact: str = ""
    decision: str = ""
    why: str = ""
    declined: str = ""


@dataclass(frozen=True)
class Draft:
    """A plan that was worked out.

    Parameters:
        rows: its rows: chosen by their order, then those in reserve, then blocked and replaced ones.
        left_out: which candidates have no place and why.
        undecided: the names of the chosen of which nobody decided yet whether they may be published.
    """

    rows: list[Row]
    left_out: list[tuple[str, str]] = field(default_factory=list)
    undecided: list[str] = field(default_factory=list)


def candidates(
    inventory: Mapping[str, Mapping[str, Any]],
    priorities: Mapping[str, Sequence[Mapping[str, Any]]],
    decisions: Mapping[str, Sequence[Mapping[str, Any]]],
) -> list[Candidate]:
    """Give the datasets of an inventory, the most wanted first.

    Those that people chose come first and those that they did not choose last, each group by rank; without priorities the
    inventory's order counts.

    Parameters:
        inventory: its rows by id.
        priorities: the rows of the priorities by id.
        decisions: the decisions by id; the last one counts.
    """
    found = []
    for place, (each, row) in enumerate(inventory.items()):
        ranked: Mapping[str, Any] = next(iter(priorities.get(each, ())), {})
        decided: Mapping[str, Any] = (decisions.get(each) or [{}])[-1]
        rank = ranked.get("rank")
        chosen = ranked.get("chosen")
        order = (_WANTED.index(chosen), rank is None, rank or 0, place)
        found.append((order, Candidate(
            each,
            str(row.get("name") or each),
            str(row.get("about") or ""),
            ranked.get("effort"),
            str(row.get("update") or ""),
            str(row.get("responsible") or row.get("owner") or ""),
            str(decided.get("decision") or ""),
            str(decided.get("reason") or ""),
            str(ranked.get("reason") or "") if chosen is False else "",
        )))  # fmt: skip
    return [one for _order, one in sorted(found, key=lambda pair: pair[0])]


def draft(
    ordered: Sequence[Candidate],
    *,
    capacity: Capacity,
    start: date,
    places: int = 10,
    reserves: int = 5,
    before: Iterable[Row] = (),
    given: Mapping[str, str] | None = None,
    published: Collection[str] = (),
) -> Draft:
    """Work a plan out, or work it out again: what people wrote in the plan before stays.

    Parameters:
        ordered: the candidates, the most wanted first.
        capacity: who does the work.
        start: the first day of it.
        places: how many are chosen.
        reserves: how many wait in reserve.
        before: the rows of the plan as it is.
        given: cells for all rows (vision, contact_name…); they take the place of blank ones.
        published: the ids of datasets that are published.
    """
    rows_before = list(before)
    old = {str(row["id"]): row for row in rows_before if row.get("id")}

    def place_of(one: Candidate) -> str:
        return str(old[one.id].get("place")) if one.id in old else ""

    def stays(one: Candidate) -> bool:
        # What is published, or what a person put into the plan with a reason of their own, is not taken out by a choice.
        told = str(old[one.id].get("reason") or "") if one.id in old else ""
        own = place_of(one) == "chosen" and told not in ("", BY_PRIORITY.en, BY_PRIORITY.es)
        return not one.declined or one.id in published or own

    known = {one.id for one in ordered}
    # Datasets that are not in the inventory have been written into the plan by a person: they stay as they are.
    fixed = [row for row in rows_before
             if row.get("place") in ("blocked", "replaced") or row.get("id") not in known]  # fmt: skip
    out = {str(row.get("id") or "") for row in fixed}
    may = [one for one in ordered if one.decision != "withhold" and one.id not in out and stays(one)]
    taken = [one for one in may if place_of(one) == "chosen"]
    # The place of a blocked one is not given to whoever comes next, but by a swap, to one that may be published.
    free = places - len(taken) - sum(row.get("place") in ("blocked", "chosen") for row in fixed)
    waiting = [one for one in may if place_of(one) != "chosen"]
    first = {one.id for one in [*taken, *waiting[: max(0, free)]]}
    chosen = [one for one in may if one.id in first]
    reserve = [one for one in may if one.id not in first][:reserves]
    dates = schedule([one.effort for one in chosen], capacity, start)
    rows = [_row(one, "chosen", old.get(one.id), given, day) for one, day in zip(chosen, dates, strict=True)]
    rows += [row for row in fixed if row.get("place") == "chosen"]
    rows += [_row(one, "reserve", old.get(one.id), given) for one in reserve]
    rows += [row for row in fixed if row.get("place") != "chosen"]
    named = {str(row["id"]) for row in rows}
    left = [(one.name, _why_not(one)) for one in ordered if one.id not in named]
    return Draft(rows, left, [one.name for one in chosen if not one.decision])


def _why_not(one: Candidate) -> str:
    if one.decision == "withhold":
        return one.why or _("decided to withhold")
    if one.declined:
        return one.declined
    return _("there are more candidates than places")


def _row(one: Candidate, place: str, old: Row | None, given: Mapping[str, str] | None, day: date | None = None) -> Row:
    cells: dict[str, Any] = {column.key: "" for column in SHEET.columns}
    cells |= {"description": one.description, "update": one.update, "contact_name": one.contact, "date": day}
    told = {key: value for key, value in (given or {}).items() if value}
    kept = {key: value for key, value in (old or {}).items() if value not in (None, "")}
    for who in ("contact", "admin"):
        # A person is one with position and address: the name that the inventory gave makes room for all three, another keeps all.
        if told.get(f"{who}_name"):
            other = told if kept.get(f"{who}_name", one.contact) not in (one.contact, told[f"{who}_name"]) else kept
            for key in [key for key in other if key.startswith(f"{who}_")]:
                del other[key]
    cells |= told | kept
    # A name that changed in the inventory changes here too, and stays the same dataset.
    cells |= {"id": one.id, "name": one.name, "place": place}
    cells["reason"] = (old["reason"] if old is not None else "") or str(BY_PRIORITY)
    if place == "reserve":
        cells["date"] = None
    return Row(cells, others=old.others if old is not None else None)
