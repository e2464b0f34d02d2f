"""A release as it is compared with others: its columns' traits, and which of them name its rows."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ...reading.windows import Told, is_for_windows, nobody
from ..opening import subject_of
from ..subject import Subject
from ..windows import counted
from .names import names
from .traits import Traits

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Release:
    """One release.

    Parameters:
        file: what it is called: the path as it was given.
        subject: its table.
        columns: its columns.
    """

    file: str
    subject: Subject
    columns: list[Traits]


def opened(source: str | os.PathLike[str] | pd.DataFrame, told: Told = nobody) -> Subject:
    """Open one release: a small table with its rows, a large file as the texts of its columns.

    Parameters:
        source: a file that `read` can read, or a DataFrame.
        told: of a large file, is told how many bytes of it are gone through.

    Raises:
        Problem: when it cannot be read.
    """
    if isinstance(source, (str, os.PathLike)) and is_for_windows(Path(source)):
        return counted(Path(source), None, told)[1]
    return subject_of(source)


def releases(named: Iterable[tuple[str, Subject]]) -> list[Release]:
    """Give releases ready to be compared; the labels of all help to take apart those that are written in one word.

    Parameters:
        named: each release's name and its table.
    """
    both = list(named)
    every = tuple(dict.fromkeys(label for _file, subject in both for label in subject.labels))
    return [Release(file, subject, _traits(subject, every)) for file, subject in both]


def _traits(subject: Subject, every: tuple[str, ...]) -> list[Traits]:
    last = max(1, len(subject.columns) - 1)
    return [
        Traits(column, name, column.place / last, subject.columns)
        for column, name in zip(subject.columns, names(subject.labels, every), strict=True)
    ]
