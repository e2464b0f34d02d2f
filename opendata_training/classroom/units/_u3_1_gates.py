"""Task 3.1.d: every gate, closed at the start, is open, and the file is whole."""

from __future__ import annotations

from ...errors import Problem
from ...locale import Words
from ...publishing.description.draft import Draft
from ..publishing.folder import FOLDER, data_name
from ..publishing.pumps import LABELS, PERSONAL, Pumps, pumps
from ..tasks import NOT_ATTEMPTED, Mistake, Outcome, Task, Work
from ._u3_1_description import UNUSABLE, described
from ._u3_1_looks import untouched


def faults_of_file(draft: Draft, data: Pumps) -> list[Mistake]:
    """Say what is wrong with the publication's file: mended it shall be, and nothing in it lost or changed.

    Parameters:
        draft: the publication.
        data: the practice data.
    """
    from ...reading import read

    path = draft.folder / data_name(data)
    if not path.is_file():
        return [Mistake("file-gone", {"file": path.name})]
    try:
        frame = read(path).frame
    except Problem as problem:
        return [Mistake("file-unreadable", {"why": problem.sentence})]
    labels = [str(label).strip() for label in frame.columns]
    lacking = [label for label in LABELS if label not in labels]
    if lacking:
        return [Mistake("column-gone", {"label": lacking[0]})]
    found = []
    if PERSONAL in labels:
        found.append(Mistake("person-still-there", {"label": PERSONAL}))
    frame.columns = labels
    rows = sorted(tuple(str(row[label]).strip() for label in LABELS) for row in frame.to_dict("records"))
    right = sorted(tuple(row[label] for label in LABELS) for row in data.rows)
    if len(rows) != len(right):
        found.append(Mistake("rows-other", {"found": len(rows), "all": len(right)}))
    elif rows != right:
        found.append(_cell(rows, right))
    return found


def _cell(rows: list[tuple[str, ...]], right: list[tuple[str, ...]]) -> Mistake:
    """Give the first cell that is another than it was, a day still in another form apart."""
    expected = {row[0]: row for row in right}
    for row in rows:
        wanted = expected.get(row[0], row)
        for label, given, meant in zip(LABELS, row, wanted, strict=True):
            if given != meant:
                return Mistake("day-form" if label == "FECHA_VISITA" and "/" in given else "cell-changed",
                               {"label": label, "row": row[0], "given": given or "—"})  # fmt: skip
    other = next((row for row in rows if row[0] not in expected), rows[0])
    return Mistake("cell-changed", {"label": LABELS[0], "row": other[0], "given": other[0] or "—"})


def _examine(work: Work) -> Outcome:
    from ...publishing import gates

    draft, data = described(work), pumps(work.seed)
    if isinstance(draft, Outcome):
        return draft
    faults = faults_of_file(draft, data)
    if untouched(draft, data) and {one.code for one in faults} == {"person-still-there", "day-form"}:
        return NOT_ATTEMPTED
    # Links are asked when it is published; who marks it may have no network.
    found = gates.examine(draft.measured(), online=False)
    closed = [
        Mistake("gate-closed", {"gate": one.title or one.gate, "why": one.why}) for one in found if not one.passed
    ]
    signed = [Mistake("signed-by-another", {"given": one["name"], "signer": data.signer})
              for one in draft.attestations[:1] if str(one.get("name", "")).strip() not in ("", data.signer)]  # fmt: skip
    mistakes = (*faults, *signed, *closed)
    # A gate each, and the file and the signature count as one more each.
    return Outcome(1 - (len(closed) + bool(faults) + bool(signed)) / (len(found) + 2), mistakes)


GATES = Task(
    id="3.1.d",
    points=3,
    title=Words("Every gate open", "Todas las puertas abiertas"),
    objective=Words(
        "Bring a publication through every gate: see each one closed, and open it for the right reason.",
        "Llevar una publicación por todas las puertas: ver cada una cerrada y abrirla por la razón correcta.",
    ),
    file=FOLDER,
    hints=(
        Words(
            "Run look_at_gates() again and again: each closed gate says what to mend, and where.",
            "Ejecuta look_at_gates() una y otra vez: cada puerta cerrada dice qué corregir y dónde.",
        ),
        Words(
            "Two gates are about the file: days in two forms, and a column that tells who complained. Two statements are signed by "
            "the person whom the note names, and by nobody else.",
            "Dos puertas son del archivo: fechas de dos formas, y una columna que dice quién se quejó. Las dos responsivas las "
            "firma la persona que nombra la nota, y nadie más.",
        ),
        Words(
            'mend_file(fix="mixed-dates", drop="CURP_QUEJOSO") mends the file; sign(name="…", date="2026-01-15") writes both '
            "statements with a day up to today; all other gates are fields of task c.",
            'mend_file(fix="mixed-dates", drop="CURP_QUEJOSO") corrige el archivo; sign(name="…", date="2026-01-15") escribe las '
            "dos responsivas con una fecha hasta hoy; las demás puertas son campos de la tarea c.",
        ),
    ),
    mistakes={
        "description-unusable": UNUSABLE,
        "gate-closed": Words("{gate}: {why}", "{gate}: {why}"),
        "file-gone": Words(
            "{file} is not in the folder publication any more. Run the cell with begin_publication: it comes back as it was, and "
            "your description stays.",
            "{file} ya no está en la carpeta publication. Ejecuta la celda con begin_publication: vuelve como estaba, y tu "
            "descripción se queda.",
        ),
        "file-unreadable": Words("The file cannot be read. {why}", "El archivo no se puede leer. {why}"),
        "column-gone": Words(
            "The column {label} is gone, and readers need it. Only what tells of a person goes. To have the file as it was, delete "
            "it at the left (right click) and run the cell with begin_publication; your description stays.",
            "La columna {label} ya no está y quien lee la necesita. Solo se quita lo que habla de una persona. Para tener el "
            "archivo como estaba, bórralo a la izquierda (clic derecho) y ejecuta la celda con begin_publication; tu descripción "
            "se queda.",
        ),
        "person-still-there": Words(
            "{label} is still there: it says who complained. A waiver would open the gate, but no law asks for these keys.",
            "{label} sigue ahí: dice quién se quejó. Una excepción firmada abriría la puerta, pero ninguna ley pide esas claves.",
        ),
        "rows-other": Words(
            "The file has {found} visits, and there were {all}. A gate is opened by mending rows, not by taking them out.",
            "El archivo tiene {found} visitas y eran {all}. Una puerta se abre corrigiendo filas, no quitándolas.",
        ),
        "day-form": Words(
            "In the visit {row} the day is {given}; the other days are year-month-day. Which fix does the report name?",
            "En la visita {row} la fecha es {given}; las demás van año-mes-día. ¿Qué corrección nombra el reporte?",
        ),
        "cell-changed": Words(
            "In the visit {row} the column {label} now says {given}, and it said something else. A spreadsheet program may have "
            "changed keys or days when it saved.",
            "En la visita {row} la columna {label} ahora dice {given} y decía otra cosa. Quizá la hoja de cálculo cambió claves o "
            "fechas al guardar.",
        ),
        "signed-by-another": Words(
            "“{given}” signed, and the note says that {signer} may. Who signs answers for it.",
            "Firmó «{given}», y la nota dice que puede {signer}. Quien firma responde por ello.",
        ),
    },
    examine=_examine,
)
