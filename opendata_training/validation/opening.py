"""Making what the checks look at of a file or a DataFrame."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..reading import read
from .subject import Subject

if TYPE_CHECKING:
    import pandas as pd


def subject_of(
    path_or_frame: str | os.PathLike[str] | pd.DataFrame,
    *,
    previous: Sequence[str] | None = None,
    table: int | None = None,
    sheet: str | None = None,
) -> Subject:
    """Make what the checks look at of a file or a DataFrame.

    Parameters:
        path_or_frame: a file that `read` can read, or a DataFrame.
        previous: the labels of the previous release.
        table: which table of a file, as in `read`.
        sheet: which sheet of a workbook, as in `read`.

    Raises:
        Problem: when the file cannot be read.
        TypeError: when it is neither a path nor a DataFrame.
    """
    if isinstance(path_or_frame, (str, os.PathLike)):
        return Subject.of_table(read(path_or_frame, table=table, sheet=sheet), previous)
    if not hasattr(path_or_frame, "columns"):
        raise TypeError(f"validate takes a path or a DataFrame, not {type(path_or_frame).__name__}")
    return Subject.of_frame(path_or_frame, previous)
