"""`day_42`: looks at folders and tells what was opened, with nothing that no file proves."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import translator
from ...publishing.description.draft import Draft, load
from ...publishing.description.receipts import newest_first
from ...publishing.description.waiver import read_waivers
from ...publishing.life.successor import due as next_release
from ...publishing.life.successor import places as portals
from ...publishing.links.states import STATES
from ...publishing.score.scoring import score
from ...reading.kinds import plain
from ..after.links import addresses, check_links
from ..after.updates import calendar_of
from ..department import Department
from ..inventory.looking import says_nobody
from ..programme.evidence import Seen, look
from ..sheet import Row
from . import before
from .finding import Place, places
from .one import ON_THE_WAY, PUBLISHED, WITHDRAWN, WITHHELD, One, Use
from .risks import risks_of
from .told import Day42, Office

_ = translator("planning_day_42")
# Is told how many datasets of how many were looked at.
Told = Callable[[int, int], None]
Rows = Sequence[Mapping[str, Any]]


def day_42(
    folders: Sequence[str | os.PathLike[str]], *, day: date | None = None, online: bool = False,
    told: Told = lambda _done, _all: None,
) -> Day42:  # fmt: skip
    """Tell what was opened: links, before and after, first own use, what is due, what was held back, what is at risk.

    Nothing is written, and nothing is asked of anybody's server unless told to.

    Parameters:
        folders: folders of publications, of departments, or of programmes with a folder for each department.
        day: the day from which one looks; today when not told.
        online: whether the addresses are asked if the files are there.
        told: is told how many datasets of how many are done.

    Raises:
        Problem: when a folder is none of these, or holds a file of the plan that cannot be read.
    """
    day = day or date.today()
    there = places([Path(one) for one in folders])
    count = _Counter(sum(len(one.publications) for one in there), told)
    offices = [_office(one, day, online, count) for one in there]
    began = [one.first_day for one in there if one.first_day]
    days = max((int(one.row["days"]) for one in there if one.row.get("days")), default=None)
    return Day42(day, (day - min(began)).days + 1 if began else None, days, offices)


class _Counter:
    def __init__(self, whole: int, told: Told) -> None:
        self.whole, self.told, self.done = whole, told, 0

    def __call__(self) -> None:
        self.done += 1
        self.told(self.done, self.whole)


def _office(place: Place, day: date, online: bool, count: Callable[[], None]) -> Office:
    there = Department(place.folder)
    drafts, problems = _drafts(place.publications)
    inventory = {} if place.only else there.inventory
    ids = list(dict.fromkeys([*inventory, *drafts]))
    stages = {one.id: one for one in look(there, place.folder.name, day)} if inventory else {}
    files = _Files(there, day, place.publications if online else [])
    kept = before.Kept(place.folder)
    ones = []
    for each in ids:
        draft, row = drafts.get(each), there.inventory.get(each, Row({}))
        name = (draft.text("title") if draft else "") or str(row.get("name") or each)
        one = _one(each, name, draft, row, stages.get(each), files)
        if draft is not None:
            one = _measured(one, draft, kept.of(each, draft, ids), kept, online)
            count()
        ones.append(one)
    target = place.row.get("target") or _planned(there)
    uses = files.uses(ones, whole=not place.only)
    problems += [said for said in there.problems if said not in problems]
    return Office(place.folder, place.name, target, len(inventory) if inventory else None, ones, uses,
                  risks_of(there, place.folder.name, day, ones, stages, whole=not place.only), problems)  # fmt: skip


def _drafts(folders: Sequence[Path]) -> tuple[dict[str, Draft], list[str]]:
    found, problems = {}, []
    for folder in folders:
        try:
            found[folder.resolve().name] = load(folder)
        except Problem as problem:
            problems.append(problem.sentence)
    return found, problems


def _planned(there: Department) -> int | None:
    """Give how many datasets the opening plan chose; None where there is no plan."""
    chosen = [row for row in there.rows("opening-plan") if row.get("place") == "chosen"]
    return len({str(row.get("id") or row.get("name")) for row in chosen}) or None


class _Files:
    """The rows that a department keeps after the publication, and its decisions."""

    def __init__(self, there: Department, day: date, asked: Sequence[Path]) -> None:
        self.day = day
        self.decisions: Rows = there.rows("decisions")
        self.calendar = calendar_of(there.rows("calendar"), day).rows
        self.links: Rows = there.rows("links")
        self._uses = there.rows("uses") if there.path("uses") else None
        if asked:
            found = check_links([row for folder in asked for row in addresses(folder)], day=day, previous=self.links)
            # With no line nothing is said about the addresses; what an earlier look found stays.
            self.links = self.links if found.offline else found.rows

    def uses(self, ones: Collection[One], *, whole: bool) -> list[Use] | None:
        """Give the uses by the own office, the first one first; None where nobody keeps the list."""
        if self._uses is None:
            return None
        found = []
        for row in self._uses:
            one = next((one for one in ones if _is_about(row, one.id, one.name)), None)
            if row.get("who") == "own-office" and (one or whole):
                name = one.name if one else str(row.get("name") or row.get("id") or "")
                found.append(Use(name, str(row["use"]), row.get("seen"), str(row.get("evidence") or "")))
        return sorted(found, key=lambda use: use.day or date.max)


def _is_about(row: Mapping[str, Any], each: str, name: str) -> bool:
    own = str(row.get("id") or "")
    return own == each if own else plain(str(row.get("name") or "")) == plain(name)


def _one(each: str, name: str, draft: Draft | None, row: Row, seen: Seen | None, files: _Files) -> One:
    titles = {name, str(row.get("name") or name)}
    decision = next(
        (one for one in reversed(files.decisions) if any(_is_about(one, each, title) for title in titles)), {}
    )
    known: dict[str, Any] = {
        "decision": str(decision.get("decision") or ""),
        "reason": str(decision.get("reason") or ""),
        "left_out": _left_out(decision),
        "decided_by": str(decision.get("decided_by") or ""),
    }
    if draft is not None:
        known |= _published(draft, files.day)
    if known.get("state") not in (PUBLISHED, WITHDRAWN):
        held = known["decision"] == "withhold" and known["decided_by"]
        missing = seen.missing if seen else _("there is no receipt of its publication")
        return One(each, name, **known | ({"state": WITHHELD} if held else {"state": ON_THE_WAY, "missing": missing}))
    planned = next((one for one in files.calendar if any(_is_about(one, each, title) for title in titles)), Row({}))
    known["due"] = planned.get("due") or (next_release(draft) if draft else None)
    known["owner"] = _somebody(planned.get("owner"), known.pop("contact"), row.get("responsible"), row.get("owner"))
    known |= _links(files.links, known.pop("urls"), known["url"])
    return One(each, name, **known)


def _left_out(decision: Mapping[str, Any]) -> str:
    if decision.get("decision") not in ("redact", "aggregate"):
        return ""
    return str(decision.get("to_write") or decision.get("columns") or "")


def _somebody(*names: Any) -> str:
    return next((str(one) for one in names if one and not says_nobody(str(one))), "")


def _published(draft: Draft, day: date) -> dict[str, Any]:
    """Give what the receipts and the description say of a publication; nothing where it went nowhere by a day."""
    known = portals(draft.folder)
    # A receipt without a day is believed; one of a later day has not happened yet.
    sent = [
        told
        for _path, told in newest_first(draft.folder)
        if told.get("files") and told.get("there") is not False and (_day(told.get("when")) or day) <= day
    ]
    if not known or not sent:
        return {}
    last, public = sent[0], next((one for one in known if not one.reason), None)
    contact = [draft.text("contact_point", part) for part in ("name", "position")]
    waivers, _mend = read_waivers(draft.facts.get("waivers"), draft.folder)
    told: dict[str, Any] = {
        "state": PUBLISHED if public else WITHDRAWN,
        "url": public.url if public else "",
        "portal": (public or known[0]).portal,
        "version": str(last.get("version") or ""),
        "first": _day(sent[-1].get("when")),
        "gates": _gates(last.get("gates")),
        "signed": tuple(dict.fromkeys(str(one["name"]) for one in draft.attestations if one.get("name"))),
        "waived": tuple(f"{', '.join(one.columns)}: {one.reason} ({one.name}, {one.date})" for one in waivers),
        "contact": ", ".join(filter(None, contact)),
        "urls": tuple(str(one.get("url") or "") for one in last["files"] if isinstance(one, dict)),
    }
    return told if public else told | {"reason": known[0].reason}


def _gates(told: Any) -> tuple[int, int] | None:
    gates = [one for one in told if isinstance(one, dict)] if isinstance(told, list) else []
    return (sum(one.get("passed") is True for one in gates), len(gates)) if gates else None


def _day(text: Any) -> date | None:
    try:
        return date.fromisoformat(str(text)[:10])
    except ValueError:
        return None


def _links(rows: Rows, urls: Collection[str], page: str) -> dict[str, Any]:
    """Give what is known of a dataset's addresses: those that are broken, and the day of the look."""
    own = [
        row
        for row in rows
        if row.get("state") in STATES and str(row.get("address") or "").strip() in {*urls, page} - {""}
    ]
    broken = tuple(f"{row['address']}: {STATES[row['state']].words}" for row in own if STATES[row["state"]].broken)
    return {"broken": broken, "looked": max((row["checked"] for row in own if row.get("checked")), default=None)}


def _measured(one: One, draft: Draft, works: list[before.Work], kept: before.Kept, online: bool) -> One:
    """Add what is measured: score, stars, errors before and after, cells mended; only of what is published."""
    if one.state != PUBLISHED:
        return one
    try:
        scored = score(draft.folder, online=online)
    except Problem:
        scored = None
    return replace(
        one,
        score=(scored.total, scored.band) if scored else None,
        before=before.sources_state(kept, works, draft.text("license")),
        after=before.files_state(draft, scored.stars.count) if scored else None,
        cells=sum(work.cells for work in works) if works else None,
        aside=sum(work.aside for work in works) if works else None,
    )
