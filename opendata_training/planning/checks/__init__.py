"""What is looked at in the files of a plan beyond their columns: a folder a file of the plan, a check a file.

Each declares what `validation.checks` says. A check finds columns by their keys (see `planning.looking`), so that it works in
either language.
"""

from __future__ import annotations

from types import ModuleType

from ... import families


def of(name: str) -> tuple[ModuleType, ...]:
    """Give the checks of a file of the plan, as "opening-plan"."""
    return families.members(f"{__name__}.{name.replace('-', '_')}")
