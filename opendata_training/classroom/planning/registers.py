"""The register of unit 1.3 in lines of one call each: handed over, begun, shown, drawn, and a row of it planned."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from ...errors import Problem
from ...locale import translator
from ...picture import Picture
from ...planning.barriers.knowing import KINDS, SOURCES, known_barrier, known_barriers
from ...planning.barriers.picture import heat_map
from ...planning.barriers.register import Register, read_register
from ...planning.cells import as_text
from ...planning.days import day_of
from ...planning.readiness.profile import Profile, read_profile, write_profile
from ...planning.sheet import read_sheet, write_sheet
from ...planning.sheets.barriers import SHEET
from .. import journal, own_tables, places
from ..cards import Card
from ..handed_over import handed_over
from ..lessons import own_files
from ..tasks import find_unit
from .obstacles import DAY, practice_register
from .readiness_practice import practice_profile
from .register_rows import change_row, find_row, folio_of, joined, row_told, save_register

_ = translator("planning_barriers")
UNIT = "1.3"
RECEIVED, OWN, PROFILE = "barriers-day-14.csv", "barriers", "readiness-day-14.csv"
#: What a line may change of a row.
CHANGED = ("owner", "solution", "due", "likelihood", "impact", "state")
# The columns by which a register is read; the others are in its file.
_READ = ("name", "barrier", "owner", "likelihood", "impact", "due", "state")
PARTS = ("exercise", "lesson")


def barriers_file(part: str = "exercise", seed: int | None = None) -> Path:
    """Give the path of a department's register of barriers, as it stands on day 14.

    Parameters:
        part: "exercise" or "lesson"; the lesson's is another department's.
        seed: which variant; the learner's own when not told.

    Raises:
        Problem: when the part is none of the two, or the workspace cannot be written.
    """
    rows = practice_register(_seed(seed), _lesson(part))
    return _laid(RECEIVED, part, seed, lambda path: write_sheet(SHEET, rows, path))


def readiness_file(part: str = "exercise", seed: int | None = None) -> Path:
    """Give the path of a department's readiness profile, as it stands on day 14.

    Parameters:
        part: "exercise" or "lesson".
        seed: which variant; the learner's own when not told.

    Raises:
        Problem: when the part is none of the two, or the workspace cannot be written.
    """
    profile = practice_profile(_seed(seed), _lesson(part))
    return _laid(PROFILE, part, seed, lambda path: write_profile(profile, path))


def _seed(seed: int | None) -> int:
    return places.own_seed() if seed is None else seed


def _lesson(part: str) -> bool:
    if part not in PARTS:
        raise Problem(_('"{part}" is none of: {words}.', part=part, words=", ".join(PARTS)))
    return part == "lesson"


def _laid(name: str, part: str, seed: int | None, write: Callable[[Path], Path]) -> Path:
    with tempfile.TemporaryDirectory() as folder:
        data = write(Path(folder) / name).read_bytes()
    lesson = part == "lesson"
    return handed_over(UNIT, f"barriers-{part}", f"1-3-{name}" if lesson else name, data, seed, lesson=lesson)


def table_place(register: str | Path) -> Path:
    """Give where a register is: one named without a folder is the exercise's; a workbook goes before a CSV file."""
    place = Path(register)
    if place.name == str(register):
        near = places.unit_folder(find_unit(UNIT)) / place
        place = near if own_tables.found_table(near.parent, near.stem) else own_files.find(place)
    return own_tables.found_table(place.parent, place.stem) or place


def begin_register(part: str = "exercise", seed: int | None = None) -> Path:
    """Make a copy of the received register for the learner to work in, where there is none yet, and give its path.

    The exercise's copy is barriers.csv beside the exercise; the lesson's is in work/. One that is there stays: hours of work may be
    in it. Who wants it as it was deletes it.

    Parameters:
        part: "exercise" or "lesson".
        seed: which variant; the learner's own when not told.

    Raises:
        Problem: when the part is none of the two, or the workspace cannot be written.
    """
    if _lesson(part):
        place = own_files.work_file("1-3-barriers-mine.csv")
    else:
        folder = places.unit_folder(find_unit(UNIT))
        place = own_tables.found_table(folder, OWN) or folder / f"{OWN}.csv"
    if not place.exists():
        write_sheet(SHEET, practice_register(_seed(seed), _lesson(part)), place)
    return place


def show_register(register: str | Path, day: str = DAY.isoformat()) -> Register:
    """Show a register as of a day: what is open, what nobody does, what is late, the gravest first.

    Parameters:
        register: its file.
        day: the day, as 2014-06-09.

    Raises:
        Problem: when it cannot be read, or the day is none.
    """
    return read_register(table_place(register), day_of(day))


def list_barriers(register: str | Path) -> Card:
    """Show the rows of a register as they stand, with what a person needs to read them side by side.

    Parameters:
        register: its file.

    Raises:
        Problem: when it cannot be read.
    """
    place = table_place(register)
    rows = read_sheet(SHEET, place)
    columns = [one for one in SHEET.columns if one.key in _READ]
    head = (_("folio"), *(str(one.title) for one in columns))
    body = [(folio_of(row), *(as_text(one, row[one.key]) for one in columns)) for row in rows]
    return Card("note", _("The register in {file}", file=place.name),
                (_("Rows: {count}. In the file each has its solution, too.", count=len(rows)),), table=(head, *body),
                wide=True)  # fmt: skip


def barrier_matrix(register: str | Path) -> Picture:
    """Draw a register's open barriers by likelihood and impact, with the same as a table.

    Parameters:
        register: its file.

    Raises:
        Problem: when it cannot be read.
    """
    return heat_map(read_register(table_place(register), DAY))


def show_readiness(profile: str | Path) -> Profile:
    """Show a readiness profile as bars, the weakest dimension on top, with the same as a table.

    Parameters:
        profile: its file.

    Raises:
        Problem: when it cannot be read.
    """
    return read_profile(table_place(profile))


def show_barrier(name: str = "") -> Card:
    """Show what others have met: all barriers of the library, or one of them with what has helped.

    Parameters:
        name: a barrier's code or title; all of them when blank.

    Raises:
        Problem: when the library has none of that name.
    """
    if not name.strip():
        rows = tuple((one.code, str(one.title), str(KINDS[one.kind])) for one in known_barriers())
        return Card("note", _("Barriers that others have met: {count}", count=len(rows)),
                    (_("Write one of the codes between the quotation marks to see what has helped."),),
                    table=((_("code"), _("barrier"), _("kind")), *rows))  # fmt: skip
    one = known_barrier(name)
    sources = "\n".join(f"{SOURCES[code].text}\n{SOURCES[code].address}" for code in one.sources)
    lines = (
        str(one.heard),
        _("What helps: {solution}", solution=one.solution),
        *(say.format(step=step) for say, step in zip((_("First: {step}"), _("Then: {step}")), one.steps, strict=True)),
        _("It is out of the way when: {done}", done=one.done),
    )
    return Card("note", f"{one.title} · {KINDS[one.kind]}", lines, ((_("Where it was met"), sources),))


def plan_barrier(
    register: str | Path,
    folio: str,
    owner: str = "",
    solution: str = "",
    due: str = "",
    likelihood: str | int = "",
    impact: str | int = "",
    state: str = "",
    same_as: str = "",
) -> Card:
    """Write into a register who does something about a barrier, what, and until when, and show the row.

    What is left blank stays as it is. A line that was run before and is run again unchanged changes nothing.

    Parameters:
        register: its file.
        folio: the barrier's folio, as B-07; in a register without folios the number of its row.
        owner: who does something about it.
        solution: what is done.
        due: until when, as 2014-06-20.
        likelihood: 1 to 5.
        impact: 1 to 5.
        state: open, in work, solved or accepted.
        same_as: the folio of the row that has the same barrier; this row then goes, and only what that one lacks is kept.

    Raises:
        Problem: when there is no such row, a word is not understood, or the file cannot be read or written.
    """
    texts = dict(zip(CHANGED, map(str, (owner, solution, due, likelihood, impact, state)), strict=True))
    texts = {key: text.strip() for key, text in texts.items() if text.strip()}
    if not texts and not same_as.strip():
        return Card.note(_("This line is empty and changes nothing."),
                         _("Write between the quotation marks who does what, and until when."))  # fmt: skip
    place = table_place(register)
    rows = read_sheet(SHEET, place)
    said = {**texts, "same_as": same_as.strip()}
    if _written_before(place, folio, said):
        return Card.note(_("This line was already written; the register keeps what was last decided."))
    at = find_row(rows, folio, place.name)
    if same_as.strip():
        kept = find_row(rows, same_as, place.name)
        joined(rows, at, kept)
    else:
        kept = at
        change_row(rows[at], texts)
    shown = rows[kept]
    save_register(place, [row for number, row in enumerate(rows) if number != at or at == kept])
    _note(place, folio, said)
    return Card("note", _("Written in {file}", file=place.name), tuple(own_tables.shadow(place.parent, place.stem)),
                table=row_told(shown), wide=True)  # fmt: skip


def _key(place: Path, folio: str) -> str:
    return f"{place.name} {str(folio).strip().upper()}"


def _written_before(place: Path, folio: str, said: dict[str, str]) -> bool:
    """Say whether a line was run before, or comes while the work is marked, so that nothing that was corrected is undone."""
    # What the learner left is the answer.
    return places.grading() or (journal.code_line(f"{UNIT}.d") or {}).get(_key(place, folio)) == str(said)


def _note(place: Path, folio: str, said: dict[str, str]) -> None:
    journal.note_code_line(f"{UNIT}.d", {**(journal.code_line(f"{UNIT}.d") or {}), _key(place, folio): str(said)})
