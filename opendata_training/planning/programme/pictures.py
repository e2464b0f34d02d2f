"""The programme's pictures: the burn-down with its forecast, and each department's stages."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from ...locale import translator
from ...picture import COLOUR, Picture, literal, png
from .pace import Day
from .shown import expected, verdict
from .stages import ORDER, STAGES

if TYPE_CHECKING:
    from .board import Programme

_ = translator("planning_programme")
_GREY, _ORANGE = "#57606a", "#a04000"
# From light to dark, so that they are told apart without colour too.
_SHADES = ("#e6e6e6", "#cfe0f3", "#a3c4e6", "#6f9fd0", "#4078b0", "#235a92", "#0b3a68")
# A department more and the bars would be too thin to read; the table has all.
_MOST_BARS = 40


def burn_down(board: Programme) -> Picture:
    """Draw the work left on each day, the way it should go, and where the pace so far leads."""
    from matplotlib.dates import DateFormatter
    from matplotlib.figure import Figure

    figure = Figure(figsize=(6.6, 3.8), dpi=140, layout="constrained")
    axes: Any = figure.add_subplot()
    days = [one.date for one in board.burn]
    begin = board.start - timedelta(days=1)
    axes.plot(
        [begin, board.deadline], [board.target, 0], color=_GREY, linestyle="--", label=_("the way to the deadline")
    )
    axes.plot([begin, *days], [board.target, *(one.left for one in board.burn)], color=COLOUR, linewidth=2.2,
              label=_("work left, in datasets"))  # fmt: skip
    axes.step(days, [one.published for one in board.burn], where="post", color=_ORANGE, linewidth=1.6, linestyle=":",
              label=_("published"))  # fmt: skip
    _fan(axes, board)
    axes.axvline(board.deadline, color=_GREY, linewidth=0.8)
    axes.set_ylim(0, max(1, board.target) * 1.04)
    axes.set_ylabel(_("datasets"))
    axes.xaxis.set_major_formatter(DateFormatter("%d/%m"))
    axes.spines[["top", "right"]].set_visible(False)
    title = _("Burn-down, day {number} of {days}", number=max(0, board.number), days=board.days)
    axes.set_title(title, fontsize=11)
    axes.legend(fontsize=8, frameon=False)
    rows = [(_("Day"), _("Work left"), _("On the way to the deadline"), _("Published"))]
    rows += [(one.date.isoformat(), f"{one.left:.1f}", f"{_ideal(board, one.date):.1f}", str(one.published))
             for one in _weekly(board.burn)]  # fmt: skip
    return Picture(title, f"{verdict(board)} {expected(board)}", tuple(rows), "", png(figure))


def _fan(axes: Any, board: Programme) -> None:
    """Draw where the forecast ends: a line to the middle day and a band between the early and the late one."""
    found = board.forecast
    if found is None or found.low is None or found.middle is None:
        return
    # A late end far away would press all else together.
    last = min(found.high or date.max, board.deadline + timedelta(days=board.days))
    axes.fill([board.day, found.low, last], [board.left, 0, 0], color=COLOUR, alpha=0.15, linewidth=0,
              label=_("forecast, eight of ten cases"))  # fmt: skip
    axes.plot([board.day, min(found.middle, last)], [board.left, 0], color=COLOUR, linewidth=1, linestyle="-.")


def _weekly(days: list[Day]) -> list[Day]:
    """Give the last day of each week, and today."""
    return [one for at, one in enumerate(days) if at % 7 == 6 or one is days[-1]]


def _ideal(board: Programme, day: date) -> float:
    passed = min(max((day - board.start).days + 1, 0), board.days)
    return board.target * (1 - passed / board.days)


def stages(board: Programme) -> Picture:
    """Draw how many datasets of each department are at each stage."""
    from matplotlib.figure import Figure

    lines = board.lines[:_MOST_BARS]
    figure = Figure(figsize=(6.6, 1.5 + 0.3 * len(lines)), dpi=140, layout="constrained")
    axes: Any = figure.add_subplot()
    labels = {"none": _("not begun"), **{code: str(words) for code, words in STAGES.items()}}
    left = [0] * len(lines)
    for code, shade in zip(ORDER, _SHADES, strict=True):
        many = [sum(1 for one in line.counted if one.stage == code) + (line.target - len(line.counted) if code == "none" else 0)
                for line in lines]  # fmt: skip
        bars = axes.barh(
            range(len(lines)), many, left=left, color=shade, edgecolor="#8c959f", linewidth=0.5, label=labels[code]
        )
        axes.bar_label(bars, [str(count) if count else "" for count in many], label_type="center", fontsize=8,
                       color="#ffffff" if ORDER.index(code) > 3 else "#1f2328")  # fmt: skip
        left = [before + count for before, count in zip(left, many, strict=True)]
    axes.set_yticks(range(len(lines)), [literal(line.name) for line in lines])
    axes.invert_yaxis()
    axes.set_xlabel(_("datasets"))
    axes.spines[["top", "right"]].set_visible(False)
    title = _("Stage of each department's datasets")
    axes.set_title(title, fontsize=11)
    figure.legend(*axes.get_legend_handles_labels(), loc="outside lower center", ncols=4, fontsize=8, frameon=False)
    head = (_("Department"), *labels.values())
    rows = [(line.name, *(str(sum(1 for one in line.counted if one.stage == code)
                              + (line.target - len(line.counted) if code == "none" else 0)) for code in ORDER))
            for line in board.lines]  # fmt: skip
    more = len(board.lines) - len(lines)
    note = _("The first {count} departments are drawn; the table has all.", count=len(lines)) if more else ""
    far = ", ".join(f"{labels[stage]} {board.reached(stage)}" for stage in STAGES)
    said = _("Bars of datasets by stage. Of {target} datasets, so many have reached each stage: {stages}.", target=board.target,
             stages=far)  # fmt: skip
    return Picture(title, said, (head, *rows), note, png(figure))
