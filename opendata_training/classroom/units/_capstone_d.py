"""Task capstone.d: the dictionary as a file, whole, readable, and tried on the next release."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from ...countries.mx.geography import MUNICIPALITIES
from ...departments.chance import Chance
from ...errors import Problem
from ...locale import Words
from ..capstone.desk import NEEDED, YEAR, Desk, Row, desk
from ..capstone.dictionary import DESCRIBED, UNITS
from ..capstone.folder import DICTIONARY, NEXT_YEAR, table_in
from ..capstone.given import as_given
from ..tasks import NOT_ATTEMPTED, YES_NO, Choice, Item, Mistake, Outcome, Task, Work, plain

_TYPES = {**dict.fromkeys(NEEDED, "string"), "FECHA": "date", "DIAS_RESPUESTA": "integer", "MONTO_RECLAMADO": "integer"}
_CODES = ("type-error", "constraint-error", "primary-key", "unique-error")
_KEYS = ("primary-key", "unique-error")
#: What is planted into the next release, and what a good dictionary is to leave alone.
FAULTS = ("row-twice", "topic-blank", "days-in-words")
# A sentence that says something has a few words besides those of the title.
_FEWEST = 6
_SMALL = "a al con da de del e el en es esta la las lo los o para por que se su un una y an and are for in is it of on or the to"
_SAME = {
    "TEMA": "tema topic subject queja complaint",
    "DIAS_RESPUESTA": "dias days respuesta answer response numero number hasta until",
    "MONTO_RECLAMADO": "monto amount reclamado claimed pesos money dinero",
}


def release_of(data: Desk, number: int) -> tuple[list[Row], dict[str, int]]:
    """Give rows of the next release with faults put in, and the place of each fault, from 0.

    A good row speaks of a town that has not been there before; another has no answer yet.

    Parameters:
        data: the register of the next year.
        number: what chance depends on.
    """
    chance = Chance(number, "capstone", "dictionary")
    rows = [{label: row[label] for label in NEEDED} for row in data.rows]
    at = chance.some(range(len(rows)), 4)
    known = {row["MUNICIPIO"] for row in rows}
    key, town = chance.of("town").one([one for one in MUNICIPALITIES[data.state].items() if one[1] not in known])
    rows[at[0]] |= {"CVE_MUN": data.state + key, "MUNICIPIO": town}
    rows[at[1]]["TEMA"] = ""
    rows[at[2]]["DIAS_RESPUESTA"] = "doce"
    rows.append(dict(rows[at[3]]))
    return rows, {"topic-blank": at[1], "days-in-words": at[2], "row-twice": len(rows) - 1}


def judge(schema: Mapping[str, Any], data: Desk, number: int) -> Outcome:
    """Score a Table Schema: a quarter each for its types, for what it finds in a release, for units and for descriptions.

    Parameters:
        schema: what the dictionary says.
        data: the register of the next year.
        number: what the faults put in depend on.
    """
    fields = {str(one.get("name", "")): one for one in schema.get("fields", ())}
    lacking = [label for label in NEEDED if label not in fields]
    if lacking:
        return Outcome(0.0, (Mistake("column-lacking", {"label": lacking[0], "count": len(lacking)}),))
    parts = (_types(fields), _found(schema, data, number), _units(fields), _descriptions(fields))
    return Outcome(sum(not part for part in parts) / len(parts), tuple(one for part in parts for one in part))


def _types(fields: Mapping[str, Any]) -> list[Mistake]:
    found = []
    for label, kind in _TYPES.items():
        given = str(fields[label].get("type", "string"))
        if given != kind and not (kind == "integer" and given == "number"):
            code = "key-as-number" if label == "CVE_MUN" and given in ("integer", "number") else "type-wrong"
            found.append(Mistake(code, {"label": label, "given": given}))
    return found


def _found(schema: Mapping[str, Any], data: Desk, number: int) -> list[Mistake]:
    import pandas as pd

    from ...validation import validate

    rows, planted = release_of(data, number)
    frame = pd.DataFrame(rows, columns=list(NEEDED), dtype=str)
    report = validate(frame, schema=dict(schema), limit=len(frame))
    # In a DataFrame the header is row 1.
    named = {(one.row - 2, str(one.label or ""), one.code) for one in report.findings
             if one.code in _CODES and one.row is not None}  # fmt: skip
    twice = {planted["row-twice"], next(at for at, row in enumerate(rows) if row == rows[-1])}
    faulty = {planted["topic-blank"], planted["days-in-words"]}
    alarms = sorted(one for one in named if one[0] not in faulty | twice)
    mistakes = []
    if alarms:
        at, label, code = alarms[0]
        cell = rows[at].get(label, "")
        wrong = "key-alarms" if code in _KEYS else "alarms" if cell else "required-everywhere"
        mistakes.append(Mistake(wrong, {"label": label or "FOLIO", "count": len(alarms), "cell": cell}))
    for fault in FAULTS:
        at = planted[fault]
        seen = any(
            one[0] in (twice if fault == "row-twice" else {at}) and (one[2] in _KEYS) == (fault == "row-twice")
            for one in named
        )
        if not seen:
            mistakes.append(Mistake(f"missed-{fault}"))
    return mistakes


def _units(fields: Mapping[str, Any]) -> list[Mistake]:
    found = []
    for label, wanted in (("DIAS_RESPUESTA", "days"), ("MONTO_RECLAMADO", "pesos")):
        unit = str(fields[label].get("unit") or "")
        words = plain(unit).split()
        right = {"days": ("dias", "dia", "days", "day"), "pesos": ("pesos", "peso", "mxn")}[wanted]
        if not words:
            found.append(Mistake("unit-lacking", {"label": label}))
        elif not set(words) & set(right) or "miles" in words or "thousands" in words:
            found.append(Mistake("unit-wrong", {"label": label, "given": unit}))
    return found


def _descriptions(fields: Mapping[str, Any]) -> list[Mistake]:
    texts = {label: str(fields[label].get("description") or "").strip() for label in NEEDED}
    blank = [label for label, text in texts.items() if not text]
    found = [Mistake("still-to-write", {"label": blank[0], "count": len(blank)})] if blank else []
    told = Counter(plain(text) for text in texts.values() if text)
    for label, text in texts.items():
        words = plain(text).split()
        same = set(f"{_SMALL} {_SAME.get(label, '')} {plain(label)} columna column".split())
        if text and (set(words) <= same or (label in DESCRIBED.values() and len(words) < _FEWEST)):
            found.append(Mistake("says-nothing", {"label": label, "given": text}))
        elif text and told[plain(text)] > 1:
            found.append(Mistake("told-twice", {"label": label, "given": text}))
    return found


def _examine(work: Work) -> Outcome:
    path = table_in(work.folder, DICTIONARY)
    if path is None or as_given(work.folder, path):
        return NOT_ATTEMPTED
    from ...validation.schema.dictionary import schema_of_dictionary

    try:
        schema = schema_of_dictionary(path)
    except Problem as problem:
        return Outcome(0.0, (Mistake("dictionary-unusable", {"why": problem.sentence}),))
    number = YEAR if work.replay_seed is None else work.replay_seed
    return judge(schema, desk(work.seed, NEXT_YEAR), number)


_UNIT_CHOICES = tuple(Choice(code, words) for code, words in UNITS.items())
DICTIONARY_TASK = Task(
    id="capstone.d",
    points=3,
    title=Words("The data dictionary", "El diccionario de datos"),
    objective=Words(
        "Complete a dictionary by which a program checks the next release and a person understands it.",
        "Completar un diccionario con el que un programa revise la próxima versión y una persona la entienda.",
    ),
    file=f"{DICTIONARY}.csv",
    items=(
        Item(
            "list_town",
            Words(
                "CVE_MUN and MUNICIPIO: may other towns come next year?",
                "CVE_MUN y MUNICIPIO: ¿el próximo año pueden aparecer otros municipios?",
            ),
            "choice",
            (
                Choice("open", Words("yes: no list", "sí: sin lista")),
                Choice("closed", Words("no: only those of this file", "no: solo los de este archivo")),
            ),
        ),
        Item(
            "blank_dias",
            Words("DIAS_RESPUESTA: may a cell be blank?", "DIAS_RESPUESTA: ¿puede una celda ir en blanco?"),
            "choice",
            YES_NO,
        ),
        Item("unit_dias", Words("DIAS_RESPUESTA: its unit", "DIAS_RESPUESTA: su unidad"), "choice", _UNIT_CHOICES),
        Item("unit_monto", Words("MONTO_RECLAMADO: its unit", "MONTO_RECLAMADO: su unidad"), "choice", _UNIT_CHOICES),
        Item(
            "key",
            Words("Which columns name a row?", "¿Qué columnas identifican una fila?"),
            "choice",
            (
                Choice("folio", Words("FOLIO", "FOLIO")),
                Choice("folio-day", Words("FOLIO and FECHA", "FOLIO y FECHA")),
                Choice("day-town", Words("FECHA and CVE_MUN", "FECHA y CVE_MUN")),
                Choice("all", Words("all together", "todas juntas")),
            ),
        ),
        Item("describe_tema", Words("TEMA: its description, in one sentence", "TEMA: su descripción, en una frase")),
        Item(
            "describe_dias",
            Words("DIAS_RESPUESTA: its description, in one sentence", "DIAS_RESPUESTA: su descripción, en una frase"),
        ),
        Item(
            "describe_monto",
            Words("MONTO_RECLAMADO: its description, in one sentence", "MONTO_RECLAMADO: su descripción, en una frase"),
        ),
    ),
    hints=(
        Words(
            "The program could infer types. What can only the desk know: what a blank means, what a 0 means, who comes next year?",
            "El programa pudo inferir los tipos. ¿Qué solo sabe la oficina: qué significa un blanco, qué un 0, quién puede llegar "
            "el próximo año?",
        ),
        Words(
            "The note above says what blank and 0 mean. The dictionary is tried on the release of next year, with a town that has "
            "not been there and a complaint told twice. It is taught in unit 2.6.",
            "La nota de arriba dice qué significan el blanco y el 0. El diccionario se prueba con la versión del próximo año, con "
            "un municipio nuevo y una queja repetida. Se enseña en la unidad 2.6.",
        ),
        Words(
            "No list for the towns; blank days allowed; days and pesos; the key FOLIO; three sentences of six words or more that "
            "say what the title does not. Then write the dictionary again.",
            "Sin lista de municipios; los días pueden ir en blanco; días y pesos; la clave FOLIO; tres frases de seis palabras o "
            "más que digan lo que el título no dice. Después escribe otra vez el diccionario.",
        ),
    ),
    mistakes={
        "dictionary-unusable": Words(
            "The dictionary cannot be used yet. {why}", "El diccionario todavía no se puede usar. {why}"
        ),
        "column-lacking": Words(
            "The dictionary lacks columns of the file ({count}; the first is {label}): one row for each, with its title.",
            "Al diccionario le faltan columnas del archivo ({count}; la primera es {label}): una fila por cada una, con su título.",
        ),
        "type-wrong": Words(
            "{label} is said to be: {given}. Look at its values.",
            "De {label} se dice que es: {given}. Mira sus valores.",
        ),
        "key-as-number": Words(
            "{label} is said to be: {given}. As a number a key loses its zero. Say text.",
            "De {label} se dice que es: {given}. Como número, una clave pierde su cero. Di texto.",
        ),
        "alarms": Words(
            "Next year {label} says “{cell}”, which is right, and your dictionary calls it an error (cells: {count}). Which list "
            "holds for this file alone?",
            "El próximo año {label} dice «{cell}», que está bien, y tu diccionario lo llama error (celdas: {count}). ¿Qué lista "
            "vale solo para este archivo?",
        ),
        "required-everywhere": Words(
            "{label} is required, so every complaint without an answer is an error (cells: {count}). Blank says “not yet”.",
            "{label} es obligatoria, así que cada queja sin respuesta es un error (celdas: {count}). Blanco dice «todavía no».",
        ),
        "key-alarms": Words(
            "Your key calls good rows the same (cells: {count}): two complaints may share {label}.",
            "Tu clave dice que filas buenas son la misma (celdas: {count}): dos quejas pueden compartir {label}.",
        ),
        "missed-row-twice": Words(
            "A complaint told twice is not found: which column is never the same in two complaints?",
            "No se encuentra una queja repetida: ¿qué columna nunca es igual en dos quejas?",
        ),
        "missed-topic-blank": Words(
            "A complaint without a topic is not found: say that TEMA is required.",
            "No se encuentra una queja sin tema: di que TEMA es obligatoria.",
        ),
        "missed-days-in-words": Words(
            "“doce” in DIAS_RESPUESTA is not found: say that it is a whole number.",
            "No se encuentra «doce» en DIAS_RESPUESTA: di que es un número entero.",
        ),
        "unit-lacking": Words(
            "{label} is a figure without a unit: of what?", "{label} es una cifra sin unidad: ¿de qué?"
        ),
        "unit-wrong": Words(
            "{label} has the unit “{given}”. The raw file said it in its cells, or the note does.",
            "{label} tiene la unidad «{given}». Lo decía el archivo en sus celdas, o lo dice la nota.",
        ),
        "still-to-write": Words(
            "Columns without a description: {count}; the first is {label}.",
            "Columnas sin descripción: {count}; la primera es {label}.",
        ),
        "says-nothing": Words(
            "{label}: “{given}” says little more than the title. What does a blank mean, a 0, who decided the list?",
            "{label}: «{given}» dice poco más que el título. ¿Qué significa un blanco, un 0, quién decidió la lista?",
        ),
        "told-twice": Words(
            "{label}: another column has the same description. What is different about this one?",
            "{label}: otra columna tiene la misma descripción. ¿Qué tiene esta de distinto?",
        ),
    },
    examine=_examine,
)
