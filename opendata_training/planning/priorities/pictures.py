"""Three pictures of a ranking: value against effort, how firm the first places are, and where people do not agree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...locale import translator
from ...picture import COLOUR, Picture, literal, png
from ..sheets.priorities import QUADRANTS, SAFE
from .criteria import LEAST, MOST
from .ranking import MIDDLE
from .result import number
from .scores import FAR, Scores

if TYPE_CHECKING:
    from .result import Priorities, Ranked

_ = translator("planning_priorities")
# What still can be read on an old laptop's screen.
_MOST_NAMED, _MOST_BARS, _LONGEST = 20, 30, 34
# Told apart by form and by light and dark too, not by colour alone.
_GREY, _LIGHT, _ORANGE = "#57606a", "#8c959f", "#bc4c00"


def _short(text: str) -> str:
    return literal(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…")


def matrix(found: Priorities) -> Picture:
    """Draw value against effort: a point a dataset with its place, the chosen ones filled.

    Parameters:
        found: the ranking.
    """
    from matplotlib.figure import Figure

    shown = [one for one in found.ranked if one.value is not None and one.effort is not None]
    title = _("Value against effort")
    figure = Figure(figsize=(6.6, 5.2), dpi=140, layout="constrained")
    axes = figure.add_subplot()
    axes.axhline(MIDDLE, color=_LIGHT, linewidth=1)
    axes.axvline(MIDDLE, color=_LIGHT, linewidth=1)
    corners = {"quick": (0, 1), "project": (1, 1), "spare": (0, 0), "later": (1, 0)}
    for code, (right, top) in corners.items():
        axes.text(0.99 if right else 0.01, 0.99 if top else 0.01, str(QUADRANTS[code]), transform=axes.transAxes, fontsize=9,
                  color=_GREY, ha="right" if right else "left", va="top" if top else "bottom", style="italic")  # fmt: skip
    together: dict[tuple[float, float], list[Ranked]] = {}
    for one in shown:
        together.setdefault((round(one.effort or 0, 2), round(one.value or 0, 2)), []).append(one)
    for (effort, value), group in together.items():
        chosen = any(one.chosen for one in group)
        axes.scatter([effort], [value], s=60, color=COLOUR if chosen else "white", edgecolors=COLOUR, zorder=3)
        if len(shown) <= 5 * _MOST_NAMED:
            places = ", ".join(str(one.rank) for one in group)
            axes.annotate(places, (effort, value), xytext=(6, 4), textcoords="offset points", fontsize=9, zorder=4)
    # Room above and below the scale, so that the corners' words lie on no point.
    axes.set_xlim(LEAST - 0.2, MOST + 0.3)
    axes.set_ylim(LEAST - 0.5, MOST + 0.5)
    axes.set_yticks(range(LEAST, MOST + 1))
    axes.set_xticks(range(LEAST, MOST + 1))
    axes.set_xlabel(_("effort (less is on the left)"))
    axes.set_ylabel(_("value (more is on top)"))
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_title(title, fontsize=11)
    counts = {code: sum(one.quadrant == code for one in shown) for code in QUADRANTS}
    inside = "; ".join(f"{QUADRANTS[code]}: {count}" for code, count in counts.items())
    rows = tuple(
        (f"{one.rank} · {one.name}", number(one.value), number(one.effort), str(QUADRANTS[one.quadrant]))
        for one in shown[:_MOST_BARS]
    )
    note = _(
        "The number beside a point is its place; filled points are chosen. Points that lie on one another share one."
    )
    return Picture(
        title,
        _("Points of {count} datasets by effort and value. {inside}. The table beside it has all the numbers.",
          count=len(shown), inside=inside),
        ((_("Dataset"), _("Value"), _("Effort"), _("Advice")), *rows),
        note if len(shown) <= _MOST_BARS else f"{note} {_first(len(shown))}",
        png(figure),
    )  # fmt: skip


def firmness(found: Priorities) -> Picture:
    """Draw how often each dataset is among the first when all weights are drawn anew.

    Parameters:
        found: the ranking.
    """
    from matplotlib.figure import Figure

    shown = found.ranked[:_MOST_BARS]
    title = _("How often among the first {places} when the weights change", places=found.places)
    figure = Figure(figsize=(6.6, 1.4 + 0.28 * max(1, len(shown))), dpi=140, layout="constrained")
    axes = figure.add_subplot()
    colours = {"safe": COLOUR, "contested": _ORANGE, "out": _LIGHT, "": _LIGHT}
    hatches = {"contested": "//", "out": "", "safe": "", "": ""}
    for at, one in enumerate(shown):
        axes.barh(at, one.share or 0.0, color=colours[one.safe], hatch=hatches[one.safe], edgecolor="white")
        axes.text((one.share or 0.0) + 1, at, f"{one.share or 0:.0f} %", va="center", fontsize=8)
    if len(shown) > found.places:
        axes.axhline(found.places - 0.5, color=_GREY, linewidth=1, linestyle="--")
    axes.set_yticks(range(len(shown)), [f"{one.rank}  {_short(one.name)}" for one in shown], fontsize=8)
    axes.invert_yaxis()
    axes.set_xlim(0, 108)
    axes.set_xlabel(_("of a hundred draws of other weights"))
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_title(literal(title), fontsize=11)
    said = {code: sum(one.safe == code for one in shown) for code in SAFE}
    inside = "; ".join(f"{SAFE[code]}: {count}" for code, count in said.items())
    note = _("Each weight is drawn from 0 to twice what it is, {draws} times (seed {seed}). Hatched bars are contested.",
             draws=found.draws, seed=found.seed)  # fmt: skip
    return Picture(
        title,
        _("Bars of {count} datasets in the order of their places. {inside}. The table beside it has all the numbers.",
          count=len(shown), inside=inside),
        ((_("Dataset"), _("Share"), _("Firmness")),
         *((f"{one.rank} · {one.name}", f"{one.share or 0:.0f} %", str(SAFE[one.safe]) if one.safe else "") for one in shown)),
        note if len(found.ranked) <= _MOST_BARS else f"{note} {_first(len(found.ranked))}",
        png(figure),
    )  # fmt: skip


def disagreement(scores: Scores) -> Picture:
    """Draw how far the highest score is from the lowest, by dataset and criterion.

    Parameters:
        scores: the scores.
    """
    from matplotlib.figure import Figure

    apart = scores.apart
    farthest: Sequence[int] = [int(at) for at in (-apart.max(axis=1)).argsort(kind="stable")[:_MOST_NAMED]]
    title = _("How far people are apart")
    figure = Figure(figsize=(6.6, 1.8 + 0.28 * len(farthest)), dpi=140, layout="constrained")
    axes = figure.add_subplot()
    drawn = axes.imshow(apart[farthest], cmap="Blues", vmin=0, vmax=MOST - LEAST, aspect="auto")
    for row, at in enumerate(farthest):
        for column in range(len(scores.criteria)):
            value = float(apart[at, column])
            dark = value > (MOST - LEAST) / 2
            axes.text(column, row, f"{value:g}", ha="center", va="center", fontsize=8, color="white" if dark else "black",
                      fontweight="bold" if value >= FAR else "normal")  # fmt: skip
    axes.set_xticks(range(len(scores.criteria)), [_short(one.name) for one in scores.criteria], rotation=30, ha="right",
                    fontsize=8)  # fmt: skip
    axes.set_yticks(range(len(farthest)), [_short(scores.names[at]) for at in farthest], fontsize=8)
    axes.set_title(title, fontsize=11)
    figure.colorbar(drawn, ax=axes, label=_("points from the lowest score to the highest"), shrink=0.8)
    far = scores.disagreements()
    rows = tuple(
        (
            f"{one.name}: {one.criterion}",
            f"{one.lowest:g} ({one.lowest_by or '?'})",
            f"{one.highest:g} ({one.highest_by or '?'})",
        )
        for one in far[:_MOST_BARS]
    )
    return Picture(
        title,
        _("Squares by dataset and criterion, dark where people are far apart; {count} scores are {far:g} points apart or more. "
          "The table beside it has them.", count=len(far), far=FAR),
        ((_("Score"), _("Lowest"), _("Highest")), *rows),
        _("Far apart is not wrong: somebody knows something that the others do not. Ask for the evidence.")
        if far else _("Nobody is {far:g} points or more from anybody else.", far=FAR),
        png(figure),
    )  # fmt: skip


def _first(count: int) -> str:
    return _("The table shows the first {shown} of {count}.", shown=_MOST_BARS, count=count)
