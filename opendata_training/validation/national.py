"""What the countries know, gathered so that a check names none of them."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from .. import families
from .words import COUNTRIES


@cache
def national(what: str) -> tuple[ModuleType, ...]:
    """Give the module of that name of every country that has one.

    Parameters:
        what: the module, as ``regions``.
    """
    names = [f"{COUNTRIES}.{country}" for country in families.member_names(COUNTRIES)]
    packages = [name for name in names if (spec := find_spec(name)) and spec.submodule_search_locations]
    return tuple(import_module(f"{name}.{what}") for name in packages if find_spec(f"{name}.{what}"))
