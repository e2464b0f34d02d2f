"""HTML, which systems export under the name of a workbook, becomes rows of text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from .encoding import decode
from .sheet import MOST_CELLS, Merged, Sheet, squared, trimmed
from .source import corrupt, web_page

_ATTRIBUTE = re.compile(r"""\b(colspan|rowspan)\s*=\s*["']?\s*(\d{1,4})""", re.IGNORECASE)
_TAG = re.compile(r"(/?)([a-zA-Z][a-zA-Z0-9:]*)")
# Between these a browser begins a new line.
_BREAKS = frozenset(
    {"br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "center", "caption", "title", "ul", "ol"}
)
_UNSEEN = frozenset({"script", "style", "xml", "head", "noscript", "select"})
# As browsers do: https://html.spec.whatwg.org/multipage/tables.html, "forming a table".
_WIDEST, _DEEPEST = 1000, 50


def read_page(name: str, data: bytes) -> list[Sheet]:
    """Read the tables of a page, with the texts between them, as one sheet.

    Raises:
        Problem: when no table is in it, or it is damaged or would fill the memory.
    """
    page = _Page(name)
    for tag, closing, attributes, text in _tokens(decode(data).text):
        page.take(tag, closing, attributes, text)
    rows = page.done()
    if not rows:
        raise web_page(name)
    return [Sheet("", squared(trimmed(rows)), merged=page.merged)]


def _tokens(page: str) -> Iterator[tuple[str, bool, str, str]]:
    """Give each tag with the text after it: its name, whether it closes, its attributes."""
    comments = page.split("<!--")
    page = comments[0] + "".join(part.partition("-->")[2] for part in comments[1:])
    for part in page.split("<"):
        inside, closed, text = part.partition(">")
        found = _TAG.match(inside) if closed else None
        if found:
            yield found[2].lower(), bool(found[1]), inside[found.end() :], text
        elif not (closed and inside.startswith(("!", "?"))):
            yield "", False, "", part
        else:
            yield "", False, "", text


class _Table:
    """One table while its tags go by."""

    def __init__(self) -> None:
        self.rows: list[list[str]] = []
        self.taken: dict[int, int] = {}
        self.merged: list[Merged] = []
        self.pieces: list[str] | None = None
        self.span = (1, 1)

    def begin_row(self) -> None:
        self.end_cell()
        self.taken = {column: left - 1 for column, left in self.taken.items() if left > 1}
        self.rows.append([])

    def begin_cell(self, attributes: str) -> None:
        self.end_cell()
        if not self.rows:
            self.rows.append([])
        told = {key.lower(): int(value) for key, value in _ATTRIBUTE.findall(attributes)}
        self.span = (max(1, told.get("rowspan", 1)), min(_WIDEST, max(1, told.get("colspan", 1))))
        self.pieces = []

    def end_cell(self) -> None:
        if self.pieces is None:
            return
        row, (down, across) = self.rows[-1], self.span
        while len(row) in self.taken:
            row.append("")
        first = len(row)
        if down > 1 or across > 1:
            self.merged.append((len(self.rows), first + 1, len(self.rows) + down - 1, first + across))
        row += [_clean("".join(self.pieces)), *[""] * (across - 1)]
        if down > 1:
            # The row after this one takes one off.
            self.taken.update(dict.fromkeys(range(first, first + across), down))
        self.pieces = None

    def is_data(self) -> bool:
        filled = [sum(map(bool, row)) for row in self.rows]
        return sum(count > 1 for count in filled) > 1


class _Page:
    """A page while its tags go by."""

    def __init__(self, name: str) -> None:
        self.file = name
        self.rows: list[list[str]] = []
        self.merged: list[Merged] = []
        self.open: list[_Table] = []
        self.between: list[str] = []
        self.unseen: list[str] = []
        self.cells = 0
        self.found = False

    def take(self, tag: str, closing: bool, attributes: str, text: str) -> None:
        if self.unseen:
            if closing and tag == self.unseen[-1]:
                self.unseen.pop()
            else:
                return
        elif tag in _UNSEEN and not closing and not attributes.endswith("/"):
            self.unseen.append(tag)
            return
        if tag == "table" and (closing or len(self.open) < _DEEPEST):
            self._close() if closing else self._begin()
        elif self.open and tag in ("tr", "td", "th"):
            table = self.open[-1]
            if closing:
                table.end_cell()
            elif tag == "tr":
                table.begin_row()
            else:
                table.begin_cell(attributes)
                self.cells += table.span[1]
                if self.cells > MOST_CELLS:
                    raise corrupt(self.file)
        elif tag in _BREAKS:
            self._said("\n")
        self._said(re.sub(r"\s+", " ", html.unescape(text)) if text else "")

    def _said(self, text: str) -> None:
        if not self.open:
            self.between.append(text)
        elif self.open[-1].pieces is not None:
            self.open[-1].pieces.append(text)

    def _begin(self) -> None:
        if not self.open:
            self._texts()
        self.open.append(_Table())

    def _texts(self) -> None:
        """Give the texts before or after a table a row each."""
        self.rows += [[line] for line in _clean("".join(self.between)).split("\n") if line]
        self.between = []

    def _close(self) -> None:
        if not self.open:
            return
        table = self.open.pop()
        table.end_cell()
        if not table.is_data():
            # A table that only arranges: its texts belong to what is around it.
            self._said("\n" + "\n".join(" ".join(filter(None, row)) for row in table.rows) + "\n")
            return
        if self.found:
            self.rows.append([])
        self.found = True
        begun = len(self.rows)
        self.rows += table.rows
        self.merged += [(top + begun, left, bottom + begun, right) for top, left, bottom, right in table.merged]

    def done(self) -> list[list[str]]:
        """Give all rows; none when there is no table among them."""
        while self.open:
            self._close()
        self._texts()
        return self.rows if self.found else []


def _clean(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(filter(None, lines))
