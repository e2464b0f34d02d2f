"""The list of datasets: a search, filters as links with counts, an order, pages."""

from __future__ import annotations

import json
from typing import Any

from flask import redirect, render_template, request
from werkzeug.wrappers import Response

from ..search import search
from ..words import words
from .filters import KINDS, chosen, conditions, filters
from .frame import address_with, asker, base, pages, store

ON_A_PAGE = 10
MOST_CHOICES = 1000
# No portal of this kind has so many pages; a bigger number is a slip or a trick.
MOST_PAGES = 10_000
ORDERS = {
    "relevance": "score desc, metadata_modified desc",
    "newest": "metadata_modified desc",
    "oldest": "metadata_modified asc",
    "title": "title_string asc",
}


@pages.get("/")
@pages.get("/dataset")
def home() -> str | Response:
    """Show the datasets, or those that a search finds."""
    return listing()


def listing(organization: dict[str, Any] | None = None) -> str | Response:
    """Show datasets with a search and filters: all of them, or an organization's.

    Parameters:
        organization: the organization whose page this is.
    """
    question = request.args.get("q", "").strip()
    page = min(max(request.args.get("page", 1, type=int), 1), MOST_PAGES)
    order = request.args.get("sort", "")
    if order not in ORDERS:
        order = "relevance" if question else "newest"
    values = chosen()
    own = ("organization",) if organization else ()
    if organization:
        values["organization"] = [organization["name"]]
    asked = {
        "q": question,
        "fq_list": conditions(values),
        "facet.field": json.dumps([kind.field for kind in KINDS.values()]),
        "facet.limit": MOST_CHOICES,
        "rows": ON_A_PAGE,
        "start": (page - 1) * ON_A_PAGE,
        "sort": ORDERS[order],
        "include_private": True,
    }
    with store().reading() as db:
        found = search(db, asked, base(), user=asker())
    last = max(-(-found["count"] // ON_A_PAGE), 1)
    if page > last:
        return redirect(address_with(page=last if last > 1 else None))
    offered = filters(found["search_facets"], values, own)
    return render_template(
        "home.html",
        found=found,
        question=question,
        organization=organization,
        filters=offered,
        put_on=[(one.title, choice) for one in offered for choice in one.choices if choice.on],
        orders=_orders(order, question),
        page=page,
        last=last,
        newer=address_with(page=page - 1 if page > 2 else None),
        older=address_with(page=page + 1),
        plain=request.path,
    )


def _orders(order: str, question: str) -> list[tuple[str, str, bool]]:
    """Give (label, address, whether it is the one in use) of each order."""
    names = [name for name in ORDERS if question or name != "relevance"]
    return [(words()[f"order_{name}"], address_with(sort=name, page=None), name == order) for name in names]
