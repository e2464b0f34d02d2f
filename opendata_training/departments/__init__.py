"""The departments' practice files: clean data made from a seed, then named defects, and the truth kept apart.

Every figure is invented. Names of agencies, states and municipalities are real, so that the work looks like work.
"""

from __future__ import annotations

from ..errors import Problem
from ..families import member, member_names
from ..locale import translator
from .sheet import Built

__all__ = ["OPEN_SEED", "Built", "build", "codes"]

_ = translator("departments")
_DATASETS = f"{__name__}.datasets"

# The year of the first Data Squads; the files in datasets/ are made from it, and everybody may know its answers.
OPEN_SEED = 2014


def codes() -> tuple[str, ...]:
    """Give the codes of the departments there are, sorted."""
    return member_names(_DATASETS)


def build(code: str, seed: int = OPEN_SEED) -> Built:
    """Make one department's messy file, its truth, and the recipe that leads from one to the other.

    Parameters:
        code: the department's code, as "sesnsp".
        seed: a whole number; the same one gives the same bytes on every machine.

    Raises:
        Problem: when there is no such department.
    """
    if code not in codes():
        raise Problem(
            _(
                "There is no practice file called {code}. The ones there are: {codes}.",
                code=code,
                codes=", ".join(codes()),
            )
        )
    built: Built = member(_DATASETS, code).make(seed)
    return built
