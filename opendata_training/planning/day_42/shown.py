"""Day 42 in sentences: the verdict, the numbers that count, and the text for the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...locale import Words, translator
from ...locale.days import long_day
from ...publishing.score.result import BANDS
from .one import PUBLISHED, WITHDRAWN, WITHHELD

if TYPE_CHECKING:
    from .one import One
    from .told import Day42

_ = translator("planning_day_42")
NO_EVIDENCE = Words("no evidence yet", "aún sin evidencia")
# So many lines of a list are shown on a terminal; the page has all.
_MOST = 8


def title(found: Day42) -> str:
    """Say what the page is about."""
    day = long_day(found.day)
    if len(found.offices) == 1:
        return _("What {name} has opened by {day}", name=found.offices[0].name, day=day)
    return _("What {count} departments have opened by {day}", count=len(found.offices), day=day)


def verdict(found: Day42) -> str:
    """Say in a sentence or two how it stands."""
    many = len(found.published)
    said = _("{published} of {target} datasets are open.", published=many, target=found.target) if found.target else \
        _("Datasets that are open: {published}.", published=many)  # fmt: skip
    if found.number is not None and found.days and found.number > 0:
        day = _("Day {number} of {days}.", number=found.number, days=found.days) if found.number <= found.days else \
            _("The {days} days are over.", days=found.days)  # fmt: skip
        said = f"{day} {said}"
    held = sum(len(office.of(WITHHELD)) for office in found.offices)
    if held:
        said += " " + _("Held back by decision, with the reason: {count}.", count=held)
    if found.listed:
        said += " " + _("The inventory lists {count}.", count=found.listed)
    return said


def numbers(found: Day42) -> list[tuple[str, str]]:
    """Give the numbers that count: each with its name; where nothing proves one, it says so."""
    both, stars, use = found.before_after, found.stars, found.first_use
    far = _("{was} → {now} of 5", was=stars[0], now=stars[1]) if stars else ""
    rows = [
        (_("Errors in the files, before → after"), _change(both["errors"])),
        (_("Columns with personal data, before → after"), _change(both["personal"])),
        (_("Stars of open data: by the source’s format → now"), far),
        (_("Score of the description, of 405"), _score(found)),
        (_("First use by our own office"), (long_day(use[1].day) if use[1].day else "") if use else ""),
    ]  # fmt: skip
    return [(name, value or str(NO_EVIDENCE)) for name, value in rows]


def _change(told: tuple[int, int, int]) -> str:
    was, now, many = told
    return _("{was} → {now} (datasets: {count})", was=f"{was:,}", now=f"{now:,}", count=many) if many else ""


def _score(found: Day42) -> str:
    total = found.score
    if total is None:
        return ""
    return f"{total}, " + next(str(words) for least, _code, words in BANDS if total >= least)


def only_here(found: Day42) -> str:
    """Say how many are published where nobody else can reach them; "" where there is none."""
    if not found.only_here:
        return ""
    return _("Published on this machine or in a folder only, so that nobody else can open the links: {count}.",
             count=found.only_here)  # fmt: skip


def own_use(found: Day42) -> list[str]:
    """Say what is known of the first use by the own office, in sentences."""
    first = found.first_use
    if first is not None:
        office, use = first
        day = long_day(use.day) if use.day else ""
        name = " · ".join(filter(None, (office.name, use.dataset)))
        said = [_("{day}, {name}: {what}", day=day, name=name, what=use.what)]
        if use.evidence:
            said.append(_("To be seen at: {where}", where=use.evidence))
        return said
    uses = [office.uses for office in found.offices]
    if any(uses):
        return [_("A use is noted, without the day on which it was seen. Write the day into uses.csv.")]
    if any(one is not None for one in uses):
        return [_("No use by our own office is noted in uses.csv yet.")]
    return [f"{NO_EVIDENCE}. " + _("Nobody keeps the list of uses: opendata plan blank uses uses.csv")]


def before_after(one: One) -> tuple[str, str]:
    """Give a dataset's errors and stars, before and after.

    Parameters:
        one: the dataset.
    """

    def both(name: str) -> str:
        was, now = getattr(one.before, name, None), getattr(one.after, name, None)
        if was is None and now is None:
            return str(NO_EVIDENCE)
        return f"{'?' if was is None else f'{was:,}'} → {'?' if now is None else f'{now:,}'}"

    return both("errors"), both("stars")


def due(one: One) -> str:
    """Say when a dataset's next release is due.

    Parameters:
        one: the dataset.
    """
    return one.due.isoformat() if one.due else _("no day promised")


def held_back(one: One) -> tuple[str, str] | None:
    """Give what was held back of a dataset, and why; None where nothing was.

    Parameters:
        one: the dataset.
    """
    if one.state in (WITHHELD, WITHDRAWN):
        what = _("all of it") if one.state == WITHHELD else _("all of it, after it had been published")
        return what, one.reason or str(NO_EVIDENCE)
    if one.decision == "redact" and one.state == PUBLISHED:
        return _("some columns or details: {what}", what=one.left_out or str(NO_EVIDENCE)), one.reason or str(
            NO_EVIDENCE
        )
    if one.decision == "aggregate" and one.state == PUBLISHED:
        return _("single records; totals are open"), one.reason or str(NO_EVIDENCE)
    return None


def text(found: Day42) -> str:
    """Give it as text for the terminal."""
    lines = [title(found), verdict(found)]
    lines += [f"  {name}: {value}" for name, value in numbers(found)]
    for office in found.offices if len(found.offices) > 1 else []:
        lines.append(f"  {office.name}: {len(office.of(PUBLISHED))}" + (f"/{office.target}" if office.target else ""))
    lines += [said for said in (only_here(found),) if said]
    risks = found.risks
    if risks:
        lines.append(_("At risk: {count}", count=len(risks)))
    for office, risk in risks[:_MOST]:
        lines.append(
            "  " + ": ".join(filter(None, (office.name if len(found.offices) > 1 else "", risk.dataset, risk.what)))
        )
    if len(risks) > _MOST:
        lines.append("  " + _("… and {count} more; the page has all.", count=len(risks) - _MOST))
    return "\n".join([*lines, *(said for office in found.offices for said in office.problems)])
