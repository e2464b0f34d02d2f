"""What is there and what would be, field by field; no portal, no network."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from .draft import Distribution, Draft

# Where a portal keeps which of the publication's files a resource is; it survives a new title and a new server.
PATH_KEY = "distribution_path"


@dataclass(frozen=True)
class FilePlan:
    """What has to happen to one file.

    Parameters:
        one: the file.
        facts: what the portal shall say about it.
        resource: the portal's resource for it; None when there is none yet.
        send: whether its bytes have to go.
        describe: whether only what is said about it changes.
    """

    one: Distribution
    facts: dict[str, Any]
    resource: dict[str, Any] | None
    send: bool
    describe: bool


@dataclass(frozen=True)
class Difference:
    """What has to happen, and how a person reads it.

    Parameters:
        found: the dataset as the portal has it; None when it is new.
        package: the fields the portal shall have; only those that change when the dataset is there.
        files: every file of the publication.
        gone: resources that an earlier run sent and the publication no longer has.
        changes: the same as {field, before, after}.
    """

    found: dict[str, Any] | None
    package: dict[str, Any]
    files: list[FilePlan]
    gone: list[dict[str, Any]]
    changes: list[dict[str, Any]] = field(default_factory=list)


def _change(name: str, before: Any, after: Any) -> dict[str, Any]:
    return {"field": name, "before": before, "after": after}


def _simple(package: dict[str, Any]) -> dict[str, Any]:
    """Give a package's fields as a flat mapping that can be compared: tags as names, extras by key."""
    flat = {name: value for name, value in package.items() if name not in ("tags", "extras", "resources")}
    flat["tags"] = sorted(tag["name"] for tag in package.get("tags") or [])
    return flat | {extra["key"]: extra["value"] for extra in package.get("extras") or []}


def compare(draft: Draft, wanted: dict[str, Any], found: dict[str, Any] | None, managed: Collection[str]) -> Difference:
    """Compare what a publication wants with what a portal has.

    Parameters:
        wanted: the package as metadata.ckan_package renders it.
        found: the package as the portal shows it; None when it has none.
        managed: the extras that are ours; one that the publication no longer has is taken away.
    """
    fields = {name: value for name, value in wanted.items() if name != "resources"}
    before, after = _simple(found) if found else {}, _simple(fields)
    after = {**{key: "" for key in managed if key in before}, **after}
    changes = [
        _change(name, before.get(name), value)
        for name, value in after.items()
        if value != before.get(name) and not (value in ("", []) and not before.get(name))
    ]
    if found:
        touched = {change["field"] for change in changes}
        fields = {name: value for name, value in fields.items() if name in touched}
        if touched & set(managed):
            fields["extras"] = _merged_extras(found, wanted, managed)
    files, gone, file_changes = _compare_files(draft, wanted, found)
    return Difference(found, fields, files, gone, changes + file_changes)


def _merged_extras(found: dict[str, Any], wanted: dict[str, Any], managed: Collection[str]) -> list[dict[str, str]]:
    """Give the portal's extras with ours in their place; what other people added stays."""
    others = [extra for extra in found.get("extras") or [] if extra["key"] not in managed]
    return [*({"key": extra["key"], "value": extra["value"]} for extra in others), *wanted["extras"]]


def _compare_files(
    draft: Draft, wanted: dict[str, Any], found: dict[str, Any] | None
) -> tuple[list[FilePlan], list[dict[str, Any]], list[dict[str, Any]]]:
    there = list((found or {}).get("resources") or [])
    plans, changes = [], []
    for one, facts in zip(draft.distributions, wanted["resources"], strict=True):
        resource = _resource_of(one, there)
        if resource is None:
            changes.append(_change(f"file {one.path}", None, one.sha256))
            plans.append(FilePlan(one, facts, None, send=True, describe=False))
            continue
        there.remove(resource)
        send = _hash(resource) != one.sha256
        if send:
            changes.append(_change(f"file {one.path}", _hash(resource) or resource.get("url"), one.sha256))
        said = [
            _change(f"file {one.path}: {name}", resource.get(name), value)
            for name, value in facts.items()
            if value != (resource.get(name) or "")
        ]
        changes += said
        plans.append(FilePlan(one, facts, resource, send=send, describe=bool(said) and not send))
    # Only what an earlier run of ours sent is taken away; what somebody added by hand on the portal stays.
    gone = [resource for resource in there if resource.get(PATH_KEY)]
    changes += [
        _change(f"file {resource[PATH_KEY]}", _hash(resource) or resource.get("url"), None) for resource in gone
    ]
    return plans, gone, changes


def _hash(resource: dict[str, Any]) -> str:
    return str(resource.get("hash") or "").removeprefix("sha256:").lower()


def _resource_of(one: Distribution, there: list[dict[str, Any]]) -> dict[str, Any] | None:
    return next((resource for resource in there if resource.get(PATH_KEY) == one.path), None)
