"""The exercise's notebook as it may leave: what was written, and nothing of what cells showed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import translator
from ...locale.notebooks import source_of
from ..tasks import Unit
from .kinds.left import Goes, read_bytes
from .pasted import LINES_OF_CODE, LINES_OF_TEXT, pasted_lines, persons_in

_ = translator("handing_in")
#: A saved notebook with all it showed has about a million bytes; without it, some tens of thousands.
_MOST = 50_000_000
#: Signs that one cell may have. The longest of an exercise has some thousands.
_LONGEST = 20_000
#: A word so long is a file that was packed into letters, as base64 does.
_LONGEST_WORD = 1_000
#: What of a cell's and a notebook's metadata grading and reading need.
_OF_CELL, _OF_NOTEBOOK = ("nbgrader", "tags"), ("kernelspec", "language_info", "opendata")
#: What nbgrader notes of a cell.
_OF_NBGRADER = (
    "cell_type", "checksum", "grade", "grade_id", "locked", "points", "schema_version", "solution", "task",
)  # fmt: skip


def cleaned(path: Path, unit: Unit, knows: Callable[[str], bool] = lambda word: False) -> Goes:
    """Give an exercise's notebook without its outputs, pictures and remembered forms.

    Parameters:
        path: the notebook.
        unit: whose exercise it should be.
        knows: says of a word whether it is in the practice data.

    Raises:
        Problem: when it cannot be read, is another unit's, or holds pasted rows or a person's key.
    """
    cells, told = _read(path, unit)
    given = {cell.get("id"): source_of(cell) for cell in _as_given(unit, told)}
    for number, cell in enumerate(cells, start=1):
        source = source_of(cell)
        if given.get(cell.get("id")) != source:
            _look(path, number, str(cell.get("cell_type")), source, knows)
    kept = {
        "cells": [_cell(cell) for cell in cells],
        "metadata": {name: value for name, value in told["metadata"].items() if name in _OF_NOTEBOOK},
        "nbformat": told.get("nbformat", 4),
        "nbformat_minor": told.get("nbformat_minor", 5),
    }
    notes = []
    if any(cell.get("outputs") for cell in cells):
        notes.append(_("What the cells of {file} showed stays here: your mentor runs it again.", file=path.name))
    if any(cell.get("attachments") for cell in cells):
        notes.append(_("Pictures pasted into {file} stay here. Say in words what they show.", file=path.name))
    return Goes((json.dumps(kept, ensure_ascii=False, indent=1) + "\n").encode(errors="backslashreplace"), tuple(notes))


def _read(path: Path, unit: Unit) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    try:
        told = json.loads(read_bytes(path, _MOST).decode("utf-8"))
        cells = told["cells"]
        names = [cell["metadata"].get("nbgrader", {}).get("grade_id", "") for cell in cells]
        for cell in cells:
            source_of(cell)
            if not isinstance(cell.get("id", ""), str):
                raise TypeError(cell["id"])
        told["metadata"].items()
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Problem(_("{file} is not a whole notebook. Open it in JupyterLab, save it with Ctrl+S, and hand in again.",
                        file=path.name)) from error  # fmt: skip
    if not any(name == unit.folder or str(name).removeprefix("test-").startswith(f"{unit.folder}-") for name in names):
        raise Problem(
            _(
                "{file} is not the exercise of unit {unit}: none of its tasks is in it. Put the exercise back, or name the "
                "unit that it is of.",
                file=path.name, unit=unit.id,
            )
        )  # fmt: skip
    return cells, told


def _as_given(unit: Unit, told: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Give the exercise's cells as the learner got them, where the course's material is at hand."""
    from ...locale.notebooks import catalogues_of, language_of, translate
    from ..opening.workspace import PROJECT

    path = PROJECT / "exercises" / unit.folder / f"{unit.folder}.ipynb"
    if path.is_file():
        exercise = json.loads(path.read_text(encoding="utf-8"))
        yield from translate(exercise, catalogues_of(path.relative_to(PROJECT)), language_of(told))["cells"]


def _look(path: Path, number: int, kind: str, source: str, knows: Callable[[str], bool]) -> None:
    where = {"file": path.name, "number": number, "words": " ".join(source.split())[:40]}
    if len(source) > _LONGEST or re.search(rf"\S{{{_LONGEST_WORD}}}", source):
        raise Problem(_("{file}, cell {number} (“{words}…”) is as long as a file. Take out what does not belong to your answer.",
                        **where))  # fmt: skip
    lines = pasted_lines(source, LINES_OF_CODE if kind == "code" else LINES_OF_TEXT)
    if lines:
        raise Problem(_("{file}, cell {number} (“{words}…”) has a table pasted into it. Take it out: data stay home. Say in "
                        "words what they show.", **where))  # fmt: skip
    for found in persons_in(source, knows):
        raise Problem(_("{file}, cell {number} (“{words}…”) has what looks like a person's {kind}. Take it out, or write the kind "
                        "of data and not the data.", **where, kind=str(found)))  # fmt: skip


def _cell(cell: dict[str, Any]) -> dict[str, Any]:
    kept: dict[str, Any] = {name: cell[name] for name in ("cell_type", "id") if name in cell}
    kept["metadata"] = {name: value for name, value in cell.get("metadata", {}).items() if name in _OF_CELL}
    if isinstance(told := kept["metadata"].get("nbgrader"), dict):
        kept["metadata"]["nbgrader"] = {name: told[name] for name in told if name in _OF_NBGRADER}
    kept["source"] = cell["source"]
    return kept | ({"execution_count": None, "outputs": []} if cell.get("cell_type") == "code" else {})
