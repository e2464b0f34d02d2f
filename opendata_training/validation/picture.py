"""Pictures of a file for a page or a notebook: small drawings in SVG, each with its words."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby
from typing import TypeVar

from ..locale import translator
from .layout import Layout
from .where import Where, levels

_ = translator("validation")
Kind = TypeVar("Kind")
# A mark of one severity on paper has 7:1 or more against the ground, and a bar tells by its height, not by its colour.
COLOURS = {"error": "#8c1d18", "warning": "#6b4a00", "advice": "#14506b"}
PART_COLOURS = {
    "preamble": "#8a6d3b",
    "header": "#14304f",
    "table": "#b9d0e4",
    "total": "#7a3e9d",
    "repeated": "#14304f",
    "blank": "#ffffff",
    "footer": "#8a6d3b",
    "set_aside": "#767676",
}
# The whole file is as wide as a narrow telephone shows, and a bar has one of a few heights.
WIDTH, _HIGH, _LEVELS = 400, 24, 4


def of_findings(plan: Layout, place: Where, severity: str) -> str:
    """Draw where the findings of a group are, a bar for each step of the file.

    Parameters:
        plan: how the file is laid out.
        place: where the findings are.
        severity: how bad they are.
    """
    known = levels(place, _LEVELS)
    filled = len(place.filled)
    said = _("Picture of the file from its beginning to its end: there are marks in {filled} of {steps} stretches.",
             filled=filled, steps=len(known))  # fmt: skip
    wide = WIDTH / len(known)
    amid = "".join(_box(start * wide, count * wide) for kind, start, count in _runs(plan.kinds) if kind != "table")
    bars = "".join(
        _box(start * wide, count * wide, _HIGH - _HIGH * level // _LEVELS)
        for level, start, count in _runs(known)
        if level
    )
    doubt = "".join(
        f'<text x="{wide * (start + count / 2):g}" y="17" text-anchor="middle" font-size="14" fill="#444">?</text>'
        for level, start, count in _runs(known)
        if level is None
    )
    drawn = (
        f'<path fill="#d3d3d3" d="{amid}"/>' if amid else ""
    ) + f'<path fill="{COLOURS[severity]}" d="{bars}"/>{doubt}'
    return _svg(said, drawn)


def of_parts(plan: Layout) -> str:
    """Draw what a file is made of.

    Parameters:
        plan: how the file is laid out.
    """
    wide = WIDTH / len(plan.kinds)
    drawn = "".join(
        f'<path fill="{PART_COLOURS[kind]}" d="{_box(start * wide, count * wide)}"/>'
        for kind, start, count in _runs(plan.kinds)
    )
    return _svg(_("Picture of the file's parts, which the table below names."), drawn)


def swatch(kind: str) -> str:
    """Give a small square in the colour of a part, for a key; the words stand beside it.

    Parameters:
        kind: the part.
    """
    return (
        '<svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12">'
        f'<rect x=".5" y=".5" width="11" height="11" stroke="#444" fill="{PART_COLOURS[kind]}"/></svg>'
    )


def _svg(said: str, drawn: str) -> str:
    return (
        f'<svg role="img" aria-label="{escape(said)}" viewBox="-1 -1 {WIDTH + 2} {_HIGH + 2}" width="{WIDTH + 2}" '
        f'height="{_HIGH + 2}" style="max-width:100%;height:auto;display:block">'
        f'<rect width="{WIDTH}" height="{_HIGH}" fill="#f2f2f2" stroke="#767676"/>{drawn}</svg>'
    )


def _runs(steps: list[Kind]) -> Iterator[tuple[Kind, int, int]]:
    """Give neighbours that are alike at once: what they are, the first and how many."""
    at = 0
    for kind, run in groupby(steps):
        count = len(list(run))
        yield kind, at, count
        at += count


def _box(left: float, wide: float, top: int = 0) -> str:
    return f"M{left:g} {top}h{wide:g}V{_HIGH}h-{wide:g}z"
