"""The programme's log: what was seen on which day. Runs add to it, so that there are days to burn down and to forecast from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from ...errors import Problem
from ...locale import translator
from ..department import plan_file
from ..sheet import Row, read_sheet, write_sheet
from ..sheets.history import SHEET
from .evidence import Seen
from .stages import NONE, done

_ = translator("planning_programme")
# folder and id.
Key = tuple[str, str]


def read_log(folder: Path) -> list[Row]:
    """Read a programme's log; nothing when there is none yet.

    Raises:
        Problem: when it cannot be read.
    """
    path = plan_file(folder, SHEET.name)
    return read_sheet(SHEET, path) if path else []


def latest(rows: Iterable[Mapping[str, object]]) -> dict[Key, str]:
    """Give the last stage that was seen of each dataset."""
    return {(str(row["folder"]), str(row["id"])): str(row["stage"]) for row in rows}


def note(
    folder: Path, rows: list[Row], seen: Sequence[Seen], day: date, read: Collection[str], *, noted: bool = True
) -> list[Row]:
    """Add what changed to the log and write it; a second run on the same day adds nothing.

    A stage whose evidence bears a day (a signature, a receipt) is noted under that day, all others under the day they were seen.

    Parameters:
        folder: the programme's folder.
        rows: the log as it is.
        seen: what the files show now.
        day: today.
        read: the folders of which all files could be read. Of another, nothing is noted that would go back: a file that is open
            elsewhere today undoes no stage.
        noted: whether the log is written; if not, what would be added is only given.

    Returns:
        The log with what was added.

    Raises:
        Problem: when the log has a later day already, or cannot be written.
    """
    later = [row for row in rows if row["date"] > day]
    if later:
        raise Problem(_("{file} has days after {day} already, up to {last}, in its rows {rows}. Name {last} or a later day with "
                        "--as-of; if those days are still to come, take these rows out, since they were noted by mistake.",
                        file=_path(folder).name, day=day, last=max(row["date"] for row in later),
                        rows=_ranges([row.number for row in later])))  # fmt: skip
    known = latest(rows)
    new = []
    for one in seen:
        before = known.get((one.folder, one.id), NONE)
        if one.stage != before and (one.folder in read or done(one.stage) > done(before)):
            when = min(one.since.get(one.stage, day), day)
            new.append(Row({"date": when, "folder": one.folder, "id": one.id, "stage": one.stage}))
    here = {(one.folder, one.id) for one in seen}
    # A dataset that is no longer in its inventory has not begun any more.
    gone = [key for key, stage in known.items() if key not in here and key[0] in read and stage != NONE]
    new += [Row({"date": day, "folder": key[0], "id": key[1], "stage": NONE}) for key in gone]
    if new and noted:
        write_sheet(SHEET, [*rows, *new], _path(folder))
    return [*rows, *new]


def _ranges(numbers: Sequence[int]) -> str:
    """Give numbers that go up as people write them: 2–5, 8."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][-1] + 1:
            found[-1][1:] = [number]
        else:
            found.append([number])
    return ", ".join("–".join(map(str, one)) for one in found)


def _path(folder: Path) -> Path:
    return plan_file(folder, SHEET.name) or folder / f"{SHEET.name}.csv"


def by_day(rows: Sequence[Row], first: date, last: date) -> list[tuple[date, dict[Key, str]]]:
    """Give, for each day, the stage that each dataset had at its end.

    Parameters:
        rows: the log, in the order in which it was written.
        first: the first day.
        last: the last day.
    """
    # What a later run noted counts over what an earlier one did, whatever the days they bear.
    steps: dict[Key, list[tuple[date, str]]] = {}
    for row in rows:
        kept = steps.setdefault((row["folder"], row["id"]), [])
        while kept and kept[-1][0] >= row["date"]:
            kept.pop()
        kept.append((row["date"], row["stage"]))
    changes: dict[date, dict[Key, str]] = {}
    for key, kept in steps.items():
        for when, stage in kept:
            changes.setdefault(max(when, first), {})[key] = stage
    found, now, day = [], dict[Key, str](), first
    while day <= last:
        now = {**now, **changes.get(day, {})}
        found.append((day, now))
        day += timedelta(days=1)
    return found
