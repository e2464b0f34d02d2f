"""The portals a publication can go to, one kind a file.

A kind declares ``NAME`` (Words), ``fits(address) -> bool`` (by its form alone) and ``connect(address, token) -> Portal``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from ... import families
from ...errors import Problem
from ...locale import translator
from ..difference import Difference
from ..draft import Draft

_ = translator("publishing")

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Done:
    """What a portal holds after a run.

    Parameters:
        name: the dataset's name there.
        url: its page.
        files: {path, sha256, bytes, resource_id, url} of each file.
        verified: {path, sha256, how} of each file.
        shown_during_upload: whether people could see the dataset while its files were being sent.
    """

    name: str
    url: str
    files: list[dict[str, Any]] = field(default_factory=list)
    verified: list[dict[str, Any]] = field(default_factory=list)
    shown_during_upload: bool = False


class Portal(Protocol):
    """A portal one is connected to."""

    address: str

    def difference(self, draft: Draft, organization: str | None) -> Difference:
        """Say what would change; change nothing."""

    def carry_out(self, draft: Draft, difference: Difference, progress: Progress) -> Done:
        """Change it, and verify what was sent."""

    def close(self) -> None:
        """Let the connection go."""


def connect(address: str, token: str | None) -> Portal:
    """Connect to the portal at an address.

    Raises:
        Problem: when it is no address, nothing answers there, or what answers is no portal.
    """
    for kind in families.members(__name__):
        if kind.fits(address):
            portal: Portal = kind.connect(address, token)
            return portal
    raise Problem(_("“{address}” is not a portal's address. It begins with http:// or https://.", address=address))
