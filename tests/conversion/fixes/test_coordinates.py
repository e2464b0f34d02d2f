"""Coordinates: degrees, minutes and seconds come back as they were, and swapped points go where the others are."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opendata_training.errors import Problem
from tests.conversion.fixes.tables import column, fixed


@pytest.mark.parametrize(
    ("label", "cells", "wanted"),
    [
        ("Latitud", ["19°25'57\"N", "19 25 57 N", "20.5"], ["19.4325", "19.4325", "20.5"]),
        ("Longitud", ["99Â°07'59.52\"W", "103?20'58.56\"O", "-99.5"], ["-99.1332", "-103.3496", "-99.5"]),
        ("Longitud", ["99º 7' 1.1'' oeste", "O 100°00'00\""], ["-99.11697", "-100.0000"]),
        ("Latitude", ["34°36'S", "33°26.5'S"], ["-34.6000", "-33.4417"]),
        ("Longitude", ["-99°07'30\"", "-98°30'00\""], ["-99.1250", "-98.5000"]),
        ("Longitud Oeste", ["99°07'30\"", "98°30'00\""], ["-99.1250", "-98.5000"]),
        ("Latitud", ["19.43° N", "19d25m57s N"], ["19.43", "19.4325"]),
        ("Longitud", ["99°07'30\"", "-99.1"], ["-99.1250", "-99.1"]),
    ],
)
def test_degrees_and_minutes_become_decimal(label: str, cells: list[str], wanted: list[str]) -> None:
    assert column("coordinate-dms", cells, label) == wanted


@pytest.mark.parametrize(
    ("label", "cells"),
    [
        ("Longitud", ["99°07'30\"", "98°30'00\""]),  # nobody says east or west
        ("Länge", ["13°24'O", "9°11'O"]),
        ("Hora", ["10:25:57", "11:00:00"]),
        ("Pendiente", ["25°", "30°"]),
        ("Latitud", ["19°75'00\"N", "Domicilio conocido"]),
    ],
)
def test_what_may_be_elsewhere_stays(label: str, cells: list[str]) -> None:
    assert column("coordinate-dms", cells, label) == cells


def test_ost_beside_west_is_not_taken_for_oeste() -> None:
    assert column("coordinate-dms", ["9°11'O", "13°24'W"], "Longitude") == ["9°11'O", "-13.4000"]
    assert column("coordinate-dms", ["99°15'O", "99°24'W"], "Longitud") == ["-99.2500", "-99.4000"]


def test_a_recipe_says_the_side() -> None:
    assert column("coordinate-dms", ["99°07'30\"", "x"], columns="x", value="O") == ["-99.1250", "x"]
    assert column("coordinate-dms", ["13°24'O"], "Länge", columns="Länge", value="E") == ["-13.4000"]
    with pytest.raises(Problem, match="N, S, E, W"):
        column("coordinate-dms", ["1"], columns="x", value="up")


@given(st.integers(0, 179), st.integers(0, 59), st.integers(0, 5999), st.sampled_from(["°", "Â°", "º", "?"]))
def test_no_second_is_lost(degrees: int, minutes: int, hundredths: int, sign: str) -> None:
    cell = f"{degrees}{sign}{minutes:02d}'{hundredths // 100:02d}.{hundredths % 100:02d}\"W"
    after = column("coordinate-dms", [cell], "Longitud")[0]
    assert re.fullmatch(r"-?[0-9]{1,3}\.[0-9]{4,6}", after)
    back = round(abs(Fraction(after)) * 360_000)
    assert back == degrees * 360_000 + minutes * 6_000 + hundredths


POINTS = [["19.4326", "-99.1332"], ["25.6866", "-100.3161"], ["17.0732", "-96.7266"], ["20.9674", "-89.5926"]]


@pytest.mark.parametrize(
    ("point", "wanted"),
    [
        (["-103.3496", "20.6597"], ["20.6597", "-103.3496"]),
        (["-89.6237", "20.9674"], ["20.9674", "-89.6237"]),
        (["20.6597", "-103.3496"], ["20.6597", "-103.3496"]),
        (["0", "0"], ["0", "0"]),
        (["", "20.6"], ["", "20.6"]),
        (["103.3496", "20.6597"], ["103.3496", "20.6597"]),  # the minus is gone too
        (["40.4168", "-3.7038"], ["40.4168", "-3.7038"]),  # Madrid
    ],
)
def test_points_go_where_the_others_are(point: list[str], wanted: list[str]) -> None:
    rows = [["Latitud", "Longitud"], *POINTS, point]
    assert fixed("coordinate-swapped", rows) == [*rows[:-1], wanted]


def test_other_parts_of_the_world_are_found_by_their_own_points() -> None:
    peru = [[f"-12.0{at}", f"-77.0{at}"] for at in range(10)]
    rows = [["lat", "lon"], *peru, ["-77.05", "-12.05"]]
    assert fixed("coordinate-swapped", rows)[-1] == ["-12.05", "-77.05"]
    few = [["lat", "lon"], *peru[:5], ["-77.05", "-12.05"]]
    assert fixed("coordinate-swapped", few) == few


def test_degrees_counted_westwards_have_no_sign() -> None:
    rows = [
        ["Latitud norte", "Longitud oeste"],
        *([one, two.lstrip("-")] for one, two in POINTS),
        ["103.3496", "20.6597"],
    ]
    assert fixed("coordinate-swapped", rows)[-1] == ["20.6597", "103.3496"]
