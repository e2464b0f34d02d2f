"""Which columns a recipe means."""

from __future__ import annotations

import pytest

from opendata_training.conversion.columns import places
from opendata_training.errors import Problem

LABELS = ["Año", "Cve. Municipio", "Delitos  Enero", "Delitos Febrero", "RAMO", "RAMO", "Hora: entrada", "a;b", ""]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", None),
        ("  ", None),
        ("Año", [0]),
        (" año ", [0]),
        ("Delitos Enero", [2]),
        ("Delitos Enero:RAMO", [2, 3, 4, 5]),
        ("Delitos Febrero:Delitos Enero", [2, 3]),
        ("RAMO", [4, 5]),
        ("Hora: entrada", [6]),
        ("RAMO:Hora: entrada", [4, 5, 6]),
        ("a;b", [7]),
        ("Cve. Municipio; Año;", [0, 1]),
        ("Año;Delitos Enero:Delitos Febrero", [0, 2, 3]),
        ("#6", [5]),
        ("#9; Año", [0, 8]),
        ("#5:#7", [4, 5, 6]),
    ],
)
def test_labels_lists_and_ranges(text: str, wanted: list[int] | None) -> None:
    assert places(LABELS, text) == wanted


@pytest.mark.parametrize(
    ("text", "part", "nearest"),
    [
        ("Cve Municipio", "Cve Municipio", "Cve. Municipio"),
        ("Año;Delitos Febrer", "Delitos Febrer", "Delitos Febrero"),
        ("Delitos Enero:Delitos Febrro", "Delitos Febrro", "Delitos Febrero"),
    ],
)
def test_a_label_that_is_not_there_brings_the_nearest(text: str, part: str, nearest: str) -> None:
    with pytest.raises(Problem) as caught:
        places(LABELS, text)
    assert f'"{part}"' in caught.value.sentence and f'"{nearest}"' in caught.value.sentence


def test_labels_that_differ_only_in_case_are_not_guessed_between() -> None:
    assert places(["Id", "ID"], "ID") == [1]
    with pytest.raises(Problem):
        places(["Id", "ID"], "id")


def test_a_place_means_a_column_where_no_label_is_written_so() -> None:
    assert places(["a", "#1"], "#1") == [1]
    with pytest.raises(Problem, match="no column #3; the last of the table is #2"):
        places(["a", "b"], "a;#3")
    with pytest.raises(Problem, match='"#0"'):
        places(["a", "b"], "#0")
