"""Measures against targets: which are reached, which are not, and which nobody has measured."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape
from types import ModuleType
from typing import Any

from ...locale import language, translator
from ...picture import COLOUR, Picture, literal, png
from .evidence import Evidence
from .measures import measures

_ = translator("planning_after")
_CELL = "text-align:left;vertical-align:top;padding:4px 10px;border-bottom:1px solid #c8c8c8"


@dataclass(frozen=True)
class Measured:
    """A measure's value beside its target.

    Parameters:
        measure: the measure.
        value: its value; None where nothing is known.
        target: what is to be reached; None where no target is set.
        until: the day by which it is to be reached.
    """

    measure: ModuleType
    value: float | None
    target: float | None = None
    until: date | None = None

    @property
    def reached(self) -> bool | None:
        """Whether the target is reached; None where there is none, or no value."""
        if self.value is None or self.target is None:
            return None
        return self.value >= self.target if self.measure.MORE_IS_BETTER else self.value <= self.target

    def written(self, value: float | None) -> str:
        """Write a value with its unit."""
        if value is None:
            return _("not measured")
        text = f"{value:.1f}".removesuffix(".0")
        unit = self.measure.UNIT
        return f"{text} %" if unit == "%" else _("{number} days", number=text) if unit == "days" else text

    @property
    def verdict(self) -> str:
        """Say whether the target is reached."""
        if self.target is None:
            return _("no target")
        if self.reached is None:
            return _("not measured")
        return _("reached") if self.reached else _("not reached")

    def to_json(self) -> dict[str, Any]:
        """Give it as plain data."""
        value = None if self.value is None else round(self.value, 4)
        until = self.until.isoformat() if self.until else None
        about = {"measure": self.measure.CODE, "unit": self.measure.UNIT or None, "value": value, "target": self.target}
        return {**about, "until": until, "reached": self.reached}


@dataclass(frozen=True)
class Scoreboard:
    """All measures; its sentences are in the language in use when they are read.

    Parameters:
        day: the day they were taken for.
        measured: the measures, in the order people read them.
    """

    day: date
    measured: list[Measured]

    def to_json(self) -> dict[str, Any]:
        """Give it as plain data."""
        return {"day": self.day.isoformat(), "measures": [one.to_json() for one in self.measured]}

    def said(self) -> list[str]:
        """Say in a sentence or two what it comes to."""
        reached = [one for one in self.measured if one.reached is not None]
        lines = []
        if reached:
            lines.append(_("Targets reached: {reached} of {count}.", reached=sum(bool(one.reached) for one in reached),
                           count=len(reached)))  # fmt: skip
        missing = [str(one.measure.TITLE) for one in self.measured if one.value is None]
        if missing:
            lines.append(_("Not measured, which is not 0: {names}.", names=", ".join(missing)))
        return lines

    def _table(self) -> list[tuple[str, ...]]:
        return [
            (str(one.measure.TITLE), one.written(one.value), "" if one.target is None else one.written(one.target),
             one.verdict)
            for one in self.measured
        ]  # fmt: skip

    def __str__(self) -> str:
        lines = [_("On {day}", day=self.day.isoformat())]
        for title, value, target, verdict in self._table():
            beside = f" ({_('target {target}: {verdict}', target=target, verdict=verdict)})" if target else ""
            lines.append(f"  {title}: {value}{beside}")
        return "\n".join([*lines, *self.said()])

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        """Show itself in a notebook as on the terminal, where it shows no pages."""
        printer.text(str(self))

    def _repr_html_(self) -> str:
        """Show itself as a table in a notebook: each value with what it tells and what it does not."""
        aimed = any(one.target is not None for one in self.measured)
        titles = [_("measure"), _("value"), *([_("target"), _("reached?")] if aimed else []), _("what it tells"),
                  _("what it does not")]  # fmt: skip
        head = "".join(f'<th scope="col" style="{_CELL}">{escape(title)}</th>' for title in titles)
        body = ""
        for one, cells in zip(self.measured, self._table(), strict=True):
            shown = (*(cells if aimed else cells[:2]), str(one.measure.TELLS), str(one.measure.TELLS_NOT))
            first, *others = (escape(cell) for cell in shown)
            body += f'<tr style="background:#fff;color:#1a1a1a"><th scope="row" style="{_CELL}">{first}</th>'
            body += "".join(f'<td style="{_CELL}">{cell}</td>' for cell in others) + "</tr>"
        said = "".join(f"<p>{escape(line)}</p>" for line in self.said())
        return (
            f'<section lang="{language()}" style="max-width:70rem;overflow-x:auto;color:#1a1a1a;background:#fff">{said}'
            f'<table style="border-collapse:collapse"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></section>'
        )

    def picture(self) -> Picture:
        """Draw how far each target is reached."""
        shown = [one for one in self.measured if one.target is not None and one.value is not None]
        title = _("Targets on {day}", day=self.day.isoformat())
        table = [(_("measure"), _("value"), _("target"), _("reached?"))]
        table += [
            (str(one.measure.TITLE), one.written(one.value), one.written(one.target), one.verdict) for one in shown
        ]
        text = _("A bar for each measure with a target, as long as it is on its way; the line at the right is the target. The "
                 "table beside it has all the numbers.")  # fmt: skip
        note = _("A measure that is to be small, as days, is drawn by the share of the target that its value leaves.")
        small = any(not one.measure.MORE_IS_BETTER for one in shown)
        return Picture(title, text, tuple(table), note if small else "", _drawn(shown, title))


def scoreboard(evidence: Evidence, targets: Iterable[Mapping[str, Any]] = ()) -> Scoreboard:
    """Take all measures, and set each beside its target.

    Parameters:
        evidence: what they are taken from.
        targets: rows of targets.csv.
    """
    aims = {row["measure"]: row for row in targets}
    made = []
    for one in measures():
        aim = aims.get(one.CODE, {})
        made.append(Measured(one, one.measure(evidence), aim.get("target"), aim.get("until")))
    return Scoreboard(evidence.day, made)


def _way(one: Measured) -> float:
    """Give how far a target is reached, 1 being all of it."""
    assert one.value is not None
    assert one.target is not None
    part, whole = (one.value, one.target) if one.measure.MORE_IS_BETTER else (one.target, one.value)
    return 1.0 if not whole else min(1.0, part / whole)


def _drawn(shown: list[Measured], title: str) -> bytes:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(6.6, 1.3 + 0.36 * max(1, len(shown))), dpi=140, layout="constrained")
    axes = figure.add_subplot()
    ways = [_way(one) for one in shown]
    # Not colour alone: what is reached is full, what is not is hatched.
    bars = axes.barh(
        range(len(shown)), ways, color=[COLOUR if one.reached else "white" for one in shown], edgecolor=COLOUR
    )
    for bar, one in zip(bars, shown, strict=True):
        if not one.reached:
            bar.set_hatch("///")
    for place, one in enumerate(shown):
        axes.annotate(
            one.written(one.value), (1.0, place), xytext=(6, 0), textcoords="offset points", va="center", fontsize=8
        )
    axes.axvline(1, color="#57606a", linewidth=1)
    axes.set_xlim(0, 1.18)
    axes.set_xticks([0, 1], ["0", literal(_("target"))])
    axes.set_yticks(range(len(shown)), [literal(str(one.measure.TITLE)) for one in shown])
    axes.invert_yaxis()
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_title(literal(title), fontsize=11)
    return png(figure)
