"""What a conversion would do, before it is done: as a person and as a program read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

from ..locale import translator
from .changes import StepNotes, Told

_ = translator("conversion")
_WIDEST = 40


@dataclass(frozen=True)
class Foreseen:
    """What one fix would do.

    Parameters:
        code: its code.
        value: what the recipe tells it.
        cells: how many cells it touches.
        columns: what it does to each column; to rows, where the column is None.
        renamed: labels before and after.
    """

    code: str
    value: str
    cells: int
    columns: list[Told]
    renamed: list[tuple[str, str]]


@dataclass(frozen=True)
class Preview:
    """What a conversion would do.

    Parameters:
        fixes: each fix that would change something.
        doubts: what no fix could decide.
    """

    fixes: list[Foreseen] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, notes: Sequence[StepNotes], doubts: list[str]) -> Preview:
        """Make one of what each step noted."""
        found = [
            Foreseen(note.step.fix, note.step.value, note.cells, list(note.told.values()), note.renamed)
            for note in notes
            if note.cells or note.renamed
        ]
        return cls(found, doubts)

    def to_json(self) -> dict[str, Any]:
        """Give it as JSON."""
        return {
            "fixes": [
                {
                    "code": one.code,
                    "cells": one.cells,
                    "columns": [
                        {"column": told.column, "label": told.label, "cells": told.cells,
                         "examples": [{"row": row, "before": old, "after": new} for row, old, new in told.examples]}
                        for told in one.columns
                    ],
                    "renamed": [list(pair) for pair in one.renamed],
                }
                for one in self.fixes
            ],
            "doubts": self.doubts,
        }  # fmt: skip

    def _repr_html_(self) -> str:
        """Show itself in a notebook as the page of changes does."""
        from .story import told_of

        shown = [told_of(one.code, one.value, one.renamed, one.columns) for one in self.fixes]
        said = [
            *([] if shown else [_("No cell would change.")]),
            *self.doubts,
            *([_("Nothing was written.")] if shown else []),
        ]
        # Wide enough for a notebook on a small screen; long texts break instead of sliding.
        return f'<div style="overflow-wrap:anywhere">{"".join(shown)}{"".join(f"<p>{escape(one)}</p>" for one in said)}</div>'

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        """Show itself where there is no page as on the terminal."""
        printer.text(str(self))

    def __str__(self) -> str:
        from .recipe import fixes

        if not self.fixes:
            return "\n".join([_("No cell would change."), *self.doubts])
        known = fixes()
        lines = []
        for one in self.fixes:
            lines.append(
                _("{code} ({what}): cells: {cells}.", code=one.code, what=known[one.code].WORDS, cells=one.cells)
            )
            lines += [f"  {old} → {new}" for old, new in one.renamed]
            for told in one.columns:
                if told.column is not None:
                    lines.append("  " + _("column {number} ({label}), cells: {cells}", number=told.column, label=told.label,
                                          cells=told.cells))  # fmt: skip
                lines += [
                    "    " + _("row {row}: {before} → {after}", row=row, before=_cut(old), after=_cut(new))
                    if told.column is not None
                    else "  " + _("row {row} goes: {cells}", row=row, cells=_cut(old))
                    for row, old, new in told.examples
                ]
        return "\n".join([*lines, *self.doubts, _("Nothing was written.")])


def _cut(text: str) -> str:
    flat = "∅" if not text else text.replace("\n", "⏎")
    return flat if len(flat) <= _WIDEST else flat[: _WIDEST - 1] + "…"
