"""The scorecard as text and as a card in a notebook, styled inline because notebooks strip styles."""

from __future__ import annotations

import math
from html import escape
from typing import TYPE_CHECKING

from ..locale import language, translator

if TYPE_CHECKING:
    from .scorecard import Measure, Row, Scorecard

_ = translator("validation")
_CELL = "text-align:left;vertical-align:top;padding:4px 10px;border-bottom:1px solid #c8c8c8;white-space:normal"
_NUMBER = f"{_CELL};text-align:right"
# Said for each row, since a dark JupyterLab colours every other one.
_ROW = "background:#fff;color:#1a1a1a"
# Contrast with white of 7 to 1 and more; the words beside say the same.
_BETTER, _WORSE = "#1d5c2b", "#8c1d18"


def share(clean: float | None) -> str:
    """Give a share as a percentage that is 100 only when nothing is left."""
    if clean is None:
        return "—"
    # 0.9 - 1e-9 and the like: 1 - 1/10 is a little less than nine tenths.
    tenths = math.floor(clean * 1000 + 1e-6)
    return f"{tenths / 10:.1f} %".replace(".0 %", " %")


def change(row: Row) -> str:
    """Say how many findings there are fewer or more."""
    if row.change is None:
        return ""
    if row.change == 0:
        return _("the same")
    count = f"{abs(row.change):,}"
    return _("{count} fewer", count=count) if row.change < 0 else _("{count} more", count=count)


def verdict(found: Scorecard) -> str:
    """Say in one sentence how the table does, or how far it came."""
    before, after = found.all.before, found.all.after
    if after is None:
        if not before.findings:
            return _("Nothing to mend in any dimension.")
        worst = max(found.rows, key=lambda row: (row.before.cells, row.before.findings))
        label = str(worst.dimension.label) if worst.dimension else ""
        return _("Findings: {findings}. Cells without any: {clean}. Most to do: {dimension}.", findings=f"{before.findings:,}",
                 clean=share(before.clean), dimension=label)  # fmt: skip
    worse = [str(row.dimension.label) for row in found.rows if row.dimension and (row.change or 0) > 0]
    said = _("Findings: {before} before, {after} after. Cells without any: {clean_before} before, {clean_after} after.",
             before=f"{before.findings:,}", after=f"{after.findings:,}", clean_before=share(before.clean),
             clean_after=share(after.clean))  # fmt: skip
    return said if not worse else f"{said} " + _("Look again at: {dimensions}.", dimensions=", ".join(worse))


def title(found: Scorecard) -> str:
    """Name the scorecard."""
    if found.after is None:
        return _("Scorecard of {file}", file=found.before[0])
    return _("Scorecard: {before} before, {after} after", before=found.before[0], after=found.after[0])


def note() -> str:
    """Say what is counted."""
    return _(
        "Errors and warnings are counted, advice is not. A share of cells without findings does not say how grave they are."
    )


def _heads(found: Scorecard) -> list[str]:
    heads = [_("Dimension"), _("What it asks")]
    if found.after is None:
        return [*heads, _("Findings"), _("Clean cells")]
    return [
        *heads,
        _("Findings before"),
        _("Clean cells before"),
        _("Findings after"),
        _("Clean cells after"),
        _("Change"),
    ]


def _cells(row: Row) -> list[str]:
    label, asks = (str(row.dimension.label), str(row.dimension.asks)) if row.dimension else (_("All together"), "")
    told = [label, asks, *_measure(row.before)]
    return told if row.after is None else [*told, *_measure(row.after), change(row)]


def _measure(one: Measure) -> list[str]:
    return [f"{one.findings:,}", share(one.clean)]


def text(found: Scorecard) -> str:
    """Give the scorecard as text for a terminal, narrow enough for 80 columns."""
    heads = _heads(found)
    short = [heads[0], *heads[2:]]
    if found.after is not None:
        short = [heads[0], _("before"), _("clean"), _("after"), _("clean"), _("Change")]
    table = [short, *([cells[0], *cells[2:]] for cells in map(_cells, [*found.rows, found.all]))]
    widths = [max(len(row[place]) for row in table) for place in range(len(short))]
    last = len(short) - 1 if found.after is not None else len(short)
    lines = ["  ".join(cell.rjust(width) if 0 < place < last else cell.ljust(width)
                       for place, (cell, width) in enumerate(zip(row, widths, strict=True))).rstrip()
             for row in table]  # fmt: skip
    rule = "-" * min(78, sum(widths) + 2 * len(short) - 2)
    return "\n".join([title(found), verdict(found), "", lines[0], rule, *lines[1:-1], rule, lines[-1], "", note()])


def card(found: Scorecard) -> str:
    """Give the scorecard as a card: a sentence, then a table with a row for each dimension."""
    said = title(found)
    heads = "".join(f'<th scope="col" style="{_CELL if place < 2 else _NUMBER}">{escape(head)}</th>'
                    for place, head in enumerate(_heads(found)))  # fmt: skip
    rows = "".join(map(_row, [*found.rows, found.all]))
    return (
        f'<section lang="{language()}" aria-label="{escape(said)}" style="max-width:60rem;border:1px solid #8a8a8a;'
        'border-radius:6px;padding:12px 16px;margin:4px 0;color:#1a1a1a;background:#fff;line-height:1.45">'
        f'<p style="margin:0;font-size:1.15em;font-weight:700">{escape(said)}</p>'
        f'<p style="margin:8px 0 0;font-weight:600">{escape(verdict(found))}</p>'
        '<table style="border-collapse:collapse;table-layout:auto;width:100%;margin:8px 0 0"><thead>'
        f'<tr style="{_ROW}">{heads}</tr></thead><tbody>{rows}</tbody></table>'
        f'<p style="margin:8px 0 0;font-size:.9em">{escape(note())}</p></section>'
    )


def _row(row: Row) -> str:
    label, asks, *numbers = _cells(row)
    last = len(numbers) - 1 if row.after is not None else len(numbers)
    colour = "" if not row.change else f";color:{_BETTER if row.change < 0 else _WORSE};font-weight:700"
    weight = 700 if row.dimension is None else 600
    cells = "".join(
        f'<td style="{_NUMBER}{colour if place == last else ""}">{escape(cell)}</td>'
        for place, cell in enumerate(numbers)
    )
    return (
        f'<tr style="{_ROW}"><th scope="row" style="{_CELL};font-weight:{weight}">{escape(label)}</th>'
        f'<td style="{_CELL}">{escape(asks)}</td>{cells}</tr>'
    )
