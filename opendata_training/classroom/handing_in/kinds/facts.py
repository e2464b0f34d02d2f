"""A small JSON file that a program wrote: of it, only what was declared."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ....errors import Problem
from ....locale import translator
from .left import Goes, read_bytes

_ = translator("handing_in")
_MOST = 2_000_000
#: A text that is longer tells more than a fact.
_LONGEST = 2_000
Wanted = Mapping[str, Any]


@dataclass(frozen=True)
class Facts:
    """A JSON file of which only declared facts are let out.

    Parameters:
        name: see `Left`.
        wanted: the names to keep; below each, {} for a text or number, or for a list of them, a mapping for what is within
            it (in each member of a list, too), or "all" for a mapping of texts and numbers.
    """

    name: str
    wanted: Wanted

    def look(self, path: Path, seed: int) -> Goes:
        """Let the declared facts out, written anew."""
        try:
            told = json.loads(read_bytes(path, _MOST).decode("utf-8"))
        except (ValueError, RecursionError):
            told = None
        if not isinstance(told, dict):
            raise Problem(_("{file} is damaged. Run the cell that makes it again.", file=path.name))
        kept = kept_of(told, self.wanted)
        return Goes((json.dumps(kept, ensure_ascii=False, indent=1) + "\n").encode(errors="backslashreplace"))


def kept_of(told: Any, wanted: Wanted | str) -> Any:
    """Give of something only what is wanted.

    Parameters:
        told: what was read.
        wanted: see `Facts`.
    """
    if isinstance(told, list):
        return [kept_of(one, wanted) for one in told]
    if isinstance(told, dict):
        if wanted == "all":
            return {str(name): _plain(value) for name, value in told.items() if not isinstance(value, dict | list)}
        assert not isinstance(wanted, str)
        return {name: kept_of(told[name], within) for name, within in wanted.items() if name in told} if wanted else {}
    return _plain(told)


def _plain(value: Any) -> Any:
    return value[:_LONGEST] if isinstance(value, str) else value
