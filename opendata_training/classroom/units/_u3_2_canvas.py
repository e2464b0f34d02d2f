"""Task 3.2.f: a high-impact project as a file, judged by what a reader could check."""

from __future__ import annotations

import re

from ...errors import Problem
from ...locale import Words
from ...planning import check_sheet
from ...planning.sheet import Row, read_sheet
from ...planning.sheets.canvas import SHEET
from ...reading.kinds import plain
from ..own_tables import found_table
from ..planning.after_canvas import NAME
from ..planning.after_office import DAY, office
from ..tasks import NOT_ATTEMPTED, Mistake, Outcome, Task, Work

#: The boxes without which it is no project; the others help.
NEEDED = ("project", "problem", "public", "data", "measure", "today", "target", "until", "first_step", "owner", "due")
#: The first step is done within so many days, and the target is reached later than that.
SOON = 14
_SOLUTIONS = ("app", "aplicacion", "tablero", "dashboard", "geoportal", "software")


def names_of(seed: int) -> tuple[set[str], set[str]]:
    """Give all names of the office's own datasets, and those of the other office, as people may write them.

    Parameters:
        seed: the learner's.
    """
    own, other = office(seed), office(seed, lesson=True)

    def names(datasets: list[dict[str, object]]) -> set[str]:
        return {plain(str(text)) for one in datasets for text in (one["id"], one["title"].en, one["title"].es)}  # type: ignore[attr-defined]

    return names(own.datasets), names(other.datasets)


def _examine(work: Work) -> Outcome:
    path = found_table(work.folder, NAME) if work.given is None else work.given
    if path is None:
        return NOT_ATTEMPTED
    try:
        rows = read_sheet(SHEET, path)
        counts = check_sheet(SHEET, path).counts
    except Problem as problem:
        return Outcome(0.0, (Mistake("canvas-unusable", {"why": problem.sentence}),))
    if not rows:
        return NOT_ATTEMPTED
    # A spreadsheet program may hold several projects; the first one is handed in.
    row = rows[0]
    filled = sum(row.get(key) not in ("", None) for key in NEEDED)
    mistakes = [*_blank(row), *_facts(row, work.seed)]
    if counts.get("canvas-hollow"):
        mistakes.append(Mistake("step-hollow", {"step": row["first_step"]}))
    wrong = sum(one.code != "box-blank" for one in mistakes)
    share = filled / len(NEEDED) * (0.6 + 0.4 * max(0, 1 - wrong / 4))
    if not filled:
        return NOT_ATTEMPTED
    return Outcome(min(share, 0.95) if mistakes else 1.0, tuple(mistakes))


def _blank(row: Row) -> list[Mistake]:
    blank = [str(SHEET.column(key).title) for key in NEEDED if row.get(key) in ("", None)]
    return [Mistake("box-blank", {"boxes": ", ".join(blank)})] if blank else []


def _facts(row: Row, seed: int) -> list[Mistake]:
    """Say what the boxes that are filled in say wrongly."""
    found = []
    own, others = names_of(seed)
    named = [plain(one) for one in re.split(r"[;,\n|]", row["data"] or "") if one.strip()]
    strangers = [one for one in named if one not in own and one not in others]
    if strangers:
        found.append(Mistake("data-unknown", {"name": strangers[0]}))
    elif named and not set(named) & own:
        found.append(Mistake("data-not-own", {}))
    elif named and not set(named) & others:
        found.append(Mistake("data-only-own", {}))
    if set(plain(row["problem"] or "").split()) & set(_SOLUTIONS):
        found.append(Mistake("problem-is-solution", {}))
    if row["today"] is not None and row["today"] == row["target"]:
        found.append(Mistake("target-is-today", {}))
    if row["due"] and not 0 <= (row["due"] - DAY).days <= SOON:
        found.append(Mistake("step-when", {"day": row["due"].isoformat(), "from": DAY.isoformat()}))
    if row["until"] and row["due"] and row["until"] <= row["due"]:
        found.append(Mistake("target-before-step", {}))
    return found


CANVAS = Task(
    id="3.2.f",
    points=3,
    title=Words("A project with impact", "Un proyecto con impacto"),
    objective=Words(
        "Draw up a high-impact project on one page: problem, public, data of one's own and of others, a measure, a first step.",
        "Armar en una página un proyecto de alto impacto: problema, público, datos propios y ajenos, una medida, un primer paso.",
    ),
    file=f"{NAME}.csv",
    hints=(
        Words(
            "Begin with one person who waits for something, and what they would do with the answer.",
            "Empieza con una persona que espera algo, y lo que haría con la respuesta.",
        ),
        Words(
            "Eleven boxes are needed; the data come from both lists of the table of datasets, with a semicolon between. The first "
            "step is something that one can see done within two weeks.",
            "Hacen falta once casillas; los datos salen de las dos listas de la tabla de conjuntos, con punto y coma. El primer "
            "paso es algo que se ve hecho en dos semanas.",
        ),
        Words(
            "Copy one id of “our own” and one of “another office” into the box Data; give the measure its value today, another one "
            "as target, and a day for it after that of the first step; the first step's day is from 2014-11-28 to 2014-12-12.",
            "Copia en Datos una clave «propia» y una «de otra oficina»; da a la medida su valor de hoy, otro como meta y una fecha "
            "posterior a la del primer paso; el día del primer paso va del 2014-11-28 al 2014-12-12.",
        ),
    ),
    mistakes={
        "canvas-unusable": Words(
            "The canvas cannot be read yet. {why}",
            "El lienzo todavía no se puede leer. {why}",
        ),
        "box-blank": Words(
            "Boxes still blank: {boxes}.",
            "Casillas todavía vacías: {boxes}.",
        ),
        "data-unknown": Words(
            "“{name}” is none of the datasets at hand. Copy ids from the table of datasets, with a semicolon between them.",
            "«{name}» no es ninguno de los conjuntos disponibles. Copia claves de la tabla de conjuntos, con punto y coma.",
        ),
        "data-not-own": Words(
            "All data are somebody else's. Which dataset of our own does the project need?",
            "Todos los datos son ajenos. ¿Qué conjunto propio necesita el proyecto?",
        ),
        "data-only-own": Words(
            "All data are our own. Which dataset of the other office would make the answer better? That is what open data are for.",
            "Todos los datos son propios. ¿Qué conjunto de la otra oficina mejoraría la respuesta? Para eso se abren.",
        ),
        "problem-is-solution": Words(
            "The box Problem names a thing to be built. Whose problem is it, when nothing is built?",
            "La casilla Problema nombra algo por construir. ¿De quién es el problema si no se construye nada?",
        ),
        "target-is-today": Words(
            "The target is what the number is today: then nothing has to happen.",
            "La meta es lo que el número vale hoy: entonces no tiene que pasar nada.",
        ),
        "step-when": Words(
            "The first step is done on {day}. Choose a day within two weeks from {from}: what is further away is not begun.",
            "El primer paso queda hecho el {day}. Elige un día dentro de dos semanas desde el {from}: lo que está más lejos no se "
            "empieza.",
        ),
        "target-before-step": Words(
            "The target would be reached before the first step is done.",
            "La meta se alcanzaría antes de dar el primer paso.",
        ),
        "step-hollow": Words(
            "“{step}”: nobody can see on a day whether that is done. Who does what?",
            "«{step}»: nadie puede ver un día si eso ya está hecho. ¿Quién hace qué?",
        ),
    },
    examine=_examine,
)
