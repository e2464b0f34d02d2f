"""A dataset keeps its id through the files of a plan."""

from __future__ import annotations

import pytest

from opendata_training.errors import Problem
from opendata_training.planning.joining import ids_of, slug, with_ids


def test_an_id_is_made_of_the_name_once_and_never_twice() -> None:
    assert slug("Presas por día de la República") == "presas-dia-republica"
    assert slug("Presas por día", ["presas-dia", "presas-dia-2"]) == "presas-dia-3"
    assert slug("日本") == "dataset"
    assert len(slug("palabra " * 30)) <= 48
    rows = [
        {"id": "", "name": "Presas"},
        {"id": "viejo", "name": "Otro"},
        {"id": "", "name": "PRESAS"},
        {"id": "", "name": "otro"},
    ]
    assert with_ids(rows) == ["presas", "viejo", "presas", "viejo"]


def test_rows_are_joined_by_id_or_by_name_and_a_stranger_is_refused() -> None:
    inventory = [{"id": "a", "name": "Presas"}, {"id": "", "name": "Pozos de agua"}]
    rows = [{"id": "a", "name": "otro nombre"}, {"id": "", "name": "pozos de AGUA"}, {"id": "", "name": ""}]
    assert ids_of(rows, inventory, "barriers.csv") == ["a", "pozos-agua", ""]
    for stranger in ({"id": "b", "name": "Presas"}, {"id": "", "name": "Ríos"}):
        with pytest.raises(Problem, match="inventory"):
            ids_of([stranger], inventory, "barriers.csv")


def test_rows_without_a_name_are_no_dataset() -> None:
    assert with_ids([{"id": "", "name": ""}, {"id": "", "name": "Presas"}, {"name": None}]) == ["", "presas", ""]
    assert ids_of([{"id": "", "name": "Presas"}], [{"id": "", "name": ""}, {"name": "Presas"}], "x") == ["presas"]
