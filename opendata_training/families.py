"""A family is a folder, a member is a file: how members are found."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


@cache
def member_names(package: str) -> tuple[str, ...]:
    """Give the names of a family's members, sorted, without loading them.

    Parameters:
        package: the family's dotted name, as ``opendata_training.validation.checks``.
    """
    paths = import_module(package).__path__
    return tuple(sorted(found.name for found in iter_modules(paths) if not found.name.startswith("_")))


def member(package: str, name: str) -> ModuleType:
    """Load one member of a family by its file's name."""
    return import_module(f"{package}.{name}")


@cache
def members(package: str) -> tuple[ModuleType, ...]:
    """Load all members of a family, sorted by name."""
    return tuple(member(package, name) for name in member_names(package))
