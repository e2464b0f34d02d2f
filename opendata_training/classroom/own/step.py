"""What a step is: what a unit does with an own file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ... import families
from ...errors import Problem
from ...locale import Words, translator
from ..tasks import order_of
from .bench import Bench

_ = translator("own")
STEPS = f"{__package__}.steps"


@dataclass(frozen=True)
class Step:
    """What a unit does with an own file.

    Parameters:
        unit: the unit, as "2.1".
        does: what it does, in one sentence.
        person: what only a person can do next.
        run: does it; gives what to show, things that show themselves in a notebook.
        needs: names of what earlier units left that it goes on with; what is not there yet it begins itself.
        leaves: names of what it leaves behind.
        earlier: whether it compares with an earlier release.
        form: gives a form over what is in the folder of own work, for a notebook; None where there is nothing to ask.
    """

    unit: str
    does: Words
    person: Words
    run: Callable[[Bench], Sequence[Any]]
    needs: tuple[str, ...] = ()
    leaves: tuple[str, ...] = ()
    earlier: bool = False
    form: Callable[[Path], Any] | None = None


@cache
def steps() -> tuple[Step, ...]:
    """Give all steps in the order of the course."""
    found = (one.STEP for one in families.members(STEPS))
    return tuple(sorted(found, key=lambda step: order_of(step.unit)))


def step_of(unit: str) -> Step:
    """Give a unit's step by "2.1" or "2-1".

    Parameters:
        unit: the unit.

    Raises:
        Problem: when the unit has none.
    """
    wanted = str(unit).strip().replace("-", ".")
    for step in steps():
        if step.unit == wanted:
            return step
    raise Problem(_("There is no unit {name} that works on a file of yours. The units are: {units}.", name=unit,
                    units=", ".join(step.unit for step in steps())))  # fmt: skip
