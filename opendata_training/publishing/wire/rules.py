"""What a portal asks of a dataset: its names for licences, where a token may publish, the fields its schema requires."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any

from ...countries.common.licences import licence
from ...errors import Problem
from ...locale import translator
from .answers import NotThere, Refused, UnknownAction
from .web import Web

_ = translator("publishing_wire")

# Seconds that what a portal said of itself is believed, so that a hundred datasets do not ask it a hundred times.
BELIEVED = 60.0
# What a schema may require and CKAN fills in itself, or what is not the description's to give.
GIVEN = ("id", "type", "state", "resources", "owner_org", "private", "tag_string", "groups")


@dataclass
class Rules:
    """One portal's rules for one token.

    Parameters:
        web: the portal.
        token: whether there is a token.
    """

    web: Web
    token: bool
    _known: dict[str, Any] = field(default_factory=dict)

    @property
    def absent(self) -> set[tuple[str, str]]:
        """Which datasets, by identifier and name, the portal did not have when it was asked for many at once."""
        found: set[tuple[str, str]] = self._known.setdefault("absent", set())
        return found

    def ask_all(self) -> None:
        """Ask now what would be asked for the first dataset."""
        self._licences()
        self._schema()
        if self.token:
            self._organizations()

    def _licences(self) -> set[str]:
        found: set[str] = self._asked("licences", lambda: {str(one.get("id")) for one in self.web.ask("license_list")})
        return found

    def _organizations(self) -> list[str]:
        told = self._asked(
            "organizations", lambda: self.web.ask("organization_list_for_user", {"permission": "create_dataset"})
        )
        return sorted(str(one["name"]) for one in told)

    def licence_id(self, wanted: str) -> str:
        """Give the portal's own name for a licence, where it has one."""
        there = self._licences()
        known = licence(wanted)
        names = (wanted, *((known.id, *known.elsewhere) if known else ()))
        return next((name for name in names if name in there), wanted)

    def organization(self, wanted: str) -> str:
        """Give where a new dataset goes: where it is wanted, else the only organization that the token may publish in.

        Raises:
            Problem: when there is none, or more than one.
        """
        if wanted or not self.token:
            # A dry run without a token: who may publish where is not known, and nothing is written.
            return wanted
        names = self._organizations()
        if len(names) == 1:
            return names[0]
        if not names:
            raise Problem(_("This token may not publish in any organization of {address}. Ask who runs the portal.",
                            address=self.web.address))  # fmt: skip
        raise Problem(_("Say in which organization to publish, with --organization: {names}.", names=", ".join(names)))

    def shaped(self, package: dict[str, Any], managed: Collection[str]) -> dict[str, Any]:
        """Give a package in the shape of the portal's schema: a field the schema has is no extra there, and what may have
        several values is a list.

        Parameters:
            package: the package as it is without a schema.
            managed: the extras that are ours; a field of that name that the publication leaves empty is emptied.
        """
        own = {str(one.get("field_name")): one for one in self._schema().get("dataset_fields") or []}
        said = {extra["key"]: extra["value"] for extra in package["extras"]}
        moved = {key: _value(own[key], said.get(key, "")) for key in (*managed, *said) if key in own}
        extras = [extra for extra in package["extras"] if extra["key"] not in moved]
        return {**moved, **package, "extras": extras}

    def require(self, package: dict[str, Any]) -> None:
        """Stop before something is sent that the portal's schema would refuse.

        Raises:
            Problem: naming the fields that the portal requires and the publication leaves empty.
        """
        missing = [
            _named(one)
            for one in self._schema().get("dataset_fields") or []
            if one.get("required") is True
            and one.get("field_name") not in GIVEN
            and not package.get(str(one.get("field_name")))
        ]
        for one in self._schema().get("resource_fields") or []:
            name = str(one.get("field_name"))
            if one.get("required") is True and name not in ("url", "id"):
                missing += [f"{resource.get('name')}: {_named(one)}" for resource in package["resources"]
                            if not resource.get(name)]  # fmt: skip
        if missing:
            raise Problem(
                _(
                    "{address} asks for more than the description says: {fields}. Add it in dataset.yaml, or ask who runs the "
                    "portal how it is filled in.",
                    address=self.web.address,
                    fields="; ".join(missing),
                )
            )

    def preview(self, package: dict[str, Any]) -> None:
        """Have the portal make its previews of a dataset's files; CKAN makes none by itself for those that package_revise adds.

        It is a courtesy: where it cannot be had, everything is published all the same.

        Source: https://docs.ckan.org/en/latest/api/#ckan.logic.action.create.package_create_default_resource_views
        """
        if self._known.get("previews", True):
            try:
                self.web.ask("package_create_default_resource_views", {"package": package})
            except UnknownAction:
                self._known["previews"] = False
            except (Problem, NotThere):
                return

    def _schema(self) -> dict[str, Any]:
        """Give the schema of ckanext-scheming; empty where the portal has none.

        Source: https://github.com/ckan/ckanext-scheming#api
        """

        def ask() -> dict[str, Any]:
            try:
                told = self.web.ask("scheming_dataset_schema_show", {"type": "dataset"})
            except (NotThere, UnknownAction, Refused):
                return {}
            return told if isinstance(told, dict) else {}

        return dict(self._asked("schema", ask))

    def _asked(self, what: str, ask: Callable[[], Any]) -> Any:
        if what not in self._known:
            self._known[what] = ask()
        return self._known[what]


def _value(one: dict[str, Any], value: str) -> Any:
    """Give a value as a field of a schema takes it.

    Source: https://github.com/ckan/ckanext-scheming (presets multiple_text, multiple_checkbox, multiple_select)
    """
    if not (str(one.get("preset")).startswith("multiple_") or "scheming_multiple_" in str(one.get("validators"))):
        return value
    try:
        told = json.loads(value)
    except ValueError:
        told = value
    return told if isinstance(told, list) else [value] if value else []


def _named(one: dict[str, Any]) -> str:
    label = one.get("label")
    if isinstance(label, dict):
        label = next(iter(label.values()), "")
    name = str(one.get("field_name"))
    return f"{name} ({label})" if label else name


_believed: dict[tuple[str, str], tuple[float, dict[str, Any]]] = {}
_lock = threading.Lock()


def rules_of(web: Web, token: str | None) -> Rules:
    """Give a portal's rules; what it said of itself a moment ago is not asked again.

    Parameters:
        web: the portal.
        token: the token; two tokens may publish in different organizations.
    """
    key, now = (web.address, token or ""), time.monotonic()
    with _lock:
        moment, known = _believed.get(key, (-BELIEVED, {}))
        if now - moment >= BELIEVED:
            moment, known = now, {}
            _believed[key] = (moment, known)
    return Rules(web, bool(token), known)
