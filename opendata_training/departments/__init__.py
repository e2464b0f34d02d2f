"""The departments' practice files: clean data made from a seed, then named defects, and the truth kept apart.

Every figure is invented. Names of agencies, states and municipalities are real, so that the work looks like work.
"""

from .dataset import Dataset, Entry, codes, datasets_of, department
from .practice import Built, build, practised
from .variants import OPEN_SEED, learner_seed

__all__ = [
    "OPEN_SEED",
    "Built",
    "Dataset",
    "Entry",
    "build",
    "codes",
    "datasets_of",
    "department",
    "learner_seed",
    "practised",
]
