"""What the given folders are: programmes, departments, folders of publications, or single publications."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...files import trouble
from ...locale import translator
from ...publishing.description.draft import is_publication
from ..department import plan_file
from ..programme.evidence import PUBLICATIONS
from ..programme.members import is_department, title_of
from ..sheet import read_sheet
from ..sheets.programme import SHEET

_ = translator("planning_day_42")


@dataclass(frozen=True)
class Place:
    """A department's folder.

    Parameters:
        folder: where it is.
        row: its row of programme.csv; empty where there is none.
        only: its publications that were asked for; empty for all of them.
    """

    folder: Path
    row: Mapping[str, Any] = field(default_factory=dict)
    only: tuple[Path, ...] = ()

    @property
    def name(self) -> str:
        """What the department is called."""
        return str(self.row.get("name") or "") or title_of(self.folder.resolve().name)

    @property
    def publications(self) -> list[Path]:
        """Its publications, by their folders' names."""
        places = [self.folder / PUBLICATIONS, self.folder]
        return list(self.only) or [one for place in places for one in _children(place) if is_publication(one)]

    @property
    def first_day(self) -> date | None:
        """The day on which it began, by programme.csv."""
        return self.row.get("start")


def places(folders: Iterable[Path]) -> list[Place]:
    """Give the departments that folders are or hold.

    Parameters:
        folders: a programme's, a department's, one that holds publications, or a publication's.

    Raises:
        Problem: when one is none of these, or cannot be looked into.
    """
    found: dict[Path, Place] = {}
    single: dict[Path, list[Path]] = {}
    for folder in folders:
        if not folder.is_dir():
            raise Problem(_("There is no folder at {folder}. Check its name.", folder=str(folder)))
        if is_publication(folder):
            single.setdefault(_department_of(folder), []).append(folder)
        else:
            for one in _within(folder):
                found.setdefault(one.folder.resolve(), one)
    for place, several in single.items():
        found.setdefault(place.resolve(), Place(place, only=tuple(several)))
    return list(found.values())


def _department_of(publication: Path) -> Path:
    """Give the department's folder of a publication that is where the plan keeps it; else the publication's own."""
    above = publication.resolve().parent
    return above.parent if above.name == PUBLICATIONS else publication


def _within(folder: Path) -> list[Place]:
    if _is_office(folder):
        return [Place(folder)]
    path = plan_file(folder, SHEET.name)
    rows = {str(row["folder"]): row for row in read_sheet(SHEET, path)} if path else {}
    there = [Place(one, rows.get(one.name, {})) for one in _children(folder) if one.name in rows or _is_office(one)]
    if not there:
        raise Problem(_("{folder} holds no publication and no department. Give a publication's folder, a department's, or that of "
                        "a programme with a folder for each department.", folder=str(folder)))  # fmt: skip
    return there


def _is_office(folder: Path) -> bool:
    return is_department(folder) or bool(Place(folder).publications)


def _children(folder: Path) -> list[Path]:
    try:
        return (
            sorted(one for one in folder.iterdir() if one.is_dir() and not one.name.startswith("."))
            if folder.is_dir()
            else []
        )
    except OSError as error:
        raise trouble(folder, error) from error
