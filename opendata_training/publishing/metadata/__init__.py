"""The standards a publication is described in, one a file.

A standard declares ``NAME`` (Words), ``FILE`` (what it is called in the publication's ``metadata`` folder) and
``render(draft, published=None) -> dict``: the description, with the portal's addresses when there are any.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from ... import families, files
from ..draft import Draft

FOLDER = "metadata"


@dataclass(frozen=True)
class Published:
    """Where a publication is: its page, and the address of each file."""

    page: str
    downloads: Mapping[str, str] = field(default_factory=dict)


def write_all(draft: Draft, published: Published) -> None:
    """Write the publication's description in every standard."""
    for standard in families.members(__name__):
        text = json.dumps(standard.render(draft, published), ensure_ascii=False, indent=2) + "\n"
        path = draft.folder / FOLDER / standard.FILE
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            files.write_text(path, text)
