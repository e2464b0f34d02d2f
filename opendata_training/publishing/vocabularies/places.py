"""Places: the EU's table of countries by code and by name, and the places that a country here knows the address of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec

from ... import families
from ...countries.common.chosen import COUNTRIES, country
from ...locale import Words
from . import AUTHORITY, code_of, plain
from .country_names import TABLE

SCHEME = f"{AUTHORITY}country"


@dataclass(frozen=True)
class Place:
    """A place.

    Parameters:
        iri: its address; empty when none is known.
        words: its name; None when only its address is known.
        scheme: the table that its address is of; empty when it is of none.
    """

    iri: str
    words: Words | None = None
    scheme: str = ""


@cache
def _countries() -> dict[str, Place]:
    found: dict[str, Place] = {}
    for line in TABLE.strip().splitlines():
        short, long, names = line.split(" ", 2)
        english, spanish = names.split(" | ")
        one = Place(f"{SCHEME}/{long}", Words(en=english, es=spanish), SCHEME)
        found |= dict.fromkeys((short.lower(), long.lower(), plain(english), plain(spanish)), one)
    return found


def _inside(text: str) -> Place | None:
    """Find a place inside the country in use, where that country knows the addresses of its places."""
    code = country()
    if not find_spec(f"{COUNTRIES}.{code}.place_addresses"):
        return None
    found: tuple[str, str] | None = families.member(f"{COUNTRIES}.{code}", "place_addresses").place_address(text)
    return Place(found[0], Words(en=found[1], es=found[1])) if found else None


@lru_cache(maxsize=4096)
def _place(text: str, _country: str) -> Place | None:
    code = code_of(text, "country")
    return _countries().get(code.lower()) or _countries().get(plain(text)) or _inside(text)


def place(text: str) -> Place | None:
    """Find a place by a country's code or name, by its address, or by its name in the country in use; None when unknown."""
    return _place(text.strip(), country()) if text.strip() else None
