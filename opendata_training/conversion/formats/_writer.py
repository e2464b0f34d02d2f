"""What every format's writer is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO

from ..block import Block
from ..field import Field


class Writer:
    """Writes one table, block by block; made by a format's ``writer``.

    Parameters:
        stream: where it goes.
        fields: the columns.
    """

    def __init__(self, stream: IO[bytes], fields: Sequence[Field]) -> None:
        self.stream = stream
        self.fields = list(fields)
        #: Whether the format's ``read`` gives back every label and cell as it was written; known for sure once it is closed.
        self.exact = True

    @property
    def labels(self) -> list[str]:
        """The labels of the fields."""
        return [field.label for field in self.fields]

    def write(self, block: Block) -> None:
        """Write some rows.

        Raises:
            Unfit: when a cell is not what its field says, here or at the latest in `close`; nothing that was written is of use
                then.
            Problem: when the format cannot hold a cell, or so many rows.
        """
        raise NotImplementedError

    def close(self) -> None:
        """Finish the file.

        Raises:
            Problem: as `write`.
        """

    def drop(self) -> None:
        """Give up what was begun, instead of `close`."""


def distinct(labels: Sequence[str], blind: bool = False) -> list[str]:
    """Give each column a name of its own: a blank label gets one by its place, one that repeats a number.

    Parameters:
        labels: the labels.
        blind: whether names that differ only in capital letters are the same.
    """

    def same(name: str) -> str:
        return name.lower() if blind else name

    # The first that has a label keeps it.
    wanted, taken = set(map(same, labels)), set[str]()
    found = []
    for place, label in enumerate(labels, start=1):
        name = fresh = label if label.strip() else f"column_{place}"
        number = 1
        while same(fresh) in taken or (fresh != label and same(fresh) in wanted):
            number += 1
            fresh = f"{name}_{number}"
        taken.add(same(fresh))
        found.append(fresh)
    return found
