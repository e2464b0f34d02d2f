"""Unit 2.5: the protected file and the memo."""

from __future__ import annotations

from collections.abc import Iterator

from ..kinds.left import Left
from ..kinds.rows import Rows
from ..kinds.text import Text
from ..likeness import Rows as Table

UNIT = "2.5"


def _practice(seed: int) -> Iterator[Table]:
    from ...beneficiaries import beneficiaries
    from ..tables import rows_of_csv

    file = beneficiaries(seed)
    yield rows_of_csv(file.data, file.name)


def _states() -> Iterator[str]:
    """Give what a municipality may be made coarser to."""
    from ....countries.mx.geography import STATES

    yield from STATES.values()


LEAVES: tuple[Left, ...] = (
    Rows("protected.csv", _practice, again="protect_list()", texts=_states),
    Text("memo.md"),
)
BESIDE: tuple[str, ...] = ("padron-*.csv",)
