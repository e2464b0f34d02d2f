"""What picture a table gets: an honest one, or none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opendata_training.portal import chart as charts
from opendata_training.portal.chart import Chart, chart
from opendata_training.portal.columns import month_of, roles, year_of
from opendata_training.portal.pages.drawing import drawing

from .conftest import cases, inspections


def drawn(tmp_path: Path, text: str, kinds: tuple[tuple[str, str], ...] = ()) -> Chart | None:
    path = tmp_path / f"{abs(hash((text, kinds)))}.csv"
    path.write_text(text, encoding="utf-8")
    return chart(path, ",", kinds)


def test_a_table_of_the_same_things_each_month_is_added_up_by_month(tmp_path: Path) -> None:
    found = drawn(tmp_path, cases())
    assert found and (found.by, found.over, found.of) == ("month", "mes", "casos")
    assert found.bars[0].label == "2014-01" and found.bars[0].value == 2 * (10 + 11 + 12 + 13)
    assert len(found.bars) == 12 and found.rows == 96 and found.odd == 0
    assert sum(bar.value or 0 for bar in found.bars) == sum(int(line.split(",")[3]) for line in cases().split()[1:])


def test_events_are_counted_by_group(tmp_path: Path) -> None:
    found = drawn(tmp_path, inspections())
    assert found and (found.by, found.over, found.of) == ("group", "lugar", "")
    assert [(bar.label, bar.value) for bar in found.bars] == [("Restaurante", 24), ("Mercado", 8), ("Rastro", 8)]


def test_events_with_a_day_are_counted_by_month_and_a_month_without_one_has_none(tmp_path: Path) -> None:
    days = ["2014-01-03", "2014-01-09", "2014-01-31", "2014-02-01", "2014-04-30"]
    found = drawn(tmp_path, "fecha,monto\n" + "".join(f"{day},5\n" for day in days))
    assert found and [(bar.label, bar.value) for bar in found.bars] == [
        ("2014-01", 3), ("2014-02", 1), ("2014-03", 0), ("2014-04", 1),
    ]  # fmt: skip


def test_a_time_that_is_not_in_a_table_of_sums_is_no_zero(tmp_path: Path) -> None:
    rows = "".join(f"{year},{place},{year - 2000}\n" for year in (2010, 2011, 2013) for place in "ab")
    found = drawn(tmp_path, "Año,lugar,Casos\n" + rows)
    assert found and [(bar.label, bar.value) for bar in found.bars] == [
        ("2010", 20), ("2011", 22), ("2012", None), ("2013", 26),
    ]  # fmt: skip
    assert drawing(found).bars[2].said == "no data"


@pytest.mark.parametrize(
    "label", ["Tasa de mortalidad", "Porcentaje", "% de avance", "precio", "Edad", "clave_municipio", "CVE_ENT", "Índice", "nivel"]
)  # fmt: skip
def test_what_cannot_be_added_is_not_added(tmp_path: Path, label: str) -> None:
    rows = "".join(f"{year},{place},{year - 2000 + 3 * number}\n" for year in range(2010, 2015)
                   for number, place in enumerate("abc"))  # fmt: skip
    assert drawn(tmp_path, f"año,lugar,{label}\n{rows}") is None
    assert drawn(tmp_path, f"año,lugar,Casos\n{rows}") is not None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a\n",
        "a,b\n1,2\n",
        "id,nombre\n" + "".join(f"{row},n{row}\n" for row in range(50)),
        "clave,valor\n" + "".join(f"0{row},{row}.5\n" for row in range(50)),
        "año\n" + "2014\n" * 50,
        "a,b\n" + "x\n" * 50,
        'a,"b\n' * 10,
    ],
)
def test_where_no_choice_is_good_there_is_no_picture(tmp_path: Path, text: str) -> None:
    assert drawn(tmp_path, text) is None


def test_a_file_too_big_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(charts, "MOST", len(cases().encode()) - 1)
    assert drawn(tmp_path, cases()) is None
    monkeypatch.setattr(charts, "MOST", len(cases().encode()) + 9)
    assert drawn(tmp_path, cases() + "\n") is not None


def test_many_groups_are_added_up_in_one(tmp_path: Path) -> None:
    rows = [f"grupo {number}" for number in range(20) for _ in range(number + 2)]
    found = drawn(tmp_path, "tipo\n" + "\n".join(rows) + "\n")
    assert found and len(found.bars) == 10 and found.others == (10, sum(range(2, 12)))
    assert sum(bar.value or 0 for bar in found.bars) + found.others[1] == len(rows)
    assert any("10 smaller groups" in note for note in drawing(found).notes)


def test_cells_that_do_not_fit_are_told_and_many_of_them_stop_the_picture(tmp_path: Path) -> None:
    good = "".join(f"2014-0{month},{kind}\n" for month in range(1, 5) for kind in "aabbbccc" * month)
    found = drawn(tmp_path, "mes,tipo\n" + good + "n.d.,a\n")
    assert found and found.odd == 1 and any("left out" in note for note in drawing(found).notes)
    assert drawn(tmp_path, "mes\n" + "2014-01\n2014-02\n2014-03\n" * 10 + "n.d.\n" * 20) is None


def test_the_dictionary_has_the_last_word_on_a_column(tmp_path: Path) -> None:
    rows = "".join(f"{year},{place},{year - 2000 + 3 * number}\n" for year in range(2010, 2015)
                   for number, place in enumerate("abc"))  # fmt: skip
    assert drawn(tmp_path, f"año,lugar,Casos\n{rows}", (("Casos", "string"),)) is None


@settings(max_examples=40)
@given(st.lists(st.lists(st.text('ab,019-/"\n á', max_size=8), min_size=1, max_size=4), max_size=12))
def test_no_table_is_an_accident_and_no_bar_is_longer_than_the_axis(rows: list[list[str]]) -> None:
    import csv
    import tempfile

    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)
        stream.flush()
        found = chart(Path(stream.name), ",")
        if found:
            told = drawing(found)
            assert all(0 <= bar.length <= 100 for bar in told.bars) and told.sentence


def test_months_and_years_are_read_of_days() -> None:
    assert [month_of(cell) for cell in ("2014-05-31", "2014-05", "2014", "2014-13", "x")] == [
        "2014-05",
        "2014-05",
        "",
        "",
        "",
    ]
    assert [year_of(cell) for cell in ("2014-05-31T10:00", "2014", "314", "2014-5")] == ["2014", "2014", "", ""]


def test_a_running_number_is_not_added() -> None:
    rows = [[str(number), str(number * 7 % 5)] for number in range(1, 30)]
    assert roles(["consecutivo", "casos"], rows, {}).measures == (1,)
