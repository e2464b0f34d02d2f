"""Pensioners and what they are paid, as the payroll of pensions has them."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, blank, decimal, derived, person, serial, text
from ...making.basic import picked
from ._lists import located

_OLD, _WIDOWED, _ILL, _CHILD = ("Cesantía en edad avanzada", "Vejez"), "Viudez", "Invalidez", "Orfandad"
_KINDS = (*_OLD, _WIDOWED, _ILL, "Incapacidad permanente", _CHILD)
_REGIME = ("Ley 1973", "Ley 1997")


def _kinds(block: Block) -> list[list[str]]:
    """Give the kind of pension, which goes with the age, and the law it follows."""
    import numpy as np

    ages = 2014 - np.array([int(born[:4]) for born in block.made["FECHA_NACIMIENTO"]])
    share = block.chance("kind").wholes(block.rows, 0, 99)
    old = np.where(share < 45, 0, np.where(share < 72, 1, 2))
    middle = np.where(share < 45, 3, np.where(share < 75, 4, 2))
    kind = np.where(ages >= 65, old, np.where(ages > 25, middle, 5))
    law = (block.chance("law").wholes(block.rows, 0, 99) < 14).astype(np.int64)
    return [picked(_KINDS, kind), picked(_REGIME, law)]


DATASET = Dataset(
    Entry(
        title=Words("Pensioners", "Pensionados"),
        what=Words(
            "A row is a person with a pension: who it is, which pension, and how much is paid a month.",
            "Una fila es una persona pensionada: quién es, qué pensión recibe y cuánto se le paga al mes.",
        ),
        owner="Coordinación de Prestaciones Económicas",
        system="Sistema de Pensiones (SPES)",
        sensitivity="personal",
        demand=2,
        evidence=Words(
            "Asked for by companies that lend to pensioners; researchers need sums alone, which the yearbook has.",
            "La piden empresas que prestan a pensionados; a la academia le bastan sumas, que ya están en el anuario.",
        ),
        effort=5,
        barriers=("personal-data", "right-to-publish"),
        legal_basis=Words(
            "Social Security Law: what the institute knows of the insured is confidential and serves its own ends.",
            "Ley del Seguro Social: lo que el Instituto sabe de sus asegurados es confidencial y es para sus propios "
            "fines.",
        ),
        frequency="R/P1M",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "{:08d}", start=4_100_001),
        located(delegation_key="CVE_DELEGACION", delegation_name="DELEGACION", per=5),
        person(nss="NSS", curp="CURP", full="NOMBRE", sex="SEXO", born="FECHA_NACIMIENTO", telephone="TELEFONO"),
        derived(("TIPO_PENSION", "REGIMEN"), _kinds),
        decimal("IMPORTE_MENSUAL", 2_040, 21_800, lean=3),
        blank(
            text("OBSERVACIONES", "{note}", note=["Comprobó vigencia", "Cobra en ventanilla", "Cambió de banco"]), 0.5
        ),
    ),
    releases=(
        release(
            "2014",
            "pensionados-2014.csv",
            spoil("two-digit-year", columns="FECHA_NACIMIENTO", century="19"),
            spoil("leading-apostrophe", columns="NSS", every=16),
            spoil("mojibake", columns="DELEGACION:OBSERVACIONES"),
        ),
    ),
    full=400_000,
    small=80,
    personal={
        "NSS": "nss",
        "CURP": "curp",
        "NOMBRE": "name",
        "SEXO": "quasi",
        "FECHA_NACIMIENTO": "birth",
        "TELEFONO": "telephone",
    },
)
