"""Messy files whose truth is known, made from a seed: clean tables, and on each the faults singly or in pairs."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from .draft import Draft
from .drawn import FAULTS_HERE
from .faults import FAULTS, Fault
from .tables import clean_table

__all__ = ["FAULTS", "Case", "any_case", "of_fault", "pairs", "singles"]

FAULTS += FAULTS_HERE


@dataclass(frozen=True)
class Case:
    """A file and what a reader should find in it.

    Parameters:
        faults: the names of what is wrong with it.
        text: the file.
        labels: the header's labels.
        cells: the data.
    """

    faults: tuple[str, ...]
    text: str
    labels: list[str]
    cells: list[list[str]]


def make(faults: tuple[Fault, ...], seed: str) -> Case | None:
    """Make one case, or None when the table drawn cannot have these faults."""
    chance = random.Random(seed)
    draft = Draft(*clean_table(chance), chance)
    in_order = sorted(faults, key=lambda one: one.stage)
    settled = False
    for one in in_order:
        if one.stage > 1 and not settled:
            draft.settle()
            settled = True
        if one.change(draft) is False:
            return None
    if not settled:
        draft.settle()
    return Case(tuple(one.name for one in in_order), draft.write(), draft.labels, draft.rows)


def _tried(faults: tuple[Fault, ...], seed: str) -> Case | None:
    for attempt in range(12):
        try:
            case = make(faults, f"{seed}/{attempt}")
        except (IndexError, ValueError):
            # A row fault on a table that has no such row.
            continue
        if case is not None:
            return case
    return None


def of_fault(name: str, times: int, seed: str = "2014") -> Iterator[Case]:
    """Give cases of one fault alone."""
    (one,) = [fault for fault in FAULTS if fault.name == name]
    for number in range(times):
        case = _tried((one,), f"{seed}/{one.name}/{number}")
        if case is not None:
            yield case


def singles(times: int, seed: str = "2014") -> Iterator[Case]:
    """Give cases with one fault each."""
    for one in FAULTS:
        yield from of_fault(one.name, times, seed)


def pairs(times: int, seed: str = "2014") -> Iterator[Case]:
    """Give cases with two faults each, of different stages."""
    for at, one in enumerate(FAULTS):
        for other in FAULTS[at + 1 :]:
            if one.stage == other.stage:
                continue
            for number in range(times):
                case = _tried((one, other), f"{seed}/{one.name}/{other.name}/{number}")
                if case is not None:
                    yield case


def any_case(chance: random.Random) -> Case:
    """Draw a case with one to three faults."""
    while True:
        drawn = chance.sample(FAULTS, chance.choice([1, 2, 2, 3]))
        case = _tried(tuple(drawn), str(chance.random()))
        if case is not None and len({one.stage for one in drawn}) == len(drawn):
            return case
