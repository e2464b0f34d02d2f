"""The number of a version: three numbers, of which one goes up and those behind it begin again at 0."""

from __future__ import annotations

import re

from ...errors import Problem
from ...locale import translator
from .kinds import PARTS, Part

_ = translator("versions")
_NUMBER = re.compile(r"v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?")


def next_version(before: str, part: Part | None) -> str:
    """Give the number of the next version; source: https://semver.org, points 6 to 8.

    Parameters:
        before: the last version's number, as "1.2.0"; "1.2" and "1" are read with zeros behind them.
        part: the part that moves; None keeps the number.

    Raises:
        Problem: when it is no version's number.
    """
    found = _NUMBER.fullmatch(before.strip())
    if found is None:
        raise Problem(_("“{version}” is not the number of a version. Write three numbers with points, as 1.2.0.",
                        version=before))  # fmt: skip
    numbers = [int(one or 0) for one in found.groups()]
    if part is not None:
        at = PARTS.index(part)
        numbers = [*numbers[:at], numbers[at] + 1, *[0] * (len(PARTS) - at - 1)]
    return ".".join(map(str, numbers))
