"""Unit 2.3: the crosswalk and the table of three releases."""

from __future__ import annotations

from collections.abc import Iterator

from ..kinds.columns import crosswalk
from ..kinds.left import Left
from ..kinds.rows import Rows
from ..kinds.sheet import Sheet
from ..likeness import Rows as Table

UNIT = "2.3"


def _practice(seed: int) -> Iterator[Table]:
    from ...portfolio import CANONICAL, portfolio
    from ..tables import rows_of_csv

    for release in portfolio(seed):
        yield rows_of_csv(release.data, release.name)
        yield [list(CANONICAL), *([row[label] for label in CANONICAL] for row in release.rows)]
        # The first column of the stacked table names the release.
        yield [[release.name]]


LEAVES: tuple[Left, ...] = (
    Sheet("crosswalk.csv", crosswalk),
    Rows("stacked.csv", _practice, again="stack_releases()"),
)
BESIDE: tuple[str, ...] = ("cartera-*.csv", "stacked-columns.csv")
