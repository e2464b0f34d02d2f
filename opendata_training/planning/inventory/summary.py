"""An inventory in a few numbers: what a department has, and what is still unsaid."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .looking import says_nobody, says_nothing


@dataclass(frozen=True)
class Summary:
    """An inventory in numbers.

    Parameters:
        datasets: how many datasets there are.
        resources: how many lines, one a resource.
        unowned: how many datasets nobody answers for.
        unsaid: how many datasets of which nobody has said whether they may be opened.
        baseless: how many datasets without a legal basis.
        sensitivity: how many datasets of each sensitivity, by its code.
        owners: how many datasets each unit has, the largest first.
        megabytes: what all lines with a size add up to.
        unsized: how many lines without a size.
    """

    datasets: int
    resources: int
    unowned: int
    unsaid: int
    baseless: int
    sensitivity: dict[str, int]
    owners: dict[str, int]
    megabytes: float
    unsized: int

    def to_json(self) -> dict[str, Any]:
        """Give it as plain data."""
        return dict(vars(self))


def summary(rows: Iterable[Mapping[str, Any]]) -> Summary:
    """Count an inventory; what a dataset's first line says counts for the dataset.

    Parameters:
        rows: its rows, with ids.
    """
    kept = list(rows)
    first: dict[str, Mapping[str, Any]] = {}
    for row in kept:
        first.setdefault(str(row.get("id") or row.get("name") or ""), row)
    sets = list(first.values())
    owners = Counter(_owner(row) for row in sets)
    unowned = owners.pop("", 0)
    said = Counter(str(row.get("sensitivity") or "") for row in sets)
    unsaid = said.pop("", 0)
    sizes = [float(row["size_mb"]) for row in kept if row.get("size_mb") is not None]
    return Summary(
        len(sets),
        len(kept),
        unowned,
        unsaid,
        sum(says_nothing(str(row.get("legal_basis") or "")) for row in sets),
        dict(said.most_common()),
        dict(owners.most_common()),
        round(sum(sizes), 1),
        len(kept) - len(sizes),
    )


def _owner(row: Mapping[str, Any]) -> str:
    """Give who answers for a dataset: the unit that makes it, else the post; "" for nobody."""
    named = [str(row.get(key) or "") for key in ("owner", "responsible")]
    if any(one.strip() and says_nobody(one) for one in named):
        return ""
    return next((one for one in named if one.strip()), "")
