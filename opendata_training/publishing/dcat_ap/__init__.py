"""Our own check of DCAT-AP 3.0.1: a table of rules, one checker, and sentences that a learner understands.

`violations` looks at any graph; `problems` says what a publication's description lacks before it is anywhere.
"""

from __future__ import annotations

from dataclasses import replace

from ..description.draft import Draft
from .checking import BEYOND, Violation, violations
from .rules import Rule, rules
from .statements import Statements

__all__ = ["BEYOND", "Rule", "Statements", "Violation", "problems", "rules", "violations"]

# Where a publication will be is not known yet; the portal will give it a page and its files addresses.
_SOMEWHERE = "https://portal.example/dataset"


def problems(draft: Draft) -> list[str]:
    """Say what keeps a publication's description from being DCAT-AP, a sentence each; none when it is.

    Parameters:
        draft: the publication, published or not.
    """
    from ..metadata import Published, dcat_ap

    downloads = {one.key: f"{_SOMEWHERE}/file{number}" for number, one in enumerate(draft.distributions) if one.path}
    told = Statements.of_node(dcat_ap.render(draft, Published(_SOMEWHERE, downloads)))
    found = (replace(one, label="") if one.label.startswith(_SOMEWHERE) else one for one in violations(told))
    return list(dict.fromkeys(map(str, found)))
