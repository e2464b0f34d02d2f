"""PEMEX: oil and gas produced by asset and month, as a report's table leaves them."""

from __future__ import annotations

from typing import Any

from ...locale import Words
from ..defects import lost_leading_zero, months_as_columns, notes_around, thousands_mark, total_row
from ..draw import Draw
from ..sheet import Built, Sheet

TITLE = Words(en="Oil and gas by asset and month (PEMEX)", es="Petróleo y gas por activo y mes (PEMEX)")
NAME = "produccion-por-activo-2014.csv"
LABELS = ["Producto", "Unidad", "Región", "Clave", "Activo", "Mes", "Producción"]
MONTHS = [
    f"{month}-14" for month in ["ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC"]
]
# The assets of 2014 by region; their keys are invented.
ASSETS = {
    "Marina Noreste": {"01": "Cantarell", "02": "Ku-Maloob-Zaap"},
    "Marina Suroeste": {"03": "Abkatún-Pol-Chuc", "04": "Litoral de Tabasco"},
    "Norte": {"08": "Aceite Terciario del Golfo", "09": "Burgos", "11": "Poza Rica-Altamira", "12": "Veracruz"},
    "Sur": {"05": "Bellota-Jujo", "06": "Cinco Presidentes", "07": "Macuspana-Muspac", "10": "Samaria-Luna"},
}
# A product, its unit, and the most of it that an asset gives in a month.
PRODUCTS = [
    ("Petróleo crudo pesado", "bd", 420_000),
    ("Petróleo crudo ligero", "bd", 260_000),
    ("Petróleo crudo superligero", "bd", 90_000),
    ("Gas natural", "MMpcd", 1900),
    ("Condensado", "bd", 9000),
]
QUESTION = "Gas natural"
TITLES = [
    "Petróleos Mexicanos",
    "Producción de hidrocarburos por activo, 2014",
    "Promedio diario de cada mes",
    "Subdirección de Producción",
]
NOTES = [
    "Nota: todas las cifras son inventadas para capacitación.",
    "bd: barriles diarios. MMpcd: millones de pies cúbicos diarios.",
    "Los meses en blanco aún no se reportan.",
]


def _tidy(draw: Draw) -> list[list[str]]:
    """Give the clean rows: what each asset produces, product by product, the last months still to come."""
    reported = draw.between(6, 11)
    assets = [
        (region, key, names[key])
        for region, names in ASSETS.items()
        for key in draw.some(list(names), draw.between(2, len(names)))
    ]
    rows = []
    for product, unit, most in PRODUCTS:
        for asset in assets:
            if product != QUESTION and draw.chance(0.3):
                continue
            level = most * draw.between(3, 100, lean=2) // 100
            for month in range(12):
                amount = str(level * draw.between(85, 100) // 100) if month < reported else ""
                rows.append([product, unit, *asset, MONTHS[month], amount])
    return rows


def _question(rows: list[list[str]]) -> dict[str, Any]:
    """Ask for the asset with the most gas, all months' daily means added up."""
    totals: dict[str, int] = {}
    for row in rows:
        if row[0] == QUESTION:
            totals[row[3]] = totals.get(row[3], 0) + int(row[6] or 0)
    best = min(totals, key=lambda key: (-totals[key], key))
    return {"question_product": QUESTION, "top_asset": best, "top_total": totals[best]}


def make(seed: int) -> Built:
    """Make the file of one seed; the recipe is the same for every seed, the facts and figures are not."""
    draw = Draw(seed)
    sheet = Sheet(list(LABELS), _tidy(draw))
    truth = [dict(zip(LABELS, row, strict=True)) for row in sheet.rows]
    reported = len({row[5] for row in sheet.rows if row[6]})
    question = _question(sheet.rows)
    months_as_columns.inject(sheet, MONTHS, name="Mes", values="Producción")
    thousands_mark.inject(sheet, MONTHS[0], MONTHS[-1])
    lost_leading_zero.inject(sheet, "Clave")
    total_row.inject(sheet, "Producto", MONTHS[0], MONTHS[-1], word="Total")
    notes_around.inject(sheet, TITLES[: draw.between(2, 4)], NOTES[: draw.between(1, 3)])
    data = sheet.written("utf-8", "comma", mark=True)
    facts = {**sheet.facts, **question, "truth_rows": len(truth), "blank_months": 12 - reported}
    return Built(NAME, data, truth, sheet.recipe, facts)
