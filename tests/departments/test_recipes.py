"""Each file's recipe, run by the package's own reading and conversion, gives exactly the truth."""

from pathlib import Path

import pytest

from opendata_training.conversion import convert
from opendata_training.departments import OPEN_SEED, build, practised
from opendata_training.files import write_bytes
from opendata_training.reading import read

CODES = practised()
SEEDS = [OPEN_SEED, *range(1, 9)]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("code", CODES)
def test_the_recipe_leads_to_the_truth(code: str, seed: int, tmp_path: Path) -> None:
    built = build(code, seed)
    source, clean = tmp_path / built.name, tmp_path / "clean.csv"
    write_bytes(source, built.data)
    convert(source, clean, recipe=built.recipe)
    frame = read(clean).frame
    assert list(frame.columns) == list(built.truth[0])
    assert frame.to_dict("records") == built.truth


@pytest.mark.long
@pytest.mark.parametrize("code", CODES)
def test_many_more_seeds_lead_to_the_truth(code: str, tmp_path: Path) -> None:
    for seed in range(9, 209):
        test_the_recipe_leads_to_the_truth(code, seed, tmp_path)
        test_reading_finds_the_facts(code, seed, tmp_path)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("code", CODES)
def test_reading_finds_the_facts(code: str, seed: int, tmp_path: Path) -> None:
    built = build(code, seed)
    source = tmp_path / built.name
    write_bytes(source, built.data)
    found = read(source).diagnosis
    facts = built.facts
    assert found.header_rows == facts["header_rows"]
    assert found.rows == facts["records"] + facts["total_rows"]
    lengths = {name: sum(last - first + 1 for first, last in pairs) for name, pairs in found.lines.to_json().items()}
    assert (lengths["preamble"], lengths["footer"]) == (facts["title_rows"], facts["footer_rows"])


@pytest.mark.parametrize("code", CODES)
def test_each_step_of_the_recipe_is_needed(code: str, tmp_path: Path) -> None:
    built = build(code)
    source = tmp_path / built.name
    write_bytes(source, built.data)
    for left_out in range(len(built.recipe)):
        steps = [step for number, step in enumerate(built.recipe) if number != left_out]
        convert(source, tmp_path / "clean.csv", recipe=steps)
        assert read(tmp_path / "clean.csv").frame.to_dict("records") != built.truth, built.recipe[left_out]
