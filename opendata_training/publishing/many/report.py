"""The report of a run over many publications: as text for the terminal, and as a page to send or print."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ...locale import translator
from ..site.pages import document
from .bulk import Bulk, One

_ = translator("publishing_bulk")


def text(bulk: Bulk) -> str:
    """Give the report for the terminal: what needs a person first, then how many came out how."""
    lines = []
    for one in bulk.results:
        if one.state in ("refused", "failed"):
            lines.append(f"✗ {one.folder}: {said(one)}")
            lines += [f"    {gate}" for gate in _gates(one)]
    return "\n".join([*lines, *counts(bulk)])


def counts(bulk: Bulk) -> list[str]:
    """Say how many came out how."""
    told = [
        (_("Published: {count}.", count=bulk.count("published")), bulk.count("published")),
        (_("Already there, nothing changed: {count}.", count=bulk.count("unchanged")), bulk.count("unchanged")),
        (_("Looked at only, nothing was changed: {count}.", count=bulk.count("looked")), bulk.count("looked")),
        (_("Packed, to be put there by hand: {count}.", count=bulk.count("packed")), bulk.count("packed")),
        (_("Refused by a gate: {count}.", count=bulk.count("refused")), bulk.count("refused")),
        (_("Could not be done: {count}.", count=bulk.count("failed")), bulk.count("failed")),
        (_("Not begun: {count}.", count=bulk.count("left")), bulk.count("left")),
    ]
    lines = [sentence for sentence, count in told if count]
    if bulk.stopped:
        lines.append(_("The run was stopped. Run the same command again: what is done is not done twice."))
    return lines


def said(one: One) -> str:
    """Say in a few words what came of a publication."""
    if one.state == "failed":
        return one.error
    changes = len(one.publication.changes) if one.publication else 0
    return {
        "published": _("published"),
        "unchanged": _("already there, nothing changed"),
        "looked": _("would change: {count}", count=changes) if changes else _("nothing would change"),
        "packed": _("packed, to be put there by hand"),
        "refused": _("a gate is closed"),
        "left": _("not begun"),
    }[one.state]


def _gates(one: One) -> Iterator[str]:
    for gate in one.publication.refused if one.publication else []:
        yield f"{gate.title}: {gate.why}"


def page(bulk: Bulk) -> str:
    """Give the report as a page."""
    rows = []
    for one in bulk.results:
        why = "".join(f"<li>{escape(sentence)}</li>" for sentence in _gates(one))
        known = one.publication
        name = escape(known.dataset) if known else "—"
        if known and known.url.startswith("http"):
            name = f'<a href="{escape(known.url)}">{name}</a>'
        rows.append(
            f'<tr><th scope="row">{escape(one.folder)}</th><td>{name}</td><td>{escape(said(one))}'
            f"{f'<ul>{why}</ul>' if why else ''}</td></tr>"
        )
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in (_("Folder"), _("Dataset"), _("What came of it")))
    lines = "".join(f"<li>{escape(line)}</li>" for line in counts(bulk))
    caption = escape(_("Publications: {count}", count=len(bulk.results)))
    title = _("Report of publishing")
    body = (
        f"<h1>{escape(title)}</h1><ul>{lines}</ul>"
        f'<div class="scroll" tabindex="0"><table><caption>{caption}</caption><thead><tr>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )
    return document(title, body)
