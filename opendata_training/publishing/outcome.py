"""What a publishing run gives back: to a notebook, to the command line, to a program."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..locale import translator

_ = translator("publishing")


@dataclass(frozen=True)
class GateResult:
    """What a gate said.

    Parameters:
        gate: its code.
        passed: whether it let the publication through.
        why: when not, what to mend, in plain words; empty otherwise.
        title: what people call it.
    """

    gate: str
    passed: bool
    why: str = ""
    title: str = ""

    def to_json(self) -> dict[str, Any]:
        """Give the gate as the command line's contract has it."""
        return {"gate": self.gate, "passed": self.passed, "why": self.why}


@dataclass(frozen=True)
class Publication:
    """What happened.

    Parameters:
        published: whether the portal now holds the dataset as the folder has it.
        dataset: the dataset's name on the portal; empty when it has none yet.
        url: its page; empty when nothing was published.
        gates: what each gate said.
        changes: field by field and file by file, what was there and what is there now (or would be, in a dry run).
        verified: the files that are on the portal, and how that is known: ``downloaded`` (compared byte by byte in this
            run), ``size`` (cannot be downloaded from here; the portal names the same size), ``unreachable`` (neither can be
            had from here, which says nothing of the file), ``unchanged`` (compared in an earlier run).
        receipt: where the receipt is; None when none was written.
        dry_run: whether this only looked.
    """

    published: bool
    dataset: str
    url: str = ""
    gates: list[GateResult] = field(default_factory=list)
    changes: list[dict[str, Any]] = field(default_factory=list)
    verified: list[dict[str, Any]] = field(default_factory=list)
    receipt: Path | None = None
    dry_run: bool = False

    @property
    def refused(self) -> list[GateResult]:
        """The gates that are closed."""
        return [gate for gate in self.gates if not gate.passed]

    def to_json(self) -> dict[str, Any]:
        """Give what happened as the command line's contract has it."""
        return {
            "receipt": str(self.receipt) if self.receipt else None,
            "dataset": self.dataset,
            "changes": self.changes,
            "gates": [gate.to_json() for gate in self.gates],
            "verified": self.verified,
        }

    def __str__(self) -> str:
        lines = [_("Gates:")]
        for gate in self.gates:
            lines.append(f"  {'✓' if gate.passed else '✗'} {gate.title}" + (f": {gate.why}" if gate.why else ""))
        if self.refused:
            lines.append(
                _("Nothing was sent. Mend what is marked ✗ in dataset.yaml or in the file, and publish again.")
            )
            return "\n".join(lines)
        lines += self._changes()
        if self.dry_run:
            lines.append(_("This was a dry run: nothing was changed."))
        else:
            if self.published:
                lines.append(_("Published: {url}", url=self.url))
                lines += self._not_seen()
            else:
                lines.append(
                    _("Nobody sees it yet: put it on the portal by hand, as this page says: {url}", url=self.url)
                )
            lines.append(_("Receipt: {file}", file=str(self.receipt)))
        return "\n".join(lines)

    def _not_seen(self) -> list[str]:
        """Say of which files it could not be seen from here, byte by byte, that they arrived."""
        size = [one["path"] for one in self.verified if one["how"] == "size"]
        neither = [one["path"] for one in self.verified if one["how"] == "unreachable"]
        lines = []
        if size:
            lines.append(
                _("Cannot be downloaded from here, and has the right size there: {files}", files=", ".join(size))
            )
        if neither:
            lines.append(
                _("Cannot be reached from here, so open it once in a browser: {files}", files=", ".join(neither))
            )
        return lines

    def _changes(self) -> list[str]:
        if not self.changes:
            return [_("Nothing changed: the portal already has all of it.")]
        head = _("What would change:") if self.dry_run else _("What changed:")
        return [head, *(f"  {one['field']}: {shown(one['before'])} → {shown(one['after'])}" for one in self.changes)]


def shown(value: Any) -> str:
    """Give a value on one short line."""
    if value in (None, "", []):
        return "—"
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:59]}…"
