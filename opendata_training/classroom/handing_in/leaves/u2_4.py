"""Unit 2.4: the parts of the file, their index, and the list of checksums."""

from __future__ import annotations

from collections.abc import Iterator

from ..kinds.columns import parts
from ..kinds.left import Left
from ..kinds.rows import Rows
from ..kinds.sheet import Sheet
from ..kinds.text import Text
from ..likeness import Rows as Table

UNIT = "2.4"


def _practice(seed: int) -> Iterator[Table]:
    from ...prices import LABELS, prices

    yield [LABELS, *prices(seed).rows]


LEAVES: tuple[Left, ...] = (
    Sheet("parts/*index.csv", parts),
    Rows("parts/*.csv", _practice, again="make_parts()"),
    Rows("parts/*.csv.gz", _practice, again="make_parts()"),
    Text("parts/*.sha256"),
)
BESIDE: tuple[str, ...] = ("precios-*.csv",)
