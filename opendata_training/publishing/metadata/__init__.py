"""The standards a publication is described in, one a file.

A standard declares ``NAME`` (Words), ``FILE`` (what it is called in the publication's ``metadata`` folder) and
``render(draft, published=None) -> dict``: the description, with the portal's addresses when there are any. One that is not
written as JSON declares ``text(draft, published=None) -> str`` too. `package_draft` reads a portal's package back, and
`catalogue` describes many datasets at once.
"""

from __future__ import annotations

from ... import families, files
from ..description.draft import Draft
from . import _catalogue as catalogue
from ._packages import package_draft
from ._told import Published

FOLDER = "metadata"

__all__ = ["FOLDER", "Published", "are_written", "catalogue", "package_draft", "write_all"]


def write_all(draft: Draft, published: Published) -> None:
    """Write the publication's description in every standard; a file that says the same already is not touched."""
    for standard in families.members(__name__):
        if hasattr(standard, "text"):
            text = standard.text(draft, published)
        else:
            text = files.json_text(standard.render(draft, published)) + "\n"
        path = draft.folder / FOLDER / standard.FILE
        if not path.is_file() or path.read_bytes() != text.encode():
            files.write_text(path, text)


def are_written(draft: Draft) -> bool:
    """Say whether a publication has its description in every standard, whatever they say."""
    return all((draft.folder / FOLDER / standard.FILE).is_file() for standard in families.members(__name__))
