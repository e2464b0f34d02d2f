"""Professional licences issued by month, level and field, as the register counts them."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, some, spoil
from ...making import Block, cycle, derived, month, whole

LEVELS = (
    *("Licenciatura", "Maestría", "Especialidad", "Técnico superior universitario", "Técnico", "Doctorado"),
    "Normal superior",
)
# How many there are of each level in a thousand of the commonest.
SHARES = (1000, 200, 150, 120, 300, 30, 60)
# What a licence costs at each level, in pesos; invented.
FEES = (842, 842, 842, 286, 286, 842, 286)
FIELDS = (
    *(
        "Ciencias sociales y administrativas",
        "Ingeniería y tecnología",
        "Educación y humanidades",
        "Ciencias de la salud",
    ),
    *("Ciencias naturales y exactas", "Ciencias agropecuarias", "Arquitectura y diseño", "Derecho", "Psicología"),
    *("Contaduría", "Arte", "Comunicación", "Turismo y gastronomía"),
)


def _issued(block: Block) -> list[str]:
    """Give how many were issued: a field keeps its size, the months differ by a third."""
    import numpy as np

    field = block.lasting("fields").wholes(block.numbers["AREA"].astype(np.uint64), 900, 4_200)
    issued = field * block.chance("issued").wholes(block.rows, 700, 1_000) // 1_000
    block.numbers["CEDULAS"] = issued * np.array(SHARES)[block.numbers["NIVEL"]] // 1_000 + 1
    return list(map(str, block.numbers["CEDULAS"].tolist()))


def _income(block: Block) -> list[str]:
    fees = [FEES[at] for at in block.numbers["NIVEL"].tolist()]
    return [str(many * fee) for many, fee in zip(block.numbers["CEDULAS"].tolist(), fees, strict=True)]


def _again(block: Block) -> list[str]:
    """Give how many were issued again because they were lost: a few in a hundred."""
    share = block.chance("again").wholes(block.rows, 20, 70)
    return list(map(str, (block.numbers["CEDULAS"] * share // 1_000 + 1).tolist()))


DATASET = Dataset(
    Entry(
        title=Words("Professional licences issued by month", "Cédulas profesionales expedidas por mes"),
        what=Words(
            "A row is how many licences of a level and field were issued in a month.",
            "Una fila es cuántas cédulas de un nivel y un área se expidieron en un mes.",
        ),
        owner="Dirección General de Profesiones",
        system="Registro nacional de profesionistas",
        sensitivity="public",
        demand=3,
        evidence=Words(
            "Universities and professional bodies ask for the counts to plan their places.",
            "Universidades y colegios de profesionistas piden los conteos para planear sus lugares.",
        ),
        effort=1,
        barriers=("no-time",),
        legal_basis=Words(
            "Law on the practice of the professions in the Federal District (of article 5 of the Constitution): the "
            "office registers degrees and issues licences.",
            "Ley Reglamentaria del Artículo 5o. Constitucional, relativo al ejercicio de las profesiones en el "
            "Distrito Federal: la Dirección registra títulos y expide cédulas.",
        ),
        frequency="R/P1M",
    ),
    key=("MES", "NIVEL", "AREA"),
    columns=(
        month("MES", per=1),
        cycle("NIVEL", LEVELS, per=12),
        cycle("AREA", FIELDS, per=12 * len(LEVELS)),
        derived("CEDULAS", _issued),
        derived("DERECHOS", _income),
        derived("DUPLICADOS", _again),
        whole("DIAS_PROMEDIO", 6, 45),
    ),
    releases=(
        release(
            "2013",
            "cedulas-profesionales-2013.csv",
            spoil("blank-row", every=28),
            spoil(
                "footer",
                notes=some(
                    "Nota: todas las cifras son inventadas para capacitación.",
                    "Derechos en pesos.",
                    "Días promedio: del ingreso del trámite a la entrega.",
                    least=2,
                ),
                blank=1,
            ),
            year=2013,
        ),
        release(
            "2014",
            "cedulas-profesionales-2014.csv",
            spoil("meaning-changed", column="CEDULAS", plus="DUPLICADOS", when="MES", since="2014-07"),
            spoil("untrimmed-label", column="NIVEL", after=" "),
            spoil("repeated-header", every=40),
            year=2014,
        ),
    ),
    full=840,
    small=84,
)
