"""The place that data cover, told by columns of the country's own keys and names."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import TYPE_CHECKING

from ....countries.common.chosen import COUNTRIES, country
from ....validation.words import signless

if TYPE_CHECKING:
    from ....validation.subject import Column
    from .looking import Seen

# More than so many parts of a country are told as the country.
_MOST = 5
# A few odd cells do not hide what a column is.
_SHARE = 0.9


def parts_of(seen: Seen | None) -> set[str]:
    """Give the keys of the country's parts that a table is about; none when no column tells.

    Parameters:
        seen: the table; None when there is none.
    """
    regions = _regions()
    if seen is None or regions is None:
        return set()
    return next((keys for column in seen.subject.columns if (keys := _keys_in(column, regions))), set())


def place_named(parts: set[str]) -> str:
    """Give the name of a part of the country, the names of a few, or the country's code; "" for none.

    Parameters:
        parts: their keys.
    """
    regions = _regions()
    if regions is None or not parts:
        return ""
    few = len(parts) <= _MOST
    return ", ".join(regions.region_name(key) for key in sorted(parts)) if few else country().upper()


def _regions() -> ModuleType | None:
    name = f"{COUNTRIES}.{country()}.regions"
    return import_module(name) if find_spec(name) else None


def _keys_in(column: Column, regions: ModuleType) -> set[str]:
    """Give the keys of the parts that a column names; none when it is no column of them."""
    label = signless(column.label)
    by_key, by_name = regions.KEY_LABEL.fullmatch(label), regions.NAME_LABEL.fullmatch(label)
    within = regions.SUB_KEY_LABEL.fullmatch(label)
    if not (by_key or by_name or within):
        return set()
    found: set[str] = set()
    good = odd = 0
    for text in filter(None, (one.strip() for one in column.uniques)):
        if within:
            whole = len(text) == regions.WIDTH + regions.SUB_WIDTH and text.isdigit()
            key = text[: regions.WIDTH] if whole else ""
        else:
            key = text if text in regions.KEYS else regions.region_key(text) or ""
        if key in regions.KEYS:
            found.add(key)
            good += 1
        elif text not in regions.KEYS_OF_NONE and not regions.NAMES_OF_NONE.fullmatch(regions.said(text)):
            odd += 1
    return found if found and odd <= (1 - _SHARE) * (good + odd) else set()
