"""`hand_in`: the button at the end of an exercise."""

from __future__ import annotations

from ...locale import translator
from .. import error_cards, places
from ..cards import Card
from ..lessons.own_files import find
from ..tasks import find_unit
from .packing import Refused, Sent, left_here, submit

_ = translator("handing_in")
#: So many files are named; of more, how many they are.
_NAMED = 12


def hand_in(unit: str, learner: str = "", own: str = "") -> Card:
    """Make the file that goes to the trainer: the exercise's own files, and never a department's.

    Parameters:
        unit: as "2.1".
        learner: under which name, where the trainer's list has another than the workspace.
        own: the folder of your department's own publication, with the capstone: a short form of its receipt goes, and no row.

    Raises:
        Problem: when there is no saved exercise, or the file cannot be written.
    """
    error_cards.show_cards()
    if places.grading():
        return Card.note(_("Unit {unit} is being marked; nothing is handed in.", unit=find_unit(unit).id))
    try:
        return card_of(submit(unit, learner=learner, own=find(own) if own.strip() else None))
    except Refused as refused:
        # Said as a card and not as an error: nothing is broken, and there is something to do.
        return Card("not-yet", _("Nothing was handed in yet. First:"), refused.reasons)


def card_of(sent: Sent) -> Card:
    """Say what goes, what stays, where the file is and what to do with it."""
    parcel = sent.parcel
    try:
        shown = sent.path.relative_to(places.workspace()).as_posix()
    except ValueError:
        shown = str(sent.path)
    lines = [
        _("Send this file to your mentor: {file} ({size} kB). In JupyterLab, on the left: click on the folder above the list, open "
          "handed-in, right-click on the file, then Download.", file=shown, size=max(1, sent.path.stat().st_size // 1000)),
        _("It goes under the name {learner}. Another name: {call}", learner=sent.learner,
          call=f'hand_in("{parcel.unit.id}", learner="…")'),
        _("Did you save with Ctrl+S? What was not saved is not in it. You may hand in again as often as you like: the latest "
          "counts."),
        *parcel.notes,
        _("Your folder work and all files outside this exercise stay here; nothing was sent by itself."),
    ]  # fmt: skip
    goes, stays = sorted(parcel.goes), left_here(parcel)
    rows = [(name, _("goes"), "") for name in goes[:_NAMED]]
    if len(goes) > _NAMED:
        rows.append((_("{count} files more", count=len(goes) - _NAMED), _("goes"), ""))
    rows += [(name, _("stays here"), why) for name, why in stays[:_NAMED]]
    if len(stays) > _NAMED:
        rows.append((_("{count} files more", count=len(stays) - _NAMED), _("stays here"), ""))
    return Card(
        "correct",
        _("Ready to hand in: unit {unit}", unit=parcel.unit.id),
        tuple(lines),
        table=((_("file"), _("goes or stays"), _("why")), *rows),
        wide=True,
    )
