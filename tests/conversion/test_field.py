"""What a column is written as: numbers and days only where every text can be told again."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.conversion.field import Field, Unfit, check, fields_of, is_number


def field_of(label: str, *texts: str) -> Field:
    return fields_of([label], [Counter(texts)])[0]


@pytest.mark.parametrize(
    ("texts", "kind", "decimals"),
    [
        (["1", "-20", ""], "integer", None),
        (["0"], "integer", None),
        (["123456789012345"], "integer", None),
        (["1234567890123456"], "text", None),
        (["0", "-0"], "text", None),
        (["007", "8"], "text", None),
        (["+3"], "text", None),
        (["1e5"], "text", None),
        (["1,200"], "text", None),
        ([".5"], "text", None),
        (["5."], "text", None),
        (["٣"], "text", None),
        (["1.50", "2.25", ""], "number", 2),
        (["1.5", "2"], "number", None),
        (["1.5", "2.25"], "number", None),
        (["-0.0", "1.5"], "text", None),
        (["-99.13320799999997", "20.1"], "number", None),
        (["19.43260799999999812", "20.1"], "text", None),
        (["2014-02-28", ""], "date", None),
        (["2014-02-30"], "text", None),
        (["2014-2-3"], "text", None),
        (["2014-02-03T10:00:00", "2014-02-03 10:00:00"], "datetime", None),
        (["2014-02-03T24:00:00"], "text", None),
        (["2014-02-03", "2014-02-03T10:00:00"], "text", None),
        (["NA", "1"], "text", None),
        ([" ", "1"], "text", None),
        ([""], "text", None),
        ([], "text", None),
    ],
)
def test_a_kind_takes_what_it_gives_back(texts: list[str], kind: str, decimals: int | None) -> None:
    assert field_of("valor", *texts) == Field("valor", kind, decimals)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("label", "texts"),
    [
        ("CVE_ENT", ["1", "32"]),
        ("id", ["1.1", "1.2"]),
        ("Código postal", ["6000", "11000"]),
        ("Teléfono", ["5512345678", "5551"]),
        ("No. de expediente", ["1234", "5678"]),
        ("zip code", ["10001", "94110"]),
    ],
)
def test_keys_stay_text(label: str, texts: list[str]) -> None:
    assert field_of(label, *texts).kind == "text"


@pytest.mark.parametrize(
    ("label", "texts"),
    [
        ("Número de camas", ["123", "456"]),
        ("No.", ["1", "2"]),
        ("Población", ["12345", "23456"]),
        ("Año", ["2013", "2014"]),
        ("Expedientes", ["12", "345"]),
        ("Teléfonos por 100 habitantes", ["12", "85"]),
        ("beds", ["10", "20"]),
    ],
)
def test_amounts_are_numbers(label: str, texts: list[str]) -> None:
    assert field_of(label, *texts).kind == "integer"


def test_a_cell_that_does_not_fit_says_what_would() -> None:
    for field, cell, wider in [
        (Field("a", "integer"), "1.5", Field("a", "number")),
        (Field("a", "number", 2), "1.5", Field("a", "number")),
        (Field("a", "number", 2), "12", Field("a", "number")),
        (Field("a", "integer"), "01", Field("a")),
        (Field("a", "date"), "2014-02-30", Field("a")),
        (Field("a", "number"), "ND", Field("a")),
    ]:
        with pytest.raises(Unfit) as caught:
            check(field, 3, ["", cell])
        assert (caught.value.place, caught.value.field) == (3, wider)
    check(Field("a"), 0, ["anything"])


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False).map(repr) | st.integers().map(str), min_size=1))
def test_a_number_comes_back_from_a_double(texts: list[str]) -> None:
    field = field_of("valor", *texts)
    if field.kind in ("integer", "number"):
        check(field, 0, texts)
        for text in texts:
            assert is_number(text)
            assert Decimal(repr(float(text))) == Decimal(text)
