"""What the programme leaves beside its data: the report as one page, the board, and the pictures."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from ... import files
from ...locale import language, translator
from ...picture import COLOUR, Picture, literal, png
from ...planning.programme.page_style import STYLE
from .outcome import NUMBERS, STAGES, seconds, to_json
from .telling import headline, outcome_rows, people_rows, stage_rows, stopped

if TYPE_CHECKING:
    from .running import Opened

_ = translator("hundred")
REPORT, BOARD = "report.html", "board.html"


def write_pages(opened: Opened) -> None:
    """Write the report, its numbers, the board, the sessions and the pictures into the programme's folder.

    Raises:
        Problem: when they cannot be written.
    """
    place, drawn = opened.folder, times(opened)
    files.write_json(place / NUMBERS, to_json(opened))
    files.write_text(place / REPORT, page(opened, drawn))
    opened.board.write_html(place / BOARD)
    opened.board.write_sessions(place / "sessions.ics")
    pictures = {"times": drawn, "burn-down": opened.board.burn_down(), "stages": opened.board.stages(),
                "squads": opened.squads.picture()}  # fmt: skip
    for name, one in pictures.items():
        files.write_bytes(place / f"{name}.png", one.image)


def are_written(opened: Opened) -> bool:
    """Say whether an earlier run left its report and the board."""
    return all((opened.folder / name).is_file() for name in (REPORT, BOARD, NUMBERS))


def times(opened: Opened) -> Picture:
    """Draw how long each stage took."""
    from matplotlib.figure import Figure

    took = seconds(opened)
    figure = Figure(figsize=(6.6, 3.4), dpi=140, layout="constrained")
    axes: Any = figure.add_subplot()
    names = [str(words) for words in STAGES.values()]
    bars = axes.barh(names, [took[name] for name in STAGES], color=COLOUR)
    axes.bar_label(bars, [f"{took[name]:.1f} s" for name in STAGES], padding=3, fontsize=9)
    axes.invert_yaxis()
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_xlabel(_("seconds"))
    axes.margins(x=0.12)
    title = _("Where the time went")
    axes.set_title(literal(title), fontsize=11)
    rows = stage_rows(opened)
    told = "; ".join(f"{name} {spent} s" for name, spent, _share in rows[1:])
    return Picture(title, f"{title}: {told}.", tuple(map(tuple, rows)), "", png(figure))


def page(opened: Opened, drawn: Picture) -> str:
    """Give the report as a web page in the language in use: no network, no script."""
    title = _("A hundred datasets, opened")
    source = base64.b64encode(drawn.image).decode()
    made_up = _("A machine can do none of this. Here made-up people did it, so that the practice goes on; every receipt says so "
                "beside their names.")  # fmt: skip
    sections = [
        (_("Where the time went"), f'<figure><img alt="{escape(drawn.description)}" src="data:image/png;base64,{source}"></figure>'
         + _table(stage_rows(opened))),
        (_("What became of each department's datasets"), _table(outcome_rows(opened))),
        (_("What only people can decide"), f"<p>{escape(made_up)}</p>" + _table(people_rows(opened))),
    ]  # fmt: skip
    if len(rows := stopped(opened)) > 1:
        sections.append((_("What was stopped, and why"), _table(rows, texts=True)))
    body = "".join(f"<section><h2>{escape(head)}</h2>{inside}</section>" for head, inside in sections)
    said = "".join(f"<p>{escape(one)}</p>" for one in headline(opened))
    return (
        f'<!DOCTYPE html>\n<html lang="{language()}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body><header><h1>{escape(title)}</h1>"
        f'<div class="verdict">{said}</div></header><main>{body}</main><footer><p>'
        f'<a href="{BOARD}">{escape(_("The programme’s board"))}</a></p></footer></body></html>\n'
    )


def _table(rows: Sequence[Sequence[str]], *, texts: bool = False) -> str:
    kind = "" if texts else ' class="number"'
    head = "".join(f'<th scope="col"{kind if place else ""}>{escape(cell)}</th>' for place, cell in enumerate(rows[0]))
    body = "".join(
        f'<tr><th scope="row">{escape(first)}</th>{"".join(f"<td{kind}>{escape(cell)}</td>" for cell in others)}</tr>'
        for first, *others in rows[1:]
    )
    return f'<div class="scroll" tabindex="0"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
