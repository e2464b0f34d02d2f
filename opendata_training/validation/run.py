"""Running every check on a table."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import Problem
from ..locale import translator
from ..reading.windows import Told, is_for_windows, nobody
from . import own_checks
from .catalogue import Catalogue
from .gathering import check_subject
from .opening import subject_of
from .own_checks import Source as OwnCheck
from .report import Report
from .rules import load as load_rules
from .rules import severities
from .schema.loading import load
from .schema.model import Schema
from .subject import Subject
from .windows import check_large

if TYPE_CHECKING:
    import pandas as pd

_ = translator("validation")


def validate(
    path_or_frame: str | os.PathLike[str] | pd.DataFrame,
    *,
    schema: str | os.PathLike[str] | Mapping[str, Any] | Schema | pd.DataFrame | None = None,
    previous: str | os.PathLike[str] | pd.DataFrame | None = None,
    catalogue: str | os.PathLike[str] | pd.DataFrame | None = None,
    rules: str | os.PathLike[str] | pd.DataFrame | None = None,
    checks: Sequence[OwnCheck] = (),
    limit: int = 1000,
    table: int | None = None,
    sheet: str | None = None,
    told: Told = nobody,
) -> Report:
    """Say what is wrong with a table, where, and what to do about it.

    Parameters:
        path_or_frame: a file that `read` can read, or a DataFrame (its header counts as row 1).
        schema: a Table Schema to check against: a file (JSON or YAML), a Data Package, a dict, or a data dictionary (a table or
            its file).
        previous: the previous release, file or DataFrame; its columns are matched with these, and what is the same column under
            another title, in another unit or of another meaning is told where it is sure.
        catalogue: the keys of municipalities that exist, file or DataFrame (INEGI's catalogue).
        rules: rules of your own in a table, file or DataFrame, with the columns column, rule, value, severity, message
            (columna, regla, valor, gravedad, mensaje).
        checks: checks of your own: Python files, or functions ``find(subject)``.
        limit: how many findings to keep for each code and column; counts are always whole.
        table: which table of a file, as in `read`.
        sheet: which sheet of a workbook, as in `read`.
        told: of a large file, is told how many bytes of it are gone through, which happens twice; oftener where it is not
            UTF-8.

    Raises:
        Problem: when a file cannot be read, or the schema, the catalogue, a rule or a check is none.
    """
    if limit < 0:
        raise Problem(_("The limit must be 0 or more, and is {limit}.", limit=limit))
    before = None if previous is None else _opened(previous)
    name = "" if not isinstance(path_or_frame, (str, os.PathLike)) else os.fspath(path_or_frame)
    expected = None if schema is None else load(schema, name)
    more = [] if not checks else own_checks.load(checks)
    places = None if catalogue is None else Catalogue.of(catalogue)

    def equip(subject: Subject) -> Sequence[Any]:
        """Give a table what it is checked against, and the further checks that makes."""
        subject.schema, subject.catalogue, subject.earlier = expected, places, before
        subject.previous = None if before is None else before.labels
        if rules is None:
            return more
        subject.own_rules = load_rules(rules, subject)
        return [*more, *severities.checks_of(subject.own_rules)]

    if isinstance(path_or_frame, (str, os.PathLike)) and sheet is None and is_for_windows(Path(path_or_frame)):
        return check_large(Path(path_or_frame), table, limit, equip, told)
    subject = subject_of(path_or_frame, table=table, sheet=sheet)
    return check_subject(subject, limit, equip(subject))


def _opened(previous: str | os.PathLike[str] | pd.DataFrame) -> Subject:
    from .drift import opened

    return opened(previous)
