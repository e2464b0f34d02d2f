"""Descriptions that are not DCAT become DCAT: of a folder as it would be published, of others with no more than they say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..description import draft as drafts
from ..description.draft import Draft
from ..description.receipts import newest_first
from ..metadata import Published
from ..metadata.dcat_ap import MEDIA_TYPES, render
from ..vocabularies import file_types
from .described import Described, Offered
from .rdf import datasets, parsed


def of_folder(folder: Path) -> Offered:
    """Give a publication as its description tells it, with the addresses that its last receipt names.

    Parameters:
        folder: the publication's folder.

    Raises:
        Problem: when there is no publication, or its description cannot be read.
    """
    draft = drafts.load(folder)
    where = _published(folder)
    page = where.page if where else ""
    return Offered(draft.text("identifier"), draft.text("title"), page,
                   lambda: _described(render(draft, where), draft, published=where is not None, folder=folder))  # fmt: skip


def _published(folder: Path) -> Published | None:
    """Read from its receipts where a publication is on the web, the newest first; None when it is not, as far as they tell."""
    for _path, told in newest_first(folder):
        try:
            files = {str(one["path"]): str(one["url"]) for one in told["files"] if one.get("url")}
            page = str(told["url"])
        except (KeyError, TypeError, AttributeError):
            continue
        # A pack is still to be put there by hand; a folder may be on this machine only.
        if told.get("there", True) and page.lower().startswith(("http://", "https://")):
            return Published(page, files)
    return None


def of_draft(draft: Draft, published: Published) -> Offered:
    """Give a description of another form, read as a publication: nothing is worked out that it does not say.

    Parameters:
        draft: what it says.
        published: where the dataset is.
    """
    return Offered(draft.text("identifier") or draft.text("name"), draft.text("title"),
                   published.page or draft.text("landing_page"), lambda: _faithful(draft, published))  # fmt: skip


def _faithful(draft: Draft, published: Published) -> Described:
    told = render(draft, published)
    _put(told, "dcat:theme", draft.text("theme"))
    _put(told, "dct:accessRights", draft.text("access_rights"))
    for node, one in zip(told.get("dcat:distribution", []), draft.distributions, strict=True):
        # What only the address's ending tells, nobody has described.
        for name in ("dct:format", "dcat:mediaType"):
            node.pop(name, None)
        code, media = file_types.file_type(one.format), one.media_type.lower().partition(";")[0].strip()
        if one.format:
            node["dct:format"] = {"@id": f"{file_types.SCHEME}/{code}"} if code else one.format
        if media:
            node["dcat:mediaType"] = {"@id": MEDIA_TYPES + media} if "/" in media else one.media_type
        _put(node, "dct:license", one.license or draft.text("license"))
    return _described(told, draft, published=True)


def _put(node: dict[str, Any], name: str, text: str) -> None:
    """Keep as text what is no term of a vocabulary."""
    if text and not node.get(name):
        node[name] = text


def _described(
    told: dict[str, Any], draft: Draft, *, published: bool, folder: Path | None = None
) -> Described:  # fmt: skip
    paths = {}
    for number, (node, one) in enumerate(zip(told.get("dcat:distribution", []), draft.distributions, strict=True)):
        node["@id"] = node.get("@id") or f"urn:x-file:{number}"
        paths[node["@id"]] = one.path
    told["@id"] = told.get("@id") or "urn:x-dataset"
    (offered,) = datasets(parsed(json.dumps(told), "json-ld", draft.text("title")))
    found = offered.read()
    return Described(found.graph, found.node, draft.text("identifier"), draft.text("title"), published, folder, paths)
