"""A score as a card in a notebook, and as a page to send or print."""

from __future__ import annotations

from html import escape

from ...locale import language, translator
from .picture import parts
from .result import Score

_ = translator("publishing_score")
_LINE = "border-bottom:1px solid #c8c8c8;padding:6px 0"
_CELL = "border-bottom:1px solid #c8c8c8;padding:4px 10px;text-align:left;vertical-align:top"
_HATCH = "repeating-linear-gradient(135deg,#d0d7de 0 4px,#afb8c1 4px 6px)"


def card(score: Score) -> str:
    """Show a score in a notebook: the points by dimension, and what each lost point needs.

    Parameters:
        score: the score.
    """
    return (
        f'<section lang="{language()}" style="max-width:62rem;color:#1f2328;background:#fff;padding:0.5em;overflow-x:auto">'
        f"{_head(score)}{_dimensions(score)}{_lost(score)}</section>"
    )


def page(score: Score) -> str:
    """Show a score as a page of its own.

    Parameters:
        score: the score.
    """
    title = escape(score.described.title or _("Score of a description"))
    return (
        f'<!doctype html><html lang="{language()}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}</title></head>'
        f'<body style="font-family:system-ui,sans-serif;line-height:1.5;margin:1rem auto;max-width:64rem;padding:0 1rem;'
        f'background:#fff"><main><h1 style="font-size:1.4rem;color:#1f2328">{title}</h1>{card(score)}</main></body></html>'
    )


def _head(score: Score) -> str:
    first, *others = score.head()
    return f'<p style="font-size:1.25em;margin:0"><strong>{escape(first)}</strong></p>' + "".join(
        f'<p style="margin:0.2em 0">{escape(one)}</p>' for one in others
    )


def _dimensions(score: Score) -> str:
    rows = "".join(
        f'<tr style="background:#fff"><th scope="row" style="{_CELL};font-weight:normal;white-space:nowrap">{escape(name)}</th>'
        f'<td style="{_CELL};width:16em"><div style="display:flex;width:{most / 110:.0%};height:0.9em" aria-hidden="true">'
        f'<div style="width:{have / most:.1%};background:#0b5394"></div><div style="flex:1;background:{_HATCH}"></div></div></td>'
        f'<td style="{_CELL};text-align:right;white-space:nowrap">{have}/{most}</td></tr>'
        for name, have, most in parts(score)
    )
    heads = "".join(f'<th scope="col" style="{_CELL}">{escape(one)}</th>' for one in (_("dimension"), "", _("points")))
    return (
        '<table style="border-collapse:collapse;margin:0.6em 0;color:#1f2328">'
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _lost(score: Score) -> str:
    if not score.lost:
        return f"<p>{escape(_('Nothing is lacking.'))}</p>"
    # A list and not a table, so that it is read on a telephone too.
    rows = "".join(
        f'<li style="display:flex;gap:1em;{_LINE}"><strong style="flex:0 0 2.5em;text-align:right">−{one.metric.points}</strong>'
        f'<div style="min-width:0;overflow-wrap:anywhere"><strong>{escape(str(one.metric.what))}</strong>: {escape(str(one.why))}'
        f"<br>{escape(str(one.fix))}</div></li>"
        for one in score.by_points
    )
    return (
        f'<p style="margin:0.8em 0 0"><strong>{escape(_("What is lacking, most points first"))}</strong></p>'
        f'<ul style="list-style:none;margin:0;padding:0">{rows}</ul>'
    )
