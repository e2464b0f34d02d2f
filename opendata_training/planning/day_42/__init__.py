"""Day 42: what was opened, for who decides, from what the folders prove and from nothing else."""

from .gathering import day_42
from .one import One
from .told import Day42, Office

__all__ = ["Day42", "Office", "One", "day_42"]
