"""A notebook in the learner's language: the English one with its sentences taken from a catalogue by cell id.

A notebook is written once, in English. Its Spanish edition is made when a learner gets it, so that code cells, cell ids
and grade ids are the same in both languages and a mark means the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from pathlib import PurePath
from typing import Any

from . import FOLDER, LANGUAGES, catalogue

#: Where nbgrader's rubric for the person who grades begins in a task cell; learners never see what follows.
MARK_SCHEME = "=== BEGIN MARK SCHEME ==="
#: What stands in an empty written answer. It is in both languages because nbgrader knows an untouched answer by its
#: exact text: translated, a Spanish learner's empty answer would wait for a grader for ever.
EMPTY_ANSWER = "Write your answer here. / Escribe aquí tu respuesta."


def source_of(cell: dict[str, Any]) -> str:
    """Give a cell's text, which the file format allows to be one string or a list of lines."""
    source = cell.get("source", "")
    return source if isinstance(source, str) else "".join(source)


def pieces(cell: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Give the (context, English) pairs of a markdown cell: its text, and its mark scheme when it has one.

    Parameters:
        cell: a notebook's cell; one that holds no sentences (code, or nothing but an empty answer) gives no pair.
    """
    if cell.get("cell_type") != "markdown":
        return
    text, found, scheme = source_of(cell).partition(MARK_SCHEME)
    if text.strip() and text.strip() != EMPTY_ANSWER:
        yield cell.get("id", ""), text.strip("\n")
    if found:
        yield f"{cell.get('id', '')}/scheme", (found + scheme).strip("\n")


def translate(notebook: dict[str, Any], catalogues: Sequence[str], language: str) -> dict[str, Any]:
    """Give a copy of a notebook with its markdown cells in another language.

    Parameters:
        notebook: the English notebook (a dict as json.load gives, or nbformat's).
        catalogues: names of the catalogues under ``es/notebooks/`` that hold its sentences; see `catalogues_of`.
        language: "es" or "en".

    Returns:
        A deep copy; code cells, ids, metadata and outputs are as they were, and its metadata says its language, which
        is how grading knows which one a submission was written in. A cell without a translation stays in English.
    """
    copy = deepcopy(notebook)
    copy.setdefault("metadata", {})["opendata"] = {"language": language}
    if language == "en":
        return copy
    known: dict[tuple[str | None, str], str] = {}
    for name in catalogues:
        known.update(catalogue(f"notebooks/{name}"))
    for cell in copy.get("cells", []):
        source = source_of(cell)
        said = source
        for context, english in pieces(cell):
            spanish = known.get((context, english))
            if spanish:
                said = said.replace(english, spanish, 1)
        if said != source:
            cell["source"] = said
    return copy


def language_of(notebook: Mapping[str, Any]) -> str:
    """Give the language that a notebook was delivered in; English when it does not say, or says none that we speak."""
    facts = notebook.get("metadata", {}).get("opendata", {})
    found = facts.get("language") if isinstance(facts, Mapping) else None
    return found if found in LANGUAGES else "en"


def catalogues_of(path: str | PurePath) -> list[str]:
    """Give the names of the catalogues that hold a notebook's sentences.

    Parameters:
        path: the notebook's path in the project, as ``curriculum/2-opening-and-quality/2-1.ipynb``.

    Returns:
        A lesson has a catalogue of its own name; an exercise ``exercise-<unit>``; its solution that one and the mark
        schemes' ``scheme-<unit>``, which is apart so that what a learner gets holds no rubric.
    """
    path = PurePath(path)
    name = path.stem
    if "solutions" in path.parts:
        return [f"exercise-{name}", f"scheme-{name}"]
    if "exercises" in path.parts:
        return [f"exercise-{name}"]
    return [name]


def catalogue_names() -> list[str]:
    """Give the names of all notebooks' catalogues there are."""
    return sorted(path.stem for path in (FOLDER / "es" / "notebooks").glob("*.po"))
