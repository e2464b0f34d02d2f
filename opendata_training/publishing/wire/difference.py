"""What is there and what would be, field by field; no portal, no network."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from ..description.draft import Distribution, Draft
from .memory import PLACE, Memory, Pending

# Where a portal keeps which of the publication's files a resource is; it survives a new title and a new server.
PATH_KEY = "distribution_path"
# What CKAN calls a resource whose file it keeps itself.
UPLOAD = "upload"
Resource = dict[str, Any]
# Whether what a resource holds is a file of ours, where the portal names no hash to tell by.
Holds = Callable[[Resource, Distribution], bool]


@dataclass(frozen=True)
class FilePlan:
    """What has to happen to one file.

    Parameters:
        one: the file.
        facts: what the portal shall say about it.
        resource: the portal's resource for it; None when there is none yet.
        send: whether its bytes have to go.
        describe: whether only what is said about it changes.
        check: whether what is there must be looked at: a run that was cut off may have left it.
    """

    one: Distribution
    facts: dict[str, Any]
    resource: Resource | None
    send: bool
    describe: bool
    check: bool = False


@dataclass(frozen=True)
class Difference:
    """What has to happen, and how a person reads it.

    Parameters:
        found: the dataset as the portal has it; None when it is new.
        package: the fields the portal shall have; only those that change when the dataset is there.
        files: every file of the publication.
        gone: resources that an earlier run sent and the publication no longer has.
        changes: the same as {field, before, after}.
        wanted: the whole package as it shall be.
        others: what somebody else changed on the portal since our last run, as {field, before, now}.
    """

    found: dict[str, Any] | None
    package: dict[str, Any]
    files: list[FilePlan]
    gone: list[Resource]
    changes: list[dict[str, Any]] = field(default_factory=list)
    wanted: dict[str, Any] = field(default_factory=dict)
    others: list[dict[str, Any]] = field(default_factory=list)


def flat(package: Mapping[str, Any]) -> dict[str, Any]:
    """Give a package's fields as a flat mapping that can be compared: tags as names, extras by key."""
    fields = {name: value for name, value in package.items() if name not in ("tags", "extras", "resources")}
    fields["tags"] = sorted(tag["name"] for tag in package.get("tags") or [])
    return fields | {extra["key"]: extra["value"] for extra in package.get("extras") or []}


def same(one: Any, other: Any) -> bool:
    """Tell whether two values say the same: empty is empty, and how a line ends is nobody's business."""
    one, other = _plain(one), _plain(other)
    if isinstance(one, str) is not isinstance(other, str):
        # A portal may show as a list or a mapping what it was given as JSON.
        one, other = _read(one), _read(other)
    return bool(one == other)


def hash_of(resource: Resource) -> str:
    """Give the SHA-256 that a portal names for a file; empty when it names none, or a hash of another kind (datapusher and
    xloader write an MD5 there)."""
    text = str(resource.get("hash") or "").removeprefix("sha256:").strip().lower()
    return text if len(text) == 64 else ""


def remembered(wanted: Mapping[str, Any], package: Mapping[str, Any], files: Mapping[str, Mapping[str, Any]]) -> Memory:
    """Take down what was sent and what the portal shows of it.

    Parameters:
        wanted: the package as it was sent.
        package: the package as the portal shows it.
        files: as Memory's.
    """
    sent, there = flat(wanted), flat(package)
    shown = {name: there.get(name) for name in (*sent, "state") if name not in PLACE}
    return Memory(sent, shown, files)


def compare(
    draft: Draft,
    wanted: dict[str, Any],
    found: dict[str, Any] | None,
    managed: Collection[str],
    *,
    memory: Memory | None = None,
    pending: Pending | None = None,
    holds: Holds = lambda _resource, _one: False,
) -> Difference:
    """Compare what a publication wants with what a portal has.

    Parameters:
        wanted: the package as metadata.ckan_package renders it.
        found: the package as the portal shows it; None when it has none.
        managed: the extras that are ours; one that the publication no longer has is taken away.
        memory: what the last finished run left; None when there is none.
        pending: what a run that was cut off may have sent; None when there was none.
        holds: looks at a file where the portal names no hash of it.
    """
    memory, pending = memory or Memory(), pending or Pending()
    fields = {name: value for name, value in wanted.items() if name != "resources"}
    before, after = flat(found) if found else {}, flat(fields)
    after = {**{key: "" for key in managed if key in before}, **after}
    # Where we have never said a word, what somebody else wrote stays.
    after = {name: value for name, value in after.items() if not _silent(name, value, memory)}
    changes = [
        _change(name, before.get(name), value)
        for name, value in after.items()
        if not same(value, before.get(name)) and not _written_its_way(name, value, before.get(name), memory)
    ]
    others = []
    if found:
        others = [
            {"field": name, "before": shown, "now": before.get(name)}
            for name, shown in memory.shown.items()
            if name in (*after, "state")
            and not same(shown, before.get(name))
            and not same(after.get(name), before.get(name))
        ]
        touched = {change["field"] for change in changes}
        fields = {name: value for name, value in fields.items() if name in touched}
        if touched & ({extra["key"] for extra in wanted.get("extras") or []} | set(managed)) - set(fields):
            fields["extras"] = _merged_extras(found, wanted, after)
    files = _Files(memory, pending, holds)
    plans, gone, file_changes, file_others = files.compare(draft, wanted, found)
    # What an own run changed that was cut off before its receipt is nobody else's.
    others = [
        one
        for one in others + file_others
        if one["field"] not in pending.sent or not same(pending.sent[one["field"]], one["now"])
    ]
    return Difference(found, fields, plans, gone, changes + file_changes, wanted, others)


def labelled(draft: Draft, wanted: Mapping[str, Any]) -> dict[str, Any]:
    """Give all that a publication sends by the names that changes are told under: fields, files, what is said of files."""
    told = flat(wanted)
    for one, facts in zip(draft.distributions, wanted["resources"], strict=True):
        told[f"file {one.key}"] = one.sha256
        told |= {f"file {one.key}: {name}": value for name, value in facts.items()}
    return told


def _plain(value: Any) -> Any:
    if value in (None, "", [], {}):
        return ""
    return value.replace("\r\n", "\n").strip() if isinstance(value, str) else value


def _read(value: Any) -> Any:
    try:
        return json.loads(value) if isinstance(value, str) else value
    except ValueError:
        return value


def _change(name: str, before: Any, after: Any) -> dict[str, Any]:
    return {"field": name, "before": before, "after": after}


def _written_its_way(name: str, value: Any, there: Any, memory: Memory) -> bool:
    """Tell whether the portal shows what it made of the very value that was sent last time."""
    return name in memory.sent and same(memory.sent[name], value) and same(memory.shown.get(name), there)


def _silent(name: str, value: Any, memory: Memory) -> bool:
    """Tell whether the description says nothing of a field and said nothing last time."""
    return bool(memory.sent) and _plain(value) == "" and _plain(memory.sent.get(name)) == ""


def _merged_extras(found: dict[str, Any], wanted: dict[str, Any], ours: Collection[str]) -> list[dict[str, str]]:
    """Give the portal's extras with ours in their place; what other people added stays."""
    others = [extra for extra in found.get("extras") or [] if extra["key"] not in ours]
    return [*({"key": extra["key"], "value": extra["value"]} for extra in others), *wanted["extras"]]


def _other_size(one: Distribution, resource: Resource) -> bool:
    told = str(resource.get("size") or "")
    return bool(told) and told != str(one.byte_size)


def _told_of(one: Distribution, resource: Resource) -> Any:
    """Give what a person can tell the file on the portal by: its hash, or where that is ours and the file is not, the rest."""
    there = hash_of(resource)
    if resource.get("url_type") == UPLOAD and there == one.sha256:
        return f"{resource.get('size')} bytes, {resource.get('last_modified')}"
    return (there if resource.get("url_type") == UPLOAD else "") or resource.get("url")


@dataclass(frozen=True)
class _Files:
    """Compares the files of a publication with a dataset's resources."""

    memory: Memory
    pending: Pending
    holds: Holds

    def compare(
        self, draft: Draft, wanted: dict[str, Any], found: dict[str, Any] | None
    ) -> tuple[list[FilePlan], list[Resource], list[dict[str, Any]], list[dict[str, Any]]]:
        there = list((found or {}).get("resources") or [])
        plans: list[FilePlan] = []
        changes: list[dict[str, Any]] = []
        others: list[dict[str, Any]] = []
        # All are found before any is looked at, so that a path the portal kept is not taken by another's remembered id.
        resources = [self._of(one.key, str(facts.get(PATH_KEY)), there)
                     for one, facts in zip(draft.distributions, wanted["resources"], strict=True)]  # fmt: skip
        hidden = bool(found and found.get("private"))
        for one, facts, resource in zip(draft.distributions, wanted["resources"], resources, strict=True):
            label = f"file {one.key}"
            if resource is None:
                changes.append(_change(label, None, one.sha256 or one.key))
                plans.append(FilePlan(one, facts, None, send=bool(one.path), describe=False))
                if found and one.key in self.memory.files:
                    others.append({"field": label, "before": self.memory.files[one.key].get("sha256"), "now": None})
                continue
            send = bool(one.path) and not self._is_there(one, resource)
            there_now = _told_of(one, resource)
            if send:
                changes.append(_change(label, there_now, one.sha256))
            said, theirs = self._said(label, one, facts, resource)
            changes += said
            others += theirs
            if send and self._replaced(one, resource):
                others.append({"field": label, "before": self.memory.files[one.key]["sha256"], "now": there_now})
            # What lies in a hidden dataset may be of a run on another machine that was cut off.
            check = bool(one.path) and not send and (hidden or one.key in self.pending.files)
            plans.append(FilePlan(one, facts, resource, send=send, describe=bool(said) and not send, check=check))
        # Only what an earlier run of ours sent is taken away; what somebody added by hand on the portal stays.
        gone = [one for one in there if one.get(PATH_KEY) or one.get("id") in self._remembered().values()]
        for resource in gone:
            name = resource.get(PATH_KEY) or resource.get("name")
            changes.append(_change(f"file {name}", hash_of(resource) or resource.get("url"), None))
        return plans, gone, changes, others

    def _of(self, key: str, told: str, there: list[Resource]) -> Resource | None:
        """Find a file's resource by what it says of itself, or by its id where the portal does not keep that."""
        found = next((one for one in there if one.get(PATH_KEY) == told), None)
        if found is None:
            known = self._remembered().get(key)
            found = next((one for one in there if one.get("id") == known and not one.get(PATH_KEY)), None)
        if found is not None:
            there.remove(found)
        return found

    def _remembered(self) -> dict[str, Any]:
        return {key: kept.get("id") for key, kept in self.memory.files.items()}

    def _is_there(self, one: Distribution, resource: Resource) -> bool:
        there = hash_of(resource)
        if resource.get("url_type") != UPLOAD or (there and there != one.sha256):
            return False
        # Where there is no hash, or the file may be a later one than the hash, its bytes tell.
        doubtful = not there or _other_size(one, resource) or self._touched(one, resource)
        return not doubtful or self.holds(resource, one)

    def _touched(self, one: Distribution, resource: Resource) -> bool:
        """Tell whether something was put there after the last run; CKAN keeps the hash that it was told of what was before."""
        kept = self.memory.files.get(one.key, {}).get("last_modified")
        return resource.get("url_type") != UPLOAD or (kept is not None and kept != resource.get("last_modified"))

    def _replaced(self, one: Distribution, resource: Resource) -> bool:
        """Tell whether somebody put another file where the last run left one."""
        kept, there = self.memory.files.get(one.key, {}).get("sha256"), hash_of(resource)
        if not kept:
            return False
        if there not in ("", kept):
            return True
        late = self._touched(one, resource) and one.key not in self.pending.files
        return late and not self.holds(resource, replace(one, sha256=kept))

    def _said(
        self, label: str, one: Distribution, facts: dict[str, Any], resource: Resource
    ) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """Give what has to be said otherwise of a file, and what somebody else changed in it."""
        kept = self.memory.files.get(one.key, {})
        memory = Memory(kept.get("sent") or {}, kept.get("shown") or {})
        changes, others = [], []
        for name, value in facts.items():
            there = resource.get(name)
            if same(value, there) or _silent(name, value, memory):
                continue
            if not _written_its_way(name, value, there, memory):
                changes.append(_change(f"{label}: {name}", there, value))
            if name in memory.shown and not same(memory.shown[name], there):
                others.append({"field": f"{label}: {name}", "before": memory.shown[name], "now": there})
        return changes, others
