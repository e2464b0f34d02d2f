"""The report as one self-contained page that an official can send to whoever keeps the data."""

from __future__ import annotations

from html import escape
from pathlib import PurePath

from ..locale import language, translator
from .finding import Finding, severity_in_words
from .result import Group, Result
from .summary import facts_of_file, in_columns, name, sentence_case, verdict, whole_file

_ = translator("validation")
# How many places of one kind the page lists: enough to find them, few enough to print.
_SHOWN = 50
_LONGEST = 200

_STYLE = """
:root { color-scheme: light; }
body { font: 1rem/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif; color: #1a1a1a; background: #fff;
  max-width: 62rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .4rem; padding-top: .6rem; border-top: 1px solid #b8b8b8; }
.verdict { font-size: 1.15rem; margin: .4rem 0 1.2rem; padding: .6rem .9rem; border-left: .4rem solid #1f5f8b;
  background: #f1f6fa; }
.todo { margin: .3rem 0 .8rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0 0 1.2rem; }
dt { font-weight: 600; } dd { margin: 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: .4rem 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .2rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #d5d5d5; }
thead th { border-bottom: 2px solid #555; }
td.number, th.number { text-align: right; white-space: nowrap; }
td.cell { white-space: pre-wrap; overflow-wrap: anywhere; font-family: ui-monospace, Consolas, monospace; font-size: .92em; }
.severity { display: inline-block; font-size: .85rem; font-weight: 700; padding: 0 .5rem; border: 2px solid; border-radius: .3rem; }
.error { color: #8c1d18; } .warning { color: #6b4a00; } .advice { color: #14506b; }
a { color: #14506b; }
footer { margin-top: 2.5rem; font-size: .9rem; color: #444; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } h2 { break-after: avoid; } tr { break-inside: avoid; }
  a { color: inherit; text-decoration: none; } .scroll { overflow: visible; } thead { display: table-header-group; } }
"""


def page(report: Result) -> str:
    """Give the report as a web page in the language in use: no network, no script, words beside every colour."""
    short = PurePath(name(report)).name
    title = _("Report on {file}", file=short)
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{language()}">',
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>",
        f"<body><main><h1>{escape(title)}</h1>",
        f'<p class="verdict">{escape(verdict(report))}</p>',
        _facts(report),
        _overview(report) if report.groups else "",
        *(_section(group) for group in report.groups),
        "</main><footer><p>",
        escape(
            _("Rows are counted from 1 as in a spreadsheet program, title and blank rows included. "
              "This page holds cells of the table: send it only to people who may see the table.")
        ),
        "</p></footer></body></html>",
    ]  # fmt: skip
    return "\n".join(filter(None, parts)) + "\n"


def _facts(report: Result) -> str:
    pairs = facts_of_file(report) or [(_("Data rows"), f"{report.rows:,}"), (_("Columns"), str(report.columns))]
    return "<dl>" + "".join(f"<dt>{escape(key)}</dt><dd>{escape(value)}</dd>" for key, value in pairs) + "</dl>"


def _severity(severity: str) -> str:
    return f'<span class="severity {severity}">{escape(severity_in_words(severity).capitalize())}</span>'


def _overview(report: Result) -> str:
    rows = "".join(
        f'<tr><td>{_severity(group.severity)}</td><th scope="row"><a href="#{group.code}">{escape(group.label)}</a></th>'
        f'<td class="number">{group.count:,}</td></tr>'
        for group in report.groups
    )
    return (
        f"<table><caption>{escape(_('What was found, worst first'))}</caption><thead><tr>"
        f'<th scope="col">{escape(_("How bad"))}</th><th scope="col">{escape(_("What"))}</th>'
        f'<th scope="col" class="number">{escape(_("How many"))}</th></tr></thead><tbody>{rows}</tbody></table>'
    )


def _section(group: Group) -> str:
    head = f'<section aria-labelledby="{group.code}"><h2 id="{group.code}">{_severity(group.severity)} {escape(group.label)}</h2>'
    todo = f'<p class="todo"><strong>{escape(_("What to do:"))}</strong> {_with_code(group.what_to_do)}</p>'
    if all(map(whole_file, group.findings)):
        said = "".join(f"<p>{escape(sentence_case(finding.sentence))}</p>" for finding in group.findings)
        return f"{head}{said}{todo}</section>"
    shown = sorted(group.samples(_SHOWN), key=lambda finding: (finding.column or 0, finding.row or 0))
    rows = "".join(map(_row, shown))
    more = group.count - len(shown)
    rest = f"<p>{escape(_('… and {count} more', count=f'{more:,}'))}</p>" if more > 0 else ""
    table = (
        f'<div class="scroll"><table><caption>{escape(_("Where"))}</caption><thead><tr>'
        f'<th scope="col">{escape(_("Place"))}</th><th scope="col">{escape(_("Cell"))}</th>'
        f'<th scope="col">{escape(_("What is wrong"))}</th></tr></thead><tbody>{rows}</tbody></table></div>'
    )
    columns = in_columns(group) if group.count > len(group.by_column) else ""
    said = f"<p>{escape(_('In the columns: {columns}', columns=columns))}</p>" if columns else ""
    return f"{head}{todo}{said}{table}{rest}</section>"


def _row(finding: Finding) -> str:
    cell = finding.cell or ""
    cut = cell if len(cell) <= _LONGEST else cell[: _LONGEST - 1] + "…"
    return (
        f'<tr><th scope="row">{escape(finding.where)}</th><td class="cell">{escape(cut)}</td>'
        f"<td>{escape(sentence_case(_shortened(finding.sentence, cell, cut)))}</td></tr>"
    )


def _shortened(said: str, cell: str, cut: str) -> str:
    return said.replace(cell, cut) if cut != cell else said


def _with_code(sentence: str) -> str:
    """Mark the commands of a sentence, which stand between backquotes."""
    pieces = escape(sentence).split("`")
    return "".join(f"<code>{piece}</code>" if place % 2 else piece for place, piece in enumerate(pieces))
