"""Unit 3.1: the publication with its receipts, and what the portal answered."""

from __future__ import annotations

from collections.abc import Iterator

from ..kinds.columns import gates
from ..kinds.facts import Facts
from ..kinds.left import Left
from ..kinds.receipt import Receipt
from ..kinds.rows import Rows
from ..kinds.sheet import Sheet
from ..kinds.text import Text
from ..likeness import Rows as Table

UNIT = "3.1"


def _practice(seed: int) -> Iterator[Table]:
    """Give the file of the exercise's year, and that of the year before, which `break_it` publishes."""
    from ...publishing.pumps import YEARS, pumps
    from ..tables import rows_of_csv

    for year in YEARS:
        yield rows_of_csv(pumps(seed, year).original, "")
        yield rows_of_csv(pumps(seed, year).clean, "")


_RESOURCE: dict[str, dict[str, str]] = {
    "name": {},
    "format": {},
    "hash": {},
    "size": {},
    "url": {},
    "last_modified": {},
}
PORTAL = Facts("portal.json", {"title": {}, "name": {}, "version": {}, "license_id": {}, "state": {},
                               "extras": {"key": {}, "value": {}}, "resources": _RESOURCE})  # fmt: skip
LEAVES: tuple[Left, ...] = (
    Sheet("gates.csv", gates),
    Text("publication/dataset.yaml"),
    Rows("publication/gasolineras-*.csv", _practice, again="roll_back()"),
    Text("publication/gasolineras-*.schema.json", lines=100),
    Receipt("publication/receipts/*.json"),
    PORTAL,
)
BESIDE: tuple[str, ...] = ()
