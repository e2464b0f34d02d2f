"""Tasks capstone.f and g: published twice; and the next release, under the titles that readers know."""

from __future__ import annotations

import re
from typing import Any

from ...locale import Words
from ...publishing.description.draft import Draft
from ..capstone.desk import YEAR, desk
from ..capstone.folder import CROSSWALK, NEXT_YEAR, PUBLICATION
from ..publishing.evidence import RECEIPTS, hashes_of, receipts_of
from ..tasks import NOT_ATTEMPTED, Choice, Example, Item, Mistake, Outcome, Task, Work, compare
from ._capstone_e import file_flaws, year_in
from ._u3_1_description import UNUSABLE, described
from ._u3_1_published import PUBLISHED as OF_3_1
from ._u3_1_published import published_twice

Receipt = dict[str, Any]
_PLACE = f"{PUBLICATION}/{RECEIPTS}"


def _published(work: Work) -> Outcome:
    return published_twice(work, lambda draft: bool(file_flaws(draft, work.seed)))


TWICE = Task(
    id="capstone.f",
    points=3,
    title=Words("Published, and published again", "Publicar, y publicar otra vez"),
    objective=Words(
        "Publish what you made, read the receipt, and publish again without changing anything.",
        "Publicar lo que hiciste, leer el recibo y publicar de nuevo sin que cambie nada.",
    ),
    file=_PLACE,
    hints=OF_3_1.hints,
    mistakes={
        **{code: words for code, words in OF_3_1.mistakes.items() if code != "file-not-whole"},
        "file-not-whole": Words(
            "What is published is not the clean file without persons: see tasks b and c, bring it in again and publish.",
            "Lo publicado no es el archivo limpio y sin personas: mira las tareas b y c, tráelo de nuevo y publica.",
        ),
    },
    examine=_published,
)

_NUMBERS = tuple(Choice(one, Words(one, one)) for one in ("1.0.0", "1.0.1", "1.1.0", "2.0.0"))
_NAMED: dict[tuple[str, object], str] = {
    ("broken", "1.0.0"): "number-stays",
    ("kept", "1.0.0"): "number-stays",
    ("broken", "1.0.1"): "no-correction",
    ("kept", "1.0.1"): "no-correction",
    ("broken", "1.1.0"): "titles-break",
    ("kept", "2.0.0"): "nothing-breaks",
    ("topic_now", "TEMA"): "old-title",
    ("days_now", "DIAS_RESPUESTA"): "old-title",
}


def right_of(work: Work) -> dict[str, str]:
    """Give the right answers for a seed."""
    titles = desk(work.seed, NEXT_YEAR).titles
    return {"topic_now": titles["TEMA"], "days_now": titles["DIAS_RESPUESTA"], "broken": "2.0.0", "kept": "1.1.0"}


def _next(work: Work) -> Outcome:
    receipts = receipts_of(work.folder)
    went = [one for one in receipts if hashes_of(one) != hashes_of(receipts[0])]
    draft = described(work) if went else NOT_ATTEMPTED
    if work.blank and not went:
        return NOT_ATTEMPTED
    said = compare(work, right_of(work), _NAMED)
    if work.blank:
        said = Outcome(0.0, tuple(Mistake("blank", {"item": item.key}) for item in NEXT.items))
    flaws = _flaws(work, draft, receipts) if went else [Mistake("no-release")]
    share = (said.share or 0.0) / 2 + (
        0.0 if flaws and flaws[0].code == "no-release" else max(0.0, 1 - len(flaws) / 2) / 2
    )
    return Outcome(share, (*said.mistakes, *flaws))


def _flaws(work: Work, draft: Draft | Outcome, receipts: list[Receipt]) -> list[Mistake]:
    """Say what is wrong with the next release, by what was sent and what is in the folder."""
    if isinstance(draft, Outcome):
        return [*draft.mistakes] or [Mistake("no-release")]
    found = []
    if year_in(draft) == YEAR or file_flaws(draft, work.seed):
        found.append(Mistake("next-not-whole"))
    elif set(hashes_of(receipts[-1]).values()) != {one.sha256 for one in draft.measured().distributions}:
        found.append(Mistake("not-sent"))
    # What was broken and taken back, in the open, is mended: its number is not given twice.
    taken_back = any(isinstance(one.get("rolled_back"), dict) for one in receipts)
    version = re.match(r"(\d+)\.(\d+)\.", str(receipts[-1].get("version")))
    if not taken_back and (version is None or int(version[1]) > 1):
        found.append(Mistake("version-broke", {"given": str(receipts[-1].get("version"))}))
    if not (draft.folder / CROSSWALK).is_file():
        found.append(Mistake("by-hand"))
    if str(YEAR) in draft.text("title"):
        found.append(Mistake("title-old", {"given": draft.text("title")}))
    return found


def _with(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**right_of(work), **changed}, mistake)


NEXT = Task(
    id="capstone.g",
    points=3,
    title=Words("The next release", "La próxima versión"),
    objective=Words(
        "Bring the next release out by recipe and crosswalk, see what would break, and give it its number.",
        "Publicar la próxima versión con la receta y la tabla de equivalencias, ver qué se rompería y darle su número.",
    ),
    file=_PLACE,
    items=(
        Item("topic_now", Words("What is TEMA called in the file of 2015?", "¿Cómo se llama TEMA en el archivo de 2015?")),
        Item("days_now", Words("What is DIAS_RESPUESTA called in the file of 2015?",
                               "¿Cómo se llama DIAS_RESPUESTA en el archivo de 2015?")),
        Item("broken", Words("Release 1.0.0 is out. Published under the new titles, the next one would be:",
                             "La versión 1.0.0 está publicada. Con los títulos nuevos, la siguiente sería:"), "choice", _NUMBERS),
        Item("kept", Words("Published under the old titles, by the crosswalk, it is:",
                           "Con los títulos de antes, gracias a la tabla de equivalencias, es:"), "choice", _NUMBERS),
    ),
    hints=(
        Words(
            "Somebody built a chart on the column TEMA. What happens to it on the day of the next release?",
            "Alguien hizo una gráfica con la columna TEMA. ¿Qué le pasa el día de la próxima versión?",
        ),
        Words(
            "compare_years() shows what would break. In the crosswalk, the column keeps the name that readers know (canonical "
            "column), and the file of 2015 gets its own title and position. Crosswalks are unit 2.3, numbers are unit 3.2.",
            "compare_years() muestra qué se rompería. En la tabla de equivalencias, la columna conserva el nombre que la gente "
            "conoce (columna canónica), y el archivo de 2015 lleva su propio título y posición. Las equivalencias son de la "
            "unidad 2.3; los "
            "números, de la 3.2.",
        ),
        Words(
            "Two lines map_column(\"…/crosswalk.csv\", \"TEMA\", \"2015\", \"…\") with the new titles; then try_next() and "
            "publish_next(). A new title breaks: 2.0.0. New rows under known titles: 1.1.0.",
            "Dos líneas map_column(\"…/crosswalk.csv\", \"TEMA\", \"2015\", \"…\") con los títulos nuevos; después try_next() y "
            "publish_next(). Un título nuevo rompe: 2.0.0. Filas nuevas con títulos conocidos: 1.1.0.",
        ),
    ),
    mistakes={
        "description-unusable": UNUSABLE,
        "number-stays": Words(
            "1.0.0 is out: a number is never given twice, or nobody knows which file is meant.",
            "La 1.0.0 ya está publicada: un número no se da dos veces, o nadie sabe de qué archivo se habla.",
        ),
        "no-correction": Words(
            "The last number moves when something is corrected. Here a whole year is new.",
            "El último número se mueve cuando algo se corrige. Aquí es nuevo un año completo.",
        ),
        "titles-break": Words(
            "Whoever reads the column TEMA finds none: their chart stops. What breaks others moves the first number.",
            "Quien lee la columna TEMA ya no la encuentra: su gráfica se detiene. Lo que rompe a otros mueve el primer número.",
        ),
        "nothing-breaks": Words(
            "Under the known titles nobody's chart stops: there are new rows, and that is the second number.",
            "Con los títulos conocidos no se detiene ninguna gráfica: hay filas nuevas, y ese es el segundo número.",
        ),
        "old-title": Words(
            "{given} is the title of 2014. Look at the first line of the table in the file of 2015.",
            "{given} es el título de 2014. Mira la primera línea de la tabla en el archivo de 2015.",
        ),
        "topic_now": Words(
            "No column of the file of 2015 holds the topics under “{given}”. Look at the cells below each title.",
            "En el archivo de 2015 no hay una columna de temas llamada «{given}». Mira las celdas debajo de cada título.",
        ),
        "days_now": Words(
            "No column of the file of 2015 holds the days under “{given}”. Look at the cells below each title.",
            "En el archivo de 2015 no hay una columna de días llamada «{given}». Mira las celdas debajo de cada título.",
        ),
        "broken": Words("“{given}” is none of the choices.", "«{given}» no es una de las opciones."),
        "kept": Words("“{given}” is none of the choices.", "«{given}» no es una de las opciones."),
        "no-release": Words(
            "The release of 2015 has not gone out yet: complete the crosswalk, try_next(), and then publish_next().",
            "La versión de 2015 todavía no sale: completa la tabla de equivalencias, try_next() y después publish_next().",
        ),
        "next-not-whole": Words(
            "The published file is not the one of 2015 under the known titles: look at its columns and at the crosswalk.",
            "El archivo publicado no es el de 2015 con los títulos conocidos: mira sus columnas y la tabla de equivalencias.",
        ),
        "not-sent": Words(
            "The file in the folder is another than the one of the last receipt. Run publish_now(\"capstone\").",
            "El archivo de la carpeta es otro que el del último recibo. Ejecuta publish_now(\"capstone\").",
        ),
        "version-broke": Words(
            "The last receipt says version {given}: something that others read was broken, and did not need to be.",
            "El último recibo dice versión {given}: se rompió algo que otros leen, y no hacía falta.",
        ),
        "by-hand": Words(
            "The titles were put right by hand, and next year somebody must know that again. Write it into the crosswalk.",
            "Los títulos se corrigieron a mano, y el próximo año alguien deberá saberlo otra vez. Escríbelo en la tabla de "
            "equivalencias.",
        ),
        "title-old": Words(
            "The dataset is still called “{given}”, and its file is of 2015. Take the year out, then publish once more.",
            "El conjunto se sigue llamando «{given}», y su archivo es de 2015. Quita el año y publica otra vez.",
        ),
    },
    examine=_next,
    # Right answers alone are half: the rest is what the publication's files tell.
    examples=(
        _with("no-release"),
        _with("number-stays", kept="1.0.0"),
        _with("no-correction", kept="1.0.1"),
        _with("titles-break", broken="1.1.0"),
        _with("nothing-breaks", kept="2.0.0"),
        _with("old-title", topic_now="TEMA"),
        _with("topic_now", topic_now="Asuntos varios"),
        _with("days_now", days_now="DIAS"),
    ),

)  # fmt: skip
