"""The report as a card in a notebook: short, readable by a screen reader, styled inline because notebooks strip styles."""

from __future__ import annotations

from html import escape
from pathlib import PurePath

from ..locale import language, translator
from .finding import severity_in_words
from .result import Group, Result
from .summary import name, sentence_case, size, verdict, whole_file

_ = translator("validation")
_COLOURS = {"error": "#8c1d18", "warning": "#6b4a00", "advice": "#14506b"}
_CELL = "text-align:left;vertical-align:top;padding:4px 10px;border-bottom:1px solid #c8c8c8;white-space:normal"
# Said for each row, since a dark JupyterLab colours every other one.
_ROW = "background:#fff;color:#1a1a1a"
_LONGEST = 160


def card(report: Result) -> str:
    """Give the report as a card: the verdict, and a row for each kind of finding with its first place."""
    title = _("Report on {file}", file=PurePath(name(report)).name)
    rows = "".join(map(_row, report.groups))
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
                (_("For example"), ""),
                (_("What to do"), ""),
            )
        )
        + f"</tr></thead><tbody>{rows}</tbody></table>"
    )  # fmt: skip
    return (
        f'<section lang="{language()}" aria-label="{escape(title)}" style="max-width:60rem;border:1px solid #8a8a8a;'
        'border-radius:6px;padding:12px 16px;margin:4px 0;color:#1a1a1a;background:#fff;line-height:1.45">'
        f'<p style="margin:0;font-size:1.15em;font-weight:700">{escape(title)}</p>'
        f'<p style="margin:0">{escape(size(report))}</p>'
        f'<p style="margin:8px 0 0;font-weight:600">{escape(verdict(report))}</p>{table}</section>'
    )


def _row(group: Group) -> str:
    colour = _COLOURS[group.severity]
    first = group.findings[0] if group.findings else None
    said = "" if first is None else sentence_case(first.sentence if whole_file(first) else first.message)
    cut = said if len(said) <= _LONGEST else said[: _LONGEST - 1] + "…"
    severity = escape(severity_in_words(group.severity).capitalize())
    return (
        f'<tr style="{_ROW}"><td style="{_CELL};color:{colour};font-weight:700">{severity}</td>'
        f'<th scope="row" style="{_CELL};font-weight:600">{escape(group.label)}</th>'
        f'<td style="{_CELL};text-align:right">{group.count:,}</td>'
        f'<td style="{_CELL}">{escape(cut)}</td>'
        f'<td style="{_CELL}">{escape(group.what_to_do.replace("`", ""))}</td></tr>'
    )
