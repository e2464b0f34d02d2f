"""What the programme came to, in words: for the terminal and for its page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...departments.dataset import department
from ...locale import translator
from .outcome import OUTCOMES, PEOPLE, STAGES, by_department, by_outcome, outcome, people, seconds

if TYPE_CHECKING:
    from .running import Opened

_ = translator("hundred")
Rows = Sequence[Sequence[str]]


def headline(opened: Opened) -> list[str]:
    """Say in a few sentences what came of it."""
    many, took = by_outcome(opened), sum(opened.seconds.values())
    there = many["published"] + many["redacted"] + many["totals"]
    said = [_("{there} of {whole} datasets are on the practice portal. The squads of 2014 opened a hundred in 42 days; this "
              "run took {seconds} s.", there=there, whole=len(opened.prepared), seconds=f"{took:.0f}")]  # fmt: skip
    if not opened.changed:
        said.append(_("Nothing had changed since the run before: nothing was made anew and no file was sent. The first run took "
                      "{seconds} s, this one {share} % of it.", seconds=f"{opened.first_run:.0f}",
                      share=round(100 * took / opened.first_run)))  # fmt: skip
    else:
        longest = max(STAGES, key=lambda name: seconds(opened)[name])
        said.append(_("Most of the time went to: {stage} ({share} %).", stage=STAGES[longest],
                      share=round(100 * seconds(opened)[longest] / took)))  # fmt: skip
    said.append(
        _(
            "The machine's part is the smaller one: the weeks of 2014 went to deciding and signing; here made-up people did that."
        )
    )
    return said


def stage_rows(opened: Opened) -> Rows:
    """Give how long each stage took, as rows of a table, its labels first."""
    took, whole = seconds(opened), sum(opened.seconds.values())
    rows = [(_("stage"), _("seconds"), _("share"))]
    return rows + [
        (str(words), f"{took[name]:.1f}", f"{100 * took[name] / whole:.0f} %") for name, words in STAGES.items()
    ]


def outcome_rows(opened: Opened) -> Rows:
    """Give what became of each department's datasets, as rows of a table, its labels first."""
    found = by_department(opened)
    used = [name for name in OUTCOMES if any(many[name] for many in found.values())]
    rows = [(_("department"), *(str(OUTCOMES[name]) for name in used))]
    rows += [(str(department(code).ACRONYM), *(str(many[name]) for name in used)) for code, many in found.items()]
    whole = by_outcome(opened)
    return [*rows, (_("all"), *(str(whole[name]) for name in used))]


def people_rows(opened: Opened) -> Rows:
    """Give what only people can decide, and how often made-up people did it here."""
    found = people(opened)
    rows = [(_("what only people can decide"), _("here by made-up people"))]
    rows += [(str(words), f"{found[code]:,}") for code, words in PEOPLE.items() if found[code]]
    return [*rows, (_("signatures that were late, given on the last day"), str(opened.signed))]


def stopped(opened: Opened) -> Rows:
    """Give the datasets that were stopped, and why."""
    rows = [(_("department"), _("dataset"), _("what became of it"), _("why"))]
    return rows + [
        (str(department(one.code).ACRONYM), one.dataset, str(OUTCOMES[state]), opened.why(one))
        for one in opened.prepared
        if (state := outcome(one, opened.results)) in ("refused", "failed")
    ]


def text(opened: Opened) -> str:
    """Give all of it for a terminal."""
    tables = [outcome_rows(opened), people_rows(opened)]
    if opened.changed:
        tables.insert(0, stage_rows(opened))
    parts = ["\n".join(headline(opened)), *map(_table, tables)]
    if len(rows := stopped(opened)) > 1:
        parts.append("\n".join(" | ".join(row) for row in rows))
    parts.append("\n".join([_("The report: {page}", page=str(opened.folder / "report.html")),
                            _("The board: {file}", file=str(opened.folder / "board.html"))]))  # fmt: skip
    return "\n\n".join(parts)


def _table(rows: Rows) -> str:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for first, *others in rows:
        cells = [cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
        lines.append("  ".join([first.ljust(widths[0]), *cells]).rstrip())
    return "\n".join(lines)
