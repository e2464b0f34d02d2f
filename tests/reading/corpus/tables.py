"""Clean tables of several kinds, drawn from a seed, as a department would keep them."""

from __future__ import annotations

import random
from collections.abc import Callable

STATES = ["Aguascalientes", "Michoacán", "Nuevo León", "Querétaro", "San Luis Potosí", "Yucatán", "Colima", "México",
          "Ciudad de México", "Quintana Roo", "Veracruz", "Durango"]  # fmt: skip
TOWNS = ["Peñón Blanco", "Cancún", "Mérida", "Ecatepec de Morelos", "Güémez", "Tuxtla Gutiérrez", "Ojocaliente", "Jesús María",
         "San Andrés Cholula", "Tepic", "León", "Cosalá", "Mexicali", "Ixtapan de la Sal"]  # fmt: skip
CRIMES = ["Robo", "Lesión", "Daño a la propiedad", "Fraude", "Extorsión"]
PEOPLE = ["Ana Muñoz", "Luis Peña", "José Ibáñez", "María López", "Íñigo Núñez", "Sofía Ortiz", "Raúl Díaz"]
PHRASES = ["obra terminada", "sin avance físico", "pendiente de firma", "se entregó a tiempo", "licitación desierta"]
# What sits in the middle of a text that has to be quoted.
INSIDE = [", ", "; ", ' "Norte" ', "\n", ", S.A. de C.V. ", " | "]
Column = tuple[str, Callable[[random.Random, int], str]]


def _long_text(chance: random.Random, _row: int) -> str:
    text = chance.choice(PHRASES)
    for _ in range(chance.choice([0, 0, 1, 1, 2])):
        text += chance.choice(INSIDE) + chance.choice(PHRASES)
    return text


KINDS: list[Column] = [
    ("Clave", lambda r, row: f"{row + 1001}"),
    ("Año", lambda r, row: str(r.randrange(2008, 2016))),
    ("Entidad federativa", lambda r, row: r.choice(STATES)),
    ("Municipio", lambda r, row: r.choice(TOWNS)),
    ("Total", lambda r, row: str(r.randrange(0, 90000))),
    ("Importe", lambda r, row: f"{r.random() * 10 ** r.randrange(1, 7):.2f}"),
    ("Monto autorizado", lambda r, row: f"{r.randrange(1, 999)},{r.randrange(1000):03d}.{r.randrange(100):02d}"),
    ("Tasa", lambda r, row: f"{r.randrange(0, 99)},{r.randrange(10)}"),
    ("Fecha", lambda r, row: f"2014-{r.randrange(1, 13):02d}-{r.randrange(1, 29):02d}"),
    ("Fecha de alta", lambda r, row: f"{r.randrange(1, 29):02d}/{r.randrange(1, 13):02d}/{r.randrange(2009, 2016)}"),
    ("Hora", lambda r, row: f"{r.randrange(24):02d}:{r.randrange(60):02d}"),
    ("Tipo de delito", lambda r, row: r.choice(CRIMES)),
    ("Responsable", lambda r, row: r.choice(PEOPLE)),
    ("CLUES", lambda r, row: f"{r.choice(['DF', 'OC', 'YN'])}SSA{r.randrange(1000000):06d}"),
    ("cve_mun", lambda r, row: f"{r.randrange(1, 33):02d}{r.randrange(1, 200):03d}"),
    ("Vigente", lambda r, row: r.choice(["Sí", "No"])),
    ("Observaciones", _long_text),
    ("Descripción", _long_text),
    ("Correo", lambda r, row: f"{r.choice(['ana', 'luis', 'pepe'])}{r.randrange(99)}@salud.gob.mx"),
    ("Página", lambda r, row: f"http://www.gob.mx/tramite/{r.randrange(9999)}"),
    ("Avance", lambda r, row: f"{r.randrange(101)}%"),
    ("Nota", lambda r, row: r.choice(["", "", "N/D", "preliminar"])),
]


def clean_table(chance: random.Random) -> tuple[list[str], list[list[str]]]:
    """Draw a table: labels and rows; 3 to 20 columns, 5 to 300 rows, and something to tell rows apart by."""
    width = chance.choice([3, 3, 4, 5, 5, 6, 7, 8, 9, 10, 12, 15, 20])
    height = chance.choice([5, 7, 10, 15, 20, 30, 50, 80, 120, 300])
    kinds = chance.sample(KINDS, width)
    # A table of words alone has no header that anybody could tell; real ones nearly always hold a number or a date.
    if not any(label in ("Clave", "Año", "Total", "Importe", "Fecha", "Hora", "cve_mun") for label, _ in kinds):
        kinds[chance.randrange(width)] = KINDS[chance.choice([0, 1, 4, 8])]
    rows = [[draw(chance, row) for _, draw in kinds] for row in range(height)]
    return [label for label, _ in kinds], rows
