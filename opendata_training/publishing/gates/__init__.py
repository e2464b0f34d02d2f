"""The gates a publication passes before anything is sent, one a file; none can be skipped.

A gate declares ``TITLE`` (Words), ``GOOD`` and ``BAD`` (facts of a description that pass and that do not) and
``look(draft) -> list[str]``: what to mend, each a plain sentence; nothing when all is well. Its code is its file's name.
"""

from __future__ import annotations

from ... import families
from ..draft import Draft
from ..outcome import GateResult


def examine(draft: Draft) -> list[GateResult]:
    """Ask every gate."""
    results = []
    for code in families.member_names(__name__):
        gate = families.member(__name__, code)
        mend = gate.look(draft)
        results.append(GateResult(code, not mend, " ".join(mend), str(gate.TITLE)))
    return results
