"""A dataset's file as a page shows it: its first rows, its picture, its data dictionary."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from .. import dictionary as dictionaries
from ..chart import chart
from ..dictionary import Dictionary
from ..preview import Preview, preview
from .drawing import Drawing, drawing
from .frame import store
from .saying import shown as readable
from .saying import web_address

TABLES = ("CSV", "TSV")
SCHEMA_ENDING = ".schema.json"


@dataclass(frozen=True)
class Shown:
    """A file for a page.

    Parameters:
        facts: the resource as CKAN shows it.
        link: where it can be had; empty when that is no safe address.
        uploaded: whether the portal has the file itself.
    """

    facts: dict[str, Any]
    link: str
    uploaded: bool
    preview: Preview | None = None
    drawing: Drawing | None = None
    dictionary: Dictionary | None = None

    @property
    def name(self) -> str:
        """What the file is called; the end of its address, or its key, where nobody gave it a name that shows."""
        names = (self.facts["name"], str(self.facts["url"]).rpartition("/")[2], self.facts["id"])
        return next(text for name in names if (text := str(readable(name or "")).strip()))

    @property
    def site(self) -> str:
        """The site that has it, where that is not the portal."""
        try:
            return urlsplit(self.link).hostname or self.link
        except ValueError:
            return self.link

    @property
    def kind(self) -> str:
        """Its format, as the portals write it."""
        return str(self.facts["format"] or "").upper()


def shown(
    resource: dict[str, Any], package: dict[str, Any], kept: dict[str, str], *, rows: bool = True, more: bool = True
) -> Shown:
    """Make a file ready to be shown.

    Parameters:
        package: its dataset, as CKAN shows it.
        kept: where the portal has each file, by the resource's identifier.
        rows: whether to look for its first rows.
        more: whether to look for its picture and its dictionary too.
    """
    place = kept.get(resource["id"])
    link = web_address(resource["url"])
    path = store().files / place if place else None
    table = preview(path) if path and rows and str(resource["format"]).upper() in TABLES else None
    schema = _schema(resource, package, kept) if more else None
    words = dictionaries.dictionary(schema) if schema else None
    drawn = None
    if table and path and more:
        kinds = tuple((column.name, column.kind) for column in words.columns) if words else ()
        found = chart(path, table.delimiter, kinds)
        drawn = drawing(found, words) if found else None
    return Shown(resource, link, path is not None, table, drawn, words)


def _schema(resource: dict[str, Any], package: dict[str, Any], kept: dict[str, str]) -> dict[str, Any] | None:
    """Find a file's Table Schema: what the resource holds itself, or the file beside it that it names or that bears its name."""
    told = resource.get("schema") or ""
    found = dictionaries.schema_of(told)
    if found:
        return found
    own = _file_name(resource)
    if own.endswith(SCHEMA_ENDING):
        return None
    wanted = {PurePosixPath(str(told)).name, f"{PurePosixPath(own).stem}{SCHEMA_ENDING}"} - {""}
    for other in package["resources"]:
        place = kept.get(other["id"])
        if place and other is not resource and _file_name(other) in wanted:
            return dictionaries.schema_of(_text(store().files / place))
    return None


def _file_name(resource: dict[str, Any]) -> str:
    return str(resource["url"]).rpartition("/")[2]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig") if path.stat().st_size <= dictionaries.MOST else ""
    except (OSError, UnicodeDecodeError):
        return ""
