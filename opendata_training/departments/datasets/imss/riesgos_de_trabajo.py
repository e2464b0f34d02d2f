"""Accidents and illnesses at work, a case a row, as the medical reports leave them."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, blank, choice, date, derived, serial, whole
from ._lists import located

_AT_WORK, _ON_THE_WAY, _ILLNESS = "Accidente de trabajo", "Accidente en trayecto", "Enfermedad de trabajo"
# What happened and what it led to; what comes with an accident is no illness.
_CASES = {
    (_AT_WORK, "Herida de muñeca y mano"): 21.0,
    (_AT_WORK, "Contusión de tobillo y pie"): 15.0,
    (_AT_WORK, "Esguince de columna lumbar"): 12.0,
    (_AT_WORK, "Fractura de extremidad superior"): 8.0,
    (_AT_WORK, "Quemadura térmica o química"): 4.0,
    (_AT_WORK, "Amputación traumática de dedo"): 2.0,
    (_ON_THE_WAY, "Traumatismo craneoencefálico"): 6.0,
    (_ON_THE_WAY, "Esguince de región cervical"): 14.0,
    (_ON_THE_WAY, "Lesión de rodilla"): 9.0,
    (_ILLNESS, "Síndrome del túnel carpiano"): 4.0,
    (_ILLNESS, "Hipoacusia por ruido"): 3.0,
    (_ILLNESS, "Dermatitis de contacto"): 2.0,
}
# How long each keeps people from work, beside the longest.
_DAYS = (0.12, 0.15, 0.2, 0.8, 0.4, 0.7, 0.5, 0.15, 0.5, 1.0, 0.3, 0.2)
_JOBS = (
    *("Peón de construcción", "Operador de máquina", "Albañil", "Vendedora o vendedor de piso", "Chofer de camión"),
    *(
        "Auxiliar de almacén",
        "Cocinera o cocinero",
        "Soldador",
        "Empleada o empleado administrativo",
        "Minero",
        "Enfermería",
    ),
)


def _after(block: Block) -> list[str]:
    """Give what remained: nothing with most, death with few and never with an illness."""
    share = block.chance("after").wholes(block.rows, 0, 999)
    words = []
    for one, kind in zip(share.tolist(), block.made["TIPO_RIESGO"], strict=True):
        words.append(
            "Defunción"
            if one < 4 and kind != _ILLNESS
            else "Incapacidad permanente"
            if one < 70
            else "Alta sin secuela"
        )
    return words


DATASET = Dataset(
    Entry(
        title=Words("Accidents and illnesses at work", "Riesgos de trabajo"),
        what=Words(
            "A row is a case: who had it by sex, age and occupation, where, what happened and how many days of leave it took.",
            "Una fila es un caso: sexo, edad y ocupación de la persona, dónde fue, qué pasó y cuántos días de incapacidad tuvo.",
        ),
        owner="Coordinación de Salud en el Trabajo",
        system="Sistema de Información de Salud en el Trabajo, formatos ST-7 y ST-9",
        sensitivity="personal",
        demand=4,
        evidence=Words(
            "Unions, insurers and the Ministry of Labour ask for it; the printed yearbook has national sums alone.",
            "La piden sindicatos, aseguradoras y la Secretaría del Trabajo; el anuario impreso solo trae sumas nacionales.",
        ),
        effort=4,
        barriers=("personal-data", "quality"),
        legal_basis=Words(
            "Federal Labour Law and Social Security Law: the institute qualifies each case; data on health are "
            "confidential.",
            "Ley Federal del Trabajo y Ley del Seguro Social: el Instituto califica los casos; la salud es dato "
            "confidencial.",
        ),
        frequency="R/P1Y",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "ST7-{year}-{:06d}"),
        date("FECHA", "{year}-01-01", "{year}-12-31"),
        located(delegation_name="DELEGACION", municipality="MUNICIPIO", per=5),
        choice("SEXO", {"Hombre": 64.0, "Mujer": 36.0}),
        whole("EDAD", 18, 67),
        blank(choice("OCUPACION", _JOBS), 0.12),
        choice(("TIPO_RIESGO", "DIAGNOSTICO"), _CASES),
        whole("DIAS_INCAPACIDAD", 3, 180, lean=2, like="TIPO_RIESGO", factors=_DAYS),
        derived("RESULTADO", _after),
    ),
    releases=(
        release(
            "2013",
            "riesgos-de-trabajo-2013.csv",
            spoil("unit-in-cell", columns="DIAS_INCAPACIDAD", every=15, unit="días"),
            spoil("lost-character", columns="DIAGNOSTICO", every=20),
            spoil("missing-marker", columns="OCUPACION", marker="N.E."),
            year=2013,
        ),
        release(
            "2014",
            "riesgos-de-trabajo-2014.csv",
            spoil("impossible-date", columns="FECHA", every=40),
            spoil("date-form", columns="FECHA", form="dd/mm/yyyy"),
            spoil("ambiguous-date", columns="FECHA", every=30),
            year=2014,
        ),
    ),
    full=520_000,
    small=100,
    personal={"SEXO": "quasi", "EDAD": "quasi", "OCUPACION": "quasi", "MUNICIPIO": "quasi", "DIAGNOSTICO": "health"},
)
