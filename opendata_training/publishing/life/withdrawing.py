"""Taking a dataset away from people's eyes where it does harm: who said so, why, and a receipt; publish brings it back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import translator
from .. import receipt
from ..description.draft import load
from ..portals import Done, connect
from ..wire.tokens import token_for
from . import successor

_ = translator("publishing_history")


@dataclass(frozen=True)
class Withdrawal:
    """What happened.

    Parameters:
        dataset: the dataset's name on the portal.
        url: its page there.
        reason: why it was withdrawn.
        changes: {field, before, after}; none when people could not see it before.
        receipt: where the receipt is.
    """

    dataset: str
    url: str
    reason: str
    changes: list[dict[str, Any]]
    receipt: Path

    def to_json(self) -> dict[str, Any]:
        """Give what happened in the shape of a publication."""
        return {
            "receipt": str(self.receipt),
            "dataset": self.dataset,
            "changes": self.changes,
            "gates": [],
            "verified": [],
        }

    def __str__(self) -> str:
        said = _("Nobody saw {dataset} before either.", dataset=self.dataset)
        if self.changes:
            said = _("Withdrawn: nobody sees {dataset} any more. Files that people downloaded before stay with them.",
                     dataset=self.dataset)  # fmt: skip
        more = _("Correct it in the folder and publish again; that brings it back.")
        return "\n".join([said, more, _("Receipt: {file}", file=str(self.receipt))])


def withdraw(
    folder: Path | str, portal: str, *, reason: str, who: str | None = None, token: str | None = None
) -> Withdrawal:  # fmt: skip
    """Take a dataset away from people's eyes; nothing is deleted, neither there nor here.

    Parameters:
        folder: the publication's folder.
        portal: the portal's address.
        reason: why, in a sentence.
        who: the person who decided it; without it those who stand for the publication.
        token: as in publish.

    Raises:
        Problem: when there is no reason, the portal does not have the dataset, or it cannot be reached or refuses.
    """
    draft = load(Path(folder))
    if not reason.strip():
        raise Problem(_("Say why it is withdrawn, with --reason; the receipt keeps it."))
    named = (
        [who.strip()] if who and who.strip() else [str(one["name"]) for one in draft.attestations if one.get("name")]
    )
    connection = connect(portal, token_for(portal, token) or None)
    try:
        name, url, was_public = connection.withdraw(draft)
        address = connection.address
    finally:
        connection.close()
    changes = [{"field": "private", "before": False, "after": True}] if was_public else []
    told = {"withdrawn": {"reason": reason.strip(), "who": named}}
    path = receipt.write(draft, address, [], changes, Done(name, url), told)
    successor.write(draft)
    return Withdrawal(name, url, reason.strip(), changes, path)
