"""DCAT-AP 3 as Turtle: the same graph as the JSON-LD's, in the form that people read more easily."""

from __future__ import annotations

from typing import Any

from ...locale import Words
from ..description.draft import Draft
from . import Published, _turtle, dcat_ap

NAME = Words(en="DCAT-AP (Turtle)", es="DCAT-AP (Turtle)")
FILE = "dcat-ap.ttl"


def render(draft: Draft, published: Published | None = None) -> dict[str, Any]:
    """Describe a publication as a dcat:Dataset; facts that are missing are left out."""
    return dcat_ap.render(draft, published)


def text(draft: Draft, published: Published | None = None) -> str:
    """Give the same description as it is written to a file."""
    told = dcat_ap.render(draft, published)
    # A term that several files share is said once.
    return _turtle.head(told["@context"]) + "".join(dict.fromkeys(_turtle.statements(told)))
