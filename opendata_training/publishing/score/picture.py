"""A score as bars: what each dimension has, and what it lacks."""

from __future__ import annotations

from ...locale import translator
from ...picture import COLOUR, Picture, literal, png
from .result import Score

_ = translator("publishing_score")
_LACKING = "#d0d7de"


def drawn(score: Score) -> Picture:
    """Draw a score.

    Parameters:
        score: the score.
    """
    title = _("{total} of {most} points: {rating}.", total=score.total, most=score.most, rating=score.rating).rstrip(
        "."
    )
    bars = parts(score)
    told = "; ".join(_("{name}: {have} of {most}", name=name, have=have, most=most) for name, have, most in bars)
    description = _(
        "Bars of the five dimensions; full is what the description has, hatched is what it lacks. {told}.", told=told
    )
    table = (
        (_("dimension"), _("has"), _("lacks"), _("of")),
        *((name, str(have), str(most - have), str(most)) for name, have, most in bars),
    )
    return Picture(title, description, table, " ".join(score.head()[1:]), _bars(bars, title))


def parts(score: Score) -> list[tuple[str, int, int]]:
    """Give each dimension's name, its points and how many there are.

    Parameters:
        score: the score.
    """
    from .scoring import dimensions

    return [
        (str(one.NAME), score.dimensions[one.__name__.rpartition(".")[2]], sum(metric.points for metric in one.METRICS))
        for one in dimensions()
    ]


def _bars(bars: list[tuple[str, int, int]], title: str) -> bytes:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(6.6, 3.0), dpi=140, layout="constrained")
    axes = figure.add_subplot()
    places = range(len(bars))
    have, most = [one[1] for one in bars], [one[2] for one in bars]
    lacks = [of - has for has, of in zip(have, most, strict=True)]
    axes.barh(places, have, color=COLOUR, label=_("has"))
    axes.barh(
        places, lacks, left=have, color=_LACKING, edgecolor="#8c959f", hatch="///", linewidth=0.5, label=_("lacks")
    )
    for place, (_name, has, of) in enumerate(bars):
        axes.annotate(f"{has}/{of}", (of, place), xytext=(4, 0), textcoords="offset points", va="center", fontsize=8,
                      color="#1f2328")  # fmt: skip
    axes.set_yticks(places, [literal(name) for name, _has, _of in bars])
    axes.invert_yaxis()
    axes.set_xlim(0, 125)
    axes.spines[["top", "right"]].set_visible(False)
    figure.legend(loc="outside lower center", ncols=2, fontsize=8, frameon=False)
    axes.set_title(literal(title), fontsize=11)
    return png(figure)
