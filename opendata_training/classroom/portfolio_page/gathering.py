"""What the folders prove of one dataset: before and after, decisions, names, receipts, releases, what is due."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...errors import Problem
from ...locale import translator
from ...planning.day_42 import One, day_42
from ...planning.department import Department
from ...publishing.description.draft import Draft, is_publication, load
from ...publishing.description.receipts import newest_first

if TYPE_CHECKING:
    from ...validation import Report

_ = translator("portfolio_page")
# A file larger than this is not looked through for a page; its errors are told by the gates.
_LARGE = 200_000_000


@dataclass(frozen=True)
class Sent:
    """A publication that a receipt tells of.

    Parameters:
        when: its day.
        version: the version's number.
        changed: whether anything changed by it.
        who: the people who stood for it.
        name: the receipt's file.
    """

    when: str
    version: str
    changed: bool
    who: tuple[str, ...]
    name: str


@dataclass(frozen=True)
class Portfolio:
    """One dataset, as its folder proves it.

    Parameters:
        folder: the publication's folder.
        draft: its description.
        one: what day 42 tells of it: state, address, gates, score, decision, what is due.
        sent: what the receipts tell, the earliest first.
        before: how often each error was found in the file as it came, by the check's name; None where it is not there any more.
        after: the same of the published file.
        rows: how many rows the published file has; None where that could not be looked into.
        decision: the row of decisions.csv; empty where there is none.
        asked: whether its addresses were asked if the file is there, which the score counts.
        day: the day on which it was looked at.
    """

    folder: Path
    draft: Draft
    one: One
    sent: tuple[Sent, ...]
    before: Mapping[str, int] | None
    after: Mapping[str, int] | None
    rows: int | None
    decision: Mapping[str, Any] = field(default_factory=dict)
    asked: bool = False
    day: date = field(default_factory=date.today)

    @property
    def releases(self) -> list[Sent]:
        """The publications that gave a new version, the earliest first."""
        found: list[Sent] = []
        for one in self.sent:
            if not found or one.version != found[-1].version:
                found.append(one)
        return found


def gathered(folder: Path, source: Path | None = None, day: date | None = None, *, online: bool = False) -> Portfolio:
    """Look at a dataset's folder.

    Parameters:
        folder: the publication's folder, or the one above it with the work that led there.
        source: the file as it came, before anybody mended it; looked for beside the folder when not told.
        day: the day from which one looks; today when not told.
        online: whether its addresses are asked if the file is there; else the score lacks their points.

    Raises:
        Problem: when there is no publication in the folder, or it cannot be read.
    """
    place = publication_in(folder)
    draft, work = load(place), place.parent
    sent = _sent(place)
    # Before the first publication there is no address to ask.
    asked = online and bool(sent)
    one = _one(place, day, asked)
    decision = _decision(work, one)
    return Portfolio(
        folder=place,
        draft=draft.measured(),
        one=one,
        sent=sent,
        before=_errors(_report(source or _source(work, draft))),
        after=_errors(report := _report(_file(draft))),
        rows=report.rows if report else None,
        decision=decision,
        asked=asked,
        day=day or date.today(),
    )


def publication_in(folder: Path) -> Path:
    """Give the publication that a folder is or holds.

    Parameters:
        folder: see `gathered`.

    Raises:
        Problem: when it is none and holds none, or several.
    """
    if is_publication(folder):
        return folder
    try:
        found = (
            sorted(one for one in folder.iterdir() if one.is_dir() and is_publication(one)) if folder.is_dir() else []
        )
    except OSError:
        found = []
    if len(found) > 1:
        raise Problem(_("{folder} has several publications. Give one of them: {names}.", folder=folder.name,
                        names=", ".join(one.name for one in found)))  # fmt: skip
    if not found:
        raise Problem(_("There is nothing to show yet: {folder} has no publication, a folder with dataset.yaml. Make it first.",
                        folder=folder.name))  # fmt: skip
    return found[0]


def _one(place: Path, day: date | None, online: bool) -> One:
    """Give what day 42 tells of a publication: of the folder above where it is a department's, else of itself."""
    for folder in (place.parent, place):
        try:
            found = [one for office in day_42([folder], day=day, online=online).offices for one in office.ones]
        except Problem:
            continue
        mine = [one for one in found if one.id == place.resolve().name]
        if mine:
            return mine[0]
    raise Problem(_("{folder} cannot be looked into.", folder=place.name))


def _decision(work: Path, one: One) -> Mapping[str, Any]:
    rows = Department(work).rows("decisions")
    own = [row for row in rows if str(row.get("id") or "") in (one.id, "") or len(rows) == 1]
    return own[-1] if own else {}


def _sent(place: Path) -> tuple[Sent, ...]:
    found = [
        Sent(str(told.get("when") or "")[:10], str(told.get("version") or ""), told.get("changes") != [],
             tuple(dict.fromkeys(str(name) for name in told.get("who") or () if str(name).strip())), path.name)
        for path, told in newest_first(place)
        if told.get("files") and told.get("there") is not False
    ]  # fmt: skip
    return tuple(found[::-1])


def _source(work: Path, draft: Draft) -> Path | None:
    """Give the file that the published one was made of, by the log of its conversion."""
    from ...planning.day_42.before import Kept

    kept = Kept(work)
    for done in kept.of(draft.folder.name, draft, [draft.folder.name]):
        found = kept.source(done)
        if found is not None:
            return found
    return None


def _file(draft: Draft) -> Path | None:
    return next((place for one in draft.distributions if (place := draft.file(one)) is not None), None)


def _report(path: Path | None) -> Report | None:
    if path is None or not path.is_file() or path.stat().st_size > _LARGE:
        return None
    from ...validation import validate

    try:
        return validate(path, limit=1)
    except Problem:
        return None


def _errors(report: Report | None) -> dict[str, int] | None:
    """Give how often each thing was found, advice apart, the commonest first; personal data are told of in their own place."""
    if report is None:
        return None
    from ... import families

    names = {check.CODE: str(check.LABEL) for check in families.members("opendata_training.validation.checks")}
    advice = {
        check.CODE for check in families.members("opendata_training.validation.checks") if check.SEVERITY == "advice"
    }
    counts = {code: count for code, count in report.counts.items() if code not in advice}
    return {
        names.get(code, code): count for code, count in sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    }
