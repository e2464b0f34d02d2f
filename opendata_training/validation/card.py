"""The report as a card in a notebook: short, readable by a screen reader, styled inline because notebooks strip styles."""

from __future__ import annotations

from html import escape
from pathlib import PurePath

from ..locale import language, translator
from .finding import severity_in_words
from .layout import Layout, layout
from .picture import COLOURS, of_findings
from .result import Group, Result
from .summary import first_steps, name, sentence_case, short, size, verdict, visible, what_is_wrong, whole_file
from .where import where, where_in_words

_ = translator("validation")
_CELL = "text-align:left;vertical-align:top;padding:4px 10px;border-bottom:1px solid #c8c8c8;white-space:normal"
# Said for each row, since a dark JupyterLab colours every other one.
_ROW = "background:#fff;color:#1a1a1a"


def card(report: Result) -> str:
    """Give the report as a card: the verdict, what to do first, and a row for each kind of finding with its first place.

    Parameters:
        report: what was found.
    """
    title = _("Report on {file}", file=PurePath(name(report)).name)
    plan = layout(report)
    rows = "".join(_row(group, plan) for group in report.groups)
    table = "" if not rows else (
        # JupyterLab gives all columns one width unless told otherwise.
        '<table style="border-collapse:collapse;table-layout:auto;width:100%;margin:8px 0 0"><thead>'
        f'<tr style="{_ROW}">'
        + "".join(
            f'<th scope="col" style="{_CELL};{align}">{escape(head)}</th>'
            for head, align in (
                (_("How bad"), ""),
                (_("What"), ""),
                (_("How many"), "text-align:right"),
                (_("Where, and for example"), ""),
                (_("What to do"), ""),
            )
        )
        + f"</tr></thead><tbody>{rows}</tbody></table>"
    )  # fmt: skip
    steps = "".join(f"<li>{_text(said)}</li>" for said, _group in first_steps(report))
    return (
        f'<section lang="{language()}" aria-label="{_text(title)}" style="max-width:60rem;border:1px solid #8a8a8a;'
        'border-radius:6px;padding:12px 16px;margin:4px 0;overflow-x:auto;color:#1a1a1a;background:#fff;line-height:1.45">'
        f'<p style="margin:0;font-size:1.15em;font-weight:700">{_text(title)}</p>'
        f'<p style="margin:0">{_text(size(report))}</p>'
        f'<p style="margin:8px 0 0;font-weight:600">{_text(verdict(report))}</p>'
        f'<ol style="margin:4px 0 0;padding-left:1.6em">{steps}</ol>{table}</section>'
    )


def _text(said: str) -> str:
    return escape(visible(said).replace("`", ""))


def _row(group: Group, plan: Layout | None) -> str:
    place = where(group, plan)
    drawn = of_findings(plan, place, group.severity) if plan and place else ""
    said = where_in_words(group, place)
    if group.findings:
        first = short(group.findings[0])
        told = what_is_wrong(first) if whole_file(first) else sentence_case(first.message)
        said = told if whole_file(first) else f"{said} {told}"
    severity = _text(severity_in_words(group.severity).capitalize())
    return (
        f'<tr style="{_ROW}"><td style="{_CELL};color:{COLOURS[group.severity]};font-weight:700">{severity}</td>'
        f'<th scope="row" style="{_CELL};font-weight:600">{_text(group.label)}</th>'
        f'<td style="{_CELL};text-align:right">{group.count:,}</td>'
        f'<td style="{_CELL}">{drawn}{_text(said)}</td>'
        f'<td style="{_CELL}">{_text(group.what_to_do)}</td></tr>'
    )
