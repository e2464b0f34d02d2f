"""An opening plan on the terminal and in a notebook."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from ...locale import language, translator
from ..cells import as_text
from ..sheets.opening_plan import SHEET

if TYPE_CHECKING:
    from .planning import OpeningPlan

_ = translator("planning_programme")
# So many lines of each list are shown on a terminal; the file has all.
_MOST = 25
_COLUMNS = ("place", "name", "date", "reason")


def sentences(plan: OpeningPlan) -> list[str]:
    """Say how the plan stands: how many are chosen, what does not fit before the deadline, what is late or undecided."""
    chosen, reserve = plan.placed("chosen"), plan.placed("reserve")
    said = [_("Chosen: {chosen}; in reserve: {reserve}; blocked: {blocked}; replaced: {replaced}.", chosen=len(chosen),
              reserve=len(reserve), blocked=len(plan.placed("blocked")), replaced=len(plan.placed("replaced")))]  # fmt: skip
    late = plan.too_late
    if late:
        people = plan.people_needed
        said.append(_("{count} of them have a day after {deadline}: {names}.", count=len(late), deadline=plan.deadline,
                      names=", ".join(str(row["name"]) for row in late)))  # fmt: skip
        said.append(
            _("With {people} people ({hours} hours a day each) all would be ready in time; or choose fewer.", people=people,
              hours=f"{plan.capacity.hours:g}")
            if people
            else _("No number of people makes that up: choose fewer, or a later day.")
        )  # fmt: skip
    said += [str(one) for one in plan.overdue]
    if plan.undecided:
        said.append(_("Nobody has decided yet whether these may be published: {names}. Walk the questions with: opendata plan "
                      "rights", names=", ".join(plan.undecided)))  # fmt: skip
    return said


def text(plan: OpeningPlan) -> str:
    """Give the plan as text."""
    lines = [_("Opening plan: {path}", path=str(plan.path)), *sentences(plan), ""]
    widths = [10, 48, 10]
    for row in plan.rows[:_MOST]:
        cells = [as_text(SHEET.column(key), row.get(key)) for key in _COLUMNS]
        shown = [
            cell if len(cell) <= width else cell[: width - 1] + "…" for cell, width in zip(cells, widths, strict=False)
        ]
        lines.append("  ".join(f"{cell:<{width}}" for cell, width in zip(shown, widths, strict=True)) + f"  {cells[3]}")
    if len(plan.rows) > _MOST:
        lines.append(_("… and {count} more in the file.", count=len(plan.rows) - _MOST))
    lines += _listed(_("What happened:"), plan.remarks)
    lines += _listed(
        _("Since the last version:"), [str(one) for one in plan.changed if one.kind != "added" or _grown(plan)]
    )
    lines += _listed(_("Not in the plan:"), [f"{name}: {why}" for name, why in plan.left_out])
    return "\n".join(line.rstrip() for line in lines)


def _grown(plan: OpeningPlan) -> bool:
    """Tell whether there was a version before: in the first one, all datasets are new."""
    return any(one.kind != "added" for one in plan.changed) or len(plan.changed) < len(plan.rows)


def _listed(title: str, lines: list[str]) -> list[str]:
    if not lines:
        return []
    more = [_("… and {count} more.", count=len(lines) - _MOST)] if len(lines) > _MOST else []
    return ["", title, *(f"  {line}" for line in lines[:_MOST]), *(f"  {line}" for line in more)]


def card(plan: OpeningPlan) -> str:
    """Give the plan as a card for a notebook."""
    cell = "border:1px solid #8c959f;padding:2px 8px;text-align:left;vertical-align:top"
    head = "".join(f'<th scope="col" style="{cell}">{escape(str(SHEET.column(key).title))}</th>' for key in _COLUMNS)
    body = "".join(
        '<tr style="background:#fff">'
        + "".join(f'<td style="{cell}">{escape(as_text(SHEET.column(key), row.get(key)))}</td>' for key in _COLUMNS)
        + "</tr>"
        for row in plan.rows
    )
    said = "".join(f"<li>{escape(one)}</li>" for one in [*sentences(plan), *plan.remarks])
    return (
        f'<div lang="{language()}" style="color:#1f2328;background:#fff;padding:0.3em"><ul>{said}</ul>'
        f'<table style="border-collapse:collapse"><caption style="text-align:left">{escape(_("Opening plan"))}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )
