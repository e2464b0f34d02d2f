"""Reading a recipe, and what is said of one that cannot be followed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from opendata_training.conversion import recipe
from opendata_training.conversion.recipe import Step
from opendata_training.errors import Problem
from opendata_training.locale import use_language

from .tables import block_of, done

ROWS = [("total-row", "", ""), ("lost-leading-zero", "Cve;Ent", "5"), ("wide-to-long", "Enero:Marzo", "Mes=Delitos")]
TABLE = block_of([["Clave", "Enero"], ["1", "2"]])


@pytest.fixture(autouse=True)
def english() -> Any:
    use_language("en")
    yield
    use_language(None)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_recipe_saved_by_any_spreadsheet_reads_the_same(tmp_path: Path, delimiter: str, encoding: str) -> None:
    rows = [("fix", "columns", "value"), *ROWS, ("whitespace", "Año", "")]
    text = "\r\n".join(delimiter.join(f'"{cell}"' if delimiter in cell else cell for cell in row) for row in rows)
    path = tmp_path / "recipe.csv"
    path.write_bytes((text + "\r\n").encode(encoding))
    assert [(step.fix, step.columns, step.value, step.row) for step in recipe.read_recipe(path)] == [
        (*row, number) for number, row in enumerate(rows[1:], 2)
    ]


@pytest.mark.parametrize(
    "row", [("total-row", "", ""), ("wide-to-long", "a;b;c", "x=y"), ("whitespace", "Enero:Marzo", "")]
)
def test_a_recipe_of_one_row_is_a_recipe(tmp_path: Path, row: tuple[str, str, str]) -> None:
    path = tmp_path / "recipe.csv"
    path.write_text("fix,columns,value\r\n" + ",".join(row) + "\r\n", encoding="utf-8")
    assert recipe.read_recipe(path) == [Step(*row, row=2)]


def test_rows_dictionaries_and_frames_say_the_same() -> None:
    listed = recipe.read_recipe(ROWS)
    assert listed == recipe.read_recipe([dict(zip(recipe.FIELDS, row, strict=True)) for row in ROWS])
    assert listed == recipe.read_recipe(block_of([["Fix", "columns", "VALUE "], *ROWS]).to_pandas())
    assert listed[1] == Step("lost-leading-zero", "Cve;Ent", "5", 3)


def test_blank_rows_are_passed_over_and_codes_are_read_kindly() -> None:
    assert recipe.read_recipe([("", "", ""), ("Total_Row ", "", "")]) == [Step("total-row", row=3)]
    assert recipe.read_recipe([("total-row",)]) == [Step("total-row", row=2)]


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            [("total-row", "", ""), ("totl-row", "", "")],
            'Row 3 of the recipe: there is no fix called "totl-row"; the nearest',
        ),
        ([("", "Clave", "")], "Row 2 of the recipe: the name of the fix is missing"),
        (
            [("whitespace", "Clve", "")],
            'Row 2 of the recipe: there is no column called "Clve"; the nearest is "Clave".',
        ),
        ([("wide-to-long", "Enero", "")], "Row 2 of the recipe: the fix wide-to-long needs a value"),
        ([("drop-columns", "", "")], "Row 2 of the recipe: the fix drop-columns must be told which columns"),
        ([("lost-leading-zero", "Clave", "x")], "Row 2 of the recipe: the value must be how many digits"),
        ([("wide-to-long", "Enero", "Mes")], "Row 2 of the recipe: the value must name two new columns"),
    ],
)
def test_what_cannot_be_followed_is_said_with_its_row(rows: list[tuple[str, str, str]], sentence: str) -> None:
    with pytest.raises(Problem) as caught:
        for step in recipe.read_recipe(rows):
            done(step, TABLE)
    assert caught.value.sentence.startswith(sentence) and caught.value.exit_code == 2


def test_a_table_that_is_no_recipe_is_refused() -> None:
    with pytest.raises(Problem, match='no column called "columns"'):
        recipe.read_recipe(block_of([["fix", "value"], ["total-row", ""]]).to_pandas())


def test_safe_and_all_run_in_order_and_other_names_must_be_fixes() -> None:
    safe, everything = ([step.fix for step in recipe.chosen(name)] for name in ("safe", "all"))
    assert safe == [code for code, member in recipe.fixes().items() if member.SAFE]
    assert set(safe) < set(everything) and "wide-to-long" not in everything
    # Letters before the blanks around them, what is around digits before the marks between them, dates behind both.
    order = [
        "mojibake",
        "invisible-character",
        "whitespace",
        "missing-marker",
        "number-as-text",
        "thousands-mark",
        "date-form",
    ]
    assert [code for code in safe if code in order] == order and safe[-1] == "set-aside"
    with pytest.raises(Problem, match=r'^There is no fix called "saef"; the nearest is safe\.'):
        recipe.chosen(["saef"])
