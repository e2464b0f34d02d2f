"""Letters: spoiled ones are read again, lost ones come back where one text can be meant, and what nobody sees goes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.reading.doubled import spoil
from tests.conversion.fixes.tables import column


def test_spoiled_letters_are_read_again_and_right_ones_stay() -> None:
    cells = [
        "EspaÃ±a",
        "José",
        "ÃNGEL",
        "SÃO PAULO",
        "Ã‘UÃ‘EZ",
        "GarcÃ\xada",
        "Â¿QuÃ© es?",
        "ÃƒÂ±",
        "25 Â°C",
        "«CAFÉ»",
        "Köln",
    ]
    assert column("mojibake", cells) == [
        "España", "José", "ÃNGEL", "SÃO PAULO", "ÑUÑEZ", "García", "¿Qué es?", "ñ", "25 °C", "«CAFÉ»", "Köln",
    ]  # fmt: skip


@given(
    st.text("áéíóúüñÁÉÍÓÚÑ ¿¡ abcXYZ,.", min_size=1, max_size=20),
    st.sampled_from(["cp1252", "cp850", "mac_roman"]),
)
def test_what_a_program_spoils_comes_back(text: str, encoding: str) -> None:
    spoiled = spoil(text, encoding)
    assert column("mojibake", [spoiled]) == [text]
    assert column("mojibake", [text]) == [text]


@pytest.mark.parametrize(
    ("others", "damaged", "wanted"),
    [
        (["Nuevo León"] * 3, "Nuevo Le\ufffdn", "Nuevo León"),
        (["Nuevo León"] * 3, "Nuevo Le\ufffd\ufffdn", "Nuevo León"),
        (["Nuevo León"] * 3, "Nuevo Le?n", "Nuevo León"),
        (["Nuevo León"] * 2, "Nuevo Le\ufffdn", None),  # too seldom
        (["Müller"] * 3 + ["Möller"] * 3, "M\ufffdller", None),  # either
        (["Juárez 3", "Juárez 8", "Juárez 11"], "Ju\ufffdrez 12", "Juárez 12"),
        (["está", "está ya", "está allí"], "est\ufffd aquí", None),  # or esté
        (["Michoacán de Ocampo"] * 4, "MICHOAC\ufffdN DE OCAMPO", None),
        (["Ávila Camacho"] * 3, "\ufffdvila Camacho", "Ávila Camacho"),
        (["¿Quién?"] * 3, "Qui?n", None),
        (["Peña"] * 3, "Pe\ufffda y Mu\ufffdoz", None),
    ],
)
def test_a_lost_letter_comes_back_where_one_text_fits(others: list[str], damaged: str, wanted: str | None) -> None:
    assert column("mojibake", [*others, damaged])[-1] == (wanted or damaged)


def test_a_recipe_that_names_the_column_is_content_with_one() -> None:
    assert column("mojibake", ["Nuevo León", "Nuevo Le\ufffdn"], columns="x") == ["Nuevo León", "Nuevo León"]


def test_what_nobody_sees_goes_and_what_is_part_of_a_word_stays() -> None:
    cells = [
        "Nuevo\u00a0León",
        "Jal\u200bisco",
        "Co\u00adlima",
        "\ufeffPuebla",
        "a\u2028b",
        "\u2003x",
        "\x93sí\x94",
        "क्‍ष",
        "👨‍👩‍👧",
        "a\tb",
    ]
    assert column("invisible-character", cells) == [
        "Nuevo León", "Jalisco", "Colima", "Puebla", "a b", " x", "“sí”", "क्‍ष", "👨‍👩‍👧", "a\tb",
    ]  # fmt: skip
