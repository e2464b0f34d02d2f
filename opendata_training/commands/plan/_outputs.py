"""Where a step may write: an ending that fits, two files apart, and never over another file of the plan."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Union

from ... import families
from ...errors import Problem
from ...files import refuse_inputs, refuse_locked, refuse_special
from ...locale import translator

if TYPE_CHECKING:
    from ...planning.sheet import Sheet

_ = translator("planning")
TABLE = (".csv", ".xlsx")
PICTURE = (".png",)
PAGE = (".html",)
CALENDAR = (".ics",)
CHANGELOG = (".md",)

# None and "" stand for what was not asked for.
Given = Union[str, "os.PathLike[str]", None]


@dataclass(frozen=True)
class Output:
    """A file that a step is asked to write.

    Parameters:
        path: where.
        endings: what its name may end in.
        sheet: of a table, what it is: an earlier one may be replaced, another table never.
        adds: whether the step reads an earlier one and keeps what persons wrote there, so that it may lack columns.
    """

    path: Given
    endings: tuple[str, ...]
    sheet: Sheet | None = None
    adds: bool = False


def refuse_outputs(inputs: Iterable[Given], *outputs: Output) -> None:
    """Stop before anything is written where one of a step's outputs would take the place of another file.

    Parameters:
        inputs: what the step reads, told or implied.
        outputs: what it is asked to write.

    Raises:
        Problem: when an ending does not fit, two outputs are one file, one of them is an input, cannot be written over, or is a
            table of another kind that is there already.
    """
    asked = [(Path(one.path), one) for one in outputs if one.path]
    for path, one in asked:
        if path.suffix.lower() not in one.endings:
            *others, last = one.endings
            endings = _("{first} or {last}", first=", ".join(others), last=last) if others else last
            raise Problem(_("{file} must end in {endings}.", file=str(path), endings=endings))
    for (path, _one), (other, _other) in combinations(asked, 2):
        if os.path.realpath(path) == os.path.realpath(other):
            raise Problem(_("{file} is named for two outputs. Give each a name of its own.", file=str(path)))
    refuse_inputs([Path(one) for one in inputs if one], [path for path, _one in asked])
    for path, one in asked:
        refuse_special(path)
        refuse_locked(path)
        if one.sheet and os.path.lexists(path) and not _is(one.sheet, path, one.adds):
            raise Problem(_("{file} is there already and is not {what} as this step writes it. Choose another name; nothing was "
                            "written.", file=str(path), what=one.sheet.what))  # fmt: skip


def _is(sheet: Sheet, path: Path, adds: bool) -> bool:
    """Tell whether a file is such a table, and no other that has all its columns and more."""
    from ...planning.sheet import SHEETS, known_titles
    from ...reading.kinds import plain
    from ...validation.given import given

    others: list[Sheet] = [one.SHEET for one in families.members(SHEETS) if one.SHEET.name != sheet.name]
    if path.stem.lower() in {one.name for one in others}:
        return False
    needed = sheet.needed if adds else [one.key for one in sheet.columns]
    try:
        table = given(path, {one.key: one.titles for one in sheet.columns}, needed, sheet.what)
    except Problem:
        return False
    unknown = {plain(label) for label in table.others}
    there = unknown | set(known_titles([one for one in sheet.columns if not adds or any(table.cells[one.key])]))
    return not any(
        all(there & set(known_titles([column])) for column in other.columns)
        and unknown & set(known_titles(other.columns))
        for other in others
    )
