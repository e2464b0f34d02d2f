"""Every defect is whole, does what its example says, and can be done again and undone from its record alone."""

from __future__ import annotations

import csv
import inspect
import io
import re
from copy import deepcopy
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opendata_training import families
from opendata_training.conversion.block import of_rows
from opendata_training.conversion.known import Known
from opendata_training.conversion.recipe import fixes
from opendata_training.countries.mx.people import CURP_STATES
from opendata_training.departments.chance import Chance
from opendata_training.departments.defect import ids_after, inject, injector, injectors, needs_whole, redo, undo
from opendata_training.departments.example import Example
from opendata_training.departments.record import FIELDS, Change, Record, by_defect, read_records
from opendata_training.departments.sheet import Layout, Sheet
from opendata_training.departments.truth import mended
from opendata_training.departments.workbook import read_workbook, workbook
from opendata_training.departments.writing import lines_of, written
from opendata_training.locale import Words

MEMBERS = injectors()
RULES = [name for name, module in MEMBERS.items() if hasattr(module, "spoil_text")]
SAMPLED = [name for name, module in MEMBERS.items() if hasattr(module, "spoil") or hasattr(module, "row")]
# The chance with which the examples of sampled defects come out as they are written.
CHANCE = Chance(18, "example")
each = pytest.mark.parametrize("name", MEMBERS)


def sheet_of(text: str) -> Sheet:
    labels, *rows = csv.reader(io.StringIO(text, newline=""))
    ids = list(range(1, len(rows) + 1))
    return Sheet(labels, [list(column) for column in zip(*rows, strict=True)], ids, layout=Layout(newline="\n"))


def shared(sheet: Sheet) -> Sheet:
    """Give a table that shares its columns' lists with another, as the messy one does with the clean one."""
    return Sheet(list(sheet.labels), list(sheet.columns), list(sheet.ids), layout=Layout(newline="\n"))


def plain(sheet: Sheet) -> Sheet:
    """Give the table with its ids in a list, so that two can be compared."""
    found = deepcopy(sheet)
    found.ids = list(found.ids)
    return found


def shown(sheet: Sheet) -> bytes:
    """Give a file as examples show it: of a workbook, each sheet's name and rows."""
    data = written(sheet)
    if not sheet.layout.workbook:
        return data
    plain_text = Layout(newline="\n")
    return "".join(f"[{name}]\n{lines_of(rows, plain_text)}" for name, rows in read_workbook(data)).encode()


def through_a_file(folder: Path, name: str, changes: list[Change]) -> list[Record]:
    path = folder / "defects.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        lines = [Record("a.csv", 1, injector(name).CODE, name, change).line() for change in changes]
        csv.writer(stream).writerows([FIELDS, *lines])
    return list(read_records(path))


def function(module: ModuleType) -> Any:
    return next(
        getattr(module, kind) for kind in ("spoil", "spoil_text", "row", "rows", "apply") if hasattr(module, kind)
    )


def named(what: Any) -> dict[str, Any]:
    parameters = inspect.signature(what).parameters.values()
    return {one.name: one.default for one in parameters if one.kind is one.KEYWORD_ONLY}


@each
def test_it_is_declared_whole(name: str) -> None:
    module = MEMBERS[name]
    assert module.SCOPE in ("file", "column", "row", "cell")
    assert re.fullmatch("[a-z]+(-[a-z]+)*", module.CODE)
    assert module.__doc__ and function(module).__doc__
    assert isinstance(module.EXAMPLE, Example)
    for words in (module.LABEL, module.WHAT, *module.PARAMETERS.values()):
        assert isinstance(words, Words)
        assert words.en and words.es and words.en != words.es
    assert module.WHAT.en.endswith(".") and module.WHAT.es.endswith(".")


@each
def test_it_says_all_its_parameters(name: str) -> None:
    module = MEMBERS[name]
    takes = named(function(module))
    told = set(module.PARAMETERS)
    if hasattr(module, "spoil"):
        assert told == {*takes, "columns", "every"}
    elif hasattr(module, "spoil_text"):
        assert told == {*takes, "columns"}
    elif hasattr(module, "row"):
        assert told - {"columns"} == {*takes, "every"}
    else:
        assert told == set(takes)
    assert set(module.EXAMPLE.parameters) <= told
    for other in ("fits", "mend_text", "undo", "fix_value", "rows_after"):
        if hasattr(module, other):
            assert named(getattr(module, other)) == takes, other


@each
def test_its_example_is_done_and_done_again_and_undone(name: str, tmp_path: Path) -> None:
    example = MEMBERS[name].EXAMPLE
    clean, sheet = sheet_of(example.before), shared(sheet_of(example.before))
    changes = inject(sheet, name, example.parameters, CHANCE)
    after = example.after if isinstance(example.after, bytes) else example.after.encode()
    assert shown(sheet) == after
    assert after != example.before.encode()
    assert {change.scope for change in changes} == {MEMBERS[name].SCOPE}

    records = through_a_file(tmp_path, name, changes)
    assert [one.change for one in records] == changes
    ((_name, told),) = by_defect(records)
    again = shared(clean)
    redo(again, name, told)
    assert plain(again) == plain(sheet)
    undo(again, name, told)
    assert plain(again) == plain(clean)
    assert mended(written(sheet), clean.labels, len(clean.ids), records) == clean.columns
    if not hasattr(MEMBERS[name], "rows_after"):
        assert ids_after(list(clean.ids), name, told) == list(sheet.ids)


@each
def test_it_leaves_the_clean_columns_alone(name: str) -> None:
    example = MEMBERS[name].EXAMPLE
    clean = sheet_of(example.before)
    inject(shared(clean), name, example.parameters, CHANCE)
    assert clean == sheet_of(example.before)


@pytest.mark.parametrize("name", SAMPLED)
def test_a_rule_stands_for_the_changes_it_makes(name: str) -> None:
    example = MEMBERS[name].EXAMPLE
    one, other = sheet_of(example.before), sheet_of(example.before)
    inject(one, name, example.parameters, CHANCE)
    changes = inject(other, name, example.parameters, CHANCE, by_rule=True)
    assert one == other
    with pytest.raises(ValueError, match="recorded by rule"):
        undo(other, name, changes)


# What a recipe mends for a whole table at once, what other cells of the column must tell, and what is only set aside.
ELSEWHERE = {"column-moved", "several-sheets", "coordinate-swapped", "lost-character", "mixed-dates"}
MENDED = [
    name for name in MEMBERS if getattr(MEMBERS[name], "FIX", "set-aside") != "set-aside" and name not in ELSEWHERE
]


@pytest.mark.parametrize("name", MENDED)
def test_its_fix_mends_its_example(name: str) -> None:
    module = MEMBERS[name]
    example = module.EXAMPLE
    sheet = sheet_of(example.before)
    inject(sheet, name, example.parameters, CHANCE)
    told = example.parameters
    where = told.get("times") or told.get("column") or told.get("columns")
    columns = None if module.SCOPE == "row" and name != "unique-error" else sheet.places(where)
    if name == "unique-error":
        columns = columns[:1]
    value = ""
    if hasattr(module, "fix_value"):
        value = module.fix_value(**{key: value for key, value in told.items() if key in named(module.fix_value)})
    block = of_rows(sheet.labels, sheet.rows(), range(2, len(sheet.ids) + 2))
    fixed = fixes()[module.FIX].plan(Known.of_block(block), columns, value).do(block).block
    clean = sheet_of(example.before)
    assert fixed.labels == clean.labels
    assert list(map(list, fixed.records())) == clean.rows()


def test_a_fix_that_needs_a_value_is_given_one() -> None:
    for name, module in MEMBERS.items():
        fix = getattr(module, "FIX", None)
        if fix and name != "column-moved" and "value" in fixes()[fix].NEEDS:
            assert hasattr(module, "fix_value")
        assert fix or not hasattr(module, "fix_value")


def test_what_is_set_aside_has_a_finding() -> None:
    checks = families.member_names("opendata_training.validation.checks")
    assert all(
        module.CODE.replace("-", "_") in checks
        for module in MEMBERS.values()
        if getattr(module, "FIX", "") == "set-aside"
    )


# What columns hold: each rule must give back all texts of the columns it is for.
BLANKS = st.sampled_from(["", " ", "N/D", "-", "0"])
WORDS = st.one_of(
    st.sampled_from(
        ["Ciudad de México", "Ñuñoa", "Pingüino «ÁÉÍÓÚ»", "Edo. de México", "à 5’ €", "AÃ±o", "\ufffd", "\x81"]
    ),
    st.text("abcñáéíóúü ÑÁ.,'()-°€\u200b\u00a0", max_size=12),
)
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31)).map(str)
WHOLES = st.integers(-(10**15), 10**15).map(str)
DECIMALS = st.decimals(-(10**9), 10**9, places=4).map(lambda one: f"{one:f}") | st.decimals(-99, 99, places=2).map(str)
NUMBERS = WHOLES | DECIMALS | st.sampled_from(["0", "0.00", "-0.5", "0.05", "1000", "-1000.10", "999999.99"])
KEYS = st.text("0123456789", min_size=5, max_size=5)
KILOMETRES = st.integers(0, 10**6).map(lambda one: f"{one // 1000}.{one % 1000:03d}")
DEGREES = st.decimals(-180, 180, places=4).map(lambda one: f"{one:f}")

HELD: dict[str, tuple[Any, list[dict[str, Any]]]] = {
    "coordinate-dms": (
        DEGREES | NUMBERS | WORDS | BLANKS | st.just("9.5°07'59.52\"W"),
        [
            {"letter": letter, "glyph": glyph, "decimals": decimals}
            for letter in "NSEWO"
            for glyph in ("°", "Â°", "º", "?")
            for decimals in (0, 2, 4)
        ],
    ),
    "currency-in-cell": (NUMBERS | WORDS | BLANKS | DAYS, [{}]),
    "date-form": (
        DAYS | WORDS | BLANKS,
        [{"form": form} for form in ("dd/mm/yyyy", "dd-mm-yyyy", "yyyymmdd", "yyyy-mm-dd 00:00:00")],
    ),
    "decimal-mark": (NUMBERS | BLANKS | DAYS, [{}]),
    "kilometre-mark": (NUMBERS | BLANKS | DAYS | KILOMETRES, [{}]),
    "lost-leading-zero": (KEYS | BLANKS.filter(lambda text: text != "0"), [{"width": 5}]),
    "missing-marker": (NUMBERS | st.just(""), [{"marker": "N/D"}, {"marker": "-"}]),
    "mojibake": (NUMBERS | WORDS | BLANKS | DAYS | st.text(st.characters(exclude_categories=["Cs"])), [{}]),
    "negative-in-parentheses": (NUMBERS | BLANKS | DAYS, [{}]),
    "thousands-mark": (NUMBERS | BLANKS | DAYS, [{}]),
    "two-digit-year": (DAYS | WORDS | BLANKS, [{"century": "20"}, {"century": "19"}]),
    "unit-changed": (NUMBERS | WORDS | BLANKS | DAYS, [{"by": by, "unit": {}} for by in (1, 3, 6)]),
    "value-renamed": (NUMBERS | WORDS | BLANKS, [{"names": {"Ciudad de México": "Distrito Federal", "0": "cero"}}]),
}


def test_every_column_rule_says_what_its_columns_hold() -> None:
    assert set(HELD) == set(RULES)


@pytest.mark.slow
@pytest.mark.parametrize("name", RULES)
@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_a_column_rule_gives_back_exactly_what_it_took(name: str, data: st.DataObject) -> None:
    texts, choices = HELD[name]
    text, told = data.draw(texts), data.draw(st.sampled_from(choices))
    spoilt = injector(name).spoil_text(text, **told)
    assert injector(name).mend_text(spoilt, **told) == text
    assert text or not spoilt or name == "missing-marker"


@pytest.mark.parametrize(
    ("name", "before", "after", "told"),
    [
        ("coordinate-dms", "19.4326", "19°25'57.36\"N", {"letter": "N"}),
        ("coordinate-dms", "-99.1332", "99?07'59.52\"O", {"letter": "O", "glyph": "?"}),
        ("coordinate-dms", "-99.13", "99º07'48.00\"W", {"letter": "W", "glyph": "º", "decimals": 2}),
        ("coordinate-dms", "-0.0001", "0°00'00.36\"S", {"letter": "S"}),
        ("currency-in-cell", "-1234567.8", "-$ 1,234,567.8", {}),
        ("currency-in-cell", "0.50", "$ 0.50", {}),
        ("date-form", "2001-02-03", "20010203", {"form": "yyyymmdd"}),
        ("date-form", "2001-02-03", "03-02-2001", {"form": "dd-mm-yyyy"}),
        ("date-form", "2001-02-03", "2001-02-03 00:00:00", {"form": "yyyy-mm-dd 00:00:00"}),
        ("two-digit-year", "1999-02-03", "1999-02-03", {"century": "20"}),
        ("kilometre-mark", "0.075", "0+075", {}),
        ("kilometre-mark", "12.45", "12.45", {}),
        ("mojibake", "Año Álamo", "AÃ±o Ã\x81lamo", {}),
        ("negative-in-parentheses", "-1,234.50", "(1,234.50)", {}),
        ("unit-changed", "-5", "-0.005", {"by": 3}),
        ("unit-changed", "123456", "0.123456", {"by": 6}),
    ],
)
def test_a_column_rule_writes_as_files_do(name: str, before: str, after: str, told: dict[str, Any]) -> None:
    assert injector(name).spoil_text(before, **told) == after


@pytest.mark.parametrize(
    ("name", "cells", "told"),
    [
        ("date-form", ["20140131"], {"form": "yyyymmdd"}),
        ("date-form", ["2014-01-31"], {"form": "mmm-yy"}),
        ("decimal-mark", ["12,5"], {}),
        ("kilometre-mark", ["12+450"], {}),
        ("value-renamed", ["a", "c"], {"names": {"a": "b", "c": "b"}}),
        ("value-renamed", ["Distrito Federal"], {"names": {"Ciudad de México": "Distrito Federal"}}),
        ("missing-marker", ["N/D", ""], {"marker": "N/D"}),
        ("lost-leading-zero", ["0001"], {"width": 5}),
    ],
)
def test_a_column_that_could_not_be_given_back_is_refused(name: str, cells: list[str], told: dict[str, Any]) -> None:
    sheet = Sheet(["A"], [cells], list(range(1, len(cells) + 1)))
    with pytest.raises(ValueError):
        inject(sheet, name, {"columns": "A", **told}, CHANCE)


@pytest.mark.parametrize(
    ("name", "cells", "told"),
    [
        ("merged-cells", ["a", ""], {"column": "A"}),
        ("several-sheets", ["a", "b", "a"], {"column": "A"}),
        ("several-sheets", ["a", "A"], {"column": "A"}),
        ("several-sheets", ["2013/2014"], {"column": "A"}),
        ("several-sheets", ["a" * 32], {"column": "A"}),
        ("several-sheets", [""], {"column": "A"}),
        ("several-sheets", ["History"], {"column": "A"}),
        ("column-moved", ["a"], {"column": "A", "to": 0, "at": 1}),
        ("column-removed", ["a"], {"column": "A", "at": 0}),
        ("duplicate-label", ["a"], {"column": "A", "to": "A"}),
        ("blank-column", ["a"], {"column": "A", "at": 0}),
        ("meaning-changed", ["1"], {"column": "A", "plus": "B"}),
        ("unique-error", ["1"], {"columns": ["A"], "every": 1, "style": "another"}),
    ],
)
def test_what_could_not_be_undone_is_refused(name: str, cells: list[str], told: dict[str, Any]) -> None:
    sheet = Sheet(["A", "B"], [cells, ["0.5"] * len(cells)], list(range(1, len(cells) + 1)))
    with pytest.raises(ValueError):
        inject(sheet, name, told, CHANCE)


# Cells of one row that fit, cells that do not, and parameters.
ROWS: dict[str, tuple[list[str], list[list[str]], dict[str, Any]]] = {
    "ambiguous-date": (["03/04/2014"], [["04/04/2014"], ["13/04/2014"], ["2014-04-03"]], {}),
    "category-variant": (["", "México"], [["", "Colima"]], {"variants": {"México": ["Edomex", "Edo. de México"]}}),
    "coordinate-swapped": (["19.43", "-99.13"], [["19.43", ""], ["", "-99.13"], ["1", "1"]], {}),
    "impossible-date": (["2014-02-03", "03/06/2014"], [["2014-01-03", "30/12/2014", "N/D"]], {}),
    "invisible-character": (["", "Nuevo León"], [["", "A"]], {}),
    "leading-apostrophe": (["01", "A-1"], [["'01", "A-1", ""]], {}),
    "lost-character": (["Año"], [["Colima", ""]], {}),
    "mixed-dates": (["2014-02-03"], [["03/02/2014", ""]], {"forms": ["dd/mm/yyyy", "mmmm/yyyy", "mmm-yy"]}),
    "mixed-types": (["1,234.5", "x"], [["x", ""]], {"words": ["pendiente", "ver nota"]}),
    "outlier": (["12.50", "-3"], [["0.00", "", "N/D", "1,234"]], {}),
    "personal-data": (["Se revisó. ", ""], [["", " "]], {}),
    "scientific-key": (["8369999999999", "1"], [["83699999999", "000000000001", "A12345678901234", ""]], {}),
    "sum-mismatch": (["1000.50", "0"], [["", "N/D"]], {}),
    "unit-in-cell": (["12.5", "ha"], [["", "12.5 ha"]], {"unit": "ha"}),
    "whitespace": (["Colima"], [], {}),
}


def test_every_cell_defect_has_rows_to_try() -> None:
    assert set(ROWS) == {name for name, module in MEMBERS.items() if hasattr(module, "spoil")}


@pytest.mark.parametrize("name", ROWS)
def test_a_cell_defect_changes_what_fits_and_passes_over_the_rest(name: str) -> None:
    module = injector(name)
    cells, others, told = ROWS[name]
    before = list(cells)
    ways = {tuple(module.spoil(cells, CHANCE.at(row), **told)) for row in range(200)}
    assert cells == before
    assert tuple(cells) not in ways
    assert {len(way) for way in ways} == {len(cells)}
    assert [module.fits(row, **told) for row in others] == [False] * len(others)
    assert not others or module.fits(cells, **told)
    if name not in ("coordinate-swapped", "whitespace"):
        assert {sum(old != new for old, new in zip(cells, way, strict=True)) for way in ways} == {1}


def spoilt(name: str, cell: str, **told: Any) -> set[str]:
    return {injector(name).spoil([cell], CHANCE.at(row), **told)[0] for row in range(500)}


def test_impossible_dates_are_impossible() -> None:
    assert spoilt("impossible-date", "2014-02-03") == {"2014-02-30", "2014-02-31"}
    assert spoilt("impossible-date", "03/02/2014") == {"30/02/2014", "31/02/2014"}
    assert spoilt("impossible-date", "2014-06-03") == {"2014-06-31"}


def test_dates_are_mixed_in_the_forms_of_real_files() -> None:
    forms = ["dd/mm/yyyy", "mmm-yy", "mmmm/yyyy", "yyyy-mm-dd 00:00:00"]
    told = {"03/01/2001", "ene-01", "Enero/2001", "2001-01-03 00:00:00"}
    assert spoilt("mixed-dates", "2001-01-03", forms=forms) == told


def test_long_keys_lose_their_last_digits() -> None:
    for key, shown_as in {
        "8360021000451200003300": "8.36E+21",
        "008369999999999": "8.37E+12",
        "999999999999": "1E+12",
        "800000000000": "8E+11",
        "123499999999": "1.23E+11",
    }.items():
        assert spoilt("scientific-key", key) == {shown_as}


@pytest.mark.slow
@given(st.integers(-(10**12), 10**12), st.integers(0, 2**64 - 1))
def test_a_sum_is_off_by_a_few_hundredths_and_not_by_nothing(whole: int, draw: int) -> None:
    (found,) = injector("sum-mismatch").spoil([str(whole)], draw)
    assert 1 <= abs(int(found) - whole) <= max(1, abs(whole) // 20)
    assert whole < 0 or int(found) >= 0


@given(st.decimals(-(10**6), 10**6, places=2).filter(bool), st.integers(0, 2**64 - 1))
def test_an_outlier_is_a_thousand_times_as_large(number: Decimal, draw: int) -> None:
    (found,) = injector("outlier").spoil([f"{number:f}"], draw)
    assert Decimal(found) == number * 1000
    assert len(found.partition(".")[2]) == 2


def test_personal_data_is_of_three_kinds_and_nobodys() -> None:
    notes = {cell.removeprefix("Se revisó. ") for cell in spoilt("personal-data", "Se revisó. ")}
    assert {note.split()[0] for note in notes} == {"Informes:", "Enviar", "CURP:"}
    for note in notes:
        last = note.split()[-1]
        if note.startswith("Informes"):
            assert last.startswith("100") and len(last) == 10
        elif note.startswith("Enviar"):
            assert last.endswith("@example.org")
        else:
            assert len(last) == 18 and last[11:13] in CURP_STATES.values()


def test_a_key_is_typed_again_in_small_letters_with_a_blank() -> None:
    sheet = sheet_of("Folio,Nombre\nAB-1,Ana\n")
    inject(sheet, "unique-error", {"columns": "Folio", "every": 1, "style": "typed"}, CHANCE)
    assert sheet.rows() == [["AB-1", "Ana"], ["ab-1 ", "Ana"]]


def test_a_blank_row_is_never_the_last_one() -> None:
    sheet = sheet_of("Mes\n" + "Enero\n" * 5)
    inject(sheet, "blank-row", {"every": 1}, CHANCE)
    assert sheet.columns[0] == ["Enero", ""] * 4 + ["Enero"]


def test_the_header_is_repeated_between_pages_and_not_at_the_end() -> None:
    for rows, pages in ((4, [2]), (5, [2, 5]), (2, [])):
        sheet = sheet_of("Mes\n" + "Enero\n" * rows)
        changes = inject(sheet, "repeated-header", {"every": 2}, CHANCE)
        assert [sheet.ids.index(change.row) for change in changes] == pages
        assert [sheet.columns[0][at] for at in pages] == ["Mes"] * len(pages)


def test_a_header_in_several_rows_is_repeated_whole_and_taken_away_again() -> None:
    sheet = sheet_of("Mes,A,B\nEnero,1,2\nFebrero,3,4\n")
    inject(sheet, "multirow-header", {"over": {"Robos": ["A", "B"]}}, CHANCE)
    changes = inject(sheet, "repeated-header", {"every": 1}, CHANCE)
    assert len({change.row for change in changes}) == 2
    assert [row[0] for row in sheet.rows()] == ["Enero", "Mes", "", "Febrero"]
    undo(sheet, "repeated-header", changes)
    assert [row[0] for row in sheet.rows()] == ["Enero", "Febrero"]


def test_a_meaning_changes_in_the_rows_it_should_and_blanks_stay() -> None:
    text = "Robos,Intentos\n5,2\n,3\n6,\n1.50,0.5\nN/D,1\n"
    sheet = sheet_of(text)
    changes = inject(sheet, "meaning-changed", {"column": "Robos", "plus": "Intentos", "when": "", "since": ""}, CHANCE)
    assert sheet.columns[0] == ["7", "", "6", "2.00", "N/D"]
    undo(sheet, "meaning-changed", changes)
    assert sheet == sheet_of(text)


def test_defects_on_top_of_each_other_are_undone_from_the_last_to_the_first(tmp_path: Path) -> None:
    clean = sheet_of("Estado,Mes,Monto\n" + "".join(f"{one},{at},{at}1234.50\n" for one in "AB" for at in range(1, 6)))
    sheet = shared(clean)
    done = [
        ("meaning-changed", {"column": "Monto", "plus": "Mes", "when": "Mes", "since": "3"}),
        ("unit-changed", {"columns": "Monto", "by": 3, "unit": {"from": "MXN", "to": "miles de MXN"}}),
        ("outlier", {"columns": "Monto", "every": 5}),
        ("decimal-mark", {"columns": "Monto"}),
        ("merged-cells", {"column": "Estado"}),
        ("blank-column", {"column": "vacía", "at": 1, "label": ""}),
        ("column-moved", {"column": "Monto", "to": 0, "at": 3}),
        ("untrimmed-label", {"column": "Mes", "after": "  "}),
        ("duplicate-label", {"column": "Estado", "to": "Monto"}),
        ("unique-error", {"columns": ["Mes", "Estado"], "every": 4, "style": "typed"}),
        ("repeated-header", {"every": 4}),
        ("blank-row", {"every": 3}),
        ("wrong-format", {}),
    ]
    records = []
    for order, (name, told) in enumerate(done, 1):
        changes = inject(sheet, name, told, CHANCE.of(order))
        records += [Record("a.csv", order, injector(name).CODE, name, change) for change in changes]
    assert len(sheet.ids) > len(clean.ids) + 5
    assert sheet.labels == ["Monto", "Monto", "", "Mes  "]
    assert mended(written(sheet), clean.labels, len(clean.ids), records) == clean.columns


def test_sheets_come_back_as_one_table() -> None:
    clean = sheet_of("Año,Robos\n2013,1\n2013,2\n2014,3\n")
    sheet = shared(clean)
    records = []
    for order, (name, told) in enumerate([("duplicate-row", {"every": 1}), ("several-sheets", {"column": "Año"})], 1):
        changes = inject(sheet, name, told, CHANCE)
        records += [Record("a.xlsx", order, injector(name).CODE, name, change) for change in changes]
    assert mended(written(sheet), clean.labels, 3, records) == clean.columns


def test_a_blank_row_at_the_end_of_a_sheet_is_not_lost() -> None:
    rows = [["Mes"], ["Enero"], [""]]
    for sheets in ([("2013", rows, 0, 1), ("2014", rows, 0, 1)], [("2013", [[], *rows, []], 1, 2)]):
        back = read_workbook(workbook(sheets))
        assert [len(found) for _name, found in back] == [len(told) for _name, told, _header, _first in sheets]


@pytest.mark.slow
@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(WORDS | NUMBERS | BLANKS, max_size=4), max_size=6), st.integers(0, 6))
def test_a_workbook_gives_back_every_cell(rows: list[list[str]], first: int) -> None:
    ((_name, back),) = read_workbook(workbook([("", rows, min(first, len(rows)), min(first, len(rows)))]))
    # Blank cells at the end of a row are as good as none.
    assert [" ".join(row).rstrip() for row in back] == [" ".join(row).rstrip() for row in rows or [[]] if rows or back]


def test_only_what_must_see_all_rows_asks_for_them() -> None:
    whole = {"merged-cells", "repeated-header", "several-sheets", "total-row", "wrong-format"}
    assert {name for name in MEMBERS if needs_whole(name)} == whole


def table(path: Path) -> dict[str, list[str]]:
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if cells[0].startswith("`"):
            found[cells[1].strip("`")] = [cells[0].strip("`"), *cells[2:]]
    return found


def mended_by(root: Path, module: ModuleType) -> str:
    if hasattr(module, "FIX"):
        return f"`{module.FIX}`"
    findings = (root / "docs" / "findings.md").read_text(encoding="utf-8").splitlines()
    return "*read*" if any(line.startswith(f"| `{module.CODE}` ") and "*read*" in line for line in findings) else ""


def test_the_docs_list_every_defect_and_no_other(root: Path) -> None:
    told = table(root / "docs" / "defects.md")
    assert told == {
        name: [module.CODE, module.SCOPE, module.LABEL.en, module.LABEL.es, mended_by(root, module)]
        for name, module in MEMBERS.items()
    }
