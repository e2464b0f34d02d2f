"""Visits of health inspectors to shops, kitchens and pharmacies."""

from __future__ import annotations

from ....countries.mx.names import FORMERLY
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, choice, date, derived, place, serial, text
from ...making.basic import written
from ._lists import NAMES, STREETS

KINDS = {
    **{"Farmacia": 20, "Restaurante": 22, "Purificadora de agua": 14, "Rastro": 6, "Consultorio médico": 12},
    **{"Tortillería": 10, "Fábrica de hielo": 5, "Laboratorio clínico": 6, "Clínica de belleza": 5},
}
REASONS = {"Programa anual": 60, "Denuncia sanitaria": 24, "Seguimiento": 10, "Alerta sanitaria": 6}
VARIANTS = {
    "Farmacia": ["FARMACIA", "Farm.", "Botica"],
    "Restaurante": ["Rest.", "RESTAURANT", "Restaurante-bar"],
    "Purificadora de agua": ["Purificadora", "Agua purificada"],
    "Consultorio médico": ["Consultorio", "CONSULTORIO MEDICO"],
}
# What a visit found, how often, and what is remarked then.
FOUND = {
    "Sin anomalías": (52, ("Instalaciones limpias y en orden", "Se tomaron muestras", "Sin observaciones")),
    "Con anomalías menores": (
        36,
        ("Sin aviso de funcionamiento a la vista", "Personal sin cubrebocas", "Se otorgó plazo para corregir"),
    ),
    "Suspensión de actividades": (
        12,
        ("Se aseguró producto caduco", "Presencia de fauna nociva", "Se colocaron sellos de suspensión"),
    ),
}
DAY = "FECHA_VISITA"


def _found(block: Block) -> list[list[str]]:
    """Give the fine in pesos, so many daily wages, blank unless there was one; and the remark."""
    remarks = [words for _often, words in FOUND.values()]
    found = block.numbers["RESULTADO"].tolist()
    draws = block.chance("OBSERVACIONES").wholes(block.rows, 0, 5).tolist()
    wages = written(block.chance("MULTA").wholes(block.rows, 20, 1_000, lean=3) * block.facts["wage"], 2)
    # Half of the small faults are fined, and all that was closed.
    fines = [
        cell if at == 2 or (at == 1 and draw > 2) else "" for at, draw, cell in zip(found, draws, wages, strict=True)
    ]
    return [fines, [remarks[at][draw % 3] for at, draw in zip(found, draws, strict=True)]]


DATASET = Dataset(
    Entry(
        title=Words("Visits of health inspectors", "Visitas de verificación sanitaria"),
        what=Words(
            "A row is a visit to a business: where and why, what was found, and the fine.",
            "Una fila es una visita a un establecimiento: dónde y por qué, qué se encontró y la multa.",
        ),
        owner="Comisión de Operación Sanitaria, COFEPRIS",
        system="SIIPRIS y actas en papel",
        sensitivity="reserved",
        demand=3,
        evidence=Words(
            "Neighbours ask whether the water shop of their street was inspected; a newspaper asked for all "
            "suspensions.",
            "Vecinos preguntan si ya se verificó la purificadora de su calle; un periódico pidió todas las "
            "suspensiones.",
        ),
        effort=4,
        barriers=("right-to-publish", "quality", "third-party"),
        legal_basis=Words(
            "General Health Law: sanitary surveillance; proceedings that are not yet decided may be classified "
            "as reserved.",
            "Ley General de Salud: vigilancia sanitaria; los procedimientos aún no resueltos pueden clasificarse "
            "como reservados.",
        ),
        frequency="R/P1M",
    ),
    key=("NUM_ACTA",),
    columns=(
        serial("NUM_ACTA", "{yy}-VS-{:05d}"),
        date(DAY, "{year}-01-07", "{year}-12-18", rising=True),
        place(state_key="CVE_ENT", state="NOM_ENT", municipality="NOM_MUN", per=6, scattered=True),
        choice("GIRO", KINDS),
        text("NOMBRE_COMERCIAL", "{GIRO} {name}", name=NAMES),
        text("DOMICILIO", "{street} {number}", street=STREETS, number=[str(at) for at in range(3, 400, 7)]),
        choice("MOTIVO", REASONS),
        choice("RESULTADO", {result: often for result, (often, _remarks) in FOUND.items()}),
        derived(("MULTA", "OBSERVACIONES"), _found),
    ),
    releases=(
        release(
            "2013",
            "visitas-de-verificacion-2013.csv",
            spoil("value-renamed", columns="NOM_ENT", names=FORMERLY),
            spoil("category-variant", columns="GIRO", every=10, variants=VARIANTS),
            spoil("date-form", columns=DAY, form="dd/mm/yyyy"),
            spoil("impossible-date", columns=DAY, every=45),
            spoil("missing-marker", columns="MULTA", marker="No aplica"),
            # After the marker, which would else be written into the blank rows too.
            spoil("blank-row", every=30),
            year=2013,
            yy=13,
            # The daily minimum wage in cents (area A), of which fines are counted.
            wage=6_476,
        ),
        release(
            "2014",
            "visitas-de-verificacion-2014.tsv",
            spoil("value-renamed", columns="NOM_ENT", names=FORMERLY),
            spoil("personal-data", columns="OBSERVACIONES", every=15),
            spoil("mixed-dates", columns=DAY, every=12, forms=["dd/mm/yyyy", "mmm-yy"]),
            spoil("column-renamed", column="GIRO", to="TIPO_ESTABLECIMIENTO"),
            spoil("delimiter-unusual", delimiter="\t"),
            year=2014,
            yy=14,
            wage=6_729,
        ),
    ),
    full=62_000,
    small=100,
)
