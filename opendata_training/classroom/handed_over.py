"""A unit's own practice file, laid where a spreadsheet program finds it."""

from __future__ import annotations

from pathlib import Path

from .. import files
from . import places
from .lessons.own_files import work_file
from .tasks import find_unit


def handed_over(unit: str, family: str, name: str, data: bytes, seed: int | None, *, lesson: bool) -> Path:
    """Write a practice file where there is none, and give its path.

    The exercise's lies beside the exercise and the lesson's in work/. One that was changed there stays; a fresh one is then made
    apart, so that a file saved over does not spoil the exercise.

    Parameters:
        unit: as "2.2".
        family: the folder of fresh files under .opendata/datasets/.
        name: the file's name.
        data: what it holds.
        seed: which variant it is; the learner's own when None.
        lesson: whether it is the lesson's file, not the exercise's.

    Raises:
        Problem: when the workspace cannot be written.
    """
    own = places.own_seed()
    wanted = own if seed is None else seed
    near = work_file(name) if lesson else places.unit_folder(find_unit(unit)) / name
    apart = places.state_file("datasets") / family / str(wanted) / name
    return laid(data, near if wanted == own or lesson else apart, apart)


def laid(data: bytes, near: Path, apart: Path) -> Path:
    """Write a file near where there is none, and apart where the near one was changed; give the path of the one unchanged.

    Parameters:
        data: what it holds.
        near: where a person finds it; one that was changed there stays.
        apart: where a fresh one goes.

    Raises:
        Problem: when it cannot be written.
    """
    if near != apart and not near.exists():
        files.write_bytes(near, data)
    if _is(near, data):
        return near
    if not _is(apart, data):
        files.write_bytes(apart, data)
    return apart


def _is(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False
