"""What was matched: as JSON, on a terminal, and as a table in a notebook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from math import floor
from pathlib import PurePath
from typing import Any

from ...locale import Words, language, translator
from .canonical import Matching
from .model import SURE, Canonical, Source
from .release import Release

_ = translator("drift")
#: What each kind of change is called, in the crosswalk too.
KIND_WORDS = {
    "same": Words("same", "igual"),
    "renamed": Words("renamed", "otro título"),
    "split": Words("split", "dividida"),
    "merged": Words("merged", "unida"),
    "unit": Words("unit", "otra unidad"),
    "recoded": Words("recoded", "otros códigos"),
    "meaning-changed": Words("meaning-changed", "otro significado"),
    "absent": Words("absent", "no existía"),
}
_WIDEST = 28
_CELL = "text-align:left;vertical-align:top;padding:4px 10px;border-bottom:1px solid #c8c8c8"


@dataclass(frozen=True)
class Harmonised:
    """The columns of releases matched to one set.

    Every column of every release is in `columns`: also one that a single release has, which is absent from all others and
    told once more under `unmatched`. Only a column with neither a label nor anything in it is in no canonical column.

    Parameters:
        releases: the releases, in the order they were given.
        columns: the canonical columns, in the order of the latest release.
        alone: columns for which nothing was found elsewhere, as the number of the release and the place, both from 0.
        version: which version of a crosswalk this is, from 1.
    """

    releases: list[Release]
    columns: list[Canonical]
    alone: list[tuple[int, int]]
    version: int = 1

    @classmethod
    def of(cls, matching: Matching, version: int = 1) -> Harmonised:
        """Make one of what was matched."""
        return cls(list(matching.releases), matching.columns, matching.alone, version)

    @property
    def files(self) -> list[str]:
        """The releases' files, as they were given."""
        return [release.file for release in self.releases]

    def label(self, release: int, place: int) -> str:
        """Give a column's label, by the number of its release and its place, both from 0."""
        return self.releases[release].columns[place].label

    def doubts(self) -> Iterator[tuple[Canonical, int, Source]]:
        """Give what a person should look at: columns that are not sure, and those whose meaning or codes changed."""
        for column in self.columns:
            for release, source in column.sources.items():
                odd = source.kind in ("meaning-changed", "recoded")
                if not source.decided and source.place is not None and (source.confidence < SURE or odd):
                    yield column, release, source

    def to_json(self) -> dict[str, Any]:
        """Give it as the JSON of `opendata harmonise`."""
        return {
            "columns": [
                {
                    "canonical": column.name,
                    "sources": [
                        {
                            "file": self.files[release],
                            "index": None if source.place is None else source.place + 1,
                            "column": None if source.place is None else self.label(release, source.place),
                            # Never rounded up to what counts as sure.
                            "confidence": floor(source.confidence * 100) / 100,
                            "kind": source.kind,
                        }
                        for release, source in column.sources.items()
                    ],
                }
                for column in self.columns
            ],
            "unmatched": [
                {"file": self.files[release], "index": place + 1, "column": self.label(release, place)}
                for release, place in self.alone
            ],
        }

    def __str__(self) -> str:
        names = [PurePath(file).name for file in self.files]
        rows = [[_("canonical column"), *names], *self._rows()]
        widths = [min(_WIDEST, max(len(row[at]) for row in rows)) for at in range(len(rows[0]))]
        lines = [
            "  ".join(_cut(cell, width).ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
            for row in rows
        ]
        lines.insert(1, "  ".join("-" * width for width in widths))
        return "\n".join([*lines, "", *self.said()])

    def said(self) -> list[str]:
        """Say in a few sentences what to look at."""
        lines = [
            _("Canonical columns: {count}. Releases: {releases}.", count=len(self.columns), releases=len(self.releases))
        ]
        for column, release, source in self.doubts():
            assert source.place is not None
            facts = {"canonical": column.name, "file": PurePath(self.files[release]).name,
                     "label": self.label(release, source.place)}  # fmt: skip
            if source.kind == "meaning-changed":
                lines.append(_('Look at "{canonical}": in {file} the column "{label}" has the same title and holds something else.',
                               **facts))  # fmt: skip
            elif source.kind == "recoded":
                lines.append(
                    _(
                        'Look at "{canonical}": in {file} the column "{label}" has its categories in other words.',
                        **facts,
                    )
                )
            else:
                lines.append(
                    _('Look at "{canonical}": it is not sure that in {file} it is the column "{label}".', **facts)
                )
        return lines

    def _rows(self) -> list[list[str]]:
        return [
            [column.name, *(self._cell(release, source) for release, source in column.sources.items())]
            for column in self.columns
        ]

    def _cell(self, release: int, source: Source) -> str:
        if source.place is None:
            return f"({KIND_WORDS['absent']})"
        label = " ".join(self.label(release, source.place).split()) or _("column {number}", number=source.place + 1)
        kind = "" if source.kind in ("same", "renamed") else f" [{KIND_WORDS[source.kind]}]"
        return label + kind + ("" if source.confidence >= SURE else " ?")

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        """Show itself in a notebook as on the terminal, where it shows no pages."""
        printer.text(str(self))

    def _repr_html_(self) -> str:
        """Show itself as a table in a notebook."""
        heads = [_("canonical column"), *(PurePath(file).name for file in self.files)]
        head = "".join(f'<th scope="col" style="{_CELL}">{escape(name)}</th>' for name in heads)
        body = "".join(
            f'<tr style="background:#fff;color:#1a1a1a"><th scope="row" style="{_CELL}">{escape(row[0])}</th>'
            + "".join(f'<td style="{_CELL}">{escape(cell)}</td>' for cell in row[1:])
            + "</tr>"
            for row in self._rows()
        )
        said = "".join(f"<li>{escape(line)}</li>" for line in self.said())
        return (
            f'<section lang="{language()}" style="max-width:60rem;overflow-x:auto;color:#1a1a1a;background:#fff">'
            f'<table style="border-collapse:collapse"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
            f"<ul>{said}</ul></section>"
        )


def _cut(cell: str, width: int) -> str:
    return cell if len(cell) <= width else cell[: width - 1] + "…"
