"""New cases of diseases by municipality and month, as the bulletin's table leaves them."""

from __future__ import annotations

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, Tidy, release, some, spoil
from ...making import Block, cycle, derived, fact, place

MONTHS = ("ENE", "FEB", "MAR", "ABR", "MAY", "JUN", "JUL", "AGO", "SEP", "OCT", "NOV", "DIC")
# A disease with its keys of ICD-10, from memory, not compared, and how many cases there are in a year and ten thousand people.
DISEASES = {
    ("J00-J06", "Infecciones respiratorias agudas"): 2_100,
    ("A01-A09", "Infecciones intestinales"): 480,
    ("A90", "Fiebre por dengue"): 5,
    ("I10-I15", "Hipertensión arterial"): 45,
    ("B01", "Varicela"): 22,
    ("E11-E14", "Diabetes mellitus no insulinodependiente"): 38,
    ("N30-N39", "Infección de vías urinarias"): 380,
    ("K25-K29", "Úlceras, gastritis y duodenitis"): 140,
    ("H10", "Conjuntivitis"): 95,
    ("J45-J46", "Asma"): 26,
    ("A15-A16", "Tuberculosis respiratoria"): 2,
    ("B15", "Hepatitis aguda tipo A"): 1,
}
RATES = tuple(DISEASES.values())
INSTITUTIONS = ("Secretaría de Salud", "IMSS-Ordinario", "ISSSTE", "IMSS-Oportunidades", "PEMEX", "Otras")
TITLES = some(
    "Sistema Nacional de Vigilancia Epidemiológica",
    "Casos nuevos de enfermedades por municipio de notificación",
    "Sistema Único de Información",
    "Todas las instituciones",
    least=2,
)
NOTES = some(
    "Fuente: registros de práctica que imitan los reportes de los servicios estatales de salud.",
    "Nota: todas las cifras son inventadas para capacitación.",
    "(-) Sin notificación.",
    "Cifras preliminares.",
    least=2,
)
OVER = f"{MONTHS[0]}:{MONTHS[-1]}"


def _cases(block: Block) -> list[list[str]]:
    """Give each month's cases: what the people of the place let expect, more or less; blank in months to come."""
    import numpy as np

    places = block.numbers["place"].astype(np.uint64)
    people = block.lasting("people").wholes(places, 20_000, 420_000, lean=2)
    yearly = people * np.array(RATES)[block.numbers["CVE_CIE10"]]
    reported = block.chance("reported").between(8, 11)
    columns = [[""] * block.count for _month in MONTHS]
    for at, month in enumerate(MONTHS[:reported]):
        # Twelve months, two sexes, ten thousand people, and a share in percent.
        found = yearly * block.chance(month).wholes(block.rows, 60, 140) // (12 * 2 * 10_000 * 100)
        columns[at] = list(map(str, found.tolist()))
    return columns


DATASET = Dataset(
    Entry(
        title=Words("New cases of diseases by month", "Casos nuevos de enfermedades por mes"),
        what=Words(
            "A row is a disease in a municipality in a month, by sex and institution, and its new cases.",
            "Una fila es una enfermedad en un municipio y un mes, por sexo e institución, y sus casos nuevos.",
        ),
        owner="Dirección General de Epidemiología",
        system="SUAVE, Sistema Único Automatizado para la Vigilancia Epidemiológica",
        sensitivity="public",
        demand=5,
        evidence=Words(
            "The bulletin in PDF is the most visited page; newspapers type its tables again each week.",
            "El boletín en PDF es la página más visitada; los periódicos vuelven a teclear sus cuadros cada semana.",
        ),
        effort=2,
        barriers=("format", "quality"),
        legal_basis=Words(
            "General Health Law and NOM-017-SSA2-2012 on epidemiological surveillance: cases are notified and "
            "made known.",
            "Ley General de Salud y NOM-017-SSA2-2012, para la vigilancia epidemiológica: los casos se notifican "
            "y se difunden.",
        ),
        frequency="R/P1M",
    ),
    key=("ANIO", "CVE_MUN", "SEXO", "CVE_CIE10", "INSTITUCION", "MES"),
    columns=(
        fact("ANIO", "{year}"),
        place(state="NOM_ENT", geo="CVE_MUN", municipality="NOM_MUN", per=10),
        cycle("SEXO", ("Hombres", "Mujeres")),
        cycle(("CVE_CIE10", "PADECIMIENTO"), tuple(DISEASES), per=2),
        cycle("INSTITUCION", INSTITUTIONS, per=2 * len(DISEASES)),
        derived(MONTHS, _cases),
    ),
    releases=(
        release(
            "2013",
            "casos-nuevos-por-enfermedad-2013.csv",
            spoil("wide-columns", name="MES", values="CASOS", times=MONTHS),
            spoil("value-renamed", columns="NOM_ENT", names=FORMERLY),
            spoil("total-row", by="NOM_ENT", label="NOM_ENT", columns=OVER),
            spoil("thousands-mark", columns=OVER),
            spoil("merged-cells", column="NOM_ENT"),
            spoil("multirow-header", over={"CASOS NUEVOS": [MONTHS[0], MONTHS[-1]]}),
            spoil("preamble", titles=TITLES),
            year=2013,
        ),
        release(
            "2014",
            "casos-nuevos-por-enfermedad-2014.csv",
            spoil("wide-columns", name="MES", values="CASOS", times=MONTHS),
            spoil("value-renamed", columns="NOM_ENT", names=FORMERLY),
            spoil("missing-marker", columns=OVER, marker="-"),
            spoil("column-renamed", column="PADECIMIENTO", to="ENFERMEDAD"),
            spoil("footer", notes=NOTES, blank=1),
            spoil("encoding-error", encoding="windows-1252"),
            year=2014,
        ),
    ),
    full=30_000,
    small=60,
    tidy=Tidy(MONTHS, "MES", "CASOS"),
)
