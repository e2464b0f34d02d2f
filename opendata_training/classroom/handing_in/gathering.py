"""Which files of a unit's work go to the trainer, which stay, and why."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path, PurePosixPath

from ...errors import Problem
from ...files import trouble
from ...locale import translator
from .. import answers
from ..tasks import Unit
from .kinds.left import Goes, Left, matches, read_bytes
from .kinds.rows import Rows, vocabulary
from .leaves import beside, leaves_of
from .notebook import cleaned
from .pasted import LINES_OF_TEXT, pasted_lines, persons_in

_ = translator("handing_in")
#: Files and bytes that one unit's work may have; the largest, the parts of unit 2.4, has a tenth of each.
MOST_FILES, MOST_BYTES = 300, 20_000_000
#: Signs of one answer: a word, a number or a sentence.
_LONGEST_ANSWER = 2_000
#: Bytes of an answer sheet; one has some thousands.
_MOST_ANSWERS = 2_000_000


@dataclass
class Parcel:
    """What was found in a unit's folder.

    Parameters:
        unit: the unit.
        goes: what is handed in, by its path in the unit's folder.
        stays: what is left here, by its path, with the reason.
        notes: what of the files that go stays here.
        refused: why something must not leave as it is, and what to do.
        written: when the latest of the files that go was written, in seconds since 1970.
    """

    unit: Unit
    goes: dict[str, bytes] = field(default_factory=dict)
    stays: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    written: float = 0.0


def gather(unit: Unit, folder: Path, seed: int) -> Parcel:
    """Look through a unit's folder and say what goes to the trainer and what stays.

    Parameters:
        unit: the unit.
        folder: where its work is.
        seed: the seed of the learner's practice data.

    Raises:
        Problem: when the folder is not there or holds no exercise.
    """
    notebook = f"{unit.folder}.ipynb"
    if not (folder / notebook).is_file():
        raise Problem(_("There is no {file} in {folder}. Open the exercise of unit {unit} first, and save it with Ctrl+S.",
                        file=notebook, folder=str(folder), unit=unit.id))  # fmt: skip
    parcel = Parcel(unit)
    try:
        found = dict(_files(folder))
    except OSError as error:
        raise trouble(folder, error) from error
    lookers = _lookers(unit, seed)
    # Of a workbook and a CSV file of one name the workbook counts, as for the checks.
    order = sorted(found, key=lambda path: (path.suffix == ".csv", path))
    for path in order:
        place, name = found[path], path.as_posix()
        look = lookers.get(name) or _declared(unit, path, seed)
        if look is None:
            parcel.stays[name] = _reason(path, unit)
        elif place.is_symlink():
            parcel.refused.append(_("{file} is a link to another place. Put the file itself here, or take the link away.",
                                    file=name))  # fmt: skip
        else:
            _take(parcel, path, place, look)
    if len(parcel.goes) > MOST_FILES or sum(map(len, parcel.goes.values())) > MOST_BYTES:
        parcel.refused.append(_("There are far more files than the exercise makes. Leave in the folder only those of the "
                                "exercise, and hand in again."))  # fmt: skip
    return parcel


def _take(parcel: Parcel, path: PurePosixPath, place: Path, look: Callable[[Path], Goes]) -> None:
    if path.as_posix() in parcel.goes:
        parcel.stays[path.as_posix()] = _("the workbook of the same name is the one that counts")
        return
    try:
        goes = look(place)
    except Problem as problem:
        parcel.refused.append(problem.sentence)
        return
    target = path.with_suffix(goes.ending) if goes.ending else path
    parcel.goes[target.as_posix()] = goes.data
    parcel.notes += goes.notes
    parcel.written = max(parcel.written, place.stat().st_mtime)


def _lookers(unit: Unit, seed: int) -> Mapping[str, Callable[[Path], Goes]]:
    """Give how the two files that every unit has are looked at."""
    practice = [one for one in leaves_of(unit.id) if isinstance(one, Rows)]

    def knows(word: str) -> bool:
        return any(vocabulary(one.practice, one.texts, seed).knows(word) for one in practice)

    return {
        f"{unit.folder}.ipynb": partial(cleaned, unit=unit, knows=knows),
        answers.NAME: partial(_answers, unit=unit, knows=knows),
    }


def _declared(unit: Unit, path: PurePosixPath, seed: int) -> Callable[[Path], Goes] | None:
    left: Left | None = next((one for one in leaves_of(unit.id) if matches(one, path)), None)
    return None if left is None else partial(left.look, seed=seed)


def _answers(path: Path, unit: Unit, knows: Callable[[str], bool]) -> Goes:
    """Give the answer sheet with the unit's own questions and nothing else that may have been written into it."""
    read_bytes(path, _MOST_ANSWERS)
    texts = answers.load(path)
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(answers.COLUMNS)
    known = {(task.id, item.key): item for task in unit.tasks for item in task.items}
    for (task, key), item in known.items():
        text = texts.get((task, key), "")
        if count := pasted_lines(text, LINES_OF_TEXT):
            raise Problem(_("{file} has a table of {count} lines in it. Take it out: say in words what it shows.",
                            file=path.name, count=count))  # fmt: skip
        for kind in persons_in(text, knows):
            raise Problem(_("{file}, task {task}: the answer has what looks like a person's {kind}. Take it out.",
                            file=path.name, task=task, kind=str(kind)))  # fmt: skip
        writer.writerow([task, key, str(item.question), text[:_LONGEST_ANSWER]])
    more = len(texts.keys() - known.keys())
    note = _("Rows of {file} that are none of the unit's questions stay here: {count}.", file=path.name, count=more)
    return Goes(("\ufeff" + out.getvalue()).encode(), (note,) if more else ())


def _reason(path: PurePosixPath, unit: Unit) -> str:
    if len(path.parts) > 1 or any(PurePosixPath(path.name).match(pattern) for pattern in beside(unit.id)):
        return _("it belongs to the exercise and is not marked")
    return _("it is not among what this exercise hands in; if it is your department's data, it stays home")


def _files(folder: Path) -> Iterator[tuple[PurePosixPath, Path]]:
    """Give all files of a folder but the hidden ones, without going into linked folders."""
    for place in sorted(folder.iterdir()):
        if place.name.startswith((".", "~$")) or place.name == "__pycache__":
            continue
        if place.is_dir() and not place.is_symlink():
            for path, inner in _files(place):
                yield PurePosixPath(place.name) / path, inner
        else:
            yield PurePosixPath(place.name), place
