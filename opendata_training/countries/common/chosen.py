"""Which country's laws, licences and letters are used: OPENDATA_COUNTRY, or the one that was chosen; each is a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

from ... import families
from ...errors import Problem
from ...locale import translator

_ = translator("planning_rights")
COUNTRIES = __name__.rsplit(".", 2)[0]
DEFAULT = "mx"
FOLDER = Path(__file__).parents[1]
#: What makes a folder a country for the planning: its questions on the right to publish.
TREE = Path("rights", "tree.yaml")

_chosen: ContextVar[str | None] = ContextVar("opendata_country", default=None)


@cache
def countries() -> tuple[str, ...]:
    """Give the codes of the countries whose right to publish is known, sorted."""
    return tuple(name for name in families.member_names(COUNTRIES) if (FOLDER / name / TREE).is_file())


def country(code: str | None = None) -> str:
    """Give the code of the country in use.

    Parameters:
        code: the one asked for; when not told, the one that was chosen, else that of OPENDATA_COUNTRY, else Mexico, for which
            the programme was made.

    Raises:
        Problem: when there is no such country.
    """
    wanted = (code or _chosen.get() or os.environ.get("OPENDATA_COUNTRY") or DEFAULT).strip().lower()
    if wanted not in countries():
        raise Problem(
            _(
                'There is no country "{code}". There are: {codes}. Look at the option --country and at OPENDATA_COUNTRY.',
                code=wanted,
                codes=", ".join(countries()),
            )
        )
    return wanted


@contextmanager
def in_country(code: str | None) -> Iterator[str]:
    """Use a country for a while.

    Parameters:
        code: as "mx"; the one in use when not told.

    Raises:
        Problem: when there is no such country.
    """
    before = _chosen.set(country(code))
    try:
        yield country()
    finally:
        _chosen.reset(before)
