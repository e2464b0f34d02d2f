"""Day 42 as one self-contained page: two sheets on paper, everything on the screen."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from ...locale import translator
from ..programme.page_parts import document, section, table
from .one import PUBLISHED
from .shown import NO_EVIDENCE, before_after, due, held_back, numbers, only_here, own_use, title, verdict

if TYPE_CHECKING:
    from ...picture import Picture
    from .one import One
    from .told import Day42, Office

_ = translator("planning_day_42")
# More rows of a table are folded, and left out on paper, so that it stays two sheets.
_ROWS = 12
_MORE = """
.numbers { grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); }
.none { font-style: italic; color: #55595f; font-weight: 400; }
@page { size: A4; margin: 11mm; }
@media print { body { font-size: 8.4pt; line-height: 1.28; } h1 { font-size: 13pt; }
  h2 { font-size: 10.5pt; margin: .5rem 0 .1rem; }
  th, td { font-size: 7.8pt; padding: .05rem .25rem; } dd { font-size: 10pt; } dt { font-size: 7.8pt; } caption { padding: 0; }
  .numbers { grid-template-columns: repeat(5, 1fr); gap: .25rem; margin: .3rem 0; } figure img { max-height: 62mm; width: auto; }
  .screen { display: none; } .numbers div { padding: .1rem .3rem; }
  .verdict { font-size: 9.5pt; padding: .2rem .6rem; } footer { margin-top: .4rem; font-size: 7.5pt; } }
@media not print { .paper { display: none; } }
"""


def page(found: Day42) -> str:
    """Give the page in the language in use: no network, no script, words beside every colour.

    Parameters:
        found: what was found.
    """
    head = escape(title(found))
    sections = [_picture(found.picture()), _open(found), _use(found), _dates(found), _held(found), _risks(found)]
    body = (
        f'<header><h1>{head}</h1><p class="verdict">{escape(verdict(found))}</p></header><main>{_numbers(found)}'
        f"{''.join(sections)}</main>{_how(found)}"
    )
    return document(title(found), body, style=_MORE)


def _numbers(found: Day42) -> str:
    cells = "".join(f"<div><dt>{escape(name)}</dt><dd>{_told(value)}</dd></div>" for name, value in numbers(found))
    return f'<dl class="numbers">{cells}</dl>'


def _told(value: str) -> str:
    """Show a value; that there is no evidence is no value and looks like none."""
    return f'<span class="none">{escape(value)}</span>' if value == str(NO_EVIDENCE) else escape(value)


def _picture(drawn: Picture) -> str:
    source = f"data:image/png;base64,{base64.b64encode(drawn.image).decode()}"
    head, *rows = drawn.table
    return (
        f'<section><h2>{escape(drawn.title)}</h2><figure><img alt="{escape(drawn.description)}" src="{source}"></figure>'
        f'<details class="screen"><summary>{escape(_("The same numbers as a table"))}</summary>'
        f"{table(drawn.title, head, [[escape(cell) for cell in row] for row in rows])}</details></section>"
    )


def _first(caption: str, head: Sequence[str], rows: Sequence[Sequence[str]], most: int = _ROWS) -> str:
    """Give a table whose first rows stand there and whose others are folded, and on paper only counted."""
    if len(rows) <= most:
        return table(caption, head, rows)
    left = _("{count} more", count=len(rows) - most)
    return (
        f"{table(caption, head, rows[:most])}"
        f'<details class="screen"><summary>{escape(left)}</summary>{table(_("The others"), head, rows[most:])}</details>'
        f'<p class="paper">{escape(_("{left}: see them on the screen.", left=left))}</p>'
    )


def _open(found: Day42) -> str:
    """Show what is open: the datasets of one department; of several the departments, with their datasets folded."""
    name = _("What is open, before and after")
    if len(found.offices) == 1:
        return section(name, _datasets(found.offices[0]))
    head = (_("Department"), _("Open"), _("Errors"), _("Stars by format, now"), _("Score"))
    rows = [_line(one, found) for one in found.offices]
    folded = "".join(
        f'<details class="screen"><summary>{escape(_datasets_of(office))}</summary>{_datasets(office)}</details>'
        for office in found.offices
    )
    return section(name, _first(_("The departments"), head, rows, 24) + folded)


def _datasets_of(office: Office) -> str:
    return _("{name}: open datasets: {count}", name=office.name, count=len(office.of(PUBLISHED)))


def _line(office: Office, found: Day42) -> list[str]:
    from .shown import numbers as of
    from .told import Day42 as Found

    values = [value for _name, value in of(Found(found.day, None, None, [office]))]
    many = str(len(office.of(PUBLISHED))) + (f"/{office.target}" if office.target else "")
    return [escape(office.name), escape(many), _told(values[0]), _told(values[2]), _told(values[3])]


def _datasets(office: Office) -> str:
    head = (_("Dataset"), _("Since"), _("Version"), _("Errors"), _("Stars by format, now"), _("Score"), _("Gates"))
    rows = []
    for one in office.of(PUBLISHED):
        errors, stars = before_after(one)
        rows.append([
            _link(one), one.first.isoformat() if one.first else _told(str(NO_EVIDENCE)), escape(one.version), _told(errors),
            _told(stars), str(one.score[0]) if one.score else _told(str(NO_EVIDENCE)),
            _("{passed} of {all}", passed=one.gates[0], all=one.gates[1]) if one.gates else _told(str(NO_EVIDENCE)),
        ])  # fmt: skip
    if not rows:
        return f"<p>{escape(_('Nothing is open yet.'))}</p>"
    return _first(_datasets_of(office), head, rows)


def _of_several(found: Day42, cells: list[str], name: str) -> list[str]:
    """Give a row's cells with the department's at the end, where there are several."""
    return [*cells, name] if len(found.offices) > 1 else cells


def _link(one: One) -> str:
    """Show a dataset's name as a link, with its address on paper; one in a folder has none."""
    if not one.url.startswith(("http://", "https://")):
        return escape(one.name)
    url = escape(one.url)
    return f'<a href="{url}">{escape(one.name)}</a><span class="paper"><br>{url}</span>'


def _use(found: Day42) -> str:
    said = "".join(f"<p>{escape(line)}</p>" for line in own_use(found))
    rows = [
        [escape(cell) for cell in (office.name, use.dataset, use.what, str(use.day or ""), use.evidence)]
        for office in found.offices
        for use in office.uses or ()
    ]
    head = (_("Department"), _("Dataset"), _("What was made"), _("Seen on"), _("Where it can be seen"))
    more = _first(_("Uses by our own office"), head, rows, 3) if len(rows) > 1 else ""
    return section(_("First use by our own office"), said + more)


def _dates(found: Day42) -> str:
    ones = [(office, one) for office in found.offices for one in office.of(PUBLISHED)]
    dated = sorted((pair for pair in ones if pair[1].due), key=lambda pair: pair[1].due or found.day)
    rows = []
    for office, one in dated:
        day = f'<span class="stage">{escape(due(one))}</span>'
        cells = [escape(one.name), day, escape(one.owner) or _told(str(NO_EVIDENCE))]
        rows.append(_of_several(found, cells, escape(office.name)))
    without = len(ones) - len(dated)
    said = f"<p>{escape(_('Datasets with no next day promised: {count}.', count=without))}</p>" if without else ""
    head = _of_several(found, [_("Dataset"), _("Due on"), _("Who updates it")], _("Department"))
    listed = _first(_("The nearest day first"), head, rows, 10) if rows else ""
    return section(_("Next due dates and owners"), listed + said or f"<p>{_told(str(NO_EVIDENCE))}</p>")


def _held(found: Day42) -> str:
    held = [(office, one, told) for office in found.offices for one in office.ones if (told := held_back(one))]
    # What is held back whole comes before what is open in part.
    held.sort(key=lambda each: each[1].state == PUBLISHED)
    rows = []
    for office, one, (what, why) in held:
        cells = [escape(one.name), escape(what), escape(why), escape(one.decided_by) or _told(str(NO_EVIDENCE))]
        rows.append(_of_several(found, cells, escape(office.name)))
    head = _of_several(found, [_("Dataset"), _("What is held back"), _("Why"), _("Decided by")], _("Department"))
    nothing = f"<p>{escape(_('No decision holds anything back.'))}</p>"
    listed = _first(_("By the decisions"), head, rows, 10) if rows else nothing
    waived = [f"<li>{escape(one.name)}: {escape(said)}</li>" for one in found.published for said in one.waived]
    more = f"<p>{escape(_('Personal data that is open by signature:'))}</p><ul>{''.join(waived)}</ul>" if waived else ""
    return section(_("What was held back, and why"), listed + more)


def _risks(found: Day42) -> str:
    rows = []
    for office, risk in found.risks:
        cells = [escape(risk.dataset or office.name), escape(risk.what), escape(risk.who or _("nobody is named"))]
        rows.append(_of_several(found, cells, escape(office.name)))
    head = _of_several(found, [_("Dataset"), _("What"), _("Who")], _("Department"))
    said = [only_here(found)] if found.only_here else []
    if not rows and not said:
        said.append(_("Nothing that the files show."))
    if found.published and not any(one.looked for one in found.published):
        said.append(_("Whether the links work: {none}. Ask with --check-links.", none=NO_EVIDENCE))
    listed = _first(_("The most pressing first"), head, rows, 8) if rows else ""
    problems = "".join(f"<li>{escape(one)}</li>" for office in found.offices for one in office.problems)
    more = f"<p>{escape(_('Could not be read:'))}</p><ul>{problems}</ul>" if problems else ""
    return section(_("What is at risk"), "".join(f"<p>{escape(one)}</p>" for one in said) + listed + more)


def _how(found: Day42) -> str:
    said = [
        _("Everything here is read from files: receipts, descriptions, decisions, the calendar, the list of uses. What no file "
          "proves is not said."),
        _("“Before” is the source file, where it is still kept beside the log of its conversion; “after” is the published file. "
          "Stars before are those that the source's format would have had on the web."),
        _("The score counts 405 points as data.europa.eu does; of several datasets the one in the middle is told. An address that "
          "was not asked has no points."),
    ]  # fmt: skip
    return f"<footer><h2>{escape(_('How this is counted'))}</h2>{''.join(f'<p>{escape(one)}</p>' for one in said)}</footer>"
