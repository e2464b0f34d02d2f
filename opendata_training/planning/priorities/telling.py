"""A ranking in words: on the terminal and in a notebook."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from ...locale import language, translator
from ..sheets.priorities import SAFE

if TYPE_CHECKING:
    from .result import Priorities

_ = translator("planning_priorities")
# What a person reads at once; the file and --json have all.
_MOST_ROWS, _MOST_NOTES, _WIDEST = 30, 6, 44


def notes(found: Priorities) -> list[str]:
    """Give what to know of a ranking, in sentences.

    Parameters:
        found: the ranking.
    """
    said = [_by_whom(found)]
    end = found.tie_at_the_end
    if end:
        said.append(_("The same total at place {places}: {names}. The numbers do not decide between them; a person does.",
                      places=found.places, names=", ".join(one.name for one in end)))  # fmt: skip
    if found.unscored:
        said.append(_("Not in the scores, and kept because a person decided on them: {names}.",
                      names=", ".join(one.name for one in found.unscored)))  # fmt: skip
    if found.refused:
        said.append(_("Their rank gives them a place, and a no was written: {names}. Write the reason, or clear the cell.",
                      names=", ".join(one.name for one in found.refused)))  # fmt: skip
    lacking = [one for one in found.ranking if one.rank is None and one.lacking]
    if lacking:
        names = "; ".join(f"{one.name} ({', '.join(one.lacking)})" for one in lacking[:_MOST_NOTES])
        said.append(_("Without a place, because a score is lacking: {count}. {names}. A blank is not a 0: ask whoever knows.",
                      count=len(lacking), names=names))  # fmt: skip
    if found.first and len(found.ranked) > found.places:
        kinds = {code: sum(one.safe == code for one in found.first) for code in SAFE}
        contested = len(found.first) - kinds["safe"]
        said.append(_("Of the first {places}, {safe} are safe: in 95 of 100 draws of other weights or more they stay. Contested: "
                      "{contested}.", places=found.places, safe=kinds["safe"], contested=contested))  # fmt: skip
        said.append(_("{steady} of the first {places} stay whichever single weight goes from 0 to twice what it is.",
                      steady=len(found.steady), places=found.places))  # fmt: skip
    far = found.disagreements
    if far:
        one = far[0]
        said.append(_("People are far apart in {count} scores; the farthest: {name}, {criterion}: {low} ({low_by}) and {high} "
                      "({high_by}). Ask for their evidence before you go by the middle.", count=len(far), name=one.name,
                      criterion=one.criterion, low=f"{one.lowest:g}", low_by=one.lowest_by or "?", high=f"{one.highest:g}",
                      high_by=one.highest_by or "?"))  # fmt: skip
    return said


def _by_whom(found: Priorities) -> str:
    people = len(found.scores.people)
    if people < 2:
        return _("Scores of one person. Ask at least two more: nobody sees everything.")
    if found.combine == "mean":
        return _("Scores of {count} people, each score their mean.", count=people)
    return _("Scores of {count} people, each score the middle one of theirs (median).", count=people)


def text(found: Priorities) -> str:
    """Give a ranking as text for a terminal.

    Parameters:
        found: the ranking.
    """
    head, *rows = found.table()
    shown = [head, *rows[:_MOST_ROWS]]
    shown = [tuple(cell if len(cell) <= _WIDEST else f"{cell[: _WIDEST - 1]}…" for cell in row) for row in shown]
    wide = [max(len(row[place]) for row in shown) for place in range(len(head))]
    lines = ["  ".join(cell.ljust(size) for cell, size in zip(row, wide, strict=True)).rstrip() for row in shown]
    if len(rows) > _MOST_ROWS:
        lines.append(_("… and {count} more", count=len(rows) - _MOST_ROWS))
    changes = [f"- {one.sentence}" for one in found.changes[:_MOST_NOTES]]
    more = len(found.changes) - len(changes)
    if more > 0:
        changes.append(_("- and {count} more changes", count=more))
    parts = ["\n".join(lines), "\n".join(notes(found))]
    if changes:
        parts.append("\n".join([_("What one weight alone would change, the others as they are:"), *changes]))
    return "\n\n".join(parts)


def page(found: Priorities) -> str:
    """Give a ranking as a card for a notebook.

    Parameters:
        found: the ranking.
    """
    head, *rows = found.table()
    cell = "border:1px solid #8c959f;padding:2px 8px;font-size:12px;text-align:"
    right = (0, 2, 3, 4)
    titles = "".join(
        f'<th scope="col" style="{cell}{"right" if at in right else "left"}">{escape(label)}</th>'
        for at, label in enumerate(head)
    )
    body = "".join(
        f'<tr style="background:{"#eef4fb" if row[-1] else "#fff"}">'
        + "".join(
            f'<td style="{cell}{"right" if at in right else "left"}">{escape(one)}</td>' for at, one in enumerate(row)
        )
        + "</tr>"
        for row in rows[:_MOST_ROWS]
    )
    more = len(rows) - _MOST_ROWS
    said = [*notes(found), *([_("… and {count} more", count=more)] if more > 0 else [])]
    lines = "".join(f'<p style="margin:0.3em 0;line-height:1.4">{escape(one)}</p>' for one in said)
    changes = "".join(f"<li>{escape(one.sentence)}</li>" for one in found.changes)
    folded = (
        f"<details><summary>{escape(_('What one weight alone would change, the others as they are:'))}</summary>"
        f"<ul>{changes}</ul></details>"
        if changes
        else ""
    )
    return (
        f'<div lang="{language()}" style="color:#1f2328;background:#fff;padding:0.3em;max-width:62em">'
        f'<table style="border-collapse:collapse;margin:0"><thead><tr>{titles}</tr></thead><tbody>{body}</tbody></table>'
        f"{lines}{folded}</div>"
    )
