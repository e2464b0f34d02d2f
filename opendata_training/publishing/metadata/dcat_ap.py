"""DCAT-AP 3 as JSON-LD: every vocabulary term by its address, with its type and its name, so that the file stands alone.

Sources: https://www.w3.org/TR/vocab-dcat-3/ and https://semiceu.github.io/DCAT-AP/releases/3.0.1/. Our own check of its rules
is in publishing.dcat_ap.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from ...locale import Words
from ..description.draft import Distribution, Draft
from ..vocabularies import AUTHORITY, languages
from . import Published
from ._told import Told, clean, filled, mail, moment

NAME = Words(en="DCAT-AP (JSON-LD)", es="DCAT-AP (JSON-LD)")
FILE = "dcat-ap.jsonld"
CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
MEDIA_TYPES = "http://www.iana.org/assignments/media-types/"


def render(draft: Draft, published: Published | None = None) -> dict[str, Any]:
    """Describe a publication as a dcat:Dataset; facts that are missing are left out."""
    return {"@context": CONTEXT, **dataset(Told(draft, published))}


def address(told: Told) -> str:
    """Give a dataset's address in the graph: its identifier where that is one, as it never changes, else its page."""
    return told.address("identifier") or told.page


def dataset(told: Told) -> dict[str, Any]:
    """Give a dataset's node."""
    here, language, version = address(told), told.language, told.text("version")
    return filled(
        {
            "@id": here,
            "@type": "dcat:Dataset",
            "dct:identifier": told.text("identifier"),
            "dct:title": said(told.text("title"), language),
            "dct:description": said(told.text("description"), language),
            "dct:publisher": agent(told.text("publisher")),
            "dcat:contactPoint": _contact(told),
            "dcat:keyword": [said(word, language) for word in told.keywords],
            "dcat:theme": [term(one.iri, "skos:Concept", one.words, f"{AUTHORITY}data-theme") for one in told.themes],
            "dct:accrualPeriodicity": term(told.frequency, "dct:Frequency", None, f"{AUTHORITY}frequency"),
            "dct:spatial": _spatial(told),
            "dct:temporal": _period(*told.period()),
            "dct:language": [language_term(tag) for tag in told.languages],
            "dct:accessRights": term(
                told.access.iri, "dct:RightsStatement", told.access.words, f"{AUTHORITY}access-right"
            )
            if told.access
            else None,
            "dct:issued": _typed(*moment(told.text("issued"))),
            "dct:modified": _typed(*moment(told.text("modified"))),
            "dcat:version": version,
            # What the version was before DCAT 3; harvesters of those days read no other.
            "owl:versionInfo": version,
            "dcat:landingPage": term(told.landing_page, "foaf:Document"),
            "dct:isReplacedBy": term(told.address("successor")),
            "dcat:distribution": [_distribution(one, told, here) for one in told.files],
        }
    )


def said(text: str, language: str) -> dict[str, str] | None:
    """Give a text in its language."""
    return filled({"@value": text, "@language": language}) if text else None


def agent(name: str) -> dict[str, Any] | None:
    """Give who publishes; no address of theirs is known."""
    return {"@type": "foaf:Agent", "foaf:name": name} if name else None


def term(where: str, kind: str = "", words: Words | None = None, scheme: str = "") -> dict[str, Any] | None:
    """Give a thing that has an address.

    Parameters:
        where: its address; without one there is no such thing.
        kind: its class.
        words: its name in both languages.
        scheme: the table it is a term of.
    """
    if not where:
        return None
    names = [said(words.en, "en"), said(words.es, "es")] if words else None
    return filled(
        {"@id": where, "@type": kind, "skos:prefLabel": names, "skos:inScheme": {"@id": scheme} if scheme else None}
    )


def language_term(tag: str) -> dict[str, Any] | None:
    """Give a language as a term of the EU's table."""
    return term(languages.iri(tag), "dct:LinguisticSystem", None, languages.SCHEME)


def _typed(text: str, kind: str) -> dict[str, str] | None:
    return {"@value": text, "@type": f"xsd:{kind}"} if text else None


def _contact(told: Told) -> dict[str, Any] | None:
    name, position = told.text("contact_point", "name"), told.text("contact_point", "position")
    email = mail(told.text("contact_point", "email"))
    if not (name or email):
        return None
    return filled({"@type": "vcard:Kind", "vcard:fn": name, "vcard:title": position, "vcard:hasEmail": term(email)})


def _spatial(told: Told) -> dict[str, Any] | None:
    known = told.place
    if known:
        return term(known.iri, "dct:Location", known.words, known.scheme)
    name = said(told.place_name, told.language)
    return {"@type": "dct:Location", "skos:prefLabel": name} if name else None


def _period(start: tuple[str, str], end: tuple[str, str]) -> dict[str, Any] | None:
    days = filled({"dcat:startDate": _typed(*start), "dcat:endDate": _typed(*end)})
    return {"@type": "dct:PeriodOfTime", **days} if days else None


def _distribution(one: Distribution, told: Told, here: str) -> dict[str, Any]:
    known, licence = told.licence_of(one)
    kind, media_type = told.file_type(one), told.media_type(one)
    # The fragment makes an address of its own, and the same one each time, whatever the portal's server is called.
    return filled(
        {
            "@id": f"{here}#{quote(clean(one.key), safe='')}" if here and "#" not in here else "",
            "@type": "dcat:Distribution",
            "dct:title": said(clean(one.title), told.language),
            "dct:description": said(clean(one.description), told.language),
            "dcat:accessURL": term(told.access_page(one)),
            "dcat:downloadURL": term(told.download(one)),
            "dct:format": term(f"{AUTHORITY}file-type/{kind}", "dct:MediaTypeOrExtent", None, f"{AUTHORITY}file-type")
            if kind
            else None,
            "dcat:mediaType": term(f"{MEDIA_TYPES}{media_type}", "dct:MediaType") if media_type else None,
            "dct:license": term(
                licence, "dct:LicenseDocument", known.title if known else None,
                f"{AUTHORITY}licence" if licence.startswith(AUTHORITY) else "",
            ),
            "dct:rights": {"@type": "dct:RightsStatement", "rdfs:label": said(told.text("rights"), told.language)}
            if told.text("rights")
            else None,
            "dct:issued": _typed(*moment(one.issued)),
            "dct:modified": _typed(*moment(one.modified)),
            "dct:temporal": _period(*told.period(one)),
            "dct:language": [language_term(tag) for tag in told.languages],
            "dct:conformsTo": term(told.dictionary_address(one), "dct:Standard"),
            "dcat:byteSize": _typed(str(one.byte_size), "nonNegativeInteger") if one.byte_size is not None else None,
            "spdx:checksum": _checksum(told.fingerprint(one)),
        }
    )  # fmt: skip


def _checksum(sha256: str) -> dict[str, Any] | None:
    if not sha256:
        return None
    return {
        "@type": "spdx:Checksum",
        "spdx:algorithm": term(f"{CONTEXT['spdx']}checksumAlgorithm_sha256", "spdx:ChecksumAlgorithm"),
        "spdx:checksumValue": {"@value": sha256, "@type": "xsd:hexBinary"},
    }
