"""A written risk memo, begun: what was found, without a value of any cell; what only a person can write stays a question."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from ...locale import translator
from ..summary import visible
from .evidence import evidence
from .result import Privacy
from .small_cells import THRESHOLD

_ = translator("privacy")


def risk_memo(found: Privacy, done: Sequence[str] = (), after: Privacy | None = None) -> str:
    """Begin a risk memo as Markdown, in the language in use.

    Parameters:
        found: what `privacy` found in the table as it was.
        done: what was done to protect it, a sentence each.
        after: what `privacy` finds in the protected table.
    """
    lines = [
        f"# {_('Risk memo: {file}', file=_cell(PurePath(found.name).name or _('the table')))}",
        "",
        _("This memo tells kinds of data and counts, and never the value of a cell. Lines with › wait for a person."),
        "",
        f"## {_('1. What the table is')}",
        "",
        _("Rows: {rows}. Columns: {columns}.", rows=f"{found.rows:,}", columns=found.width),
        "",
        *_asked(_("What is a row, who collects it, and for what purpose?"),
                _("Which law or rule orders or allows that it is published, and in what detail?")),
        "",
        f"## {_('2. Personal data found')}",
        "",
        *_personal(found),
        "",
        *_asked(_("Which columns are sensitive though they name nobody (health, origin, beliefs, opinions, accusations)?"),
                _("What did you see in the free text that a program does not find?")),
        "",
        f"## {_('3. Who could be recognised')}",
        "",
        *_risk(found),
        "",
        *_asked(_("Who would want to recognise somebody here, and what do they know already (neighbours, press, other files)?"),
                _("What would happen to a person who is recognised?")),
        "",
        f"## {_('4. What was done')}",
        "",
        *([f"- {one}" for one in done] or [f"- {_('Nothing yet.')}"]),
        "",
        *(_after(after) if after is not None else []),
        *_asked(_("What does the table lose by it, and for whom is it still of use?")),
        "",
        f"## {_('5. Decision')}",
        "",
        *_asked(_("Is it published as it is, protected, in part, or not?"),
                _("What risk stays, and why is it accepted?"),
                _("Who decides: name, office and date?"),
                _("When is this looked at again?")),
        "",
    ]  # fmt: skip
    return "\n".join(lines)


def _personal(found: Privacy) -> list[str]:
    if not found.columns:
        return [_("No column with personal data of the kinds looked for was found.")]
    head = [_("Column"), _("Kind"), _("Personal"), _("Told by")]
    rows = [
        [
            f"{one.column} {_cell(one.label)}".strip(),
            str(one.kind.LABEL),
            _("yes") if one.personal else _("no"),
            evidence(one),
        ]
        for one in found.columns
    ]
    return [_row(head), _row(["---"] * len(head)), *map(_row, [[*row[:3], _cell(row[3])] for row in rows])]


def _risk(found: Privacy) -> list[str]:
    said = []
    if found.risk is None or found.risk.k is None:
        said.append(
            _(
                "No quasi-identifiers were named, so k is not known: name what others may know of a person, and measure again."
            )
        )
    else:
        risk = found.risk
        said.append(_("Quasi-identifiers: {columns}.", columns=", ".join(map(_cell, risk.quasi))))
        said.append(_("k = {k} (smallest group of rows that are alike). Rows alone in their group: {alone} of {rows}.",
                      k=risk.k, alone=f"{risk.unique_rows:,}", rows=f"{risk.rows:,}"))  # fmt: skip
        if risk.l is not None:
            said.append(_("l = {l} (fewest different values of {sensitive} in a group).", l=risk.l,
                          sensitive=_cell(risk.sensitive or "")))  # fmt: skip
    for one in found.small:
        said.append(_("Small cells in {label}: {cells} of {counts} counts are from 1 to {most}.", label=_cell(one.label),
                      cells=f"{one.cells:,}", counts=f"{one.counts:,}", most=THRESHOLD - 1))  # fmt: skip
    return [f"- {one}" for one in said]


def _after(after: Privacy) -> list[str]:
    left = ", ".join(_cell(one.label) for one in after.personal)
    said = _("Personal columns left: {columns}.", columns=left) if left else _("No personal column is left.")
    return [_("After it:"), "", f"- {said}", *_risk(after), ""]


def _asked(*questions: str) -> list[str]:
    return [line for one in questions for line in (f"› {one}", "")][:-1]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    return visible(text).replace("|", "\\|")
