"""The result of `privacy` as text for a terminal and as a card for a notebook."""

from __future__ import annotations

import shutil
import textwrap
from html import escape
from pathlib import PurePath

from ...locale import language, translator
from ..summary import visible
from .detecting import Found
from .evidence import evidence, percent
from .result import Privacy
from .small_cells import THRESHOLD

_ = translator("privacy")
# The least size of a class that unit 2.5 asks for.
_LEAST = 5
_CELL = "text-align:left;vertical-align:top;padding:4px 10px;border-bottom:1px solid #c8c8c8;white-space:normal"
_ROW = "background:#fff;color:#1a1a1a"


def text(found: Privacy) -> str:
    """Give it as text.

    Parameters:
        found: what was found.
    """
    lines = [*_wrapped(_heading(found)), *_wrapped(_verdict(found))]
    for head, columns in _groups(found):
        lines += ["", head]
        for one in columns:
            lines += _wrapped(f"{_where(one)}: {one.kind.LABEL} ({evidence(one)})", "  ", "    ")
    for said in _risk(found):
        lines += ["", *_wrapped(said)]
    return "\n".join([*lines, "", *_wrapped(_next(found))])


def card(found: Privacy) -> str:
    """Give it as a card.

    Parameters:
        found: what was found.
    """
    heads = (_("Column"), _("Kind"), _("Personal"), _("Told by"))
    head = "".join(f'<th scope="col" style="{_CELL}">{escape(one)}</th>' for one in heads)
    rows = "".join(
        f'<tr style="{_ROW}"><th scope="row" style="{_CELL};font-weight:600">{escape(_where(one))}</th>'
        f'<td style="{_CELL}">{escape(str(one.kind.LABEL))}</td>'
        f'<td style="{_CELL};font-weight:{700 if one.personal else 400}">{escape(_("yes") if one.personal else _("no"))}</td>'
        f'<td style="{_CELL}">{escape(visible(evidence(one)))}</td></tr>'
        for one in found.columns
    )
    table = (
        f'<table style="border-collapse:collapse;table-layout:auto;width:100%;margin:8px 0 0"><thead><tr style="{_ROW}">{head}'
        f"</tr></thead><tbody>{rows}</tbody></table>"
        if rows
        else ""
    )
    said = "".join(f'<p style="margin:8px 0 0">{escape(one)}</p>' for one in (*_risk(found), _next(found)))
    return (
        f'<section lang="{language()}" aria-label="{escape(_("Personal data"))}" style="max-width:60rem;border:1px solid #8a8a8a;'
        'border-radius:6px;padding:12px 16px;margin:4px 0;overflow-x:auto;color:#1a1a1a;background:#fff;line-height:1.45">'
        f'<p style="margin:0">{escape(_heading(found))}</p>'
        f'<p style="margin:4px 0 0;font-weight:600">{escape(_verdict(found))}</p>{table}{said}</section>'
    )


def _heading(found: Privacy) -> str:
    size = _("rows: {rows}, columns: {columns}", rows=f"{found.rows:,}", columns=found.width)
    return f"{visible(PurePath(found.name).name)} · {size}" if found.name else size


def _verdict(found: Privacy) -> str:
    if not found.personal:
        return _("No column with personal data of the kinds looked for was found.")
    return _("Columns with personal data: {count} of {columns}.", count=len(found.personal), columns=found.width)


def _groups(found: Privacy) -> list[tuple[str, list[Found]]]:
    others = [one for one in found.columns if not one.personal]
    groups = [(_("Personal data:"), found.personal), (_("Of the same form, but not a person's here:"), others)]
    return [(head, columns) for head, columns in groups if columns]


def _where(one: Found) -> str:
    if not one.label.strip():
        return _("column {number}", number=one.column)
    return _("column {number} ({label})", number=one.column, label=visible(one.label))


def _risk(found: Privacy) -> list[str]:
    said = []
    if found.risk is not None:
        risk, columns = found.risk, ", ".join(map(visible, found.risk.quasi))
        if risk.k is None:
            said.append(_("There are no rows to tell apart by {columns}.", columns=columns))
        else:
            said.append(
                _("By {columns}: k = {k}, the smallest group of rows that are alike. Rows alone in their group: {alone} of "
                  "{rows} ({share}).", columns=columns, k=risk.k, alone=f"{risk.unique_rows:,}", rows=f"{risk.rows:,}",
                  share=percent(risk.unique_rows / risk.rows))
            )  # fmt: skip
            below = risk.below(_LEAST)
            said.append(_("Rows in groups of fewer than {least}: {below}. Groups: {groups}.", least=_LEAST,
                          below=f"{below:,}", groups=f"{sum(risk.sizes.values()):,}"))  # fmt: skip
        if risk.l is not None:
            said.append(_("l = {l}: in one group at least, {sensitive} has only so many different values.", l=risk.l,
                          sensitive=visible(risk.sensitive or "")))  # fmt: skip
    for one in found.small:
        said.append(_("Small cells: {cells} of the {counts} counts in {label} are from 1 to {most}. Somebody who knows the place "
                      "may know who they are.", cells=f"{one.cells:,}", counts=f"{one.counts:,}", label=visible(one.label),
                      most=THRESHOLD - 1))  # fmt: skip
    return said


def _next(found: Privacy) -> str:
    if found.personal:
        return _("Next: take these columns out, or publish them only where a law says so and a person signs for it. What was not "
                 "found may be there all the same: look at the columns of free text yourself.")  # fmt: skip
    if found.risk is None:
        return _("Next: rows can be told apart without names too. Name what others may know of a person with --quasi, such as "
                 "sex, age and municipality.")  # fmt: skip
    return _("Next: where a group is small, give ages in bands and places by state, or leave the rows out.")


def _wrapped(said: str, indent: str = "", hang: str = "") -> list[str]:
    width = min(max(shutil.get_terminal_size((80, 24)).columns, 40), 100)
    return textwrap.wrap(said, width, initial_indent=indent, subsequent_indent=hang, break_on_hyphens=False)
