"""Vaccination by municipality: doses given and who should have had them."""

from __future__ import annotations

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, cycle, derived, fact, place
from ...making.basic import written

# A vaccine and whom it is for.
VACCINES = (
    *(("BCG", "Menores de 1 año"), ("Pentavalente acelular", "Menores de 1 año"), ("Triple viral (SRP)", "1 año")),
    *(("Hepatitis B", "Menores de 1 año"), ("Rotavirus", "Menores de 1 año"), ("Influenza estacional", "6 a 59 meses")),
    *(("Neumocócica conjugada", "Menores de 1 año"), ("Neumocócica conjugada", "1 año"), ("DPT", "4 años")),
    *(("Triple viral (SRP)", "6 años"),),
)
QUARTERS = ("I", "II", "III", "IV")
INSTITUTIONS = ("SSA", "IMSS", "ISSSTE")


def _given(block: Block) -> list[list[str]]:
    """Give the children to vaccinate, the doses, those of later rounds, and the coverage in percent with one decimal.

    It may be above 100: children of other places come too, and the number who live there is an estimate.
    """
    import numpy as np

    children = block.lasting("children").wholes(block.numbers["place"].astype(np.uint64), 90, 4_200, lean=2)
    which = block.numbers["place"] * len(VACCINES) + block.numbers["BIOLOGICO"]
    children = children * block.lasting("of each").wholes(which.astype(np.uint64), 85, 115) // 100
    doses = children * block.chance("DOSIS_APLICADAS").wholes(block.rows, 580, 1080) // 1000
    again = doses * block.chance("DOSIS_REFUERZO").wholes(block.rows, 2, 30) // 100
    return [*(list(map(str, one.tolist())) for one in (children, doses, again)), written(doses * 1000 // children, 1)]


DATASET = Dataset(
    Entry(
        title=Words("Vaccination by municipality", "Cobertura de vacunación por municipio"),
        what=Words(
            "A row is a vaccine, an age group and a quarter in a municipality: doses given and children protected.",
            "Una fila es una vacuna, un grupo de edad y un trimestre en un municipio: dosis y cobertura.",
        ),
        owner="Centro Nacional para la Salud de la Infancia y la Adolescencia",
        system="PROVAC, censo nominal, y libros de cálculo que envían los estados",
        sensitivity="public",
        demand=4,
        evidence=Words(
            "Pediatricians and local councils ask for it before each national health week.",
            "Pediatras y ayuntamientos la piden antes de cada semana nacional de salud.",
        ),
        effort=3,
        barriers=("quality", "third-party", "titles-change"),
        legal_basis=Words(
            "General Health Law and NOM-036-SSA2-2012 on vaccines: the states report the doses given.",
            "Ley General de Salud y NOM-036-SSA2-2012, sobre aplicación de vacunas: los estados informan las "
            "dosis aplicadas.",
        ),
        frequency="R/P3M",
    ),
    key=("ANIO", "CVE_ENT", "CVE_MUN", "TRIMESTRE", "BIOLOGICO", "GRUPO_EDAD", "INSTITUCION"),
    columns=(
        fact("ANIO", "{year}"),
        place(state_key="CVE_ENT", state="NOM_ENT", key="CVE_MUN", municipality="NOM_MUN", per=12),
        cycle("TRIMESTRE", QUARTERS),
        cycle(("BIOLOGICO", "GRUPO_EDAD"), VACCINES, per=len(QUARTERS)),
        cycle("INSTITUCION", INSTITUTIONS, per=len(QUARTERS) * len(VACCINES)),
        derived(("POBLACION_OBJETIVO", "DOSIS_APLICADAS", "DOSIS_REFUERZO", "COBERTURA"), _given),
    ),
    releases=(
        release(
            "2013",
            "cobertura-de-vacunacion-2013.xlsx",
            spoil("value-renamed", columns="NOM_ENT", names=FORMERLY),
            spoil("outlier", columns="DOSIS_APLICADAS", every=40),
            spoil("merged-cells", column="NOM_MUN"),
            spoil("several-sheets", column="NOM_ENT"),
            year=2013,
        ),
        release(
            "2014",
            "cobertura-de-vacunacion-2014.csv",
            spoil("value-renamed", columns="NOM_ENT", names=FORMERLY),
            # In this story the report of 2014 counts boosters among the doses, and tells the coverage as a share of 1.
            spoil("meaning-changed", column="DOSIS_APLICADAS", plus="DOSIS_REFUERZO"),
            spoil("unit-changed", columns="COBERTURA", by=2, unit={"from": "%", "to": "1"}),
            spoil("decimal-mark", columns="COBERTURA"),
            spoil("delimiter-unusual", delimiter=";"),
            year=2014,
        ),
    ),
    full=25_000,
    small=100,
    known={
        "outlier": "DOSIS_APLICADAS<=2*POBLACION_OBJETIVO",
    },
)
