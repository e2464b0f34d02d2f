"""Checks of categories, keys and sums: what they catch and, above all, what they leave alone."""

from __future__ import annotations

import random

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opendata_training import families
from opendata_training.validation import validate
from opendata_training.validation.spelling import is_slip, key

CODES = {"category-variant", "coordinate-swapped", "coordinate-range", "coordinate-dms", "sum-mismatch", "unique-error",
         "unknown-geography", "mojibake", "personal-data"}  # fmt: skip


def cells(columns: dict[str, list[str]], code: str) -> list[tuple[str | None, str | None]]:
    report = validate(pd.DataFrame(columns))
    return [(one.label, one.cell) for one in report.findings if one.code == code]


def texts(columns: dict[str, list[str]], code: str) -> set[str | None]:
    return {cell for _label, cell in cells(columns, code)}


@pytest.mark.parametrize(
    ("label", "usual", "variants"),
    [
        (
            "Estado",
            {"Sonora": 9, "México": 9, "Jalisco": 9},
            ["SONORA", "Edomex", "Edo. de México", "Estado de Mexico"],
        ),
        ("Entidad", {"Ciudad de México": 9, "Nuevo León": 9}, ["D.F.", "CDMX", "N.L.", "Nuevo Leon", "NUEVO LEÓN"]),
        ("Turno", {"MATUTINO": 50, "VESPERTINO": 40}, ["Matutino", "MATUTINA", "VESP."]),
        (
            "Giro",
            {"Farmacia": 40, "Tienda de autoservicio": 40},
            ["Farm.", "TIENDA DE AUTOSERVICIO", "Tienda autoservicio"],
        ),
        ("Sexo", {"Mujer": 20, "Hombre": 20}, ["Femenino", "M", "H", "HOMBRE"]),
        ("Proveedor", {"Obras Río, S.A. de C.V.": 20, "Luz, S.C.": 20}, ["OBRAS RÍO", "Obras Río SA DE CV", "Luz"]),
        ("Institución", {"Instituto Mexicano del Seguro Social": 20, "Secretaría de Salud": 20}, ["IMSS"]),
        ("Respuesta", {"Sí": 20, "No": 20}, ["SI", "si"]),
        ("Cuenca", {"Golfo Norte": 20, "Balsas": 20}, ["IX Golfo Norte"]),
        ("Estatus", {"Terminada": 60, "Rescindida": 40}, ["Terinada"] * 12 + ["Rescindidda", "Resicndida"]),
        ("Motivo", {"C/violencia": 0, "Con violencia": 0}, []),
        ("Estatus", {"Sin irregularidades": 50, "Con multa": 50}, ["S/IRREGULARIDADES", "Sin irregularidad"]),
    ],
)
def test_one_category_in_several_ways(label: str, usual: dict[str, int], variants: list[str]) -> None:
    column = [text for text, count in usual.items() for _time in range(count)] + variants
    assert texts({label: column}, "category-variant") == set(variants)


@pytest.mark.parametrize(
    ("label", "column"),
    [
        ("Grupo", ["Neurología", "Neumología"] * 9 + ["Neumología"] * 80),
        ("Ganado", ["Ganado bovino"] * 60 + ["Ganado ovino"] * 3),
        ("Tipo", ["Comisión"] * 60 + ["Comisaría", "Camiones"] * 2),
        ("Rumbo", ["Noreste"] * 50 + ["Noroeste"] * 2 + ["Sur"] * 9),
        ("Zona", ["Zona I", "Zona II", "Zona III", "Zona 1", "Zona 2"] * 9),
        ("Sangre", ["A+", "A-", "O+", "AB+"] * 9),
        ("Edad", ["< 18 años", "> 18 años", "18-24", "1-8 24"] * 9),
        ("Nombre", ["JUAN PÉREZ", "Juan Perez", "Ana Ruiz"] * 9),
        ("Observaciones", ["Sin novedad", "sin novedad", "Revisado"] * 9),
        ("Nivel", ["Nivel A", "Nivel B", "Nivel C"] * 9),
        ("Legal", ["Legal"] * 60 + ["Ilegal"] * 2),
        ("Unidad", ["m", "M", "km"] * 9),
        ("Clave", ["a1", "A1", "b2"] * 9),
        ("Calle", [f"Calle {number}" for number in range(30)]),
        ("Entidad", ["Sonora", "Sinaloa", "México", "Baja California", "Baja California Sur"] * 5),
        ("Proveedor", ["Luz, S.C.", "Luz, S.A.", "Gas, S.A."] * 9),
        ("Parentesco", ["Hijo"] * 60 + ["Hija"] * 2 + ["Abuelo"] * 50 + ["Abuela"]),
    ],
)
def test_categories_that_are_two(label: str, column: list[str]) -> None:
    assert cells({label: column}, "category-variant") == []


def test_blanks_around_and_what_nobody_sees_are_other_findings() -> None:
    column = ["Sonora"] * 9 + ["Jalisco"] * 9 + ["Sonora ", "So\u200bnora", "\xa0Jalisco"]
    assert cells({"Estado": column}, "category-variant") == []


def test_slips_and_words() -> None:
    assert is_slip("nissan", "nisan") and is_slip("conciliado", "conciliada") and is_slip("sonora", "sonroa")
    assert not is_slip("primero", "tercero") and not is_slip("zona 1a", "zona 2a") and not is_slip("casa", "caso")
    assert key("S.A. de C.V.") == key("SA DE CV") and key("1.5") != key("15") and key("A+") != key("A-")


def sums(rows: int = 40, seed: int = 1) -> dict[str, list[str]]:
    some = random.Random(seed)
    one, two, three = ([some.randint(0, 900) for _row in range(rows)] for _part in range(3))
    return {
        "Clave": [f"{row:03}" for row in range(rows)],
        "a": list(map(str, one)), "b": list(map(str, two)), "c": list(map(str, three)),
        "d": [str(x + y + z) for x, y, z in zip(one, two, three, strict=True)],
        "área": [f"{x / 10 + 1:.1f}" for x in one], "volumen": [str(y + 7) for y in two],
        "rendimiento": [f"{(y + 7) / float(f'{x / 10 + 1:.1f}'):.2f}" for x, y in zip(one, two, strict=True)],
        "pct": [f"{100 * x / (x + y + z):.1f}" if x + y + z else "" for x, y, z in zip(one, two, three, strict=True)],
    }  # fmt: skip


def test_sums_quotients_and_shares_that_do_not_add_up() -> None:
    table = sums()
    assert cells(table, "sum-mismatch") == []
    for label, change in (("d", 7), ("rendimiento", 20), ("volumen", 50)):
        changed = {**table, label: [*table[label]]}
        changed[label][5] = f"{float(changed[label][5]) + change:.2f}".removesuffix(".00")
        report = validate(pd.DataFrame(changed))
        found = [(one.row, one.label) for one in report.findings if one.code == "sum-mismatch"]
        assert [row for row, _label in found] == [7], label
        assert label == "volumen" or found == [(7, label)]


def test_a_total_named_as_one_is_believed_in_a_small_table() -> None:
    small = {"H": ["3", "10", "5", "6"], "M": ["4", "12", "8", "2"], "Total": ["7", "22", "14", "8"]}
    assert cells(small, "sum-mismatch") == [("Total", "14")]
    assert cells({**small, "Total": ["7", "22", "13", "8"]}, "sum-mismatch") == []


def test_days_between_two_dates() -> None:
    days = [f"2014-03-{day:02}" for day in range(1, 29)]
    out = [f"2014-04-{1 + day % 9:02}" for day in range(1, 29)]
    stay = [str((pd.Timestamp(two) - pd.Timestamp(one)).days) for one, two in zip(days, out, strict=True)]
    assert cells({"Ingreso": days, "Egreso": out, "Estancia": stay}, "sum-mismatch") == []
    stay[3] = str(int(stay[3]) + 1)
    assert cells({"Ingreso": days, "Egreso": out, "Estancia": stay}, "sum-mismatch") == [("Estancia", stay[3])]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.integers(3, 60), st.integers(3, 8), st.sampled_from([1, 2, 3, 10, 1000]))
def test_figures_that_have_nothing_to_do_with_each_other_make_no_sums(
    seed: int, rows: int, width: int, most: int
) -> None:
    some = random.Random(seed)
    table = {f"x{at}": [str(some.randint(0, most)) for _row in range(rows)] for at in range(width)}
    assert cells(table, "sum-mismatch") == []


def test_rounded_parts_are_no_mistake() -> None:
    some = random.Random(9)
    parts = [[some.uniform(0, 50) for _part in range(4)] for _row in range(60)]
    table = {f"p{at}": [f"{row[at]:.1f}" for row in parts] for at in range(4)}
    table["Total"] = [f"{sum(row):.1f}" for row in parts]
    assert cells(table, "sum-mismatch") == []


def test_the_same_key_again() -> None:
    keys = [f"AB-{number:03}" for number in range(40)]
    again = [*keys, "ab-007 ", "AB-011"]
    assert cells({"Folio": again, "Monto": list(map(str, range(42)))}, "unique-error") == [
        ("Folio", "ab-007 "),
        ("Folio", "AB-011"),
    ]


@pytest.mark.parametrize(
    "columns",
    [
        {"CVE_MUN": ["001", "002", "003"] * 12, "Año": ["2012", "2013", "2014"] * 12},
        {"CVE_MUN": [f"{number:03}" for number in range(30)] + ["001"], "x": list(map(str, range(31)))},
        {"Folio": [f"{number}" for number in range(30)] + ["0"], "x": [str(number) for number in range(30)] + ["0"]},
        {
            "Folio": [f"F{number}" for number in range(31)],
            "CURP": [f"C{number}" for number in range(30)] + ["C1"],
            "x": ["a"] * 31,
        },
        {"Expediente": [f"E{number // 2}" for number in range(40)], "x": list(map(str, range(40)))},
        {"Folio": [f"F{number}" for number in range(30)] + ["S/N", "S/N", "", ""], "x": list(map(str, range(34)))},
        {
            "CVE_ENT": ["01"] * 20 + ["02"] * 20,
            "Cve_Local": [f"{number}" for number in range(38)] + ["3", "5"],
            "x": list(map(str, range(40))),
        },
        {"Folio": ["8.36E+21"] * 2 + [f"83600{number}" for number in range(30)], "x": list(map(str, range(32)))},
    ],
)
def test_keys_that_may_be_there_again(columns: dict[str, list[str]]) -> None:
    assert cells(columns, "unique-error") == []


CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=40)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=12),
    st.lists(
        st.sampled_from(
            ["Estado", "CVE_ENT", "CVE_MUN", "Latitud", "Longitud", "Folio", "Sexo", "Total", "Teléfono", "x"]
        ),
        min_size=3,
        max_size=3,
    ),
)
def test_no_check_of_values_fails_on_whatever_cells_hold(rows: list[list[str]], labels: list[str]) -> None:
    frame = pd.DataFrame(rows, columns=labels)
    known = {check.CODE for check in families.members("opendata_training.validation.checks")}
    report = validate(frame, catalogue=pd.DataFrame({"CVEGEO": ["01001"]}))
    assert set(report.counts) <= known
    assert all(one.message for one in report.findings if one.code in CODES)
