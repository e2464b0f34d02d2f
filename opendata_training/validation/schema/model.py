"""A schema as the checks use it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Field:
    """What a column must be.

    Parameters:
        name: the column's label.
        type: string, integer, number, boolean, date…
        format: "default" or what the type allows.
        options: the field's other properties, as decimalChar.
        constraints: required, unique, minimum…
        missing: texts that stand for no value in this column.
    """

    name: str
    type: str = "any"
    format: str = "default"
    options: Mapping[str, Any] = field(default_factory=dict)
    constraints: Mapping[str, Any] = field(default_factory=dict)
    missing: frozenset[str] = frozenset({""})


@dataclass(frozen=True)
class ForeignKey:
    """Columns whose values must be found in another table, or in this one.

    Parameters:
        fields: the columns here.
        resource: the other table's name or file; "" for this one.
        reference: the columns there.
        path: the other table's file; None for this one.
    """

    fields: tuple[str, ...]
    resource: str
    reference: tuple[str, ...]
    path: Path | None = None


@dataclass(frozen=True)
class Schema:
    """What a table must be.

    Parameters:
        fields: its columns, in order.
        primary_key: the columns that name a row together.
        unique_keys: other sets of columns that no two rows share.
        foreign_keys: what must be found elsewhere.
        match: how columns and fields must agree: exact, equal, subset, superset or partial (version 2's fieldsMatch).
    """

    fields: tuple[Field, ...]
    primary_key: tuple[str, ...] = ()
    unique_keys: tuple[tuple[str, ...], ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()
    match: str = "exact"
