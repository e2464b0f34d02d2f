"""The gates of unit 3.1, looked at one by one, and the file mended so that two of them open."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

from ... import files
from ...locale import translator
from .. import places
from ..cards import Card
from .describing import draft_of, once_begun
from .folder import EXERCISE, data_name, folder_of, practice
from .pumps import PERSONAL

if TYPE_CHECKING:
    from ...publishing.outcome import GateResult

_ = translator("classroom_publishing")
#: Which gates were seen closed, and which of those open since.
SEEN = "gates.csv"
CLOSED, OPEN = "closed", "open"


def results_of(which: str = EXERCISE) -> list[GateResult]:
    """Ask every gate.

    Parameters:
        which: "lesson" or "exercise".

    Raises:
        Problem: when there is no description yet, or it cannot be read.
    """
    from ...publishing import gates

    return gates.examine(draft_of(which).measured())


@once_begun
def look_at_gates(which: str = EXERCISE) -> Card:
    """Look at every gate, say what to mend at those that are closed, and keep in gates.csv which were seen closed and opened.

    Parameters:
        which: "lesson" or "exercise".

    Raises:
        Problem: when there is no description yet, or a file cannot be read or written.
    """
    found = results_of(which)
    _note(which, found)
    closed = [one for one in found if not one.passed]
    rows = [(one.title or one.gate, _("open") if one.passed else _("closed"), one.why or "—")
            for one in sorted(found, key=lambda one: one.passed)]  # fmt: skip
    title = (
        _("Closed gates: {closed} of {all}", closed=len(closed), all=len(found))
        if closed
        else _("All {count} gates are open. It can be published.", count=len(found))
    )
    return Card("not-yet" if closed else "correct", title,
                table=((_("gate"), _("now"), _("what to mend")), *rows), wide=True)  # fmt: skip


def _note(which: str, found: list[GateResult]) -> None:
    if places.grading():
        return
    place = folder_of(which).parent / SEEN
    known = seen(place.read_text(encoding="utf-8-sig") if place.is_file() else "")
    for one in found:
        if not one.passed:
            known[one.gate] = CLOSED
        elif one.gate in known:
            known[one.gate] = OPEN
    out = io.StringIO(newline="")
    csv.writer(out).writerows([("gate", "state"), *sorted(known.items())])
    files.write_text(place, out.getvalue())


def seen(text: str) -> dict[str, str]:
    """Read which gates were seen closed, as {gate: its last state}.

    Parameters:
        text: what gates.csv holds.
    """
    return {row["gate"]: row["state"] for row in csv.DictReader(io.StringIO(text, newline="")) if row.get("state")}


def mend_file(which: str = EXERCISE, *, fix: str = "", drop: str = "", seed: int | None = None) -> Card:
    """Mend the publication's file: with a fix, or by leaving a column out; one call for each does too.

    It is the publication's own copy; the office's records are somewhere else and stay as they are.

    Parameters:
        which: "lesson" or "exercise".
        fix: the fix that the report names.
        drop: the label of the column that has no business outside.
        seed: which variant; the learner's own when not told.

    Raises:
        Problem: when the fix or the column is not known, or a file cannot be read or written.
    """
    if not fix.strip() and not drop.strip():
        return Card.note(_("This line is empty and changes nothing."),
                         _("Write the name of a fix, or of a column, between the quotation marks and run it again."))  # fmt: skip
    if places.grading():
        return Card.note(_("The file is there; it is marked as it is."))
    from ...conversion import convert
    from ...conversion.recipe import fixes

    folder = folder_of(which)
    target = folder / data_name(practice(which, seed))
    files.refuse_locked(target)
    apart = places.state_file("mended") / target.name
    labels = _labels(target)
    if drop.strip() not in ("", PERSONAL, *labels):
        return Card("not-yet", _("{file} has no column {label}, so nothing was changed.", file=target.name, label=drop.strip()),
                    (_("Its columns are: {labels}.", labels=", ".join(labels)),))  # fmt: skip
    if fix.strip() not in ("", *fixes()):
        return Card("not-yet", _("There is no fix called {fix}, so nothing was changed.", fix=fix.strip()),
                    (_("The gate for data names the error, and the fix is called the same: run look_at_gates()."),))  # fmt: skip
    steps = [("drop-columns", drop.strip(), "")] if drop.strip() in labels else []
    done = convert(target, apart, fix=[fix.strip()] if fix.strip() else [], recipe=steps or None)
    files.write_bytes(target, apart.read_bytes())
    changed = [f"{code}: {cells}" for code, cells in done.fixes.items()]
    return Card.note(
        _("{file} was mended: rows {rows}.", file=target.name, rows=done.written[0].rows),
        _("Cells changed, by fix: {fixes}.", fixes=", ".join(changed) or _("none")),
    )


def _labels(path: Path) -> list[str]:
    from ...reading import read

    return [str(one).strip() for one in read(path).frame.columns]
