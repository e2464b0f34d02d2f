"""Clean tables that look as if something were wrong: nothing is found in them."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from opendata_training import validate

R = random.Random
Row = Callable[[random.Random, int], list[object]]


def _day(rng: random.Random) -> str:
    return f"20{rng.randint(18, 23)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"


TABLES: dict[str, tuple[str, int, Row]] = {
    "epicentres off the coast": (
        "Fecha,Magnitud,Latitud,Longitud",
        120,
        lambda rng, at: [
            _day(rng),
            f"{rng.expovariate(1) + 3:.1f}",
            f"{rng.uniform(13.9, 20):.2f}",
            f"{-rng.uniform(92, 106):.2f}",
        ],
    ),
    "codes with an E among digits": (
        "codigo,producto,existencia",
        60,
        lambda rng, at: [f"{rng.randint(1, 9)}E{rng.randint(1, 99)}", f"P{at}", rng.randint(1, 99)],
    ),
    "enrolment": (
        "ciclo,Matrícula",
        60,
        lambda rng, at: [f"20{10 + at % 12}-20{11 + at % 12}", rng.randint(1000, 90000)],
    ),
    "numbers of users": (
        "id_usuario,consumo_m3,fecha",
        200,
        lambda rng, at: [at * 433 % 99991 + 1000, rng.randint(0, 60), _day(rng)],
    ),
    "chapters of chapters": (
        "numeral,concepto,importe",
        60,
        lambda rng, at: [
            ["1", "1.1", "1.1.1", "1.2", "2", "2.1", "10.3"][at % 7],
            f"Concepto {at}",
            rng.randint(100, 9999),
        ],
    ),
    "school years": (
        "Escuela,Grado,Grupo,Inscritos",
        90,
        lambda rng, at: [f"E{at}", f"{at % 6 + 1}°", rng.choice("ABC"), rng.randint(15, 50)],
    ),
    "a classification of several levels": (
        "Código,Actividad,Unidades",
        52,
        lambda rng, at: [
            ["11", "111", "1111", "21", "211", "2111", "31", "311", "3111", "31111", "1112", "212", "11111"][at % 13],
            "Actividad",
            at * 7,
        ],
    ),
    "none is an answer": (
        "respondent,pets,size",
        90,
        lambda rng, at: [at + 1, rng.choice(["none", "some", "many"]), rng.choice("SML")],
    ),
    "prices of 99.99": (
        "producto,cantidad,precio",
        8,
        lambda rng, at: [f"P{at}", at + 1, ["10.50", "5.00", "99.99", "2.25", "7.10", "3.30", "8.00", "9.90"][at]],
    ),
    "few and frequent figures": (
        "accidente,heridos,muertos",
        200,
        lambda rng, at: [at + 1, rng.choice([0, 0, 1, 2, 3, 14]), rng.choice([0, 0, 0, 1])],
    ),
    "persons who are there again": (
        "programa,monto,curp_titular",
        60,
        lambda rng, at: [f"Apoyo {at}", rng.randint(100, 999), f"C{min(at, 58)}"],
    ),
    "a leap in a heavy tail": (
        "localidad,habitantes",
        24,
        lambda rng, at: [f"L{at}", [3, 8, 12, 25, 40, 77, 150, 900][at % 8] * (at + 1)],
    ),
    "small things far apart": (
        "muestra,masa",
        14,
        lambda rng, at: [f"M{at}", [0.2, 5, 31, 0.9, 120, 7, 2, 0.04, 15, 66, 300, 1, 9, 4][at]],
    ),
    "another first row": (
        "Ámbito,casos,camas",
        5,
        lambda rng, at: [["Nacional", "Rural", "Urbano", "Costero", "Otro"][at], [40, 3, 9, 7, 11][at], at + 2],
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_nothing_is_found(tmp_path: Path, name: str) -> None:
    header, rows, make = TABLES[name]
    rng = R(name)
    lines = [header, *(",".join(map(str, make(rng, at))) for at in range(rows))]
    path = tmp_path / "quiet.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert [(one.code, one.row, one.label, one.cell) for one in validate(path, limit=3).findings] == []
