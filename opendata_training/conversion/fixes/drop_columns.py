"""Leave columns out."""

from __future__ import annotations

from collections.abc import Sequence

from ...locale import Words
from ..fix import Example, Work, keeping
from ..known import Known

CODE = "drop-columns"
# Not safe: what they hold is gone.
SAFE = False
ORDER = 60
NEEDS: tuple[str, ...] = ("columns",)
WORDS = Words(
    en="leaves columns out of the clean file",
    es="deja columnas fuera del archivo limpio",
)
VALUE = None
EXAMPLE = Example(
    before=[["Folio", "CURP", "Monto"], ["1", "LXCA800101HDFPRN01", "5"]],
    after=[["Folio", "Monto"], ["1", "5"]],
    columns="CURP",
)


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Take the named columns away."""
    gone = set(columns or ())
    return keeping(known, [place for place in range(len(known.labels)) if place not in gone])
