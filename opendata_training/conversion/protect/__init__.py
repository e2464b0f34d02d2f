"""Protecting a table before it is published: coarser values, fewer rows and cells, and what each costs.

Every function takes a DataFrame and gives a `Protected`: another DataFrame and what it cost; the one given is not touched.
"""

from .hashing import hash_with_secret, make_key
from .protected import Cost, Protected
from .small_cells import suppress_small_cells
from .suppress import remove, suppress_cells, suppress_rows
from .tradeoff import Tradeoff, risk_and_loss
from .values import generalise

__all__ = [
    "Cost",
    "Protected",
    "Tradeoff",
    "generalise",
    "hash_with_secret",
    "make_key",
    "remove",
    "risk_and_loss",
    "suppress_cells",
    "suppress_rows",
    "suppress_small_cells",
]
