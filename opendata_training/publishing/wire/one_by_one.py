"""One write after the other, for portals that have no package_revise (CKAN before 2.9) or take no request as big as all files
together. People may see the dataset while its files are being replaced; the receipt says so.

Never two at a time: older portals lost resources that were written in parallel.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ...locale import translator
from ..description.draft import Draft
from .answers import NotThere
from .difference import PATH_KEY, Difference, FilePlan, Resource, hash_of
from .revision import facts_of
from .web import Web

_ = translator("publishing_wire")


def bring(
    web: Web,
    draft: Draft,
    found: dict[str, Any],
    difference: Difference,
    fields: dict[str, Any],
    progress: Callable[[str], None],
) -> dict[str, Any]:
    """Bring a dataset from what it is to what it shall be.

    Parameters:
        web: the portal.
        draft: the publication.
        found: the dataset as it is.
        difference: what shall change in its files.
        fields: what shall change in the dataset's fields.
        progress: takes a sentence for each file that is sent.

    Returns:
        The dataset as it is then.
    """
    show = _Show(web, str(found["id"]))
    for plan in difference.files:
        if plan.send:
            progress(_("Sending {file} ({bytes} bytes)…", file=plan.one.key, bytes=plan.one.byte_size))
        _bring_file(web, draft, show, plan)
    for resource in difference.gone:
        _take_away(web, show, resource)
    if fields:
        # Last: a new title never stands over the old files.
        web.ask("package_patch", {"id": found["id"], **fields})
    return show.package()


class _Show:
    """Looks at the dataset."""

    def __init__(self, web: Web, package_id: str) -> None:
        self.web, self.package_id = web, package_id

    def package(self) -> dict[str, Any]:
        return dict(self.web.ask("package_show", {"id": self.package_id}))

    def resources(self) -> list[Resource]:
        return list(self.package().get("resources") or [])


def _bring_file(web: Web, draft: Draft, show: _Show, plan: FilePlan) -> None:
    place = draft.file(plan.one) if plan.send else None
    files = {"upload": place} if place else None
    if plan.resource is None:
        key = plan.facts[PATH_KEY]
        asked = {"package_id": show.package_id, **facts_of(plan)}
        web.write("resource_create", asked, files, look=lambda: _first(show, PATH_KEY, key))
    elif plan.send:
        known = plan.resource["id"]
        asked = {"id": known, **facts_of(plan)}

        def look() -> Resource | None:
            there = _first(show, "id", known)
            return there if there and hash_of(there) == plan.one.sha256 else None

        web.write("resource_update", asked, files, look=look)
    elif plan.describe:
        web.ask("resource_patch", {"id": plan.resource["id"], **facts_of(plan)})


def _take_away(web: Web, show: _Show, resource: Resource) -> None:
    try:
        web.ask("resource_delete", {"id": resource["id"]})
    except NotThere:
        # An attempt whose answer was lost took it away.
        return


def _first(show: _Show, name: str, value: Any) -> Resource | None:
    return next((one for one in show.resources() if one.get(name) == value), None)
