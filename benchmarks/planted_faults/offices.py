"""Clean tables of what Mexican offices do: money, contracts, requests, supports, votes."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import timedelta

from .mexico import LAST, STATES, STREETS, TOWNS, day, money
from .table import Maker, Planted


def budget(rng: random.Random) -> Planted:
    """Give a budget by partida."""
    rows = []
    for chapter, said in (("1000", "Servicios personales"), ("2000", "Materiales y suministros"), ("3000", "Servicios generales"),
                          ("5000", "Bienes muebles")):  # fmt: skip
        for number in range(1, rng.randint(4, 12)):
            approved, change = float(money(rng)), round(rng.uniform(-5000, 9000), 2)
            rows.append([
                "2023", rng.choice(("04", "11", "12")), chapter, said, str(int(chapter) * 10 + 100 * number + rng.randint(1, 9)),
                f"{approved:.2f}", f"{change:.2f}", f"{approved + change:.2f}", f"{approved * rng.random():.2f}",
            ])  # fmt: skip
    return Planted(
        "presupuesto", ["Ciclo", "Ramo", "Capítulo", "Concepto", "Partida", "Aprobado", "Ampliaciones", "Modificado", "Ejercido"],
        rows, ["year", "code", "code", "category", "code", "part", "part", "total", "amount"])  # fmt: skip


def contracts(rng: random.Random) -> Planted:
    """Give contracts with firms' RFC, dates and amounts."""
    firms = [
        (
            f"Constructora {last} SA de CV",
            f"C{last[:2].upper().replace('Ú', 'U').replace('Í', 'I')}{rng.randint(700101, 991231)}"
            f"A{rng.randint(10, 99)}",
        )
        for last in LAST
    ]
    rows = []
    for number in range(1, rng.randint(12, 150)):
        begin = day(rng)
        firm, rfc = rng.choice(firms)
        rows.append(
            [
                f"LA-009000987-E{number}-2023",
                firm,
                rfc,
                rng.choice(("Licitación pública", "Adjudicación directa", "Invitación a tres")),
                begin.isoformat(),
                (begin + timedelta(days=rng.randint(20, 300))).isoformat(),
                money(rng, 1e7),
                rng.choice(("Vigente", "Concluido", "Rescindido")),
            ]
        )
    return Planted(
        "contratos",
        [
            "No. de contrato",
            "Proveedor",
            "RFC proveedor",
            "Procedimiento",
            "Fecha de inicio",
            "Fecha de término",
            "Importe",
            "Estatus",
        ],
        rows,
        ["key", "firm", "text", "category", "date", "date", "amount", "category"],
    )


def requests(rng: random.Random) -> Planted:
    """Give requests for information, with long folios and free text."""
    words = (
        "solicito el padrón de beneficiarios",
        "copia del contrato, con anexos",
        'el acta que llaman "de cierre"',
        "gasto en viáticos",
        "nómina de 2022; por área",
        "número de plazas vacantes",
        "¿cuántas obras hay?",
    )
    rows = [
        [f"3300{rng.randint(10, 99)}23{number:06}", day(rng).isoformat(), rng.choice(("SSA", "SEP", "SAT", "IMSS")),
         rng.choice(("Terminada", "En proceso", "Desechada por falta de respuesta")), rng.choice(words).capitalize() + ".",
         str(rng.randint(1, 20))]
        for number in range(1, rng.randint(20, 300))
    ]  # fmt: skip
    return Planted(
        "solicitudes",
        ["Folio", "Fecha de recepción", "Sujeto obligado", "Estatus", "Descripción", "Días de respuesta"],
        rows,
        ["key", "date", "category", "category", "text", "count"],
    )


def supports(rng: random.Random) -> Planted:
    """Give supports that were paid; a person's age and sex, no name."""
    rows = [
        [f"AP-{number:05}", rng.choice(STATES[:9]), rng.choice(("F", "M")), str(rng.randint(18, 92)),
         rng.choice(("Jóvenes", "Adultos mayores", "Mujeres rurales")), rng.choice(("1200.00", "2400.00", "6000.00")),
         day(rng, 2022).strftime("%d/%m/%Y")]
        for number in range(1, rng.randint(30, 600))
    ]  # fmt: skip
    return Planted("apoyos", ["Folio", "Estado", "Sexo", "Edad", "Programa", "Monto", "Fecha de pago"], rows,
                   ["key", "state", "category", "count", "category", "amount", "day-first"])  # fmt: skip


def directory(rng: random.Random) -> Planted:
    """Give a directory of offices."""
    rows = [
        [
            f"Oficina {town}",
            f"{rng.choice(STREETS)} {rng.randint(1, 900)}, Col. Centro",
            f"{rng.randint(83000, 85999)}",
            f"(662) {rng.randint(100, 999)} {rng.randint(1000, 9999)}",
            f"oficina{number}@sonora.gob.mx",
            "Lunes a viernes de 9:00 a 15:00",
            f"https://www.sonora.gob.mx/oficinas/{number}",
        ]
        for number, town in enumerate(TOWNS, 1)
    ]
    return Planted("directorio", ["Oficina", "Domicilio", "C.P.", "Teléfono", "Correo", "Horario", "Página"], rows,
                   ["name", "text", "code", "phone", "text", "text", "text"])  # fmt: skip


def votes(rng: random.Random) -> Planted:
    """Give votes by section and booth; zeros are many."""
    rows = []
    for section in range(1, rng.randint(20, 90)):
        for booth in ("B", "C1", "C2")[: rng.randint(1, 3)]:
            cast = [rng.randint(0, 250) for _party in range(4)]
            rows.append([str(section), booth, *map(str, cast), str(sum(cast)), str(sum(cast) + rng.randint(20, 300))])
    return Planted("casillas", ["Sección", "Casilla", "PAN", "PRI", "MORENA", "Nulos", "Total votos", "Lista nominal"], rows,
                   ["code", "category", "part", "part", "part", "part", "total", "count"])  # fmt: skip


CLEAN: Sequence[Maker] = (budget, contracts, requests, supports, directory, votes)
