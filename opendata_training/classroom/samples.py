"""Sample files of one's own that lessons take in place of a department's practice file (see `opendata adapt`)."""

from __future__ import annotations

import json
from pathlib import Path

from . import places

#: The list of the samples, in the datasets' folder: each one's file and recipe, by its name.
REGISTER = "samples.json"


def sample(name: str, what: str = "file") -> Path | None:
    """Give where a sample's file or recipe is; None where there is no such sample.

    Parameters:
        name: what lessons call it.
        what: "file" or "recipe".
    """
    # The workspace's copy goes first; a notebook that runs without one finds the project's.
    for folder in (places.workspace() / "datasets", Path(__file__).resolve().parents[2] / "datasets"):
        try:
            path = folder / json.loads((folder / REGISTER).read_text(encoding="utf-8"))[name][what]
        except (OSError, ValueError, KeyError, TypeError):
            continue
        if path.is_file():
            return path
    return None
