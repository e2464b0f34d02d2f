"""How the first places move when the weights change: exactly, a criterion at a time, and in many draws of all weights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .criteria import Criterion
from .ranking import good, weights_of

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

# How far from today's weight, who comes in, who goes out.
Step = tuple[float, tuple[int, ...], tuple[int, ...]]
#: How many draws of other weights, and how far each weight goes: from 0 to this many times what it is.
DRAWS, TIMES = 1000, 2.0
#: A dataset is safe among the first when nearly all draws put it there, and out when nearly none does.
SAFE, OUT = 95.0, 5.0
# A step along a weight that is nothing to a person and far more than what adding up leaves of a difference that is none.
_STEP = 1e-7
# As many draws at once as need about 16 MB.
_AT_ONCE = 2_000_000


@dataclass(frozen=True)
class Move:
    """A change among the first places while one weight changes and the others stay.

    Parameters:
        criterion: its place among the criteria, from 0.
        up: whether the weight goes up from today's, or down.
        weight: the weight from which it is so; today's where a tie is parted by the smallest change.
        enters: the datasets, from 0, that come in.
        leaves: those that go out.
    """

    criterion: int
    up: bool
    weight: float
    enters: tuple[int, ...]
    leaves: tuple[int, ...]


def moves(matrix: Array, criteria: Sequence[Criterion], ordered: Array, count: int) -> list[Move]:
    """Give what changes among the first places when a weight goes down to 0 or up to twice what it is, and at which weight.

    Each dataset's total, times the sum of the weights, is a straight line over one weight. The places change only where two of
    these lines cross, so the crossings are found exactly and nothing is tried in steps.

    Parameters:
        matrix: datasets x criteria, without a blank where a criterion counts.
        criteria: the criteria.
        ordered: the datasets from first to last at today's weights.
        count: how many first places there are.
    """
    import numpy as np

    if not 0 < count < len(ordered):
        return []
    weights = weights_of(criteria)
    # A criterion that does not count may have blanks, and twice nothing is nothing.
    better = np.nan_to_num(good(matrix, criteria))
    found = []
    for at, weight in enumerate(weights):
        if weight <= 0:
            continue
        rest = better @ np.where(np.arange(len(weights)) == at, 0.0, weights)
        for away in (-1.0, 1.0):
            # Away from today's weight: the line's height there, and how it goes on.
            end = weight if away < 0 else weight * (TIMES - 1)
            steps = _along(rest + weight * better[:, at], away * better[:, at], end, ordered, count)
            found += [Move(at, away > 0, float(weight + away * step), enters, leaves) for step, enters, leaves in steps]
    return found


def _along(height: Array, slope: Array, end: float, ordered: Array, count: int) -> list[Step]:
    """Walk along one weight from crossing to crossing; give where who is among the first changes, and who comes and goes."""
    import numpy as np

    found: list[Step] = []
    first, here = set(map(int, ordered[:count])), -_STEP
    # Whoever stays below the lowest that any of the first ever is, can never be one of them.
    best, least = np.maximum(height, height + end * slope), np.minimum(height, height + end * slope)
    place = {int(one): at for at, one in enumerate(ordered)}
    near = ordered[best[ordered] >= least[ordered[:count]].min() - _STEP]
    while True:
        inside = np.array([one for one in near if one in first])
        outside = np.array([one for one in near if one not in first], dtype=int)
        faster = slope[outside][:, None] - slope[inside][None, :]
        ahead = height[inside][None, :] - height[outside][:, None]
        with np.errstate(divide="ignore", invalid="ignore"):
            at = np.where(faster > 0, ahead / faster, np.inf)
        step = max(0.0, float(at[at > here].min(initial=np.inf)))
        if step > end - _STEP:
            return found
        # A little beyond, where no two different lines meet; of those that are the same, the order stays.
        here = step + _STEP
        now = np.round(height[near] + here * slope[near], 12)
        after = set(map(int, near[np.argsort(-now, kind="stable")[:count]]))
        if after != first:
            enters, leaves = sorted(after - first, key=place.__getitem__), sorted(first - after, key=place.__getitem__)
            found.append((step, tuple(enters), tuple(leaves)))
            first = after


def shares(
    matrix: Array, criteria: Sequence[Criterion], ordered: Array, count: int, seed: int, draws: int = DRAWS
) -> Array:
    """Give for each dataset in how many of a hundred draws of other weights it is among the first.

    Each weight is drawn by itself, evenly from 0 to twice what it is. The same seed gives the same draws on every machine.

    Parameters:
        matrix: datasets x criteria; a dataset with a blank that counts is not among `ordered`.
        criteria: the criteria.
        ordered: the datasets from first to last at today's weights.
        count: how many first places there are.
        seed: where the draws begin.
        draws: how many.
    """
    import numpy as np

    found = np.full(len(matrix), np.nan)
    found[ordered] = 100.0
    if count >= len(ordered) or draws < 1:
        return found
    weights = weights_of(criteria)
    # numpy promises the bits of a generator for ever, but not what its methods make of them.
    raw = np.random.PCG64(seed).random_raw(draws * len(weights))
    drawn = (raw >> np.uint64(11)) * 2.0**-53 * TIMES
    drawn = drawn.reshape(draws, len(weights)) * weights
    better = np.nan_to_num(good(matrix, criteria)[ordered])
    hits = np.zeros(len(ordered))
    each = max(1, _AT_ONCE // len(ordered))
    # Of datasets that are the same in all, the one that is first today stays first.
    tie = np.arange(len(ordered)) * 1e-9 / len(ordered)
    for start in range(0, draws, each):
        total = drawn[start : start + each] @ better.T - tie
        best = np.argpartition(-total, count - 1, axis=1)[:, :count]
        hits += np.bincount(best.ravel(), minlength=len(ordered))
    found[ordered] = hits / draws * 100
    return found


def firmness(share: float) -> str:
    """Name how a place among the first stands: "safe", "contested" or "out"; "" where it is not known."""
    if share != share:
        return ""
    return "safe" if share >= SAFE else "out" if share <= OUT else "contested"
