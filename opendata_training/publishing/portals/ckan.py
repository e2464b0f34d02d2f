"""CKAN, and the practice portal, which speaks the same language.

What CKAN does and does not check was tried on 2.12: it keeps no hash of its own, shows a new resource at once, and can lose
resources that are written at the same time. So: one write after the other, a new dataset stays private until its last file
is verified, and a file's hash is written only after what arrived was compared.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ...countries.common.licences import licence
from ...errors import Problem
from ...locale import Words, translator
from ..difference import Difference, FilePlan, compare
from ..draft import Draft
from ..metadata import ckan_package
from ..web import NotThere, Web
from . import Done, Progress

_ = translator("publishing")

NAME = Words(en="CKAN portal", es="Portal CKAN")


def fits(address: str) -> bool:
    """Tell whether this may be a CKAN portal's address."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def connect(address: str, token: str | None) -> Ckan:
    """Connect, and make sure that it is CKAN that answers.

    Raises:
        Problem: when it is not.
    """
    portal = Ckan(address, token)
    try:
        if not isinstance(portal.web.action("status_show"), dict):
            raise NotThere
    except NotThere as error:
        portal.close()
        raise Problem(_("{address} is not a CKAN portal. Check the address.", address=portal.address)) from error
    except BaseException:
        portal.close()
        raise
    return portal


class Ckan:
    """A CKAN portal one is connected to."""

    def __init__(self, address: str, token: str | None) -> None:
        self.web = Web(address, token)
        self.address = self.web.address
        self._token = token

    def close(self) -> None:
        """Let the connection go."""
        self.web.close()

    def difference(self, draft: Draft, organization: str | None) -> Difference:
        """Say what would change; change nothing."""
        found = self._find(draft)
        wanted = ckan_package.render(draft)
        wanted["license_id"] = self._licence_id(wanted["license_id"])
        if found is None:
            wanted["owner_org"] = organization or self._only_organization()
            return compare(draft, wanted, None, ckan_package.EXTRAS)
        # A dataset that an earlier run left half-way is still private; this run finishes it.
        wanted["private"] = False
        wanted["name"] = found["name"]
        if organization and organization not in (found.get("owner_org"), (found.get("organization") or {}).get("name")):
            wanted["owner_org"] = organization
        return compare(draft, wanted, found, ckan_package.EXTRAS)

    def carry_out(self, draft: Draft, difference: Difference, progress: Progress) -> Done:
        """Change it, one write after the other, and verify what was sent."""
        found, package = difference.found, dict(difference.package)
        if found is None:
            found = self.web.action("package_create", {**package, "private": True})
            package = {"private": False}
        hidden = bool(found.get("private"))
        resources = [self._bring(found["id"], plan, draft, progress) for plan in difference.files]
        for resource in difference.gone:
            self.web.action("resource_delete", {"id": resource["id"]})
        if package:
            # Last, and in one write: a new dataset shows itself with all its files, or not at all.
            found = self.web.action("package_patch", {"id": found["id"], **package})
        files, verified = [], []
        for plan, resource in zip(difference.files, resources, strict=True):
            one = plan.one
            files.append({"path": one.path, "sha256": one.sha256, "bytes": one.byte_size, "resource_id": resource["id"],
                          "url": resource["url"]})  # fmt: skip
            verified.append({"path": one.path, "sha256": one.sha256, "how": "downloaded" if plan.send else "unchanged"})
        sent = any(plan.send for plan in difference.files) or bool(difference.gone)
        page = f"{self.address}/dataset/{found['name']}"
        return Done(found["name"], page, files, verified, shown_during_upload=sent and not hidden)

    def _find(self, draft: Draft) -> dict[str, Any] | None:
        """Find the dataset by its identifier, whatever its name and title have become."""
        identifier = draft.text("identifier")
        try:
            found: dict[str, Any] = self.web.action("package_show", {"id": draft.text("name")})
        except NotThere:
            quoted = identifier.replace('"', "")
            asked = {"fq": f'extras_identifier:"{quoted}"', "include_private": bool(self._token), "rows": 2}
            for package in self.web.action("package_search", asked)["results"]:
                if _identifier(package) == identifier:
                    return dict(package)
            return None
        if _identifier(found) != identifier:
            raise Problem(
                _(
                    "{address} already has another dataset called {name}; it was left as it is. "
                    "Write another name in dataset.yaml.",
                    address=self.address,
                    name=draft.text("name"),
                )
            )
        return found

    def _only_organization(self) -> str:
        if not self._token:
            # A dry run without a token: who may publish where is not known, and nothing is written.
            return ""
        mine = self.web.action("organization_list_for_user", {"permission": "create_dataset"})
        names = [one["name"] for one in mine]
        if len(names) == 1:
            return str(names[0])
        if not names:
            raise Problem(_("This token may not publish in any organization of {address}. Ask who runs the portal.",
                            address=self.address))  # fmt: skip
        raise Problem(
            _("Say in which organization to publish, with --organization: {names}.", names=", ".join(sorted(names)))
        )

    def _licence_id(self, wanted: str) -> str:
        """Give the portal's own name for a licence, where it has one."""
        known = licence(wanted)
        there = {str(one.get("id")) for one in self.web.action("license_list")}
        names = (wanted, *(known.elsewhere if known else ()))
        return next((name for name in names if name in there), wanted)

    def _bring(self, package_id: str, plan: FilePlan, draft: Draft, progress: Progress) -> dict[str, Any]:
        """Make one file on the portal what it is here."""
        if not plan.send:
            assert plan.resource is not None
            if plan.describe:
                return dict(self.web.action("resource_patch", {"id": plan.resource["id"], **plan.facts}))
            return plan.resource
        place = draft.file(plan.one)
        assert place is not None  # the data gate saw it
        progress(_("Sending {file} ({bytes} bytes)…", file=plan.one.path, bytes=plan.one.byte_size))
        if plan.resource is None:
            resource = self.web.upload("resource_create", {"package_id": package_id, **plan.facts}, place)
        else:
            resource = self.web.upload("resource_update", {"id": plan.resource["id"], **plan.facts}, place)
        return self._verified(dict(resource), plan, place)

    def _verified(self, resource: dict[str, Any], plan: FilePlan, place: Path) -> dict[str, Any]:
        """Compare what arrived with what was sent, and only then let the portal name its hash."""
        if self.web.fingerprint(resource["url"]) != plan.one.sha256:
            raise Problem(
                _(
                    "What {address} has of {file} is not what was sent (or cannot be downloaded from here: {url}). "
                    "Publish again; if it stays so, tell who runs the portal.",
                    address=self.address,
                    file=place.name,
                    url=resource["url"],
                )
            )
        if resource.get("hash") == plan.one.sha256:
            return resource
        # Bare hexadecimal digits: CKAN's own tools compare them so.
        named = {"id": resource["id"], "hash": plan.one.sha256, "hash_algorithm": "sha256"}
        return dict(self.web.action("resource_patch", named))


def _identifier(package: dict[str, Any]) -> str:
    return next((extra["value"] for extra in package.get("extras") or [] if extra["key"] == "identifier"), "")
