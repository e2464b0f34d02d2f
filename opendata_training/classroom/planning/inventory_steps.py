"""The steps of unit 1.1: an office's inventory and process as handed over, looked at, counted, drawn, and given to ADELA."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ... import files
from ...errors import Problem
from ...locale import translator
from ...planning.inventory import check_inventory, summary, write_adela
from ...planning.joining import with_ids
from ...planning.process_map import draw_map
from ...planning.sheet import Row, check_sheet, read_sheet, write_sheet
from ...planning.sheets import inventory, process_map
from .. import own_tables, places
from ..cards import Card
from ..handed_over import handed_over
from ..lessons.own_files import work_file
from ..tasks import find_unit
from .plan_tables import UNIT, begins_anew, loosely, sheet_for, table_place
from .received_inventory import received
from .told_process import process

if TYPE_CHECKING:
    from ...picture import Picture
    from ...validation import Report

_ = translator("classroom_inventory")
RECEIVED, OWN, MAP = "inventory-received.csv", "inventory", "process-map"
LESSON_INVENTORY, LESSON_MAP = "1-1-inventory.csv", "1-1-process-map.csv"
PARTS = ("exercise", "lesson")


def inventory_file(part: str = "exercise", seed: int | None = None) -> Path:
    """Give the path of an office's inventory as it was handed over, with its faults.

    The exercise's lies beside the exercise, and stays as it was handed over: `begin_inventory` makes the one to correct. The
    lesson's is in work/, to be corrected there; who wants it as it was deletes it.

    Parameters:
        part: "exercise" or "lesson".
        seed: which variant; the learner's own when not told.

    Raises:
        Problem: when the part is none of the two, or the workspace cannot be written.
    """
    lesson = _lesson(part)
    data = received(_seed(seed), lesson).data
    if not lesson:
        return handed_over(UNIT, "inventory", RECEIVED, data, seed, lesson=False)
    path = work_file(LESSON_INVENTORY)
    if own_tables.found_table(path.parent, path.stem) is None:
        files.write_bytes(path, data)
        begins_anew(path)
    return path


def begin_inventory() -> Card:
    """Make inventory.csv, the inventory to correct, of the one that was handed over; one that is there stays.

    Raises:
        Problem: when it cannot be written.
    """
    folder = places.unit_folder(find_unit(UNIT))
    if own_tables.found_table(folder, OWN) is None:
        files.write_bytes(folder / f"{OWN}.csv", received(_seed(None)).data)
        begins_anew(folder / f"{OWN}.csv")
        return Card.note(_("{file} is ready to be corrected.", file=f"{OWN}.csv"))
    return Card(
        "note",
        _("{file} is there already and stays as it is.", file=f"{OWN}.csv"),
        tuple(own_tables.shadow(folder, OWN)),
    )


def unit_notes(part: str = "exercise", seed: int | None = None) -> Card:
    """Show what the office's units said when they were asked about their lines.

    Parameters:
        part: "exercise" or "lesson".
        seed: which variant; the learner's own when not told.

    Raises:
        Problem: when the part is none of the two.
    """
    rows = tuple((str(at), said) for at, said in enumerate(received(_seed(seed), _lesson(part)).notes, start=1))
    return Card("note", _("What the units say"), table=((_("no."), _("what they say")), *rows), wide=True)


def unit_systems(part: str = "exercise", seed: int | None = None) -> Card:
    """Show what the office keeps, system by system, as its computer people listed it.

    Parameters:
        part: "exercise" or "lesson".
        seed: which variant; the learner's own when not told.

    Raises:
        Problem: when the part is none of the two.
    """
    kept = received(_seed(seed), _lesson(part)).kept
    head = (_("what it is called there"), _("system"), _("who looks after it"), _("what it has"))
    rows = tuple((one.holds, one.system, one.owner, one.has) for one in kept)
    return Card(
        "note", _("What the office keeps"), (_("Not all that is kept is a dataset."),), table=(head, *rows), wide=True
    )


def look_at(file: str | Path) -> Report:
    """Say what is wrong with a plan's file: an inventory or a process map.

    Parameters:
        file: the file.

    Raises:
        Problem: when it cannot be read, or is no such file.
    """
    place = table_place(file)
    sheet = sheet_for(place)
    return check_sheet(sheet, place) if sheet is process_map.SHEET else check_inventory(place)


def inventory_in_numbers(file: str | Path) -> Card:
    """Count an inventory: its datasets and lines, what is unsaid, and how much of each sensitivity.

    Parameters:
        file: the file.

    Raises:
        Problem: when it cannot be read.
    """
    place = table_place(file)
    # A cell that is not understood yet does not keep the rest from being counted.
    counted = summary(_rows(place))
    words = inventory.SENSITIVITY
    rows = [
        (_("lines"), counted.resources),
        (_("datasets, by their ids"), counted.datasets),
        (_("datasets that nobody answers for"), counted.unowned),
        (_("datasets of which nobody has said whether they may be opened"), counted.unsaid),
        (_("datasets without a legal basis"), counted.baseless),
        *((str(words.get(code, code)), count) for code, count in counted.sensitivity.items()),
    ]
    return Card("note", _("{file} in numbers", file=place.name),
                table=((_("what"), _("how many")), *((name, str(count)) for name, count in rows)))  # fmt: skip


def process_told(part: str = "exercise", seed: int | None = None) -> Card:
    """Show what people say of how a dataset comes to be and where it goes.

    Parameters:
        part: "exercise" or "lesson".
        seed: which variant; the learner's own when not told.

    Raises:
        Problem: when the part is none of the two.
    """
    said = process(_seed(seed), _lesson(part)).said
    rows = tuple((str(who), str(words)) for who, words in said)
    return Card("note", _("What people say of their work"), table=((_("who"), _("what they say")), *rows), wide=True)


def begin_map(part: str = "exercise", seed: int | None = None) -> Path:
    """Give the path of the process map that a colleague left half done; one that is there stays.

    The exercise's is process-map.csv beside the exercise, the lesson's lies in work/.

    Parameters:
        part: "exercise" or "lesson".
        seed: which variant; the learner's own when not told.

    Raises:
        Problem: when the part is none of the two, or it cannot be written.
    """
    lesson = _lesson(part)
    path = work_file(LESSON_MAP) if lesson else places.unit_folder(find_unit(UNIT)) / f"{MAP}.csv"
    found = own_tables.found_table(path.parent, path.stem)
    if found is None:
        write_sheet(process_map.SHEET, [step.row() for step in process(_seed(seed), lesson).draft], path)
        begins_anew(path)
    return found or path


def draw_process(file: str | Path, dataset: str = "") -> Picture:
    """Draw a process map, with its steps as a table beside it.

    Parameters:
        file: the process map.
        dataset: the dataset's id, where the map is about several.

    Raises:
        Problem: when it cannot be read or drawn.
    """
    return draw_map(read_sheet(process_map.SHEET, table_place(file)), dataset)


def adela_file(file: str | Path) -> Path:
    """Write an inventory as ADELA took it, a workbook beside it, and give its path.

    Parameters:
        file: the inventory.

    Raises:
        Problem: when it cannot be read or written.
    """
    place = table_place(file)
    return write_adela(_rows(place), place.with_name(f"{place.stem}-adela.xlsx"))


def _rows(place: Path) -> list[Row]:
    """Read an inventory, each dataset with its id, whatever cells are not right yet."""
    rows = loosely(place)
    for row, each in zip(rows, with_ids(rows), strict=True):
        row["id"] = each
    return rows


def _seed(seed: int | None) -> int:
    return places.own_seed() if seed is None else seed


def _lesson(part: str) -> bool:
    if part not in PARTS:
        raise Problem(_('"{part}" is none of: {words}.', part=part, words=", ".join(PARTS)))
    return part == "lesson"
