"""A column of keys of schools (CCT), invented: state, kind, number, letter."""

from __future__ import annotations

from collections.abc import Sequence

from ...making import Block, derived
from ...making.block import Maker

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def school_key(state: int, kind: str, number: int) -> str:
    """Write a school's key, as 09DPR0123K.

    Parameters:
        state: the state's key as a number.
        kind: three letters; see KINDS.
        number: the school's number among those of its kind in its state.
    """
    # The real letter follows from the other signs by a rule of SEP's that we have not read; this one is made up. So a key may
    # happen to be that of a real school, whose name and figures it does not have.
    return f"{state:02d}{kind}{number:04d}{LETTERS[(number * 7 + state * 5 + ord(kind[1])) % 26]}"


def school(label: str, kinds: Sequence[str], *, like: str = "", most: int = 2400) -> Maker:
    """Make a column of schools' keys that fall by chance, each in the state of its row (see `place` and `state`).

    Parameters:
        label: its label.
        kinds: the kinds of school.
        like: a column before it whose categories have a kind each, in their order; by chance unless given.
        most: the highest number of a school in its state.
    """

    def work(block: Block) -> list[str]:
        by_chance = block.chance(f"{label}.kind").wholes(block.rows, 0, len(kinds) - 1)
        kind = block.numbers[like] if like else by_chance
        number = block.chance(label).wholes(block.rows, 1, most)
        told = zip(block.numbers["state"].tolist(), kind.tolist(), number.tolist(), strict=True)
        return [school_key(state, kinds[at], one) for state, at, one in told]

    return derived(label, work)
