"""What a decision asks of a clean file before it goes out: columns left out, or totals instead of rows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ... import files
from ...conversion.protect import remove
from ...reading import read
from ...validation.privacy import privacy
from .totals import totals

if TYPE_CHECKING:
    import pandas as pd

    from .one import Prepared, Task

READY = "ready"


def protect(task: Task, done: Prepared, clean: Path) -> Path:
    """Give the file that may go out: the clean one, or one with less in it, beside it.

    Parameters:
        task: whose decision counts.
        done: takes what was left out.
        clean: the clean file.
    """
    found = [one.label for one in privacy(clean).personal]
    named = [one.strip() for one in str(task.decision.get("columns") or "").split(";") if one.strip()]
    if done.decision == "aggregate":
        frame, by = totals(read(clean).frame, {*found, *named})
        done.people["totals by " + ", ".join(by)] = 1
        return _written(frame, task)
    if not named and not found:
        return clean
    frame = read(clean).frame
    there = [label for label in dict.fromkeys([*named, *found]) if label in frame.columns]
    done.redacted = there
    if extra := [label for label in found if label not in named]:
        # The decision did not name them: a person would have to look at it again.
        done.people["columns"] = len(extra)
    return _written(remove(frame, there).frame, task)


def _written(frame: pd.DataFrame, task: Task) -> Path:
    path = task.folder / READY / f"{task.dataset}.csv"
    path.parent.mkdir(exist_ok=True)
    files.write_text(path, frame.to_csv(index=False, lineterminator="\r\n"))
    return path
