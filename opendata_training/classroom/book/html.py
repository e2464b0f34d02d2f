"""Markdown as HTML that is for everybody: cells of headings have a scope, wide tables can be reached by key, labels are marked."""

from __future__ import annotations

import base64
import mimetypes
import re
from collections.abc import Callable
from html import escape, unescape
from pathlib import Path
from typing import Any, cast

from ...errors import Problem
from ...locale import translator
from .callouts import callout_of

_ = translator("book")
# A picture up to so many bytes goes into the page; a larger one is left out and its words stay, for the sake of a poor line.
_LARGEST_PICTURE = 60_000
#: Gives the address that a link of a lesson has on the page, or None where the page cannot lead there.
Follow = Callable[[str], str | None]


class Markdown:
    """Turns the markdown of one page into HTML.

    Parameters:
        follow: what becomes of a link; see `Follow`.
        folder: where pictures named by a relative path lie.
        lowest: the level that a heading of the first level gets.
    """

    def __init__(self, follow: Follow, folder: Path, lowest: int = 1) -> None:
        self._follow = follow
        self._folder = folder
        self._lower = lowest - 1
        self._ids: set[str] = set()
        self._tables = 0
        self._wanted_id = ""
        self._read = _mistune(self)

    def html(self, text: str, anchor: str = "") -> str:
        """Give a text as HTML.

        Parameters:
            text: markdown.
            anchor: the id that its first heading gets.
        """
        self._wanted_id = anchor
        return str(self._read(text)).strip()

    def heading(self, text: str, level: int) -> str:
        """Give a heading, with an id of its own."""
        wanted = self._wanted_id or re.sub(r"[^\w]+", "-", unescape(re.sub(r"<[^>]+>", "", text))).strip("-").lower()
        self._wanted_id = ""
        name, number = wanted or "part", 2
        while name in self._ids:
            name, number = f"{wanted}-{number}", number + 1
        self._ids.add(name)
        level = min(level + self._lower, 6)
        return f'<h{level} id="{escape(name)}">{text}</h{level}>\n'

    def paragraph(self, text: str) -> str:
        """Give a paragraph; one that begins with a label is marked by what it is for."""
        found = re.match(r"<strong>([^<]+)</strong>", text)
        callout = callout_of(unescape(found[1])) if found and found[1].endswith(":") else None
        return f'<p class="callout {callout.kind}">{text}</p>\n' if callout else f"<p>{text}</p>\n"

    def link(self, text: str, url: str) -> str:
        """Give a link, or its words and the file's name where the page cannot lead there."""
        address = self._follow(url)
        if address is not None:
            # Paper shows addresses behind the words; one that is its own words is not shown twice.
            bare = ' class="bare"' if text == escape(url) else ""
            return f'<a href="{escape(address)}"{bare}>{text}</a>'
        name = unescape(url).partition("#")[0]
        while name.startswith("../"):
            name = name[3:]
        return f"{text} (<code>{escape(name)}</code>)" if name else text

    def image(self, alt: str, url: str) -> str:
        """Give a small picture inside the page, or its words."""
        path = self._folder / unescape(url)
        words = f"<em>{_('Picture:')} {escape(alt)}</em>"
        try:
            data = path.read_bytes()
        except OSError:
            return words
        if len(data) > _LARGEST_PICTURE:
            return words
        kind = mimetypes.guess_type(path.name)[0] or "image/png"
        return f'<img alt="{escape(alt)}" src="data:{kind};base64,{base64.b64encode(data).decode()}">'

    def table(self, inside: str) -> str:
        """Give a table in a part that scrolls by key when it is wider than the page."""
        self._tables += 1
        name = escape(_("Table {number}", number=self._tables))
        return f'<div class="scroll" tabindex="0" role="region" aria-label="{name}"><table>{inside}</table></div>\n'


def table_cell(text: str, align: str | None, head: bool) -> str:
    """Give a cell; one of the heading has a scope, and an empty one is none."""
    style = f' class="{align}"' if align else ""
    return f'<th scope="col"{style}>{text}</th>' if head and text.strip() else f"<td{style}>{text}</td>"


def table_row(text: str) -> str:
    """Give a row whose first cell names it."""
    if text.count("<td") > 1 and "<th" not in text:
        text = text.replace("<td", '<th scope="row"', 1).replace("</td>", "</th>", 1)
    return f"<tr>{text}</tr>\n"


def _mistune(page: Markdown) -> Callable[[str], Any]:
    """Make the reader of markdown.

    Raises:
        Problem: when mistune, which comes with JupyterLab, is not installed.
    """
    try:
        import mistune
    except ImportError as error:
        raise Problem(
            _("Pages need what comes with JupyterLab. Run make setup, or install opendata-training[lab].")
        ) from error

    class Renderer(mistune.HTMLRenderer):
        def heading(self, text: str, level: int, **_more: Any) -> str:
            return page.heading(text, level)

        def paragraph(self, text: str) -> str:
            return page.paragraph(text)

        def link(self, text: str, url: str, title: str | None = None) -> str:
            return page.link(text or escape(url), url)

        def image(self, text: str, url: str, title: str | None = None) -> str:
            return page.image(text, url)

        def table(self, text: str) -> str:
            return page.table(text)

        def table_cell(self, text: str, align: str | None = None, head: bool = False) -> str:
            return table_cell(text, align, head)

        def table_row(self, text: str) -> str:
            return table_row(text)

    return cast(
        "Callable[[str], Any]",
        mistune.create_markdown(renderer=Renderer(escape=False), plugins=["table", "url", "strikethrough"]),
    )
