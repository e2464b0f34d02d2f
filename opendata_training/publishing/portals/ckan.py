"""CKAN, and the practice portal, which speaks the same language.

What CKAN does and does not check was tried on 2.12: it keeps no hash of its own, shows a new resource at once, and can lose
resources that are written at the same time. So: a new dataset stays private until its last file is verified, and one that
people see changes in one step, files and texts together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from ...errors import Problem
from ...locale import Words, translator
from .. import receipt
from ..description.draft import Distribution, Draft
from ..metadata import ckan_package
from ..wire import journal
from ..wire.answers import NotThere, Refused, no_portal
from ..wire.difference import Difference, compare, labelled, remembered
from ..wire.memory import Memory
from ..wire.rules import rules_of
from ..wire.run import Run
from ..wire.verification import looked_at
from ..wire.web import Web
from . import Done, Progress

_ = translator("publishing_wire")

NAME = Words(en="CKAN portal", es="Portal CKAN")
NEEDS_TOKEN = True
# So many datasets are searched for in one question; a long one is refused by portals' searches.
AT_ONCE = 40


def fits(address: str) -> bool:
    """Tell whether this may be a CKAN portal's address."""
    try:
        parts = urlsplit(address.strip())
        # The port raises where it is no number.
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def connect(address: str, token: str | None) -> Ckan:
    """Make ready to ask; whether it is CKAN that answers shows with the first question."""
    return Ckan(address, token)


class Ckan:
    """A CKAN portal one is connected to."""

    def __init__(self, address: str, token: str | None) -> None:
        self.web = Web(address, token)
        self.address = self.web.address
        self._token = token
        self._rules = rules_of(self.web, token)

    def close(self) -> None:
        """Let the connection go."""
        self.web.close()

    def look_ahead(self, drafts: Sequence[Draft]) -> None:
        """Ask once what each of many would ask: what the portal wants of all, and which of them it does not have.

        One that it has is asked for again in its turn, since somebody may change it. One that it does not have is made in its
        turn, which fails if somebody made it meanwhile, and then it is looked for.

        Raises:
            Problem: when the portal cannot be asked, or is no CKAN portal.
        """
        self._rules.ask_all()
        named = [one for one in drafts if one.text("identifier") and one.text("name")]
        new = [one for one in named if not self._may_be_there(one)]
        for start in range(0, len(new), AT_ONCE):
            some = new[start : start + AT_ONCE]
            told = self._search(some, len(some) * 2)
            if told.get("count") == len(told["results"]):
                there = {name for one in told["results"] for name in (_identifier(one), one.get("name"))}
                absent = ((one.text("identifier"), one.text("name")) for one in some)
                self._rules.absent.update(pair for pair in absent if there.isdisjoint(pair))

    def difference(self, draft: Draft, organization: str | None) -> Difference:
        """Say what would change; change nothing.

        Raises:
            Problem: when the portal cannot be asked, is no CKAN portal, or asks for more than the description says.
        """
        found = self._find(draft)
        wanted = ckan_package.render(draft)
        wanted["license_id"] = self._rules.licence_id(wanted["license_id"])
        wanted = self._rules.shaped(wanted, ckan_package.EXTRAS)
        self._rules.require(wanted)
        asked = organization or draft.text("organization")
        if found is None:
            wanted["owner_org"] = self._rules.organization(asked)
        elif asked and asked not in _names_of(found):
            wanted["owner_org"] = asked
        return self._compare(draft, wanted, found)

    def carry_out(self, draft: Draft, difference: Difference, progress: Progress) -> Done:
        """Change it and verify what was sent.

        Raises:
            Problem: when the portal refuses, somebody else is changing it, or what arrived is not what was sent.
        """
        wanted = difference.wanted
        busy = bool(difference.changes) or any(plan.check for plan in difference.files)
        if busy:
            sent = [plan.one.key for plan in difference.files if plan.send or plan.check]
            journal.open_for(draft.folder, self.address, labelled(draft, wanted), sent)
        run = Run(self.web, draft, lambda now: self._compare(draft, wanted, now), progress)
        try:
            if difference.found is None:
                difference = self._compare(draft, wanted, self._created(draft, wanted))
            package = run.carry_out(difference)
        except NotThere as error:
            raise Problem(_("Somebody took this dataset away on {address} while it was being published. Publish again.",
                            address=self.address)) from error  # fmt: skip
        if any(plan.resource is None for plan in difference.files):
            self._rules.preview(package)
        files, verified = [], []
        for plan in difference.files:
            one, resource = plan.one, run.resource_of(package, plan)
            files.append({"path": one.key, "sha256": one.sha256, "bytes": one.byte_size, "resource_id": resource["id"],
                          "url": resource["url"]})  # fmt: skip
            if one.path:
                verified.append({"path": one.key, "sha256": one.sha256, "how": run.how.get(one.key, "unchanged")})
        return Done(package["name"], self._page(package), files, verified, shown_during_upload=run.shown_during_upload,
                    answer={"id": package["id"], "metadata_modified": package.get("metadata_modified")},
                    memory=_memory(draft, wanted, package, files))  # fmt: skip

    def withdraw(self, draft: Draft) -> tuple[str, str, bool]:
        """Hide the dataset from people; nothing of it is deleted.

        Returns:
            Its name, its page, and whether people could see it before.

        Raises:
            Problem: when the portal does not have it, or refuses.
        """
        found = self._find(draft)
        if found is None:
            raise Problem(
                _("{address} does not have this dataset, so there is nothing to withdraw.", address=self.address)
            )
        public = not found.get("private")
        if public:
            # However often it arrives, it says the same.
            self.web.ask("package_patch", {"id": found["id"], "private": True})
        return found["name"], self._page(found), public

    def _page(self, package: dict[str, Any]) -> str:
        return f"{self.address}/dataset/{package['name']}"

    def _compare(self, draft: Draft, wanted: dict[str, Any], found: dict[str, Any] | None) -> Difference:
        memory = None
        if found is not None:
            # A dataset that an earlier run left half-way is still private; one that was deleted comes back.
            wanted = {**wanted, "name": found["name"], "private": False, "state": "active"}
            memory = receipt.memory(draft.folder, self.address, str(found.get("id")))
        return compare(draft, wanted, found, ckan_package.EXTRAS, memory=memory,
                       pending=journal.pending(draft.folder, self.address), holds=self._holds)  # fmt: skip

    def _holds(self, resource: dict[str, Any], one: Distribution) -> bool:
        return looked_at(self.web, resource, one) == "downloaded"

    def _created(self, draft: Draft, wanted: dict[str, Any]) -> dict[str, Any]:
        """Make the dataset, hidden and without files; one that an attempt made whose answer was lost is taken up."""
        asked = {name: value for name, value in wanted.items() if name != "resources"}
        self._rules.absent.discard((draft.text("identifier"), draft.text("name")))
        try:
            return dict(
                self.web.write("package_create", {**asked, "private": True}, look=lambda: self._taken_up(draft))
            )
        except Refused as refused:
            if "name" in refused.error:
                self._stop_at_another(draft, [{}])
            raise

    def _taken_up(self, draft: Draft) -> dict[str, Any] | None:
        try:
            return self._named(draft) or self._searched(draft)
        except Refused:
            # CKAN answers 403 for a hidden one of somebody else's; what it said first tells more.
            return None

    def _find(self, draft: Draft) -> dict[str, Any] | None:
        """Find the dataset by its identifier, whatever its name and title have become."""
        if self._may_be_there(draft):
            return self._named(draft) or self._searched(draft)
        if (draft.text("identifier"), draft.text("name")) in self._rules.absent:
            return None
        # For a new one a single question tells that neither its identifier nor its name is there.
        return self._searched(draft)

    def _may_be_there(self, draft: Draft) -> bool:
        """Say whether a run brought it there, or began to."""
        return receipt.went_to(draft.folder, self.address) or bool(journal.pending(draft.folder, self.address).sent)

    def _named(self, draft: Draft) -> dict[str, Any] | None:
        """Find the dataset by its name; what the search holds may be older."""
        try:
            found = self.web.ask("package_show", {"id": draft.text("name")})
        except NotThere:
            return None
        if not isinstance(found, dict) or "name" not in found:
            raise no_portal(self.address)
        self._stop_at_another(draft, [found])
        return dict(found)

    def _searched(self, draft: Draft) -> dict[str, Any] | None:
        told = self._search([draft], 10)
        mine = next((one for one in told["results"] if _identifier(one) == draft.text("identifier")), None)
        if mine is None:
            self._stop_at_another(draft, [one for one in told["results"] if one.get("name") == draft.text("name")])
            return None
        try:
            # What the search holds may be older than the dataset.
            return dict(self.web.ask("package_show", {"id": mine["id"]}))
        except NotThere:
            return None

    def _search(self, drafts: Sequence[Draft], rows: int) -> dict[str, Any]:
        """Ask for what has the identifier or the name of one of these."""

        def any_of(field: str) -> str:
            texts = (re.sub(r'[\\"]', "", one.text(field)) for one in drafts)
            return " OR ".join(f'"{text}"' for text in texts)

        asked = {
            "fq": f"(extras_identifier:({any_of('identifier')}) OR name:({any_of('name')}))",
            "include_private": bool(self._token),
            "rows": rows,
        }
        try:
            told = self.web.ask("package_search", asked)
        except NotThere as error:
            raise no_portal(self.address) from error
        if not isinstance(told, dict) or not isinstance(told.get("results"), list):
            raise no_portal(self.address)
        return told

    def _stop_at_another(self, draft: Draft, found: Sequence[Mapping[str, Any]]) -> None:
        """Stop before a dataset of somebody else's is taken for this one.

        Raises:
            Problem: when the name is taken by a dataset with another identifier.
        """
        if any(_identifier(one) != draft.text("identifier") for one in found):
            raise Problem(
                _(
                    "{address} already has another dataset called {name}; it was left as it is. "
                    "Write another name in dataset.yaml.",
                    address=self.address,
                    name=draft.text("name"),
                )
            )


def _identifier(package: Mapping[str, Any]) -> str:
    extras = package.get("extras") or []
    return str(package.get("identifier") or next((one["value"] for one in extras if one["key"] == "identifier"), ""))


def _names_of(package: dict[str, Any]) -> set[Any]:
    owner = package.get("organization") or {}
    return {package.get("owner_org"), owner.get("id"), owner.get("name"), owner.get("title")}


def _memory(draft: Draft, wanted: dict[str, Any], package: dict[str, Any], files: list[dict[str, Any]]) -> Memory:
    """Take down what was sent and what the portal shows of it, so that the next run sees what others changed."""
    resources = {one["id"]: one for one in package.get("resources") or []}
    kept = {}
    for one, facts, told in zip(draft.distributions, wanted["resources"], files, strict=True):
        resource = resources.get(told["resource_id"], {})
        kept[one.key] = {"id": told["resource_id"], "sha256": one.sha256, "sent": facts,
                         "last_modified": resource.get("last_modified"),
                         "shown": {name: resource.get(name) for name in facts}}  # fmt: skip
    return remembered(wanted, package, kept)
