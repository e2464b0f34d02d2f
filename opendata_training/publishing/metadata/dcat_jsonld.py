"""DCAT as JSON-LD, with the EU vocabularies' addresses where DCAT-AP asks for an address and not a word.

Sources: https://www.w3.org/TR/vocab-dcat-3/ and https://semiceu.github.io/DCAT-AP/releases/3.0.1/. Not every rule of
DCAT-AP is held here; what is written is true as far as it goes.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from ...countries.common.frequencies import frequency
from ...countries.common.licences import licence
from ...locale import Words
from ..draft import Distribution, Draft
from ..formats import UNKNOWN, format_of
from . import Published

NAME = Words(en="DCAT (JSON-LD)", es="DCAT (JSON-LD)")
FILE = "dcat.jsonld"
_EU = "http://publications.europa.eu/resource/authority/"
LANGUAGES = {"es": "SPA", "en": "ENG"}
THEMES = (
    "AGRI",
    "ECON",
    "EDUC",
    "ENER",
    "ENVI",
    "GOVE",
    "HEAL",
    "INTR",
    "JUST",
    "OP_DATPRO",
    "REGI",
    "SOCI",
    "TECH",
    "TRAN",
)
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def render(draft: Draft, published: Published | None = None) -> dict[str, Any]:
    """Describe a publication as a dcat:Dataset; facts that are missing are left out."""
    place = published or Published("")
    language, theme = draft.text("language"), draft.text("theme")
    spatial, rhythm = draft.text("spatial"), frequency(draft.text("accrual_periodicity"))
    email = draft.text("contact_point", "email")
    told: dict[str, Any] = {
        "@context": CONTEXT,
        "@id": place.page or draft.text("identifier"),
        "@type": "dcat:Dataset",
        "dct:identifier": draft.text("identifier"),
        "dct:title": _said(draft.text("title"), language),
        "dct:description": _said(draft.text("description"), language),
        "dct:publisher": _agent(draft.text("publisher")),
        "dcat:contactPoint": {
            "@type": "vcard:Kind",
            "vcard:fn": draft.text("contact_point", "name"),
            "vcard:hasEmail": {"@id": f"mailto:{email}"},
        }
        if email
        else None,
        "dcat:keyword": [_said(word, language) for word in draft.keywords],
        "dcat:theme": {"@id": f"{_EU}data-theme/{theme}" if theme in THEMES else theme}
        if theme in THEMES or theme.startswith("http")
        else None,
        "dct:accrualPeriodicity": {"@id": rhythm.iri} if rhythm else None,
        "dct:spatial": {"@id": spatial} if spatial.startswith("http") else _place(spatial),
        "dct:temporal": _period(draft.text("temporal", "start"), draft.text("temporal", "end")),
        "dct:language": {"@id": f"{_EU}language/{LANGUAGES[language]}"} if language in LANGUAGES else None,
        "dcat:version": draft.text("version"),
        "dcat:landingPage": {"@id": place.page} if place.page else None,
        "dcat:distribution": [_distribution(one, draft, place) for one in draft.distributions],
    }
    return {key: value for key, value in told.items() if value}


def _said(text: str, language: str) -> dict[str, str] | None:
    return {"@value": text, **({"@language": language} if language else {})} if text else None


def _agent(name: str) -> dict[str, str] | None:
    return {"@type": "foaf:Agent", "foaf:name": name} if name else None


def _place(name: str) -> dict[str, str] | None:
    return {"@type": "dct:Location", "http://www.w3.org/2000/01/rdf-schema#label": name} if name else None


def _period(start: str, end: str) -> dict[str, Any] | None:
    if not start and not end:
        return None
    days = {"dcat:startDate": start, "dcat:endDate": end}
    typed = {key: {"@value": day, "@type": "xsd:date"} for key, day in days.items() if day}
    return {"@type": "dct:PeriodOfTime", **typed}


def _distribution(one: Distribution, draft: Draft, place: Published) -> dict[str, Any]:
    known, kind = licence(draft.text("license")), format_of(PurePosixPath(one.path))
    download = place.downloads.get(one.path, "")
    told: dict[str, Any] = {
        "@type": "dcat:Distribution",
        "dct:title": _said(one.title, draft.text("language")),
        "dcat:accessURL": {"@id": place.page or download} if place.page or download else None,
        "dcat:downloadURL": {"@id": download} if download else None,
        "dct:format": {"@id": f"{_EU}file-type/{kind.code}"} if kind.code else None,
        "dcat:mediaType": {"@id": f"http://www.iana.org/assignments/media-types/{kind.media_type}"}
        if kind is not UNKNOWN
        else None,
        "dct:license": {"@id": known.iri or known.url} if known else None,
        "dcat:byteSize": {"@value": str(one.byte_size), "@type": "xsd:nonNegativeInteger"}
        if one.byte_size is not None
        else None,
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@value": one.sha256, "@type": "xsd:hexBinary"},
        }
        if one.sha256
        else None,
    }
    return {key: value for key, value in told.items() if value}
