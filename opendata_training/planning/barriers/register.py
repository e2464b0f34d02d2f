"""The register of barriers: what is open, how grave it is, who does nothing about it because nobody was named, and what is late."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from ...locale import Words, translator
from ..sheet import Row, Source, read_sheet
from ..sheets.barriers import SHEET
from .knowing import KINDS, Known, recognised
from .states import CLOSED, STATES, names_somebody

_ = translator("planning_barriers")

#: Where a score of likelihood x impact becomes a barrier to plan for, and one to act on now. The steps are this project's own: what
#: an office bears is for the office to say.
PLAN, ACT = 6, 12
BANDS = {
    "watch": Words("keep an eye on it", "vigilar"),
    "plan": Words("plan", "planear"),
    "act": Words("act now", "actuar ya"),
    "unknown": Words("not judged yet", "sin valorar"),
}


def band_of(score: int | None) -> str:
    """Give what a score asks for: a code of BANDS."""
    if score is None:
        return "unknown"
    return "act" if score >= ACT else "plan" if score >= PLAN else "watch"


@dataclass(frozen=True)
class Barrier:
    """One row of the register.

    Parameters:
        row: its record in the file.
        id: its dataset's id; "" when it is the department's.
        name: its dataset's name.
        barrier: what stands in the way.
        kind: a code of KINDS; that of the known barrier where the row says none.
        owner: who does something about it.
        likelihood: 1 to 5, or None.
        impact: 1 to 5, or None.
        solution: what is done.
        due: until when, or None.
        state: a code of STATES; open where the row says none.
        folio: its own number; "" for none.
        day: the day as of which it is looked at.
    """

    row: int
    id: str
    name: str
    barrier: str
    kind: str
    owner: str
    likelihood: int | None
    impact: int | None
    solution: str
    due: date | None
    state: str
    folio: str
    day: date

    @property
    def score(self) -> int | None:
        """Likelihood times impact; None where one of them is not judged yet."""
        return None if self.likelihood is None or self.impact is None else self.likelihood * self.impact

    @property
    def band(self) -> str:
        """What the score asks for: a code of BANDS."""
        return band_of(self.score)

    @property
    def open(self) -> bool:
        """Whether something is still to be done."""
        return self.state not in CLOSED

    @property
    def unowned(self) -> bool:
        """Whether it is open and names nobody."""
        return self.open and not names_somebody(self.owner)

    @property
    def unsolved(self) -> bool:
        """Whether it is open and nothing is said of what is done."""
        return self.open and not self.solution

    @property
    def undated(self) -> bool:
        """Whether it is open and has no day."""
        return self.open and self.due is None

    @property
    def days_late(self) -> int:
        """How many days it is late as of the day; 0 where it is not: on its day it is still in time."""
        return max(0, (self.day - self.due).days) if self.open and self.due else 0

    @property
    def label(self) -> str:
        """What to call it in a list: its folio, else its row."""
        return self.folio or _("row {number}", number=self.row)

    @property
    def of(self) -> str:
        """What it is the barrier of, in words."""
        return self.name or self.id or _("the whole department")

    @property
    def known(self) -> Known | None:
        """What the library has on it; None where it has nothing."""
        return recognised(self.barrier)

    def to_json(self) -> dict[str, Any]:
        """Give it as a part of the JSON of `opendata plan barriers`."""
        facts = {
            key: getattr(self, key)
            for key in ("row", "folio", "id", "name", "barrier", "kind", "owner", "likelihood", "impact")
        }
        return {**facts, "score": self.score, "solution": self.solution, "state": self.state,
                "due": self.due.isoformat() if self.due else None, "days_late": self.days_late}  # fmt: skip


@dataclass(frozen=True)
class Register:
    """A register as of a day.

    Parameters:
        barriers: all its rows.
        day: the day.
    """

    barriers: tuple[Barrier, ...]
    day: date

    @cached_property
    def open(self) -> tuple[Barrier, ...]:
        """Give those that are open, the gravest first; those not judged yet before all, because nobody knows how grave they are."""
        return tuple(
            sorted(
                (one for one in self.barriers if one.open), key=lambda one: (one.score is not None, -(one.score or 0))
            )
        )

    @cached_property
    def unowned(self) -> tuple[Barrier, ...]:
        """Give those that are open and name nobody."""
        return tuple(one for one in self.open if one.unowned)

    @cached_property
    def unsolved(self) -> tuple[Barrier, ...]:
        """Give those that are open and say nothing of what is done."""
        return tuple(one for one in self.open if one.unsolved)

    @cached_property
    def undated(self) -> tuple[Barrier, ...]:
        """Give those that are open and have no day."""
        return tuple(one for one in self.open if one.undated)

    @cached_property
    def late(self) -> tuple[Barrier, ...]:
        """Give those that are late, the latest first."""
        return tuple(sorted((one for one in self.open if one.days_late), key=lambda one: -one.days_late))

    @cached_property
    def by_kind(self) -> dict[str, int]:
        """How many are open of each kind, the most frequent first; "" for those without a kind."""
        return dict(Counter(one.kind for one in self.open).most_common())

    @cached_property
    def by_band(self) -> dict[str, int]:
        """How many that are open ask for what."""
        counted = Counter(one.band for one in self.open)
        return {band: counted[band] for band in ("act", "plan", "watch", "unknown")}

    @cached_property
    def _cells(self) -> dict[tuple[int | None, int | None], tuple[Barrier, ...]]:
        found: dict[tuple[int | None, int | None], list[Barrier]] = {}
        for one in self.open:
            found.setdefault((one.likelihood, one.impact), []).append(one)
        return {cell: tuple(those) for cell, those in found.items()}

    def at(self, likelihood: int, impact: int) -> tuple[Barrier, ...]:
        """Give those that are open in one cell of the matrix."""
        return self._cells.get((likelihood, impact), ())

    def to_json(self) -> dict[str, Any]:
        """Give it as the JSON of `opendata plan barriers`."""
        return {
            "as_of": self.day.isoformat(),
            "barriers": len(self.barriers),
            "open": len(self.open),
            "by_kind": self.by_kind,
            "by_band": self.by_band,
            "no_owner": [one.row for one in self.unowned],
            "no_solution": [one.row for one in self.unsolved],
            "no_date": [one.row for one in self.undated],
            "late": [one.row for one in self.late],
            "rows": [one.to_json() for one in self.barriers],
        }

    def __repr__(self) -> str:
        from .telling import told

        return told(self)

    def _repr_html_(self) -> str:
        from .telling import page

        return page(self)


def read_register(source: Source, day: date | None = None) -> Register:
    """Read a register of barriers.

    Parameters:
        source: its file, or a DataFrame.
        day: the day as of which what is late is told; today when not told.

    Raises:
        Problem: when it cannot be read, is no register, or has a cell that cannot be understood.
    """
    return register_of(read_sheet(SHEET, source), day)


def register_of(rows: Iterable[Row], day: date | None = None) -> Register:
    """Make a register of rows of its sheet.

    Parameters:
        rows: the rows.
        day: as in `read_register`.
    """
    seen = day or date.today()
    return Register(tuple(_barrier(row, seen) for row in rows), seen)


def _barrier(row: Row, day: date) -> Barrier:
    known = recognised(row["barrier"])
    kind = row["kind"] or (known.kind if known else "")
    return Barrier(
        row=row.number,
        id=row["id"],
        name=row["name"],
        barrier=str(known.title) if known else row["barrier"],
        kind=kind,
        owner=row["owner"],
        likelihood=row["likelihood"],
        impact=row["impact"],
        solution=row["solution"],
        due=row["due"],
        state=row["state"] or "open",
        folio=row["folio"],
        day=day,
    )


def kind_in_words(kind: str) -> str:
    """Name a kind of barrier."""
    return str(KINDS[kind]) if kind in KINDS else _("no kind written")


def state_in_words(state: str) -> str:
    """Name what has become of a barrier."""
    return str(STATES[state])
