"""What earlier runs left to know of a dataset on a portal: finished ones in receipts, one that was cut off in a note."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

# What a dataset is called, who holds it and who sees it is not the description's to say once it is there.
PLACE = ("name", "owner_org", "private")


@dataclass(frozen=True)
class Memory:
    """What the last run that was finished sent, and what the portal showed of it afterwards.

    Parameters:
        sent: the fields as they were sent; a portal may write them its own way.
        shown: the same fields as it showed them.
        files: for each file, by its key: ``id``, ``sent`` and ``shown`` facts, ``sha256``, ``last_modified``.
    """

    sent: Mapping[str, Any] = field(default_factory=dict)
    shown: Mapping[str, Any] = field(default_factory=dict)
    files: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Give it for a receipt; what the portal shows as it was sent is not written twice."""
        files = {key: {**kept, "shown": _otherwise(kept["sent"], kept["shown"])} for key, kept in self.files.items()}
        return {"sent": dict(self.sent), "shown": _otherwise(self.sent, self.shown), "files": files}

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> Memory:
        """Read what to_json gave; what is not there is not remembered."""
        sent = _mapping(told.get("sent"))
        files = {}
        for key, kept in _mapping(told.get("files")).items():
            facts = _mapping(_mapping(kept).get("sent"))
            files[key] = {**_mapping(kept), "sent": facts, "shown": {**facts, **_mapping(_mapping(kept).get("shown"))}}
        shown = {name: value for name, value in sent.items() if name not in PLACE}
        return cls(sent, {**shown, **_mapping(told.get("shown"))}, files)


@dataclass(frozen=True)
class Pending:
    """What a run that was cut off may have sent.

    Parameters:
        sent: by the names that changes are told under.
        files: the keys of files whose bytes it sent and had not verified.
    """

    sent: Mapping[str, Any] = field(default_factory=dict)
    files: Collection[str] = ()


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _otherwise(sent: Mapping[str, Any], shown: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in shown.items() if name not in sent or sent[name] != value}
