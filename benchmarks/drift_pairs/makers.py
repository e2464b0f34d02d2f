"""Cells of made-up columns: each maker takes a source of chance and the number of rows, and gives so many texts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

Maker = Callable[[Random, int, int], list[str]]

FIRST = [
    "José", "María", "Juan", "Guadalupe", "Luis", "Rosa", "Carlos", "Ana", "Jorge", "Laura", "Pedro", "Silvia",
    "Raúl", "Elena", "Miguel", "Teresa", "Iván", "Lucía", "Óscar", "Sara",
]  # fmt: skip
LAST = [
    "Hernández", "García", "Martínez", "López", "González", "Pérez", "Rodríguez", "Sánchez", "Ramírez", "Cruz",
    "Flores", "Gómez", "Morales", "Vázquez", "Reyes", "Jiménez", "Torres", "Díaz", "Gutiérrez", "Ruiz", "Mendoza",
    "Aguilar", "Ortiz", "Moreno", "Castillo", "Romero", "Álvarez", "Rivera", "Chávez", "Ramos",
]  # fmt: skip
STATES = [
    "Aguascalientes", "Campeche", "Chiapas", "Chihuahua", "Colima", "Durango", "Guanajuato", "Guerrero", "Hidalgo",
    "Jalisco", "Morelos", "Nayarit", "Nuevo León", "Oaxaca", "Puebla", "Querétaro", "Sinaloa", "Sonora", "Tabasco",
    "Tlaxcala", "Yucatán", "Zacatecas",
]  # fmt: skip
TOWNS = [
    "San Juan", "Santa Ana", "El Rosario", "La Paz", "Progreso", "Benito Juárez", "Villa Hidalgo", "Tepic", "Apizaco",
    "Mérida", "Colima", "Toluca", "Cuautla", "Iguala", "Tula", "Nogales", "Cajeme", "Ahome", "Guasave", "Juárez",
    "Camargo", "Delicias", "Parral", "Meoqui", "Jiménez", "Carmen", "Champotón", "Comitán", "Tonalá", "Palenque",
]  # fmt: skip
STREETS = [
    "Av. Juárez", "Calle Hidalgo", "Blvd. Colosio", "Calle 5 de Mayo", "Av. Reforma", "Calzada Independencia",
    "Calle Morelos",
]  # fmt: skip
COMPANIES = [
    "Grupo Constructor", "Servicios Integrales", "Comercializadora", "Proveedora Médica", "Ingeniería y Obras",
    "Transportes",
]  # fmt: skip
REMARKS = [
    "sin observaciones", "se requiere visita", "falta documentación", "en revisión por el área", "turnado a jurídico",
    "expediente completo", "pendiente de pago", "se notificó al interesado", "domicilio no localizado",
    "se solicitó prórroga",
]  # fmt: skip


def choice(*texts: str, even: bool = False) -> Maker:
    """Make categories, some more frequent than others."""

    def make(chance: Random, rows: int, year: int) -> list[str]:
        weights = [1.0 if even else 1 / (1 + at) for at in range(len(texts))]
        return chance.choices(texts, weights, k=rows)

    return make


def states(chance: Random, rows: int, year: int) -> list[str]:
    """Make names of states."""
    return chance.choices(STATES, k=rows)


def towns(chance: Random, rows: int, year: int) -> list[str]:
    """Make names of towns."""
    return chance.choices(TOWNS, k=rows)


def key(width: int, most: int) -> Maker:
    """Make keys of some width that come again."""

    def make(chance: Random, rows: int, year: int) -> list[str]:
        return [str(chance.randint(1, most)).zfill(width) for _row in range(rows)]

    return make


def folio(form: str) -> Maker:
    """Make a key of each row: # is its number, Y the year, A a letter."""

    def make(chance: Random, rows: int, year: int) -> list[str]:
        first = chance.randint(1, 5000)
        letter = "".join(chance.choice("ABCDEFGH") for _one in range(2))
        width = form.count("#")
        return [form.replace("#" * width, str(first + at).zfill(width)).replace("YYYY", str(year)).replace("AA", letter)
                for at in range(rows)]  # fmt: skip

    return make


def years(chance: Random, rows: int, year: int) -> list[str]:
    """Make the year of the release."""
    return [str(year)] * rows


def days(form: str = "%Y-%m-%d", later: int = 0) -> Maker:
    """Make days of the year."""

    def make(chance: Random, rows: int, year: int) -> list[str]:
        first = date(year, 1, 1) + timedelta(later)
        return [(first + timedelta(chance.randrange(365))).strftime(form) for _row in range(rows)]

    return make


def money(middle: float, spread: float = 1.2, decimals: int = 2) -> Maker:
    """Make amounts, most near a figure and some much larger; they grow a little each year."""

    def make(chance: Random, rows: int, year: int) -> list[str]:
        grown = middle * 1.04 ** (year - 2012)
        return [f"{grown * chance.lognormvariate(0, spread):.{decimals}f}" for _row in range(rows)]

    return make


def whole(low: int, high: int) -> Maker:
    """Make counts, small ones more often."""

    def make(chance: Random, rows: int, year: int) -> list[str]:
        return [str(low + int((high - low) * chance.random() ** 2)) for _row in range(rows)]

    return make


def real(low: float, high: float, decimals: int = 1) -> Maker:
    """Make measures, most in the middle."""

    def make(chance: Random, rows: int, year: int) -> list[str]:
        return [f"{chance.triangular(low, high):.{decimals}f}" for _row in range(rows)]

    return make


def persons(chance: Random, rows: int, year: int) -> list[str]:
    """Make names of persons."""
    return [f"{chance.choice(FIRST)} {chance.choice(LAST)} {chance.choice(LAST)}" for _row in range(rows)]


def surnames(chance: Random, rows: int, year: int) -> list[str]:
    """Make surnames."""
    return chance.choices(LAST, k=rows)


def firsts(chance: Random, rows: int, year: int) -> list[str]:
    """Make first names."""
    return chance.choices(FIRST, k=rows)


def companies(chance: Random, rows: int, year: int) -> list[str]:
    """Make names of companies."""
    return [
        f"{chance.choice(COMPANIES)} {chance.choice(LAST)} {chance.choice(('SA de CV', 'SC', 'SPR'))}"
        for _row in range(rows)
    ]


def addresses(chance: Random, rows: int, year: int) -> list[str]:
    """Make addresses."""
    return [f"{chance.choice(STREETS)} {chance.randint(1, 900)}" for _row in range(rows)]


def remarks(chance: Random, rows: int, year: int) -> list[str]:
    """Make remarks, many blank."""
    return [chance.choice(REMARKS) if chance.random() < 0.4 else "" for _row in range(rows)]


def phones(chance: Random, rows: int, year: int) -> list[str]:
    """Make telephone numbers."""
    return [f"55{chance.randint(10**7, 10**8 - 1)}" for _row in range(rows)]


def mails(chance: Random, rows: int, year: int) -> list[str]:
    """Make e-mail addresses."""
    return [f"{chance.choice(FIRST).lower()}{chance.randint(1, 99)}@example.org" for _row in range(rows)]
