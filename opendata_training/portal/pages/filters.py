"""The filters of the list of datasets: what an address says, what CKAN's search is asked, what people read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import request

from ...countries.common.frequencies import frequency
from ...countries.common.licences import licence
from ...publishing.vocabularies import themes
from ..words import words
from .frame import address_with

# So many choices of a filter are shown before one asks for all.
CHOICES = 6


@dataclass(frozen=True)
class Kind:
    """A kind of filter.

    Parameters:
        field: the field of CKAN's search.
        keys: what a value of that field is called in the address; several where it is a list.
        condition: what the search is asked for, from what the address says.
        label: what people call it; the portal's own word where None.
    """

    field: str
    keys: Callable[[str], list[str]]
    condition: Callable[[str, str], str]
    label: Callable[[str], str | None]


@dataclass(frozen=True)
class Choice:
    """One value of a filter: what it is called, how many datasets have it, and the page with it put on or taken off."""

    label: str
    count: int | None
    url: str
    on: bool


@dataclass(frozen=True)
class Filter:
    """A filter with its values; ``more`` is the page that shows all of them, empty when this one does."""

    key: str
    title: str
    choices: list[Choice]
    more: str = ""


def _quoted(value: str) -> str:
    # No name, code or tag of CKAN has these signs; in a filter they would end it.
    return '"' + value.replace('"', " ").replace("\\", " ") + '"'


def _whole(field: str, key: str) -> str:
    return f"{field}:{_quoted(key)}"


def _themes(value: str) -> list[str]:
    try:
        listed = json.loads(value) if value.startswith("[") else [value]
    except ValueError:
        listed = [value]
    return [found.code if (found := themes.theme(str(one))) else str(one) for one in listed]


def _of_theme(field: str, key: str) -> str:
    known = themes.theme(key)
    # A list of addresses in one text (see publishing.metadata.ckan_package); the quote ends the one looked for.
    return f'{field}:*{known.iri}\\"*' if known else _whole(field, key)


def _rhythms(value: str) -> list[str]:
    known = frequency(value)
    return [known.code if known else value]


def _of_rhythm(field: str, key: str) -> str:
    known = frequency(key)
    return f"{field}:({_quoted(known.code)} OR {_quoted(known.iri)})" if known else _whole(field, key)


def _named(find: Callable[[str], Any], part: str) -> Callable[[str], str | None]:
    return lambda key: str(getattr(found, part)) if (found := find(key)) else None


def _itself(value: str) -> list[str]:
    return [value]


def _unnamed(_key: str) -> None:
    return None


KINDS = {
    "organization": Kind("organization", _itself, _whole, _unnamed),
    "theme": Kind("extras_theme", _themes, _of_theme, _named(themes.theme, "words")),
    "format": Kind("res_format", _itself, _whole, _unnamed),
    "licence": Kind("license_id", _itself, _whole, _named(licence, "title")),
    "rhythm": Kind("extras_frequency", _rhythms, _of_rhythm, _named(frequency, "words")),
    "tag": Kind("tags", _itself, _whole, _unnamed),
}


def chosen() -> dict[str, list[str]]:
    """Give the values that this page's address asks for, by filter."""
    return {key: [value for value in request.args.getlist(key) if value] for key in KINDS}


def conditions(asked: dict[str, list[str]]) -> list[str]:
    """Give what the search is asked for: all of it must hold."""
    return [KINDS[key].condition(KINDS[key].field, value) for key, values in asked.items() for value in values]


def filters(facets: dict[str, Any], asked: dict[str, list[str]], left_out: tuple[str, ...] = ()) -> list[Filter]:
    """Make the filters with their choices, those in use first.

    Parameters:
        facets: what the search counted, as CKAN's ``search_facets``.
        asked: the values in use, by filter.
        left_out: filters that this page does without.
    """
    found = []
    for key, kind in KINDS.items():
        counts: Counter[str] = Counter()
        names: dict[str, str] = {}
        for item in facets.get(kind.field, {}).get("items", []):
            for value in kind.keys(str(item["name"])):
                counts[value] += int(item["count"])
                names[value] = str(item["display_name"])
        # A filter that was put on can always be taken off, also where nothing was found.
        values = dict.fromkeys([*counts, *asked[key]])
        named = [
            (value not in asked[key], -counts[value], kind.label(value) or names.get(value, value), value)
            for value in values
        ]
        named.sort(key=lambda one: (*one[:2], one[2].casefold()))
        room = len(named) if request.args.get("all") == key else max(CHOICES, len(asked[key]))
        choices = [
            _choice(key, asked[key], value, label, counts.get(value)) for _on, _few, label, value in named[:room]
        ]
        if choices and key not in left_out:
            more = f"{address_with(all=key)}#filter-{key}" if len(named) > room else ""
            found.append(Filter(key, words()[f"filter_{key}"], choices, more))
    return found


def _choice(key: str, on: list[str], value: str, label: str, count: int | None) -> Choice:
    others = [one for one in on if one != value]
    url = address_with(**{key: others if value in on else [*others, value], "page": None})
    return Choice(label, count, url, value in on)
