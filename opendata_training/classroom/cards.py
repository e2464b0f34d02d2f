"""Cards: what a notebook says to a learner, as words first, for the eye, the screen reader and the terminal alike."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import Literal

from ..locale import language, translator

_ = translator("classroom")

Look = Literal["correct", "not-yet", "not-attempted", "note", "trouble"]

# Border and background of each kind of card; text is near-black on near-white (contrast above 7:1, WCAG 2.2 AAA), so
# that colour only repeats what the first word says.
_COLOURS = {
    "correct": ("#1a7f37", "#f0faf2"),
    "not-yet": ("#9a6700", "#fff8e5"),
    "not-attempted": ("#57606a", "#f6f8fa"),
    "note": ("#0b5394", "#f0f6fc"),
    "trouble": ("#a4262c", "#fdf3f3"),
}
_SIGNS = {"correct": "✔", "not-yet": "→", "not-attempted": "○", "note": "ℹ", "trouble": "!"}


@dataclass(frozen=True)
class Card:
    """Something said to a learner.

    Parameters:
        look: the kind of card.
        title: the one sentence that matters.
        lines: what else to know, a sentence or two each.
        folded: (summary, text) pairs shown only when opened: a hint, a traceback.
        bar: a share from 0 to 1 to draw as a bar; None for none.
        table: rows of cells to show below, the first being the labels.
        wide: whether the table needs all the room there is, as one with sentences in its cells does.
    """

    look: Look
    title: str
    lines: tuple[str, ...] = ()
    folded: tuple[tuple[str, str], ...] = ()
    bar: float | None = None
    table: tuple[tuple[str, ...], ...] = ()
    wide: bool = False

    @classmethod
    def note(cls, title: str, *lines: str) -> Card:
        """Make a plain note."""
        return cls("note", title, lines)

    @property
    def state(self) -> str:
        """The card's kind; for a check: correct, not-yet or not-attempted."""
        return self.look

    def __repr__(self) -> str:
        parts = [f"{_SIGNS[self.look]} {self.title}", *(f"  {line}" for line in self.lines)]
        if self.bar is not None:
            full = round(self.bar * 20)
            parts.append(f"  [{'#' * full}{'.' * (20 - full)}] {self.bar:.0%}")
        parts += ["  " + " | ".join(row) for row in self.table]
        parts += [f"  {summary}: {text}" for summary, text in self.folded if "\n" not in text]
        return "\n".join(parts)

    def _repr_html_(self) -> str:
        border, ground = _COLOURS[self.look]
        # role=status lets a screen reader say the card when it appears, without taking the focus away.
        parts = [
            f'<div role="status" lang="{language()}" style="border-left:6px solid {border};background:{ground};'
            f"color:#1f2328;padding:0.7em 1em;margin:0.4em 0;max-width:{80 if self.wide else 46}em;line-height:1.45;"
            'font-size:14px">',
            f'<p style="margin:0 0 0.3em 0"><span aria-hidden="true">{_SIGNS[self.look]}</span> '
            f"<strong>{escape(self.title)}</strong></p>",
            *(f'<p style="margin:0.2em 0">{_linked(line)}</p>' for line in self.lines),
        ]
        if self.bar is not None:
            label = escape(_("{share:.0%} done", share=self.bar))
            parts.append(
                f'<progress max="100" value="{self.bar * 100:.0f}" aria-label="{label}" '
                f'style="width:100%;height:1.1em;accent-color:{border}">{label}</progress>'
            )
        if self.table:
            parts.append(_table(self.table))
        for summary, text in self.folded:
            body = f'<pre style="white-space:pre-wrap;margin:0.3em 0;background:transparent">{escape(text)}</pre>'
            parts.append(f'<details><summary style="cursor:pointer">{escape(summary)}</summary>{body}</details>')
        return "".join([*parts, "</div>"])


def _linked(line: str) -> str:
    """Give a line as HTML; one that is an address and nothing else can be followed."""
    text = escape(line)
    if not re.fullmatch(r"https?://\S+", line):
        return text
    return f'<a href="{text}" target="_blank" rel="noopener" style="color:#0b5394">{text}</a>'


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    cell = "border:1px solid #8c959f;padding:2px 6px;text-align:left;font-size:12px"
    head = "".join(f'<th scope="col" style="{cell}">{escape(label)}</th>' for label in rows[0])
    body = "".join("<tr>" + "".join(f'<td style="{cell}">{escape(c)}</td>' for c in row) + "</tr>" for row in rows[1:])
    return (
        '<div style="overflow-x:auto"><table style="border-collapse:collapse;background:#fff;margin:0.4em 0">'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )
