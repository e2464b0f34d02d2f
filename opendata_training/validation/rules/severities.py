"""Own rules that are no errors: the check own-rule once more, with the severity that the table gives them.

A group of findings has one severity, and so has a check; a second check of the same code is what shows the rest beside it.
"""

from __future__ import annotations

from functools import cache, partial
from types import ModuleType

from ..checks import own_rule
from ..finding import SEVERITIES
from .rule import Rule


def checks_of(rules: list[Rule]) -> list[ModuleType]:
    """Give a check for each severity that rules have besides the check's own."""
    used = {rule.severity for rule in rules} - {own_rule.SEVERITY}
    return [_as(severity) for severity in SEVERITIES if severity in used]


@cache
def _as(severity: str) -> ModuleType:
    check = ModuleType(f"{own_rule.__name__}_{severity}", own_rule.__doc__)
    check.__dict__.update(vars(own_rule))
    check.__dict__.update(SEVERITY=severity, find=partial(own_rule.hits, severity=severity))
    return check
