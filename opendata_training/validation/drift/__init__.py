"""Which column of one release is which of another, whatever its title, its unit or its codes: the drift of titles over the years.

The way: what is known of each column (`traits`, `names`, `spread`) is weighed pair by pair (`evidence`, `scoring`), what rows in
both say is added (`keyed`), all pairs together are made one to one with a probability each (`assignment`), columns that became
several are found among what is left (`joined`), and all releases are put on one set of columns (`canonical`, `result`).
"""

from .canonical import Matching
from .model import Canonical, Decision, Part, Source
from .release import Release, opened, releases
from .result import Harmonised

__all__ = ["Canonical", "Decision", "Harmonised", "Matching", "Part", "Release", "Source", "opened", "releases"]
