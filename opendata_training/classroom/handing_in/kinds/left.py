"""What every kind of file has in common: its name, and what is let out of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Protocol

from ....errors import Problem
from ....locale import Words, translator

_ = translator("handing_in")
#: Bytes that one file may have. The largest that exercises leave, a file of prices split in parts, has a tenth.
MOST = 5_000_000


@dataclass(frozen=True)
class Goes:
    """What leaves the machine of one file.

    Parameters:
        data: the bytes.
        notes: what of the file stays, a sentence each.
        ending: the ending it goes with, where it is another than the file's.
    """

    data: bytes
    notes: tuple[str, ...] = ()
    ending: str = ""


class Left(Protocol):
    """A file that a unit's work leaves."""

    @property
    def name(self) -> str:
        """Its path in the unit's folder; ``*`` stands for any signs within one name."""

    def look(self, path: Path, seed: int) -> Goes:
        """Give what of the file may leave.

        Parameters:
            path: the file.
            seed: the seed of the learner's practice data.

        Raises:
            Problem: when it must stay, with what to do about it.
        """


def matches(left: Left, path: PurePosixPath) -> bool:
    """Say whether a path in a unit's folder is a file's, a workbook in place of a CSV file included.

    Parameters:
        left: what the unit declares.
        path: the path in the unit's folder.
    """
    names = [PurePosixPath(left.name), *(PurePosixPath(other) for other in getattr(left, "others", ()))]
    # Part by part: pathlib's own match takes a pattern for the end of a path.
    return any(
        len(name.parts) == len(path.parts)
        and all(PurePosixPath(part).match(pattern) for part, pattern in zip(path.parts, name.parts, strict=True))
        for name in names
    )


def workbooks(name: str) -> tuple[str, ...]:
    """Give the names under which a spreadsheet program keeps a CSV file as a workbook."""
    stem = name.removesuffix(".csv")
    return (f"{stem}.xlsx", f"{stem}.ods")


def read_bytes(path: Path, most: int = MOST) -> bytes:
    """Read a file that is going to be handed in.

    Raises:
        Problem: when it cannot be read, or has more bytes than a unit's work has.
    """
    from ....files import refuse_special, trouble

    refuse_special(path)
    try:
        size = path.stat().st_size
        if size > most:
            raise Problem(_("{file} has {size} MB, far more than this exercise makes. Keep it under another name, and make "
                            "the file of the exercise again.", file=path.name, size=round(size / 1e6)))  # fmt: skip
        return path.read_bytes()
    except OSError as error:
        raise trouble(path, error) from error


@dataclass(frozen=True)
class Columns:
    """The columns that a small table of decisions has.

    Parameters:
        titles: for each column, all names that it may have.
        needed: those without which it is another table.
        what: what the table is, for sentences: "the inventory".
    """

    titles: Mapping[str, tuple[str, ...]]
    needed: tuple[str, ...]
    what: Words
