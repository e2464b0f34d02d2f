"""data.json, version 1.1 of Project Open Data, as those write it who are no federal office of the United States.

Source: https://resources.data.gov/resources/dcat-us/
"""

from __future__ import annotations

from typing import Any

from ...countries.common.frequencies import frequency
from ...locale import Words
from ..description.draft import Distribution, Draft
from ..description.formats import UNKNOWN
from . import Published
from ._told import Told, clean, filled, mail

NAME = Words(en="data.json 1.1", es="data.json 1.1")
FILE = "data.json"
_SCHEMA = "https://project-open-data.cio.gov/v1.1/schema"
# "Continuously updated" in the standard's own words.
_CONTINUOUS = "R/PT1S"
_LONGEST_RIGHTS = 255


def render(draft: Draft, published: Published | None = None) -> dict[str, Any]:
    """Describe a publication as a catalogue of one dataset; facts that are missing are left out."""
    return {**catalogue(), "dataset": [dataset(Told(draft, published))]}


def catalogue(address: str = "") -> dict[str, Any]:
    """Give what a document says of itself.

    Parameters:
        address: where it is; empty when unknown.
    """
    return filled(
        {
            "@context": f"{_SCHEMA}/catalog.jsonld",
            "@id": address,
            "@type": "dcat:Catalog",
            "conformsTo": _SCHEMA,
            "describedBy": f"{_SCHEMA}/catalog.json",
        }
    )


def dataset(told: Told) -> dict[str, Any]:
    """Give a dataset's entry."""
    rhythm = frequency(told.text("accrual_periodicity"))
    (start, _), (end, _) = told.period()
    rights = told.text("rights")
    return filled(
        {
            "@type": "dcat:Dataset",
            "identifier": told.text("identifier"),
            "title": told.text("title"),
            "description": told.text("description"),
            "keyword": told.keywords,
            "theme": [one.iri for one in told.themes],
            "publisher": {"@type": "org:Organization", "name": told.text("publisher")}
            if told.text("publisher")
            else None,
            "contactPoint": _contact(told),
            # The standard asks for it; what is published for all to see is public unless it says otherwise.
            "accessLevel": told.access.level if told.access else "public",
            "rights": rights if len(rights) <= _LONGEST_RIGHTS else rights[: _LONGEST_RIGHTS - 1] + "…",
            "license": told.licence.url if told.licence else told.address("license"),
            "spatial": told.place_name or (told.place.iri if told.place else ""),
            "temporal": f"{start}/{end}" if start and end else "",
            "accrualPeriodicity": {"realtime": _CONTINUOUS}.get(rhythm.code, rhythm.code) if rhythm else "",
            "language": told.languages,
            "issued": told.moment("issued"),
            "modified": told.moment("modified"),
            "landingPage": told.landing_page,
            "describedBy": next(filter(None, map(told.dictionary_address, told.files)), ""),
            "distribution": [_distribution(one, told) for one in told.files],
        }
    )


def _contact(told: Told) -> dict[str, Any] | None:
    name, email = told.text("contact_point", "name"), mail(told.text("contact_point", "email"))
    return filled({"@type": "vcard:Contact", "fn": name, "hasEmail": email}) if name or email else None


def _distribution(one: Distribution, told: Told) -> dict[str, Any]:
    download, page, described = told.download(one), told.access_page(one), told.dictionary_address(one)
    known, licence = told.licence_of(one)
    return filled(
        {
            "@type": "dcat:Distribution",
            "title": clean(one.title),
            "description": clean(one.description),
            "downloadURL": download,
            "accessURL": page if page != download else "",
            # Asked for beside a download's address; this one is said of bytes of which no more is known (RFC 2046).
            "mediaType": told.media_type(one) or (UNKNOWN.media_type if download else ""),
            "format": clean(one.format) or told.kind(one).label,
            "describedBy": described,
            "describedByType": "application/json" if described else "",
            # The standard has it on the dataset only, and harvesters lose it there.
            "license": known.url if known else licence,
        }
    )
