"""What each kind of vehicle pays at each toll plaza."""

from __future__ import annotations

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, some, spoil
from ...making import Block, cycle, derived, fact, place
from ...making.basic import written
from ._lists import INVENTED, ROUTES

# The kinds of vehicles and what they pay, in hundredths of what a car pays.
CLASSES = (
    *(("Motocicletas", 50), ("Automóviles", 100), ("Autobuses de 2 ejes", 170), ("Autobuses de 3 y 4 ejes", 185)),
    *(("Camiones de 2 ejes", 165), ("Camiones de 3 y 4 ejes", 190), ("Camiones de 5 y 6 ejes", 310)),
    *(("Camiones de 7 a 9 ejes", 420), ("Eje excedente", 95)),
)
PER = len(CLASSES)
NOTES = some(
    "Tarifas en pesos, con IVA incluido.",
    INVENTED,
    "Vigentes a partir de la primera semana del año.",
    "Eje excedente: ligero o de carga, por cada uno.",
    least=2,
)


def _plaza(block: Block) -> list[list[str]]:
    """Give key, name and route of the plaza; a municipality has another one when all kinds of vehicles were said."""
    import numpy as np

    at, lap = block.numbers["place"], block.within // PER
    number = at + lap * 258
    block.numbers["plaza"] = number
    draws = block.lasting("route").wholes(number.astype(np.uint64), 0, 11).tolist()
    states = [ROUTES[f"{one:02d}"] for one in block.numbers["state"].tolist()]
    names = [
        f"{name} {more + 1}" if more else name for name, more in zip(block.made["MUNICIPIO"], lap.tolist(), strict=True)
    ]
    routes = [f"MEX-{of[draw % len(of)]}D" for of, draw in zip(states, draws, strict=True)]
    return [[f"{one + 1:04d}" for one in number.tolist()], names, routes]


def _fare(block: Block) -> list[str]:
    """Give the fare in pesos: a car's at the plaza, a little more every year, times that of the kind, without odd cents."""
    import numpy as np

    car = block.lasting("fare").wholes(block.numbers["plaza"].astype(np.uint64), 18, 190, lean=2)
    car = car * (100 + 4 * (int(block.facts["year"]) - 2013)) // 100
    return written(car * np.array([one[1] for one in CLASSES])[block.numbers["CLASE"]] // 100 * 100, 2)


DATASET = Dataset(
    Entry(
        title=Words("Toll fares by plaza and kind of vehicle", "Tarifas de peaje por caseta y clase de vehículo"),
        what=Words(
            "A row is a kind of vehicle at a toll plaza and what it pays.",
            "Una fila es una clase de vehículo en una caseta de cobro y lo que paga.",
        ),
        owner="Dirección General de Desarrollo Carretero",
        system="Registro de tarifas de las autopistas concesionadas",
        sensitivity="public",
        demand=5,
        evidence=Words(
            "Makers of route planners and carriers copy the fares from the plazas' web pages one by one.",
            "Quienes hacen planeadores de rutas y los transportistas copian las tarifas una por una de las páginas de las casetas.",
        ),
        effort=1,
        barriers=("upkeep",),
        legal_basis=Words(
            "Law of Roads, Bridges and Federal Road Transport: the ministry grants the concessions and watches over "
            "them.",
            "Ley de Caminos, Puentes y Autotransporte Federal: la Secretaría otorga las concesiones y las vigila.",
        ),
        frequency="R/P1Y",
    ),
    key=("CVE_CASETA", "CLASE"),
    columns=(
        fact("ANIO", "{year}"),
        place(state="ENTIDAD", municipality="MUNICIPIO", per=PER),
        cycle("CLASE", [one[0] for one in CLASSES]),
        derived(("CVE_CASETA", "CASETA", "RUTA"), _plaza),
        derived("TARIFA", _fare),
    ),
    releases=(
        release(
            "2013",
            "tarifas-casetas-2013.csv",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil(
                "category-variant",
                columns="CLASE",
                every=15,
                variants={
                    "Motocicletas": ["Motos", "MOTOCICLETAS"],
                    "Automóviles": ["Autos", "AUTOMOVILES", "Automóvil"],
                    "Camiones de 2 ejes": ["C2", "Camión 2 ejes"],
                    "Autobuses de 2 ejes": ["B2", "Autobús 2 ejes"],
                },
            ),
            spoil("lost-leading-zero", columns="CVE_CASETA", width=4),
            spoil("footer", notes=NOTES, blank=1),
            year=2013,
        ),
        release(
            "2014",
            "tarifas-casetas-2014.csv",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("decimal-mark", columns="TARIFA"),
            spoil("untrimmed-label", column="CASETA", after="  "),
            spoil("column-moved", column="TARIFA", to=3, at=7),
            year=2014,
        ),
    ),
    full=1_900,
    small=100,
)
