"""Parts of a file as a colleague sent them in unit 2.4: one was changed, one was cut short and one never arrived."""

from __future__ import annotations

import csv
import hashlib
import io
from dataclasses import dataclass
from functools import lru_cache

from ..departments.chance import Chance
from .prices import LABELS, Row, prices, written

FOLDER = "received"
MONTHS = tuple(f"2014-{month:02d}" for month in range(1, 13))


@dataclass(frozen=True)
class Shipment:
    """What was sent and what became of it on the way.

    Parameters:
        changed: the month whose part has another price in one cell, and as many bytes as before.
        cut: the month whose part ends too early.
        lacking: the month whose part did not arrive.
        rows_lacking: how many rows of the whole are in no part.
        whole: the rows of each part as they were sent.
        arrived: the rows of each part as they are here.
    """

    changed: str
    cut: str
    lacking: str
    rows_lacking: int
    whole: dict[str, list[Row]]
    arrived: dict[str, list[Row]]

    @property
    def files(self) -> dict[str, bytes]:
        """The files of the folder, by name: parts, index and checksums."""
        sent = {name_of(month): (written(rows), len(rows)) for month, rows in self.whole.items()}
        sums = {name: hashlib.sha256(data).hexdigest() for name, (data, _rows) in sent.items()}
        index = io.StringIO(newline="")
        writer = csv.writer(index, lineterminator="\r\n")
        writer.writerow(["file", "part", "rows", "bytes", "sha256"])
        writer.writerows([name, name[-11:-4], rows, len(data), sums[name]] for name, (data, rows) in sent.items())
        return {
            **{name_of(month): written(rows) for month, rows in self.arrived.items()},
            "index.csv": index.getvalue().encode(),
            "checksums.sha256": "".join(f"{one}  {name}\n" for name, one in sums.items()).encode(),
        }


def name_of(month: str) -> str:
    """Give the name of a month's part."""
    return f"precios-{month}.csv"


@lru_cache(maxsize=8)
def shipment(seed: int) -> Shipment:
    """Make the parts of a learner's file as they arrived, the same for the same seed.

    Parameters:
        seed: the learner's.
    """
    chance = Chance(seed, "unit-2.4", "shipment")
    changed, cut, lacking = _three(chance)
    whole: dict[str, list[Row]] = {month: [] for month in MONTHS}
    for row in prices(seed).rows:
        whole[row[0][:7]].append(row)
    arrived = {month: list(rows) for month, rows in whole.items() if month != lacking}
    off = chance.of("off").between(40, 400)
    del arrived[cut][-off:]
    at = chance.of("row").between(0, len(arrived[changed]) - 1)
    arrived[changed][at] = _dearer(arrived[changed][at])
    return Shipment(changed, cut, lacking, len(whole[lacking]) + off, whole, arrived)


def _three(chance: Chance) -> tuple[str, str, str]:
    found = chance.of("months").some(MONTHS, 3)
    turn = chance.of("turn").between(0, 2)
    one, other, third = found[turn:] + found[:turn]
    return one, other, third


def _dearer(row: Row) -> Row:
    """Give a row with another price of as many digits."""
    at = LABELS.index("PRECIO")
    price = row[at]
    last = str((int(price[-1]) + 3) % 10)
    return (*row[:at], price[:-1] + last)
