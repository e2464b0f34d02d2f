"""What changed between two releases: as facts, in words, as JSON and as a changelog."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Any

from ...locale import language, translator
from .kinds import KINDS, PART_WORDS, PARTS, Part
from .numbers import next_version

_ = translator("versions")
_CELL = "text-align:left;vertical-align:top;padding:4px 10px;border-bottom:1px solid #c8c8c8"


@dataclass(frozen=True)
class Changed:
    """One thing that changed.

    Parameters:
        code: the kind of change (see `kinds.KINDS`).
        column: the title of the column it is about, in this release where it has it; "" where it is about the file.
        before: what was there.
        after: what is there now.
        count: how many rows or cells.
        file: the file it is about, where a release has several; "" otherwise.
    """

    code: str
    column: str = ""
    before: str = ""
    after: str = ""
    count: int = 0
    file: str = ""

    @property
    def part(self) -> Part:
        """The part of the version's number that it moves."""
        return KINDS[self.code].part

    @property
    def sentence(self) -> str:
        """What happened."""
        said = KINDS[self.code].words.format(**self._facts)
        return f"{self.file}: {said}" if self.file else said

    @property
    def advice(self) -> str:
        """What those who use the data have to do."""
        return KINDS[self.code].advice.format(**self._facts)

    @property
    def _facts(self) -> Mapping[str, Any]:
        return {"column": self.column, "before": self.before, "after": self.after, "count": self.count}

    def to_json(self) -> dict[str, Any]:
        """Give it as plain data."""
        about = {"code": self.code, "part": self.part, "column": self.column or None, "before": self.before or None}
        return {**about, "after": self.after or None, "count": self.count or None, "sentence": self.sentence}


@dataclass(frozen=True)
class Changes:
    """What changed between two releases; its sentences are in the language in use when they are read.

    Parameters:
        earlier: what the earlier release is called.
        later: what the later one is called.
        changes: what changed, the worst first.
        rows: how many rows each has; None where only schemas were compared.
    """

    earlier: str
    later: str
    changes: tuple[Changed, ...] = ()
    rows: tuple[int, int] | None = field(default=None)

    @property
    def part(self) -> Part | None:
        """The part of the version's number that moves: the highest of all changes; None when nothing changed."""
        return next((part for part in PARTS if any(one.part == part for one in self.changes)), None)

    @property
    def breaking(self) -> tuple[Changed, ...]:
        """What breaks the programs and the sums of those who use the data."""
        return tuple(one for one in self.changes if one.part == "major")

    def version(self, before: str) -> str:
        """Give the number of the later release.

        Parameters:
            before: the number of the earlier one, as "1.2.0".

        Raises:
            Problem: when it is no such number.
        """
        return next_version(before, self.part)

    def to_json(self) -> dict[str, Any]:
        """Give it as plain data."""
        rows = list(self.rows) if self.rows else None
        return {"part": self.part, "earlier": self.earlier, "later": self.later, "rows": rows,
                "changes": [one.to_json() for one in self.changes]}  # fmt: skip

    def changelog(self, version: str, day: str) -> str:
        """Give the entry of a changelog, as Markdown: what changed and what those who use the data have to do.

        Its form is that of https://keepachangelog.com: the version and its day, then the changes by what they mean.

        Parameters:
            version: the later release's number.
            day: the day it is published, YYYY-MM-DD.
        """
        lines = [f"## {version} - {day}"]
        if not self.changes:
            lines += ["", _("Nothing changed.")]
        for part in PARTS:
            of_part = [one for one in self.changes if one.part == part]
            if of_part:
                lines += ["", f"### {PART_WORDS[part]}", ""]
                lines += [f"- {one.sentence} {one.advice if part != 'patch' else ''}".rstrip() for one in of_part]
        return "\n".join(lines) + "\n"

    def __str__(self) -> str:
        lines = [f"{self.earlier} → {self.later}", *self.said()]
        for part in PARTS:
            of_part = [one for one in self.changes if one.part == part]
            if of_part:
                lines += ["", f"{PART_WORDS[part]}:", *(f"  - {one.sentence} {one.advice}" for one in of_part)]
        return "\n".join(lines)

    def said(self) -> list[str]:
        """Say in a sentence or two what it comes to."""
        if self.part is None:
            return [_("Nothing changed: the version keeps its number.")]
        if self.part == "major":
            return [_("Changes that break what others built: {count}. The first number of the version goes up: tell those "
                      "who use the data before you publish.", count=len(self.breaking))]  # fmt: skip
        if self.part == "minor":
            return [_("Nothing breaks. The second number of the version goes up.")]
        return [_("Only corrections. The third number of the version goes up.")]

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        """Show itself in a notebook as on the terminal, where it shows no pages."""
        printer.text(str(self))

    def _repr_html_(self) -> str:
        """Show itself as a table in a notebook."""
        titles = (_("what it means"), _("what changed"), _("what to do"))
        head = "".join(f'<th scope="col" style="{_CELL}">{escape(title)}</th>' for title in titles)
        body = "".join(
            f'<tr style="background:#fff;color:#1a1a1a"><th scope="row" style="{_CELL}">{escape(str(PART_WORDS[one.part]))}</th>'
            f'<td style="{_CELL}">{escape(one.sentence)}</td><td style="{_CELL}">{escape(one.advice)}</td></tr>'
            for one in self.changes
        )
        said = "".join(f"<p>{escape(line)}</p>" for line in self.said())
        table = f'<table style="border-collapse:collapse"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
        return (
            f'<section lang="{language()}" style="max-width:60rem;overflow-x:auto;color:#1a1a1a;background:#fff">'
            f"{said}{table if self.changes else ''}</section>"
        )
