"""`minister_page`: makes the page of a dataset beside its folder, and says so on a card."""

from __future__ import annotations

from pathlib import Path

from ... import files
from ...errors import Problem
from ...locale import translator
from .. import error_cards, places
from ..capstone.deciding import complaints_file
from ..capstone.folder import CAPSTONE, LESSON, PAGE, place_of
from ..cards import Card
from .gathering import gathered, publication_in
from .page import numbers, page, verdict

_ = translator("portfolio_page")


def minister_page(which: str | Path = CAPSTONE, source: str | Path = "") -> Card:
    """Make portfolio.html, a page about one dataset to show a minister, from what its folder proves.

    Parameters:
        which: "capstone" for the exercise, "capstone-lesson" for the lesson, or the folder of a publication of your own.
        source: the file as it came, for before and after; found by itself where the conversion left its log.

    Raises:
        Problem: when a file cannot be read or written.
    """
    error_cards.show_cards()
    folder = place_of(str(which)) if which in (CAPSTONE, LESSON) else Path(which)
    if places.grading():
        return Card.note(_("{file} is marked as it is.", file=PAGE))
    practice = which in (CAPSTONE, LESSON)
    try:
        place = publication_in(folder)
    except Problem as problem:
        # In an exercise that is only begun, "run all cells" goes on.
        return Card("not-attempted", problem.sentence)
    raw = Path(source) if str(source) else complaints_file(str(which)) if practice else None
    # The practice portal is on this machine; another one is not asked without being told to.
    found = gathered(folder, raw, online=practice)
    target = place.parent / PAGE
    files.write_text(target, page(found))
    rows = tuple(numbers(found))
    return Card("note", _("The page is {file}, beside the folder {folder}.", file=PAGE, folder=place.name),
                (verdict(found), _("Open it with a double-click; it works without a network, and on paper.")),
                table=((_("what"), _("what the page says")), *rows) if rows else (), wide=True)  # fmt: skip
