"""What the run before left: where nothing is otherwise since, all of it stands and the portal need not be asked."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from ... import files
from ...departments.dataset import codes
from ...publishing.looks.cache import program
from ...publishing.many.bulk import Bulk, One
from .one import Prepared
from .playing import DEPARTMENTS, MARK

NOTE = ".opendata-unchanged"
PORTAL = "portal"
# The parts of the program that make any of it.
_PARTS = (
    "classroom/hundred",
    "conversion",
    "countries",
    "departments",
    "planning",
    "portal",
    "publishing",
    "reading",
    "validation",
)


@dataclass(frozen=True)
class Left:
    """What the run before came to.

    Parameters:
        prepared: each dataset.
        signed: how many signatures made-up people gave.
        bulk: what publishing came to: all of them are on the portal as their folders have them.
    """

    prepared: list[Prepared]
    signed: int
    bulk: Bulk


def left(place: Path, seed: int) -> Left | None:
    """Give what the run before left where all is as it was; None where anything is otherwise, and all is looked at again.

    That is: every file of the departments and of the portal, the program, what chance begins with, and the day, which the plan
    on the portal's tracking page goes by.

    Parameters:
        place: the programme's folder.
        seed: what chance begins with.
    """
    with suppress(OSError, ValueError, KeyError, TypeError):
        told = json.loads((place / NOTE).read_text(encoding="utf-8"))
        if told["state"] == _state(place, seed):
            prepared = [Prepared(**one) for one in told["prepared"]]
            return Left(prepared, int(told["signed"]), Bulk([One(folder, "unchanged") for folder in told["published"]]))
    return None


def note(place: Path, seed: int, prepared: Sequence[Prepared], signed: int, bulk: Bulk) -> None:
    """Note what a run came to, once its portal is stopped; one in which something went wrong is looked at again next time.

    Parameters:
        place: the programme's folder.
        seed: what chance began with.
        prepared: each dataset.
        signed: how many signatures made-up people gave.
        bulk: what publishing came to.
    """
    well = bulk.count("published", "unchanged") == len(bulk.results) and not any(one.problem for one in prepared)
    if not well:
        with suppress(OSError):
            (place / NOTE).unlink()
        return
    told: dict[str, Any] = {"state": _state(place, seed), "signed": signed, "prepared": [asdict(one) for one in prepared],
                            "published": [one.folder for one in bulk.results]}  # fmt: skip
    files.write_json(place / NOTE, told)


def _state(place: Path, seed: int) -> str:
    """Give the fingerprint of all that the programme stands on; files by size and moments, so that none has to be read."""
    told = [program(*_PARTS), str(seed), date.today().isoformat(), (place / MARK).read_text(encoding="utf-8")]
    # The board's own files lie beside the departments; it writes them when the report is made, and nothing is made from them.
    for part in (PORTAL, *(f"{DEPARTMENTS}/{code}" for code in codes())):
        told += sorted(_files(str(place / part), part))
    return sha256("\n".join(told).encode("utf-8", "surrogateescape")).hexdigest()


def _files(folder: str, named: str) -> Iterator[str]:
    # A missing folder is a change like any other.
    with os.scandir(folder) as there:
        for one in there:
            name = f"{named}/{one.name}"
            if one.is_dir(follow_symlinks=False):
                yield from _files(one.path, name)
            else:
                state = one.stat(follow_symlinks=False)
                yield f"{name} {state.st_size} {state.st_mtime_ns} {state.st_ctime_ns}"
