"""Versions of a published dataset: what changed since the last release, what it breaks, its number and its changelog."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .model import Changed, Changes
from .numbers import next_version

if TYPE_CHECKING:
    from .comparing import compare

__all__ = ["Changed", "Changes", "compare", "next_version"]


def __getattr__(name: str) -> Any:
    # Who only asks for a number does not wait until all that reads and matches tables is loaded.
    if name != "compare":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return import_module(f"{__name__}.comparing").compare
