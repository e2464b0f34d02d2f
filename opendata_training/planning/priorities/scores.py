"""Several people's scores as one table: combined by dataset and criterion, and where they are far apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from ...errors import Problem
from ...locale import translator
from ..joining import with_ids
from ..sheet import Row, Source, read_sheet
from .criteria import Criterion

if TYPE_CHECKING:
    import numpy as np

_ = translator("planning_priorities")
Combine = Literal["median", "mean"]
#: Two scores so far apart are an argument to have, not a number to average: on a scale of five, one says yes and one no.
FAR = 2.0


@dataclass(frozen=True)
class Disagreement:
    """What people say of one dataset by one criterion, when they do not say the same.

    Parameters:
        id: the dataset.
        name: its name.
        criterion: the criterion's name.
        lowest: the lowest score.
        lowest_by: who gave it, the first of them.
        highest: the highest score.
        highest_by: who gave it, the first of them.
    """

    id: str
    name: str
    criterion: str
    lowest: float
    lowest_by: str
    highest: float
    highest_by: str

    @property
    def apart(self) -> float:
        """How far they are apart."""
        return self.highest - self.lowest


@dataclass(frozen=True)
class Scores:
    """Scores of datasets, people and criteria.

    Parameters:
        criteria: the criteria.
        ids: the datasets, in the order in which they come first.
        names: their names.
        people: whoever scored.
        cells: datasets x people x criteria; nan where nobody wrote a score.
        rows: the rows that they come from.
    """

    criteria: tuple[Criterion, ...]
    ids: tuple[str, ...]
    names: tuple[str, ...]
    people: tuple[str, ...]
    cells: np.ndarray[Any, Any]
    rows: tuple[Row, ...] = ()

    def combined(self, by: Combine = "median") -> np.ndarray[Any, Any]:
        """Give one score a dataset and criterion, nan where nobody wrote any.

        Parameters:
            by: "median" (one voice far from the others moves nothing) or "mean".
        """
        import numpy as np

        given = self._given
        if by == "mean":
            sums = np.nansum(self.cells, axis=1)
            return np.where(given > 0, sums / np.maximum(given, 1), np.nan)
        # Blank scores are sorted behind all others, so the middle of those given is found by their number.
        ordered = np.sort(self.cells, axis=1)
        low, high = np.maximum(given - 1, 0) // 2, np.maximum(given, 1) // 2
        high = np.where(given > 0, high, 0)
        ends = [np.take_along_axis(ordered, at[:, None, :], axis=1)[:, 0, :] for at in (low, high)]
        middle: np.ndarray[Any, Any] = (ends[0] + ends[1]) / 2
        return middle

    @cached_property
    def _given(self) -> np.ndarray[Any, Any]:
        import numpy as np

        return (~np.isnan(self.cells)).sum(axis=1)

    @cached_property
    def apart(self) -> np.ndarray[Any, Any]:
        """How far the highest score is from the lowest, by dataset and criterion; 0 where fewer than two wrote one."""
        import numpy as np

        high = np.where(np.isnan(self.cells), -np.inf, self.cells).max(axis=1, initial=-np.inf)
        low = np.where(np.isnan(self.cells), np.inf, self.cells).min(axis=1, initial=np.inf)
        return np.where(self._given > 1, high - low, 0.0)

    def disagreements(self, least: float = FAR) -> list[Disagreement]:
        """Give where people are far apart, the farthest first.

        Parameters:
            least: how far apart two scores are at least.
        """
        import numpy as np

        found = []
        for dataset, criterion in zip(*np.nonzero((self.apart >= least) & (self.apart > 0)), strict=True):
            column = self.cells[dataset, :, criterion]
            low, high = int(np.nanargmin(column)), int(np.nanargmax(column))
            found.append(
                Disagreement(self.ids[dataset], self.names[dataset], self.criteria[criterion].name, float(column[low]),
                             self.people[low], float(column[high]), self.people[high])
            )  # fmt: skip
        return sorted(found, key=lambda one: -one.apart)


def read_scores(source: Source, criteria: Sequence[Criterion]) -> Scores:
    """Read a table of scores.

    Parameters:
        source: the file, or a DataFrame: a row for each dataset and person, a column for each criterion.
        criteria: the criteria.

    Raises:
        Problem: when it cannot be read, no criterion has a column, a score is none from 1 to 5, or somebody scored a dataset twice.
    """
    from ..sheets.scores import scores_sheet

    rows = read_sheet(scores_sheet(criteria), source)
    if not rows:
        raise Problem(_("There are no scores yet. Write a row for each dataset and person."))
    for row in rows:
        if not row["name"] and not row["id"]:
            raise Problem(
                _("Row {row} of the scores names no dataset. Write its name, or delete the row.", row=row.number)
            )
    return _of_rows(rows, tuple(criteria))


def _of_rows(rows: Sequence[Row], criteria: tuple[Criterion, ...]) -> Scores:
    import numpy as np

    ids = with_ids(rows)
    datasets = {one: at for at, one in enumerate(dict.fromkeys(ids))}
    people = {one: at for at, one in enumerate(dict.fromkeys(row["person"] for row in rows))}
    names: dict[str, str] = {}
    seen: dict[tuple[int, int], int] = {}
    cells = np.full((len(datasets), len(people), len(criteria)), np.nan)
    for row, each in zip(rows, ids, strict=True):
        if not names.get(each):
            names[each] = row["name"]
        place = (datasets[each], people[row["person"]])
        if place in seen:
            raise Problem(_("{person} scored {name} twice, in rows {first} and {second}. Keep one of them.",
                            person=row["person"] or _("Somebody"), name=row["name"] or each, first=seen[place],
                            second=row.number))  # fmt: skip
        seen[place] = row.number
        cells[place] = [np.nan if row[one.key] is None else row[one.key] for one in criteria]
    if np.isnan(cells).all():
        raise Problem(_("No dataset has a score yet. Write numbers from 1 to 5 below: {names}.",
                        names=", ".join(one.name for one in criteria)))  # fmt: skip
    return Scores(
        criteria, tuple(datasets), tuple(names[one] or one for one in datasets), tuple(people), cells, tuple(rows)
    )
