"""Notebooks and their catalogues with the new words: the sentences alone, the same in both places; code and ids stay."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from ...locale.notebooks import catalogues_of, pieces, source_of
from .program import adapted_code, without_texts
from .words import Swap

_DATASET = re.compile(r'^dataset = "[^"\n]*"$', re.MULTILINE)
PARAMETERS = "parameters"


def adapted_notebook(data: bytes, english: Swap, names: Swap, dataset: str = "") -> bytes:
    """Give a notebook with the new words in its sentences, and the agencies' new names in the texts of its code.

    Parameters:
        data: the notebook.
        english: what changes its sentences.
        names: what changes the agencies' names.
        dataset: the sample file that its parameter `dataset` names from now on; "" leaves it.
    """
    notebook = json.loads(data)
    for cell in notebook["cells"]:
        source = said = source_of(cell)
        for _context, text in pieces(cell):
            said = said.replace(text, english(text), 1)
        if cell["cell_type"] == "code":
            said = adapted_code(said, names)
        if dataset and PARAMETERS in cell.get("metadata", {}).get("tags", ()):
            said = _DATASET.sub(f'dataset = "{dataset}"', said)
        if said != source:
            cell["source"] = said.splitlines(keepends=True) if isinstance(cell["source"], list) else said
    return (json.dumps(notebook, ensure_ascii=False, indent=1) + "\n").encode()


def adapted_catalogue(data: bytes, english: Swap, spanish: Swap) -> bytes:
    """Give a notebook's catalogue with the new words, its English as in the notebook.

    Parameters:
        data: the catalogue.
        english: what changes the notebook's sentences.
        spanish: what changes their translations.
    """
    import polib

    catalogue = polib.pofile(data.decode("utf-8"), wrapwidth=0)
    for entry in catalogue:
        entry.msgstr, entry.msgid = spanish(entry.msgstr, entry.msgid), english(entry.msgid)
    return f"{catalogue}\n".encode() if not str(catalogue).endswith("\n") else str(catalogue).encode()


def faults(name: str, before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Iterator[str]:
    """Give what adapting did wrong to a notebook; nothing, unless the program is.

    Parameters:
        name: the notebook's path in the project.
        before: the course's files as they were.
        after: the adapted ones.
    """
    was, now = json.loads(before[name])["cells"], json.loads(after[name])["cells"]
    if [_fixed(cell) for cell in was] != [_fixed(cell) for cell in now]:
        yield f"{name}: code, an id or a kind of cell changed"
    # A sentence that had no translation before has none to lose.
    for context in sorted(_untranslated(name, now, after) - _untranslated(name, was, before)):
        yield f"{name}, {context}: no translation"


def _untranslated(name: str, cells: list[dict[str, Any]], course: Mapping[str, bytes]) -> set[str]:
    import polib

    known = {
        (entry.msgctxt, entry.msgid)
        for one in catalogues_of(PurePosixPath(name))
        if catalogue_path(one) in course
        for entry in polib.pofile(course[catalogue_path(one)].decode("utf-8"))
        if entry.msgstr
    }
    return {context for cell in cells for context, text in pieces(cell) if (context, text) not in known}


def _fixed(cell: dict[str, Any]) -> tuple[Any, ...]:
    """Give what must not change of a cell: all but the words of its texts, and the parameters."""
    metadata = cell.get("metadata", {})
    free = cell["cell_type"] == "markdown" or PARAMETERS in metadata.get("tags", ())
    return cell.get("id"), cell["cell_type"], metadata, None if free else without_texts(source_of(cell))


def catalogue_path(name: str) -> str:
    """Give where a notebook's catalogue is in the project.

    Parameters:
        name: the catalogue's name.
    """
    return (Path("opendata_training", "locale", "es", "notebooks") / f"{name}.po").as_posix()
