"""datapackage.json, versions 1 and 2 (https://datapackage.org)."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from ....locale import Words
from ...description.draft import Draft
from ...metadata import Published
from ..building import of_draft
from ..described import Offered
from ._values import period, rows, text, texts

NAME = Words("datapackage.json", "datapackage.json")
PLACE = 40


def fits(told: Any) -> bool:
    """Say whether a document is a package: it has resources, and each has a path or data in it."""
    found = told.get("resources") if isinstance(told, dict) else None
    if not isinstance(found, list) or not (found or "name" in told or "title" in told):
        return False
    return all(isinstance(one, dict) and ("path" in one or "data" in one) for one in found)


def read(told: Any, _name: str, page: str) -> list[Offered]:
    """Read the one dataset that a package is."""
    people = [*rows(told.get("contributors")), *rows(told.get("sources"))]
    licences = [text(one.get("path")) or text(one.get("name")) for one in rows(told.get("licenses"))]
    contact = next(
        (one for one in people if "contact" in _roles(one)), next((one for one in people if one.get("email")), {})
    )
    publisher = next((one for one in people if "publisher" in _roles(one)), {})
    facts = {
        # What a package has no word for stands under DCAT's; writers of packages keep it there.
        "identifier": text(told.get("id")) or text(told.get("identifier")),
        "name": text(told.get("name")),
        "title": text(told.get("title")),
        "description": text(told.get("description")),
        "publisher": text(publisher.get("title")) or text(told.get("publisher")),
        "contact_point": {"name": text(contact.get("title")), "email": text(contact.get("email"))},
        "license": next(filter(None, licences), ""),
        "theme": ", ".join(texts(told.get("theme"))),
        "keyword": texts(told.get("keywords")),
        "accrual_periodicity": text(told.get("accrualPeriodicity")),
        "spatial": text(told.get("spatial")),
        "temporal": period(told.get("temporal")) if isinstance(told.get("temporal"), str) else told.get("temporal"),
        "issued": text(told.get("created")) or text(told.get("issued")),
        "modified": text(told.get("modified")),
        "access_rights": text(told.get("accessRights")),
        "rights": text(told.get("rights")),
        "landing_page": text(told.get("homepage")),
        "distributions": [_file(one, page) for one in rows(told["resources"])],
    }
    return [of_draft(Draft(Path(), facts), Published(""))]


def _roles(person: dict[str, Any]) -> set[str]:
    """Give what a contributor does: role in version 1, roles in version 2."""
    return {one.lower() for one in (*texts(person.get("roles")), *texts(person.get("role")))}


def _file(told: dict[str, Any], page: str) -> dict[str, str]:
    path, licences = text(told.get("path")), rows(told.get("licenses"))
    where = urljoin(page, path) if path and (page or path.lower().startswith(("http://", "https://"))) else ""
    return {
        # A file beside the package on a disk has no address.
        "path": "" if where else path or "data",
        "download_url": where,
        "title": text(told.get("title")) or text(told.get("name")),
        "description": text(told.get("description")),
        "media_type": text(told.get("mediatype")),
        "format": text(told.get("format")),
        "byte_size": text(told.get("bytes")),
        "license": next((text(one.get("path")) or text(one.get("name")) for one in licences), ""),
    }
