"""The change log beside an output: every cell before and after, so that all can be given back.

``<dst>.changes.json`` holds

- ``source``: name and sha256 of the file that was read, and ``rows``, the records of its table as ranges;
- ``written`` and ``set_aside``: as `opendata convert --json` shows them, paths as names beside the log;
- ``recipe``: the steps that were applied, in order, as a recipe has them;
- ``fixes``: for each step its code and cells, ``changes`` [row, column, before, after], ``removed`` [row, cells], and,
  where a step gave the table another shape, ``table``: the whole table before it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import Problem
from ..files import refuse_special, trouble
from ..locale import translator
from .fix import Fixed, table
from .recipe import Step

if TYPE_CHECKING:
    import pandas as pd

_ = translator("conversion")
# Every row is in the output or in the log, packed a thousandfold at most: a log that claims more would fill the memory.
MOST_ROWS_A_BYTE = 1000


def log_path(dst: Path) -> Path:
    """Give where the change log of an output is."""
    return dst.with_name(f"{dst.name}.changes.json")


@dataclass
class Log:
    """What was done to a table, step by step.

    Parameters:
        source: name and sha256 of the file that was read.
        records: the record in the source of each row that was read.
        set_aside: how many lines the reader set aside.
        recipe: the steps that were applied.
        fixes: what each did, as JSON has it.
        written: the files that were written, as JSON has them.
    """

    source: dict[str, str]
    records: list[int]
    set_aside: int = 0
    recipe: list[dict[str, str]] = field(default_factory=list)
    fixes: list[dict[str, Any]] = field(default_factory=list)
    written: list[dict[str, Any]] = field(default_factory=list)

    def note(self, step: Step, fixed: Fixed, before: pd.DataFrame, *, keep: bool = False) -> None:
        """Note one step.

        Parameters:
            step: what was asked.
            fixed: what it did.
            before: the table before it.
            keep: whether the whole table must be kept though the step left its shape.
        """
        self.recipe.append({"fix": step.fix, "columns": step.columns, "value": step.value})
        whole = keep or fixed.moved > 0 or fixed.frame.columns.tolist() != before.columns.tolist()
        self.fixes.append(
            {
                "code": step.fix,
                "cells": fixed.cells,
                "changes": [list(change) for change in fixed.changes],
                "removed": [list(row) for row in fixed.removed],
                "table": _kept(before) if whole else None,
            }
        )

    @property
    def untouched(self) -> bool:
        """Tell whether the table is still as it was read."""
        return all(fix["cells"] == 0 and fix["table"] is None for fix in self.fixes)

    def to_json(self) -> dict[str, Any]:
        """Give the log as it is written."""
        return {
            "source": {**self.source, "rows": _ranges(self.records)},
            "written": self.written,
            "set_aside": self.set_aside,
            "recipe": self.recipe,
            "fixes": self.fixes,
        }

    def read_table(self, labels: Sequence[str], rows: Sequence[Sequence[str]]) -> pd.DataFrame:
        """Give the table as it was read, from the table as it was written.

        Parameters:
            labels: the labels that were written.
            rows: the rows that were written; of no account when a step kept the whole table.
        """
        kept = next((number for number, fix in enumerate(self.fixes) if fix["table"] is not None), None)
        steps = self.fixes[:kept]
        if kept is not None:
            labels, rows = self.fixes[kept]["table"]["labels"], self.fixes[kept]["table"]["rows"]
        gone = {record for fix in steps for record, _cells in fix["removed"]}
        here = [record for record in self.records if record not in gone]
        now: dict[int, list[str]] = dict(zip(here, map(list, rows), strict=True))
        for fix in reversed(steps):
            now.update({record: list(cells) for record, cells in fix["removed"]})
            for record, column, before, _after in fix["changes"]:
                now[record][column - 1] = before
        return table(labels, [now[record] for record in self.records], self.records)


def _kept(frame: pd.DataFrame) -> dict[str, Any]:
    return {
        "labels": [str(label) for label in frame.columns],
        "rows": [list(row) for row in frame.itertuples(index=False, name=None)],
    }


def _ranges(records: Sequence[int]) -> list[list[int]]:
    found: list[list[int]] = []
    for record in records:
        if found and found[-1][1] == record - 1:
            found[-1][1] = record
        else:
            found.append([record, record])
    return found


def read_log(dst: Path) -> Log:
    """Read the change log of an output.

    Raises:
        Problem: when there is none, or it is not one that `convert` wrote.
    """
    path = log_path(dst)
    try:
        refuse_special(path)
        written = path.read_bytes()
        data = json.loads(written)
        source = dict(data["source"])
        rows = sum(last - first for first, last in source["rows"])
        if rows > MOST_ROWS_A_BYTE * (len(written) + (dst.stat().st_size if dst.is_file() else 0)):
            raise damaged(path)
        records = [record for first, last in source.pop("rows") for record in range(first, last + 1)]
        return Log(source, records, data["set_aside"], data["recipe"], data["fixes"], data["written"])
    except FileNotFoundError as error:
        raise Problem(
            _(
                "There is no change log {log}, so what {file} was before is not known. Convert the source again.",
                log=path,
                file=dst,
            )
        ) from error
    except OSError as error:
        raise trouble(path, error) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise damaged(path) from error


def damaged(path: Path) -> Problem:
    """Say that a change log cannot be used."""
    return Problem(_("The change log {log} is damaged. Convert the source again.", log=path))
