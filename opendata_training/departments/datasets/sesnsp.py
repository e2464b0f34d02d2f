"""SESNSP: crimes by municipality and month, as an export to a spreadsheet leaves them."""

from __future__ import annotations

from typing import Any

from ...countries.mx.geography import MUNICIPALITIES, STATES
from ...locale import Words
from ..defects import lost_leading_zero, merged_header, months_as_columns, notes_around, thousands_mark, total_row
from ..draw import Draw
from ..sheet import Built, Sheet

TITLE = Words(en="Crimes by municipality and month (SESNSP)", es="Delitos por municipio y mes (SESNSP)")
NAME = "incidencia-delictiva-municipal-2014.csv"
LABELS = ["Año", "Clave_Ent", "Entidad", "Cve. Municipio", "Municipio", "Tipo de delito", "Mes", "Delitos"]
OVER = "Número de delitos"
MONTHS = [
    "Enero",
    "Febrero",
    "Marzo",
    "Abril",
    "Mayo",
    "Junio",
    "Julio",
    "Agosto",
    "Septiembre",
    "Octubre",
    "Noviembre",
    "Diciembre",
]
# A crime and the most of it that one month of a municipality shows.
CRIMES = {
    "Extorsión": 40,
    "Fraude": 900,
    "Homicidio": 90,
    "Lesiones": 2600,
    "Robo a casa habitación": 1900,
    "Robo de vehículo": 3900,
    "Violencia familiar": 2200,
}
# The lessons ask about it, so no seed may lack it.
ALWAYS = "Lesiones"
# Named twice what is met twice as often.
ENCODINGS = ["windows-1252", "windows-1252", "utf-8"]
DELIMITERS = ["comma", "tab", "semicolon", "semicolon"]
TITLES = [
    "Secretariado Ejecutivo del Sistema Nacional de Seguridad Pública",
    "Incidencia delictiva del fuero común por municipio, 2014",
    "Fecha de corte: al cierre del último mes con datos",
    "Centro Nacional de Información",
    "Unidad de medida: averiguaciones previas iniciadas",
]
NOTES = [
    "Fuente: registros de práctica que imitan los reportes de las procuradurías de los estados.",
    "Nota: todas las cifras son inventadas para capacitación; los meses en blanco aún no se reportan.",
    "p/ Cifras preliminares, sujetas a cambio.",
    "Consulta: unidad de transparencia del Secretariado.",
]


def _tidy(draw: Draw) -> list[list[str]]:
    """Give the clean rows: states, municipalities, crimes, and twelve months of each, the last ones still to come."""
    low = [key for key in MUNICIPALITIES if key < "10"]
    high = [key for key in MUNICIPALITIES if key >= "10"]
    states = draw.some(low, draw.between(2, 3)) + draw.some(high, draw.between(1, 3))
    chosen = draw.some(list(CRIMES), 5)
    crimes = [crime for crime in CRIMES if crime in chosen or crime == ALWAYS]
    reported = draw.between(7, 10)
    rows = []
    for state in states:
        for key in draw.some(list(MUNICIPALITIES[state]), draw.between(3, 5)):
            size = draw.between(4, 100, lean=2)
            for crime in crimes:
                if draw.chance(0.08):
                    continue
                most = CRIMES[crime] * size // 100
                place = [STATES[state], state + key, MUNICIPALITIES[state][key]]
                for month in range(12):
                    # A real zero now and then, or nobody would see that it is not the same as a blank.
                    share = 0 if most < 40 and draw.chance(0.15) else draw.between(40, 100)
                    count = str(most * share // 100) if month < reported else ""
                    rows.append(["2014", state, *place, crime, MONTHS[month], count])
    return rows


def _question(draw: Draw, rows: list[list[str]]) -> dict[str, Any]:
    """Ask for the municipality with the most of one crime in the year, its lead clear.

    Where there is a choice, the winner has months of a thousand or more: whoever leaves the marks in gets it wrong.
    """
    winners: dict[bool, list[tuple[str, str, int]]] = {True: [], False: []}
    for crime in sorted({row[5] for row in rows}):
        months: dict[str, list[int]] = {}
        for row in rows:
            if row[5] == crime and row[7]:
                months.setdefault(row[3], []).append(int(row[7]))
        best = sorted(months, key=lambda key: (-sum(months[key]), key))
        if len(best) > 1 and sum(months[best[0]]) > sum(months[best[1]]):
            winners[max(months[best[0]]) >= 1000].append((crime, best[0], sum(months[best[0]])))
    crime, key, total = draw.one(winners[True] or winners[False])
    name = next(row[4] for row in rows if row[3] == key)
    return {"question_crime": crime, "top_municipality": key, "top_name": name, "top_total": total}


def make(seed: int) -> Built:
    """Make the file of one seed; the recipe is the same for every seed, the facts and figures are not."""
    draw = Draw(seed)
    sheet = Sheet(list(LABELS), _tidy(draw))
    truth = [dict(zip(LABELS, row, strict=True)) for row in sheet.rows]
    reported = len({row[6] for row in sheet.rows if row[7]})
    question = _question(draw, sheet.rows)
    shown = [f"{OVER} {month}" for month in MONTHS]
    months_as_columns.inject(sheet, MONTHS, name="Mes", values="Delitos", shown=shown)
    merged_header.inject(sheet, OVER, MONTHS)
    thousands_mark.inject(sheet, shown[0], shown[-1])
    lost_leading_zero.inject(sheet, "Cve. Municipio")
    lost_leading_zero.inject(sheet, "Clave_Ent")
    total_row.inject(sheet, "Entidad", shown[0], shown[-1])
    notes_around.inject(sheet, TITLES[: draw.between(2, 5)], NOTES[: draw.between(2, 4)])
    data = sheet.written(draw.one(ENCODINGS), draw.one(DELIMITERS))
    facts = {**sheet.facts, **question, "truth_rows": len(truth), "blank_months": 12 - reported}
    return Built(NAME, data, truth, sheet.recipe, facts)
