"""A notebook that was run, as one page that needs nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

from ...locale import translator
from ...locale.notebooks import source_of
from ..book.frame import document
from ..book.html import Markdown
from ..book.outputs import shown
from ..book.pages import following
from ..book.style import PAGE
from ..opening.workspace import PROJECT

_ = translator("own")
# On paper the code is left out, where a lesson opens all that is folded.
_STYLE = PAGE + "@media print{.code{display:none}}\n"


def page_of(cells: Iterable[dict[str, Any]], title: str) -> str:
    """Give a notebook as a page in the language in use: texts, what the cells showed, and their code folded.

    Parameters:
        cells: the notebook's cells, with outputs.
        title: the page's title.
    """
    # No page of a lesson lies beside this one, and no picture.
    markdown = Markdown(following(()), PROJECT / "curriculum")
    return document(title, "\n".join(filter(None, (_part(cell, markdown) for cell in cells))), style=_STYLE)


def index_of(file: str, rows: Iterable[tuple[str, str, str, str]]) -> str:
    """Give the page that leads to the pages of all units.

    Parameters:
        file: the own file's name.
        rows: of each unit its name, what it does, how it went, and its page's name; "" where it has none.
    """
    title = _("Your file, unit by unit: {file}", file=file)
    note = _(
        "This folder is about a file of your own. It stays on this machine: do not send it, and do not put it on the web."
    )
    heads = "".join(f'<th scope="col">{escape(one)}</th>' for one in (_("unit"), _("what it does"), _("how it went")))
    body = "".join(
        f'<tr><th scope="row">{_link(unit, page)}</th><td>{escape(does)}</td><td>{escape(went)}</td></tr>'
        for unit, does, went, page in rows
    )
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    return document(title, f"<h1>{escape(title)}</h1>\n<p><strong>{escape(note)}</strong></p>\n{table}", style=_STYLE)


def _link(unit: str, page: str) -> str:
    return f'<a href="{escape(page)}">{escape(unit)}</a>' if page else escape(unit)


def _part(cell: dict[str, Any], markdown: Markdown) -> str:
    source = source_of(cell)
    if cell["cell_type"] == "markdown":
        return markdown.html(source)
    # What stopped a cell is told in plain words by who ran it.
    shows = [one for one in cell.get("outputs", []) if one.get("output_type") != "error"]
    page = shown({"outputs": shows}) if cell["cell_type"] == "code" else ""
    if not page:
        return ""
    folded = f"<summary>{escape(_('The code of this cell'))}</summary><pre><code>{escape(source)}</code></pre>"
    return f'<details class="code">{folded}</details>\n{page}'
