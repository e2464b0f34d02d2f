"""Clean tables as Mexican offices keep them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta

from .table import Maker, Planted

STATES = (
    "Aguascalientes", "Baja California", "Baja California Sur", "Campeche", "Coahuila de Zaragoza", "Colima", "Chiapas",
    "Chihuahua", "Ciudad de México", "Durango", "Guanajuato", "Guerrero", "Hidalgo", "Jalisco", "México",
    "Michoacán de Ocampo", "Morelos", "Nayarit", "Nuevo León", "Oaxaca", "Puebla", "Querétaro", "Quintana Roo",
    "San Luis Potosí", "Sinaloa", "Sonora", "Tabasco", "Tamaulipas", "Tlaxcala", "Veracruz de Ignacio de la Llave",
    "Yucatán", "Zacatecas",
)  # fmt: skip
TOWNS = (
    "Hermosillo", "Guaymas", "Nogales", "Navojoa", "Cajeme", "Álamos", "Caborca", "Empalme", "Etchojoa", "Huatabampo",
    "Magdalena", "Puerto Peñasco", "Sahuaripa", "Ures", "Yécora", "Bácum", "Arizpe", "Altar", "Bavispe", "Cananea",
)  # fmt: skip
MONTHS = ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
          "diciembre")  # fmt: skip
FIRST = (
    "María",
    "José",
    "Luis",
    "Ana",
    "Juan",
    "Rosa",
    "Pedro",
    "Carmen",
    "Jorge",
    "Lucía",
    "Raúl",
    "Elena",
    "Iván",
    "Sofía",
)
LAST = (
    "Hernández",
    "García",
    "López",
    "Ramírez",
    "Núñez",
    "Ibarra",
    "Valenzuela",
    "Soto",
    "Peña",
    "Cruz",
    "Mora",
    "Vega",
)
STREETS = (
    "Av. Juárez",
    "Calle Hidalgo",
    "Blvd. Kino",
    "Calle 5 de Mayo",
    "Av. Reforma",
    "Calle Allende",
    "Calz. Madero",
)


def person(rng: random.Random) -> str:
    """Give a name."""
    return f"{rng.choice(FIRST)} {rng.choice(LAST)} {rng.choice(LAST)}"


def day(rng: random.Random, year: int = 2023) -> date:
    """Give a day of a year."""
    return date(year, 1, 1) + timedelta(days=rng.randrange(365))


def money(rng: random.Random, most: float = 1e6) -> str:
    """Give an amount of pesos."""
    return f"{rng.lognormvariate(0, 0.8) * most / 10:.2f}"


def crimes(rng: random.Random) -> Planted:
    """Give crimes by state, kind and month, long."""
    kinds = (
        "Robo a casa habitación",
        "Homicidio doloso",
        "Lesiones dolosas",
        "Fraude",
        "Extorsión",
        "Robo de vehículo",
    )
    rows = [
        ["2023", f"{code:02}", state, kind, month, str(int(rng.lognormvariate(4, 0.7)))]
        for code, state in list(enumerate(STATES, 1))[: rng.randint(8, 32)]
        for kind in kinds[: rng.randint(2, 6)]
        for month in MONTHS[:3]
    ]
    return Planted("delitos", ["Año", "Clave_Ent", "Entidad", "Tipo de delito", "Mes", "Carpetas"], rows,
                   ["year", "code", "state", "category", "category", "count"])  # fmt: skip


def health_centres(rng: random.Random) -> Planted:
    """Give health centres with CLUES, postcodes, telephones and coordinates."""
    rows = []
    for number in range(1, rng.randint(20, 120)):
        town = rng.choice(TOWNS)
        rows.append([
            f"SRSSA{number * 7:06}", f"CENTRO DE SALUD {town.upper()} {number}", "26", f"{TOWNS.index(town) + 1:03}", town,
            f"{rng.randint(83000, 85990):05}", f"662{rng.randint(1000000, 9999999)}", rng.choice(("RURAL", "URBANO")),
            str(rng.randint(1, 12)), f"{rng.uniform(27, 32):.6f}", f"{-rng.uniform(109, 114):.6f}",
        ])  # fmt: skip
    return Planted(
        "unidades-de-salud",
        ["CLUES", "NOMBRE DE LA UNIDAD", "CVE_ENT", "CVE_MUN", "MUNICIPIO", "CODIGO POSTAL", "TELEFONO", "TIPO",
         "CONSULTORIOS", "LATITUD", "LONGITUD"],
        rows,
        ["key", "name", "code", "code", "town", "code", "phone", "category", "count", "latitude", "longitude"],
    )  # fmt: skip


def schools(rng: random.Random) -> Planted:
    """Give schools with their CCT and pupils that add up."""
    rows = []
    for number in range(1, rng.randint(15, 200)):
        girls, boys = rng.randint(5, 300), rng.randint(5, 300)
        rows.append([
            f"{rng.choice(('01', '05', '09', '26'))}{rng.choice(('DPR', 'DES', 'EJN'))}{number:04}{rng.choice('ABCXZ')}",
            f"{rng.choice(('Benito Juárez', 'Ignacio Zaragoza', 'Josefa Ortiz', 'Niños Héroes', 'Leona Vicario'))} {number}",
            rng.choice(("Matutino", "Vespertino", "Discontinuo")), rng.choice(("Preescolar", "Primaria", "Secundaria")),
            str(girls), str(boys), str(girls + boys), str(rng.randint(1, 20)),
        ])  # fmt: skip
    return Planted("escuelas", ["CCT", "Escuela", "Turno", "Nivel", "Alumnas", "Alumnos", "Total de alumnos", "Docentes"], rows,
                   ["key", "name", "category", "category", "part", "part", "total", "count"])  # fmt: skip


def weather(rng: random.Random) -> Planted:
    """Give readings of stations: hours, decimals, negatives and honest blanks."""
    rows = []
    for step in range(rng.randint(30, 400)):
        moment = date(2023, 1, 1) + timedelta(days=step // 24)
        rows.append(
            [
                rng.choice(("TLA", "MER", "PED", "XAL")),
                moment.isoformat(),
                f"{step % 24:02}:00",
                f"{rng.gauss(9, 6):.1f}",
                f"{rng.uniform(20, 95):.0f}",
                "" if rng.random() < 0.08 else f"{abs(rng.gauss(40, 15)):.1f}",
                f"{abs(rng.gauss(0.04, 0.02)):.3f}",
            ]
        )
    return Planted("calidad-del-aire", ["Estación", "Fecha", "Hora", "Temperatura", "Humedad", "PM10", "O3"], rows,
                   ["category", "date", "hour", "decimal", "count", "decimal", "decimal"])  # fmt: skip


def accidents(rng: random.Random) -> Planted:
    """Give road accidents."""
    rows = [
        [str(number), day(rng).isoformat(), f"{rng.randrange(24):02}:{rng.randrange(60):02}", rng.choice(TOWNS),
         rng.choice(("Choque", "Volcadura", "Atropellamiento", "Salida del camino")), str(rng.choice((0, 0, 0, 1, 1, 2, 3))),
         str(rng.choice((0, 0, 0, 0, 1))), rng.choice(("Sí", "No")), f"{rng.uniform(28, 30):.5f}", f"{-rng.uniform(110, 112):.5f}"]
        for number in range(1, rng.randint(25, 500))
    ]  # fmt: skip
    return Planted("accidentes", ["id", "fecha", "hora", "municipio", "tipo", "heridos", "muertos", "alcohol", "lat", "lon"], rows,
                   ["key", "date", "hour", "town", "category", "count", "count", "category", "latitude", "longitude"])  # fmt: skip


def population(rng: random.Random) -> Planted:
    """Give people by municipality, with five-digit keys."""
    rows = []
    for number, town in enumerate(TOWNS, 1):
        women, men = int(rng.lognormvariate(9, 1.1)), int(rng.lognormvariate(9, 1.1))
        rows.append([f"26{number:03}", town, str(women), str(men), str(women + men), f"{rng.uniform(90, 4000):.2f}"])
    return Planted("poblacion", ["cvegeo", "municipio", "mujeres", "hombres", "total", "superficie_km2"], rows,
                   ["code", "town", "part", "part", "total", "decimal"])  # fmt: skip


def ages(rng: random.Random) -> Planted:
    """Give cases by age group, where 5-9 is no date."""
    groups = ("0-4", "5-9", "10-14", "15-19", "20-24", "25-44", "45-64", "65+")
    rows = [
        [str(year), group, rng.choice(("O+", "A+", "A-")), str(rng.randint(0, 400)), f"{rng.uniform(0, 100):.1f}"]
        for year in range(2015, 2024)
        for group in groups
    ]
    return Planted("casos-por-edad", ["Año", "Grupo de edad", "Tipo sanguíneo más común", "Casos", "Porcentaje"], rows,
                   ["year", "text", "category", "count", "decimal"])  # fmt: skip


def rain(rng: random.Random) -> Planted:
    """Give rain by state and year, where most are small and few are large."""
    rows = [
        [str(year), state, f"{rng.lognormvariate(6.3, 0.5):.1f}"] for year in (2019, 2020, 2021) for state in STATES
    ]
    return Planted("lluvia", ["AÑO", "ENTIDAD", "LLUVIA_MM"], rows, ["year", "state", "decimal"])


def localities(rng: random.Random) -> Planted:
    """Give places of which many are tiny and one is a city."""
    rows = []
    for number in range(1, rng.randint(60, 300)):
        rows.append(
            [
                "26",
                "Sonora",
                f"{rng.randint(1, 20):03}",
                f"{number:04}",
                f"{rng.choice(('El', 'La', 'Los'))} {rng.choice(LAST)} {number}",
                str(int(rng.paretovariate(0.9) * 10)),
                rng.choice(("U", "R")),
            ]
        )
    return Planted("localidades", ["CVE_ENT", "NOM_ENT", "CVE_MUN", "CVE_LOC", "NOM_LOC", "POBTOT", "AMBITO"], rows,
                   ["code", "state", "code", "code", "name", "skewed", "category"])  # fmt: skip


CLEAN: Sequence[Maker] = (
    crimes, health_centres, schools, weather, accidents, population, ages, rain, localities,
)  # fmt: skip
