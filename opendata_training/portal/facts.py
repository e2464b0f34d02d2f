"""What a caller says of a dataset, checked as CKAN checks it and kept within limits."""

from __future__ import annotations

import json
import re
from typing import Any

from ..locale import translator
from .errors import Refusal, not_valid

_ = translator("portal")

# CKAN's rules for names and tags (ckan/logic/validators.py: name_validator, tag_name_validator).
NAME = re.compile(r"[a-z0-9_-]{2,100}")
TAG = re.compile(r"[\w .-]{2,100}")
TEXTS = ("title", "notes", "author", "author_email", "maintainer", "maintainer_email", "license_id", "version", "url")
STATES = ("active", "draft", "deleted")
# Half signs of UTF-16, and the sign that ends a text in C.
_NO_SIGNS = re.compile("[\0\ud800-\udfff]")
# A text that is longer than this (characters), or a list with more items, is a mistake or an attack.
LONGEST_TEXT = 200_000
MOST_ITEMS = 1000


def true(value: Any) -> bool:
    """Tell whether a parameter says yes, as a form or an address writes it too."""
    return value is True or str(value).strip().lower() in ("true", "yes", "on", "1", "t", "y")


def text(asked: dict[str, Any], field: str) -> str:
    """Give a text; a number becomes one, as in CKAN.

    Raises:
        Refusal: 409 when it is neither, or too long.
    """
    value = asked.get(field)
    if value is None:
        return ""
    if isinstance(value, (int, float)):
        value = str(value)
    if not isinstance(value, str):
        raise not_valid(field, _("Must be a text"))
    if len(value) > LONGEST_TEXT:
        raise not_valid(field, _("Is too long: {count} characters at most", count=LONGEST_TEXT))
    if _NO_SIGNS.search(value):
        raise not_valid(field, _("Holds signs that no text has"))
    return value


def items(asked: dict[str, Any], field: str) -> list[dict[str, Any]]:
    """Give a list of dicts.

    Raises:
        Refusal: 409 when it is something else, or too long.
    """
    value = asked.get(field) or []
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise not_valid(field, _("Must be a list of dicts"))
    if len(value) > MOST_ITEMS:
        raise not_valid(field, _("Has too many items: {count} at most", count=MOST_ITEMS))
    return value


def name(asked: dict[str, Any]) -> str:
    """Give the name, which is part of the address.

    Raises:
        Refusal: 409 when it is none.
    """
    value = text(asked, "name")
    if not NAME.fullmatch(value):
        raise not_valid("name", _("Must be 2 to 100 small letters without accents, digits, - or _"))
    return value


def state(asked: dict[str, Any], usual: str) -> str:
    """Give the state: active, draft or deleted."""
    value = text(asked, "state") or usual
    if value not in STATES:
        raise not_valid("state", _("Must be one of: {choices}", choices=", ".join(STATES)))
    return value


def described(asked: dict[str, Any]) -> str:
    """Give the rest as JSON."""
    kept: dict[str, Any] = {field: text(asked, field) for field in TEXTS}
    kept["title"] = kept["title"].strip() or text(asked, "name")
    kept |= {"tags": _tags(asked), "extras": _extras(asked)}
    return json.dumps(kept, ensure_ascii=False)


def _tags(asked: dict[str, Any]) -> list[str]:
    tags = [text(tag, "name").strip() for tag in items(asked, "tags")]
    # CKAN answers with one dict a tag; the empty ones are right.
    wrong = [
        {} if TAG.fullmatch(tag) else {"name": [_("A tag needs 2 to 100 letters, digits, spaces, - _ or .: {tag}", tag=tag)]}
        for tag in tags
    ]  # fmt: skip
    if any(wrong):
        raise Refusal(409, "Validation Error", tags=wrong)
    return sorted(set(tags))


def _extras(asked: dict[str, Any]) -> list[dict[str, str]]:
    extras = items(asked, "extras")
    # In CKAN an extra whose value is null goes.
    kept = {text(extra, "key"): text(extra, "value") for extra in extras if extra.get("value") is not None}
    if len(kept) < sum(extra.get("value") is not None for extra in extras) or "" in kept:
        raise not_valid("extras", _("Each key must be there once"))
    return [{"key": key, "value": value} for key, value in sorted(kept.items())]
