"""`weight_sliders`: a slider for each weight, with the ranking that moves, and a button that keeps the weights in a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import language, translator
from ..sheet import Source
from ..sheets.priorities import SAFE
from .criteria import Criterion, read_criteria, write_criteria
from .prioritising import PLACES, criteria_of, prioritise
from .result import Priorities
from .scores import read_scores

_ = translator("planning_priorities")
# Twice the largest usual weight, and what a person can tell apart.
_MOST, _STEP = 6.0, 0.5
_MOST_ROWS = 20


def weight_sliders(
    scores: str | Path,
    criteria: Source | Sequence[Criterion] | None = None,
    *,
    save: str | Path = "",
    places: int = PLACES,
) -> Any:
    """Show a slider for each weight; the ranking follows, and a button keeps the weights in a file of criteria.

    Parameters:
        scores: the file of scores.
        criteria: the criteria to begin with; when not told, those saved before, else criteria.csv beside the scores, else the
            six usual ones.
        save: where the button keeps the weights; criteria.csv beside the scores when not told. A name alone is beside the scores.
        places: how many first places there are.

    Raises:
        Problem: when a file cannot be read.
    """
    import ipywidgets as widgets

    target = Path(scores).parent / (save or "criteria.csv")
    first = criteria_of(criteria, scores)
    begun = read_criteria(target) if criteria is None and target.is_file() else first
    given = read_scores(scores, first)
    known = {one.key: one.weight for one in begun}
    before = prioritise(given, first, count=places)
    sliders = [_slider(one, known.get(one.key, one.weight)) for one in first]
    shown, said = widgets.HTML(), widgets.Output()

    def chosen() -> tuple[Criterion, ...]:
        return tuple(replace(one, weight=slider.value) for one, slider in zip(first, sliders, strict=True))

    def show(_change: Any = None) -> None:
        if not any(slider.value for slider in sliders):
            shown.value = _sentence(_("All weights are 0: nothing is left to rank by. Give one of them a weight."))
            return
        shown.value = ranking_moved(prioritise(given, chosen(), count=places), before)

    def back(_button: Any) -> None:
        for one, slider in zip(first, sliders, strict=True):
            slider.value = one.weight

    def keep(_button: Any) -> None:
        said.clear_output()
        with said:
            print(_kept(chosen(), target))

    for slider in sliders:
        slider.observe(show, names="value")
    wide = widgets.Layout(width="auto")
    save_button = widgets.Button(description=_("Save these weights"), button_style="primary", layout=wide,
                                 tooltip=_("Write the weights into {file}", file=target.name))  # fmt: skip
    back_button = widgets.Button(description=_("Back to how they were"), layout=wide,
                                 tooltip=_("Put all sliders back to the first weights"))  # fmt: skip
    save_button.on_click(keep)
    back_button.on_click(back)
    show()
    left = widgets.VBox([*sliders, widgets.HBox([save_button, back_button]), said], layout=widgets.Layout(width="35em"))
    return widgets.HBox([left, shown], layout=widgets.Layout(flex_flow="row wrap", align_items="flex-start"))


def _slider(one: Criterion, weight: float) -> Any:
    import ipywidgets as widgets

    against = " ↓" if one.counts == "against" else ""
    return widgets.FloatSlider(
        value=weight, min=0.0, max=max(_MOST, 2 * one.weight, weight), step=_STEP, description=one.name + against,
        continuous_update=False, readout_format=".1f", tooltip=one.question,
        style={"description_width": "14em"}, layout=widgets.Layout(width="34em"),
    )  # fmt: skip


def _kept(criteria: tuple[Criterion, ...], target: Path) -> str:
    try:
        if not any(one.weight for one in criteria):
            raise Problem(_("All weights are 0: nothing is left to rank by. Give one of them a weight."))
        write_criteria(criteria, target)
    except Problem as problem:
        return problem.sentence
    return _("The weights are kept in {file}.", file=target.name)


def _sentence(text: str) -> str:
    # ipywidgets sets lines 28 px apart, which pulls a sentence of two lines to pieces.
    return f'<p lang="{language()}" style="line-height:1.4;margin:0.3em 0">{escape(text)}</p>'


def ranking_moved(now: Priorities, before: Priorities) -> str:
    """Give a ranking as a small table that says how many places each dataset moved since another ranking.

    Parameters:
        now: the ranking to show.
        before: the one it is compared with.
    """
    was = {one.id: (at, one.rank) for at, one in enumerate(before.ranking)}
    first = {one.id for one in before.first}
    cell = "border:1px solid #8c959f;padding:1px 8px;font-size:12px;line-height:1.5;text-align:"
    rows = []
    for at, one in enumerate(now.ranking[:_MOST_ROWS]):
        inside = one.id in {each.id for each in now.first}
        moved = was[one.id][0] - at
        arrow = "=" if not moved else f"▲ {moved}" if moved > 0 else f"▼ {-moved}"
        news = ""
        if inside != (one.id in first):
            news = _("comes in") if inside else _("goes out")
        style = f"background:{'#eef4fb' if inside else '#fff'};" + ("font-weight:bold" if news else "")
        share = "" if one.share is None else f"{one.share:.0f} %"
        cells = (str(one.rank or "–"), one.name, "" if one.total is None else f"{one.total:.2f}", str(was[one.id][1] or "–"),
                 arrow, news, f"{SAFE[one.safe] if one.safe else ''} {share}")  # fmt: skip
        rows.append(
            f'<tr style="{style}">'
            + "".join(
                f'<td style="{cell}{"right" if place in (0, 2, 3) else "left"}">{escape(text)}</td>'
                for place, text in enumerate(cells)
            )
            + "</tr>"
        )
    titles = (_("Rank"), _("Name"), _("Total"), _("before"), _("moved"), "", _("Firmness"))
    head = "".join(f'<th scope="col" style="{cell}left">{escape(title)}</th>' for title in titles)
    comes = sum(one.id not in first for one in now.first)
    note = _("Of the first {places}, new: {comes}. Safe: {safe}.", places=now.places, comes=comes,
             safe=sum(one.safe == "safe" for one in now.first))  # fmt: skip
    return (
        f'<div lang="{language()}" style="color:#1f2328;background:#fff">{_sentence(note)}'
        f'<table style="border-collapse:collapse"><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table></div>'
    )
