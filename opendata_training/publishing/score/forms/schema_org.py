"""schema.org's Dataset as JSON-LD, as dataset pages have it for search engines (https://schema.org/Dataset)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ....locale import Words
from ...description.draft import Draft
from ...metadata import Published
from ...vocabularies.access import access
from ...vocabularies.file_types import file_type
from ..building import of_draft
from ..described import Offered
from ._values import period, rows, text, texts

NAME = Words("schema.org Dataset", "Dataset de schema.org")
PLACE = 10
_PREFIXES = ("schema:", "http://schema.org/", "https://schema.org/")


def fits(told: Any) -> bool:
    """Say whether a document is in schema.org's words, or has a Dataset in them."""
    contexts = [one.get("@context") for one in rows(told)]
    if contexts and all(isinstance(one, str) and "schema.org" in one for one in contexts):
        return True
    # What is DCAT too is told better in DCAT's words.
    named = str(contexts)
    return "schema.org" in named and "w3.org/ns/dcat" not in named and any(True for _one in _datasets(told))


def read(told: Any, _name: str, page: str) -> list[Offered]:
    """Read its datasets, in their order."""
    return [_dataset(one, page) for one in _datasets(told)]


def _datasets(told: Any) -> Iterator[dict[str, Any]]:
    for one in rows(told):
        if "Dataset" in {_bare(kind) for kind in texts(one.get("@type"))}:
            yield {_bare(key): value for key, value in one.items()}
            continue
        for key in ("@graph", "dataset", "mainEntity", "hasPart", "itemListElement", "item"):
            yield from _datasets(one.get(key))


def _bare(name: str) -> str:
    for prefix in _PREFIXES:
        name = name.removeprefix(prefix)
    return name


def _dataset(told: dict[str, Any], page: str) -> Offered:
    people = [one for key in ("publisher", "creator", "provider", "maintainer") for one in rows(told.get(key))]
    contacts = [
        *rows(told.get("contactPoint")),
        *(one for who in people for one in rows(who.get("contactPoint"))),
        *people,
    ]
    contact = next((one for one in contacts if one.get("email") or one.get("@type") == "ContactPoint"), {})
    conditions = text(told.get("conditionsOfAccess"))
    facts = {
        "identifier": text(told.get("identifier")) or text(told.get("@id")),
        "title": text(told.get("name")),
        "description": text(told.get("description")),
        "publisher": text(told.get("publisher")),
        "contact_point": {"name": text(contact.get("name")) or text(contact.get("contactType")),
                          "email": text(contact.get("email")).removeprefix("mailto:")},
        "license": text(told.get("license")),
        "theme": ", ".join(_subjects(told.get("about"))),
        "keyword": texts(told.get("keywords")),
        "spatial": text(told.get("spatialCoverage")),
        "temporal": period(told.get("temporalCoverage")),
        "language": ", ".join(texts(told.get("inLanguage"))),
        "version": text(told.get("version")),
        "issued": text(told.get("datePublished")),
        "modified": text(told.get("dateModified")),
        # That it costs nothing says nothing of who may see it; what people write as conditions is rights, unless it is a term.
        "access_rights": conditions if access(conditions) else "",
        "rights": ("" if access(conditions) else conditions) or text(told.get("usageInfo")) or text(told.get("copyrightNotice")),
        "landing_page": text(told.get("url")) or page,
        "distributions": [_file(one) for one in rows(told.get("distribution"))],
    }  # fmt: skip
    return of_draft(Draft(Path(), facts), Published(""))


def _subjects(value: Any) -> list[str]:
    """Give what a dataset is about, by the addresses of terms where they have any."""
    values = value if isinstance(value, list) else [value]
    return [found for one in values if (found := (text(one.get("@id")) if isinstance(one, dict) else "") or text(one))]


def _file(told: dict[str, Any]) -> dict[str, str]:
    one = {_bare(key): value for key, value in told.items()}
    formats = texts(one.get("encodingFormat")) or texts(one.get("fileFormat"))
    media = next((word for word in formats if "/" in word and "://" not in word), "")
    return {
        "title": text(one.get("name")),
        "description": text(one.get("description")),
        "download_url": text(one.get("contentUrl")),
        "access_url": text(one.get("url")),
        # One property holds both: a media type tells the format, a word does not tell the media type.
        "format": next((word for word in formats if "/" not in word), file_type(media)),
        "media_type": media,
        "byte_size": text(one.get("contentSize")).removesuffix("bytes").removesuffix("B").strip(),
        "license": text(one.get("license")),
    }
