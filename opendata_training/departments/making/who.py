"""Columns about people, all of them invented, with keys that cannot be anybody's."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from ...countries.mx import people
from .block import Block, Maker

# What can be told of a person.
_TOLD: dict[str, Callable[[dict[str, Any]], str]] = {
    "name": lambda one: one["first"],
    "surname": lambda one: one["surname"],
    "second": lambda one: one["second"],
    "full": lambda one: f"{one['surname']} {one['second']} {one['first']}",
    "sex": lambda one: one["sex"],
    "born": lambda one: one["born"],
    "curp": lambda one: people.curp(
        one["first"], one["surname"], one["second"], one["sex"], one["born"], one["state"], one["draw"]
    ),
    "rfc": lambda one: people.rfc(one["first"], one["surname"], one["second"], one["born"], one["draw"]),
    "nss": lambda one: people.nss(one["draw"], one["born"]),
    "telephone": lambda one: people.telephone(one["draw"]),
    "email": lambda one: people.email(one["first"], one["surname"], one["draw"]),
}


def person(*, since: int = 1932, until: int = 1996, **labels: str) -> Maker:
    """Make the columns that tell of a person, one a row, in the order in which they are given; again, the same person.

    Parameters:
        since: the first year in which they were born.
        until: the last one.
        labels: what is told, and its column's label: `name`, the first one; `surname` and `second`, the two surnames; `full`,
            all in one cell, surnames first; `sex`, H or M as in a CURP; `born`, the day of birth; `curp`, `rfc` and `nss`, each
            with a wrong check digit; `telephone`, nobody's; `email`, under example.org. A CURP has the state of its row (see
            `place`, `state` and `hidden`).
    """
    told = [_TOLD[what] for what in labels]
    first = datetime.date(since, 1, 1)
    days = (datetime.date(until, 12, 31) - first).days + 1

    def make(block: Block) -> list[list[str]]:
        states = block.numbers["state"].tolist() if "state" in block.numbers else [9] * block.count
        draws = block.chance("person").draws(block.rows).tolist()
        everyone = [_someone(draw, state, first, days) for draw, state in zip(draws, states, strict=True)]
        return [[words(one) for one in everyone] for words in told]

    return Maker(tuple(labels.values()), make)


def _someone(draw: int, state: int, first: datetime.date, days: int) -> dict[str, Any]:
    """Give a person of a draw of 64 bits, taking a few of them for each choice."""
    woman = draw & 1
    names = people.WOMEN if woman else people.MEN
    return {
        "first": names[(draw >> 21 & 0xFFF) % len(names)],
        "surname": people.SURNAMES[(draw >> 33 & 0xFFF) % len(people.SURNAMES)],
        "second": people.SURNAMES[(draw >> 45 & 0xFFF) % len(people.SURNAMES)],
        "sex": "M" if woman else "H",
        "born": (first + datetime.timedelta(days=(draw >> 1 & 0xFFFFF) % days)).isoformat(),
        "state": f"{state:02d}",
        "draw": draw >> 3,
    }
