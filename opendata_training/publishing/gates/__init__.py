"""The gates a publication passes, one a file; none can be skipped.

A gate declares ``TITLE`` (Words), ``UNIT`` (where it is taught), ``GOOD`` and ``BAD`` (facts of a description that pass and that do
not) and ``look(draft) -> list[str]``: what to mend, each a plain sentence; nothing when all is well. A `Remark` among them is
told and closes nothing. A gate that asks the web takes ``online`` beside the draft and says so by ``ASKS_THE_WEB``. Its code is
its file's name.
"""

from __future__ import annotations

from ... import families
from ...locale import translator
from ..description.draft import Draft
from ..description.remark import Remark
from ..outcome import GateResult

_ = translator("publishing_gates")


def examine(draft: Draft, *, online: bool = True) -> list[GateResult]:
    """Ask every gate.

    Parameters:
        draft: the publication.
        online: whether addresses are asked; where not, that they were not is said.
    """
    results = []
    for code in names():
        gate = families.member(__name__, code)
        said = gate.look(draft, online) if getattr(gate, "ASKS_THE_WEB", False) else gate.look(draft)
        passed = all(isinstance(one, Remark) for one in said)
        why = [*said] if passed else [*said, _("Unit {unit} teaches how.", unit=gate.UNIT)]
        results.append(GateResult(code, passed, " ".join(why), str(gate.TITLE)))
    return results


def names() -> tuple[str, ...]:
    """Give the codes of all gates."""
    return families.member_names(__name__)
