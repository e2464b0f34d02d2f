"""Teachers' pay by post and quarter, as the states hand it to the ministry."""

from __future__ import annotations

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, choice, derived, fact, person, serial, state
from ...making.basic import written
from ._school import school

# Fortnights end on the 15th and on the last day of the month; these are the last days of the quarters' months.
ENDS = {1: 31, 2: 28, 3: 31, 4: 30, 5: 31, 6: 30}
# Category of the post and its name -> how often it is met; then its kind of school, whether it is paid by the hour, and how
# much it earns in a thousand of a teacher's pay.
POSTS = {
    ("E0281", "Maestro de grupo de primaria"): 40,
    ("E0181", "Educadora"): 16,
    ("E0363", "Profesor de enseñanza secundaria general"): 20,
    ("E0463", "Profesor de enseñanza secundaria técnica"): 14,
    ("E0221", "Director de primaria"): 7,
    ("E0201", "Inspector de zona de primaria"): 3,
}
KINDS = ("DPR", "DJN", "DES", "DST", "DPR", "DPR")
HOURS = (False, False, True, True, False, False)
MORE = (1000, 960, 700, 700, 1450, 1800)


def _hours(block: Block) -> list[str]:
    hours = block.chance("hours").wholes(block.rows, 6, 42).tolist()
    return [str(one) if HOURS[at] else "" for one, at in zip(hours, block.numbers["CATEGORIA"].tolist(), strict=True)]


def _since(block: Block) -> list[str]:
    """Give the day on which a teacher began: the first or the sixteenth of a month, at 22 years or later."""
    born = [1900 + int(one[4:6]) for one in block.made["RFC"]]
    share = block.chance("since").wholes(block.rows, 0, 999).tolist()
    month = block.chance("since.month").wholes(block.rows, 0, 23).tolist()
    return [
        f"{year + 22 + part * (2013 - year - 21) // 1000}-{1 + at // 2:02d}-{1 + at % 2 * 15:02d}"
        for year, part, at in zip(born, share, month, strict=True)
    ]


def _paid(block: Block) -> list[str]:
    months = {"2014-t1": (1, 2, 3), "2014-t2": (4, 5, 6)}[block.release]
    days = [f"2014-{month:02d}-{day}" for month in months for day in (15, ENDS[month])]
    return [days[at] for at in block.chance("paid").wholes(block.rows, 0, 5).tolist()]


def _earned(block: Block) -> list[str]:
    import numpy as np

    found = block.chance("earned").wholes(block.rows, 420_000, 980_000, lean=2)
    block.numbers["earned"] = found * np.array(MORE)[block.numbers["CATEGORIA"]] // 1000
    return written(block.numbers["earned"], 2)


def _taken(block: Block) -> list[str]:
    block.numbers["taken"] = block.numbers["earned"] * block.chance("taken").wholes(block.rows, 140, 340) // 1000
    return written(block.numbers["taken"], 2)


DATASET = Dataset(
    Entry(
        title=Words("Teachers' payroll", "Nómina docente"),
        what=Words(
            "A row is a payment to a teacher for a post in a school.",
            "Una fila es un pago a un docente por una plaza en una escuela.",
        ),
        owner="Subsecretaría de Planeación y Evaluación de Políticas Educativas",
        system="Archivos que entregan las entidades cada trimestre",
        sensitivity="personal",
        demand=5,
        evidence=Words(
            "The press has reported for years on posts without a teacher; over a thousand requests since 2012.",
            "La prensa lleva años informando de plazas sin docente; más de mil solicitudes desde 2012.",
        ),
        effort=4,
        barriers=("size", "personal-data", "third-party"),
        legal_basis=Words(
            "General Law of Government Accounting: the ministry publishes the posts and payments that the states "
            "report, "
            "keeping personal data protected.",
            "Ley General de Contabilidad Gubernamental: la Secretaría publica las plazas y pagos que informan las "
            "entidades, "
            "cuidando los datos personales.",
        ),
        frequency="R/P3M",
    ),
    key=("NUM_PAGO",),
    columns=(
        fact("TRIMESTRE", "{quarter}"),
        serial("NUM_PAGO", "14{part}{:07d}"),
        state(key="CVE_ENT", name="ENTIDAD", scattered=True),
        person(rfc="RFC", curp="CURP", full="NOMBRE", since=1952, until=1990),
        choice(("CATEGORIA", "DESCRIPCION"), POSTS),
        school("CCT", KINDS, like="CATEGORIA"),
        derived("HORAS", _hours),
        derived("FEC_INGRESO", _since),
        derived("FEC_PAGO", _paid),
        derived("PERCEPCIONES", _earned),
        derived("DEDUCCIONES", _taken),
        derived("NETO", lambda block: written(block.numbers["earned"] - block.numbers["taken"], 2)),
    ),
    releases=(
        release(
            "2014-t1",
            "nomina-docente-2014-t1.txt",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("two-digit-year", columns="FEC_PAGO", century="20"),
            spoil("encoding-error", encoding="windows-1252"),
            spoil("delimiter-unusual", delimiter="|"),
            quarter="2014-1",
            part=1,
        ),
        release(
            "2014-t2",
            "nomina-docente-2014-t2.csv",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("leading-apostrophe", columns="NUM_PAGO", every=10),
            spoil("unique-error", columns=["NUM_PAGO", "NETO"], every=30, style="other"),
            spoil("lost-leading-zero", columns="CVE_ENT", width=2),
            quarter="2014-2",
            part=2,
        ),
    ),
    full=1_300_000,
    small=100,
    personal={"RFC": "rfc", "CURP": "curp", "NOMBRE": "name", "FEC_INGRESO": "quasi", "CCT": "quasi"},
)
