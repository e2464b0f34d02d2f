"""Versions of a published dataset: what changed since the last release, what it breaks, its number and its changelog."""

from .comparing import compare
from .model import Changed, Changes
from .numbers import next_version

__all__ = ["Changed", "Changes", "compare", "next_version"]
