"""The one chart of the page: what was found in the file before, and what is found in it now."""

from __future__ import annotations

from typing import Any

from ...locale import translator
from ...picture import Picture, literal, png
from .gathering import Portfolio

_ = translator("portfolio_page")
# More bars are too thin to read; the table has all.
_MOST = 8


def drawn(found: Portfolio) -> Picture | None:
    """Draw both as bars; None where the file as it came is not there any more, or nothing was ever found.

    Parameters:
        found: the dataset.
    """
    if found.before is None or found.after is None or not (found.before or found.after):
        return None
    from matplotlib.figure import Figure

    names = list(dict.fromkeys([*found.before, *found.after]))
    rows = [(name, found.before.get(name, 0), found.after.get(name, 0)) for name in names]
    shown = rows[:_MOST]
    figure = Figure(figsize=(7.0, 1.1 + 0.42 * len(shown)), dpi=130, layout="constrained")
    axes: Any = figure.add_subplot()
    # Dark and hatched, so that both are told apart without colour.
    for at, (words, colour, hatch) in enumerate(
        ((_("as it came"), "#0b3a68", ""), (_("as it is open"), "#ffffff", "///"))
    ):
        many = [row[1 + at] for row in shown]
        bars = axes.barh([place + (at - 0.5) * 0.38 for place in range(len(shown))], many, height=0.36, color=colour, hatch=hatch,
                         edgecolor="#57606a", linewidth=0.6, label=literal(words))  # fmt: skip
        axes.bar_label(bars, [f"{count:,}" for count in many], padding=3, fontsize=8)
    axes.set_yticks(range(len(shown)), [literal(row[0]) for row in shown], fontsize=9)
    axes.invert_yaxis()
    axes.margins(x=0.12)
    axes.set_xlabel(_("how often it was found"))
    axes.spines[["top", "right"]].set_visible(False)
    figure.legend(*axes.get_legend_handles_labels(), loc="outside lower center", ncols=2, fontsize=9, frameon=False)
    head = (_("What was found"), _("as it came"), _("as it is open"))
    told = "; ".join(f"{name}: {before:,} → {after:,}" for name, before, after in rows)
    title = _("What was mended")
    return Picture(
        title, f"{title}. {told}.", (head, *((name, f"{a:,}", f"{b:,}") for name, a, b in rows)), "", png(figure)
    )
