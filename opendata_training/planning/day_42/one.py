"""A dataset, a use and a risk as day 42 tells them: plain data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from .before import State

# Names of this machine, which nobody else reaches.
_HERE = frozenset(("localhost", "127.0.0.1", "::1", "0.0.0.0"))
# What may have become of a dataset.
PUBLISHED, WITHHELD, WITHDRAWN, ON_THE_WAY = "published", "withheld", "withdrawn", "on-the-way"

# The kinds of risk, the most pressing first.
PRESSING = ("link", "withdrawn", "late", "owner", "evidence", "waits", "aside")


@dataclass(frozen=True)
class One:
    """A dataset as the evidence shows it; None and "" stand for what nothing proves.

    Parameters:
        id: its id.
        name: its name.
        state: published, withheld, withdrawn or on-the-way.
        missing: of one on the way, what it still needs, in a sentence.
        url: its page on the portal.
        portal: the portal's address.
        version: the version that is there.
        first: the day on which it was first published.
        gates: how many gates it passed the last time, and of how many.
        score: its points of 405, and their rating.
        before: its source files' state.
        after: its published files' state.
        cells: how many cells were mended.
        aside: how many rows were set aside for a person to decide.
        decision: publish, redact, aggregate or withhold.
        reason: the decision's reason, or the withdrawal's.
        left_out: what the decision leaves out or shows as totals, in the decision's words.
        decided_by: who decided.
        signed: who stands for the publication.
        waived: personal data that was published all the same, with who signed for it.
        due: the day on which the next release is due.
        owner: who updates it.
        broken: addresses at which the file was not found, each with what was found.
        looked: the day on which its addresses were looked at.
    """

    id: str
    name: str
    state: str
    missing: str = ""
    url: str = ""
    portal: str = ""
    version: str = ""
    first: date | None = None
    gates: tuple[int, int] | None = None
    score: tuple[int, str] | None = None
    before: State | None = None
    after: State | None = None
    cells: int | None = None
    aside: int | None = None
    decision: str = ""
    reason: str = ""
    left_out: str = ""
    decided_by: str = ""
    signed: tuple[str, ...] = ()
    waived: tuple[str, ...] = ()
    due: date | None = None
    owner: str = ""
    broken: tuple[str, ...] = ()
    looked: date | None = None

    @property
    def on_the_web(self) -> bool:
        """Whether its page has an address that others can reach."""
        try:
            parts = urlsplit(self.url)
            return parts.scheme in ("http", "https") and (parts.hostname or "") not in _HERE
        except ValueError:
            return False

    def to_json(self) -> dict[str, Any]:
        """Give it as plain data."""
        day = {
            name: value.isoformat() if (value := getattr(self, name)) else None for name in ("first", "due", "looked")
        }
        plain = ("id", "name", "state", "missing", "url", "portal", "version", "cells", "aside", "decision", "reason", "left_out",
                 "decided_by", "owner")  # fmt: skip
        return {
            **{name: getattr(self, name) for name in plain},
            **day,
            "gates": {"passed": self.gates[0], "of": self.gates[1]} if self.gates else None,
            "score": {"total": self.score[0], "band": self.score[1]} if self.score else None,
            "before": self.before.to_json() if self.before else None,
            "after": self.after.to_json() if self.after else None,
            "signed": list(self.signed),
            "waived": list(self.waived),
            "broken": list(self.broken),
        }


@dataclass(frozen=True)
class Use:
    """A use that the department's own office made of its open data.

    Parameters:
        dataset: the dataset's name.
        what: what was made.
        day: the day on which it was seen; None where nobody wrote it.
        evidence: where it can be seen.
    """

    dataset: str
    what: str
    day: date | None
    evidence: str

    def to_json(self) -> dict[str, Any]:
        """Give it as plain data."""
        return {"dataset": self.dataset, "what": self.what, "day": self.day.isoformat() if self.day else None,
                "evidence": self.evidence}  # fmt: skip


@dataclass(frozen=True)
class Risk:
    """Something that somebody has to look after.

    Parameters:
        kind: one of PRESSING.
        dataset: the dataset's name; "" for the whole department.
        what: what it is, in a sentence.
        who: whose it is; "" where nobody is named.
    """

    kind: str
    dataset: str
    what: str
    who: str = ""

    def to_json(self) -> dict[str, Any]:
        """Give it as plain data."""
        return {"kind": self.kind, "dataset": self.dataset, "what": self.what, "who": self.who}
