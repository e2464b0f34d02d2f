"""Step g of the capstone: the release of the next year, in which titles are others, goes the way of the first one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...errors import Problem
from ...locale import language, translator
from .. import error_cards, places
from ..cards import Card
from .deciding import complaints_file
from .desk import LABELS, YEAR
from .folder import CAPSTONE, CROSSWALK, DATA, NEXT_YEAR, PUBLICATION, place_of, practice_desk

if TYPE_CHECKING:
    from ...publishing import Publication

_ = translator("classroom_capstone")
_YEARS = (YEAR, NEXT_YEAR)
# From this on a match is called confident; see the contract of `opendata harmonise`.
_SURE = 0.9


def next_release(which: str = CAPSTONE) -> Card:
    """Lay out the register of the next year and a crosswalk of both years that pairs equal titles and nothing else.

    A crosswalk that is there stays: a learner may have corrected it.

    Parameters:
        which: "capstone" for the exercise, "capstone-lesson" for the lesson.

    Raises:
        Problem: when a file cannot be written.
    """
    from ..lessons.crosswalks import show_crosswalk, write_crosswalk

    error_cards.show_cards()
    if not places.grading():
        complaints_file(which)
        complaints_file(which, NEXT_YEAR)
    place = crosswalk_of(which)
    if not place.parent.is_dir():
        return Card("not-attempted", _("There is no publication yet: steps e and f come first."))
    if not place.exists() and not places.grading():
        write_crosswalk(place, _by_titles(which))
    return show_crosswalk(place) if place.exists() else Card("not-attempted", _("There is no crosswalk yet."))


def crosswalk_of(which: str = CAPSTONE) -> Path:
    """Give the path of the publication's crosswalk, which the next release is matched by.

    Parameters:
        which: "capstone" for the exercise, "capstone-lesson" for the lesson.
    """
    return place_of(which) / PUBLICATION / CROSSWALK


def _by_titles(which: str) -> Any:
    from ...conversion.crosswalk import Crosswalk
    from ...conversion.crosswalk.row import Row

    rows = []
    for at, label in enumerate(LABELS):
        for data in (practice_desk(which), practice_desk(which, NEXT_YEAR)):
            same = data.titles[label] == label
            rows.append(
                Row(label, data.raw_name, at, label, "same")
                if same
                else Row(label, data.raw_name, None, "", "absent", confidence=0.0)
            )
    return Crosswalk(rows)


def propose_pairs(which: str = CAPSTONE) -> Card:
    """Let the program propose which columns of the next year are which, and write what it is sure of into the crosswalk.

    Columns keep the names that readers know. What a person decided already stays, and what is proposed a person looks through.

    Parameters:
        which: "capstone" for the exercise, "capstone-lesson" for the lesson.

    Raises:
        Problem: when there is no crosswalk, or a file cannot be read or written.
    """
    from dataclasses import replace

    from ...conversion.crosswalk import Crosswalk, harmonise, read_crosswalk
    from ..lessons.crosswalks import show_crosswalk, write_crosswalk

    place, later = crosswalk_of(which), practice_desk(which, NEXT_YEAR).raw_name
    if not place.exists():
        return Card("not-attempted", _("There is no crosswalk yet."))
    if places.grading():
        return show_crosswalk(place)
    told = harmonise(complaints_file(which), complaints_file(which, NEXT_YEAR)).to_json()["columns"]
    sure: dict[str, dict[str, Any]] = {}
    for one in told:
        both = one["sources"]
        if len(both) == len(_YEARS) and all(each["confidence"] >= _SURE for each in both):
            sure[both[0]["column"]] = both[1]
    known = read_crosswalk(place).rows
    taken = {row.place for row in known if row.file == later}
    rows = []
    for row in known:
        there = sure.get(row.canonical)
        free = row.file == later and row.place is None and not row.decided
        if free and there and there["index"] - 1 not in taken:
            row = replace(row, place=there["index"] - 1, label=there["column"], kind="renamed",
                          confidence=there["confidence"])  # fmt: skip
        rows.append(row)
    write_crosswalk(place, Crosswalk(rows))
    return show_crosswalk(place)


def pairs_grid(which: str = CAPSTONE) -> Any:
    """Show the crosswalk as a grid of lists to choose from.

    Parameters:
        which: "capstone" for the exercise, "capstone-lesson" for the lesson.

    Raises:
        Problem: when a file cannot be read.
    """
    from ..lessons.crosswalk_grid import crosswalk_grid

    place = crosswalk_of(which)
    if not place.exists():
        return Card("not-attempted", _("There is no crosswalk yet."))
    return crosswalk_grid(place, *(complaints_file(which, year) for year in _YEARS))


def compare_years(which: str = CAPSTONE) -> Card:
    """Say what the next year's file would break, were it published under its own titles.

    Parameters:
        which: "capstone" for the exercise, "capstone-lesson" for the lesson.

    Raises:
        Problem: when a file cannot be read.
    """
    from ...publishing.versions.comparing import compare

    before, after = complaints_file(which), complaints_file(which, NEXT_YEAR)
    found = [one for one in compare(before, after).changes if one.part == "major"]
    rows = tuple((one.sentence, one.advice) for one in found)
    return Card("not-yet" if rows else "note",
                _("Under its own titles it breaks what others built. Changes of that kind: {count}.", count=len(rows)),
                table=((_("what changed"), _("what each reader would have to do")), *rows), wide=True)  # fmt: skip


def try_next(which: str = CAPSTONE) -> Card:
    """Try the next release: recipe, crosswalk and gates are gone through, and nothing is sent.

    Parameters:
        which: "capstone" for the exercise, "capstone-lesson" for the lesson.
    """
    return _updated(which, dry_run=True)


def publish_next(which: str = CAPSTONE) -> Card:
    """Publish the next release: the kept recipe mends it, the crosswalk matches its titles, the gates are asked again.

    Parameters:
        which: "capstone" for the exercise, "capstone-lesson" for the lesson.
    """
    return _updated(which, dry_run=False)


def _updated(which: str, *, dry_run: bool) -> Card:
    if places.grading():
        return Card.note(_("Nothing is sent while an exercise is marked; the receipts are read as they are."))
    from ...publishing import update

    folder = place_of(which) / PUBLICATION
    if not any((folder / "receipts").glob("*.json")):
        return Card("not-attempted", _("The first release is not published yet: step f comes first."))
    portal, said = places.portal(), list[str]()
    try:
        done = update(folder, complaints_file(which, NEXT_YEAR), portal.url, dry_run=dry_run, token=portal.token,
                      replaces=DATA, progress=said.append)  # fmt: skip
    except Problem as problem:
        # Said on a card, so that "run all cells" goes on to what can be done all the same.
        return Card("not-yet", _("The next release cannot go out yet, and nothing was changed."), (problem.sentence,))
    return _told(which, done, said)


def _told(which: str, done: Publication, said: list[str]) -> Card:
    from ..publishing.sending import keep_answer

    shut = tuple((str(gate.title or gate.gate), gate.why) for gate in done.gates if not gate.passed)
    if shut:
        return Card("not-yet", _("Nothing was sent. Closed gates: {count}", count=len(shut)), tuple(said),
                    table=((_("gate"), _("what to mend")), *shut), wide=True)  # fmt: skip
    if done.dry_run:
        return Card(
            "note",
            _("A dry run: {count} changes would be made. Nothing was sent.", count=len(done.changes)),
            tuple(said),
        )
    keep_answer(which, done.dataset)
    # What was said while it went on is over now.
    said = [line for line in said if not line.endswith("…")]
    title = _("The next release is out.") if done.changes else _("Nothing had changed, so nothing was sent again.")
    return Card("correct", title, (f"{done.url}?lang={language()}", *said))
