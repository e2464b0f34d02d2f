"""Which lines of an inventory are about the same dataset and the same resource, in whatever spelling."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from .alike import classes
from .looking import Inventory


def resources_of(seen: Inventory) -> Iterator[tuple[int, tuple[str, str]]]:
    """Give each line that names a dataset, from 0, with what stands for its dataset and for its resource.

    Parameters:
        seen: the inventory.
    """
    names, resources = seen.texts("name"), seen.texts("resource")
    of_name = _classes(tuple(dict.fromkeys(filter(None, names))))
    lines = [at for at in seen.rows() if names[at]]
    # Resources are compared within their dataset only, and most datasets have one.
    there: dict[str, dict[str, None]] = {}
    for at in lines:
        there.setdefault(of_name[names[at]], {})[resources[at]] = None
    of_resource = {name: _classes(tuple(found)) for name, found in there.items() if len(found) > 1}
    for at in lines:
        name = of_name[names[at]]
        yield at, (name, of_resource[name][resources[at]] if name in of_resource else resources[at])


# Two checks ask for the same in a row.
@lru_cache(maxsize=1 << 13)
def _classes(names: tuple[str, ...]) -> dict[str, str]:
    return classes(names)
