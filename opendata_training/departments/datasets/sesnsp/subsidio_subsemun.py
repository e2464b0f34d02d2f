"""What municipalities were granted for their police, by programme: agreed, transferred, spent and given back."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, cycle, derived, fact, place
from ...making.basic import written
from ._lists import CAPITAL

# Programmes of national priority, and how much of the money each gets beside the first.
PROGRAMMES = {
    "Equipamiento e infraestructura": 1.0,
    "Profesionalización de las instituciones de seguridad pública": 0.55,
    "Prevención social de la violencia y la delincuencia": 0.4,
    "Evaluación en control de confianza": 0.25,
    "Red Nacional de Telecomunicaciones": 0.3,
}
AMOUNTS = ("APORTACION_FEDERAL", "COPARTICIPACION", "CONVENIDO", "MINISTRADO", "EJERCIDO", "REINTEGRO")


def _amounts(block: Block) -> list[list[str]]:
    """Give the federal part, the municipality's, both; and what was transferred, spent and given back of the federal one."""
    import numpy as np

    size = np.array([round(100 * one) for one in PROGRAMMES.values()])[block.numbers["PROGRAMA"]]
    federal = block.chance("federal").wholes(block.rows, 4_000, 190_000, lean=3) * size * 100
    own = federal * block.chance("own").wholes(block.rows, 20, 30) // 100
    # Two payments: whoever does not account for the first one, 40 %, is not given the second.
    second = block.chance("second").wholes(block.rows, 0, 9) > 1
    given = federal * np.where(second, 100, 40) // 100
    spent = given * block.chance("spent").wholes(block.rows, 780, 1_000) // 1_000
    return [written(one, 2) for one in (federal, own, federal + own, given, spent, given - spent)]


DATASET = Dataset(
    Entry(
        title=Words("Grants to municipalities for their police", "Subsidio a municipios para su policía (SUBSEMUN)"),
        what=Words(
            "A row is a programme of a municipality in a year: what was agreed, transferred, spent and given back.",
            "Una fila es un programa de un municipio en un año: lo convenido, ministrado, ejercido y reintegrado.",
        ),
        owner="Dirección General de Vinculación y Seguimiento",
        system="Hojas de cálculo por beneficiario, que se concentran cada trimestre",
        sensitivity="public",
        demand=4,
        evidence=Words(
            "Town councils compare what each got; two observatories copy it from the yearly report.",
            "Los ayuntamientos comparan lo que recibió cada uno; dos observatorios la copian del informe anual.",
        ),
        effort=1,
        barriers=("no-time",),
        legal_basis=Words(
            "Federal budget of each year and the rules of the SUBSEMUN grant: what was given and spent is public.",
            "Presupuesto de Egresos de la Federación de cada año y Reglas del SUBSEMUN: lo otorgado y ejercido es público.",
        ),
        frequency="R/P3M",
    ),
    key=("ANIO", "CVEGEO", "PROGRAMA"),
    columns=(
        fact("ANIO", "{year}"),
        place(state="ENTIDAD", geo="CVEGEO", municipality="MUNICIPIO", per=len(PROGRAMMES)),
        cycle("PROGRAMA", tuple(PROGRAMMES)),
        derived(AMOUNTS, _amounts),
    ),
    releases=(
        release(
            "2013",
            "subsidio-subsemun-2013.csv",
            spoil("value-renamed", columns="ENTIDAD", names=CAPITAL),
            spoil("total-row", by="MUNICIPIO", label="MUNICIPIO", columns=list(AMOUNTS), word="Subtotal"),
            spoil("currency-in-cell", columns=list(AMOUNTS)),
            spoil("wrong-format"),
            year=2013,
        ),
        release(
            "2014",
            "subsidio-subsemun-2014.csv",
            spoil("value-renamed", columns="ENTIDAD", names=CAPITAL),
            spoil("sum-mismatch", columns="CONVENIDO", every=20),
            spoil("unit-changed", columns=list(AMOUNTS), by=6, unit={"from": "MXN", "to": "millones de MXN"}),
            spoil("blank-column", column="separador", at=5),
            year=2014,
        ),
    ),
    full=1_050,
    small=80,
    known={
        "sum-mismatch": "CONVENIDO=APORTACION_FEDERAL+COPARTICIPACION",
    },
)
