"""The board as one self-contained page, and as a card for a notebook."""

from __future__ import annotations

import base64
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from ... import files
from ...locale import language, translator
from ...picture import Picture
from .evidence import Seen
from .page_parts import document, table
from .shown import expected, sentences, verdict
from .stages import EVIDENCE, NONE, ORDER, STAGES, WITHHELD

if TYPE_CHECKING:
    from .board import Line, Programme

_ = translator("planning_programme")
# A list longer than this is folded behind its first lines.
_SHOWN = 15


def write(board: Programme, path: Path) -> Path:
    """Write the page whole.

    Raises:
        Problem: when it cannot be written.
    """
    files.write_text(path, page(board))
    return path


def page(board: Programme) -> str:
    """Give the board as a web page in the language in use: no network, no script, words beside every colour."""
    title = _("The programme's board, {day}", day=board.day)
    told = "".join(f"<li>{escape(one)}</li>" for one in sentences(board))
    parts = [
        f'<header><h1>{escape(title)}</h1><p class="verdict">{escape(verdict(board))} {escape(expected(board))}</p></header>',
        f"<main>{f'<div class=told><ul>{told}</ul></div>' if told else ''}",
        f'<div class="first"><section aria-labelledby="burn"><h2 id="burn">{escape(_("Burn-down"))}</h2>',
        _picture(board.burn_down()),
        f'</section><section aria-labelledby="far"><h2 id="far">{escape(_("How far each department is"))}</h2>',
        _matrix(board),
        "</section></div>",
        _stuck(board),
        _datasets(board),
        _steps(board),
        _sessions(board),
        _how(),
        "</main>",
    ]
    return document(title, "\n".join(parts))


def card(board: Programme) -> str:
    """Give the board as a card for a notebook: the sentences, the picture and the departments."""
    told = "".join(f"<li>{escape(one)}</li>" for one in sentences(board))
    return (
        f'<div lang="{language()}" style="color:#1f2328;background:#fff;padding:0.3em">'
        f"<p><strong>{escape(verdict(board))}</strong> {escape(expected(board))}</p>"
        f"{f'<ul>{told}</ul>' if told else ''}{board.burn_down()._repr_html_()}{board.stages()._repr_html_()}</div>"
    )


def _picture(drawn: Picture) -> str:
    """Show a picture with its numbers folded below it."""
    source = f"data:image/png;base64,{base64.b64encode(drawn.image).decode()}"
    head, *rows = drawn.table
    return (
        f'<figure><img alt="{escape(drawn.description)}" src="{source}" width="924" height="532"></figure>'
        f"<details><summary>{escape(_('The same numbers as a table'))}</summary>"
        f"{table(drawn.title, head, [[escape(cell) for cell in row] for row in rows], numbers=True)}</details>"
    )


def _matrix(board: Programme) -> str:
    heads = "".join(f'<th scope="col" class="number">{escape(str(words))}</th>' for words in STAGES.values())
    rows = "".join(
        f'<tr><th scope="row"><a href="#{_anchor(line)}">{escape(line.name)}</a></th>'
        + "".join(_reached(line.at_least(stage), line.target) for stage in STAGES)
        + "</tr>"
        for line in board.lines
    )
    last = "".join(f'<td class="number">{board.reached(stage)}/{board.target}</td>' for stage in STAGES)
    name = escape(_("Datasets that have reached each stage, of those aimed at"))
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{name}"><table class="matrix"><caption>{name}</caption>'
        f'<thead><tr><th scope="col">{escape(_("Department"))}</th>{heads}</tr></thead><tbody>{rows}</tbody>'
        f'<tfoot><tr><th scope="row">{escape(_("All"))}</th>{last}</tr></tfoot></table></div>'
    )


def _reached(many: int, of: int) -> str:
    kind = "full" if of and many >= of else "part" if many else "no"
    return f'<td class="number {kind}">{many}/{of}</td>'


def _anchor(line: Line) -> str:
    return f"d-{escape(line.folder).replace(' ', '-')}"


def _stuck(board: Programme) -> str:
    title = escape(_("Who is stuck on what"))
    names = {line.folder: line.name for line in board.lines}
    rows = [
        [escape(names[one.folder]), escape(one.dataset), escape(one.what),
         escape(one.who) if one.who else f'<span class="late">{escape(_("nobody is named"))}</span>',
         f'<span class="late">{one.days}</span>' if one.days > 7 else str(one.days)]
        for one in board.stuck
    ]  # fmt: skip
    head = (_("Department"), _("Dataset"), _("Waits for"), _("Who"), _("Days"))
    shown = table(_("The longest wait first"), head, rows[:_SHOWN])
    if not rows:
        shown = f"<p>{escape(_('Nobody waits for anything.'))}</p>"
    elif len(rows) > _SHOWN:
        more = table(_("The others"), head, rows[_SHOWN:])
        shown += f"<details><summary>{escape(_('{count} more', count=len(rows) - _SHOWN))}</summary>{more}</details>"
    return f'<section aria-labelledby="stuck"><h2 id="stuck">{title}</h2>{shown}</section>'


def _datasets(board: Programme) -> str:
    head = (_("Dataset"), _("Stage"), _("What the next stage needs"))
    found = ""
    for line in board.lines:
        rows = [[escape(one.name), f'<span class="stage">{_bar(one)}</span>', escape(_needs(one))] for one in line.seen]
        said = _("{name}: {published} of {target} published; candidates: {count}", name=line.name,
                 published=line.at_least("published"), target=line.target, count=len(line.seen))  # fmt: skip
        # The anchor is inside, because a browser opens what it leads into.
        found += (
            f'<details><summary>{escape(said)}</summary><div id="{_anchor(line)}">'
            f"{table(_('Datasets of {name}', name=line.name), head, rows)}</div></details>"
        )
    return f'<section aria-labelledby="each"><h2 id="each">{escape(_("Each dataset"))}</h2>{found}</section>'


def _bar(one: Seen) -> str:
    if one.stage in WITHHELD:
        return escape(str(WITHHELD[one.stage]))
    far = ORDER.index(one.stage)
    said = str(STAGES[one.stage]) if one.stage != NONE else _("not begun")
    return f'<span aria-hidden="true">{"■" * far}{"□" * (len(STAGES) - far)}</span> {escape(said)}'


def _needs(one: Seen) -> str:
    later = ", ".join(str(STAGES[stage]) for stage in one.ahead)
    return one.missing + (f" ({_('there already: {stages}', stages=later)})" if later else "")


def _steps(board: Programme) -> str:
    rows = "".join(
        f'<li>{escape(one.title)}: <meter min="0" max="{max(1, one.of)}" value="{one.done}" aria-hidden="true"></meter> '
        f"{one.done}/{one.of} {escape(one.counted)}</li>"
        for one in board.steps
    )
    return f'<section aria-labelledby="six"><h2 id="six">{escape(_("The six steps"))}</h2><ol class="steps">{rows}</ol></section>'


def _sessions(board: Programme) -> str:
    rows = [[str(one.number), one.date.isoformat(), escape(str(one.title)),
             escape(_("over") if one.date < board.day else _("today") if one.date == board.day else _("to come"))]
            for one in board.sessions]  # fmt: skip
    listed = table(_("Nine sessions of 90 minutes"), ("#", _("Date"), _("About"), _("State")), rows)
    return f'<section aria-labelledby="meet"><h2 id="meet">{escape(_("Sessions"))}</h2>{listed}</section>'


def _how() -> str:
    rows = "".join(f"<li>{escape(str(STAGES[code]))}: {escape(str(words))}</li>" for code, words in EVIDENCE.items())
    said = _("A stage counts when the department's files prove it, and all stages before it; nobody ticks boxes. Work left is told "
             "in datasets: planning is a third of the work for one, cleaning half, description and publication a sixth. "
             "The forecast draws the days to come from those so far, 2,000 times.")  # fmt: skip
    return f"<footer><h2>{escape(_('How this is counted'))}</h2><p>{escape(said)}</p><ul>{rows}</ul></footer>"
