"""Where a description comes from: a folder, a file or an address; what it is, is told by what is in it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from types import ModuleType
from typing import Any

from ... import families, files
from ...errors import Problem
from ...locale import translator
from ..description import draft as drafts
from . import fetching, html, rdf
from .building import of_folder
from .described import Offered

_ = translator("publishing_score")
FORMS = f"{__package__}.forms"
# What rdflib calls how a graph is written, by the ending of a file's name and by media type.
_ENDINGS = {
    "ttl": "turtle",
    "n3": "n3",
    "nt": "nt",
    "nq": "nquads",
    "trig": "trig",
    "rdf": "xml",
    "owl": "xml",
    "xml": "xml",
}
_MEDIA = {
    "text/turtle": "turtle", "text/n3": "n3", "application/n-triples": "nt", "application/n-quads": "nquads",
    "application/trig": "trig", "application/rdf+xml": "xml",
}  # fmt: skip
_PACKAGE = "datapackage.json"
_PAGE = re.compile(r"(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*(<!doctype html|<html)", re.DOTALL)


def read(source: str | Path) -> list[Offered]:
    """Say which datasets a source describes.

    Parameters:
        source: a publication's folder or its dataset.yaml; a file with DCAT (Turtle, RDF/XML, JSON-LD), data.json,
            datapackage.json, a CKAN package or a page with schema.org's Dataset; or the address of one of these, of a dataset's
            page on a portal, or of a portal.

    Raises:
        Problem: when it cannot be read, or describes no dataset.
    """
    if isinstance(source, str) and source.lower().startswith(("http://", "https://")):
        return _at(source)
    path = Path(source)
    if path.is_dir():
        if (path / drafts.NAME).is_file() or not (path / _PACKAGE).is_file():
            return [of_folder(path)]
        path /= _PACKAGE
    if path.name == drafts.NAME:
        return [of_folder(path.parent)]
    return _told(_bytes(path), path.suffix.lower().lstrip("."), "", str(path), "")


def _bytes(path: Path) -> bytes:
    files.refuse_special(path)
    try:
        if path.stat().st_size > fetching.MOST:
            raise Problem(_("{file} is too large for a description.", file=str(path)))
        return path.read_bytes()
    except OSError as error:
        raise files.trouble(path, error) from error


def _at(address: str) -> list[Offered]:
    came = fetching.fetch(address)
    ending = came.address.partition("?")[0].rpartition("/")[2].rpartition(".")[2].lower()
    try:
        return _told(came.data, ending, came.kind, address, came.address)
    except Problem:
        # A page without a description may be a portal's home.
        portal = fetching.catalogue_of(address) if came.kind in ("text/html", "") else None
        if portal is None:
            raise
        return _told(portal.data, "json", portal.kind, address, portal.address)


def _told(data: bytes, ending: str, kind: str, name: str, page: str) -> list[Offered]:
    """Read a document by what it begins with; what its ending or its server says decides only what that leaves open."""
    text = _text(data, name)
    head = text.lstrip()[:2000].lower()
    if not head:
        raise Problem(_("{file} is empty. Give the file with the description.", file=name))
    if head[0] in "{[" and not _turtle_anyway(ending, kind):
        found = _of_json(_json(text, name), name, page)
    elif _PAGE.match(head):
        found = [one for told in html.jsonld(text) for one in _of_json(told, name, page)]
    else:
        found = _of_graph(text, _MEDIA.get(kind) or _ENDINGS.get(ending), name, page)
    if not found:
        raise Problem(_("{file} describes no dataset. Give a publication's folder, DCAT, data.json, datapackage.json, a CKAN "
                        "package or a dataset's page.", file=name))  # fmt: skip
    return found


def _of_graph(text: str, form: str | None, name: str, page: str) -> list[Offered]:
    """Read a graph; where nothing says that it is one, what cannot be read is no description, and not a broken one."""
    # XML is told by its first sign but one; Turtle begins with an address there, or with @.
    if text.lstrip()[:20].lower().startswith(("<?xml", "<rdf:rdf", "<!doctype rdf")):
        form = "xml"
    elif form == "xml":
        form = "turtle"
    try:
        return list(rdf.datasets(rdf.parsed(text, form or "turtle", name, page)))
    except Problem:
        if form is None:
            return []
        raise


def _turtle_anyway(ending: str, kind: str) -> bool:
    """Say whether a bracket at the beginning is a thing without a name, as Turtle writes it."""
    return _MEDIA.get(kind) in ("turtle", "trig") or ending in ("ttl", "trig", "n3")


def _text(data: bytes, name: str) -> str:
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return data.decode("utf-16")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if data.lstrip().lower().startswith((b"<!doctype html", b"<html")):
            return data.decode("cp1252", errors="replace")
        raise Problem(_("{file} is no description: it is not text in UTF-8.", file=name)) from error


def _json(text: str, name: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Problem(_("{file} is not whole JSON. Download or make it again.", file=name)) from error


def _of_json(told: Any, name: str, page: str) -> list[Offered]:
    forms: list[ModuleType] = sorted(families.members(FORMS), key=lambda one: one.PLACE)
    form = next((one for one in forms if one.fits(told)), None)
    found: list[Offered] = form.read(told, name, page) if form else []
    return found
