"""A process map as a picture: a column for what happens to the data, a box for each step, arrows for what comes next."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...errors import Problem
from ...locale import translator
from ...picture import COLOUR, Picture, literal, png
from .way import Step, layers, steps_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_ = translator("planning_inventory")
# Inches: as wide as a notebook shows it, so that its letters stay as large as they are drawn.
_WIDTH, _LINE, _GAP, _HEAD, _PAD = 6.6, 0.148, 0.28, 0.3, 0.08
_SIGNS = 20
_FONT = 8.0
# More steps than a person follows on one page; such a process is several.
_MOST = 60
_FILLS = {"made": "#e3f1e3", "kept": "#e6eefb", "changed": "#fdf0d5", "leaves": "#f3e6f5", "": "#f0f0f0"}
_HURT = "#9a3412"


@dataclass(frozen=True)
class _Box:
    step: Step
    texts: list[str]
    hurts: list[str]
    lane: int
    left: float
    top: float

    @property
    def height(self) -> float:
        return (len(self.texts) + len(self.hurts)) * _LINE + 2 * _PAD

    @property
    def bottom(self) -> float:
        return self.top + self.height


def draw_map(rows: Iterable[Mapping[str, Any]], dataset: str = "") -> Picture:
    """Draw a process map, with the same steps as a table beside it.

    Parameters:
        rows: the process map's rows.
        dataset: the dataset's id; may be left out where the map is about one dataset only.

    Raises:
        Problem: when there are no steps or too many, the dataset has none, or a cell of what comes next is not understood.
    """
    steps = steps_of(rows, dataset)
    if not steps:
        raise Problem(_("The process map has no steps yet. Write at least one and try again."))
    if len(steps) > _MOST:
        raise Problem(_("The process map has {count} steps; up to {most} fit into a picture. Make a map for each part.",
                        count=len(steps), most=_MOST))  # fmt: skip
    title = _("Process map of {dataset}", dataset=dataset) if dataset else _("Process map")
    return Picture(title, _described(title, steps), _table(steps), _note(steps), _drawn(title, steps))


def _words(kind: str) -> str:
    from ..sheets.process_map import KINDS

    return str(KINDS[kind]) if kind in KINDS else kind


def _table(steps: Sequence[Step]) -> tuple[tuple[str, ...], ...]:
    from ..sheets.process_map import SHEET

    keys = ("step", "kind", "what", "who", "where", "tool", "next")
    head = tuple(str(SHEET.column(key).title) for key in keys)
    body = ((str(one.number), _words(one.kind), one.what, one.who, one.where, one.tool, ", ".join(map(str, one.after)))
            for one in steps)  # fmt: skip
    return (head, *body)


def _described(title: str, steps: Sequence[Step]) -> str:
    counts = {kind: sum(one.kind == kind for one in steps) for kind in ("made", "kept", "changed", "leaves")}
    told = ", ".join(f"{_words(kind)} {count}" for kind, count in counts.items())
    return _("{title}: {steps} steps in four columns with arrows between them ({told}). The table beside it has them all.",
             title=title, steps=len(steps), told=told)  # fmt: skip


def _note(steps: Sequence[Step]) -> str:
    hurts = [_("step {number}: {note}", number=one.number, note=one.note) for one in steps if one.note]
    return _("Where it hurts: {steps}.", steps="; ".join(hurts)) if hurts else ""


def _boxes(steps: Sequence[Step]) -> tuple[list[_Box], float]:
    from ..sheets.process_map import KINDS

    lanes = {kind: at for at, kind in enumerate(KINDS)}
    depth = layers(steps)
    wide = _WIDTH / len(lanes)
    boxes: list[_Box] = []
    top = _HEAD + _GAP / 2
    for layer in sorted(set(depth.values())):
        ends = [top] * len(lanes)
        for step in steps:
            if depth[step.number] != layer:
                continue
            lane = lanes.get(step.kind, 0)
            texts = [*textwrap.wrap(f"{step.number}. {step.what}", _SIGNS), *_small(step)]
            hurts = textwrap.wrap(f"! {step.note}", _SIGNS + 2) if step.note else []
            box = _Box(step, texts, hurts, lane, lane * wide, ends[lane])
            boxes.append(box)
            ends[lane] = box.bottom + _GAP
        top = max(ends)
    return boxes, top


def _small(step: Step) -> list[str]:
    told = [step.who, " · ".join(filter(None, (step.where, step.tool)))]
    return [line for text in told if text for line in textwrap.wrap(text, _SIGNS + 2)]


def _drawn(title: str, steps: Sequence[Step]) -> bytes:
    from matplotlib.figure import Figure

    from ..sheets.process_map import KINDS

    boxes, height = _boxes(steps)
    figure = Figure(figsize=(_WIDTH, height + 0.45), dpi=140, layout="constrained")
    axes = figure.add_subplot()
    axes.set_xlim(-0.03, _WIDTH + 0.03)
    axes.set_ylim(height, 0)
    axes.axis("off")
    axes.set_title(literal(title), fontsize=10)
    wide = _WIDTH / len(KINDS)
    for lane, (kind, words) in enumerate(KINDS.items()):
        axes.axvspan(lane * wide + 0.03, (lane + 1) * wide - 0.03, color=_FILLS[kind], alpha=0.35, linewidth=0)
        axes.text((lane + 0.5) * wide, _HEAD / 2, str(words), ha="center", va="center", fontsize=8.5, fontweight="bold",
                  color=COLOUR)  # fmt: skip
    for box in boxes:
        _box(axes, box, wide)
    first: dict[int, _Box] = {}
    for box in boxes:
        first.setdefault(box.step.number, box)
    for box in boxes:
        for number in box.step.after:
            if number in first:
                _arrow(axes, box, first[number], boxes, wide)
    return png(figure)


def _box(axes: Axes, box: _Box, wide: float) -> None:
    from matplotlib.patches import FancyBboxPatch

    axes.add_patch(FancyBboxPatch((box.left + 0.1, box.top), wide - 0.2, box.height, boxstyle="round,pad=0,rounding_size=0.05",
                                  facecolor=_FILLS[box.step.kind], edgecolor="#4b5563", linewidth=0.8, zorder=3))  # fmt: skip
    head = len(textwrap.wrap(f"{box.step.number}. {box.step.what}", _SIGNS))
    for at, text in enumerate([*box.texts, *box.hurts]):
        hurts = at >= len(box.texts)
        axes.text(box.left + 0.15, box.top + _PAD + at * _LINE, literal(text), ha="left", va="top", zorder=4, fontsize=_FONT,
                  fontweight="bold" if at < head else "normal", color=_HURT if hurts else "#1f2328")  # fmt: skip


def _arrow(axes: Axes, box: _Box, other: _Box, boxes: Sequence[_Box], wide: float) -> None:
    back = other.top <= box.top
    # Boxes that stand in the way down, in the lane that is left and in the one that is come to: an arrow behind a box would look
    # like two, to it and from it, and goes by the side instead.
    leaving, coming = (
        any(one.lane == lane and box.bottom <= one.top < other.top for one in boxes if one is not other)
        for lane in (box.lane, other.lane)
    )
    right = other.lane > box.lane
    start, end = (box.left + wide / 2, box.bottom), (other.left + wide / 2, other.top)
    bend = 0.0
    if back:
        # A way back goes by the right side, dashed, so that nobody takes it for the way on.
        start, end, bend = _side(box, wide, True), _side(other, wide, True), 0.35
    elif box.lane == other.lane and coming:
        # By the left side, but for the first lane, which has no room there.
        first = box.lane == 0
        start, end, bend = _side(box, wide, first), _side(other, wide, first), -0.25 if first else 0.25
    elif box.lane != other.lane:
        start = _side(box, wide, right) if leaving else start
        end = _side(other, wide, not right) if coming else end
    axes.annotate("", xy=end, xytext=start, zorder=2,
                  arrowprops={"arrowstyle": "-|>", "color": "#374151", "linewidth": 1.0, "shrinkA": 0, "shrinkB": 1,
                              "linestyle": "--" if back else "-", "connectionstyle": f"arc3,rad={bend}",
                              "mutation_scale": 9})  # fmt: skip


def _side(box: _Box, wide: float, right: bool) -> tuple[float, float]:
    return (box.left + wide - 0.1 if right else box.left + 0.1), box.top + box.height / 2
