"""What learners sent becomes submissions of the course: the latest counts, those before it are kept."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ... import files
from ...errors import Problem
from ...locale import translator
from ..grading.course import Course
from ..opening.workspace import folder_name
from .unpacking import Received, unpack

_ = translator("handing_in")
#: Where submissions are kept that were followed by another, and what is noted of those that count.
BEFORE, NOTED = "submitted-before", "collected.json"
#: Where nbgrader looks for when something was handed in.
_TIMESTAMP = "timestamp.txt"
NEW, AGAIN, SAME, OLDER, REFUSED = "new", "again", "same", "older", "refused"


@dataclass(frozen=True)
class One:
    """What became of one zip.

    Parameters:
        file: the zip.
        state: new, again (it takes another's place), same (it is there already), older (a later one is there), refused.
        learner: whose it is; empty where that is not known.
        unit: of which unit, as "2.1".
        why: why it was refused.
    """

    file: str
    state: str
    learner: str = ""
    unit: str = ""
    why: str = ""


@dataclass
class Collected:
    """What came of collecting."""

    ones: list[One] = field(default_factory=list)

    @property
    def refused(self) -> list[One]:
        """Those that were refused."""
        return [one for one in self.ones if one.state == REFUSED]


def collect(sources: Iterable[Path], course: Course, learner: str = "") -> Collected:
    """Put what learners sent into a course's submitted/, where it is graded.

    Parameters:
        sources: zips, and folders that are looked through for zips.
        course: the course.
        learner: under which name, in place of the one that the zips say.

    Raises:
        Problem: when there is no zip at all, or the course's folder cannot be written.
    """
    paths = list(_zips(sources))
    if not paths:
        raise Problem(_("There is no zip there. Give the zips that learners sent, or a folder with them."))
    named = folder_name(learner) if learner else ""
    done = Collected()
    for path in paths:
        try:
            done.ones.append(_one(path, course, named))
        except Problem as problem:
            done.ones.append(One(path.name, REFUSED, why=problem.sentence))
    return done


def _zips(sources: Iterable[Path]) -> Iterator[Path]:
    for source in sources:
        if source.is_dir():
            yield from sorted(path for path in source.rglob("*") if path.suffix.lower() == ".zip" and path.is_file())
        elif source.is_file():
            yield source
        else:
            raise files.trouble(source, FileNotFoundError())


def _one(path: Path, course: Course, named: str) -> One:
    try:
        course.folder.mkdir(parents=True, exist_ok=True)
        # On the same disk, so that it takes its place in one step.
        with tempfile.TemporaryDirectory(prefix=".collect-", dir=course.folder) as name:
            folder = Path(name) / "unpacked"
            found = unpack(path, lambda received: _made(folder, received))
            return _put(path, folder, found, course, named)
    except OSError as error:
        raise files.trouble(course.folder, error) from error


def _made(folder: Path, received: Received) -> Path:
    """Make the folder to unpack into; it has the unit's name, as grading wants it."""
    place = folder / received.unit.folder
    place.mkdir(parents=True)
    return place


def _put(path: Path, unpacked: Path, found: Received, course: Course, named: str) -> One:
    noted = _noted(course)
    learner = _name(found, noted["names"], named)
    unit, key = found.unit, f"{learner}/{found.unit.folder}"
    known = noted["units"].get(key, {})
    target = course.folder / "submitted" / learner / unit.folder
    if target.exists() and known.get("files") == found.files:
        return One(path.name, SAME, learner, unit.id)
    source = unpacked / unit.folder
    stamp = found.written.astimezone(UTC)
    (source / _TIMESTAMP).write_text(f"{stamp:%Y-%m-%d %H:%M:%S.%f} UTC\n", encoding="utf-8")
    before = str(known.get("written", "")) or _written(target)
    if target.exists() and before > stamp.isoformat():
        # Whoever collects a folder again gives the older ones again, too.
        if not any(_content(one) == _content(source) for one in (course.folder / BEFORE / key).glob("*")):
            _move(source, _free(course, key, stamp.isoformat()))
        return One(path.name, OLDER, learner, unit.id)
    again = target.exists()
    if again:
        _move(target, _free(course, key, before))
    _move(source, target)
    noted["names"][found.mark] = learner
    noted["units"][key] = {"written": stamp.isoformat(), "files": found.files}
    files.write_text(course.folder / NOTED, json.dumps(noted, ensure_ascii=False, indent=1) + "\n")
    return One(path.name, AGAIN if again else NEW, learner, unit.id)


def _name(found: Received, names: dict[str, str], named: str) -> str:
    """Give the name that a submission is kept under; one name is never given to two workspaces unasked."""
    learner = named or names.get(found.mark) or found.learner
    if not named and found.mark not in names and learner in names.values():
        raise Problem(
            _(
                "somebody has handed in as {learner} before, from another workspace. Ask who it is: then collect it alone, with "
                "--as and the name that it shall have (the same name, if it is the same person on another machine)",
                learner=learner,
            )
        )
    return learner


def _written(submission: Path) -> str:
    """Give when a submission was written, from itself: the notes may be lost, or another's that collected meanwhile."""
    try:
        told = (submission / _TIMESTAMP).read_text(encoding="utf-8").strip().removesuffix(" UTC")
        return datetime.fromisoformat(told).replace(tzinfo=UTC).isoformat()
    except (OSError, ValueError):
        return ""


def _content(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): files.sha256(path) for path in folder.rglob("*") if path.is_file()}


def _free(course: Course, key: str, written: str) -> Path:
    """Give a place to keep what does not count any more."""
    stamp = "".join(sign for sign in written[:19] if sign.isalnum()) or "earlier"
    place, number = course.folder / BEFORE / key / stamp, 1
    while place.exists():
        number += 1
        place = place.with_name(f"{stamp}-{number}")
    return place


def _move(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    source.rename(target)


def _noted(course: Course) -> dict[str, dict[str, Any]]:
    """Give what is noted: the name of each workspace's mark, and what counts of each learner and unit."""
    try:
        told = json.loads((course.folder / NOTED).read_text(encoding="utf-8"))
        return {"names": dict(told["names"]), "units": dict(told["units"])}
    except FileNotFoundError:
        return {"names": {}, "units": {}}
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise Problem(
            _("{file} cannot be read. Rename it, and collect again.", file=str(course.folder / NOTED))
        ) from error
