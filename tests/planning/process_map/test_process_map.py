"""The process map: its checks, its order, its picture."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.errors import Problem
from opendata_training.locale import use_language
from opendata_training.planning import Row, check_sheet, write_sheet
from opendata_training.planning.process_map import Step, draw_map, steps_of
from opendata_training.planning.process_map.way import layers, numbers
from opendata_training.planning.sheets.process_map import SHEET


def row(step: int, kind: str, after: str = "", **more: str) -> Row:
    return Row(
        {"id": "", "step": step, "kind": kind, "what": f"Paso ñ {step}", "who": "Analista", "next": after, **more},
        step + 1,
    )


MAP = [
    row(1, "made", "2"),
    row(2, "kept", "3; 4", note="Se teclea $2 veces"),
    row(3, "changed", "2, 4"),
    row(4, "leaves"),
]


def test_a_whole_map_has_no_findings(tmp_path: Path) -> None:
    assert check_sheet(SHEET, write_sheet(SHEET, MAP, tmp_path / "process-map.xlsx")).counts == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [("", ()), ("3", (3,)), ("3; 4", (3, 4)), ("3 y 4", (3, 4)), ("3,4", (3, 4)), ("3/3", (3,)), ("fin", ()), ("-", ()),
     ("2.", (2,))],
)  # fmt: skip
def test_what_comes_next_is_read_as_people_write_it(text: str, found: tuple[int, ...]) -> None:
    assert numbers(text) == found


@pytest.mark.parametrize("text", ["el 3", "3b", "tres", "3.5", "-3"])
def test_what_is_no_number_of_a_step_is_not_guessed(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        numbers(text)


@given(st.lists(st.lists(st.integers(1, 12), max_size=4), max_size=12))
def test_each_step_is_below_those_before_it_whatever_rings_there_are(afters: list[list[int]]) -> None:
    steps = [Step(at, "kept", "x", after=tuple(after)) for at, after in enumerate(afters, start=1)]
    depth = layers(steps)
    assert set(depth) == {step.number for step in steps}
    if all(other > step.number for step in steps for other in step.after):
        for step in steps:
            assert all(depth[other] > depth[step.number] for other in step.after if other in depth)
    assert all(0 <= found < max(1, len(steps)) for found in depth.values())


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_picture_has_its_steps_beside_it(language: str) -> None:
    from PIL import Image

    use_language(language)
    picture = draw_map(MAP)
    assert len(picture.table) == 1 + len(MAP)
    assert picture.table[2][0] == "2" and picture.table[2][-1] == "3, 4"
    assert "Se teclea $2 veces" in picture.note and "4" in picture.description
    wide, high = Image.open(io.BytesIO(picture.image)).size
    assert wide == 924 and high > 400


def test_a_map_of_several_datasets_is_drawn_one_at_a_time() -> None:
    rows = [Row({**one, "id": code}, one.number) for code in ("pozos", "tomas") for one in MAP]
    assert len(steps_of(rows, "tomas")) == 4
    for dataset, says in (("", "several datasets: pozos, tomas"), ("obras", "no steps of obras")):
        with pytest.raises(Problem, match=says):
            draw_map(rows, dataset)


@pytest.mark.parametrize(("rows", "says"), [([], "no steps yet"), ([row(1, "made", "el 2")], "el 2"),
                                            ([row(at, "kept") for at in range(1, 62)], "61 steps")])  # fmt: skip
def test_what_cannot_be_drawn_is_told(rows: list[Row], says: str) -> None:
    with pytest.raises(Problem, match=says):
        draw_map(rows)


def test_long_words_and_steps_that_lead_nowhere_are_drawn() -> None:
    rows = [
        row(1, "made", "9", what="x" * 90, where="https://example.org/" + "y" * 60),
        row(2, "", "2"),
        row(2, "leaves", "1"),
    ]
    assert draw_map(rows).image.startswith(b"\x89PNG")
