"""Grants for students of public universities, one row a payment, as the office that pays lists them."""

from __future__ import annotations

from typing import Any

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, choice, date, decimal, derived, only, person, serial, state, whole

# What a month's grant is, in pesos, by the year of the studies: after a real programme's, from memory; not compared.
MONTHLY = (750, 830, 920, 1000)
BORN: Any = {"since": 1987, "until": 1995}
# Where and what a student studies, and how often.
STUDIES = {
    **{("Universidad pública estatal", one): 3 for one in ("Contaduría", "Derecho", "Psicología", "Administración")},
    **{("Universidad pública estatal", one): 2 for one in ("Biología", "Enfermería", "Agronomía")},
    **{
        ("Instituto tecnológico", one): 4 for one in ("Ingeniería Industrial", "Ingeniería en Sistemas Computacionales")
    },
    **{("Universidad tecnológica", one): 2 for one in ("TSU en Mecatrónica", "TSU en Desarrollo de Negocios")},
    ("Universidad politécnica", "Ingeniería en Biotecnología"): 2,
    **{("Escuela normal", f"Licenciatura en Educación {one}"): 2 for one in ("Preescolar", "Primaria")},
    ("Universidad intercultural", "Licenciatura en Lengua y Cultura"): 1,
}


def _amount(block: Block) -> list[str]:
    """Give what was paid: some months of the grant of the student's year."""
    months = block.chance("months").wholes(block.rows, 1, 4).tolist()
    year = ((block.numbers["SEMESTRE"] - 1) // 2).tolist()
    return [f"{MONTHLY[at] * many}.00" for at, many in zip(year, months, strict=True)]


DATASET = Dataset(
    Entry(
        title=Words("Grants for higher education: payments", "Becas de educación superior: pagos"),
        what=Words(
            "A row is a payment to a student who has a grant.",
            "Una fila es un pago a un estudiante que tiene beca.",
        ),
        owner="Coordinación Nacional de Becas de Educación Superior",
        system="Sistema único de becas, que se baja a hojas de cálculo",
        sensitivity="personal",
        demand=4,
        evidence=Words(
            "Auditors and students' groups ask for it; each call for grants brings some forty requests.",
            "La piden auditores y grupos de estudiantes; cada convocatoria trae unas cuarenta solicitudes.",
        ),
        effort=4,
        barriers=("personal-data", "right-to-publish", "quality"),
        legal_basis=Words(
            "Federal Law of Transparency and Access to Public Government Information: lists of those who get subsidies "
            "are published, which does not cover CURP or e-mail.",
            "Ley Federal de Transparencia y Acceso a la Información Pública Gubernamental: se publican los padrones de "
            "beneficiarios, lo que no alcanza a la CURP ni al correo.",
        ),
        frequency="R/P4M",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "BES{year}-{:06d}"),
        state(key="CVE_ENT", name="ENTIDAD", scattered=True),
        person(curp="CURP", surname="PRIMER_APELLIDO", second="SEGUNDO_APELLIDO", name="NOMBRE", sex="SEXO", **BORN),
        only(person(email="CORREO", **BORN), "2013"),
        choice(("SUBSISTEMA", "CARRERA"), STUDIES),
        whole("SEMESTRE", 1, 8),
        decimal("PROMEDIO", 8, 10, places=1),
        derived("MONTO", _amount),
        date("FEC_PAGO", "{year}-01-15", "{year}-12-12"),
    ),
    releases=(
        release(
            "2013",
            "becas-educacion-superior-2013.csv",
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("date-form", columns="FEC_PAGO", form="dd/mm/yyyy"),
            spoil("ambiguous-date", columns="FEC_PAGO", every=40),
            spoil("currency-in-cell", columns="MONTO"),
            year=2013,
        ),
        release(
            "2014",
            "becas-educacion-superior-2014.csv",
            spoil("column-removed", column="CORREO", at=8),
            spoil("value-renamed", columns="ENTIDAD", names=FORMERLY),
            spoil("duplicate-row", every=30),
            spoil("encoding-error", encoding="windows-1252"),
            year=2014,
        ),
    ),
    full=310_000,
    small=90,
    personal={
        **{"CURP": "curp", "PRIMER_APELLIDO": "name", "SEGUNDO_APELLIDO": "name", "NOMBRE": "name", "CORREO": "email"},
        **{"SEXO": "quasi", "CARRERA": "quasi", "ENTIDAD": "quasi"},
    },
)
