"""Before and after: what a dataset's source files were like, and what its published files are like."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from ... import files
from ...errors import Problem
from ...publishing.description.draft import Draft

_LOG = ".changes.json"
# Not a source: what publishing and the portal keep, and what is hidden.
_PASSED_OVER = frozenset(("history", "receipts", "metadata", "portal"))
# A department's folder has fewer files; more than this is somebody's whole disk.
_MOST = 20_000
# A log holds each cell that changed; one larger than this would take long, and only its sums are needed.
_LARGEST_LOG = 200_000_000


@dataclass(frozen=True)
class State:
    """How files stand.

    Parameters:
        errors: how many errors there are in them; None where they could not be looked into.
        personal: how many of their columns hold personal data; None where they could not be looked into.
        stars: the stars of open data, 0 to 5; of a source file those that its format allows.
    """

    errors: int | None
    personal: int | None
    stars: int

    def to_json(self) -> dict[str, Any]:
        """Give it as plain data."""
        return {"errors": self.errors, "personal_columns": self.personal, "stars": self.stars}


@dataclass(frozen=True)
class Work:
    """What was done to make one file of a dataset, by the log that the conversion left beside it.

    Parameters:
        source: the source file's name.
        sha256: its fingerprint then.
        written: the names and fingerprints of what was made of it.
        cells: how many cells were mended.
        aside: how many rows were set aside for a person to decide.
    """

    source: str
    sha256: str
    written: tuple[tuple[str, str], ...]
    cells: int
    aside: int


class Kept:
    """What a department's folder keeps of the work: the logs of its conversions, and its source files.

    Parameters:
        folder: the department's folder.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def works(self) -> list[Work]:
        """The conversions whose logs are there; a log that cannot be read tells of none."""
        return [work for path in self._paths if path.name.endswith(_LOG) and (work := _work(path))]

    @cached_property
    def _paths(self) -> list[Path]:
        found: list[Path] = []
        for place, folders, names in os.walk(self.folder):
            folders[:] = sorted(one for one in folders if one not in _PASSED_OVER and not one.startswith("."))
            found += [Path(place) / name for name in sorted(names)]
            if len(found) > _MOST:
                break
        return found

    def of(self, each: str, draft: Draft, ids: Collection[str]) -> list[Work]:
        """Give the conversions that made a dataset's files.

        Parameters:
            each: the dataset's id.
            draft: its publication.
            ids: the ids of all datasets of the department: a file belongs to the longest that its name begins with.
        """
        paths = {one.path.rpartition("/")[2] for one in draft.distributions if one.path}
        prints = {one.sha256 for one in draft.distributions if one.sha256}
        found = []
        for work in self.works:
            for name, fingerprint in work.written:
                owner = next((one for one in sorted(ids, key=len, reverse=True)
                              if name.startswith((f"{one}.", f"{one}-", f"{one}_"))), "")  # fmt: skip
                if fingerprint in prints or owner == each or (not owner and name in paths):
                    found.append(work)
                    break
        # The same source written twice, as into clean/ and again as XLSX, is one source.
        return list({work.sha256: work for work in found}.values())

    def source(self, work: Work) -> Path | None:
        """Give where a source file is, with the very bytes that were read then; None when it is not there any more."""
        for path in self._paths:
            if path.name == work.source:
                try:
                    if files.sha256(path) == work.sha256:
                        return path
                except OSError:
                    continue
        return None


def _work(path: Path) -> Work | None:
    try:
        if path.stat().st_size > _LARGEST_LOG:
            return None
        told = json.loads(path.read_text(encoding="utf-8"))
        written = tuple((str(one["path"]), str(one.get("sha256") or "")) for one in told["written"])
        cells = sum(int(one.get("cells") or 0) for one in told["fixes"])
        return Work(
            str(told["source"]["name"]), str(told["source"]["sha256"]), written, cells, int(told["set_aside"] or 0)
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def sources_state(kept: Kept, works: Collection[Work], licence: str) -> State | None:
    """Look into a dataset's source files as they were before anybody mended them; None where none of them is kept.

    Their stars are those that their format would have had on the web, under the licence that the dataset has now.

    Parameters:
        kept: what the department's folder keeps.
        works: the conversions that made the dataset's files.
        licence: the dataset's licence.
    """
    from ...publishing.description.formats import format_of

    drafts = []
    for path in filter(None, (kept.source(work) for work in works)):
        row = {"path": path.name, "format": format_of(path).label}
        drafts.append(Draft(path.parent, {"title": path.name, "license": licence, "distributions": [row]}))
    if not drafts:
        return None
    found = [_state(one, _format_stars(one)) for one in drafts]
    return State(
        _sum(one.errors for one in found), _sum(one.personal for one in found), max(one.stars for one in found)
    )


def files_state(draft: Draft, stars: int) -> State:
    """Look into a publication's files.

    Parameters:
        draft: the publication.
        stars: its stars.
    """
    return _state(draft, stars)


def _state(draft: Draft, stars: int) -> State:
    from ...publishing.looks.looking import look_at

    errors: list[int | None] = []
    personal: list[int | None] = []
    for one in draft.distributions:
        try:
            look = look_at(draft, one)
        except (Problem, OSError):
            look = None
        unread = look is None or look.trouble
        errors.append(None if look is None or unread else sum(look.errors.values()))
        personal.append(None if look is None or unread else len(look.personal))
    return State(_sum(errors), _sum(personal), stars)


def _format_stars(draft: Draft) -> int:
    from ...publishing.metadata import Published
    from ...publishing.score.building import of_draft
    from ...publishing.score.stars import stars

    # An address that nobody asks: a star's rule wants to know that there is one.
    there = "https://example.org/"
    return stars(
        of_draft(draft, Published(there, {one.path: there + one.path for one in draft.distributions})).read()
    ).count


def _sum(numbers: Any) -> int | None:
    """Add numbers up; None of nothing, or where one is not known."""
    found = list(numbers)
    return None if not found or None in found else sum(found)


def totals(states: Iterator[tuple[State | None, State | None]]) -> Mapping[str, tuple[int, int, int]]:
    """Add up before and after over the datasets of which both are known: {errors, personal: (before, after, datasets)}.

    Parameters:
        states: of each dataset its sources' state and its files'.
    """
    found = {"errors": [0, 0, 0], "personal": [0, 0, 0]}
    for before, after in states:
        for name, into in found.items():
            was, now = getattr(before, name, None), getattr(after, name, None)
            if was is not None and now is not None:
                into[0] += was
                into[1] += now
                into[2] += 1
    return {name: (was, now, many) for name, (was, now, many) in found.items()}
