"""The picture of where: a file's parts and the places of its findings on one axis, and their words."""

from __future__ import annotations

import io
import sys
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest

from opendata_training.locale import use_language
from opendata_training.validation import Finding, Place, Report, validate
from opendata_training.validation.checks import blank_column, byte_order_mark, whitespace
from opendata_training.validation.layout import PARTS, STEPS, Layout, Part, layout
from opendata_training.validation.result import Group
from opendata_training.validation.where import columns_in_words, levels, where, where_in_words

MESSY = (
    "Robos por entidad,,\n\nEntidad,Mes,Robos\n"
    + "".join(f"Sonora,{month},{month * 7}\n" for month in range(1, 9))
    + "Total,,252\n"
    + "".join(f"Colima,{month},{month * 3}\n" for month in range(1, 9))
    + "Total,,108\n\nFuente: INEGI.,,\n"
)


def validated(folder: Path, text: str, **options: object) -> Report:
    path = folder / "a.csv"
    path.write_bytes(text.encode())
    return validate(path, **options)  # type: ignore[arg-type]


def plan(*stretches: tuple[str, int, int]) -> Layout:
    return Layout([Part(*stretch) for stretch in stretches])


def group(*rows: int, count: int | None = None, column: int = 2) -> Group:
    found = [Finding(whitespace, Place(row, row, column, "Entidad", "Sonora ")) for row in rows]
    counted = len(rows) if count is None else count
    return Group(whitespace, counted, found, {(column, "Entidad"): counted})


def test_a_file_is_laid_out_in_its_parts(tmp_path: Path) -> None:
    laid = layout(validated(tmp_path, MESSY))
    assert laid is not None and not laid.lines and not laid.plain
    assert [(part.kind, part.first, part.last) for part in laid.parts] == [
        ("preamble", 1, 1), ("blank", 2, 2), ("header", 3, 3), ("table", 4, 11), ("total", 12, 12), ("table", 13, 20),
        ("total", 21, 21), ("blank", 22, 22), ("footer", 23, 23),
    ]  # fmt: skip
    assert set(laid.by_kind()) <= set(PARTS) and laid.by_kind()["total"] == [(12, 12), (21, 21)]
    # A file of fewer rows than steps has a step a row.
    assert [laid.step(row) for row in range(1, 24)] == list(range(23))


def test_a_header_and_data_are_plain_and_need_no_picture(tmp_path: Path) -> None:
    report = validated(tmp_path, "Entidad,Robos\nSonora ,3\nJalisco,4\n")
    laid = layout(report)
    assert laid is not None and laid.plain and "from row 1" not in str(report)
    assert "from row 1 to 23" in str(validated(tmp_path, MESSY))


@pytest.mark.parametrize("rows", [1, 2, 39, 40, 41, 1000, 80_000_000])
def test_every_part_can_be_seen_however_large_the_file(rows: int) -> None:
    laid = plan(("preamble", 1, 3), ("header", 4, 4), ("table", 5, rows + 4), ("footer", rows + 5, rows + 9))
    assert len(laid.kinds) == min(STEPS, rows + 9)
    assert {kind: laid.kinds.count(kind) for kind in laid.kinds}.keys() == {"preamble", "header", "table", "footer"}
    for part in laid.parts:
        assert {laid.kinds[laid.step(row)] for row in (part.first, part.last)} == {part.kind}
    steps = [laid.step(row) for row in (1, 2, 3, 4, 5, 5 + rows // 2, rows + 4, rows + 5, rows + 9)]
    assert steps == sorted(steps) and steps[0] == 0 and steps[-1] == len(laid.kinds) - 1
    # Past both ends there is nothing, and nothing breaks.
    assert laid.step(0) == 0 and laid.step(rows + 99) == len(laid.kinds) - 1


def test_very_many_parts_amid_the_data_are_drawn_as_data() -> None:
    stretches = [("header", 1, 1)]
    for first in range(2, 200, 4):
        stretches += [("table", first, first + 2), ("blank", first + 3, first + 3)]
    laid = plan(*stretches, ("footer", 202, 203))
    assert set(laid.kinds) == {"header", "table", "footer"} and len(laid.kinds) == STEPS
    tables = [
        part
        for first in range(1, 400, 4)
        for part in (("table", first, first + 1), ("set_aside", first + 2, first + 3))
    ]
    assert len(plan(*tables).kinds) == STEPS


def test_a_frame_has_its_header_in_row_1_and_a_file_of_nothing_no_layout() -> None:
    laid = layout(validate(pd.DataFrame({"x": ["1", "2 "]})))
    assert laid is not None and [(part.kind, part.first, part.last) for part in laid.parts] == [
        ("header", 1, 1),
        ("table", 2, 3),
    ]
    assert layout(Report([], 0, 0)) is None and where(group(2), None) is None


def test_records_of_several_lines_are_counted_in_lines(tmp_path: Path) -> None:
    report = validated(tmp_path, "Nota,Robos\n" + '"a\nb ",3\n' * 9)
    laid = layout(report)
    found = next(one for one in report.groups if one.code == "whitespace")
    assert laid is not None and laid.lines and laid.last == 19
    assert "lines 2 to 18" in where_in_words(found, where(found, laid))


WIDE = (("header", 1, 1), ("table", 2, 1000))


@pytest.mark.parametrize(
    ("rows", "english", "spanish"),
    [
        ([500], "In row 500 alone.", "Solo en la fila 500."),
        ([2, 500, 900], "In rows 2, 500 and 900.", "En las filas 2, 500 y 900."),
        (range(2, 1001), "All over the file, rows 2 to 1,000.", "En todo el archivo, de la fila 2 a la 1,000."),
        (
            range(2, 60),
            "Near the beginning of the file, rows 2 to 59.",
            "Cerca del inicio del archivo, de la fila 2 a la 59.",
        ),
        (
            range(980, 1001),
            "Near the end of the file, rows 980 to 1,000.",
            "Cerca del final del archivo, de la fila 980 a la",
        ),
        (range(500, 560), "All in one stretch of the file, rows 500 to 559.", "Todo en un mismo tramo del archivo,"),
        (range(3, 900, 100), "Here and there, rows 3 to 803.", "En varios lugares, de la fila 3 a la 803."),
    ],
)
def test_where_is_said_in_words(rows: list[int], english: str, spanish: str) -> None:
    found = group(*rows)
    place = where(found, plan(*WIDE))
    use_language("en")
    assert where_in_words(found, place) == f"{english} Column: Entidad."
    use_language("es")
    assert where_in_words(found, place).startswith(spanish)


def test_what_was_counted_and_not_kept_is_unknown_and_said() -> None:
    found = group(*range(2, 102), count=52_310)
    place = where(found, plan(*WIDE))
    assert place is not None
    known = levels(place, 3)
    assert known[0] == 0 and known[1] == 3 and known[-1] is None and None not in known[: place.unknown]
    assert "the first 100 of 52,310" in where_in_words(found, place)
    # With all kept nothing is unknown, and where they come in no order the rest may be anywhere.
    whole = where(group(*range(2, 102)), plan(*WIDE))
    assert whole is not None and None not in levels(whole, 3)
    mixed = where(group(900, 20, 500, count=9), plan(*WIDE))
    assert mixed is not None and mixed.unknown == 0 and levels(mixed, 3)[0] is None
    # A column that is whole hides nothing of one that is cut.
    both = group(*range(2, 102), count=200)
    last = [Finding(whitespace, Place(999, 999, 3, "Mes", "1 "))]
    both = Group(whitespace, 201, both.findings + last, {**both.by_column, (3, "Mes"): 1})
    place = where(both, plan(*WIDE))
    assert place is not None and levels(place, 3)[-1] == 1 and levels(place, 3)[-2] is None


def test_what_is_about_the_file_or_a_column_has_no_picture() -> None:
    whole = Group(byte_order_mark, 1, [Finding(byte_order_mark, Place())])
    assert where(whole, plan(*WIDE)) is None and where_in_words(whole, None) == "In the file as a whole."
    column = Group(blank_column, 1, [Finding(blank_column, Place(column=3, label="Mes"))], {(3, "Mes"): 1})
    assert where(column, plan(*WIDE)) is None and where_in_words(column, None) == "Column: Mes."


def test_few_columns_are_named_and_the_others_counted() -> None:
    many = Group(whitespace, 60, [], {(at, "x" * 999 if at == 1 else f"c{at}"): 2 for at in range(1, 31)})
    said = columns_in_words(many)
    assert "c2 (2)" in said and "and 24 more" in said and len(said) < 200


@pytest.mark.parametrize(("encoding", "signs"), [("utf-8", "─█"), ("cp850", "─█"), ("cp1252", "-#"), ("ascii", "-#")])
def test_a_terminal_without_blocks_gets_plain_signs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str, signs: str
) -> None:
    report = validated(tmp_path, "Entidad,Robos\n" + "Sonora,3\n" * 3 + "Jalisco ,4\n" + "Colima,5\n" * 30)
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding=encoding))
    said = str(report)
    none, full = signs
    assert f"    {none * 4}{full}{none * 30}\n" in said
    if encoding != "ascii":
        said.encode(encoding)
    assert ("…" in said) == (encoding in ("utf-8", "cp1252"))


@pytest.mark.parametrize("wide", [60, 80])
def test_the_terminal_keeps_to_its_width(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wide: int) -> None:
    monkeypatch.setenv("COLUMNS", str(wide))
    lines = str(validated(tmp_path, MESSY)).splitlines()[1:]
    assert max(map(len, lines)) <= wide and any(len(line) > wide - 15 for line in lines)


def test_the_parts_of_a_real_file_cover_it_without_overlap(tmp_path: Path) -> None:
    laid = layout(validated(tmp_path, MESSY * 2))
    assert laid is not None
    assert all(before.last + 1 == after.first for before, after in pairwise(laid.parts))
    assert (laid.parts[0].first, laid.last) == (1, MESSY.count("\n") * 2)
