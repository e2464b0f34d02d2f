"""data.json, the catalogue form of Project Open Data (https://resources.data.gov/resources/dcat-us/)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ....locale import Words
from ...description.draft import Draft
from ...metadata import Published
from ..building import of_draft
from ..described import Offered
from ._values import period, rows, text, texts

NAME = Words("data.json", "data.json")
PLACE = 20
_ACCESS = {"public": "public", "restricted public": "restricted", "non-public": "non_public"}


def fits(told: Any) -> bool:
    """Say whether a document is a catalogue, or one of its datasets."""
    return isinstance(told, dict) and (
        isinstance(told.get("dataset"), list) or "accessLevel" in told or (told.get("@type") == "dcat:Dataset"
        and "@context" not in told)
    )  # fmt: skip


def read(told: Any, _name: str, _page: str) -> list[Offered]:
    """Read its datasets, in their order."""
    return [_dataset(one) for one in rows(told["dataset"] if isinstance(told.get("dataset"), list) else told)]


def _dataset(told: dict[str, Any]) -> Offered:
    contact = told.get("contactPoint")
    contact = contact if isinstance(contact, dict) else {}
    level = text(told.get("accessLevel"))
    facts = {
        "identifier": text(told.get("identifier")),
        "title": text(told.get("title")),
        "description": text(told.get("description")),
        "publisher": text(told.get("publisher")),
        "contact_point": {
            "name": text(contact.get("fn")),
            "email": text(contact.get("hasEmail")).removeprefix("mailto:"),
        },
        "license": text(told.get("license")),
        "theme": ", ".join(texts(told.get("theme"))),
        "keyword": texts(told.get("keyword")),
        "accrual_periodicity": text(told.get("accrualPeriodicity")),
        "spatial": text(told.get("spatial")),
        "temporal": period(told.get("temporal")),
        "language": ", ".join(texts(told.get("language"))),
        "issued": text(told.get("issued")),
        "modified": text(told.get("modified")),
        "access_rights": _ACCESS.get(level.lower(), level),
        "rights": text(told.get("rights")),
        "landing_page": text(told.get("landingPage")),
        "distributions": [
            {
                "title": text(one.get("title")),
                "description": text(one.get("description")),
                "access_url": text(one.get("accessURL")),
                "download_url": text(one.get("downloadURL")),
                "media_type": text(one.get("mediaType")),
                "format": text(one.get("format")),
                "license": text(one.get("license")),
                "byte_size": text(one.get("byteSize")),
            }
            for one in rows(told.get("distribution"))
        ],
    }
    return of_draft(Draft(Path(), facts), Published(""))
