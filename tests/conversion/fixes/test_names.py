"""Fixes of names, keys and personal data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from opendata_training.conversion.recipe import Step
from opendata_training.errors import Problem
from opendata_training.locale import use_language
from tests.conversion.tables import block_of, done, rows_of


@pytest.fixture(autouse=True)
def english() -> Any:
    use_language("en")
    yield
    use_language(None)


def column(code: str, cells: list[str], value: str = "", label: str = "x") -> list[str]:
    rows = [["n", label], *([str(at), cell] for at, cell in enumerate(cells))]
    return [row[1] for row in rows_of(done(Step(code, label, value), block_of(rows)).block)[1:]]


def test_pairs_and_lone_names_are_found_whatever_their_case_accents_and_signs() -> None:
    value = "Autoservicio=Tienda de autoservicio;Vespertino; a = b = C"
    cells = ["autoservicio", "TIENDA DE AUTOSERVICIO", "vespertíno", "a = b", "Otra", "", " "]
    assert column("canonical-list", cells, value) == [
        "Tienda de autoservicio", "Tienda de autoservicio", "Vespertino", "C", "Otra", "", " ",
    ]  # fmt: skip


def test_names_that_differ_in_case_alone_are_found_as_they_are_written_only() -> None:
    assert column("canonical-list", ["m", "M", "ḿ"], "m=metro;M=mega") == ["metro", "mega", "ḿ"]


def test_a_list_may_be_a_file_of_one_column_or_of_two(tmp_path: Path) -> None:
    one, two = tmp_path / "names.csv", tmp_path / "pairs.csv"
    one.write_text("Nombre,Nota\nJalisco,Jalisco\nColima,Colima\nNayarit,Nayarit\n", encoding="utf-8")
    two.write_text("Otro,Nombre\nJal.,Jalisco\nCol,Colima\n,Nayarit\n", encoding="utf-8")
    assert column("canonical-list", ["JALISCO", "colima"], str(one)) == ["Jalisco", "Colima"]
    assert column("canonical-list", ["jal", "Col", "nayarit"], str(two)) == ["Jalisco", "Colima", "Nayarit"]
    with pytest.raises(Problem):
        column("canonical-list", ["a"], str(tmp_path / "none.csv"))


def test_a_countrys_list_knows_its_names() -> None:
    cells = ["D.F.", "edo. de méxico", "COAHUILA", "Veracruz", "Narnia", "Extranjero"]
    assert column("canonical-list", cells, "mx:states") == [
        "Ciudad de México", "México", "Coahuila de Zaragoza", "Veracruz de Ignacio de la Llave", "Narnia", "Extranjero",
    ]  # fmt: skip


def test_what_is_in_no_list_is_told() -> None:
    rows = [["x", "y"], ["Sonora", "1"], ["Narnia", "2"]]
    work = done(Step("canonical-list", "x", "Sonora"), block_of(rows))
    assert rows_of(work.block) == rows
    from opendata_training.conversion.fixes import canonical_list
    from opendata_training.conversion.known import Known

    doubts = canonical_list.plan(Known.of_block(block_of(rows)), [0], "Sonora").doubts  # type: ignore[attr-defined]
    assert len(doubts) == 1 and "Narnia" in doubts[0] and "Sonora" not in doubts[0]
    # Pairs are not all the names there are.
    assert not canonical_list.plan(Known.of_block(block_of(rows)), [0], "Son.=Sonora").doubts  # type: ignore[attr-defined]


@pytest.mark.parametrize(("value", "said"), [("mx:nothing", "mx:states"), ("a=b;a=c", '"b" and "c"')])
def test_a_list_that_cannot_be_used_is_said(value: str, said: str) -> None:
    with pytest.raises(Problem, match=said):
        column("canonical-list", ["a"], value)


def test_categories_become_the_commonest_way() -> None:
    turns = ["MATUTINO"] * 4 + ["matutino", "Matutino", "VESPERTINO", "VESPERTINO", "Vesp."]
    assert column("category-variant", turns, label="Turno") == ["MATUTINO"] * 6 + ["VESPERTINO"] * 3
    # Names of people are no categories, until somebody says that these are.
    people = ["JUAN PEREZ", "Juan Pérez", "Juan Pérez", "Ana Ruiz"]
    assert column("category-variant", people, label="Nombre") == ["Juan Pérez"] * 3 + ["Ana Ruiz"]
    rows = [["n", "Nombre"], *(["1", cell] for cell in people)]
    assert rows_of(done(Step("category-variant"), block_of(rows)).block) == rows


def keys(label: str, cells: list[str], beside: str = "Entidad", beside_cells: list[str] | None = None) -> list[str]:
    others = beside_cells or ["Sonora", "Jalisco", "Colima"]
    rows = [[label, beside], *([cell, others[at % len(others)]] for at, cell in enumerate(cells))]
    return [row[0] for row in rows_of(done(Step("lost-leading-zero"), block_of(rows)).block)[1:]]


@pytest.mark.parametrize(
    ("label", "cells", "wanted"),
    [
        ("CVE_ENT", ["1", "12", "32", "99", ""], ["01", "12", "32", "99", ""]),
        ("Cve. Mun", ["1", "12", "570"], ["001", "012", "570"]),
        ("CVEGEO", ["1001", "32056"], ["01001", "32056"]),
        ("Código postal", ["1000", "97000"], ["01000", "97000"]),
    ],
)
def test_keys_of_places_get_their_zeros_unasked(label: str, cells: list[str], wanted: list[str]) -> None:
    assert keys(label, cells) == wanted


@pytest.mark.parametrize(
    ("label", "cells"),
    [
        ("CVE_ENT", ["1", "12", "45"]),  # no state has this key
        ("CVE_ENT", ["1", "12", "n.d."]),
        ("CVEGEO", ["9", "32056"]),  # states and municipalities in one column
        ("Estado", ["1", "2", "3"]),  # of a procedure, perhaps
        ("Folio", ["1", "12"]),
        ("Monto", ["1", "12"]),
        ("CVE_ENT", ["01", "12"]),
    ],
)
def test_what_may_be_no_key_of_a_place_stays(label: str, cells: list[str]) -> None:
    assert keys(label, cells) == cells


def test_a_state_key_with_nothing_of_places_beside_it_stays() -> None:
    assert keys("CVE_ENT", ["1", "12"], "Producto", ["Leche", "Pan"]) == ["1", "12"]


def test_a_named_key_without_a_width_gets_the_one_that_validation_tells() -> None:
    assert column("lost-leading-zero", ["0012", "345", "77"], label="Clave") == ["0012", "0345", "0077"]
    assert column("lost-leading-zero", ["12", "34"], label="Lote") == ["12", "34"]
    with pytest.raises(Problem, match="which keys have 5 digits"):
        done(Step("lost-leading-zero", "", "5"), block_of([["CVE_ENT"], ["1"]]))
    with pytest.raises(Problem, match="Lote"):
        column("lost-leading-zero", ["1", "340"], label="Lote")


REMARKS = [
    ("Revisado. Informes: 1001260010", "Revisado"),
    ("Medidor en orden. Se tomó foto. Escribir a ana.ruiz@example.org", "Medidor en orden. Se tomó foto"),
    ("Atendió el Sr. Juan Pérez López. Se cerró.", "Se cerró."),
    ("Lluvia por mes. CURP: REGL650508MHGYRC50", "Lluvia por mes"),
    ("CURP: REGL650508MHGYRC50", ""),
    ("Escribir a contacto@imss.gob.mx", "Escribir a contacto@imss.gob.mx"),
    ("Oficio 1001260010", "Oficio 1001260010"),
    ("", ""),
]


def test_the_sentence_with_personal_data_goes_and_the_others_stay() -> None:
    cells = [before for before, _after in REMARKS]
    assert column("personal-data", cells, label="Observaciones") == [after for _before, after in REMARKS]


def test_a_point_stays_where_the_column_ends_with_points() -> None:
    cells = ["Se turnó. Informes: 1001260010", "Se turnó.", "Se pidió prórroga.", "Otro asunto. Informes: 1001260011"]
    assert column("personal-data", cells, label="Observaciones") == [
        "Se turnó.",
        "Se turnó.",
        "Se pidió prórroga.",
        "Otro asunto.",
    ]


def test_a_mark_stands_where_the_sentence_was() -> None:
    cells = ["Llamar al 55 1234 5678.\nFalta la factura.", "Revisado"]
    assert column("personal-data", cells, "[dato personal]", "Notas") == [
        "[dato personal]\nFalta la factura.",
        "Revisado",
    ]


def test_a_column_of_persons_is_emptied() -> None:
    cells = ["LXCA800101HDFPRN01", "LXCA810101HDFPRN02", "", "en trámite"]
    assert column("personal-data", cells, label="CURP") == ["", "", "", ""]
