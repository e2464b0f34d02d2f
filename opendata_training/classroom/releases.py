"""The steps of unit 2.3: the releases that are handed over, and one table of them by the learner's crosswalk."""

from __future__ import annotations

from pathlib import Path

from .. import files
from ..errors import Problem
from ..locale import translator
from . import own_tables, places
from .cards import Card
from .handed_over import handed_over
from .portfolio import LESSON_YEAR, YEAR, Release, portfolio
from .steps import keep_by_hand
from .tasks import find_unit

_ = translator("classroom")
UNIT = "2.3"
CROSSWALK, STACKED = "crosswalk", "stacked"
_MADE = "made-stacked.sha256"


def portfolio_files(last: int = YEAR, seed: int | None = None) -> list[Path]:
    """Give the paths of three releases of the portfolio of investment projects, the earliest first.

    The exercise's lie beside the exercise and the lesson's in work/, where a spreadsheet program finds them. One that was changed
    there stays; a fresh one is then made apart.

    Parameters:
        last: the year of the last release: 2014 for the exercise, 2011 for the lesson.
        seed: which variant; the learner's own when not told.

    Raises:
        Problem: when the year is none of the two, or the workspace cannot be written.
    """
    if str(last) not in (str(LESSON_YEAR), str(YEAR)):
        raise Problem(_("There are no releases that end in {year}. There are those that end in {first} and in {last}.",
                        year=last, first=LESSON_YEAR, last=YEAR))  # fmt: skip
    made = portfolio(places.own_seed() if seed is None else seed, int(last))
    return [handed_over(UNIT, "cartera", one.name, one.data, seed, lesson=int(last) == LESSON_YEAR) for one in made]


def by_title(releases: tuple[Release, ...], columns: tuple[str, ...]) -> dict[tuple[str, int], int]:
    """Match releases' columns by their titles alone, as {(canonical column, year): place from 0}.

    Parameters:
        releases: the releases.
        columns: the canonical columns.
    """
    return {
        (column, one.year): place
        for one in releases
        for place, title in enumerate(one.titles.values())
        for column in columns
        if title == column
    }


def stack_releases(unit: str = UNIT) -> Card:
    """Put the unit's releases into one table by the learner's crosswalk: stacked.csv, and stacked-columns.csv beside it.

    Parameters:
        unit: as "2.3".

    Raises:
        Problem: when the crosswalk cannot be used, or a file is open elsewhere or cannot be written.
    """
    from ..conversion.crosswalk import read_crosswalk, stack
    from .units.u2_3 import untouched

    folder = places.unit_folder(find_unit(unit))
    if places.grading() and own_tables.found_table(folder, STACKED):
        return Card.note(_("{file} is there; it is marked as it is.", file=f"{STACKED}.csv"))
    found = own_tables.found_table(folder, CROSSWALK)
    if found is None or untouched(found, places.own_seed()):
        return Card("not-attempted", _("The crosswalk is still as titles alone make it. Correct it in task c, "
                                       "then run this cell again."))  # fmt: skip
    target = folder / f"{STACKED}.csv"
    files.refuse_locked(target)
    keep_by_hand(target, _MADE)
    done = stack(read_crosswalk(found), *portfolio_files(), output=target)
    if not places.grading():
        files.write_text(places.state_file(_MADE), files.sha256(target))
    rows = tuple((name, str(count)) for name, count in done.rows.items())
    proved = _(
        "Sums that are the same before and after: {count}. They are in {note}.", count=done.sums, note=done.note.name
    )
    return Card("note", _("{file} has {rows} rows.", file=target.name, rows=sum(done.rows.values())),
                (proved, *done.left, *own_tables.shadow(folder, STACKED)), table=((_("release"), _("rows")), *rows))  # fmt: skip
