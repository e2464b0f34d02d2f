"""The report as one self-contained page that an official can send to whoever keeps the data."""

from __future__ import annotations

from html import escape
from pathlib import PurePath

from ..locale import language, translator
from .finding import Finding, severity_in_words
from .layout import PARTS, Layout, layout
from .page_style import STYLE
from .picture import WIDTH, of_findings, of_parts, swatch
from .result import Group, Result
from .summary import (
    facts_of_file,
    first_steps,
    name,
    severity_meaning,
    short,
    verdict,
    visible,
    what_is_wrong,
    whole_file,
)
from .where import where, where_in_words

_ = translator("validation")
# So many places of one kind are all listed; of more, a few show what it is: nobody reads or prints a thousand.
_ALL, _SOME = 20, 8


def page(report: Result) -> str:
    """Give the report as a web page in the language in use: no network, no script, words beside every colour.

    Parameters:
        report: what was found.
    """
    title = _text(_("Report on {file}", file=PurePath(name(report)).name))
    plan = layout(report)
    worst = next((severity for severity, count in report.by_severity().items() if count), "good")
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{language()}">',
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title><style>{STYLE}</style></head>",
        f'<body><header><h1>{title}</h1><p class="verdict {worst}">'
        f"{_text(verdict(report))}</p></header><main>",
        _first_steps(report),
        _parts(plan) if plan and not plan.plain else "",
        _findings(report, plan) if report.groups else "",
        _about(report),
        "</main><footer><p>",
        _text(
            _("Rows are counted from 1 as in a spreadsheet program, title and blank rows included. "
              "This page holds cells of the table: send it only to people who may see the table.")
        ),
        "</p></footer></body></html>",
    ]  # fmt: skip
    return "\n".join(filter(None, parts)) + "\n"


def _text(said: str) -> str:
    return escape(visible(said))


def _first_steps(report: Result) -> str:
    title = _("What to do first") if report.groups else _("What comes next")
    steps = "".join(
        f"<li>{_with_code(said)}"
        + (f' <a class="jump" href="#{_anchor(group)}">{_text(_("Show me where"))}</a>' if group else "")
        + "</li>"
        for said, group in first_steps(report)
    )
    return f'<section aria-labelledby="first"><h2 id="first">{_text(title)}</h2><ol>{steps}</ol></section>'


def _parts(plan: Layout) -> str:
    rows = ""
    for kind, stretches in plan.by_kind().items():
        named = [f"{first:,}" if first == last else f"{first:,}–{last:,}" for first, last in stretches[:8]]
        more = len(stretches) - len(named)
        listed = ", ".join(named) + (f" {_('… and {count} more', count=f'{more:,}')}" if more else "")
        rows += f'<tr><th scope="row">{swatch(kind)} {_text(str(PARTS[kind]))}</th><td>{_text(listed)}</td></tr>'
    head = _("Lines") if plan.lines else _("Rows")
    return (
        f'<section aria-labelledby="parts"><h2 id="parts">{_text(_("What is where in the file"))}</h2>'
        f"<figure>{of_parts(plan)}{_ends(plan)}</figure>"
        f'<table class="narrow"><thead><tr><th scope="col">{_text(_("Part"))}</th><th scope="col">{_text(head)}</th></tr>'
        f"</thead><tbody>{rows}</tbody></table></section>"
    )


def _ends(plan: Layout) -> str:
    first, last = (_("line {number}"), _("line {number}")) if plan.lines else (_("row {number}"), _("row {number}"))
    ends = first.format(number="1"), last.format(number=f"{plan.last:,}")
    return (
        f'<div class="ends" aria-hidden="true" style="max-width:{WIDTH}px">'
        + "".join(f"<span>{_text(end)}</span>" for end in ends)
        + "</div>"
    )


def _findings(report: Result, plan: Layout | None) -> str:
    said = _("In the pictures the file goes from left to right; a tall bar stands where most findings are, and grey is what "
             "stands around the data, such as titles, header and notes.")  # fmt: skip
    return (
        f'<section aria-labelledby="found"><h2 id="found">{_text(_("What was found"))}</h2>{_overview(report)}'
        + (f"<p>{_text(said)}</p>" if plan and any(where(group, plan) for group in report.groups) else "")
        + "".join(_section(group, plan) for group in report.groups)
        + "</section>"
    )


def _severity(severity: str) -> str:
    return f'<span class="severity {severity}">{_text(severity_in_words(severity).capitalize())}</span>'


def _overview(report: Result) -> str:
    rows = "".join(
        f'<tr><th scope="row">{_severity(group.severity)} <a href="#{_anchor(group)}">{_text(group.label)}</a></th>'
        f'<td class="number">{group.count:,}</td></tr>'
        for group in report.groups
    )
    meanings = "".join(
        f"<dt>{_severity(severity)}</dt><dd>{_text(severity_meaning(severity))}</dd>"
        for severity, count in report.by_severity().items()
        if count
    )
    title = _("What was found, worst first")
    return (
        f'<dl>{meanings}</dl><nav aria-label="{_text(title)}"><table><caption>{_text(title)}</caption><thead><tr>'
        f'<th scope="col">{_text(_("What"))}</th>'
        f'<th scope="col" class="number">{_text(_("How many"))}</th></tr></thead><tbody>{rows}</tbody></table></nav>'
    )


def _section(group: Group, plan: Layout | None) -> str:
    shown = [short(finding) for finding in group.samples(_ALL if group.count <= _ALL else _SOME)]
    shown.sort(key=lambda finding: (finding.column or 0, finding.row or 0))
    alike = group.sentences_alike(shown)
    anchor = _anchor(group)
    whole = bool(shown) and all(map(whole_file, shown))
    parts = [
        f'<section aria-labelledby="{anchor}"><h3 id="{anchor}">{_severity(group.severity)} {_text(group.label)} '
        f'<span class="count">{group.count:,}</span></h3>',
    ]
    if shown:
        parts += [f"<p><strong>{_text(_('What it is:'))}</strong> {_text(what_is_wrong(one))}</p>"
                  for one in (shown if whole and not alike else shown[:1])]  # fmt: skip
    parts.append(f"<p><strong>{_text(_('Why it matters:'))}</strong> {_text(group.why)}</p>")
    place = where(group, plan)
    said = where_in_words(group, place)
    if said:
        parts.append(f"<p><strong>{_text(_('Where:'))}</strong> <bdi>{_text(said)}</bdi></p>")
    if plan and place:
        parts.append(f"<figure>{of_findings(plan, place, group.severity)}{_ends(plan)}</figure>")
    parts.append(f"<p><strong>{_text(_('What to do:'))}</strong> {_with_code(group.what_to_do)}</p>")
    if shown and not whole:
        parts.append(_places(group, shown, alike))
    return "".join(parts) + "</section>"


def _places(group: Group, shown: list[Finding], alike: bool) -> str:
    cells = any(finding.cell is not None for finding in shown)
    heads = [_("Place"), *([_("Cell")] if cells else []), *([] if alike else [_("What is wrong")])]
    rows = "".join(
        f'<tr><th scope="row"><bdi>{_text(one.where)}</bdi></th>'
        + (f'<td class="cell"><bdi>{escape(visible(one.cell or "", keep=chr(10)))}</bdi></td>' if cells else "")
        + ("" if alike else f"<td><bdi>{_text(what_is_wrong(one))}</bdi></td>")
        + "</tr>"
        for one in shown
    )
    title = _("All places") if len(shown) == group.count else _("Some of the places")
    more = group.count - len(shown)
    return (
        f"<table><caption>{_text(title)}</caption><thead><tr>"
        + "".join(f'<th scope="col">{_text(head)}</th>' for head in heads)
        + f"</tr></thead><tbody>{rows}</tbody></table>"
        + (f"<p>{_text(_('… and {count} more', count=f'{more:,}'))}</p>" if more > 0 else "")
    )


def _about(report: Result) -> str:
    pairs = facts_of_file(report) or [(_("Data rows"), f"{report.rows:,}"), (_("Columns"), str(report.columns))]
    facts = "".join(f"<dt>{_text(key)}</dt><dd>{_text(value)}</dd>" for key, value in pairs)
    return (
        f'<section aria-labelledby="about"><h2 id="about">{_text(_("About the file"))}</h2><dl>{facts}</dl></section>'
    )


def _anchor(group: Group) -> str:
    # Own rules of several severities share a code.
    return escape(f"found-{group.code}-{group.severity}".replace(" ", "-"))


def _with_code(sentence: str) -> str:
    """Mark the commands of a sentence, which stand between backquotes."""
    pieces = _text(sentence).split("`")
    return "".join(f"<code>{piece}</code>" if place % 2 else piece for place, piece in enumerate(pieces))
