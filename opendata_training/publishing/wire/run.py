"""One run that brings a dataset to a portal: sent in one step, verified, and only then shown."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

from ...errors import Problem
from ...locale import translator
from ..description.draft import Draft
from ..outcome import shown
from . import one_by_one
from .answers import Refused, TooLarge, UnknownAction
from .difference import PATH_KEY, Difference, FilePlan, Resource, same
from .revision import revision
from .verification import How, looked_at
from .web import Web

_ = translator("publishing_wire")

# How often a dataset is looked at anew when something else (a datapusher, a person) changed it in between.
ROUNDS = 6
# How often a portal, or something before it, must call a request too large.
HEARD = 3
Package = dict[str, Any]


@dataclass
class Run:
    """Carries one difference out.

    Parameters:
        web: the portal.
        draft: the publication.
        compare: compares the publication with the dataset as it is now.
        progress: takes a sentence for each file that is sent.

    Attributes:
        shown_during_upload: whether people could see the dataset while its files were being replaced one by one.
        how: how each file is known to be there, by its key.
    """

    web: Web
    draft: Draft
    compare: Callable[[Package], Difference]
    progress: Callable[[str], None]
    shown_during_upload: bool = False
    how: dict[str, How] = field(default_factory=dict)
    _one_by_one: bool = False

    def carry_out(self, difference: Difference) -> Package:
        """Change the dataset, verify what was sent, and show it.

        Parameters:
            difference: what has to happen to a dataset that is there.

        Returns:
            The dataset as the portal has it then.

        Raises:
            Problem: when the portal refuses, somebody else is changing it, or what arrived is not what was sent.
        """
        assert difference.found is not None  # made before
        hidden = bool(difference.found.get("private"))
        package = self._brought(difference.found, difference, hidden)
        wrong = self._wrong(package, difference.files)
        if wrong:
            # A byte may have been lost on the way; what is wrong twice is told.
            again = [replace(plan, resource=resource, send=True, describe=False) for plan, resource in wrong]
            package = self._brought(package, Difference(package, {}, again, []), hidden)
            wrong = self._wrong(package, again)
        if wrong:
            raise Problem(self._not_what_was_sent(wrong, hidden))
        return self._shown_to_all(package) if hidden else package

    def resource_of(self, package: Package, plan: FilePlan) -> Resource:
        """Give a file's resource in a dataset that has it."""
        there: list[Resource] = package.get("resources") or []
        known = plan.resource["id"] if plan.resource else None
        found = [one for one in there if one.get("id") == known or one.get(PATH_KEY) == plan.facts[PATH_KEY]]
        # Where a portal keeps nothing that is not in its schema, a new file is told by its name.
        found = found or [one for one in there if one.get("name") == plan.facts.get("name")]
        if not found:
            raise Problem(_("{address} took {file} and does not show it. Publish again; if it stays so, tell who runs the portal.",
                            address=self.web.address, file=plan.one.key))  # fmt: skip
        return found[-1]

    def _brought(self, found: Package, difference: Difference, hidden: bool) -> Package:
        fields = {name: value for name, value in difference.package.items() if not (hidden and name == "private")}
        if not self._one_by_one:
            try:
                return self._repeated_if_too_large(found, difference, fields, hidden)
            except UnknownAction:
                self._one_by_one = True
            except TooLarge:
                if sum(plan.send for plan in difference.files) < 2:
                    # By itself the file is no smaller.
                    raise
                self._one_by_one = True
        touched = bool(difference.gone) or any(plan.send or plan.resource is None for plan in difference.files)
        self.shown_during_upload = self.shown_during_upload or (touched and not hidden)
        return one_by_one.bring(self.web, self.draft, found, difference, fields, self.progress)

    def _repeated_if_too_large(
        self, found: Package, difference: Difference, fields: dict[str, Any], hidden: bool
    ) -> Package:
        """Bring it there in one request; one that says it is too large is heard only when it says so again and again,
        because file by file people may see half of it."""
        for _more in range(HEARD - 1):
            with suppress(TooLarge):
                return self._revised(found, difference, fields, hidden)
        return self._revised(found, difference, fields, hidden)

    def _revised(self, found: Package, difference: Difference, fields: dict[str, Any], hidden: bool) -> Package:
        """Bring it there in one request; look again when it is no longer what it was."""
        for plan in difference.files:
            if plan.send:
                self.progress(_("Sending {file} ({bytes} bytes)…", file=plan.one.key, bytes=plan.one.byte_size))
        for _round in range(ROUNDS):
            asked = revision(found, difference, self.draft, fields)
            if asked.empty:
                return found
            before = found

            def look(before: Package = before) -> dict[str, Any] | None:
                now = self._now(before)
                done = now["metadata_modified"] != before["metadata_modified"] and not self._left(
                    self.compare(now), hidden
                )
                return {"package": now} if done else None

            try:
                told = self.web.write("package_revise", asked.asked, asked.files, look=look)
                return dict(told["package"])
            except Refused as refused:
                if not refused.stale:
                    raise
                found = self._now(before)
                if found["metadata_modified"] == before["metadata_modified"]:
                    raise
            fresh = self.compare(found)
            self._stop_if_moved(difference, fresh, hidden)
            difference = fresh
            fields = {name: value for name, value in fresh.package.items() if not (hidden and name == "private")}
        raise Problem(_("Something else changes this dataset on {address} all the time. Wait a little and publish again.",
                        address=self.web.address))  # fmt: skip

    def _now(self, package: Package) -> Package:
        return dict(self.web.ask("package_show", {"id": package["id"]}))

    def _left(self, difference: Difference, hidden: bool) -> list[dict[str, Any]]:
        return [one for one in difference.changes if not (hidden and one["field"] == "private")]

    def _stop_if_moved(self, difference: Difference, fresh: Difference, hidden: bool) -> None:
        """Refuse to write over what somebody else changed since this run looked.

        Raises:
            Problem: naming what is different.
        """
        old = {one["field"]: one["before"] for one in difference.changes}
        moved = [
            {"field": one["field"], "before": old.get(one["field"], one["after"]), "now": one["before"]}
            for one in self._left(fresh, hidden)
            if not same(old.get(one["field"], one["after"]), one["before"])
        ]
        if moved:
            raise Problem(
                _(
                    "Somebody else changed this dataset on {address} while it was being published, so theirs was left as it "
                    "is: {what}. Publish again to see the difference.",
                    address=self.web.address,
                    what=told(moved),
                )
            )

    def _wrong(self, package: Package, plans: list[FilePlan]) -> list[tuple[FilePlan, Resource]]:
        """Verify what was sent, and what a run that was cut off may have sent."""
        wrong = []
        for plan in plans:
            if not (plan.send or plan.check):
                continue
            resource = self.resource_of(package, plan)
            self.how[plan.one.key] = looked_at(self.web, resource, plan.one)
            if self.how[plan.one.key] == "wrong":
                wrong.append((plan, resource))
        return wrong

    def _not_what_was_sent(self, wrong: list[tuple[FilePlan, Resource]], hidden: bool) -> str:
        plan, resource = wrong[0]
        place = str(resource.get("url"))
        if hidden:
            return _(
                "What {address} has of {file} is not what was sent, twice ({url}). The dataset stays hidden. Publish again; if "
                "it stays so, tell who runs the portal.",
                address=self.web.address,
                file=plan.one.key,
                url=place,
            )
        return _(
            "What {address} has of {file} is not what was sent, twice, and people can see it ({url}). Publish again; if it stays "
            "so, tell who runs the portal.",
            address=self.web.address,
            file=plan.one.key,
            url=place,
        )

    def _shown_to_all(self, package: Package) -> Package:
        """Let people see it, in one write: with all its files, or not at all."""
        package_id = package["id"]

        def look() -> Package | None:
            now = self._now(package)
            return None if now.get("private") else now

        if not self._one_by_one:
            try:
                asked = {"match": {"id": package_id}, "update": {"private": False}}
                answer = self.web.write(
                    "package_revise", asked, look=lambda: {"package": now} if (now := look()) else None
                )
                return dict(answer["package"])
            except UnknownAction:
                self._one_by_one = True
        return dict(self.web.write("package_patch", {"id": package_id, "private": False}, look=look))


def told(others: list[dict[str, Any]]) -> str:
    """Write what somebody changed: field, what was there, what is there now."""
    return "; ".join(f"{one['field']}: {shown(one['before'])} → {shown(one['now'])}" for one in others)
