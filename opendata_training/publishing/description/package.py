"""A Data Package's descriptor read as a publication's description, for who has one already and no dataset.yaml.

Source: https://datapackage.org/standard/data-package/ and https://datapackage.org/standard/data-resource/. What the standard has no
property for (theme, spatial, attestations…) stands under its name in dataset.yaml.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from ...errors import Problem
from ...files import trouble
from ...locale import translator
from . import fields
from .formats import format_of

_ = translator("publishing_new")
NAME = "datapackage.json"
_TEXTS = {"id": "identifier", "name": "name", "title": "title", "description": "description", "homepage": "landing_page",
          "version": "version"}  # fmt: skip
_OWN = frozenset(fields.names()) - {"distributions"}


def facts_of(path: Path) -> dict[str, Any]:
    """Read a descriptor as the facts of dataset.yaml, every value a text, a list or a mapping of texts.

    Parameters:
        path: the descriptor.

    Raises:
        Problem: when it cannot be read, or is none.
    """
    try:
        told = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise trouble(path, error) from error
    except (ValueError, RecursionError) as error:
        raise Problem(
            _("{file} cannot be read as JSON ({why}). Correct it there.", file=str(path), why=str(error))
        ) from error
    if not isinstance(told, dict):
        raise Problem(_("{file} is no Data Package: it must be an object with a list of resources.", file=str(path)))
    facts = {name: _plain(told[name]) for name in fields.names() if name in _OWN and name in told}
    facts |= {ours: text for theirs, ours in _TEXTS.items() if (text := _text(told, theirs))}
    if isinstance(told.get("keywords"), list):
        facts["keyword"] = [str(word) for word in told["keywords"]]
    facts |= {name: value for name, value in _people(told).items() if not facts.get(name)}
    known = _licence(told)
    if known:
        facts["license"] = known
    facts["distributions"] = [_file(one) for one in _objects(told, "resources")]
    return facts


def _objects(told: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    """Give the objects of a list; what is no object counts for nothing."""
    found = told.get(name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _plain(value: Any) -> Any:
    """Give a value with nothing but texts in it, as dataset.yaml is read."""
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return "" if value is None else str(value)


def _text(told: Mapping[str, Any], name: str) -> str:
    value = told.get(name)
    return str(value).strip() if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""


def _people(told: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for one in _objects(told, "contributors"):
        # Version 1 has one role, version 2 a list of them.
        given = one.get("roles")
        roles = {str(role) for role in given} if isinstance(given, list) else {_text(one, "role")}
        if "publisher" in roles:
            found.setdefault("publisher", _text(one, "title") or _text(one, "organization"))
        if {"contact", "contactPoint", "maintainer"} & roles:
            found.setdefault("contact_point", {"name": _text(one, "title"), "email": _text(one, "email")})
    return found


def _licence(told: Mapping[str, Any]) -> str:
    first = next(iter(_objects(told, "licenses")), {})
    return _text(first, "name") or _text(first, "path")


def _file(one: Mapping[str, Any]) -> dict[str, Any]:
    """Give a resource as a row of ``distributions``; a file in several parts is none, and the data gate says so."""
    given = one.get("path")
    paths = given if isinstance(given, list) else [given]
    path = str(paths[0] or "") if len(paths) == 1 else ""
    kind = format_of(PurePosixPath(path))
    facts = {
        "download_url" if "://" in path else "path": path,
        "title": _text(one, "title") or _text(one, "name"),
        "description": _text(one, "description"),
        "schema": one["schema"]
        if isinstance(one.get("schema"), str)
        else NAME
        if isinstance(one.get("schema"), dict)
        else "",
        "media_type": _text(one, "mediatype") or kind.media_type,
        "format": kind.label or _text(one, "format").upper(),
        "byte_size": _text(one, "bytes"),
        "sha256": _text(one, "hash").removeprefix("sha256:") if _text(one, "hash").startswith("sha256:") else "",
        "license": _licence(one),
    }
    own = {name: _plain(one[name]) for name in fields.names(fields.DISTRIBUTION) if name in one and name not in facts}
    return {
        **{name: value for name, value in facts.items() if value},
        **own,
        **({} if "download_url" in facts else {"path": path}),
    }
