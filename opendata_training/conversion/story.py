"""The change log as a page that a person reads: what was done, to which columns, with examples before and after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import PurePath

from ..locale import language, translator
from .changes import Log, StepNotes, Told
from .recipe import fixes

_ = translator("conversion")


def page(log: Log, name: str) -> str:
    """Give the page in the language in use: no network, no script.

    Parameters:
        log: what was done.
        name: the output's name.
    """
    from ..validation.page_style import STYLE

    title = _("What was changed in {file}", file=name)
    done = [note for note in log.steps if note.cells or note.renamed]
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{language()}">',
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_text(title)}</title><style>{STYLE}</style></head>",
        f"<body><header><h1>{_text(title)}</h1>",
        f'<p class="verdict good">{_text(_verdict(log, done))}</p></header><main>',
        *(_step(note) for note in done),
        _about(log),
        "</main><footer><p>",
        _text(_("This page holds cells of the table: send it only to people who may see the table. "
                "Every change, cell by cell, is in {log}; `opendata undo {file}` gives every cell back.",
                log=f"{name}.changes.json", file=name)),
        "</p></footer></body></html>",
    ]  # fmt: skip
    return "\n".join(parts) + "\n"


def _verdict(log: Log, done: Sequence[StepNotes]) -> str:
    if not done:
        return _("No cell was changed.")
    cells = sum(note.cells for note in done)
    return _("Cells changed: {cells}. Fixes that changed something: {fixes}.", cells=cells, fixes=len(done))


def _step(note: StepNotes) -> str:
    return told_of(note.step.fix, note.step.value, note.renamed, note.told.values())


def told_of(code: str, value: str, renamed: Iterable[tuple[str, str]], columns: Iterable[Told]) -> str:
    """Give what a fix does as a piece of a page: in the page of changes, and in a notebook before they are made.

    Parameters:
        code: the fix's code.
        value: what the recipe tells it.
        renamed: labels before and after.
        columns: what it does to each column.
    """
    head = f"<h2>{_text(code)}</h2><p>{_text(str(fixes()[code].WORDS))}</p>"
    if value:
        head += f"<p>{_text(_('Told by the recipe: {value}', value=value))}</p>"
    names = "".join(f"<li>{_cell(old)} → {_cell(new)}</li>" for old, new in renamed)
    return head + (f"<ul>{names}</ul>" if names else "") + "".join(map(_column, columns))


def _column(told: Told) -> str:
    if told.column is None:
        if not told.examples:
            return f"<p>{_text(_('Cells that took another place: {cells}.', cells=told.cells))}</p>"
        heads = (_("row"), _("cells"), _("reason"))
        caption = _("Rows taken out")
    else:
        heads = (_("row"), _("before"), _("after"))
        caption = _(
            "Column {number} ({label}): cells changed: {cells}", number=told.column, label=told.label, cells=told.cells
        )
    number, *rest = heads
    head = f'<th scope="col" class="number">{_text(number)}</th>'
    head += "".join(f'<th scope="col">{_text(one)}</th>' for one in rest)
    rows = "".join(
        f'<tr><td class="number">{row}</td><td class="cell">{_cell(old)}</td><td class="cell">{_cell(new)}</td></tr>'
        for row, old, new in told.examples
    )
    return f"<table><caption>{_text(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _about(log: Log) -> str:
    rows = [
        (_("Source, which was not touched"), log.source.get("name", "")),
        ("SHA-256", log.source.get("sha256", "")),
        (_("Rows that were read"), str(sum(last - first + 1 for first, last in log.records))),
        (_("Lines and rows set aside"), str(log.set_aside)),
        *((_("Written"), f"{PurePath(one['path']).name} · {one['rows']}") for one in log.written[:50]),
    ]
    items = "".join(f"<dt>{_text(name)}</dt><dd>{_text(value)}</dd>" for name, value in rows)
    return f"<h2>{_text(_('About the files'))}</h2><dl>{items}</dl>"


def _cell(text: str) -> str:
    return f"<bdi>{_text(text[:200] or '∅')}</bdi>"


def _text(text: str) -> str:
    return escape(text)
