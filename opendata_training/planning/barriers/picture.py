"""The register as a matrix: how likely and how grave its open barriers are, with the same as a table."""

from __future__ import annotations

from textwrap import shorten

from ...locale import translator
from ...picture import COLOUR, Picture, literal, png
from .register import BANDS, Barrier, Register, band_of

_ = translator("planning_barriers")

# Near-black text stands on each of them with a contrast above 12:1; what a cell asks for is also written into it.
_GROUND = {"watch": "#e6efe9", "plan": "#fdf0cd", "act": "#f7d4d2"}
_INK = "#1f2328"
# How many signs of names fit into a cell, how many of a barrier into the table, and how many names into a line of it.
_FITS, _WORDS, _LINES = 17, 60, 15


def heat_map(register: Register, marked: Barrier | None = None) -> Picture:
    """Draw the open barriers of a register in a matrix of likelihood and impact.

    Parameters:
        register: the register, as `read_register` gives it.
        marked: one of its barriers, whose cell gets a frame.
    """
    judged = [one for one in register.open if one.score is not None]
    unknown = len(register.open) - len(judged)
    title = _("Open barriers by likelihood and impact")
    note = (
        _("Not in the matrix because nobody has judged them yet: {count}. Blank is not zero.", count=unknown)
        if unknown
        else ""
    )
    return Picture(title, _described(register, judged), _table(register), note, _drawn(register, title, marked))


def _described(register: Register, judged: list[Barrier]) -> str:
    if not judged:
        return _("A matrix of five by five cells, all empty: no open barrier has a likelihood and an impact yet.")
    bands = register.by_band
    worst = judged[0]
    return _("A matrix of five by five cells with {count} open barriers. Act now: {act}; plan: {plan}; keep an eye on: {watch}. "
             "The gravest: {barrier}, of {of}, {score} of 25. The table beside it has all the cells.", count=len(judged),
             act=bands["act"], plan=bands["plan"], watch=bands["watch"], barrier=worst.barrier, of=worst.of,
             score=worst.score)  # fmt: skip


def _table(register: Register) -> tuple[tuple[str, ...], ...]:
    rows = [(_("likelihood × impact"), _("score"), _("what to do"), _("open"), _("which"))]
    places = sorted(((x, y) for x in range(1, 6) for y in range(1, 6)), key=lambda cell: (-cell[0] * cell[1], -cell[1]))
    for likelihood, impact in places:
        there = register.at(likelihood, impact)
        if there:
            score = likelihood * impact
            rows.append(
                (f"{likelihood} × {impact}", str(score), str(BANDS[band_of(score)]), str(len(there)), _listed(there))
            )
    return tuple(rows)


def _labels(there: tuple[Barrier, ...]) -> list[str]:
    return [one.label for one in sorted(there, key=lambda one: one.row)]


def _listed(there: tuple[Barrier, ...]) -> str:
    labels = _labels(there)
    return ", ".join(labels[:_LINES]) + ("…" if len(labels) > _LINES else "")


def _in_cell(there: tuple[Barrier, ...]) -> str:
    """Give as many names as fit into a cell."""
    found = ""
    for label in _labels(there):
        longer = f"{found}, {label}" if found else label
        if len(longer) > _FITS:
            return f"{found}…"
        found = longer
    return found


def _drawn(register: Register, title: str, marked: Barrier | None) -> bytes:
    from matplotlib.figure import Figure
    from matplotlib.patches import Rectangle

    figure = Figure(figsize=(5.6, 4.4), dpi=140, layout="constrained")
    axes = figure.add_subplot()
    for likelihood in range(1, 6):
        for impact in range(1, 6):
            score = likelihood * impact
            band = band_of(score)
            axes.add_patch(
                Rectangle(
                    (impact - 0.5, likelihood - 0.5), 1, 1, facecolor=_GROUND[band], edgecolor="white", linewidth=2
                )
            )
            axes.text(impact - 0.44, likelihood + 0.36, str(score), fontsize=7.5, color="#57606a", va="center")
            axes.text(
                impact, likelihood - 0.42, str(BANDS[band]), fontsize=6.5, color="#57606a", ha="center", va="bottom"
            )
            there = register.at(likelihood, impact)
            if there:
                axes.text(impact, likelihood + 0.06, str(len(there)), fontsize=15, color=_INK, ha="center", va="center",
                          fontweight="bold")  # fmt: skip
                axes.text(impact, likelihood - 0.2, literal(_in_cell(there)), fontsize=7, color=_INK, ha="center",
                          va="center")  # fmt: skip
    if marked is not None and marked.likelihood and marked.impact:
        place = (marked.impact - 0.46, marked.likelihood - 0.46)
        axes.add_patch(Rectangle(place, 0.92, 0.92, fill=False, edgecolor=COLOUR, linewidth=3))
    axes.set_xlim(0.5, 5.5)
    axes.set_ylim(0.5, 5.5)
    axes.set_xticks(range(1, 6))
    axes.set_yticks(range(1, 6))
    axes.set_xlabel(_("impact: how bad it would be"))
    axes.set_ylabel(_("likelihood: how sure it is"))
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    axes.set_title(literal(title), fontsize=11)
    return png(figure)


def in_short(text: str) -> str:
    """Give the beginning of a text that would make a table too wide."""
    return shorten(text, _WORDS, placeholder="…")
