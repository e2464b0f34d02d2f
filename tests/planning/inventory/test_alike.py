"""Names that are the same in another spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.departments import codes, datasets_of
from opendata_training.planning.inventory.alike import classes

SAME = [
    ("Padrón de escuelas", "PADRON DE ESCUELAS"),
    ("Escuelas por municipio", "Escuela por municipios"),
    ("Base de datos de licencias", "Licencias"),
    ("Licencias (CSV)", "licencias"),
    ("Vuelos por aeropuerto", "Aeropuertos: vuelos"),
    ("Registro de nacimientos", "Registro de nacimeintos"),
    ("Catálogo de clínicas (CLUES)", "Catálogo de clínicas"),
    ("Traffic accidents by road", "Road traffic accidents"),
    ("List of library loans", "Library loans"),
]
APART = [
    ("Robos 2013", "Robos 2014"),
    ("Robo de vehículos", "Robo a casa"),
    ("Zona I", "Zona II"),
    ("Alumnas inscritas", "Alumnos inscritos"),
    ("Neurología", "Neumología"),
    ("Precios en la zona noreste", "Precios en la zona noroeste"),
    ("Clínicas (CLUES)", "Clínicas (SINAIS)"),
    ("Bovinos", "Ovinos"),
    ("Catálogo de escuelas", "Encuesta de escuelas"),
    ("Births by month", "Deaths by month"),
]


@pytest.mark.parametrize("pair", SAME, ids=" = ".join)
def test_they_are_the_same(pair: tuple[str, str]) -> None:
    assert classes(pair) == dict.fromkeys(pair, pair[0])


@pytest.mark.parametrize("pair", APART, ids=" | ".join)
def test_they_are_two(pair: tuple[str, str]) -> None:
    assert classes(pair) == {name: name for name in pair}


def test_no_two_of_a_departments_datasets_are_taken_for_one() -> None:
    for code in codes():
        for language in ("en", "es"):
            names = [getattr(one.entry.title, language) for one in datasets_of(code).values()]
            assert classes(names) == {name: name for name in names}


@given(st.lists(st.text(max_size=30), max_size=12))
def test_each_name_belongs_to_one_that_came_first(names: list[str]) -> None:
    found = classes(names)
    order = list(dict.fromkeys(names))
    assert list(found) == order
    for name, first in found.items():
        assert found[first] == first and order.index(first) <= order.index(name)


@given(st.lists(st.sampled_from(["Pozos", "Tomas de agua", "Presas 2014", "Obras públicas"]), min_size=1))
def test_capitals_accents_and_order_change_nothing(names: list[str]) -> None:
    turned = [" ".join(reversed(name.upper().split())) for name in names]
    found = classes([*names, *turned])
    assert all(found[other] == found[name] for name, other in zip(names, turned, strict=True))
