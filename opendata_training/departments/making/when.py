"""Columns of time: dates in ISO 8601, months, moments."""

from __future__ import annotations

import datetime

from .basic import picked
from .block import Block, Maker


def _days(first: str, last: str) -> list[str]:
    start, end = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    return [(start + datetime.timedelta(days=at)).isoformat() for at in range((end - start).days + 1)]


def date(label: str, first: str, last: str, *, rising: bool = False, per: int = 0) -> Maker:
    """Make a column of days, as 2014-05-31.

    Parameters:
        label: its label.
        first: the earliest day; may name a fact of the release, as "{year}-01-01".
        last: the latest day.
        rising: whether the days go up from row to row, as in a register.
        per: when not 0, each day stands for so many rows of a place, one day after the other and over again.
    """

    def make(block: Block) -> list[list[str]]:
        import numpy as np

        days = _days(first.format(**block.facts), last.format(**block.facts))
        if per:
            codes = block.within // per % len(days)
        elif rising:
            codes = block.rows.astype(np.int64) * len(days) // block.total
        else:
            codes = block.chance(label).wholes(block.rows, 0, len(days) - 1)
        block.numbers[label] = codes
        return [picked(days, codes)]

    return Maker((label,), make)


def month(label: str, *, per: int, written: str = "{year}-{month:02d}") -> Maker:
    """Make a column of months that follow each other within each place, from January of the release's year on.

    Parameters:
        label: its label.
        per: how many rows of a place have the same month.
        written: how a month is written, with {year} and {month}.
    """

    def make(block: Block) -> list[list[str]]:
        codes = block.within // per % 12
        block.numbers[label] = codes
        return [picked([written.format(**{**block.facts, "month": at}) for at in range(1, 13)], codes)]

    return Maker((label,), make)


def stamp(label: str, day: str) -> Maker:
    """Make a column of moments on the days of a column before it, as 2014-05-31T08:15:00.

    Parameters:
        label: its label.
        day: the label of the column of days.
    """

    def make(block: Block) -> list[list[str]]:
        minutes = block.chance(label).wholes(block.rows, 7 * 60, 20 * 60).tolist()
        return [[f"{of}T{at // 60:02d}:{at % 60:02d}:00" for of, at in zip(block.made[day], minutes, strict=True)]]

    return Maker((label,), make)
