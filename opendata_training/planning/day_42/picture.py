"""The picture of day 42: what became of each department's datasets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...locale import Words, translator
from ...picture import Picture, literal, png
from .one import ON_THE_WAY, PUBLISHED, WITHDRAWN, WITHHELD

if TYPE_CHECKING:
    from .one import One
    from .told import Day42, Office

_ = translator("planning_day_42")
# Dark to light and with a hatch of its own each, so that they are told apart without colour too.
_KINDS = {
    "whole": (Words("open, whole", "abierto, completo"), "#0b3a68", ""),
    "part": (Words("open, in part or as totals", "abierto, en parte o en totales"), "#6f9fd0", ""),
    WITHHELD: (Words("held back, with the reason", "no se abre, con su motivo"), "#ffffff", "///"),
    WITHDRAWN: (Words("withdrawn", "retirado"), "#e6e6e6", "xxx"),
    ON_THE_WAY: (Words("on the way", "en camino"), "#ffffff", "..."),
}
# More bars would be too thin to read; the table has all.
_MOST_BARS = 40


def kind(one: One) -> str:
    """Give what became of a dataset, a key of the picture's kinds.

    Parameters:
        one: the dataset.
    """
    if one.state == PUBLISHED:
        return "part" if one.decision in ("redact", "aggregate") else "whole"
    return one.state


def _counts(office: Office) -> list[int]:
    return [sum(kind(one) == code for one in office.ones) for code in _KINDS]


def drawn(found: Day42) -> Picture:
    """Draw a bar for each department, of what became of its datasets.

    Parameters:
        found: what was found.
    """
    from matplotlib.figure import Figure

    offices = found.offices[:_MOST_BARS]
    figure = Figure(figsize=(7.0, 1.25 + 0.27 * len(offices)), dpi=140, layout="constrained")
    axes: Any = figure.add_subplot()
    left = [0] * len(offices)
    counts = [_counts(office) for office in offices]
    for at, (code, (words, colour, hatch)) in enumerate(_KINDS.items()):
        many = [each[at] for each in counts]
        if not any(many):
            continue
        bars = axes.barh(range(len(offices)), many, left=left, color=colour, hatch=hatch, edgecolor="#57606a", linewidth=0.6,
                         label=literal(str(words)))  # fmt: skip
        labels = axes.bar_label(bars, [str(count) if count else "" for count in many], label_type="center", fontsize=8,
                                color="#ffffff" if code == "whole" else "#1f2328")  # fmt: skip
        for label in labels if hatch else ():
            label.set_bbox({"facecolor": "#ffffff", "edgecolor": "none", "pad": 1})
        left = [before + count for before, count in zip(left, many, strict=True)]
    axes.set_yticks(range(len(offices)), [literal(office.name) for office in offices])
    axes.invert_yaxis()
    axes.xaxis.get_major_locator().set_params(integer=True)
    axes.set_xlabel(_("datasets"))
    axes.spines[["top", "right"]].set_visible(False)
    if any(left):
        figure.legend(*axes.get_legend_handles_labels(), loc="outside lower center", ncols=3, fontsize=8, frameon=False)
    head = (_("Department"), *(str(words) for words, _colour, _hatch in _KINDS.values()))
    rows = [(office.name, *map(str, _counts(office))) for office in found.offices]
    told = "; ".join(
        f"{name}: {', '.join(f'{label} {count}' for label, count in zip(head[1:], cells, strict=True) if count != '0')}"
        for name, *cells in rows
    )
    title = _("What became of the datasets")
    return Picture(title, f"{title}. {told}.", (head, *rows), "", png(figure))
