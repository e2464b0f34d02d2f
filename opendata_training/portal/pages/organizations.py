"""The organizations of the portal, and the page of each with its datasets."""

from __future__ import annotations

import sqlite3
from typing import Any

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response

from .. import datasets
from ..errors import not_found
from .frame import pages, store
from .home import listing


@pages.get("/organization")
def organizations() -> str:
    """Show the organizations and how many datasets each has."""
    sql = """SELECT organization.*, count(package.id) AS datasets, max(package.modified) AS newest FROM organization
             LEFT JOIN package ON package.owner_org = organization.id AND NOT package.private
                 AND package.state = 'active'
             GROUP BY organization.id ORDER BY organization.title COLLATE NOCASE, organization.name"""
    with store().reading() as db:
        rows = db.execute(sql).fetchall()
    return render_template("organizations.html", rows=rows)


@pages.get("/organization/<name>")
def organization(name: str) -> str | Response:
    """Show one organization and its datasets."""
    with store().reading() as db:
        found = known(db, name)
    if found["name"] != name:
        return redirect(url_for("pages.organization", name=found["name"]))
    return listing(found)


def known(db: sqlite3.Connection, name: str) -> dict[str, Any]:
    """Find an organization by its name or identifier.

    Raises:
        Refusal: 404 when there is none.
    """
    row = datasets.organization(db, name)
    if row is None:
        raise not_found(name)
    return datasets.organization_dict(row)
