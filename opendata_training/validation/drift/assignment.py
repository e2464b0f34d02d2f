"""One to one: which columns belong together when each has one counterpart at most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

_TURNS = 200
_STEADY = 1e-9
# Evidence beyond what is as good as certain counts less, and none counts more than the last.
_ENOUGH, _DAMPED, _MOST = 8.0, 0.3, 15.0


def shares(scores: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Give how probable each pair is, when each row and each column has one counterpart or none.

    Every score is the logarithm of how much likelier the pair is than that neither has a counterpart. What each column would
    have left for another is told to and fro until it is steady (belief propagation for matchings, which converges: Bayati et
    al., Annals of Applied Probability 17, 2007). Two candidates that are close share the probability, one that another needs
    more gives way, and a pair that nothing contends with keeps its odds.

    Parameters:
        scores: a score for each row and column.
    """
    import numpy as np

    # So that exponentials stay numbers of which a small one can be taken from a large one; the order stays too.
    damped = np.where(scores > _ENOUGH, _ENOUGH + (scores - _ENOUGH) * _DAMPED, scores)
    kernel = np.exp(np.clip(damped, -_MOST, _MOST))
    down, up = np.ones_like(kernel), np.ones_like(kernel)
    for _turn in range(_TURNS):
        before = up
        offered = kernel * up
        down = 1 / (1 + np.maximum(offered.sum(axis=1, keepdims=True) - offered, 0.0))
        offered = kernel * down
        up = 1 / (1 + np.maximum(offered.sum(axis=0, keepdims=True) - offered, 0.0))
        if np.abs(up - before).max(initial=0.0) < _STEADY:
            break
    odds = kernel * down * up
    found: np.ndarray[Any, Any] = odds / (1 + odds)
    return found


def assigned(gains: np.ndarray[Any, Any]) -> list[tuple[int, int]]:
    """Give the pairs, one to one, whose gains add up to the most; pairs that gain nothing are left out.

    The Hungarian method with potentials, O(n³) (Kuhn, Naval Research Logistics Quarterly 2, 1955).

    Parameters:
        gains: what each pair of a row and a column gains.
    """
    import numpy as np

    flipped = gains.shape[0] > gains.shape[1]
    costs = -np.maximum(gains.T if flipped else gains, 0.0)
    count, width = costs.shape
    above, left = np.zeros(count + 1), np.zeros(width + 1)
    # The row that each column has; row and column 0 stand for none.
    owner, way = np.zeros(width + 1, dtype=int), np.zeros(width + 1, dtype=int)
    for row in range(1, count + 1):
        owner[0], at = row, 0
        least, used = np.full(width + 1, np.inf), np.zeros(width + 1, dtype=bool)
        while owner[at]:
            used[at] = True
            mine = owner[at]
            reduced = costs[mine - 1] - above[mine] - left[1:]
            better = ~used[1:] & (reduced < least[1:])
            least[1:][better], way[1:][better] = reduced[better], at
            open_ = np.where(used[1:], np.inf, least[1:])
            step, there = float(open_.min()), int(open_.argmin()) + 1
            above[owner[used]] += step
            left[used] -= step
            least[~used] -= step
            at = there
        while at:
            owner[at] = owner[way[at]]
            at = int(way[at])
    pairs = [(int(owner[column]) - 1, column - 1) for column in range(1, width + 1) if owner[column]]
    found = [(column, row) if flipped else (row, column) for row, column in pairs]
    return sorted((row, column) for row, column in found if gains[row, column] > 0)
