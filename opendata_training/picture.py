"""A picture with the same numbers as a table beside it, for who does not see it."""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from .locale import language

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# 7.2:1 on white, as the cards have it.
COLOUR = "#0b5394"


@dataclass(frozen=True)
class Picture:
    """A picture with its numbers.

    Parameters:
        title: what is drawn.
        description: the picture in words, for who does not see it.
        table: rows of cells, the first being the labels.
        note: what else to know; "" for nothing.
        image: the picture, PNG.
    """

    title: str
    description: str
    table: tuple[tuple[str, ...], ...]
    note: str
    image: bytes

    def __repr__(self) -> str:
        return "\n".join([self.title, *(" | ".join(row) for row in self.table), *([self.note] if self.note else [])])

    def _repr_html_(self) -> str:
        cell = "border:1px solid #8c959f;padding:2px 8px;font-size:12px;text-align:"
        head = "".join(f'<th scope="col" style="{cell}left">{escape(label)}</th>' for label in self.table[0])
        body = "".join(
            f'<tr style="background:#fff"><th scope="row" style="{cell}left;font-weight:normal">{escape(group)}</th>'
            + "".join(f'<td style="{cell}right">{escape(value)}</td>' for value in values)
            + "</tr>"
            for group, *values in self.table[1:]
        )
        source = f"data:image/png;base64,{base64.b64encode(self.image).decode()}"
        return (
            f'<div lang="{language()}" style="display:flex;flex-wrap:wrap;gap:1em;align-items:flex-start;'
            'color:#1f2328;background:#fff;padding:0.3em">'
            f'<img alt="{escape(self.description)}" src="{source}" style="width:36em;max-width:100%;height:auto">'
            f'<div><table style="border-collapse:collapse;margin:0"><thead><tr>{head}</tr></thead>'
            f'<tbody>{body}</tbody></table><p style="margin:0.4em 0;max-width:24em">{escape(self.note)}</p></div></div>'
        )


def png(figure: Figure) -> bytes:
    """Give a figure's picture as PNG."""
    image = io.BytesIO()
    figure.savefig(image, format="png")
    return image.getvalue()


def literal(text: str) -> str:
    """Keep a dollar sign what it is; matplotlib takes two of them for a formula."""
    return text.replace("$", r"\$")
