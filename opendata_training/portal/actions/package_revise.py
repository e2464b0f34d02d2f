"""Change parts of a dataset, its files included, all in one step and only if it is still what the caller believes."""

from __future__ import annotations

import json
from typing import Any

from .. import datasets, revise
from ..call import Call
from ..errors import Refusal, not_valid

WRITES = True


def run(call: Call) -> dict[str, Any]:
    """Revise the dataset that ``match`` names; give it as package_show does, under ``package``."""
    match, matches = _dict(call, "match"), _flattened(call, "match__")
    update, updates = _dict(call, "update"), _flattened(call, "update__")
    patterns, included = _patterns(call, "filter"), _patterns(call, "include")
    named = matches.get("id") or match.get("id") or matches.get("name") or match.get("name")
    if not named:
        raise not_valid("match__id", "Missing value")
    loose: list[str] = []
    with call.placed_uploads() as kept, call.writing(loose) as db:
        row = call.editable(db, named)
        revised = datasets.shown(db, row, call.base)
        _must_hold(revised, match, matches)
        revise.filtered(revised, patterns)
        try:
            revise.merge(revised, update)
        except revise.NoPlace as error:
            raise not_valid("update", str(error)) from error
        sent = {key.removeprefix("update__"): one for key, one in kept.items() if key.startswith("update__")}
        # Lists grow first, so that files can be given to the resources that were just added.
        for key, value in sorted(
            {**updates, **sent}.items(), key=lambda pair: (not pair[0].endswith("extend"), pair[0])
        ):
            try:
                revise.merge_at(revised, key, value)
            except revise.NoPlace as error:
                raise not_valid(key, str(error)) from error
        loose += datasets.update(db, row, revised, call.person)
        after = {"package": call.changed(db, row["id"])}
    revise.filtered(after, included)
    return after


def _must_hold(package: dict[str, Any], match: dict[str, Any], matches: dict[str, Any]) -> None:
    try:
        missed = revise.unmatched(package, match)
        for key, value in sorted(matches.items()):
            missed += revise.unmatched_at(package, key, value)
    except revise.NoPlace as error:
        raise Refusal(400, "Integrity Error", message=str(error)) from error
    if missed:
        raise Refusal(409, "Validation Error", match=[revise.place_text(place) for place in missed])


def _json(value: Any) -> Any:
    """Read JSON where a form's text is some; any other text is itself."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def _dict(call: Call, field: str) -> dict[str, Any]:
    value = _json(call.asked.get(field) or {})
    if not isinstance(value, dict):
        raise not_valid(field, "Must be a dict")
    return value


def _flattened(call: Call, prefix: str) -> dict[str, Any]:
    return {key.removeprefix(prefix): _json(value) for key, value in call.asked.items() if key.startswith(prefix)}


def _patterns(call: Call, field: str) -> list[str]:
    value = _json(call.asked.get(field) or [])
    if isinstance(value, str):
        value = [part.strip() for part in value.split(",")]
    if not isinstance(value, list) or not all(isinstance(one, str) and one for one in value):
        raise not_valid(field, "Must be a list of strings")
    return value
