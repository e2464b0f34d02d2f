"""What a cell showed, as HTML for a page: our own cards and pictures as they are, tables with scopes, no scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import Any

from ...locale import translator

_ = translator("book")
_WIDGET = "application/vnd.jupyter.widget-view+json"


def shown(cell: dict[str, Any]) -> str:
    """Give all that a code cell showed; "" for nothing.

    Parameters:
        cell: a code cell with its outputs.
    """
    return "\n".join(f'<div class="out">{one}</div>' for one in _all(cell))


def _all(cell: dict[str, Any]) -> Iterator[str]:
    for output in cell.get("outputs", []):
        kind = output.get("output_type")
        if kind == "stream":
            # What programs say to their makers is not the lesson's.
            text = _joined(output.get("text", "")) if output.get("name") == "stdout" else ""
        elif kind == "error":
            text = f"{output.get('ename', '')}: {output.get('evalue', '')}"
        else:
            found = _data(output.get("data", {}))
            if found:
                yield found
            continue
        if text.strip():
            yield f"<pre>{escape(text)}</pre>"


def _data(data: dict[str, Any]) -> str:
    # A form has a text of its own too, which says nothing to a reader.
    if _WIDGET in data:
        return f"<p><em>{escape(_('Here the workbook shows buttons to press: open the lesson there to use them.'))}</em></p>"
    if "text/html" in data:
        return for_everybody(_joined(data["text/html"]))
    for kind in ("image/png", "image/jpeg"):
        if kind in data:
            source = f"data:{kind};base64,{_joined(data[kind]).strip()}"
            return f'<img alt="{escape(_("A picture that the cell draws"))}" src="{source}">'
    text = _joined(data.get("text/plain", ""))
    return f"<pre>{escape(text)}</pre>" if text.strip() else ""


def for_everybody(html: str) -> str:
    """Make a piece of HTML that a cell showed fit into a page.

    Headings become bold lines, so that the page's own stay in order; cells of headings get a scope; scripts go; a table
    can be scrolled by key.

    Parameters:
        html: what the cell showed.
    """
    html = re.sub(r"(?is)<(script|style)\b.*?</\1>", "", html)
    html = re.sub(r"(?i)<h[1-6]\b[^>]*>", '<p class="heading">', html)
    html = re.sub(r"(?i)</h[1-6]>", "</p>", html)
    html = re.sub(r"(?is)<thead\b.*?</thead>", lambda found: _scoped(found[0], "col"), html)
    html = _scoped(html, "row")
    # A cell of headings without words (the corner of a table) is none.
    html = re.sub(r"(?is)<th\b[^>]*>\s*</th>", "<td></td>", html)
    name = escape(_("A table that the cell shows"))
    html = re.sub(r"(?i)<table\b", f'<div class="scroll" tabindex="0" role="region" aria-label="{name}"><table', html)
    return re.sub(r"(?i)</table>", "</table></div>", html)


def _scoped(html: str, scope: str) -> str:
    return re.sub(r"(?i)<th\b(?![^>]*\bscope=)", f'<th scope="{scope}"', html)


def _joined(text: Any) -> str:
    return "".join(text) if isinstance(text, list) else str(text)
