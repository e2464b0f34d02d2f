"""The process map: how a dataset is made, kept and changed, and where it leaves, read, checked and drawn."""

from .drawing import draw_map
from .way import Step, steps_of

__all__ = ["Step", "draw_map", "steps_of"]
