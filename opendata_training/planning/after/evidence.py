"""What measures are taken from: the files that a department keeps after the publication."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import translator
from ...reading.kinds import plain

_ = translator("planning_after")
Rows = Sequence[Mapping[str, Any]]
_ENDINGS = (".xlsx", ".ods", ".csv")


@dataclass(frozen=True)
class Evidence:
    """The rows of a department's files.

    Parameters:
        day: the day to measure for.
        use: of use.csv.
        feedback: of feedback.csv.
        uses: of uses.csv; None where nobody keeps the list, which is not the same as no use.
        calendar: of calendar.csv.
        links: of links.csv.
    """

    day: date
    use: Rows = ()
    feedback: Rows = ()
    uses: Rows | None = None
    calendar: Rows = ()
    links: Rows = field(default=())

    @staticmethod
    def dataset(row: Mapping[str, Any]) -> str:
        """Give what a row's dataset is known by: its id, else its name."""
        return str(row.get("id") or row.get("name") or "")

    def a_month(self, key: str) -> float | None:
        """Give how many there are in a month, of the months in which anybody counted.

        Parameters:
            key: "visits" or "downloads".
        """
        counted = [row for row in self.use if row[key] is not None]
        months = {row["month"] for row in counted}
        return sum(row[key] for row in counted) / len(months) if months else None

    def of(self, dataset: str) -> Evidence:
        """Give what there is of one dataset.

        Parameters:
            dataset: its id or its name.

        Raises:
            Problem: when no file speaks of it.
        """

        def only(rows: Rows) -> Rows:
            return [row for row in rows if plain(dataset) in (plain(row.get("id") or ""), plain(row.get("name") or ""))]

        uses = None if self.uses is None else only(self.uses)
        found = Evidence(self.day, only(self.use), only(self.feedback), uses, only(self.calendar), only(self.links))
        if not any((found.use, found.feedback, found.uses, found.calendar, found.links)):
            raise Problem(
                _("No file speaks of the dataset {name}. Write its id or its name as it stands there.", name=dataset)
            )
        return found


def share(part: int, whole: int) -> float | None:
    """Give a part of a whole in per cent; None of nothing."""
    return 100 * part / whole if whole else None


def evidence_in(folder: str | os.PathLike[str], day: date | None = None) -> Evidence:
    """Read what a folder has of use, feedback, uses, calendar and links.

    Parameters:
        folder: the folder.
        day: the day to measure for; today when not told.

    Raises:
        Problem: when it is no folder, has none of them, or one cannot be read.
    """
    from ..sheet import read_sheet, sheet_named

    place = Path(folder)
    if not place.is_dir():
        raise Problem(_("{folder} is not a folder. Give the folder in which use.csv, feedback.csv, uses.csv, calendar.csv or "
                        "links.csv lie.", folder=str(folder)))  # fmt: skip
    found: dict[str, Rows] = {}
    for name in ("use", "feedback", "uses", "calendar", "links"):
        path = next((place / f"{name}{ending}" for ending in _ENDINGS if (place / f"{name}{ending}").is_file()), None)
        if path is not None:
            found[name] = read_sheet(sheet_named(name), path)
    if not found:
        raise Problem(_("There is nothing to measure in {folder}: it has none of use.csv, feedback.csv, uses.csv, calendar.csv and "
                        "links.csv. Start one with: opendata plan blank use use.csv", folder=str(folder)))  # fmt: skip
    return Evidence(day or date.today(), **found)
