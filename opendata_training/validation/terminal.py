"""The report as text: grouped by finding, counted, worst first."""

from __future__ import annotations

import textwrap

from ..locale import translator
from .result import Group, Result
from .summary import heading, in_columns, name, sentence_case, size, verdict, whole_file

_ = translator("validation")
_WIDTH = 100
# How many places of one kind a screen shows; the page and the JSON have the rest.
_SHOWN = 3


def text(report: Result) -> str:
    """Give the report as text for a terminal."""
    lines = [f"{name(report)} · {size(report)}", *_wrapped(verdict(report), "")]
    for group in report.groups:
        lines += ["", heading(group), *_group(group)]
    return "\n".join(lines)


def _group(group: Group) -> list[str]:
    lines: list[str] = []
    shown = group.samples(_SHOWN)
    # Labels in themselves are told one by one.
    columns = in_columns(group) if group.count > len(group.by_column) else ""
    if columns:
        lines += _wrapped(_visible(_("In the columns: {columns}", columns=columns)), "    ")
    for finding in shown:
        said = sentence_case(finding.sentence) if whole_file(finding) else sentence_case(finding.message)
        lines += _wrapped(_visible(said), "    ")
    if group.count > len(shown):
        lines.append("    " + _("… and {count} more", count=f"{group.count - len(shown):,}"))
    return [*lines, *_wrapped(_("To do: {what}", what=group.what_to_do), "    ")]


def _visible(said: str) -> str:
    """Keep a cell's line ends and control characters from breaking the screen."""
    return "".join(letter if letter.isprintable() or letter == "\xa0" else "·" for letter in said)


def _wrapped(said: str, indent: str) -> list[str]:
    return textwrap.wrap(said, _WIDTH, initial_indent=indent, subsequent_indent=indent + "  " * bool(indent),
                         break_on_hyphens=False)  # fmt: skip
