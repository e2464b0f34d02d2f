"""Reports of mistreatment at schools of the capital, as the office that takes them in notes them."""

from __future__ import annotations

from ....countries.mx.geography import MUNICIPALITIES
from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, choice, date, derived, serial
from ._school import school_key

KINDS = ("DPR", "DPR", "DJN", "DES", "DST")
LEVELS = {"DPR": "Primaria", "DJN": "Preescolar", "DES": "Secundaria", "DST": "Secundaria"}
AGES = {"DPR": (6, 12), "DJN": (3, 6), "DES": (11, 15), "DST": (11, 15)}
BOROUGHS = {
    "Gustavo A. Madero": ["GAM", "Gustavo A Madero", "G. A. Madero"],
    "Álvaro Obregón": ["A. Obregón", "Alvaro Obregon"],
    "Cuauhtémoc": ["Cuauhtemoc", "CUAUHTÉMOC"],
    "Iztapalapa": ["IZTAPALAPA", "Iztapalapa (oriente)"],
    "Coyoacán": ["Coyoacan"],
}
# The boroughs with more schools are met more often.
OFTEN = {name: 6 if name in BOROUGHS else 2 for name in MUNICIPALITIES["09"].values()}
REMARKS = (
    *("Se entrevistó a la familia y se dio seguimiento con la supervisión.", "La madre pide cambio de grupo."),
    *("El plantel levantó acta; falta la respuesta de la dirección.", "Se canalizó a atención psicológica."),
    *("No se aportaron más datos.", "El caso se turnó al área jurídica.", "La familia decidió no continuar."),
)


def _pupil(block: Block) -> list[list[str]]:
    """Give the school's key, its level and the pupil's age, which goes with the level."""
    kinds = [KINDS[at] for at in block.chance("kind").wholes(block.rows, 0, len(KINDS) - 1).tolist()]
    number = block.chance("school").wholes(block.rows, 1, 1_400).tolist()
    share = block.chance("age").wholes(block.rows, 0, 99).tolist()
    ages = [
        str(AGES[kind][0] + at * (AGES[kind][1] - AGES[kind][0] + 1) // 100)
        for kind, at in zip(kinds, share, strict=True)
    ]
    keys = [school_key(9, kind, one) for kind, one in zip(kinds, number, strict=True)]
    return [keys, [LEVELS[kind] for kind in kinds], ages]


DATASET = Dataset(
    Entry(
        title=Words("Reports of mistreatment at schools", "Denuncias de maltrato escolar"),
        what=Words(
            "A row is a report that a pupil was mistreated, with what was done about it.",
            "Una fila es una denuncia de maltrato a un alumno, con lo que se hizo al respecto.",
        ),
        owner="Unidad de Atención al Maltrato y Abuso Sexual Infantil, Administración Federal de Servicios Educativos en el DF",
        system="Libro de cálculo del área, con expedientes en papel",
        sensitivity="reserved",
        demand=2,
        evidence=Words(
            "Some requests for counts by borough; nobody has asked for the cases themselves.",
            "Algunas solicitudes de conteos por delegación; nadie ha pedido los casos.",
        ),
        effort=5,
        barriers=("right-to-publish", "personal-data", "quality"),
        legal_basis=Words(
            "Law for the Protection of the Rights of Girls, Boys and Adolescents: what identifies a child is "
            "protected; "
            "counts may be published.",
            "Ley para la Protección de los Derechos de Niñas, Niños y Adolescentes: se protege lo que identifica a un"
            " menor; "
            "los conteos pueden publicarse.",
        ),
        frequency="R/P6M",
    ),
    key=("FOLIO",),
    columns=(
        serial("FOLIO", "UA-{year}-{:04d}"),
        date("FEC_RECEPCION", "{year}-01-07", "{year}-12-15", rising=True),
        choice("DELEGACION", OFTEN),
        derived(("CCT", "NIVEL", "EDAD"), _pupil),
        choice("SEXO", ("H", "M")),
        choice(
            "TIPO", {"Maltrato entre pares": 8, "Maltrato verbal": 4, "Maltrato físico": 3, "Negligencia": 2, "Otro": 1}
        ),
        choice("LUGAR", {"Salón de clases": 5, "Patio": 4, "Baños": 2, "Entrada o salida": 2, "Internet": 1}),
        choice("ESTATUS", {"En seguimiento": 5, "Concluido": 6, "Turnado": 2}),
        choice("OBSERVACIONES", REMARKS),
    ),
    releases=(
        release(
            "2014",
            "denuncias-maltrato-escolar-2014.csv",
            spoil("category-variant", columns="DELEGACION", every=12, variants=BOROUGHS),
            spoil("mixed-types", columns="EDAD", every=20, words=["no refiere", "ocho años", "6 a 7", "menor de 5"]),
            spoil("personal-data", columns="OBSERVACIONES", every=20),
            year=2014,
        ),
    ),
    full=1_150,
    small=80,
    personal={"CCT": "quasi", "EDAD": "quasi", "SEXO": "quasi", "DELEGACION": "quasi"},
)
