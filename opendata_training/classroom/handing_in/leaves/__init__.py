"""What the work of each unit leaves besides its notebook and its answer sheet, one unit a file.

A member declares ``UNIT`` (its id), ``LEAVES`` (the files that may be handed in, the first that fits a name counting) and
``BESIDE`` (names of what else the exercise puts into its folder: practice files, and what is made along the way). A unit without
a member hands in its notebook and its answers, and nothing else.
"""

from __future__ import annotations

from ....families import members
from ..kinds.left import Left

#: What converting leaves beside a file.
_ANYWHERE = ("*.changes.html", "*.changes.json")


def leaves_of(unit: str) -> tuple[Left, ...]:
    """Give what a unit's work leaves.

    Parameters:
        unit: its id, as "2.1".
    """
    return next((member.LEAVES for member in members(__name__) if unit == member.UNIT), ())


def beside(unit: str) -> tuple[str, ...]:
    """Give the names of what a unit's exercise puts into its folder and does not hand in.

    Parameters:
        unit: its id, as "2.1".
    """
    own: tuple[str, ...] = next((member.BESIDE for member in members(__name__) if unit == member.UNIT), ())
    return (*own, *_ANYWHERE)
