"""A CKAN package read back as a publication: what the portal's catalogue and the score of any portal's dataset stand on."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from ...countries.common.frequencies import frequency
from ...countries.common.licences import licence
from ..description.draft import Draft
from ..vocabularies import access, languages, places, themes
from ..wire.difference import PATH_KEY
from ._told import Published, iri


def package_draft(package: dict[str, Any], page: str = "") -> tuple[Draft, Published]:
    """Read a CKAN package as the publication it describes; ckan_package.render of it gives the package's facts again.

    Parameters:
        package: as package_show gives it, of any portal; what it does not say stays empty.
        page: the address of its page.
    """
    extras = {str(one.get("key")): _text(one, "value") for one in package.get("extras") or [] if isinstance(one, dict)}
    # A portal with a schema of its own keeps in fields what others keep in extras.
    facts = {**{key: _text(package, key) for key in _FIELDS if key in package}, **_groups(package), **extras}
    downloads: dict[str, str] = {}
    licence_id = _licence(package)
    told: dict[str, Any] = {
        "identifier": facts.get("identifier") or _text(package, "id"),
        "name": _text(package, "name"),
        "title": _text(package, "title"),
        "description": _text(package, "notes"),
        "publisher": facts.get("publisher_name") or _text(package, "author") or _organization(package),
        "contact_point": {
            "name": facts.get("contact_name") or _text(package, "maintainer"),
            "position": facts.get("contact_position", ""),
            "email": facts.get("contact_email") or _text(package, "maintainer_email") or _text(package, "author_email"),
        },
        "license": licence_id,
        "theme": _themes(facts),
        "keyword": _list(facts.get("keyword", "")) or [_text(tag, "name") for tag in package.get("tags") or []],
        "accrual_periodicity": _rhythm(facts.get("frequency", "")),
        "spatial": _place(facts),
        "temporal": {"start": facts.get("temporal_start", ""), "end": facts.get("temporal_end", "")},
        "language": ", ".join(languages.languages(",".join(_list(facts.get("language", ""))))),
        "version": _text(package, "version"),
        "issued": facts.get("issued") or _text(package, "metadata_created"),
        "modified": facts.get("modified") or _text(package, "metadata_modified"),
        "access_rights": _access(facts.get("access_rights", "")),
        "landing_page": _text(package, "url"),
        "successor": facts.get("successor", ""),
    }
    resources = [one for one in package.get("resources") or [] if isinstance(one, dict)]
    told["rights"] = next((text for one in resources if (text := _text(one, "rights"))), "")
    told["distributions"] = [_file(one, licence_id, downloads) for one in resources]
    return Draft(_NOWHERE, told), Published(page, downloads)


# What a stranger's package names is never looked for among the files of this machine.
_NOWHERE = Path(os.devnull, "nowhere")


_FIELDS = ("identifier", "publisher_name", "contact_name", "contact_email", "theme", "frequency", "spatial_uri", "spatial_text",
           "temporal_start", "temporal_end", "language", "access_rights", "issued", "modified")  # fmt: skip

# The same where a portal keeps them in groups, as the schemas of ckanext-dcat do.
_GROUPS = (("publisher", "name", "publisher_name"), ("contact", "name", "contact_name"), ("contact", "email", "contact_email"),
           ("temporal_coverage", "start", "temporal_start"), ("temporal_coverage", "end", "temporal_end"),
           ("spatial_coverage", "uri", "spatial_uri"), ("spatial_coverage", "text", "spatial_text"))  # fmt: skip


def _groups(package: dict[str, Any]) -> dict[str, str]:
    found = {}
    for group, part, name in _GROUPS:
        rows = package.get(group)
        if isinstance(rows, list) and rows and (text := _text(rows[0], part)):
            found[name] = text
    return found


def _text(told: Any, key: str) -> str:
    """Give a value as text: lists and mappings, which portals with a schema of their own have, as JSON."""
    value = told.get(key) if isinstance(told, dict) else None
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False) if value else ""
    return "" if value is None or isinstance(value, bool) else str(value).strip()


def _list(text: str) -> list[str]:
    """Read what ckanext-dcat keeps as a list: JSON, or a text with commas."""
    try:
        found = json.loads(text) if text.startswith("[") else text.split(",")
    except ValueError:
        found = [text]
    return [str(one).strip() for one in found if str(one).strip()]


def _organization(package: dict[str, Any]) -> str:
    owner = package.get("organization")
    return _text(owner, "title") or _text(owner, "name")


def _licence(package: dict[str, Any]) -> str:
    named = _text(package, "license_id")
    for name in (named, _text(package, "license_url")):
        known = licence(name)
        if known:
            return known.id
    return named if iri(named) or not iri(_text(package, "license_url")) else _text(package, "license_url")


def _themes(facts: dict[str, str]) -> str:
    told = facts.get("theme", "")
    # A theme's own name may have commas in it.
    pieces = _list(told) if told.startswith(("[", "http")) else [told] if told else []
    found = [one.code if (one := themes.theme(text)) else text for text in pieces]
    return ", ".join([*found, facts["theme_text"]] if facts.get("theme_text") else found)


def _rhythm(text: str) -> str:
    known = frequency(text)
    return known.code if known else text


def _place(facts: dict[str, str]) -> str:
    name, where = facts.get("spatial_text", ""), facts.get("spatial_uri", "")
    known, named = places.place(where), places.place(name)
    # The name says it better, unless it is another place's, or the address is of a list that is not known here.
    return name if not where or (known and named == known) else where


def _access(text: str) -> str:
    known = access.access(text)
    return known.code if known else text


def _file(resource: dict[str, Any], dataset_licence: str, downloads: dict[str, str]) -> dict[str, Any]:
    """Give a resource as a row of ``distributions``, and note where it is downloaded from."""
    key, url = _text(resource, PATH_KEY), _text(resource, "url")
    told = licence(_text(resource, "license"))
    own = told.id if told else _text(resource, "license")
    facts = {
        "title": _text(resource, "name"),
        "description": _text(resource, "description"),
        "schema": _dictionary(resource),
        "media_type": _text(resource, "mimetype"),
        "format": _text(resource, "format"),
        "byte_size": _text(resource, "size"),
        "sha256": _hash(resource),
        "license": "" if own == dataset_licence else own,
        "issued": _text(resource, "issued"),
        "modified": _text(resource, "modified"),
        "temporal": {"start": _text(resource, "temporal_start"), "end": _text(resource, "temporal_end")},
    }
    if key and not iri(key) and ("download_url" not in resource or _text(resource, "url_type") == "upload"):
        downloads[key] = url
        return {"path": key, **facts}
    access, download = _text(resource, "access_url"), _text(resource, "download_url")
    if key and iri(key) == access and not download:
        return {"access_url": key, **facts}
    # A resource of another hand has one address, and it is the file's.
    return {"download_url": key or download or ("" if access == url else url), "access_url": access, **facts}


def _dictionary(resource: dict[str, Any]) -> str:
    """Give a data dictionary itself or its address; a path is none of a folder here, and must open no file of this machine."""
    text = _text(resource, "schema")
    return text if text.startswith("{") or iri(text) else ""


def _hash(resource: dict[str, Any]) -> str:
    text = _text(resource, "hash").removeprefix("sha256:").lower()
    named = _text(resource, "hash_algorithm").lower()
    return text if len(text) == 64 and (not named or "sha256" in named.replace("-", "")) else ""
