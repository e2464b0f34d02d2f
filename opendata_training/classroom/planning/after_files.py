"""The files of unit 3.2 and what is done with them: two releases, a catalogue's links, the calendar, the figures of use."""

from __future__ import annotations

from datetime import date, timedelta
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ... import files
from ...errors import Problem
from ...locale import translator
from .. import error_cards, places
from ..cards import Card
from ..lessons import own_files
from ..tasks import find_unit
from .after_office import DAY, HOST, Office, name_of, office
from .after_releases import pair
from .after_web import practice_asker

if TYPE_CHECKING:
    from ...planning.after.kpi import Scoreboard
    from ...planning.after.links import Checked
    from ...planning.after.updates import Calendar
    from ...publishing.versions import Changes

_ = translator("classroom_after")
UNIT = "3.2"
LESSON, EXERCISE = "lesson", "exercise"
EARLIER, LATER = "oficinas-2014-07.csv", "oficinas-2014-08.csv"
# How far the slider goes: half a year, so that all but the yearly ones become late.
_FURTHEST = 180


def folder_of(which: str) -> Path:
    """Give the folder of the lesson's or of the exercise's files.

    Raises:
        Problem: when it is neither.
    """
    if which not in (LESSON, EXERCISE):
        raise Problem(_("“{given}” is none of: {words}.", given=which, words=f"{LESSON}, {EXERCISE}"))
    return places.unit_folder(find_unit(UNIT)) if which == EXERCISE else places.workspace() / own_files.FOLDER / "3-2"


def office_files(which: str = EXERCISE, seed: int | None = None) -> Card:
    """Lay out the files of an office: two releases, links.csv, calendar.csv, use.csv, feedback.csv and uses.csv.

    What is there stays; who wants a file as it was deletes it.

    Parameters:
        which: "lesson" or "exercise".
        seed: which variant; the learner's own when not told.

    Raises:
        Problem: when which is neither, or the folder cannot be written.
    """
    from ...planning.sheet import sheet_named, write_sheet

    error_cards.show_cards()
    folder, number = folder_of(which), places.own_seed() if seed is None else seed
    made, both = office(number, which == LESSON), pair(number, which == LESSON)
    for name, data in ((EARLIER, both.earlier), (LATER, both.later)):
        if not (folder / name).exists():
            files.write_bytes(folder / name, data)
    tables = {"links": made.links, "calendar": _named(made.calendar), "use": _named(made.use),
              "feedback": _named(made.feedback), "uses": _named(made.uses)}  # fmt: skip
    for name, rows in tables.items():
        if not (folder / f"{name}.csv").exists():
            write_sheet(sheet_named(name), rows, folder / f"{name}.csv")
    names = ", ".join([EARLIER, LATER, *(f"{name}.csv" for name in tables)])
    if which == EXERCISE:
        return Card.note(_("The files are beside this notebook: {names}.", names=names))
    return Card.note(_("The files are in {folder}: {names}.", folder=f"{own_files.FOLDER}/3-2", names=names))


def _named(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give rows with their dataset's name, and what was done, in the language in use."""
    return [{**row, "name": name_of(row), "use": str(row.get("use", ""))} for row in rows]


def _own_office(which: str, seed: int | None) -> Office:
    return office(places.own_seed() if seed is None else seed, which == LESSON)


def compare_releases(which: str = EXERCISE) -> Changes:
    """Compare the two releases: what the later one breaks for those who built on the earlier one.

    Parameters:
        which: "lesson" or "exercise".

    Raises:
        Problem: when a file cannot be read.
    """
    from ...publishing.versions import compare

    folder = folder_of(which)
    return compare(folder / EARLIER, folder / LATER)


def release_number(which: str = EXERCISE, seed: int | None = None) -> str:
    """Give the number of the release that is published now.

    Parameters:
        which: "lesson" or "exercise".
        seed: which variant; the learner's own when not told.
    """
    folder_of(which)
    return pair(places.own_seed() if seed is None else seed, which == LESSON).version


def look_at_links(which: str = EXERCISE, seed: int | None = None) -> Checked:
    """Ask every address of the office's catalogue what is there, and write what was found into links.csv.

    The office's server is invented and answers within this machine; the checker is the one for the real web.

    Parameters:
        which: "lesson" or "exercise".
        seed: which variant; the learner's own when not told.

    Raises:
        Problem: when the file cannot be read or written.
    """
    from ...planning.after.links import addresses, check_links
    from ...planning.sheet import write_sheet
    from ...planning.sheets.links import SHEET

    path = folder_of(which) / "links.csv"
    rows = addresses(path)
    practice = all(row["address"].startswith(HOST) for row in rows)
    found = check_links(rows, day=DAY if practice else None,
                        asker=practice_asker(_own_office(which, seed)) if practice else None)  # fmt: skip
    if not places.grading():
        write_sheet(SHEET, found.rows, path)
    return found


def update_calendar(which: str = EXERCISE, day: str = "") -> Calendar:
    """Say which datasets of calendar.csv are late, by how many days, and when each is due next.

    Parameters:
        which: "lesson" or "exercise".
        day: the day to reckon for, as 2014-11-28, which is the files' day.

    Raises:
        Problem: when the file cannot be read, or day is no day.
    """
    from ...planning.after.updates import calendar_of
    from ...planning.sheet import read_sheet
    from ...planning.sheets.calendar import SHEET

    try:
        chosen = date.fromisoformat(day.strip()) if day.strip() else DAY
    except ValueError:
        raise Problem(_("“{day}” is not a day. Write it as 2014-11-28.", day=day)) from None
    return calendar_of(read_sheet(SHEET, folder_of(which) / "calendar.csv"), chosen)


def calendar_slider(which: str = LESSON) -> Any:
    """Show a slider for the day, and below it the calendar: what becomes late when nobody updates.

    Parameters:
        which: "lesson" or "exercise".

    Raises:
        Problem: when the file cannot be read.
    """
    import ipywidgets as widgets

    from ...planning.after.updates_picture import draw_calendar

    update_calendar(which)
    slider = widgets.IntSlider(value=0, min=0, max=_FURTHEST, step=5, description=_("days on"), continuous_update=False,
                               layout=widgets.Layout(width="min(100%, 36em)"))  # fmt: skip
    shown = widgets.HTML()

    def show(days: int) -> None:
        calendar = update_calendar(which, (DAY + timedelta(days=days)).isoformat())
        said = " ".join(calendar.said())
        # ipywidgets sets lines 28 px apart, which pulls a sentence of two lines to pieces.
        shown.value = (
            f'<p style="line-height:1.4;margin:0.3em 0">{escape(said)}</p>'
            f'<div style="line-height:1.4">{draw_calendar(calendar)._repr_html_()}</div>'
        )

    slider.observe(lambda change: show(int(change["new"])), names="value")
    show(0)
    return widgets.VBox([slider, shown])


def measure_use(which: str = EXERCISE) -> Scoreboard:
    """Take the measures of the office's files: use, messages, known uses, updates and links.

    Parameters:
        which: "lesson" or "exercise".

    Raises:
        Problem: when a file cannot be read.
    """
    from ...planning.after.evidence import evidence_in
    from ...planning.after.kpi import scoreboard
    from ...planning.sheet import read_sheet
    from ...planning.sheets.targets import SHEET

    folder = folder_of(which)
    targets = folder / "targets.csv"
    return scoreboard(evidence_in(folder, DAY), read_sheet(SHEET, targets) if targets.is_file() else ())
