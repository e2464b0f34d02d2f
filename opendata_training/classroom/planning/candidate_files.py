"""The files of unit 1.2: scores and criteria as handed over, a colleague's sheet, and the list on which ten are chosen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ... import files
from ...errors import Problem
from ...locale import translator
from ...planning.priorities.criteria import usual, write_criteria
from ...planning.priorities.prioritising import prioritise, read_priorities
from ...planning.priorities.result import Priorities
from ...planning.sheet import Column, Row, Sheet, write_sheet
from ...planning.sheets.scores import SHEET as SCORES
from .. import places
from ..cards import Card
from ..own_tables import ENDINGS, found_table
from ..tasks import find_unit
from .candidate_data import PLACES
from .candidates import candidates

_ = translator("planning_priorities")
UNIT = "1.2"
COLLEAGUE, CHOICE, OWN = "scores-systems", "priorities", "criteria-mine.csv"
PARTS = ("exercise", "lesson")


def folder() -> Path:
    """Give the folder of the unit's exercise."""
    return places.unit_folder(find_unit(UNIT))


def candidate_scores(part: str = "exercise", seed: int | None = None) -> Path:
    """Give the path of three people's scores of fifteen candidates; the criteria are beside it in criteria.csv.

    The exercise's lie beside the exercise and the lesson's in work/practice-1-2. What was changed there stays; fresh files are then
    made apart, so that a file saved over does not spoil the exercise.

    Parameters:
        part: "exercise" or "lesson".
        seed: which variant; the learner's own when not told.

    Raises:
        Problem: when the part is none of the two, or the workspace cannot be written.
    """
    if part not in PARTS:
        raise Problem(_('"{part}" is none of: {words}.', part=part, words=", ".join(PARTS)))
    lesson = part == "lesson"
    own = places.own_seed()
    wanted = own if seed is None else seed
    fresh = places.state_file("datasets") / "priorities" / f"{part}-{wanted}"
    write_sheet(SCORES, candidates(wanted, lesson).rows(), fresh / "scores.csv")
    write_criteria(usual(), fresh / "criteria.csv")
    if wanted != own and not lesson:
        return fresh / "scores.csv"
    near = places.workspace() / "work" / "practice-1-2" if lesson else folder()
    names = ("scores.csv", "criteria.csv")
    for name in names:
        if not (near / name).exists():
            files.write_bytes(near / name, (fresh / name).read_bytes())
    same = all(_same(near / name, fresh / name) for name in names)
    return (near if same else fresh) / "scores.csv"


def _same(one: Path, other: Path) -> bool:
    try:
        return one.read_bytes() == other.read_bytes()
    except OSError:
        return False


def lenient(sheet: Sheet) -> Sheet:
    """Give a sheet whose numbers are taken as texts, for a file that still has faults.

    Parameters:
        sheet: the sheet.
    """
    from dataclasses import replace

    columns = [
        Column(one.key, one.title, one.what, also=one.also) if one.kind == "number" else one for one in sheet.columns
    ]
    return replace(sheet, columns=tuple(columns), checks=())


def colleague_scores() -> Path:
    """Give the path of the sheet of scores that a colleague sent, with faults to be mended; it is written where none is.

    Raises:
        Problem: when it cannot be written.
    """
    found = found_table(folder(), COLLEAGUE)
    if found is not None:
        return found
    path = folder() / f"{COLLEAGUE}.csv"
    return write_sheet(lenient(SCORES), candidates(places.own_seed()).colleague_faulty(), path)


def own_criteria() -> Path | None:
    """Give the file of the learner's own weights; None when none were saved."""
    stem = OWN.partition(".")[0]
    return next((folder() / f"{stem}{end}" for end in ENDINGS if (folder() / f"{stem}{end}").is_file()), None)


def own_ranking() -> Priorities:
    """Give the ranking by the learner's own weights, or by the committee's where none were saved.

    Raises:
        Problem: when the criteria cannot be read.
    """
    scores = candidate_scores()
    path = folder() / f"{CHOICE}.csv"
    before = read_priorities(path) if path.is_file() else []
    return prioritise(scores, own_criteria(), count=PLACES, before=before)


def begin_choice(unit: str = UNIT) -> Card:
    """Write priorities.csv: the ranking by your weights, with the first ten proposed; choices with a reason stay.

    Parameters:
        unit: as "1.2".

    Raises:
        Problem: when a file cannot be read or written.
    """
    path = places.unit_folder(find_unit(unit)) / f"{CHOICE}.csv"
    if places.grading() and found_table(path.parent, CHOICE):
        return Card.note(_("{file} is there; it is marked as it is.", file=path.name))
    before: list[Row] = read_priorities(path) if path.is_file() else []
    found = own_ranking()
    found.write(path, before)
    return choice_card(found.ranking, _("Weights: yours, from {file}.", file=OWN) if own_criteria() else
                       _("Weights: the committee's. Save your own in task e, if you wish, and run this cell again."))  # fmt: skip


def choice_card(ranking: Any, *lines: str) -> Card:
    """Show the list on which ten are chosen.

    Parameters:
        ranking: the ranked datasets, or rows of priorities.csv.
        lines: what else to say.
    """
    from ...planning.sheets.priorities import QUADRANTS, SAFE

    rows = [one if isinstance(one, dict) else one.to_row() for one in ranking]
    table = tuple(
        (str(row["rank"] or "–"), row["name"], str(QUADRANTS.get(row["quadrant"], "")),
         f"{SAFE.get(row['safe'], '')} {'' if row['share'] is None else format(row['share'], '.0f') + ' %'}",
         _("yes") if row["chosen"] else _("no"), row["reason"])
        for row in rows
    )  # fmt: skip
    chosen = sum(bool(row["chosen"]) for row in rows)
    head = (_("Rank"), _("Name"), _("Advice"), _("Firmness"), _("Chosen"), _("Reason"))
    return Card("note", _("{file}: chosen {chosen} of {places}.", file=f"{CHOICE}.csv", chosen=chosen, places=PLACES), lines,
                table=(head, *table), wide=True)  # fmt: skip
