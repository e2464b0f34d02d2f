"""What users say of their clinic, an interview a row, as the pollster delivers it."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, blank, choice, decimal, derived, serial, whole
from ...making.basic import picked
from ._lists import DELEGATIONS

_UNITS = (("1", "UMF 1"), ("1", "UMF 2"), ("1", "UMF 4"), ("1", "UMF 7"), ("2", "HGSZ 3"), ("2", "HGZ 1"))


def _where(block: Block) -> list[list[str]]:
    """Give the delegation, and the level and name of one of its units that are in the sample."""
    import numpy as np

    at = block.rows.astype(np.int64) * len(DELEGATIONS) // block.total
    unit = block.chance("unit").wholes(block.rows, 0, len(_UNITS) - 1)
    return [
        picked([one[part] for one in those], of) for those, of in ((DELEGATIONS, at), (_UNITS, unit)) for part in (0, 1)
    ]


def _answers(block: Block) -> list[list[str]]:
    """Give how people were treated and how content they are, from 1 to 5, which go together."""
    import numpy as np

    treated = 5 - block.chance("treated").wholes(block.rows, 0, 4, lean=2)
    content = np.clip(treated + block.chance("content").wholes(block.rows, -1, 1), 1, 5)
    return [picked(["", "1", "2", "3", "4", "5"], one) for one in (treated, content)]


DATASET = Dataset(
    Entry(
        title=Words(
            "Survey of satisfaction with medical services", "Encuesta de satisfacción con los servicios médicos"
        ),
        what=Words(
            "A row is an interview at the door of a clinic: the wait, the treatment, and whether medicine was given.",
            "Una fila es una entrevista al salir de una clínica: la espera, el trato y si se surtió la receta.",
        ),
        owner="Coordinación de Atención y Orientación al Derechohabiente",
        system="Bases que entrega la empresa encuestadora",
        sensitivity="internal",
        demand=3,
        evidence=Words(
            "Two universities asked for the answers one by one; the bulletin shows averages alone.",
            "Dos universidades pidieron las respuestas una por una; el boletín solo muestra promedios.",
        ),
        effort=2,
        barriers=("quality", "third-party"),
        legal_basis=Words(
            "Federal Law of Transparency and Access to Public Government Information: a survey paid with public money"
            " is public; names are not asked.",
            "Ley Federal de Transparencia y Acceso a la Información Pública Gubernamental: una encuesta pagada con "
            "dinero público es pública; no se pregunta el nombre.",
        ),
        frequency="R/P6M",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "{:06d}"),
        derived(("CVE_DELEGACION", "DELEGACION", "NIVEL", "UNIDAD"), _where),
        choice("SEXO", {"Mujer": 61.0, "Hombre": 39.0}),
        whole("EDAD", 18, 88),
        whole("P1_MINUTOS_ESPERA", 5, 190, lean=2),
        derived(("P2_TRATO", "P3_SATISFACCION"), _answers),
        blank(choice("P4_RECETA_COMPLETA", {"Sí": 72.0, "No": 28.0}), 0.15),
        decimal("FACTOR", 85, 940),
    ),
    releases=(
        release(
            "2013",
            "encuesta-satisfaccion-2013.csv",
            spoil("decimal-mark", columns="FACTOR"),
            spoil("blank-column", column="vacía 1", at=7),
            spoil("delimiter-unusual", delimiter=";"),
        ),
        release(
            "2014",
            "encuesta-satisfaccion-2014.txt",
            spoil("missing-marker", columns="P4_RECETA_COMPLETA", marker="99"),
            spoil("duplicate-label", column="P3_SATISFACCION", to="P2_TRATO"),
            spoil("delimiter-unusual", delimiter="\t"),
        ),
    ),
    full=30_000,
    small=105,
    personal={"SEXO": "quasi", "EDAD": "quasi", "UNIDAD": "quasi"},
)
