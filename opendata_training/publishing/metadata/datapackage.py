"""A Data Package, version 2: files, their tables' dictionaries and their fingerprints in one descriptor.

Source: https://datapackage.org/standard/data-package/. Without a portal's addresses the paths are those of the publication's
folder, so that the descriptor can lie beside the files.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from ...countries.common.licences import Licence
from ...locale import Words
from ..description.draft import Distribution, Draft
from . import Published
from ._told import Told, clean, filled, mail

NAME = Words(en="Data Package 2", es="Data Package 2")
FILE = "datapackage.json"
_PROFILE = "https://datapackage.org/profiles/2.0/"


def render(draft: Draft, published: Published | None = None) -> dict[str, Any]:
    """Describe a publication as a data package; facts that are missing are left out."""
    told = Told(draft, published)
    names: set[str] = set()
    return filled(
        {
            "$schema": f"{_PROFILE}datapackage.json",
            "name": told.text("name"),
            "id": told.text("identifier"),
            "title": told.text("title"),
            "description": told.text("description"),
            "homepage": told.landing_page,
            "version": told.text("version"),
            "keywords": told.keywords,
            "contributors": _contributors(told),
            "licenses": _licences(told.licence, told.address("license"), told),
            "resources": [found for one in told.files if (found := _resource(one, told, names))],
        }
    )


def _contributors(told: Told) -> list[dict[str, Any]]:
    publisher, name = told.text("publisher"), told.text("contact_point", "name")
    email = mail(told.text("contact_point", "email")).removeprefix("mailto:")
    found = [{"title": publisher, "roles": ["publisher"]}] if publisher else []
    if name or email:
        found.append(filled({"title": name, "email": email, "organization": publisher, "roles": ["contact"]}))
    return found


def _licences(known: Licence | None, address: str, told: Told) -> list[dict[str, Any]]:
    if known:
        return [{"name": known.id, "path": known.url, "title": told.word(known.title)}]
    return [{"path": address}] if address.startswith(("http", "ftp")) else []


def _resource(one: Distribution, told: Told, names: set[str]) -> dict[str, Any] | None:
    path = told.download(one) or _inside(one.path)
    if not path or path.startswith("urn:"):
        return None
    dictionary, (known, licence) = told.dictionary(one), told.licence_of(one)
    return filled(
        {
            "name": _slug(one, names),
            "type": "table" if dictionary else "",
            "path": path,
            "title": clean(one.title),
            "description": clean(one.description),
            "format": told.kind(one).label.lower(),
            "mediatype": told.media_type(one),
            "bytes": one.byte_size,
            "hash": f"sha256:{told.fingerprint(one)}" if told.fingerprint(one) else "",
            "licenses": _licences(known, licence, told) if one.license else None,
            "schema": dictionary,
        }
    )


def _inside(path: str) -> str:
    """Give a path as a descriptor may have it; empty where it is hidden or leads out of the folder."""
    parts = PurePosixPath(path).parts
    leads_out = path.startswith(("/", ".", "~")) or ".." in parts or "\\" in path or "://" in path
    return "" if leads_out or not parts else str(PurePosixPath(path))


def _slug(one: Distribution, names: set[str]) -> str:
    """Give a file a name of plain letters that no other file of the package has."""
    stem = PurePosixPath(urlsplit(one.key).path if not one.path else one.path).stem
    bare = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    name = first = re.sub(r"[^a-z0-9._-]+", "-", bare).strip("-.") or "data"
    number = 1
    while name in names:
        number += 1
        name = f"{first}-{number}"
    names.add(name)
    return name
