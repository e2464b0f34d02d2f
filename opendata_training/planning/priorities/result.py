"""What a ranking says: each dataset's place and how firm it is, what would change it, and where people do not agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...locale import translator
from ..sheet import Row, write_sheet
from ..sheets.priorities import QUADRANTS, SAFE, SHEET
from .criteria import Criterion
from .scores import Disagreement, Scores

if TYPE_CHECKING:
    from ...picture import Picture

_ = translator("planning_priorities")


@dataclass(frozen=True)
class Ranked:
    """A dataset with its place.

    Parameters:
        rank: its place; those with the same total share it; None while a score that counts is lacking.
        id: its short name.
        name: its name.
        total: its weighted score, 1 to 5.
        value: its value, 1 to 5; None where no criterion says so.
        effort: its effort, 1 to 5.
        quadrant: what both advise, a code of QUADRANTS; "" for none.
        share: of a hundred draws of other weights, in how many it is among the first.
        safe: "safe", "contested" or "out"; "" where it is not known.
        chosen: whether it is opened in this round.
        reason: why a person decided so; "" where nobody did.
        lacking: the names of the criteria without a score.
    """

    rank: int | None
    id: str
    name: str
    total: float | None
    value: float | None
    effort: float | None
    quadrant: str
    share: float | None
    safe: str
    chosen: bool
    reason: str
    lacking: tuple[str, ...] = ()

    def to_row(self) -> dict[str, Any]:
        """Give it as a row of priorities.csv."""
        return {key: getattr(self, key) for key in (one.key for one in SHEET.columns)}

    def to_json(self) -> dict[str, Any]:
        """Give it as JSON."""
        return {**self.to_row(), "lacking": list(self.lacking)}


@dataclass(frozen=True)
class Change:
    """What comes and goes among the first places while one weight changes and the others stay.

    Parameters:
        criterion: the criterion's name.
        today: its weight.
        up: whether the weight goes up from today's, or down.
        weight: the weight from which it is so.
        enters: the names of those that come in.
        leaves: the names of those that go out.
    """

    criterion: str
    today: float
    up: bool
    weight: float
    enters: tuple[str, ...]
    leaves: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """The change in one sentence."""
        facts = {"criterion": self.criterion, "weight": f"{self.weight:.2f}", "today": f"{self.today:g}",
                 "enters": ", ".join(self.enters), "leaves": ", ".join(self.leaves)}  # fmt: skip
        if not self.up:
            return _("{criterion} below {weight} (today {today}). In: {enters}. Out: {leaves}.", **facts)
        return _("{criterion} above {weight} (today {today}). In: {enters}. Out: {leaves}.", **facts)

    def to_json(self) -> dict[str, Any]:
        """Give it as JSON."""
        return {"criterion": self.criterion, "today": self.today, "up": self.up, "weight": round(self.weight, 6),
                "enters": list(self.enters), "leaves": list(self.leaves)}  # fmt: skip


@dataclass(frozen=True)
class Priorities:
    """A ranking.

    Parameters:
        ranking: the datasets from first to last; those without a place at the end.
        criteria: the criteria.
        scores: the scores it was made of.
        combine: how several people's scores became one: "median" or "mean".
        places: how many are chosen.
        changes: what changes among the first places when one weight does.
        seed: where the draws began.
        draws: how many draws.
    """

    ranking: tuple[Ranked, ...]
    criteria: tuple[Criterion, ...]
    scores: Scores
    combine: str
    places: int
    changes: tuple[Change, ...]
    seed: int
    draws: int

    @cached_property
    def ranked(self) -> tuple[Ranked, ...]:
        """Those that have a place."""
        return tuple(one for one in self.ranking if one.rank is not None)

    @cached_property
    def first(self) -> tuple[Ranked, ...]:
        """Those in the first places."""
        return self.ranked[: self.places]

    @property
    def unscored(self) -> tuple[Ranked, ...]:
        """Those that are not in the scores, kept because a person decided on them."""
        known = set(self.scores.ids)
        return tuple(one for one in self.ranking if one.id not in known)

    @property
    def refused(self) -> tuple[Ranked, ...]:
        """Those that are not chosen though their rank gives them a place, because a person said no without a reason."""
        chosen = [one.rank for one in self.ranked if one.chosen and not one.reason]
        last = max(filter(None, chosen), default=0)
        return tuple(one for one in self.ranked if not one.chosen and not one.reason and (one.rank or 0) < last)

    @property
    def chosen(self) -> tuple[Ranked, ...]:
        """Those that are chosen."""
        return tuple(one for one in self.ranking if one.chosen)

    @property
    def ties(self) -> list[list[Ranked]]:
        """Datasets that share a place."""
        together: dict[int, list[Ranked]] = {}
        for one in self.ranked:
            together.setdefault(one.rank or 0, []).append(one)
        return [group for group in together.values() if len(group) > 1]

    @property
    def tie_at_the_end(self) -> list[Ranked]:
        """Datasets that share a place of which some are among the first and some are not: a person decides between them."""
        first = {one.id for one in self.first}
        return next((group for group in self.ties if 0 < sum(one.id in first for one in group) < len(group)), [])

    @property
    def steady(self) -> list[Ranked]:
        """Those that stay among the first whichever single weight goes from 0 to twice what it is."""
        leave = {name for change in self.changes for name in change.leaves}
        return [one for one in self.first if one.name not in leave]

    @cached_property
    def disagreements(self) -> list[Disagreement]:
        """Where people are far apart, the farthest first."""
        return self.scores.disagreements()

    def matrix(self) -> Picture:
        """Draw value against effort."""
        from .pictures import matrix

        return matrix(self)

    def firmness(self) -> Picture:
        """Draw how often each dataset is among the first when the weights change."""
        from .pictures import firmness

        return firmness(self)

    def disagreement(self) -> Picture:
        """Draw how far people are apart, by dataset and criterion."""
        from .pictures import disagreement

        return disagreement(self.scores)

    def write(self, path: str | Path, before: Sequence[Row] = ()) -> Path:
        """Write priorities.csv, whole.

        Parameters:
            path: where: .csv or .xlsx.
            before: the rows of the file that was there, whose columns of other people's own are kept.

        Raises:
            Problem: when it is open elsewhere or cannot be written.
        """
        others = {row["id"] or row["name"]: row.others for row in before}
        rows = [Row(one.to_row(), 0, others.get(one.id) or others.get(one.name)) for one in self.ranking]
        return write_sheet(SHEET, rows, Path(path))

    def to_json(self) -> dict[str, Any]:
        """Give it as the JSON of `opendata plan priorities`."""
        return {
            "criteria": [{"id": one.key, "name": one.name, "weight": one.weight, "counts": one.counts, "axis": one.axis}
                         for one in self.criteria],
            "people": [one for one in self.scores.people if one],
            "combine": self.combine,
            "places": self.places,
            "ranking": [one.to_json() for one in self.ranking],
            "ties": [[one.id for one in group] for group in self.ties],
            "changes": [one.to_json() for one in self.changes],
            "disagreements": [{"id": one.id, "name": one.name, "criterion": one.criterion, "lowest": one.lowest,
                               "lowest_by": one.lowest_by, "highest": one.highest, "highest_by": one.highest_by}
                              for one in self.disagreements],
            "seed": self.seed,
            "draws": self.draws,
        }  # fmt: skip

    @property
    def notes(self) -> list[str]:
        """What to know of it, in sentences."""
        from .telling import notes

        return notes(self)

    def table(self) -> list[tuple[str, ...]]:
        """Give it as rows of texts, the titles first."""
        rows: list[tuple[str, ...]] = [
            (_("Rank"), _("Name"), _("Total"), _("Value"), _("Effort"), _("Advice"), _("Firmness"), _("Chosen"))
        ]
        for one in self.ranking:
            safe = f"{SAFE[one.safe]} ({one.share:.0f} %)" if one.safe and one.share is not None else ""
            rows.append((
                str(one.rank or "–"), one.name, number(one.total), number(one.value), number(one.effort),
                str(QUADRANTS[one.quadrant]) if one.quadrant else "", safe, _("yes") if one.chosen else "",
            ))  # fmt: skip
        return rows

    def __str__(self) -> str:
        from .telling import text

        return text(self)

    def _repr_html_(self) -> str:
        from .telling import page

        return page(self)


def number(value: float | None) -> str:
    """Write a score as people read it; "–" where it is not known."""
    return "–" if value is None else f"{value:.2f}"
