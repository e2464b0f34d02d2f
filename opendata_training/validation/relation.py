"""A relation between columns (a sum, a difference, a product, a quotient), and whether a table proves it.

A relation must hold in nearly all rows, in rows that could have been otherwise, and no longer when the result is taken from
another row: so columns of zeros, of ones and of like values prove nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .numbers import Numbers

if TYPE_CHECKING:
    import numpy as np

# In how many rows a relation holds at least: any; one that labels speak for; one of very many that could be tried.
SHARE, _SHARE_TOLD, _SHARE_FETCHED = 0.9, 0.7, 0.94
# Below this share rounding is tried as the reason.
_ROUNDED = 0.8
# In how many rows it must hold, and in how many where labels speak for it; from how many rows on labels are not believed.
_ROWS, ROWS_TOLD, _SMALL = 12, 3, 20
# A result of fewer different figures is what chance gives.
_KINDS, _KINDS_TOLD = 4, 3
# A relation must leave at most this share of the rows unexplained that the likeness to one part leaves.
_EXPLAINED = 0.25
# In what share of the rows it must be wrong with the result of another row.
_OTHERWISE, _OTHERWISE_FETCHED = 0.15, 0.5


@dataclass(frozen=True)
class Relation:
    """Columns of which one is what the others give.

    Parameters:
        kind: "sum", "product" or "quotient".
        total: the column that is the result.
        parts: the others, each with its sign (+1, -1).
        factor: for products and quotients, 1 or 100 or 1000.
        target: for sums of parts to a fixed number (shares that make 100), that number; then `total` is None.
        told: whether labels speak for it.
    """

    kind: str
    total: Numbers | None
    parts: tuple[tuple[Numbers, int], ...]
    factor: float = 1
    target: float = 0
    told: bool = False

    @property
    def far_fetched(self) -> bool:
        """Whether it is one of so many that chance makes some: three parts with their signs, a product of two."""
        places = [part.column.place for part, _sign in self.parts]
        signed = any(sign < 0 for _part, sign in self.parts[1:])
        return self.kind != "sum" or (len(places) == 3 and (signed or max(places) - min(places) > 2))

    @property
    def places(self) -> frozenset[int]:
        """The places of all its columns."""
        own = {part.column.place for part, _sign in self.parts}
        return frozenset(own | ({self.total.column.place} if self.total else set()))

    def expected(self, positions: Any) -> np.ndarray[Any, Any]:
        """Give what the parts give in some rows."""
        import numpy as np

        values = [part.at(positions) for part, _sign in self.parts]
        with np.errstate(all="ignore"):
            if self.kind == "product":
                return values[0] * values[1] * self.factor
            if self.kind == "quotient":
                return np.where(values[1] == 0, np.nan, values[0] / values[1] * self.factor)
            return sum(value * sign for value, (_part, sign) in zip(values, self.parts, strict=True))  # type: ignore[return-value]

    def found(self, positions: Any) -> np.ndarray[Any, Any]:
        """Give what stands there."""
        import numpy as np

        return self.total.at(positions) if self.total else np.full(len(positions), self.target)

    def off(self, positions: Any, loose: bool = False) -> np.ndarray[Any, Any]:
        """Say in which rows the parts give something else; NaN cells are never off."""
        import numpy as np

        expected, found = self.expected(positions), self.found(positions)
        return np.abs(expected - found) > self.tolerance(expected, loose)

    def tolerance(self, expected: np.ndarray[Any, Any], loose: bool) -> np.ndarray[Any, Any]:
        """Give how far off rounding alone may be; loose also when the parts were rounded by themselves."""
        import numpy as np

        unit = 10.0 ** -(self.total.decimals if self.total else min(part.decimals for part, _sign in self.parts))
        parts = [10.0**-part.decimals for part, _sign in self.parts]
        size = np.abs(np.nan_to_num(expected))
        if self.kind == "sum":
            exact = unit >= max(parts) and unit > min(parts)
            slack = 0.5 * (unit + sum(parts)) if loose else 0.5 * unit if exact else 0.0
            return slack * 1.001 + size * 1e-12
        return unit * (1.001 if loose else 0.501) + size * 1e-9


@dataclass(frozen=True)
class Judged:
    """A relation with the rows that it was looked at in.

    Parameters:
        relation: the relation.
        share: in how many rows it holds.
        off: the rows in which it does not.
    """

    relation: Relation
    share: float
    off: frozenset[int]


def judge(relation: Relation, rows: Any) -> Judged | None:
    """Look at a relation in all rows."""
    import numpy as np

    expected, found = relation.expected(rows), relation.found(rows)
    known = ~np.isnan(expected) & ~np.isnan(found)
    count = int(known.sum())
    least = ROWS_TOLD if relation.told else _ROWS
    if count < least:
        return None
    off = relation.off(rows)
    share = 1 - int(off.sum()) / count
    if share < _ROUNDED:
        # Where many rows are off by what rounding explains, rounding it is.
        loose = relation.off(rows, loose=True)
        if off.sum() >= ROWS_TOLD and 1 - loose.sum() / count >= SHARE and loose.sum() < 0.5 * off.sum():
            off, share = loose, 1 - int(loose.sum()) / count
    wrong = int(off.sum())
    least_share = _SHARE_TOLD if relation.told else _SHARE_FETCHED if relation.far_fetched else SHARE
    if share < least_share or count - wrong < least:
        return None
    if not _proves(relation, rows[known & ~off], rows[off]):
        return None
    return Judged(relation, share, frozenset(rows[off].tolist()))


def _proves(relation: Relation, rows: Any, wrong: Any) -> bool:
    """Say whether the rows in which a relation holds could have been otherwise, and each part has a say in it."""
    import numpy as np

    # In a small table the labels are believed, in a large one they need not be.
    lenient = relation.told and len(rows) + len(wrong) < _SMALL
    values, others = (np.array([part.at(which) for part, _sign in relation.parts]) for which in (rows, wrong))
    if relation.kind == "sum":
        says, fails = (values != 0).sum(axis=1), (others != 0).sum(axis=1)
        # A part that is never there is none; of the others each must be there in some rows, and mostly rightly.
        there = says + fails > 0
        least, share = (1, 0.4) if lenient else (3, 0.6 if relation.told else 0.75)
        if (says >= least).sum() < 2 or (says[there] < share * (says + fails)[there]).any():
            return False
        # It must explain far more than the likeness of the total to its largest part.
        if relation.total and len(wrong) > _EXPLAINED * _unlike_any_part(relation, values, others, rows, wrong):
            return False
        telling = rows[(values != 0).any(axis=0)]
    else:
        # Times one and by one prove nothing, nor does a result of one or two digits.
        factors = values if relation.kind == "product" else values[1:]
        unit = 10.0 ** -(relation.total.decimals if relation.total else 0)
        telling = rows[
            (values != 0).all(axis=0) & (np.abs(factors) != 1).all(axis=0) & (np.abs(relation.found(rows)) >= 10 * unit)
        ]
    if len(telling) < (2 if lenient else 8):
        return False
    if relation.total is None:
        return len({tuple(row) for row in values.T[:400]}) > 5
    if len(np.unique(relation.found(telling))) < (_KINDS_TOLD if lenient else _KINDS):
        return False
    if len(telling) < _KINDS:
        return True
    # With the result of another row it must be wrong: in many rows, and in no small share of them.
    turned = np.roll(relation.found(telling), 1 + len(telling) // 3)
    expected = relation.expected(telling)
    otherwise = (np.abs(expected - turned) > relation.tolerance(expected, False)).sum()
    least_share = _OTHERWISE_FETCHED if relation.far_fetched else _OTHERWISE
    return bool(otherwise >= (1 if lenient else _ROWS) and otherwise >= least_share * len(telling))


def _unlike_any_part(relation: Relation, values: Any, others: Any, rows: Any, wrong: Any) -> int:
    """Count the rows in which the total differs from the part that it is most like."""
    import numpy as np

    differs = np.abs(values - relation.found(rows)) > 1e-9
    differs_too = np.abs(others - relation.found(wrong)) > 1e-9
    return int((differs.sum(axis=1) + differs_too.sum(axis=1)).min())
