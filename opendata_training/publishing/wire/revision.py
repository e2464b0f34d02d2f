"""One request that brings a dataset from what it is to what it shall be, its files included, or leaves it as it is.

CKAN's package_revise does it in one transaction, so people see the old or the new and nothing between. ``match`` refuses it
when somebody changed the dataset since it was looked at.
Source: https://docs.ckan.org/en/latest/api/#ckan.logic.action.update.package_revise
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..description.draft import Draft
from .difference import UPLOAD, Difference, FilePlan


@dataclass(frozen=True)
class Revision:
    """The request.

    Parameters:
        asked: its parameters.
        files: its files, by the name of their form field.
    """

    asked: dict[str, Any] = field(default_factory=dict)
    files: dict[str, Path] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        """Whether it would change nothing."""
        return self.asked.keys() == {"match"}


def facts_of(plan: FilePlan) -> dict[str, Any]:
    """Give what the portal shall say of a file, its fingerprint included when its bytes go too."""
    if plan.send:
        # Bare hexadecimal digits: CKAN's own tools compare them so.
        return {**plan.facts, "hash": plan.one.sha256, "hash_algorithm": "sha256"}
    if plan.resource and plan.resource.get("url_type") == UPLOAD and not plan.one.path:
        # The portal's own copy goes, the file stays on the department's site.
        return {**plan.facts, "url_type": "", "clear_upload": True, "hash": "", "hash_algorithm": "", "size": ""}
    return dict(plan.facts)


def revision(found: dict[str, Any], difference: Difference, draft: Draft, fields: dict[str, Any]) -> Revision:
    """Put a difference into one request.

    Parameters:
        found: the dataset as it is.
        difference: what shall change in its files.
        draft: the publication, for the places of its files.
        fields: what shall change in the dataset's fields.
    """
    asked: dict[str, Any] = {"match": {"id": found["id"], "metadata_modified": found["metadata_modified"]}}
    files: dict[str, Path] = {}
    # A list is merged item by item, so a shorter one would leave the old one's end: it goes first and comes whole.
    gone = [f"-{name}" for name, value in fields.items() if isinstance(value, list)]
    gone += [f"-resources__{resource['id']}" for resource in difference.gone]
    if gone:
        asked["filter"] = gone
    if fields:
        asked["update"] = fields
    new: list[dict[str, Any]] = []
    # By number and not from the end: `match` holds the list still.
    number = len(found.get("resources") or []) - len(difference.gone)
    for plan in difference.files:
        if plan.resource is None:
            key = f"update__resources__{number + len(new)}"
            new.append(facts_of(plan))
        else:
            key = f"update__resources__{plan.resource['id']}"
            if plan.send or plan.describe:
                asked[key] = facts_of(plan)
        if plan.send:
            place = draft.file(plan.one)
            assert place is not None  # the data gate saw it
            files[f"{key}__upload"] = place
    if new:
        asked["update__resources__extend"] = new
    return Revision(asked, files)
