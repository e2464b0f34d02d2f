"""CKAN's package dictionary; what CKAN has no field for goes to extras, under the names that ckanext-dcat reads.

Terms of vocabularies go by their addresses, because ckanext-dcat gives on what it finds. `_packages` reads a package back.
Sources: https://docs.ckan.org/en/latest/api/#ckan.logic.action.create.package_create and the table of extras in
https://docs.ckan.org/projects/ckanext-dcat/en/latest/mapping/
"""

from __future__ import annotations

import json
import re
from typing import Any

from ...locale import Words
from ..description.draft import Distribution, Draft
from ..vocabularies import languages
from ..wire.difference import PATH_KEY
from . import Published
from ._told import Told, clean, filled, iri

NAME = Words(en="CKAN package", es="Paquete de CKAN")
FILE = "ckan-package.json"
# The extras that a publication writes; any other on the portal is somebody else's. ckanext-dcat knows all but
# contact_position, keyword, successor and theme_text, which it leaves alone.
EXTRAS = ("identifier", "publisher_name", "contact_name", "contact_position", "contact_email", "theme", "theme_text", "keyword",
          "frequency", "spatial_uri", "spatial_text", "temporal_start", "temporal_end", "language", "access_rights", "issued",
          "modified", "successor")  # fmt: skip


def render(draft: Draft, published: Published | None = None) -> dict[str, Any]:
    """Describe a publication as CKAN takes it; files appear as resources without their bytes."""
    told = Told(draft, published)
    place, tags = told.place, sorted({tag for word in draft.keywords if len(tag := _tag(word)) > 1})
    words = [text for word in draft.keywords if (text := clean(word))]
    extras = {
        "identifier": told.text("identifier"),
        "publisher_name": told.text("publisher"),
        "contact_name": told.text("contact_point", "name"),
        "contact_position": told.text("contact_point", "position"),
        "contact_email": told.text("contact_point", "email"),
        "theme": _list([one.iri for one in told.themes]),
        "theme_text": ", ".join(clean(word) for word in told.theme_words),
        # Only where a tag cannot hold what the keywords say.
        "keyword": _list(words) if sorted(set(words)) != tags else "",
        "frequency": told.frequency or told.text("accrual_periodicity"),
        # The extra `spatial` is a geometry where ckanext-spatial is installed, so a place's name must not go there.
        "spatial_uri": place.iri if place else "",
        "spatial_text": told.place_name,
        "temporal_start": told.text("temporal", "start"),
        "temporal_end": told.text("temporal", "end"),
        "language": _list([languages.iri(tag) for tag in told.languages]),
        "access_rights": told.access.iri if told.access else told.text("access_rights"),
        "issued": told.text("issued"),
        "modified": told.text("modified"),
        "successor": told.text("successor"),
    }
    known = told.licence
    return {
        "name": told.text("name"),
        "title": told.text("title"),
        "notes": told.text("description"),
        "url": told.address("landing_page"),
        "license_id": known.id if known else told.text("license"),
        "version": told.text("version"),
        "author": told.text("publisher"),
        "maintainer": told.text("contact_point", "name"),
        "maintainer_email": told.text("contact_point", "email"),
        "tags": [{"name": tag} for tag in tags],
        "extras": [{"key": key, "value": value} for key, value in filled(extras).items()],
        "resources": [_resource(one, told) for one in told.files],
    }


def _resource(one: Distribution, told: Told) -> dict[str, Any]:
    """Give a file as a resource; every text is there, empty or not, so that one that is taken away here goes there too."""
    dictionary, kind = told.dictionary(one), told.kind(one)
    resource = {
        "name": clean(one.title) or clean(one.key),
        "description": clean(one.description),
        # On the file too: harvesters look for it there.
        "license": told.licence_of(one)[1] or clean(one.license),
        "rights": told.text("rights"),
        "issued": clean(one.issued),
        "modified": clean(one.modified),
        "temporal_start": clean(one.start),
        "temporal_end": clean(one.end),
        # The data dictionary itself, as ckanext-validation keeps it; its address where it has only that.
        "schema": json.dumps(dictionary, ensure_ascii=False) if dictionary else told.dictionary_address(one),
        PATH_KEY: clean(one.key),
    }
    # A portal works these out itself where nothing is told, and then keeps what it found.
    resource |= filled({"format": clean(one.format) or kind.label, "mimetype": told.media_type(one)})
    if not one.path:
        # ckanext-dcat takes a resource's address for the place to get it at, unless it is told which is which.
        download, page = iri(one.download_url), told.access_page(one)
        resource |= {
            "url": download or page,
            "download_url": download,
            "access_url": page,
        }
    return resource


def _list(values: list[str]) -> str:
    return json.dumps(values, ensure_ascii=False) if values else ""


def _tag(word: str) -> str:
    # CKAN's rule for tags: letters, digits, spaces, - _ . and 2 to 100 characters.
    return re.sub(r"[^\w.-]+", " ", clean(word)).strip()[:100].strip()
