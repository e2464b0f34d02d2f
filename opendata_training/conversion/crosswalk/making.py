"""Matching releases with what an earlier crosswalk decided, and making the crosswalk of what was matched."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from math import floor
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from ...errors import Problem
from ...locale import translator
from ...reading.windows import Told, nobody
from ...validation.drift import Decision, Harmonised, Matching, Release, opened, releases
from .book import Crosswalk, read_crosswalk, renumbered
from .row import Row, refuse_unfit

if TYPE_CHECKING:
    import pandas as pd

_ = translator("drift")
PathLike = str | os.PathLike[str]


def harmonise(
    *files: PathLike | pd.DataFrame, previous_crosswalk: PathLike | pd.DataFrame | Crosswalk | None = None, told: Told = nobody
) -> Harmonised:  # fmt: skip
    """Match the columns of two or more releases to one set.

    The canonical column is called as in the latest release that has it, unless the previous crosswalk says otherwise. Each has
    one source a release: the place and label of its column there, or none where the column did not exist ("absent"). `kind`
    says what changed since the release before that has the column, so that the first is always "same". Where one column became
    several, or several became one, the several are the canonical ones, and the one is the source of each of them.

    Parameters:
        files: the releases, earliest first: files that `read` can read, or DataFrames.
        previous_crosswalk: a crosswalk whose decisions are carried forward: what a person decided always goes, for a file that
            it names and for columns of the same label in new files; what the program found goes for the files it names.
        told: of a large file, is told how many bytes of it are gone through.

    Raises:
        Problem: when a file cannot be read, there are fewer than two, or the crosswalk is none or does not fit a file.
    """
    if len(files) < 2:
        raise Problem(_("Give at least two releases of the same dataset, the earliest first."))
    named = [_name(file, number) for number, file in enumerate(files, start=1)]
    twice = next((name for name, count in Counter(named).items() if count > 1), None)
    if twice is not None:
        raise Problem(_("{file} is given twice. Give each release once, the earliest first.", file=twice))
    previous = None if previous_crosswalk is None else read_crosswalk(previous_crosswalk)
    both = releases((name, opened(file, told)) for name, file in zip(named, files, strict=True))
    decisions = [] if previous is None else _decisions(previous, both)
    found = Harmonised.of(Matching(both, decisions))
    if previous is None:
        return found
    return replace(found, version=renumbered(crosswalk_of(found), previous).version)


def _name(file: Any, number: int) -> str:
    return os.fspath(file) if isinstance(file, (str, os.PathLike)) else _("table {number}", number=number)


def short_names(files: Sequence[str]) -> list[str]:
    """Give what a crosswalk calls files: their names, or all of their paths where two have one name."""
    names = [PurePath(file).name for file in files]
    often = Counter(names)
    return [name if often[name] == 1 else file for name, file in zip(names, files, strict=True)]


def crosswalk_of(found: Harmonised, previous: PathLike | pd.DataFrame | Crosswalk | None = None) -> Crosswalk:
    """Make the crosswalk of what was matched.

    Parameters:
        found: what was matched.
        previous: the crosswalk that it carries forward: its notes, versions and names of who decided.

    Raises:
        Problem: when the previous crosswalk cannot be read.
    """
    names = short_names(found.files)
    before = None if previous is None else read_crosswalk(previous)
    who = {} if before is None else {(row.canonical, row.file): row for row in before.rows}
    latest = {} if before is None else {row.canonical: row for row in before.rows if row.decided}
    rows = []
    for column in found.columns:
        for release, source in column.sources.items():
            old = who.get((column.name, names[release])) or (latest.get(column.name) if source.decided else None)
            label = "" if source.place is None else " ".join(found.label(release, source.place).split())
            codes = old.codes if old is not None and old.file == names[release] else source.codes
            rows.append(
                Row(column.name, names[release], source.place, label, source.kind, source.factor, source.part, dict(codes),
                    floor(source.confidence * 100) / 100, old.decided if source.decided and old else "")
            )  # fmt: skip
    return renumbered(Crosswalk(rows), before)


def _decisions(previous: Crosswalk, both: Sequence[Release]) -> list[Decision]:
    names = short_names([release.file for release in both])
    found: list[Decision] = []
    for number, (name, release) in enumerate(zip(names, both, strict=True)):
        rows = previous.of_file(name)
        if rows:
            found += [_decided(row, number, release) for row in rows]
        else:
            found += _by_label(previous, number, release)
    # The canonical columns keep their order.
    order = {name: at for at, name in enumerate(previous.names)}
    return sorted(found, key=lambda decision: order[decision.canonical])


def _decided(row: Row, number: int, release: Release) -> Decision:
    """Take what a row says of a file that the crosswalk knows.

    Raises:
        Problem: when the file has no such column there.
    """
    refuse_unfit(row, release.subject.labels)
    return Decision(number, row.place, row.canonical, row.kind, row.factor, row.part, bool(row.decided), row.confidence)


def _by_label(previous: Crosswalk, number: int, release: Release) -> list[Decision]:
    """Take what persons decided of labels that a new file has too; where the label is there again, at the same place only."""
    labels = [" ".join(label.split()) for label in release.subject.labels]
    often = Counter(labels)
    said: dict[str, list[Row]] = {}
    for row in previous.rows:
        if row.decided and row.place is not None:
            said.setdefault(" ".join(row.label.split()), []).append(row)
    found: dict[tuple[str, int], Decision] = {}
    for place, label in enumerate(labels):
        # The newest decision of a label comes last.
        rows = said.get(label, [])
        if often[label] > 1:
            rows = [row for row in rows if row.place == place]
        newest = {row.canonical: row for row in rows if row.file == rows[-1].file}
        for row in newest.values():
            found[row.canonical, place] = Decision(
                number, place, row.canonical, "same", row.factor, row.part, True, 1.0
            )
    return list(found.values())
