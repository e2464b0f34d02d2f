"""A readiness profile as bars: what can be shown of each dimension, and what is only claimed."""

from __future__ import annotations

from ...locale import translator
from ...picture import COLOUR, Picture, literal, png
from .profile import Part, Profile

_ = translator("planning_barriers")
_CLAIMED = "#d0d7de"


def drawn(profile: Profile) -> Picture:
    """Draw a profile, the weakest dimension on top; what nobody has answered comes last and has no bar.

    Parameters:
        profile: the profile, as `read_profile` gives it.
    """
    title = _("Readiness: what can be shown of each dimension")
    order = [*profile.weakest, *(one for one in profile.parts if one.share is None)]
    return Picture(title, _described(profile), _table(order), _note(profile), _bars(order, title))


def percent(share: float | None) -> str:
    """Write a share; a sign for what nobody knows."""
    return _("not known") if share is None else f"{share:.0%}"


def _described(profile: Profile) -> str:
    if not profile.weakest:
        return _("Eight bars, none of them drawn: no question has been answered yet.")
    low, high = profile.weakest[0], profile.weakest[-1]
    return _("Bars of the eight dimensions, the weakest on top. The shortest: {low}, {least}; the longest: {high}, {most}. Grey is "
             "claimed without evidence. The table beside it has all the numbers.", low=low.dimension.title,
             least=percent(low.share), high=high.dimension.title, most=percent(high.share))  # fmt: skip


def _table(order: list[Part]) -> tuple[tuple[str, ...], ...]:
    return (
        (_("dimension"), _("shown"), _("claimed"), _("answered")),
        *(
            (str(one.dimension.title), percent(one.share), percent(one.claimed),
             f"{len(one.answers) - len(one.open)}/{len(one.answers)}")
            for one in order
        ),
    )  # fmt: skip


def _note(profile: Profile) -> str:
    notes = []
    if profile.unshown:
        notes.append(_("Levels without evidence: {count}. They count as 1.", count=len(profile.unshown)))
    if profile.unanswered:
        notes.append(
            _(
                "Questions not answered: {count}. They are not counted: not known is not zero.",
                count=len(profile.unanswered),
            )
        )
    return " ".join(notes)


def _bars(order: list[Part], title: str) -> bytes:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(6.6, 3.8), dpi=140, layout="constrained")
    axes = figure.add_subplot()
    places = range(len(order))
    claimed = [100 * (one.claimed or 0.0) for one in order]
    shown = [100 * (one.share or 0.0) for one in order]
    axes.barh(places, claimed, color=_CLAIMED, edgecolor="#8c959f", hatch="///", linewidth=0.5, label=_("only claimed"))
    axes.barh(places, shown, color=COLOUR, label=_("can be shown"))
    for place, one in enumerate(order):
        at = max(claimed[place], shown[place])
        said = percent(one.share)
        if one.claimed != one.share:
            said += " " + _("(claimed {share})", share=percent(one.claimed))
        axes.annotate(said, (at, place), xytext=(4, 0), textcoords="offset points", va="center", fontsize=8,
                      color="#1f2328")  # fmt: skip
    axes.set_yticks(places, [literal(str(one.dimension.title)) for one in order])
    axes.invert_yaxis()
    axes.set_xlim(0, 125)
    axes.set_xticks(range(0, 101, 25), [f"{one} %" for one in range(0, 101, 25)])
    axes.spines[["top", "right"]].set_visible(False)
    handles, labels = axes.get_legend_handles_labels()
    figure.legend(handles[::-1], labels[::-1], loc="outside lower center", ncols=2, fontsize=8, frameon=False)
    axes.set_title(literal(title), fontsize=11)
    return png(figure)
