"""Clean tables in English, and tables of the plainest kind."""

from __future__ import annotations

import random
from collections.abc import Sequence

from .mexico import day, person
from .table import Maker, Planted


def permits(rng: random.Random) -> Planted:
    """Give building permits."""
    rows = [
        [f"BP-2023-{number:04}", day(rng).isoformat(), rng.choice(("New build", "Extension", "Demolition")),
         f"{rng.randint(1, 990)} {rng.choice(('Oak St', 'Main St', 'Elm Ave'))}", rng.choice(("North", "South", "East", "West")),
         f"{rng.lognormvariate(11, 0.6):.0f}", rng.choice(("approved", "pending", "rejected"))]
        for number in range(1, rng.randint(20, 400))
    ]  # fmt: skip
    return Planted("permits", ["permit_id", "issued_on", "type", "address", "ward", "value_usd", "status"], rows,
                   ["key", "date", "category", "text", "category", "count", "category"])  # fmt: skip


def libraries(rng: random.Random) -> Planted:
    """Give loans of libraries."""
    rows = []
    for number, name in enumerate(
        ("Central", "Riverside", "Hilltop", "Eastgate", "Harbour", "Mill Lane", "Parkside", "Old Town")
    ):
        for month in ("January", "February", "March", "April"):
            adult, child = rng.randint(300, 4000), rng.randint(300, 3000)
            rows.append([f"L{number:02}", name, month, "2023", str(adult), str(child), str(adult + child)])
    return Planted("library-loans", ["code", "library", "month", "year", "adult loans", "child loans", "total loans"], rows,
                   ["code", "category", "category", "year", "part", "part", "total"])  # fmt: skip


def trees(rng: random.Random) -> Planted:
    """Give trees of a town in England."""
    rows = [
        [str(1000 + number), rng.choice(("Quercus robur", "Tilia cordata", "Platanus x hispanica", "Acer campestre")),
         f"{rng.uniform(2, 24):.1f}", str(rng.randint(10, 140)), f"{rng.uniform(51.4, 51.6):.6f}", f"{rng.uniform(-0.3, 0.1):.6f}",
         "" if rng.random() < 0.3 else rng.choice(("good", "fair", "poor"))]
        for number in range(rng.randint(30, 300))
    ]  # fmt: skip
    return Planted("trees", ["tree_id", "species", "height_m", "girth_cm", "latitude", "longitude", "condition"], rows,
                   ["key", "category", "decimal", "count", "latitude", "longitude", "category"])  # fmt: skip


def spending(rng: random.Random) -> Planted:
    """Give a council's spending over a threshold, with refunds below zero."""
    rows = [
        [day(rng).isoformat(), rng.choice(("Acme Ltd", "Brown & Sons", "City Paper Co", "Delta Cleaning", "Smith, Jones and Co")),
         rng.choice(("Highways", "Schools", "Adult care")), f"{rng.choice((1, 1, 1, 1, -1)) * rng.lognormvariate(7, 1):.2f}",
         f"INV{rng.randint(10000, 99999)}{number:03}"]
        for number in range(rng.randint(30, 500))
    ]  # fmt: skip
    return Planted("spending", ["date", "supplier", "department", "amount", "invoice"], rows,
                   ["date", "firm", "category", "amount", "key"])  # fmt: skip


def survey(rng: random.Random) -> Planted:
    """Give answers to a survey: a real category NA among others, and small whole numbers."""
    rows = [
        [str(number), rng.choice(("yes", "no")), str(rng.randint(1, 5)), rng.choice(("EU", "NA", "SA", "AS")),
         rng.choice(("S", "M", "L", "XL")), rng.choice(("none", "some", "many"))]
        for number in range(1, rng.randint(30, 200))
    ]  # fmt: skip
    return Planted("survey", ["respondent", "owns_car", "satisfaction", "continent", "size", "pets"], rows,
                   ["key", "category", "score", "category", "category", "category"])  # fmt: skip


def officials(rng: random.Random) -> Planted:
    """Give public servants and what they earn: names that are public, some of them alike."""
    rows = [
        [str(number), person(rng), rng.choice(("Director de área", "Subdirector", "Jefe de departamento", "Enlace")),
         rng.choice(("Finanzas", "Obras públicas", "Jurídico")), rng.choice(("18250.00", "24100.50", "39875.25", "61200.00"))]
        for number in range(1, rng.randint(20, 120))
    ]  # fmt: skip
    return Planted("remuneraciones", ["No.", "Nombre", "Puesto", "Área", "Sueldo bruto mensual"], rows,
                   ["key", "name", "category", "category", "amount"])  # fmt: skip


def tiny(rng: random.Random) -> Planted:
    """Give three rows and no more."""
    rows = [["Norte", "12", "3.5"], ["Sur", "8", "2.25"], ["Centro", "31", "10.0"]]
    return Planted("zonas", ["zona", "visitas", "indice"], rows, ["category", "count", "decimal"])


def series(rng: random.Random) -> Planted:
    """Give a series that grows: each value near the last."""
    level, rows = 100.0, []
    for year in range(1995, 2024):
        for quarter in range(1, 5):
            level *= 1 + rng.gauss(0.012, 0.01)
            rows.append([str(year), f"T{quarter}", f"{level:.4f}", f"{rng.gauss(0.5, 0.8):.2f}"])
    return Planted(
        "indice", ["anio", "trimestre", "indice", "variacion"], rows, ["year", "category", "decimal", "decimal"]
    )


def stops(rng: random.Random) -> Planted:
    """Give stops of bus routes, the key of two columns."""
    rows = [
        [f"R{route}", str(step), f"Parada {rng.choice(('Mercado', 'Hospital', 'Universidad', 'Central'))} {step}",
         f"{6 + step // 6:02}:{step % 6 * 10:02}:00", rng.choice(("0", "1"))]
        for route in range(1, rng.randint(4, 12))
        for step in range(1, rng.randint(8, 20))
    ]  # fmt: skip
    return Planted("rutas", ["ruta", "secuencia", "parada", "llegada", "accesible"], rows,
                   ["code", "count", "name", "hour", "category"])  # fmt: skip


CLEAN: Sequence[Maker] = (permits, libraries, trees, spending, survey, officials, tiny, series, stops)
