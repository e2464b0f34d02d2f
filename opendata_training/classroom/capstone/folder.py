"""Where the capstone's files are, in the lesson and in the exercise, and what each is called."""

from __future__ import annotations

import re
from pathlib import Path

from ...errors import Problem
from ...locale import translator
from .. import own_tables, places
from ..lessons import own_files
from ..tasks import find_unit
from .desk import YEAR, Desk, desk

_ = translator("classroom_capstone")
UNIT = "capstone"
#: The exercise's work, and the lesson's; publishing/folder.py knows both too.
CAPSTONE, LESSON = "capstone", "capstone-lesson"
#: The next release's year.
NEXT_YEAR = YEAR + 1
#: What the steps leave behind, without their endings where a spreadsheet program may write them too.
DECISIONS, RECIPE, CLEAN, DICTIONARY = "decisions", "recipe", "quejas", "dictionary"
PUBLICATION, CROSSWALK, GIVEN, PAGE = "publication", "crosswalk.csv", "given.csv", "portfolio.html"
#: The publication's file and its dictionary.
DATA, SCHEMA = f"{CLEAN}.csv", f"{CLEAN}.schema.json"


def known(which: str) -> str:
    """Give which of both is meant.

    Parameters:
        which: "capstone" for the exercise, "capstone-lesson" for the lesson.

    Raises:
        Problem: when it is neither.
    """
    if which not in (CAPSTONE, LESSON):
        raise Problem(_("“{given}” is none of: {words}.", given=which, words=f"{CAPSTONE}, {LESSON}"))
    return which


def place_of(which: str = CAPSTONE) -> Path:
    """Give the folder of the exercise's work or of the lesson's.

    Parameters:
        which: see `known`.

    Raises:
        Problem: when it is neither.
    """
    if known(which) == CAPSTONE:
        return places.unit_folder(find_unit(UNIT))
    return places.workspace() / own_files.FOLDER / UNIT


def practice_desk(which: str = CAPSTONE, year: int = YEAR) -> Desk:
    """Give the register of the exercise or of the lesson; the lesson's is another office's than the learner's own.

    Parameters:
        which: see `known`.
        year: 2014, or 2015 for the next release.
    """
    own = places.own_seed()
    return desk(own if known(which) == CAPSTONE else own + 1, year)


def table_in(folder: Path, name: str) -> Path | None:
    """Give a table that a step left, made by a cell or in a spreadsheet program; None when it is not there."""
    return own_tables.found_table(folder, name)


def identifier_of(which: str = CAPSTONE) -> str:
    """Give what the office's inventory calls the dataset; learners who share a portal have one each."""
    return f"practice-{which}-{_learner()}"


def short_name_of(data: Desk, which: str = CAPSTONE) -> str:
    """Give the short name for the portal's address."""
    plain = data.agency.acronym.lower()
    return f"quejas-{plain}-{data.state}-{'leccion-' if which == LESSON else ''}{_learner()}"[:100]


def _learner() -> str:
    told = str(places.settings().get("learner", "learner")).lower()
    return re.sub(r"[^a-z0-9_-]+", "-", told).strip("-") or "learner"
