"""From what a class handed in to marks, feedback and a picture of the class."""

from .mark import mark

__all__ = ["mark"]
