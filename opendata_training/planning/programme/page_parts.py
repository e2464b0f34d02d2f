"""What the pages about datasets and departments are built of: self-contained, without a script, for paper and screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from ...locale import language
from .page_style import STYLE


def document(title: str, body: str, *, style: str = "", head: str = "") -> str:
    """Give a whole page in the language in use.

    Parameters:
        title: the page's title, as plain text.
        body: what is on it, as HTML.
        style: what its style adds to that of all such pages.
        head: what else its head has, as HTML.
    """
    return (
        f'<!DOCTYPE html>\n<html lang="{language()}"><head><meta charset="utf-8">{head}'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}{style}</style></head><body>\n{body}</body></html>\n"
    )


def section(name: str, inside: str) -> str:
    """Give a part of a page below its heading.

    Parameters:
        name: the heading, as plain text.
        inside: what is below it, as HTML.
    """
    return f"<section><h2>{escape(name)}</h2>{inside}</section>"


def table(
    caption: str, head: Sequence[str], rows: Sequence[Sequence[str]], *, numbers: bool = False, said: bool = False
) -> str:
    """Give a table whose first column names the rows, in a part that scrolls by key where it is wider than the page.

    Parameters:
        caption: what it shows, as plain text.
        head: the titles of the columns, as plain text.
        rows: the cells, as HTML.
        numbers: whether all columns but the first hold numbers.
        said: whether the heading above says the caption already, so that it is for screen readers alone.
    """
    kind = ' class="number"' if numbers else ""
    heads = "".join(f'<th scope="col"{kind if at else ""}>{escape(one)}</th>' for at, one in enumerate(head))
    body = "".join(
        f'<tr><th scope="row">{row[0]}</th>' + "".join(f"<td{kind}>{cell}</td>" for cell in row[1:]) + "</tr>"
        for row in rows
    )
    name = escape(caption)
    hidden = ' class="same"' if said else ""
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{name}"><table><caption{hidden}>{name}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table></div>"
    )
