"""Task 3.1.c: the description as a file, however it was written, held against what the office knows."""

from __future__ import annotations

from typing import Any

from ...errors import Problem
from ...locale import Words
from ...publishing.description.draft import NAME, Draft, load
from ..publishing.folder import FOLDER
from ..publishing.pumps import pumps
from ..tasks import NOT_ATTEMPTED, Mistake, Outcome, Task, Work
from ._u3_1_looks import judge


def described(work: Work) -> Draft | Outcome:
    """Give the description that the work left, or what is to be said when there is none to look at.

    Parameters:
        work: the learner's.
    """
    folder = work.folder / FOLDER
    if not (folder / NAME).is_file():
        return NOT_ATTEMPTED
    try:
        return load(folder)
    except Problem as problem:
        return Outcome(0.0, (Mistake("description-unusable", {"why": problem.sentence}),))


#: What is said when dataset.yaml cannot be understood; every task that reads it says it so.
UNUSABLE = Words("The description cannot be read yet. {why}", "La descripción todavía no se puede leer. {why}")


def _examine(work: Work) -> Outcome:
    draft = described(work)
    return draft if isinstance(draft, Outcome) else judge(draft, pumps(work.seed))


_WORDS: dict[str, Any] = {
    "title-hollow": Words(
        "“{given}” tells a stranger nothing. What is it, where, and when?",
        "«{given}» no le dice nada a quien no conoce los datos. ¿Qué es, dónde y cuándo?",
    ),
    "title-where-when": Words(
        "“{given}” leaves out where or when: the state's name and the year belong into the title.",
        "A «{given}» le falta dónde o cuándo: el nombre del estado y el año van en el título.",
    ),
    "description-blank": Words(
        "There is no description. Say what a row is, for whom it may be of use, and what is left out.",
        "Falta la descripción. Di qué es una fila, a quién puede servir y qué queda fuera.",
    ),
    "description-thin": Words(
        "The description says no more than the title ({count} characters). What is a row, and what is left out?",
        "La descripción no dice más que el título ({count} caracteres). ¿Qué es una fila y qué queda fuera?",
    ),
    "keyword-few": Words(
        "Keywords: {count}. Three at least, with commas between them, and those that people type who do not know your office.",
        "Palabras clave: {count}. Al menos tres, separadas por comas, y las que escribe la gente que no conoce tu oficina.",
    ),
    "keyword-hollow": Words(
        "“{given}” is a word for any dataset of the portal. Who types it finds all of them.",
        "«{given}» le queda a cualquier conjunto del portal. Quien la escriba los encuentra todos.",
    ),
    "keyword-sentence": Words(
        "“{given}” is a sentence; nobody types that. Words of one to three, parted by commas.",
        "«{given}» es una frase; nadie busca así. Palabras de una a tres, separadas por comas.",
    ),
    "theme-word": Words(
        "The theme is “{given}”. A catalogue sorts by codes of the EU's list, as ENVI: which one is for energy or economy?",
        "El tema es «{given}». Un catálogo ordena por claves de la lista europea, como ENVI: ¿cuál es la de energía o economía?",
    ),
    "theme-other": Words(
        "{given} is a theme of the list, but who looks there does not look for petrol.",
        "{given} es un tema de la lista, pero quien mira ahí no busca gasolina.",
    ),
    "publisher-acronym": Words(
        "The publisher is “{given}”. Write the whole name: abroad nobody knows an acronym.",
        "Quien publica es «{given}». Escribe el nombre completo: fuera de aquí nadie conoce unas siglas.",
    ),
    "contact-other": Words(
        "The address for questions is “{given}”, and not the office's. Who writes there must get an answer, next year too.",
        "El correo para preguntas es «{given}» y no el de la oficina. Quien escriba ahí debe recibir respuesta, también el "
        "próximo año.",
    ),
    "contact-unnamed": Words(
        "The contact lacks a name, or the post as the note has it. People move on, posts stay.",
        "Al contacto le falta el nombre, o el cargo como está en la nota. Las personas se van, los cargos se quedan.",
    ),
    "licence-other": Words(
        "The licence is “{given}”. Write the id of the one that the office decided on.",
        "La licencia es «{given}». Escribe la clave de la que decidió la oficina.",
    ),
    "rhythm-word": Words(
        "“{given}” is no code of how often. Take the one you found in task b.",
        "«{given}» no es una clave de periodicidad. Usa la que encontraste en la tarea b.",
    ),
    "rhythm-other": Words(
        "It says “{given}”, and the office says something else. What is promised is expected.",
        "Dice «{given}» y la oficina dice otra cosa. Lo que se promete se espera.",
    ),
    "place-other": Words(
        "The place is “{given}”. Write the name of the state where the visits were.",
        "El lugar es «{given}». Escribe el nombre del estado donde fueron las visitas.",
    ),
    "period-form": Words(
        "The period goes from “{start}” to “{end}”. Write both days as year-month-day.",
        "El periodo va de «{start}» a «{end}». Escribe las dos fechas como año-mes-día.",
    ),
    "period-other": Words(
        "The period goes from {start} to {end}, and the visits do not. Look at the first and the last row.",
        "El periodo va del {start} al {end} y las visitas no. Mira la primera y la última fila.",
    ),
    "language-word": Words(
        "The language is “{given}”. Its code is es or en.",
        "El idioma es «{given}». Su clave es es o en.",
    ),
    "identifier-other": Words(
        "The identifier is “{given}”. The inventory has given one already; another one makes a second dataset.",
        "El identificador es «{given}». El inventario ya le dio uno; con otro se hace un segundo conjunto.",
    ),
    "file-untitled": Words(
        "The file is called “{given}”. Say what is in it: under the dataset there may be several.",
        "El archivo se llama «{given}». Di qué hay en él: bajo el conjunto puede haber varios.",
    ),
    "dictionary-unnamed": Words(
        "The data dictionary is in the folder, and the file's description does not say so. Write its name under schema.",
        "El diccionario de datos está en la carpeta y la descripción del archivo no lo dice. Escribe su nombre en schema.",
    ),
}
DESCRIPTION = Task(
    id="3.1.c",
    points=5,
    title=Words("A description for strangers", "Una descripción para quien no conoce los datos"),
    objective=Words(
        "Describe a dataset so that a stranger finds it, understands it and knows what is allowed, and see its score rise.",
        "Describir un conjunto para que quien no lo conoce lo encuentre, lo entienda y sepa qué se permite, y ver subir su "
        "puntaje.",
    ),
    file=f"{FOLDER}/{NAME}",
    hints=(
        Words(
            "Somebody a thousand kilometres away types two words into the portal. Which two, and what do they read then?",
            "Alguien a mil kilómetros escribe dos palabras en el portal. ¿Cuáles dos, y qué lee después?",
        ),
        Words(
            "All that only a person can know is in the note of the office; the period is in the file; codes, not words, for "
            "rhythm, "
            "licence, theme (ENER: energy) and language.",
            "Todo lo que solo una persona puede saber está en la nota de la oficina; el periodo está en el archivo; claves, no "
            "palabras, para periodicidad, licencia, tema (ENER: energía) e idioma.",
        ),
        Words(
            "Title: what, the state, the year. Description: what a row is and which stations are not in it. Three keywords with "
            "commas. identifier and name by from_inventory(); modified, landing_page and file_license made blank with “-”; "
            "file_format CSV; under file_schema the name of the dictionary in the folder.",
            "Título: qué, el estado y el año. Descripción: qué es una fila y qué estaciones no están. Tres palabras clave con "
            "comas. identifier y name con from_inventory(); modified, landing_page y file_license vacíos con «-»; "
            "file_format CSV; en file_schema el nombre del diccionario que está en la carpeta.",
        ),
    ),
    mistakes={"description-unusable": UNUSABLE, **_WORDS},
    examine=_examine,
)
