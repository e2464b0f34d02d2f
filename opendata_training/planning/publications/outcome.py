"""What came of beginning a department's publications."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...locale import translator
from ...publishing.description.new import Missing

_ = translator("planning_publications")


@dataclass(frozen=True)
class One:
    """One dataset's publication.

    Parameters:
        id: the dataset's id.
        name: its name.
        folder: where its publication is.
        files: how many files it has.
        missing: what only a person can add.
        leave_out: columns that the decision leaves out and a file still has.
    """

    id: str
    name: str
    folder: Path
    files: int
    missing: list[Missing] = field(default_factory=list)
    leave_out: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Begun:
    """What came of it.

    Parameters:
        folder: where the publications are.
        made: the publications, in the inventory's order.
        left_out: the datasets that have none, each with why.
        defaults: what is the same for all and is still to be written: each field with its question.
        strange: files that were found and belong to no dataset of the inventory.
    """

    folder: Path
    made: list[One]
    left_out: list[tuple[str, str]]
    defaults: list[tuple[str, str]]
    strange: list[Path] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        """Give it as one JSON document."""
        return {
            "folder": str(self.folder),
            "publications": [
                {"id": one.id, "folder": str(one.folder), "files": one.files, "missing": [each.field for each in one.missing],
                 "leave_out": one.leave_out} for one in self.made
            ],
            "left_out": [{"name": name, "why": why} for name, why in self.left_out],
            "defaults": [name for name, _question in self.defaults],
        }  # fmt: skip

    def __str__(self) -> str:
        lines = [_("Publications in {folder}: {count}", folder=str(self.folder), count=len(self.made))]
        lines += [f"  {one.folder.name}: {self._told(one)}" for one in self.made]
        if self.defaults:
            lines.append(_("The same for all datasets; write it once, in {file}, and run this again:",
                           file=str(self.folder / "defaults.yaml")))  # fmt: skip
            lines += [f"  {name}: {question}" for name, question in self.defaults]
        questions = {each.field: each.question for one in self.made for each in one.missing if "/" not in each.field}
        asked = {name: question for name, question in questions.items() if not name.endswith(".json")}
        if asked:
            lines.append(_("Of each dataset only a person knows this; write it in its dataset.yaml:"))
            lines += [f"  {name}: {question}" for name, question in asked.items()]
        if self.left_out:
            lines.append(_("Left out:"))
            lines += [f"  {name}: {why}" for name, why in self.left_out]
        if self.strange:
            lines.append(_("Files of no dataset in the inventory: {files}", files=_few(self.strange)))
        return "\n".join(lines)

    def _told(self, one: One) -> str:
        said = [
            _("files: {count}", count=one.files)
            if one.files
            else _("no file was found; put it there and run this again")
        ]
        if one.leave_out:
            said.append(
                _("the decision leaves out {columns}, and the file still has it", columns=", ".join(one.leave_out))
            )
        if one.missing:
            said.append(_("still to write: {fields}", fields=", ".join(each.field for each in one.missing)))
        return "; ".join(said)


def _few(paths: Sequence[Path]) -> str:
    return ", ".join(path.name for path in paths[:10]) + ("…" if len(paths) > 10 else "")
