"""Tasks 2.5.d and e: choices that protect a list, tried on another one, and the protected file, however it was made."""

from __future__ import annotations

from typing import Any

from ...errors import Problem
from ...locale import Words
from ..beneficiaries import beneficiaries
from ..own_tables import found_table
from ..protecting import BORN, PLACE, judge, protected
from ..tasks import NOT_ATTEMPTED, Choice, Example, Item, Mistake, Outcome, Task, Work

NAME = "protected"
_OUT = Choice("out", Words("take out", "quitar"))
_KEEP = Choice("keep", Words("keep", "dejar"))
KEYS = (
    _KEEP,
    Choice(
        "hash",
        Words("replace the CURP by its hash, take the others out", "cambiar la CURP por su hash, quitar las demás"),
    ),
    _OUT,
)
SMALL = (
    Choice("leave", Words("leave them", "dejarlas")),
    Choice("rows", Words("leave these rows out", "quitar esas filas")),
)
_BORN = {
    "day": Words("day, as it is", "día, tal cual"),
    "month": Words("month", "mes"),
    "year": Words("year", "año"),
    "ten years": Words("ten years", "diez años"),
    "twenty years": Words("twenty years", "veinte años"),
    "out": Words("out", "quitar"),
}
_PLACE = {
    "municipality": Words("municipality, as it is", "municipio, tal cual"),
    "state": Words("state", "entidad"),
    "out": Words("out", "quitar"),
}
RIGHT = {
    "keys": "out",
    "folio": "out",
    "remarks": "out",
    "born": "ten years",
    "place": "state",
    "small": "rows",
    "k": "5",
}

_LEAKS = {
    "keys-kept": Words(
        "{label} still leads to single persons: their keys, names or telephones are there as the list has them.",
        "{label} todavía lleva a personas: ahí están sus claves, nombres o teléfonos tal como los trae el padrón.",
    ),
    "hash-plain": Words(
        "{label} has hashes made without a secret. There are so few CURPs that all can be hashed and compared: each "
        "is found again.",
        "{label} trae hashes hechos sin un secreto. Hay tan pocas CURP que se pueden calcular todas y comparar: cada "
        "una se encuentra.",
    ),
    "folio-kept": Words(
        "{label} has the folios of the list with the names: whoever joins both tables has everybody.",
        "{label} trae los folios del padrón con nombres: quien una las dos tablas tiene a cada persona.",
    ),
    "remarks-kept": Words(
        "{label}: among the remarks there are telephones of relatives. Free text is read row by row, or left out.",
        "{label}: entre las observaciones hay teléfonos de familiares. Un texto libre se lee fila por fila, o se "
        "quita.",
    ),
    "k-small": Words(
        "The smallest group has {k} rows, and {least} are asked for; persons in groups that are too small: {small}.",
        "El grupo más pequeño tiene {k} filas y se piden {least}; personas en grupos demasiado pequeños: {small}.",
    ),
    "loss-high": Words(
        "{loss} % of what sex, birth and place told is lost, and {most} % is the most. A column that is out is lost "
        "whole; a fine step costs rows. Move the slider: with which steps is least lost?",
        "Se pierde {loss} % de lo que decían sexo, nacimiento y lugar, y el máximo es {most} %. Una columna que se "
        "quita se pierde entera; un paso fino cuesta filas. Mueve la barra: ¿con qué pasos se pierde menos?",
    ),
}


def _chosen(work: Work) -> Outcome:
    if work.blank:
        return NOT_ATTEMPTED
    offered = {item.key: {choice.code for choice in item.choices} for item in CHOSEN.items if item.choices}
    odd = [
        key for key, codes in offered.items() if work.answers.get(key) is not None and work.answers[key] not in codes
    ]
    mistakes = [Mistake(key, {"item": key, "given": work.answers[key]}) for key in odd]
    least = work.answers.get("k")
    if least is not None and not (isinstance(least, int) and least > 0):
        mistakes.append(Mistake("k", {"item": "k", "given": least}))
    if mistakes:
        return Outcome(0.0, tuple(mistakes))
    blank = [Mistake("blank", {"item": item.key}) for item in CHOSEN.items if work.answers.get(item.key) is None]
    file = beneficiaries(work.seed if work.replay_seed is None else work.replay_seed)
    found = judge(protected(file, work.answers), file).outcome
    # What is not chosen stays as it is, and that is why it leaks: the empty questions are told first.
    return Outcome(min(found.share or 0.0, 2 / 3) if blank else found.share, (*blank, *found.mistakes))


def _choices(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**RIGHT, **changed}, mistake)


_QUESTIONS = (
    Item("keys", Words("CURP, RFC, names and telephone:", "CURP, RFC, nombres y teléfono:"), "choice", KEYS),
    Item("folio", Words("FOLIO:", "FOLIO:"), "choice", (_KEEP, _OUT)),
    Item("remarks", Words("OBSERVACIONES:", "OBSERVACIONES:"), "choice", (_KEEP, _OUT)),
    Item(
        "born",
        Words("FECHA_NAC, told by:", "FECHA_NAC, dicha por:"),
        "choice",
        tuple(Choice(code, _BORN[code]) for code in BORN),
    ),
    Item(
        "place",
        Words("CVE_MUN, told by:", "CVE_MUN, dicha por:"),
        "choice",
        tuple(Choice(code, _PLACE[code]) for code in PLACE),
    ),
    Item(
        "small",
        Words(
            "What becomes of rows whose group is still too small?",
            "¿Qué pasa con las filas cuyo grupo sigue siendo pequeño?",
        ),
        "choice",
        SMALL,
    ),
    Item("k", Words("A group has at least how many rows?", "¿Cuántas filas tiene un grupo, por lo menos?"), "number"),
)

CHOSEN = Task(
    id="2.5.d",
    points=4,
    title=Words("Choose the protection", "Elegir la protección"),
    objective=Words(
        "Generalise and suppress so that k is 5 or more, little is lost and nothing leaks, also in the next release.",
        "Generalizar y suprimir de modo que k sea 5 o más, se pierda poco y nada se filtre, también en la próxima "
        "versión.",
    ),
    items=_QUESTIONS,
    hints=(
        Words(
            "First what leads to one person alone: does a study of support by sex, age and region need any of it?",
            "Primero lo que lleva por sí solo a una persona: ¿un estudio de apoyos por sexo, edad y región necesita "
            "algo de eso?",
        ),
        Words(
            "Move the slider. Finer groups keep more detail and throw more rows away; look for the step at which few "
            "rows go and detail is left.",
            "Mueve la barra. Los grupos finos guardan más detalle y tiran más filas; busca el punto en que se van "
            "pocas filas y queda detalle.",
        ),
        Words(
            "Take keys, folio and remarks out; tell birth by ten years and place by state; leave out the rows of "
            "groups of fewer than 5.",
            "Quita claves, folio y observaciones; di el nacimiento por diez años y el lugar por entidad; quita las "
            "filas de grupos de menos de 5.",
        ),
    ),
    mistakes={
        **_LEAKS,
        "k": Words(
            "{given} is no size of a group. Write a whole number, as 5.",
            "{given} no es el tamaño de un grupo. Escribe un entero, como 5.",
        ),
        **{
            item.key: Words(
                "“{item}” Your answer is “{given}”. Choose one of those that are offered.",
                "«{item}» Tu respuesta es «{given}». Elige una de las que se ofrecen.",
            )
            for item in _QUESTIONS[:-1]
        },
    },
    examine=_chosen,
    examples=(
        _choices(),
        _choices(born="veinte años"),
        _choices("keys-kept", keys="keep"),
        _choices("hash-plain", keys="hash"),
        _choices("folio-kept", folio="keep"),
        _choices("remarks-kept", remarks="dejar"),
        _choices("k-small", small="leave"),
        _choices("k-small", k="3"),
        _choices("loss-high", born="year"),
        _choices("loss-high", born="out"),
        _choices("loss-high", place="municipality"),
        _choices("k", k="cinco"),
        _choices("born", born="siglo"),
        _choices("blank", place="state", folio="out", k="5", small="rows", keys="out", remarks=""),
    ),
)


def _file(work: Work) -> Outcome:
    frame: Any = work.given
    if not hasattr(frame, "columns"):
        path = found_table(work.folder, NAME) if frame is None else frame
        if path is None:
            return NOT_ATTEMPTED
        from ...reading import read

        try:
            frame = read(path).frame
        except Problem as problem:
            return Outcome(0.0, (Mistake("file-unusable", {"why": problem.sentence}),))
    file = beneficiaries(work.seed)
    if not len(frame):
        return Outcome(0.0, (Mistake("rows-none"),))
    if len(frame) > len(file.rows):
        return Outcome(0.0, (Mistake("rows-more", {"rows": len(frame), "all": len(file.rows)}),))
    return judge(frame, file).outcome


WRITTEN = Task(
    id="2.5.e",
    points=4,
    title=Words("The protected file", "El archivo protegido"),
    objective=Words(
        "Leave a file behind that nobody is recognised in and that is still of use.",
        "Dejar un archivo en el que no se reconoce a nadie y que todavía sirve.",
    ),
    file=f"{NAME}.csv",
    hints=(
        Words(
            "Read one row of protected.csv aloud to somebody who knows the village: would they say a name?",
            "Lee en voz alta una fila de protected.csv a alguien que conozca el pueblo: ¿diría un nombre?",
        ),
        Words(
            "Each column counts as known to others but the amount and the language. One column too many makes every "
            "group small.",
            "Se cuenta como conocida toda columna menos el monto y la lengua. Una columna de más vuelve pequeños "
            "todos los grupos.",
        ),
        Words(
            'When d is right, protect_list("2.5") makes the whole file: SEXO, FECHA_NAC in spans, the state, '
            "LENGUA_INDIGENA and MONTO_APOYO.",
            'Cuando d está bien, protect_list("2.5") hace el archivo completo: SEXO, FECHA_NAC en lapsos, la '
            "entidad, LENGUA_INDIGENA y "
            "MONTO_APOYO.",
        ),
    ),
    mistakes={
        "file-unusable": Words("The file cannot be read yet. {why}", "El archivo todavía no se puede leer. {why}"),
        "rows-none": Words(
            "The file has no rows: nobody is recognised, and nobody learns anything.",
            "El archivo no tiene filas: no se reconoce a nadie, y nadie aprende nada.",
        ),
        "rows-more": Words(
            "The file has {rows} rows and the list {all}. Was it pasted twice?",
            "El archivo tiene {rows} filas y el padrón {all}. ¿Se pegó dos veces?",
        ),
        **_LEAKS,
        "needed-gone": Words(
            "{label} is gone, and it is what the study is about. Keep it: once the groups are large enough, it is "
            "safe there.",
            "Falta {label}, y de eso trata el estudio. Déjala: cuando los grupos son suficientemente grandes, ahí "
            "está segura.",
        ),
        "other-values": Words(
            "{label} has values that the list does not have so often. Protecting says less; it never says something "
            "else.",
            "{label} tiene valores que el padrón no tiene tantas veces. Proteger dice menos; nunca dice otra cosa.",
        ),
    },
    examine=_file,
)
