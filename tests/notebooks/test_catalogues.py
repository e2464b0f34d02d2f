"""Every notebook of the tree is whole in Spanish, and stored without outputs."""

from __future__ import annotations

import json
from pathlib import Path

import polib
import pytest

from opendata_training.locale.notebooks import FOLDER, catalogue_names, catalogues_of, pieces, source_of

from .conftest import ROOT, notebooks

NOTEBOOKS = [ROOT / path for path in notebooks("curriculum", "exercises", "solutions")]
every_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: str(path.relative_to(ROOT)))


def cells(path: Path) -> list[dict]:
    return json.loads(path.read_text(encoding="utf-8"))["cells"]


def spanish(name: str) -> dict[tuple[str, str], str]:
    path = FOLDER / "es" / "notebooks" / f"{name}.po"
    if not path.is_file():
        return {}
    return {(entry.msgctxt, entry.msgid): entry.msgstr for entry in polib.pofile(str(path)) if not entry.obsolete}


def test_there_are_notebooks() -> None:
    assert NOTEBOOKS


@every_notebook
def test_no_cell_lacks_its_translation(path: Path) -> None:
    known: dict[tuple[str, str], str] = {}
    for name in catalogues_of(path.relative_to(ROOT)):
        known |= spanish(name)
    missing = [context for cell in cells(path) for context, text in pieces(cell) if not known.get((context, text))]
    assert not missing


@pytest.mark.parametrize("name", catalogue_names())
def test_no_translation_is_stale(name: str) -> None:
    # An exercise's cells are its solution's; a text that a release cuts out is the solution's alone.
    said = {
        pair
        for path in NOTEBOOKS
        if name in catalogues_of(path.relative_to(ROOT))
        for cell in cells(path)
        for pair in pieces(cell)
    }
    assert not sorted(context for context, text in spanish(name) if (context, text) not in said)


@pytest.mark.parametrize("name", catalogue_names())
def test_a_rubric_is_only_in_its_own_catalogue(name: str) -> None:
    in_scheme = name.startswith("scheme-")
    assert all(context.endswith("/scheme") == in_scheme for context, _text in spanish(name))


@every_notebook
def test_it_is_stored_without_outputs_and_with_ids(path: Path) -> None:
    ids = [cell.get("id") for cell in cells(path)]
    assert all(ids) and len(set(ids)) == len(ids)
    for cell in cells(path):
        assert source_of(cell).strip(), f"{cell['id']} is empty"
        if cell["cell_type"] == "code":
            assert cell["outputs"] == [] and cell["execution_count"] is None, cell["id"]
