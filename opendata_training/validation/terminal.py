"""The report as text: how the file is, what to do first, and what was found, worst first, with a picture of where."""

from __future__ import annotations

import shutil
import sys
import textwrap

from ..locale import Words, translator
from .layout import PARTS, Layout, layout
from .result import Group, Result
from .summary import (
    first_steps,
    heading,
    name,
    sentence_case,
    short,
    size,
    verdict,
    visible,
    what_is_wrong,
    whole_file,
)
from .where import levels, where, where_in_words

_ = translator("validation")
_NARROWEST, _WIDEST = 40, 100
# How many places of one kind a screen shows; the page and the JSON have the rest.
_SHOWN = 3
_INDENT = "    "
# Nothing, some, more, most. These blocks are in the letters of every terminal since DOS; the others where even they are not.
_BLOCKS, _PLAIN = "─░▒█", "-+*#"
# A letter for each part of a file, the first of its name; data is drawn as nothing found.
_LETTERS = {
    "preamble": Words(en="t", es="t"),
    "header": Words(en="H", es="E"),
    "total": Words(en="s", es="s"),
    "repeated": Words(en="h", es="e"),
    "blank": Words(en="_", es="_"),
    "footer": Words(en="n", es="n"),
    "set_aside": Words(en="x", es="x"),
}


def text(report: Result) -> str:
    """Give the report as text for a terminal.

    Parameters:
        report: what was found.
    """
    plan = layout(report)
    lines = [*_wrapped(f"{visible(name(report))} · {size(report)}", ""), *_wrapped(verdict(report), "")]
    for number, (said, _group_of_step) in enumerate(first_steps(report), start=1):
        lines += _wrapped(visible(f"{number}. {said}"), "", hang="   ")
    if plan and not plan.plain:
        lines += ["", *_parts(plan)]
    for group in report.groups:
        lines += ["", heading(group), *_group(group, plan)]
    whole = "\n".join(lines)
    for sign, plain in (("…", "..."), ("–", "-")):
        whole = whole if _can_show(sign) else whole.replace(sign, plain)
    return whole


def _parts(plan: Layout) -> list[str]:
    """Draw what a file is made of, with a key."""
    letters = {kind: str(words) for kind, words in _LETTERS.items()} | {"table": _signs()[0]}
    said = _("The file from line 1 to {last}:") if plan.lines else _("The file from row 1 to {last}:")
    lines = [said.format(last=f"{plan.last:,}"), _INDENT + "".join(letters[kind] for kind in plan.kinds)]
    for kind, stretches in plan.by_kind().items():
        named = ", ".join(f"{first:,}" if first == last else f"{first:,}–{last:,}" for first, last in stretches[:6])
        more = ", …" if len(stretches) > 6 else ""
        lines += _wrapped(f"{letters[kind]} {PARTS[kind]}: {named}{more}", _INDENT)
    return lines


def _signs() -> str:
    """Give the signs to draw with."""
    return _BLOCKS if _can_show(_BLOCKS) else _PLAIN


def _can_show(signs: str) -> bool:
    """Say whether the screen, or the file that the output goes to, has these signs."""
    try:
        signs.encode(getattr(sys.stdout, "encoding", None) or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _group(group: Group, plan: Layout | None) -> list[str]:
    lines: list[str] = []
    place = where(group, plan)
    if place:
        signs = _signs()
        lines.append(_INDENT + "".join("?" if one is None else signs[one] for one in levels(place, len(signs) - 1)))
    if not all(map(whole_file, group.findings)) or group.by_column:
        lines += _wrapped(visible(where_in_words(group, place)), _INDENT)
    shown = [short(finding) for finding in group.samples(_SHOWN)]
    alike = group.sentences_alike(shown)
    for number, finding in enumerate(shown):
        if whole_file(finding):
            said = what_is_wrong(finding)
        elif alike and number:
            said = (
                finding.where
                if finding.cell is None
                else _('{where}: "{cell}"', where=finding.where, cell=finding.cell)
            )
        else:
            said = sentence_case(f"{finding.where}: {finding.sentence}")
        lines += _wrapped(visible(said), _INDENT)
    if group.count > len(shown):
        lines.append(_INDENT + _("… and {count} more", count=f"{group.count - len(shown):,}"))
    return [*lines, *_wrapped(_("To do: {what}", what=group.what_to_do), _INDENT)]


def _wrapped(said: str, indent: str, hang: str = "") -> list[str]:
    width = min(max(shutil.get_terminal_size((80, 24)).columns, _NARROWEST), _WIDEST)
    return textwrap.wrap(said, width, initial_indent=indent, subsequent_indent=hang or indent + "  " * bool(indent),
                         break_on_hyphens=False)  # fmt: skip
