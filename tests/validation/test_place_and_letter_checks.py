"""Checks of places, of letters and of personal data: what they catch and, above all, what they leave alone."""

from __future__ import annotations

import random

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opendata_training.errors import Problem
from opendata_training.validation import validate


def cells(columns: dict[str, list[str]], code: str) -> list[tuple[str | None, str | None]]:
    report = validate(pd.DataFrame(columns))
    return [(one.label, one.cell) for one in report.findings if one.code == code]


def texts(columns: dict[str, list[str]], code: str) -> set[str | None]:
    return {cell for _label, cell in cells(columns, code)}


def points(*odd: tuple[str, str]) -> dict[str, list[str]]:
    some = random.Random(3)
    made = [(f"{some.uniform(17, 30):.4f}", f"{some.uniform(-110, -95):.4f}") for _point in range(30)] + list(odd)
    return {"Latitud": [one for one, _two in made], "Longitud": [two for _one, two in made]}


def test_points_out_of_place() -> None:
    assert cells(points(("-99.1", "19.4"), ("", "")), "coordinate-swapped") == [
        ("Latitud", "-99.1"),
        ("Longitud", "19.4"),
    ]
    odd = points(("0", "0"), ("19.4", "99.1"), ("194326", "-99.1"), ("45.5", "-99.1"), ("19.4", "-500"))
    assert cells(odd, "coordinate-range") == [
        ("Latitud", "0"), ("Latitud", "194326"), ("Latitud", "45.5"), ("Longitud", "0"), ("Longitud", "-500"), ("Longitud", "99.1"),
    ]  # fmt: skip
    assert cells(points(), "coordinate-range") == cells(points(), "coordinate-swapped") == []


def test_points_of_another_country_are_compared_with_each_other() -> None:
    some = random.Random(5)
    there = {
        "lat": [f"{some.uniform(40, 43):.3f}" for _one in range(30)],
        "lon": [f"{some.uniform(-8, 3):.3f}" for _one in range(30)],
    }
    assert all(cells(there, code) == [] for code in ("coordinate-range", "coordinate-swapped"))
    there["lat"].append("95.2")
    there["lon"].append("1.5")
    assert cells(there, "coordinate-range") == [("lat", "95.2")]


def test_what_is_no_point() -> None:
    roads = {"Latitud social": ["alta"] * 9, "Longitud": [str(number * 1.5) for number in range(9)]}
    metres = {
        "X": [f"48{number}123.5" for number in range(10, 30)],
        "Y": [f"21{number}456.1" for number in range(10, 30)],
    }
    west = {"Coord. Norte": ["19.43", "20.65", "25.68"] * 4, "Coord. Oeste": ["99.13", "103.34", "100.31"] * 4}
    assert not any(
        cells(one, code) for one in (roads, metres, west) for code in ("coordinate-range", "coordinate-swapped")
    )


@pytest.mark.parametrize(
    "text",
    [
        "19°25'57\"N",
        "19º 25' 57.5'' N",
        "N 19° 25.5'",
        "19?25'57?N",
        "99Â°07'59.52\"W",
        "19\ufffd25\ufffd57\ufffd",
        "19 25 57",
        "19:25:57 N",
        "19-25-57.1",
        "19d25m57s",
        "19.43° N",
        "99°07’59”O",
    ],
)
def test_degrees_and_minutes(text: str) -> None:
    assert cells({"Latitud": [text, "19.5", ""]}, "coordinate-dms") == [("Latitud", text)]


@pytest.mark.parametrize(
    "text", ["10:25:57", "2014-01-02", "30°", "30 °C", "1º de mayo", "5'10\"", "12?", "19.4326", "1-2-3", "¿10?"]
)
def test_no_degrees_and_minutes(text: str) -> None:
    assert cells({"Hora": [text, "x", "y"]}, "coordinate-dms") == []


def test_places_that_do_not_exist() -> None:
    keys = [f"{number:02}" for number in range(1, 33)]
    assert cells({"CVE_ENT": [*keys, "33", "99", "00", "9", "57"]}, "unknown-geography") == [
        ("CVE_ENT", "33"),
        ("CVE_ENT", "57"),
    ]
    names = ["Sonora", "JALISCO", "Edo. de México", "Veracruz", "Nuevo Leon", "Yuc.", "Distrito Federal"] * 3
    none = ["Nacional", "No especificado", "Extranjero", "Veracruz Norte", "Otro país"]
    assert cells({"Entidad": [*names, *none, "Sonorra", "Bogotá"]}, "unknown-geography") == [
        ("Entidad", "Sonorra"),
        ("Entidad", "Bogotá"),
    ]
    assert cells({"Estado": ["Vigente", "Cancelado", "Vigente"]}, "unknown-geography") == []


def test_a_file_that_is_no_catalogue() -> None:
    with pytest.raises(Problem, match="no catalogue"):
        validate(pd.DataFrame({"CVE_ENT": ["01"]}), catalogue=pd.DataFrame({"x": ["1"]}))


WORDS = [
    "Año",
    "León",
    "Córdoba",
    "ÁLVARO",
    "Ñandú",
    "pingüino",
    "Michoacán",
    "Querétaro",
    "½ vía",
    "“sí”",
    "niño – niña",
    "€ 5",
]


@pytest.mark.parametrize("wrong", ["cp1252", "mac_roman"])
@pytest.mark.parametrize("word", WORDS)
def test_letters_read_in_a_wrong_encoding(word: str, wrong: str) -> None:
    spoiled = word.encode().decode(wrong, errors="replace")
    assert texts({"x": [spoiled, "Jalisco"]}, "mojibake") == {spoiled}
    assert cells({"x": [word, "Jalisco"]}, "mojibake") == []


@pytest.mark.parametrize("text", ["Le?n", "C?rdoba", "Yucat\ufffdn", "Le¢n", "M‚xico", "A¤o"])
def test_letters_that_are_lost(text: str) -> None:
    assert texts({"x": [text, "Jalisco"]}, "mojibake") == {text}


@pytest.mark.parametrize(
    "text",
    [
        "¿Cuándo?sí",
        "http://x.mx/a?id=3",
        "SÃO PAULO",
        "CAFÉ”",
        "Ñ»",
        "Grau ß",
        "±3",
        "5¢",
        "naïve",
        "¿qué?",
        "A & B",
        "日本語",
        "Москва",
        "smörgåsbord",
        "£5",
        "3 °C",
        "Nº 5",
        "½",
        "«Á»",
    ],
)
def test_letters_that_are_right(text: str) -> None:
    assert cells({"x": [text, "Jalisco"]}, "mojibake") == []


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(codec="latin-1", exclude_categories=["Cc"]), max_size=30))
def test_accents_of_spanish_are_never_mojibake(text: str) -> None:
    plain = "".join(sign for sign in text if (sign.isascii() and sign != "?") or sign in "áéíóúüñÁÉÍÓÚÜÑ¿¡«»°ºª ")
    plain = plain.replace("¡", "").replace("Â", "")
    assert cells({"x": [plain, "Jalisco"]}, "mojibake") == []


CURP, RFC = "LXCA800101HDFPRN01", "LXCA8001019A1"


@pytest.mark.parametrize(
    "columns",
    [
        {"CURP": [CURP] * 3},
        {"Clave": [CURP, CURP.replace("80", "81"), ""]},
        {"RFC": [RFC, "ABC800101XX1", RFC]},
        {"Correo": ["a@gmail.com", "b@hotmail.com"]},
        {"Celular": ["5512345678", "55 1234 5678"]},
        {"Contacto": ["Ventas", "Caja"], "Celular": ["5512345678", "(55) 1234-5678"]},
    ],
)
def test_columns_of_personal_data(columns: dict[str, list[str]]) -> None:
    report = validate(pd.DataFrame(columns))
    found = [one for one in report.findings if one.code == "personal-data"]
    assert len(found) == 1 and found[0].row is None and found[0].column == len(columns)


@pytest.mark.parametrize(
    "text",
    [
        f"Se entrevistó a {CURP}.",
        f"con RFC {RFC} y otros",
        "Escribir a ana.ruiz@gmail.com hoy",
        "Informes al tel. 55 1234 5678",
        "Informes: 1001260010",
        "Marcar al 5512345678",
    ],
)
def test_personal_data_within_a_text(text: str) -> None:
    table = {"Folio": ["1", "2", "3"], "Observaciones": ["Revisado", text, "Sin novedad"]}
    assert cells(table, "personal-data") == [("Observaciones", text)]


@pytest.mark.parametrize(
    "columns",
    [
        {"Clave": ["ABCD801399XX1", "ABCD990101XX1", "ABCD990101X2X", "AB"]},
        {"Correo": ["transparencia@sep.gob.mx", "a@imss.gob.mx"]},
        {"Nombre comercial": ["Luz", "Gas"], "Teléfono": ["5512345678", "5512345679"]},
        {"RFC": ["ABC800101XX1", "XYZ800101AB2"]},
        {"Observaciones": ["Oficio 1001260010", "Expediente 55-1234-5678/2014", "Folio 5512345678 del acta"]},
        {"CLUES": ["DFSSA000337", "ASSSA000476"]},
        {"CCT": ["07DJN0698D", "07EBH0233Q"]},
        {"NIV": ["3G1SR12345678901X", "3N1BS48PQW1234567"]},
        {"Monto": ["1001260010", "1001260011"]},
        {"Clave PPI": ["10116100001", "1111C000012"]},
    ],
)
def test_keys_that_only_look_like_a_persons(columns: dict[str, list[str]]) -> None:
    assert cells(columns, "personal-data") == []
