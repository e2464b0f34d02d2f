"""schema.org's Dataset as JSON-LD, which search engines for data read in a page.

Sources: https://schema.org/Dataset and https://developers.google.com/search/docs/appearance/structured-data/dataset
"""

from __future__ import annotations

from typing import Any

from ...locale import Words
from ..description.draft import Distribution, Draft
from . import Published
from ._told import Told, clean, filled, mail

NAME = Words(en="schema.org (JSON-LD)", es="schema.org (JSON-LD)")
FILE = "schema-org.jsonld"


def render(draft: Draft, published: Published | None = None) -> dict[str, Any]:
    """Describe a publication as a Dataset; facts that are missing are left out."""
    told = Told(draft, published)
    (start, _), (end, _) = told.period()
    return filled(
        {
            "@context": "https://schema.org/",
            "@type": "Dataset",
            "@id": told.page,
            "identifier": told.text("identifier"),
            "name": told.text("title"),
            "description": told.text("description"),
            "url": told.landing_page,
            "keywords": told.keywords,
            "about": [{"@type": "DefinedTerm", "@id": one.iri, "name": told.word(one.words)} for one in told.themes],
            "license": told.licence.url if told.licence else told.address("license"),
            "publisher": _publisher(told),
            "version": told.text("version"),
            "datePublished": told.moment("issued"),
            "dateModified": told.moment("modified"),
            "inLanguage": told.languages,
            "spatialCoverage": _place(told),
            # An interval without an end is open (ISO 8601-2).
            "temporalCoverage": f"{start or '..'}/{end or '..'}" if start or end else "",
            "isAccessibleForFree": told.access is None or told.access.code == "public",
            "conditionsOfAccess": told.text("rights"),
            "variableMeasured": _variables(told),
            "distribution": [_download(one, told) for one in told.files],
        }
    )


def _publisher(told: Told) -> dict[str, Any] | None:
    email = mail(told.text("contact_point", "email"))
    contact = filled({"@type": "ContactPoint", "name": told.text("contact_point", "name"),
                      "contactType": told.text("contact_point", "position"),
                      "email": email.removeprefix("mailto:")})  # fmt: skip
    name = told.text("publisher")
    return filled({"@type": "Organization", "name": name, "contactPoint": contact if email else None}) if name else None


def _place(told: Told) -> dict[str, Any] | None:
    place = told.place
    told_so = filled({"name": told.place_name, "sameAs": place.iri if place else ""})
    return {"@type": "Place", **told_so} if told_so else None


def _variables(told: Told) -> list[dict[str, Any]]:
    """Give the columns that the data dictionaries explain, each name once."""
    found: dict[str, dict[str, Any]] = {}
    for one in told.files:
        for field in (told.dictionary(one) or {}).get("fields", []):
            if isinstance(field, dict) and (name := clean(str(field.get("name") or ""))):
                texts = {"name": name, "description": clean(str(field.get("description") or field.get("title") or ""))}
                found.setdefault(name, filled({"@type": "PropertyValue", **texts}))
    return list(found.values())


def _download(one: Distribution, told: Told) -> dict[str, Any]:
    known, licence = told.licence_of(one)
    return filled(
        {
            "@type": "DataDownload",
            "name": clean(one.title) or clean(one.key),
            "description": clean(one.description),
            "contentUrl": told.download(one),
            "url": told.access_page(one) if not told.download(one) else "",
            "encodingFormat": told.media_type(one) or clean(one.format),
            "contentSize": f"{one.byte_size} B" if one.byte_size is not None else "",
            "sha256": told.fingerprint(one),
            "license": known.url if known else licence,
        }
    )
