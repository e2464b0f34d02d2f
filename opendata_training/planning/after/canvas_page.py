"""A project canvas as a page to print: one sheet of paper lying across, a box for each question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from ...locale import language, translator
from ..cells import as_text

_ = translator("planning_after")
# Where each box stands: rows of the page, each with the keys of its boxes and how wide they are, of twelve.
_BOXES: tuple[tuple[tuple[str, int], ...], ...] = (
    (("problem", 7), ("public", 5)),
    (("change", 7), ("data", 5)),
    (("partners", 6), ("risk", 6)),
    (("measure", 6), ("today", 2), ("target", 2), ("until", 2)),
    (("first_step", 6), ("owner", 4), ("due", 2)),
)
_STYLE = """
@page { size: A4 landscape; margin: 12mm; }
* { box-sizing: border-box; }
body { font-family: system-ui, "Segoe UI", Roboto, Arial, sans-serif; color: #1f2328; background: #fff; margin: 1rem auto;
  max-width: 75rem; padding: 0 1rem; line-height: 1.4; }
article { break-after: page; margin-bottom: 3rem; }
article:last-of-type { break-after: auto; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
.row { display: grid; grid-template-columns: repeat(12, 1fr); gap: .5rem; margin-bottom: .5rem; }
section { border: 1px solid #57606a; border-radius: 4px; padding: .5rem .7rem; min-height: 5.5rem; overflow-wrap: anywhere; }
h2 { font-size: .95rem; margin: 0; color: #0b5394; }
.ask { font-size: .8rem; color: #57606a; margin: 0 0 .3rem; }
.blank { color: #b31d28; }
p { margin: .2rem 0; white-space: pre-line; }
@media (max-width: 48rem) { .row { display: block; } section { margin-bottom: .5rem; } }
@media print { body { margin: 0; padding: 0; max-width: none; } }
"""


def canvas_page(rows: Iterable[Mapping[str, Any]]) -> str:
    """Give projects as one self-contained page in the language in use, a sheet of paper each.

    Parameters:
        rows: rows of canvas.csv; a blank box is shown as such, to be filled in by hand.
    """
    projects = "".join(_project(row) for row in rows)
    title = escape(_("Project canvas"))
    return (
        f'<!doctype html>\n<html lang="{language()}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>'
        f"<style>{_STYLE}</style></head>\n<body><main>{projects}</main></body></html>\n"
    )


def _project(row: Mapping[str, Any]) -> str:
    rows = "".join(f'<div class="row">{_row(row, boxes)}</div>\n' for boxes in _BOXES)
    name = escape(str(row.get("project") or "") or _("A project without a name"))
    return f"<article><h1>{name}</h1>\n{rows}</article>\n"


def _row(row: Mapping[str, Any], boxes: Sequence[tuple[str, int]]) -> str:
    from ..sheets.canvas import SHEET

    made = ""
    for key, width in boxes:
        column = SHEET.column(key)
        text = as_text(column, row.get(key))
        said = f"<p>{escape(text)}</p>" if text else f'<p class="blank">{escape(_("still blank"))}</p>'
        made += (
            f'<section style="grid-column: span {width}"><h2>{escape(str(column.title))}</h2>'
            f'<p class="ask">{escape(str(column.what))}</p>{said}</section>'
        )
    return made
