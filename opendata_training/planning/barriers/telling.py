"""A register in words, for the terminal and for a notebook: what to do first, what nobody does, what is late."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from ...locale import language, translator
from .picture import in_short
from .register import BANDS, Barrier, Register, kind_in_words, state_in_words

_ = translator("planning_barriers")
# How many barriers are shown; the file has them all.
_SHOWN = 10


def told(register: Register) -> str:
    """Give a register in plain text."""
    parts = [headline(register), "", *(f"- {line}" for line in lines(register))]
    rows = table(register)
    if len(rows) > 1:
        widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
        parts += [
            "",
            *("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows),
        ]
    return "\n".join(parts)


def page(register: Register) -> str:
    """Give a register as HTML for a notebook."""
    cell = "border:1px solid #8c959f;padding:2px 6px;text-align:left;font-size:12px;vertical-align:top"
    head, *rows = table(register)
    told_ = "".join(f"<li>{escape(line)}</li>" for line in lines(register))
    heads = "".join(f'<th scope="col" style="{cell}">{escape(label)}</th>' for label in head)
    body = "".join(
        "<tr>" + "".join(f'<td style="{cell}">{escape(text)}</td>' for text in row) + "</tr>" for row in rows
    )
    shown = f'<table style="border-collapse:collapse"><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>'
    return (
        f'<div lang="{language()}" style="color:#1f2328;background:#fff;padding:0.3em;overflow-x:auto">'
        f"<p><strong>{escape(headline(register))}</strong></p><ul>{told_}</ul>{shown if rows else ''}</div>"
    )


def headline(register: Register) -> str:
    """Give the register in one sentence."""
    return _("Open as of {day}: {open} of {count} barriers.", day=register.day.isoformat(), open=len(register.open),
             count=len(register.barriers))  # fmt: skip


def lines(register: Register) -> list[str]:
    """Say what is to be done about the register, the most pressing first."""
    if not register.open:
        return [_("Nothing stands in the way. Look again before the next release.")]
    bands = register.by_band
    found = [_("Act now: {act}. Plan: {plan}. Keep an eye on: {watch}. Not judged yet: {unknown}.", **bands)]
    for rows, sentence in (
        (register.unowned, _("Without a person who does something: {count} ({rows}). Ask one person for each.")),
        (
            register.unsolved,
            _("Without anything that is done: {count} ({rows}). Look into the library for what has helped."),
        ),
        (register.undated, _("Without a day: {count} ({rows}). Agree on one with whoever does it.")),
    ):
        if rows:
            found.append(sentence.format(count=len(rows), rows=_named(rows)))
    if register.late:
        worst = register.late[0]
        found.append(_("Late: {count} ({rows}). The latest, by {days} days: {barrier}, of {of}.",
                       count=len(register.late), rows=_named(register.late), days=worst.days_late, barrier=worst.barrier,
                       of=worst.of))  # fmt: skip
    kinds = ", ".join(f"{kind_in_words(kind)} {count}" for kind, count in register.by_kind.items())
    found.append(_("Of what kind they are: {kinds}.", kinds=kinds))
    return found


def table(register: Register, most: int = _SHOWN) -> tuple[tuple[str, ...], ...]:
    """Give the gravest open barriers as rows of cells, the first being the labels."""
    head = ("", _("score"), _("what to do"), _("dataset"), _("barrier"), _("who"), _("until"), _("state"))
    return (head, *(_cells(one) for one in register.open[:most]))


def _cells(one: Barrier) -> tuple[str, ...]:
    score = "?" if one.score is None else f"{one.score} = {one.likelihood} × {one.impact}"
    until = one.due.isoformat() if one.due else "—"
    if one.days_late:
        until += " " + _("({days} days late)", days=one.days_late)
    owner = "—" if one.unowned else one.owner
    return (one.label, score, str(BANDS[one.band]), in_short(one.of), in_short(one.barrier), owner, until,
            state_in_words(one.state))  # fmt: skip


def _named(rows: Iterable[Barrier]) -> str:
    labels = [one.label for one in sorted(rows, key=lambda one: one.row)]
    return ", ".join(labels[:_SHOWN]) + ("…" if len(labels) > _SHOWN else "")
