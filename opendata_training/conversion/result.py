"""What a conversion did, as a person and as a program read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..locale import translator

_ = translator("conversion")
# So many of the files are named; an index names them all.
_SHOWN = 12


@dataclass(frozen=True)
class Written:
    """A file that was written.

    Parameters:
        path: where it is.
        rows: how many data rows it has, the header not counted.
        bytes: how large it is.
        sha256: its SHA-256 in hexadecimal digits.
    """

    path: Path
    rows: int
    bytes: int
    sha256: str

    def to_json(self) -> dict[str, Any]:
        """Give it as the JSON of `opendata convert`."""
        return {"path": str(self.path), "rows": self.rows, "bytes": self.bytes, "sha256": self.sha256}


@dataclass(frozen=True)
class Result:
    """What was written, which fixes changed how many cells, and how many lines the reader had to set aside.

    Parameters:
        written: the files, the whole table first.
        fixes: code and cells of each fix that was named or changed something; a code once, its cells added up.
        set_aside: how many lines of the source are in no table, and rows of the table in no output.
        undone: whether the cells were given back instead of mended.
        also: the files that go with these: page of changes, index, checksums, rows set aside.
        rows_aside: how many rows of the table were set aside.
        doubts: what no fix could decide.
        advice: what to do with a large output.
    """

    written: list[Written]
    fixes: dict[str, int] = field(default_factory=dict)
    set_aside: int = 0
    undone: bool = False
    also: list[Path] = field(default_factory=list)
    rows_aside: int = 0
    doubts: list[str] = field(default_factory=list)
    advice: list[str] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """Give it as the JSON of `opendata convert`."""
        return {
            "written": [one.to_json() for one in self.written],
            "fixes": [{"code": code, "cells": cells} for code, cells in self.fixes.items()],
            "set_aside": self.set_aside,
        }

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        """Show itself in a notebook as on the terminal, without the folders of this machine."""
        printer.text(self._said(lambda path: path.name))

    def __str__(self) -> str:
        return self._said(str)

    def _said(self, named: Callable[[Path], str]) -> str:
        from .recipe import fixes

        lines = [
            _("Written: {path} (rows: {rows}, bytes: {bytes}).", path=named(one.path), rows=one.rows, bytes=one.bytes)
            for one in self.written[:_SHOWN]
        ]
        if len(self.written) > _SHOWN:
            lines.append(_("More parts: {count}; the index names them all.", count=len(self.written) - _SHOWN))
        if self.undone:
            lines += [
                _("{code}: cells given back: {cells}.", code=code, cells=cells) for code, cells in self.fixes.items()
            ]
        else:
            lines += [
                _("{code} ({what}): cells changed: {cells}.", code=code, what=fixes()[code].WORDS, cells=cells)
                for code, cells in self.fixes.items()
            ]
        if not self.fixes:
            lines.append(_("No cell was changed."))
        if self.set_aside > self.rows_aside:
            lines.append(
                _(
                    "Lines of the source that fit no table and were set aside: {lines}.",
                    lines=self.set_aside - self.rows_aside,
                )
            )
        if self.rows_aside:
            lines.append(
                _("Rows set aside because no fix is sure, each with its reason: {rows}.", rows=self.rows_aside)
            )
        lines += [*self.doubts, *self.advice]
        lines += [_("See also: {path}", path=named(path)) for path in self.also]
        return "\n".join(lines)
