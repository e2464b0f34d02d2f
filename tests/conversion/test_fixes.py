"""What every fix keeps to, and what each must leave alone."""

from __future__ import annotations

from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training import families
from opendata_training.conversion import recipe
from opendata_training.conversion.fixes import wide_to_long
from opendata_training.conversion.known import Known
from opendata_training.errors import Problem
from opendata_training.locale import Words

from .tables import block_of, done, rows_of

MEMBERS = families.members(recipe.FIXES)
WANTED = {
    "blank-row", "decimal-mark", "fill-down", "lost-leading-zero", "missing-marker", "number-as-text", "thousands-mark",
    "total-row", "whitespace", "wide-to-long",
}  # fmt: skip


def fixed(code: str, rows: list[list[str]], columns: str = "", value: str = "") -> list[list[str]]:
    return rows_of(done(recipe.Step(code, columns, value), block_of(rows)).block)


def column(code: str, cells: list[str], **asked: str) -> list[str]:
    return [row[1] for row in fixed(code, [["key", "x"], *(["a", cell] for cell in cells)], **asked)[1:]]


def test_the_fixes_that_recipes_rely_on_are_there() -> None:
    assert set(recipe.fixes()) >= WANTED


@pytest.mark.parametrize("member", MEMBERS, ids=lambda member: member.CODE)
def test_a_member_is_complete_and_does_what_its_example_shows(member: ModuleType) -> None:
    assert member.CODE.replace("-", "_") == member.__name__.rpartition(".")[2]
    assert isinstance(member.SAFE, bool) and set(member.NEEDS) <= {"columns", "value"}
    for words in (member.WORDS, member.VALUE):
        assert words is None or (isinstance(words, Words) and words.en.strip() and words.es.strip())
    assert member.VALUE is not None or "value" not in member.NEEDS
    assert not (member.SAFE and member.NEEDS), "what runs unasked must need nothing"
    before = block_of(member.EXAMPLE.before)
    result = done(recipe.Step(member.CODE, member.EXAMPLE.columns, member.EXAMPLE.value), before)
    assert rows_of(result.block) == member.EXAMPLE.after != member.EXAMPLE.before
    assert rows_of(before) == member.EXAMPLE.before, "the table given is left as it is"
    assert result.cells > 0


@pytest.mark.parametrize("member", [one for one in MEMBERS if "value" not in one.NEEDS], ids=lambda one: one.CODE)
def test_a_member_applied_again_finds_nothing_left(member: ModuleType) -> None:
    step = recipe.Step(member.CODE, member.EXAMPLE.columns, member.EXAMPLE.value)
    after = done(step, block_of(member.EXAMPLE.before)).block
    if member.EXAMPLE.columns and set(member.EXAMPLE.columns.split(";")).isdisjoint(after.labels):
        return  # The columns themselves are gone.
    assert done(step, after).cells == 0


@pytest.mark.parametrize("member", [one for one in MEMBERS if not one.NEEDS], ids=lambda one: one.CODE)
@given(
    st.lists(
        st.lists(st.sampled_from(["", " a ", "1,234", "5", "77", "Total", "-", "3,5", "(2)"]), min_size=2, max_size=2)
    )
)
def test_the_changes_told_are_the_changes_made(member: ModuleType, rows: list[list[str]]) -> None:
    before = block_of([["x", "x"], *rows])
    result = member.plan(Known.of_block(before), None, "").do(before)
    told = {record: list(cells) for record, cells in zip(before.rows, rows, strict=True)}
    for record, place, old, new in result.changes:
        assert told[record][place - 1] == old != new
        told[record][place - 1] = new
    for record, cells, _reason in result.removed:
        assert told.pop(record) == cells
    assert list(told) == list(result.block.rows) and list(told.values()) == rows_of(result.block)[1:]


def test_only_fixes_that_lose_nothing_run_unasked() -> None:
    assert {code for code, member in recipe.fixes().items() if member.SAFE} == {
        "blank-column", "blank-row", "coordinate-dms", "coordinate-swapped", "currency-in-cell", "date-form", "decimal-mark",
        "extra-cell", "invisible-character", "label-newline", "lost-leading-zero", "missing-marker", "mixed-dates", "mojibake",
        "number-as-text", "set-aside", "stray-quote", "thousands-mark", "unit-in-cell", "untrimmed-label", "whitespace",
    }  # fmt: skip


@pytest.mark.parametrize(
    "cells",
    [
        ["1,234", "2,500", "3,125"],  # three decimals all along
        ["1,234", "7"],  # one small number is no proof
        ["1,234", "5", "77", "1500"],  # a big number without the mark
        ["1,234", "5", "77", "0,250"],  # nothing groups after a lone 0
        ["1,234", "5", "77", "3,5"],
        ["1,234,567", "12,34"],
    ],
)
def test_a_comma_that_may_be_decimal_stays(cells: list[str]) -> None:
    assert column("thousands-mark", cells) == cells


@pytest.mark.parametrize(
    ("cells", "wanted"),
    [
        (["1,234", "5", "77", ""], ["1234", "5", "77", ""]),
        (["1,234", "5", "77", "n.d."], ["1234", "5", "77", "n.d."]),
        (["1,234,567", "12"], ["1234567", "12"]),
        (["-1,234.50", "12"], ["-1234.50", "12"]),
    ],
)
def test_a_comma_that_can_only_group_goes(cells: list[str], wanted: list[str]) -> None:
    assert column("thousands-mark", cells) == wanted


def test_a_named_column_is_mended_cell_by_cell() -> None:
    assert column("thousands-mark", ["1,234", "n.d.", "0,5"], columns="x") == ["1234", "n.d.", "0,5"]
    assert column("thousands-mark", ["1.234", "1,5"], columns="x", value=".") == ["1234", "1,5"]
    assert column("decimal-mark", ["1,234", "n.d."], columns="x") == ["1.234", "n.d."]


@pytest.mark.parametrize("cells", [["1,234", "2,345"], ["3,5", "a"], ["1,5", "2.5"], ["12", "5"]])
def test_decimals_are_found_only_where_they_are_sure(cells: list[str]) -> None:
    assert column("decimal-mark", cells) == cells


def test_keys_are_widened_and_never_cut() -> None:
    assert column("lost-leading-zero", ["1", "123456", "a1", "", "12"], columns="x", value="3") == [
        "001", "123456", "a1", "", "012",
    ]  # fmt: skip


@pytest.mark.parametrize("value", ["five", "0", "-5", "99", "²"])
def test_a_width_must_be_a_width(value: str) -> None:
    with pytest.raises(Problem, match="how many digits"):
        column("lost-leading-zero", ["1"], columns="x", value=value)


def test_rows_that_begin_with_total_go_and_names_that_do_stay() -> None:
    cells = ["TOTAL Colima", "Subtotal", "Gran total", "Totaltepec", "El total", "Totales:", "3"]
    assert column("total-row", cells, columns="x") == ["Totaltepec", "El total", "3"]
    assert column("total-row", ["Suma", "Total", "Sumatra"], value="suma") == ["Total", "Sumatra"]


def test_na_is_a_category_until_a_recipe_says_otherwise() -> None:
    assert column("missing-marker", ["NA", "N/D"], columns="x") == ["NA", ""]
    assert column("missing-marker", ["NA", "N/D", "x"], value="na; n/d") == ["", "", "x"]


@pytest.mark.parametrize(
    ("labels", "wanted"),
    [
        (["Número de delitos Enero", "Número de delitos Febrero"], ["Enero", "Febrero"]),
        (["ENE-14", "FEB-14"], ["ENE-14", "FEB-14"]),
        (["Total", "Total Enero"], ["Total", "Total Enero"]),
        (["Delitos  Enero", "Delitos Febrero"], ["Enero", "Febrero"]),
        (["Delitos Enero"], ["Delitos Enero"]),
        (["a b", "a b"], ["b", "b"]),
        (["", "a"], ["", "a"]),
    ],
)
def test_words_in_common_are_left_out_of_melted_labels(labels: list[str], wanted: list[str]) -> None:
    assert wide_to_long.short_names(labels) == wanted


def test_wide_to_long_keeps_columns_of_the_same_label_apart() -> None:
    rows = [["RAMO", "RAMO", "m 1", "m 2"], ["6", "Hacienda", "10", "20"]]
    assert fixed("wide-to-long", rows, "m 1;m 2", "mes = monto") == [
        ["RAMO", "RAMO", "mes", "monto"], ["6", "Hacienda", "1", "10"], ["6", "Hacienda", "2", "20"],
    ]  # fmt: skip


@pytest.mark.parametrize("value", ["Mes", "Mes=", "=x", "a=b=c", "Mes=Mes", "key=x"])
def test_wide_to_long_needs_two_new_names(value: str) -> None:
    with pytest.raises(Problem):
        fixed("wide-to-long", [["key", "x 1", "x 2"], ["a", "1", "2"]], "x 1:x 2", value)
