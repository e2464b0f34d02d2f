"""The steps of unit 2.4: the long file that is handed over, its parts, and parts that somebody else sent."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from .. import files
from ..errors import Problem
from ..locale import translator
from . import answers, places
from .cards import Card
from .handed_over import handed_over
from .lessons.checksums import data_files
from .prices import ROWS, prices
from .shipment import FOLDER as RECEIVED
from .shipment import shipment
from .tasks import find_task, find_unit

_ = translator("classroom")
UNIT = "2.4"
#: The exercise's year; the lesson looks at the year before.
YEAR = 2014
PARTS = "parts"
MADE = "made-parts.json"
#: What each answer of task d asks of `convert`.
SPLITS: Mapping[str, Mapping[str, str | int]] = {
    "state": {"split_by": "ESTADO"},
    "month": {"split_by": "FECHA:month"},
    "product": {"split_by": "PRODUCTO"},
    "chain": {"split_by": "CADENA"},
    "rows": {"split_rows": 5_000},
}


def prices_file(year: int = YEAR, seed: int | None = None) -> Path:
    """Give the path of the file of prices, as the department hands it over.

    The exercise's lies beside the exercise and the lesson's in work/.

    Parameters:
        year: 2014 for the exercise, 2013 for the lesson.
        seed: which variant; the learner's own when not told.

    Raises:
        Problem: when the year is none of the two, or the workspace cannot be written.
    """
    year = int(year) if str(year).isdecimal() else year
    if year not in ROWS:
        raise Problem(_("There is no file of prices of {year}. There are those of {first} and {last}.", year=year,
                        first=min(ROWS), last=max(ROWS)))  # fmt: skip
    file = prices(places.own_seed() if seed is None else seed, year)
    return handed_over(UNIT, "precios", file.name, file.data, seed, lesson=year != YEAR)


def _sums(folder: Path) -> dict[str, str]:
    return {one.name: files.sha256(one) for one in sorted(folder.iterdir()) if one.is_file()}


def _clear(folder: Path) -> None:
    """Make room for new parts: what a cell made goes, what a person made is put aside under another name.

    Raises:
        Problem: when the folder cannot be changed.
    """
    if not folder.exists():
        return
    try:
        made = json.loads(places.state_file(MADE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        made = None
    try:
        if folder.is_dir() and _sums(folder) == made:
            shutil.rmtree(folder)
        else:
            folder.rename(folder.with_name(f"{folder.name}-{datetime.now(UTC).strftime('%Y%m%d-%H%M%S')}"))
    except OSError as error:
        raise files.trouble(folder, error) from error


def make_parts(unit: str = UNIT) -> Card:
    """Split the unit's file as the learner chose in task d: the whole, its parts, an index and the checksums, in parts/.

    Parameters:
        unit: as "2.4".

    Raises:
        Problem: when a file cannot be written.
    """
    from ..conversion import convert

    found = find_unit(unit)
    folder = places.unit_folder(found) / PARTS
    if places.grading() and folder.is_dir():
        return Card.note(_("{file} is there; it is marked as it is.", file=f"{PARTS}/"))
    task = find_task(f"{found.id}.d")
    chosen = task.understand(answers.of(task))
    how = SPLITS.get(str(chosen["split"]))
    if how is None:
        return Card(
            "not-attempted", _("It is not chosen yet by what to split. Choose it in task d, then run this cell again.")
        )
    source = prices_file()
    _clear(folder)
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise files.trouble(folder, error) from error
    target = folder / (source.name + (".gz" if chosen["packed"] == "yes" else ""))
    result = convert(source, target, **how)  # type: ignore[arg-type]
    if not places.grading():
        files.write_text(places.state_file(MADE), json.dumps(_sums(folder)))
    head = (_("file"), _("rows"), _("bytes"))
    lines = (
        _("The parts were read again: together they are the whole. They are in the folder {folder}.", folder=PARTS),
        *result.advice,
    )
    table = (head, *((one.path.name, str(one.rows), str(one.bytes)) for one in result.written))
    return Card("note", _("Parts made: {count}, and the whole", count=len(result.written) - 1), lines, table=table)


def parts_folder(unit: str = UNIT) -> Path:
    """Give the folder of the parts.

    Parameters:
        unit: as "2.4".
    """
    return places.unit_folder(find_unit(unit)) / PARTS


def received_parts(unit: str = UNIT) -> Path:
    """Give the folder with the parts that a colleague sent, with their index and checksums; missing files are put there.

    Parameters:
        unit: as "2.4".

    Raises:
        Problem: when the workspace cannot be written.
    """
    folder = places.unit_folder(find_unit(unit)) / RECEIVED
    sent = shipment(places.own_seed()).files
    # A file saved over by a spreadsheet program, or one too many, would change what there is to find.
    if not folder.is_dir() or {one.name: one.read_bytes() for one in data_files(folder)} != {
        name: data for name, data in sent.items() if name not in ("index.csv", "checksums.sha256")
    }:
        if folder.exists():
            _clear(folder)
        for name, data in sent.items():
            files.write_bytes(folder / name, data)
    return folder
