"""What is measured of a description: a metric, what it takes, and what a lost point says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from ...locale import Words
from .described import Entry

# Where all of it is taught.
UNIT = "3.1"


@dataclass(frozen=True)
class Said:
    """A sentence with its facts, in the language in use when it is read.

    Parameters:
        words: the sentence.
        facts: what stands in it.
        fix: what to do in this case, where that is not what the metric says.
    """

    words: Words
    facts: dict[str, Any] = field(default_factory=dict)
    fix: Words | None = None

    def __str__(self) -> str:
        return self.words.format(**self.facts)


@dataclass(frozen=True)
class Metric:
    """One thing that earns points.

    Parameters:
        code: its name.
        points: how many points it is worth.
        of: what has it: the dataset, or its best file.
        what: what it is.
        fix: how to get its points, naming the fields of dataset.yaml.
        lost: looks, and gives why the points are lost; None when they are earned.
    """

    code: str
    points: int
    of: Literal["dataset", "file"]
    what: Words
    fix: Words
    lost: Callable[[Entry], Said | None]


@dataclass(frozen=True)
class Lost:
    """Points that a description does not have: of which metric, why, and what to do."""

    metric: Metric
    why: Said

    @property
    def fix(self) -> Said:
        """What to do about it."""
        return Said(self.why.fix or self.metric.fix, {"unit": UNIT})

    def to_json(self) -> dict[str, Any]:
        """Give it as plain data."""
        return {"points": self.metric.points, "why": str(self.why), "fix": str(self.fix)}
