"""Where a learner's things are: the workspace, the unit's folder, the practice file, the portal."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .. import files
from ..errors import Problem
from ..locale import translator
from .tasks import Unit

_ = translator("classroom")
STATE = ".opendata"


def grading() -> bool:
    """Tell whether an exercise is being marked; then nothing is overwritten, sent or counted as progress."""
    return os.environ.get("OPENDATA_GRADING") == "1"


def workspace() -> Path:
    """Give the learner's workspace: OPENDATA_WORKSPACE, else the folder above that `opendata learn` made, else here.

    Without a workspace (a notebook run on its own), the folder above exercises/ or the present folder serves.
    """
    named = os.environ.get("OPENDATA_WORKSPACE")
    if named:
        return Path(named)
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / STATE / "workspace.json").is_file():
            return folder
    return here.parent.parent if here.parent.name == "exercises" else here


def state_file(name: str) -> Path:
    """Give the path of one of the workspace's own small files."""
    return workspace() / STATE / name


def settings() -> dict[str, Any]:
    """Give what `opendata learn` noted of this workspace: learner, language, seed; {} when there is nothing readable."""
    try:
        found = json.loads(state_file("workspace.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def own_seed() -> int:
    """Give the seed of this learner's practice data; the open seed without a course."""
    from ..departments import OPEN_SEED

    seed = settings().get("seed")
    return seed if type(seed) is int else OPEN_SEED


def unit_folder(unit: Unit) -> Path:
    """Give the folder where a unit's work lies: this one when its exercise runs here, else the workspace's."""
    here = Path.cwd()
    if grading() or here.name == unit.folder:
        return here
    return workspace() / "exercises" / unit.folder


def practice_file(dataset: str = "sesnsp", seed: int | None = None) -> Path:
    """Give the path of a department's practice file, as the department would hand it over.

    Parameters:
        dataset: the department's code, or the name of a sample file that the course brought along.
        seed: which variant; the learner's own when not told.

    Returns:
        The copy in the workspace's datasets/ while it is as delivered; a fresh one under .opendata/ otherwise, so that a
        file saved over by a spreadsheet program does not spoil the exercise.

    Raises:
        Problem: when there is no such dataset or the workspace cannot be written.
    """
    from ..departments import build
    from .samples import sample

    brought = sample(dataset)
    if brought:
        return brought
    own = own_seed()
    wanted = own if seed is None else seed
    built = build(dataset, wanted)
    places = [workspace() / STATE / "datasets" / dataset / str(wanted) / built.name]
    if wanted == own:
        places.insert(0, workspace() / "datasets" / dataset / built.name)
    for path in places:
        try:
            if path.read_bytes() == built.data:
                return path
        except OSError:
            continue
    files.write_bytes(places[-1], built.data)
    return places[-1]


@dataclass(frozen=True)
class Portal:
    """The practice portal's address and this learner's token."""

    url: str
    token: str


def portal() -> Portal:
    """Give the practice portal that `opendata learn` started.

    Raises:
        Problem: when it is not running.
    """
    url, token = os.environ.get("OPENDATA_PORTAL", ""), os.environ.get("OPENDATA_TOKEN", "")
    if not url or not token:
        raise Problem(
            _("The practice portal is not running. Save your work, close this window and start again with: make learn")
        )
    return Portal(url, token)
