"""The capstone: the steps' files, the publication with its receipts, the page, and the receipt of the department's own dataset."""

from __future__ import annotations

from collections.abc import Iterator

from ..kinds.columns import crosswalk, dictionary, given, plan, recipe
from ..kinds.left import Left
from ..kinds.receipt import Receipt
from ..kinds.rows import Rows
from ..kinds.sheet import Sheet
from ..kinds.text import Text
from ..likeness import Rows as Table
from .u3_1 import PORTAL

UNIT = "capstone"
#: Of the department's own publication nothing goes but what its receipt tells (see `kinds.receipt`).
OWN = "own-receipt.json"
#: A page of what was opened has lists and small tables, and never the file.
_PAGE_LINES = 60


def _practice(seed: int) -> Iterator[Table]:
    from ...capstone.desk import YEAR, desk
    from ...capstone.folder import NEXT_YEAR
    from ..tables import rows_of_csv

    for year in (YEAR, NEXT_YEAR):
        yield rows_of_csv(desk(seed, year).raw, "")
        yield rows_of_csv(desk(seed, year).clean(), "")


LEAVES: tuple[Left, ...] = (
    Sheet("decisions.csv", plan("decisions")),
    Sheet("recipe.csv", recipe),
    Rows("quejas.csv", _practice, again="clean_complaints()"),
    Sheet("dictionary.csv", dictionary),
    Sheet("given.csv", given),
    Text("publication/dataset.yaml"),
    Sheet("publication/crosswalk.csv", crosswalk),
    Sheet("publication/recipe.csv", recipe),
    Rows("publication/quejas*.csv", _practice, again="clean_complaints()"),
    Text("publication/quejas*.schema.json", lines=100),
    Receipt("publication/receipts/*.json"),
    PORTAL,
    Text("portfolio.html", lines=_PAGE_LINES),
    Receipt(OWN),
)
BESIDE: tuple[str, ...] = ("quejas_*.csv", "gates.csv")
