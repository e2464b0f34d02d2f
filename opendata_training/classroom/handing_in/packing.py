"""The file that is handed in: a zip with a unit's work and a list of what is in it, the same bytes for the same work."""

from __future__ import annotations

import hashlib
import io
import json
import secrets
import unicodedata
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ... import __version__, files
from ...errors import Problem
from ...locale import language, translator
from .. import places
from ..opening.workspace import folder_name, login_name
from ..tasks import Unit, find_unit
from .gathering import Parcel, gather
from .kinds.receipt import shortened
from .leaves import leaves_of
from .leaves.capstone import OWN

_ = translator("handing_in")
#: The list within the zip.
LIST = "handed-in.json"
#: Where zips go in the workspace, and where it is noted who hands in.
FOLDER, NOTED = "handed-in", "handing-in.json"
#: A zip keeps no earlier day than this one; the day on which it was made would make each copy another.
_DAY = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Sent:
    """What was made ready for the trainer.

    Parameters:
        path: the zip.
        learner: under which name it goes.
        parcel: what is in it, and what stayed.
    """

    path: Path
    learner: str
    parcel: Parcel


class Refused(Problem):
    """Something must not leave the machine as it is.

    Parameters:
        reasons: what, and what to do, a sentence each.
    """

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__("\n".join([_("Nothing was handed in yet. First:"), *(f"- {one}" for one in reasons)]), 1)
        self.reasons = tuple(reasons)


def submit(unit: str, output: Path | None = None, learner: str = "", own: Path | None = None) -> Sent:
    """Make the zip of a unit's work, for the trainer.

    Parameters:
        unit: as "2.1".
        output: where the zip goes; in the workspace's handed-in/ when not told.
        learner: under which name; the one used before, else the workspace's, when not told.
        own: the folder of the department's own publication, of whose last receipt a short form goes with the capstone.

    Raises:
        Refused: when something must not leave as it is; then nothing is written.
        Problem: when there is no work.
    """
    found = find_unit(unit)
    seed = places.own_seed()
    if own is not None:
        _bring_receipt(found, own)
    parcel = gather(found, places.unit_folder(found), seed)
    if parcel.refused:
        raise Refused(parcel.refused)
    noted = _noted()
    said = learner or str(noted.get("learner") or places.settings().get("learner") or login_name())
    # One name, whichever way a keyboard writes its accents.
    name = folder_name(unicodedata.normalize("NFC", said.strip()))
    mark = str(noted.get("mark") or secrets.token_hex(8))
    if noted != {"learner": name, "mark": mark}:
        files.write_text(places.state_file(NOTED), json.dumps({"learner": name, "mark": mark}))
    path = output or places.workspace() / FOLDER / f"{name}-{found.folder}.zip"
    files.refuse_inputs([places.unit_folder(found) / inside for inside in parcel.goes], [path])
    files.write_bytes(path, packed(parcel, name, mark, seed))
    return Sent(path, name, parcel)


def _bring_receipt(unit: Unit, publication: Path) -> None:
    """Put the short form of a publication's last receipt beside the exercise, where it is handed in from.

    Raises:
        Problem: when the unit takes none, or there is no receipt.
    """
    from ...publishing.description.receipts import newest_first

    if not any(left.name == OWN for left in leaves_of(unit.id)):
        raise Problem(
            _("The receipt of your own dataset is handed in with the capstone, not with unit {unit}.", unit=unit.id)
        )
    told = next((told for _path, told in newest_first(publication)), None)
    if told is None:
        raise Problem(_("There is no receipt in {folder}. Publish the dataset first; its folder has a folder receipts then.",
                        folder=str(publication)))  # fmt: skip
    path = places.unit_folder(unit) / OWN
    files.write_text(path, json.dumps(shortened(told), ensure_ascii=False, indent=1) + "\n")


def packed(parcel: Parcel, learner: str, mark: str, seed: int) -> bytes:
    """Give the bytes of the zip.

    Parameters:
        parcel: what goes.
        learner: under which name.
        mark: what tells this workspace from another of the same name.
        seed: the seed of the learner's practice data.
    """
    when = datetime.fromtimestamp(int(parcel.written), UTC).isoformat()
    told = {
        "form": 1,
        "unit": parcel.unit.id,
        "learner": learner,
        "mark": mark,
        "seed": seed,
        "language": language(),
        "written": when,
        "program": f"opendata-training {__version__}",
        "files": {name: hashlib.sha256(data).hexdigest() for name, data in sorted(parcel.goes.items())},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, LIST, (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode())
        for name, data in sorted(parcel.goes.items()):
            _add(archive, f"{parcel.unit.folder}/{name}", data)
    return out.getvalue()


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    # Otherwise it names the system on which it was made.
    entry.create_system = 3
    archive.writestr(entry, data)


def _noted() -> dict[str, Any]:
    try:
        told = json.loads(places.state_file(NOTED).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def left_here(parcel: Parcel) -> list[tuple[str, str]]:
    """Give what stays, a line a file, those of one folder together.

    Parameters:
        parcel: what was found.
    """
    together: dict[tuple[str, str], int] = {}
    for name, why in parcel.stays.items():
        head, slash, _rest = name.partition("/")
        key = (f"{head}/" if slash else name, why)
        together[key] = together.get(key, 0) + 1
    return [(f"{name} ({count})" if count > 1 else name, why) for (name, why), count in sorted(together.items())]
