"""Schools and their pupils by shift, as a workbook with a sheet a state tells of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....countries.mx.names import FORMERLY, SPOKEN
from ....locale import Words
from ...dataset import Dataset, Entry, Spoil, either, release, some, spoil
from ...making import Block, blank, derived, fact, only, place
from ...making.where import chosen_places
from ...variants import SPREAD
from ._lists import KINDS, SCHOOLS, SHOUTED
from ._school import school_key

if TYPE_CHECKING:
    import numpy as np

YEARS = range(2011, 2015)
SHOWN = 12
SCHOOL = ("CCT", "NOMBRE_ESCUELA", "TURNO", "NIVEL", "SOSTENIMIENTO")
PUPILS = ("HOMBRES", "MUJERES", "TOTAL")
LABELS = ("CICLO", "CVE_ENT", "NOM_ENT", "CVE_MUN", "NOM_MUN", *SCHOOL, *PUPILS, "GRUPOS", "DOCENTES")
# Of each four rows the first two are one school with two shifts, the others a school each. These are the kinds of eight such
# runs of three schools; no kind is met more than four times.
RUNS = (
    *("DPR", "DJN", "PJN", "DPR", "KPR", "DTV", "DES", "DJN", "PPR", "EPR", "DPB", "DJN"),
    *("DPR", "EBH", "DCC", "DST", "KJN", "PPR", "EJN", "DPR", "DTV", "EPR", "DJN", "PES"),
)
RANKS = tuple(RUNS[:at].count(kind) for at, kind in enumerate(RUNS))
OLD = {
    **{"NOM_ENT": "ENTIDAD", "NOM_MUN": "MUNICIPIO", "CCT": "CLAVECCT", "NOMBRE_ESCUELA": "NOMBRECT"},
    **{"HOMBRES": "ALUMNOS_H", "MUJERES": "ALUMNOS_M", "TOTAL": "ALUMNOS_T", "DOCENTES": "MAESTROS"},
}
SHIFTS = {"MATUTINO": ["MAT.", "Matutino", "MATUTINA"], "VESPERTINO": ["VESP.", "Vespertino", "VESPERTINA"]}
TITLES = some(
    "Secretaría de Educación Pública",
    "Escuelas y matrícula por centro de trabajo y turno",
    "Estadística 911, inicio de cursos",
    "Dirección General de Planeación y Programación",
    "Cifras preliminares",
    least=2,
)
NOTES = some(
    "Nota: todas las cifras y las claves son inventadas para capacitación.",
    "Un mismo centro de trabajo puede tener más de un turno.",
    "Fuente: cuestionarios de la estadística 911, inicio de cursos.",
    "Docentes: los que tienen grupo.",
    "Elaboró: Subdirección de Estadística.",
    least=2,
)


def _schools(block: Block) -> list[list[str]]:
    """Give key, name, shift, level and support of each row's school: the same one in all releases."""
    import numpy as np

    places = chosen_places(block, SHOWN)
    # How many places of its own state come before each; and as many numbers for each place as it can have rows.
    before = np.array([sum(one[0] == place[0] for one in places[:at]) for at, place in enumerate(places)])
    most = -(-int(block.nominal * (1 + SPREAD)) // len(places)) // 4 * 4 + 4
    rows: np.ndarray = before[block.numbers["place"]] * most + block.within
    state, turn = block.numbers["state"], rows % 4
    # Each state begins with another run, and its numbers of each kind with another number.
    run = rows // 4 + block.lasting("runs").wholes(state.astype(np.uint64), 0, 7)
    slot = run % 8 * 3 + np.maximum(turn - 1, 0)
    kind = np.array([list(KINDS).index(one) for one in RUNS])[slot]
    number = run // 8 * 4 + np.array(RANKS)[slot]
    number += block.lasting("numbers").wholes((state * 100 + kind).astype(np.uint64), 1, 900)
    ident = (state * 10_000_000 + rows - (turn == 1)).astype(np.uint64)
    name = block.lasting("names").wholes(ident, 0, len(SCHOOLS) - 1).tolist()
    other = block.lasting("shifts").wholes(ident, 0, 19).tolist()
    block.numbers["ident"], block.numbers["slot"], block.numbers["turn"] = ident, slot, turn
    kinds = [RUNS[at] for at in slot.tolist()]
    keys = [school_key(*one) for one in zip(state.tolist(), kinds, number.tolist(), strict=True)]
    shifts = [
        "VESPERTINO" if at == 1 else "DISCONTINUO" if at > 1 and draw == 0 else "MATUTINO"
        for at, draw in zip(turn.tolist(), other, strict=True)
    ]
    told = [KINDS[kind][:2] for kind in kinds]
    return [keys, [SCHOOLS[at] for at in name], shifts, [one[0] for one in told], [one[1] for one in told]]


def _pupils(block: Block) -> list[list[str]]:
    """Give boys, girls and both: a school keeps its size from year to year, but for a few."""
    import numpy as np

    low, high = (np.array([KINDS[kind][at] for kind in RUNS])[block.numbers["slot"]] for at in (2, 3))
    level = low + (high - low) * block.lasting("size").wholes(block.numbers["ident"], 0, 999, lean=2) // 1000
    total = level * block.chance("pupils").wholes(block.rows, 930, 1070) // 1000
    # The afternoon shift is the smaller one.
    total = np.where(block.numbers["turn"] == 1, total * 6 // 10, total)
    boys = total * block.chance("boys").wholes(block.rows, 460, 550) // 1000
    block.numbers["groups"] = total // 28 + 1
    return [list(map(str, one.tolist())) for one in (boys, total - boys, total)]


def _teachers(block: Block) -> list[str]:
    more = block.chance("teachers").wholes(block.rows, 0, 2) // 2
    return list(map(str, (block.numbers["groups"] + more).tolist()))


def _defects(year: int) -> list[Spoil]:
    without = [spoil("column-removed", column="GRUPOS", at=LABELS.index("GRUPOS"))] if year < 2013 else []
    short = {f"{year}-{year + 1}": f"{year}/{(year + 1) % 100}"}
    renamed = [spoil("column-renamed", column=column, to=to) for column, to in OLD.items()] if year < 2013 else []
    around = [spoil("preamble", titles=TITLES), spoil("footer", notes=NOTES)]
    wrong = spoil("sum-mismatch", columns="TOTAL", every=36)
    if year == 2011:
        return [
            *without,
            spoil("category-variant", columns="TURNO", every=16, variants=SHIFTS),
            spoil("value-renamed", columns="NOM_ENT", names=SHOUTED),
            spoil("value-renamed", columns="CICLO", names=short),
            spoil("total-row", by="NOM_MUN", label="NOM_MUN", columns="HOMBRES:DOCENTES", word="Subtotal"),
            spoil("lost-leading-zero", columns="CVE_ENT", width=2),
            spoil("lost-leading-zero", columns="CVE_MUN", width=3),
            spoil("merged-cells", column="NOM_MUN"),
            *renamed,
            *around,
            spoil("several-sheets", column="NOM_ENT"),
        ]
    if year == 2012:
        return [
            *without,
            wrong,
            spoil("value-renamed", columns="NOM_ENT", names=SHOUTED),
            spoil("value-renamed", columns="CICLO", names=short),
            spoil("unique-error", columns=["CCT", "TOTAL"], every=48, style="typed"),
            spoil("total-row", by="NOM_ENT", label="NOM_MUN", columns="HOMBRES:DOCENTES"),
            spoil("lost-leading-zero", columns="CVE_MUN", width=3),
            spoil("missing-marker", columns="DOCENTES", marker=either("N/D", "S/D", "n.d.")),
            *renamed,
            *around,
            spoil("several-sheets", column="NOM_ENT"),
        ]
    if year == 2013:
        return [
            spoil("category-variant", columns="TURNO", every=24, variants=SHIFTS),
            wrong,
            spoil("value-renamed", columns="NOM_ENT", names={**FORMERLY, **SPOKEN}),
            spoil("total-row", by="NOM_ENT", label="NOM_MUN", columns="HOMBRES:DOCENTES"),
            spoil("thousands-mark", columns="HOMBRES:TOTAL"),
            spoil("column-renamed", column="NOM_ENT", to="ENTIDAD"),
            spoil("multirow-header", over={"ALUMNOS": ["HOMBRES", "TOTAL"]}),
            *around,
            spoil("several-sheets", column="NOM_ENT"),
        ]
    return [
        wrong,
        spoil("value-renamed", columns="NOM_ENT", names={**FORMERLY, **SPOKEN}),
        spoil("duplicate-row", every=48),
        spoil("lost-leading-zero", columns="CVE_ENT", width=2),
        spoil("lost-leading-zero", columns="CVE_MUN", width=3),
        spoil("column-renamed", column="CICLO", to="CICLO_ESCOLAR"),
        spoil("column-moved", column="TURNO", to=LABELS.index("CCT"), at=LABELS.index("TURNO")),
        spoil("encoding-error", encoding="windows-1252"),
    ]


def _file(year: int) -> str:
    # The last one is the first that was made for the open-data site.
    return f"escuelas-y-matricula-{year}-{year + 1}.{'csv' if year == 2014 else 'xlsx'}"


DATASET = Dataset(
    Entry(
        title=Words("Schools and enrolment by shift", "Escuelas y matrícula por turno"),
        what=Words(
            "A row is a shift of a school in a school year, with its pupils, groups and teachers.",
            "Una fila es un turno de una escuela en un ciclo escolar, con sus alumnos, grupos y docentes.",
        ),
        owner="Dirección General de Planeación y Programación",
        system="Cuestionarios de la estadística 911, integrados en libros de cálculo por entidad",
        sensitivity="public",
        demand=5,
        evidence=Words(
            "Researchers, publishers and parents' sites ask for it each year and join the 32 sheets by hand.",
            "Investigadores, editoriales y sitios para padres la piden cada año y unen a mano las 32 hojas.",
        ),
        effort=3,
        barriers=("format", "titles-change", "quality"),
        legal_basis=Words(
            "General Education Law: the ministry keeps the national register of schools, pupils and teachers.",
            "Ley General de Educación: la Secretaría lleva el registro nacional de escuelas, alumnos y docentes.",
        ),
        frequency="R/P1Y",
    ),
    key=("CCT", "TURNO"),
    columns=(
        fact("CICLO", "{year}-{next}"),
        place(state_key="CVE_ENT", state="NOM_ENT", key="CVE_MUN", municipality="NOM_MUN", per=SHOWN),
        derived(SCHOOL, _schools),
        derived(PUPILS, _pupils),
        only(
            derived("GRUPOS", lambda block: list(map(str, block.numbers["groups"].tolist()))), "2013-2014", "2014-2015"
        ),
        blank(derived("DOCENTES", _teachers), 0.06),
    ),
    releases=tuple(
        release(f"{year}-{year + 1}", _file(year), *_defects(year), year=year, next=year + 1) for year in YEARS
    ),
    full=245_000,
    small=144,
    known={
        "sum-mismatch": "TOTAL=HOMBRES+MUJERES",
    },
)
