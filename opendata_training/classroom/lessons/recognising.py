"""How easily persons in a table are recognised: groups of rows alike, a slider for k, and small counts with their totals."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import translator
from ..beneficiaries import QUASI, Beneficiaries, beneficiaries, counts, year_of
from ..cards import Card
from . import own_files

_ = translator("personal")
_MOST_K = 20
#: What stands where a count is hidden.
HIDDEN = "…"
#: What the slider may do: days of birth in ever longer spans, municipalities as states.
OPTIONS = {"FECHA_NAC": ["year", "years:10", "years:20"], "CVE_MUN": ["state"]}


def measure_risk(path: str | Path, born: str = "day", place: str = "municipality") -> Card:
    """Say how many rows of a list are alike in sex, birth and place, when these are told as exactly as is said.

    Parameters:
        path: the list's file, with SEXO, FECHA_NAC and CVE_MUN.
        born: day, month, year, ten years, twenty years or out.
        place: municipality, state or out.

    Raises:
        Problem: when the file cannot be read, lacks one of these columns, or a word is none of these.
    """
    from ...reading import read
    from ...validation.privacy import privacy
    from ..protecting import BORN, LEAST, PLACE, coarser

    for given, words in ((born, BORN), (place, PLACE)):
        if given not in words:
            raise Problem(_("“{given}” is none of: {words}.", given=given, words=", ".join(words)))
    frame = read(own_files.find(path)).frame
    lacking = [label for label in QUASI if label not in frame.columns]
    if lacking:
        raise Problem(_("This table has no column {label}.", label=lacking[0]))
    frame = coarser(frame, born, place)
    risk = privacy(frame, [label for label in QUASI if label in frame.columns]).risk
    if risk is None or risk.k is None:
        raise Problem(_("This table has no rows."))
    small = risk.below(LEAST)
    table = (
        (_("what is counted"), _("result")),
        (_("rows"), f"{risk.rows:,}"),
        (_("groups of rows that are alike"), f"{sum(risk.sizes.values()):,}"),
        (_("k, the smallest group"), str(risk.k)),
        (_("rows alone in their group"), f"{risk.unique_rows:,}"),
        (_("rows in groups of fewer than {least}", least=LEAST), f"{small:,}"),
        (_("highest chance to be recognised"), f"{100 / risk.k:.0f} %"),
    )
    return Card("note", _("Alike in {columns}", columns=", ".join(risk.quasi)), table=table)


def risk_slider(path: str | Path, k: int = 5) -> Any:
    """Show a slider for k, and beside it what that k protects and what it costs.

    Parameters:
        path: the list's file, with SEXO, FECHA_NAC and CVE_MUN.
        k: where the slider begins, from 1 to 20.

    Raises:
        Problem: when the file cannot be read, lacks one of these columns, or k is none of these.
    """
    import ipywidgets as widgets

    from ...conversion.protect import risk_and_loss
    from ...reading import read

    tradeoff = risk_and_loss(read(own_files.find(path)).frame, QUASI, OPTIONS)
    tradeoff.step(k)
    slider = widgets.IntSlider(value=k, min=1, max=_MOST_K, description="k", continuous_update=False,
                               layout=widgets.Layout(width="min(100%, 36em)"))  # fmt: skip
    shown = widgets.HTML()

    def show(chosen: int) -> None:
        step = tradeoff.step(chosen)
        told = _("With k = {k}: the way that loses least tells {ways}, and leaves out {rows} rows.", k=chosen,
                 ways=_ways(step.levels), rows=f"{step.rows_gone:,}")  # fmt: skip
        # ipywidgets sets lines 28 px apart, which pulls a sentence of two lines to pieces.
        shown.value = (
            f'<p style="line-height:1.4;margin:0.3em 0">{told}</p>'
            f'<div style="line-height:1.4">{tradeoff.picture(chosen)._repr_html_()}</div>'
        )

    slider.observe(lambda change: show(int(change["new"])), names="value")
    show(k)
    return widgets.VBox([slider, shown])


def _ways(levels: dict[str, str]) -> str:
    from ...conversion.protect.values import level

    said = [
        f"{label}: {level(name)[0] if name else _('as it is')}" for label, name in levels.items() if label != "SEXO"
    ]
    return "; ".join(said)


def count_speakers(year: int, seed: int | None = None, hide: str = "") -> Card:
    """Show how many persons of each municipality and sex speak an indigenous language, with totals.

    Parameters:
        year: 2012 in the lesson, 2013 in the exercise.
        seed: which variant; the learner's own when not told.
        hide: "" shows all counts, "small" hides those from 1 to 4, "enough" as many as it takes that totals do not give them back.

    Raises:
        Problem: when hide is none of these, or there is no list of the year.
    """
    from .. import places

    if hide not in ("", "small", "enough"):
        raise Problem(_("“{given}” is none of: {words}.", given=hide, words="small, enough"))
    file = beneficiaries(places.own_seed() if seed is None else seed, year_of(year))
    cells = _cells(file, hide)
    sites = list(dict.fromkeys(place for place, _sex in cells))
    body = tuple((place, cells[place, "H"], cells[place, "M"], cells[place, "Total"]) for place in sites)
    title = _("Who speaks an indigenous language, {year}: persons", year=year)
    return Card("note", title, table=((_("municipality"), "H", "M", "Total"), *body))


def _cells(file: Beneficiaries, hide: str) -> dict[tuple[str, str], str]:
    import pandas as pd

    from ...conversion.protect import suppress_small_cells
    from ...validation.privacy.small_cells import THRESHOLD

    found = {(one.place, one.sex): one.persons for one in counts(file)}
    inner = list(found.items())
    for place in dict.fromkeys(place for place, _sex in dict(inner)):
        found[place, "Total"] = found[place, "H"] + found[place, "M"]
    for sex in ("H", "M"):
        found["Total", sex] = sum(many for (_place, one), many in inner if one == sex)
    found["Total", "Total"] = found["Total", "H"] + found["Total", "M"]
    if hide == "enough":
        frame = pd.DataFrame([(*key, str(many)) for key, many in found.items()], columns=["place", "sex", "persons"])
        done = suppress_small_cells(frame, ["place", "sex"], "persons", mark=HIDDEN).frame
        return {(place, sex): text for place, sex, text in done.itertuples(index=False)}
    return {key: HIDDEN if hide and 0 < many < THRESHOLD else str(many) for key, many in found.items()}
