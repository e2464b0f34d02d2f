"""The portals a publication can go to, one kind a file.

A kind declares ``NAME`` (Words), ``NEEDS_TOKEN`` (whether it cannot be published to without one), ``fits(address) -> bool``
(by its form alone) and ``connect(address, token) -> Portal``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any, Protocol

from ... import families
from ...errors import Problem
from ...locale import translator
from ..description.draft import Draft
from ..wire.difference import Difference
from ..wire.memory import Memory

_ = translator("publishing_wire")

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Done:
    """What a portal holds after a run.

    Parameters:
        name: the dataset's name there.
        url: its page.
        files: {path, sha256, bytes, resource_id, url} of each file; path is its key in the description.
        verified: {path, sha256, how} of each file of the folder.
        shown_during_upload: whether people could see the dataset while its files were being sent.
        answer: what the portal said of the dataset: its id there, when it changed.
        memory: what was sent and what the portal shows of it, for the next run; None for a portal that nobody else changes.
        there: whether it is where people can see it; False for what somebody has yet to put there by hand.
    """

    name: str
    url: str
    files: list[dict[str, Any]] = field(default_factory=list)
    verified: list[dict[str, Any]] = field(default_factory=list)
    shown_during_upload: bool = False
    answer: dict[str, Any] = field(default_factory=dict)
    memory: Memory | None = None
    there: bool = True


class Portal(Protocol):
    """A portal one is connected to."""

    address: str

    def difference(self, draft: Draft, organization: str | None) -> Difference:
        """Say what would change; change nothing."""

    def carry_out(self, draft: Draft, difference: Difference, progress: Progress) -> Done:
        """Change it, and verify what was sent."""

    def withdraw(self, draft: Draft) -> tuple[str, str, bool]:
        """Take the dataset away from people's eyes; give its name, its page, and whether people saw it before."""

    def close(self) -> None:
        """Let the connection go."""


def kind_of(address: str) -> ModuleType:
    """Give the kind of portal at an address.

    Raises:
        Problem: when it is no address of any kind.
    """
    for name in families.member_names(__name__):
        # One after the other: the kinds behind the one that fits need not be loaded.
        kind = families.member(__name__, name)
        if kind.fits(address):
            return kind
    raise Problem(_("“{address}” is not a portal's address. It begins with http:// or https://.", address=address))


def connect(address: str, token: str | None) -> Portal:
    """Connect to the portal at an address.

    Raises:
        Problem: when it is no address of any kind, or cannot be used.
    """
    portal: Portal = kind_of(address).connect(address, token)
    return portal
