"""Loss beside risk as a picture with the same numbers as a table."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from ...locale import language, translator
from ...picture import png

if TYPE_CHECKING:
    from .tradeoff import Tradeoff

_ = translator("privacy")
# 7.2:1 and 6.3:1 on white; told apart by their marks too, for whoever sees no colours.
_LOSS, _RISK = "#0b5394", "#9a3412"
_SHOWN = (1, 2, 3, 5, 10, 15, 20)


@dataclass(frozen=True)
class Picture:
    """A picture, the same in words, and its numbers.

    Parameters:
        description: what is seen, in words.
        table: rows of cells, the first being the labels.
        image: the picture, PNG.
    """

    description: str
    table: tuple[tuple[str, ...], ...]
    image: bytes

    def __str__(self) -> str:
        return "\n".join([self.description, *(" | ".join(row) for row in self.table)])

    def _repr_html_(self) -> str:
        cell = "border:1px solid #8c959f;padding:2px 8px;font-size:12px;text-align:right"
        head = "".join(f'<th scope="col" style="{cell}">{escape(label)}</th>' for label in self.table[0])
        body = "".join(
            '<tr style="background:#fff">' + "".join(f'<td style="{cell}">{escape(one)}</td>' for one in row) + "</tr>"
            for row in self.table[1:]
        )
        source = f"data:image/png;base64,{base64.b64encode(self.image).decode()}"
        return (
            f'<div lang="{language()}" style="display:flex;flex-wrap:wrap;gap:1em;align-items:flex-start;color:#1f2328;'
            f'background:#fff;padding:0.3em"><img alt="{escape(self.description)}" src="{source}" '
            'style="width:36em;max-width:100%;height:auto"><table style="border-collapse:collapse;margin:0"><thead>'
            f'<tr style="background:#fff">{head}</tr></thead><tbody>{body}</tbody></table></div>'
        )


def drawn(tradeoff: Tradeoff, k: int | None = None) -> Picture:
    """Draw loss beside risk for each k.

    Parameters:
        tradeoff: what each k costs.
        k: the k to mark; none when not told.

    Raises:
        Problem: when k is not from 1 to 20.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    marked = tradeoff.step(k) if k is not None else None
    steps = tradeoff.steps
    figure = Figure(figsize=(7.2, 3.4), dpi=120, layout="constrained")
    FigureCanvasAgg(figure)
    left, right = figure.subplots(1, 2, sharex=True)
    for axes, title, colour, mark, values in (
        (left, _("Information lost (%)"), _LOSS, "o", [100 * one.loss for one in steps]),
        (right, _("Highest chance to be recognised (%)"), _RISK, "s", [100 * one.risk for one in steps]),
    ):
        axes.plot([one.k for one in steps], values, color=colour, marker=mark, markersize=4, linewidth=1.5)
        axes.set_title(title, fontsize=10)
        axes.set_xlabel(_("k: rows that are alike, at least"), fontsize=9)
        axes.set_ylim(0, 105)
        axes.set_xticks([1, 5, 10, 15, 20])
        axes.tick_params(labelsize=9)
        axes.grid(alpha=0.3)
        for side in ("top", "right"):
            axes.spines[side].set_visible(False)
        if marked is not None:
            axes.axvline(marked.k, color="#57606a", linestyle=":", linewidth=1.2)
            axes.plot([marked.k], [values[marked.k - 1]], marker=mark, markersize=9, color=colour)
    labels = (_("k"), _("information lost"), _("rows left out"), _("highest risk"), _("rows alone"))
    shown = [one for one in steps if one.k in _SHOWN or one is marked]
    rows = [
        (str(one.k), _percent(one.loss), f"{one.rows_gone:,}", _percent(one.risk), _percent(one.unique))
        for one in shown
    ]
    first, five = steps[0], marked or tradeoff.step(5)
    said = _("By {columns}: as it is, the highest chance to be recognised is {before}; with k = {k} it is {after}, and {loss} of "
             "the information in these columns is lost.", columns=", ".join(tradeoff.quasi), before=_percent(first.risk), k=five.k,
             after=_percent(five.risk), loss=_percent(five.loss))  # fmt: skip
    return Picture(said, (labels, *rows), png(figure))


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"
