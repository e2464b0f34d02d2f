"""Unit 2.1: the recipe, the clean file, and the receipt."""

from __future__ import annotations

from collections.abc import Iterator

from ..kinds.columns import recipe
from ..kinds.left import Left
from ..kinds.receipt import Receipt
from ..kinds.rows import Rows
from ..kinds.sheet import Sheet
from ..likeness import Rows as Table

UNIT = "2.1"


def _practice(seed: int) -> Iterator[Table]:
    from ....departments import build
    from ...tidy import table_of_truth
    from ..tables import rows_of_csv

    built = build("sesnsp", seed)
    yield rows_of_csv(built.data, built.name)
    truth = table_of_truth(built.truth)
    yield [truth.labels, *truth.rows]


LEAVES: tuple[Left, ...] = (
    Sheet("recipe.csv", recipe),
    Rows("clean.csv", _practice, again='clean("2.1")'),
    Receipt("receipt.json"),
)
BESIDE: tuple[str, ...] = ()
