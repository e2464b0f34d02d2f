"""The budget's programmes, branch by branch."""

from __future__ import annotations

from ....locale import Words
from ...dataset import Dataset, Entry, release, spoil
from ...making import Block, derived, fact, whole
from ...making.basic import picked
from ._lists import UNTIL_2013, by_branch

# Letters and kinds of the budget's programmes, from memory, not compared; the common ones stand twice.
KINDS = (
    *((("E", "Prestación de servicios públicos"), ("S", "Sujetos a reglas de operación")) * 2),
    *(("U", "Otros subsidios"), ("K", "Proyectos de inversión"), ("F", "Promoción y fomento")),
    *(("P", "Planeación, seguimiento y evaluación de políticas públicas"), ("G", "Regulación y supervisión")),
)
AIMS = ("Apoyo a", "Fortalecimiento de", "Atención a", "Fomento de", "Modernización de", "Evaluación de")
OBJECTS = (
    *("la infraestructura social", "las pequeñas empresas", "la productividad rural", "los servicios de salud"),
    *("la investigación científica", "la vivienda digna", "las comunidades indígenas", "la seguridad pública"),
    *("la educación básica", "los caminos rurales", "la gestión ambiental", "las organizaciones de productores"),
)


def _programmes(block: Block) -> list[list[str]]:
    """Give letter, kind, key and name: the third programme of a branch is the same one in all years."""
    import numpy as np

    things = (block.numbers["ramo"] * 1000 + block.within).astype(np.uint64)
    kind = block.lasting("kind").wholes(things, 0, len(KINDS) - 1)
    aims = picked(AIMS, block.lasting("aim").wholes(things, 0, len(AIMS) - 1))
    objects = picked(OBJECTS, block.lasting("object").wholes(things, 0, len(OBJECTS) - 1))
    letters = picked([one[0] for one in KINDS], kind)
    return [
        letters,
        picked([one[1] for one in KINDS], kind),
        [f"{letter}{number:03d}" for letter, number in zip(letters, (block.within + 1).tolist(), strict=True)],
        [f"{aim} {what}" for aim, what in zip(aims, objects, strict=True)],
    ]


DATASET = Dataset(
    Entry(
        title=Words("Catalogue of budget programmes", "Catálogo de programas presupuestarios"),
        what=Words(
            "A row is a programme, its key, its kind and the branch that runs it.",
            "Una fila es un programa, su clave, su modalidad y el ramo que lo opera.",
        ),
        owner="Unidad de Evaluación del Desempeño",
        system="Portal Aplicativo de la Secretaría de Hacienda (PASH)",
        sensitivity="public",
        demand=3,
        evidence=Words(
            "Whoever uses the budget needs it to read the keys, and asks for it by telephone.",
            "Quien usa el presupuesto lo necesita para leer las claves, y lo pide por teléfono.",
        ),
        effort=1,
        barriers=("upkeep",),
        legal_basis=Words(
            "Federal Budget and Treasury Responsibility Law: spending is arranged by programmes.",
            "Ley Federal de Presupuesto y Responsabilidad Hacendaria: el gasto se ordena por programas.",
        ),
        frequency="R/P1Y",
    ),
    key=("ID_RAMO", "CVE_PP"),
    columns=(
        fact("CICLO", "{year}"),
        derived(("ID_RAMO", "DESC_RAMO"), lambda block: by_branch(block, 9)),
        derived(("MODALIDAD", "DESC_MODALIDAD", "CVE_PP", "NOMBRE_PP"), _programmes),
        whole("NUM_INDICADORES", 4, 38, lean=2),
    ),
    releases=(
        release(
            "2013",
            "catalogo-de-programas-presupuestarios-2013.csv",
            spoil("value-renamed", columns="DESC_RAMO", names=UNTIL_2013),
            spoil("mojibake", columns=["DESC_MODALIDAD", "NOMBRE_PP"]),
            year=2013,
        ),
        release(
            "2014",
            "catalogo-de-programas-presupuestarios-2014.csv",
            spoil("unique-error", columns=["CVE_PP", "NUM_INDICADORES"], every=20, style="typed"),
            spoil("lost-leading-zero", columns="ID_RAMO", width=2),
            spoil("merged-cells", column="DESC_RAMO"),
            year=2014,
        ),
    ),
    full=1_000,
    small=64,
)
