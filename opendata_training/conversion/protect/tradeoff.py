"""What protection costs beside what it protects: for each k the way that loses least, and the risk that stays.

For each k every combination of the levels allowed is tried; rows of groups that are still smaller than k are left out. Of these
ways the one is taken that loses least by the general loss metric (V. Iyengar, KDD 2002; see `loss_of`), a row left out being
lost whole. The risk is the highest chance to be recognised, 1/k (the prosecutor risk of K. El Emam, "Guide to the
De-Identification of Personal Health Information", CRC Press 2013).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from math import prod
from typing import TYPE_CHECKING, Any

from ...errors import Problem
from ...locale import translator
from .protected import Cost, Protected, loss_of, texts_of, with_texts
from .values import level, made_coarser

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

    from .picture import Picture

_ = translator("privacy")
_MOST_K = 20
# More ways than this take too long on an old laptop.
_MOST_WAYS = 400


@dataclass(frozen=True)
class Step:
    """What one k costs.

    Parameters:
        k: the size that every group must have.
        levels: the level of each column, "" where it stays as it is.
        loss: the share of the information in these columns that is lost, 0 to 1.
        changed: the share of their cells that say less or are left out, 0 to 1.
        rows_gone: how many rows are left out.
        risk: the highest chance to be recognised in what is left, 0 to 1; 0 when nothing is left.
        unique: the share of the rows that are left and alone in their group, 0 to 1.
    """

    k: int
    levels: dict[str, str]
    loss: float
    changed: float
    rows_gone: int
    risk: float
    unique: float


@dataclass(frozen=True)
class Tradeoff:
    """Loss beside risk, for k from 1 to 20.

    Parameters:
        steps: what each k costs.
        quasi: the columns that others may know of a person.
        rows: how many rows there are.
        source: the table.
    """

    steps: list[Step]
    quasi: tuple[str, ...]
    rows: int
    source: pd.DataFrame = field(repr=False)

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The steps as a table."""
        import pandas as pd

        return pd.DataFrame(
            [
                {"k": one.k, "loss": one.loss, "changed": one.changed, "rows_gone": one.rows_gone, "risk": one.risk,
                 "unique": one.unique, **{f"level_{label}": name for label, name in one.levels.items()}}
                for one in self.steps
            ]
        )  # fmt: skip

    def step(self, k: int) -> Step:
        """Give what one k costs.

        Raises:
            Problem: when k is not from 1 to 20.
        """
        for one in self.steps:
            if one.k == k:
                return one
        raise Problem(_("k must be a whole number from 1 to {most}, and is {k}.", most=_MOST_K, k=k))

    def at(self, k: int) -> Protected:
        """Protect the table as the step of k says.

        Raises:
            Problem: when k is not from 1 to 20.
        """
        step, done = self.step(k), self.source
        for column, name in step.levels.items():
            if name:
                done = with_texts(done, column, made_coarser(texts_of(done, column), name))
        groups = list(zip(*(texts_of(done, column) for column in self.quasi), strict=True))
        sizes: dict[tuple[str, ...], int] = {}
        for group in groups:
            sizes[group] = sizes.get(group, 0) + 1
        done = done.loc[[sizes[group] >= k for group in groups]]
        named = [f"{column}: {level(name)[0]}" for column, name in step.levels.items() if name]
        what = _("Every group by {columns} has at least {k} rows ({levels}).", columns=", ".join(self.quasi), k=k,
                 levels="; ".join(named) or _("values as they were"))  # fmt: skip
        cells = round(step.changed * self.rows * len(self.quasi))
        return Protected(done, Cost(what, self.quasi, cells, step.rows_gone, step.loss))

    def picture(self, k: int | None = None) -> Picture:
        """Draw loss beside risk.

        Parameters:
            k: the k to mark; none when not told.
        """
        from .picture import drawn

        return drawn(self, k)

    def _repr_html_(self) -> str:
        return self.picture()._repr_html_()


def risk_and_loss(
    frame: pd.DataFrame, quasi: Sequence[str], options: Mapping[str, str | Sequence[str]] | None = None
) -> Tradeoff:
    """Say for each k from 1 to 20 what it costs that every row has k - 1 others like it, and what risk stays.

    Parameters:
        frame: the table.
        quasi: the columns that others may know of a person, by label.
        options: for each column the levels that are allowed (see `generalise`), the finest first; a column that is not named stays
            as it is, and only rows are left out for it.

    Raises:
        Problem: when there is no such column or level, or there are too many ways.
    """
    import numpy as np

    if not quasi:
        raise Problem(_("Name the columns that others may know of a person, such as sex, age and municipality."))
    allowed = {label: [one] if isinstance(one, str) else list(one) for label, one in (options or {}).items()}
    for label in allowed:
        if label not in quasi:
            raise Problem(_("{label} has levels but is none of the columns that others may know: {columns}.", label=label,
                            columns=", ".join(quasi)))  # fmt: skip
    choices = [["", *allowed.get(label, [])] for label in quasi]
    if prod(map(len, choices)) > _MOST_WAYS:
        raise Problem(_("There are {ways} ways to combine these levels, and {most} at the most are tried. Name fewer levels.",
                        ways=prod(map(len, choices)), most=_MOST_WAYS))  # fmt: skip
    columns = [
        [_coded(texts_of(frame, label), name) for name in names] for label, names in zip(quasi, choices, strict=True)
    ]
    best: dict[int, Step] = {}
    for way in product(*(range(len(names)) for names in choices)):
        chosen = [column[at] for column, at in zip(columns, way, strict=True)]
        sizes = _sizes([one.codes for one in chosen])
        lost = np.mean([one.loss for one in chosen], axis=0)
        less = np.mean([one.changed for one in chosen], axis=0)
        named = {label: names[at] for label, names, at in zip(quasi, choices, way, strict=True)}
        for k in range(1, _MOST_K + 1):
            step = _step(k, named, sizes, lost, less)
            # Of two ways that lose the same, the one that keeps more rows.
            if k not in best or (step.loss, step.rows_gone) < (best[k].loss, best[k].rows_gone):
                best[k] = step
    return Tradeoff([best[k] for k in sorted(best)], tuple(quasi), len(frame), frame)


@dataclass(frozen=True)
class _Coded:
    codes: np.ndarray[Any, Any]
    loss: np.ndarray[Any, Any]
    changed: np.ndarray[Any, Any]


def _coded(texts: list[str], name: str) -> _Coded:
    import numpy as np
    import pandas as pd

    after = made_coarser(texts, name) if name else texts
    differs = np.fromiter((one != other for one, other in zip(texts, after, strict=True)), dtype=bool, count=len(texts))
    loss = loss_of(texts, after) if name else np.zeros(len(texts))
    return _Coded(pd.factorize(np.array(after, dtype=object))[0], loss, differs)


def _sizes(codes: list[np.ndarray[Any, Any]]) -> np.ndarray[Any, Any]:
    """Give for each row how many rows are in its group."""
    import numpy as np

    group = np.zeros(len(codes[0]), dtype=np.int64)
    for one in codes:
        # Numbered anew each time, so that the numbers stay small.
        group = np.unique(group * (int(one.max(initial=0)) + 1) + one, return_inverse=True)[1]
    sizes: np.ndarray[Any, Any] = np.bincount(group)[group] if len(group) else group
    return sizes


def _step(
    k: int, levels: dict[str, str], sizes: np.ndarray[Any, Any], lost: np.ndarray[Any, Any], less: np.ndarray[Any, Any]
) -> Step:
    kept = sizes >= k
    rows, gone = len(sizes), int((~kept).sum())
    if not rows:
        return Step(k, levels, 0.0, 0.0, 0, 0.0, 0.0)
    loss, changed = float((lost[kept].sum() + gone) / rows), float((less[kept].sum() + gone) / rows)
    smallest = int(sizes[kept].min()) if gone < rows else 0
    unique = float((sizes[kept] == 1).sum() / (rows - gone)) if gone < rows else 0.0
    return Step(k, levels, loss, changed, gone, 1 / smallest if smallest else 0.0, unique)
