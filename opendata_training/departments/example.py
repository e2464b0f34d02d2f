"""A defect shown on a few lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Example:
    """A little file before and after a defect.

    Parameters:
        before: the clean table as CSV, lines ending in a line feed.
        after: the same with the defect; bytes where it is about how the file is written.
        parameters: the injector's.
    """

    before: str
    after: str | bytes
    parameters: dict[str, Any] = field(default_factory=dict)
