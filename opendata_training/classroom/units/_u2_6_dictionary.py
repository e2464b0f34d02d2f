"""Task 2.6.f: the data dictionary as a file, however it was made, judged by what it does on another release."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...errors import Problem
from ...locale import Words
from ..own_tables import found_table
from ..tasks import NOT_ATTEMPTED, Mistake, Outcome, Task, Work, plain
from ..vaccination import KEY, LABELS, Vaccination, vaccination
from ._u2_6_describe import FLAWS, flaws
from ._u2_6_types import RIGHT_TYPES, TYPES

NAME = "dictionary"
TYPE_OF = {
    **dict.fromkeys(LABELS, "string"),
    **{key.upper(): kind for key, kind in RIGHT_TYPES.items()},
    "DOSIS_APLICADAS": "integer",
    "DOSIS_REFUERZO": "integer",
}
MEASURED = ("POBLACION_OBJETIVO", "DOSIS_APLICADAS", "DOSIS_REFUERZO", "COBERTURA")
#: Which faults a dictionary finds by itself, without rules.
FINDS = ("doses-blank", "quarter-unknown", "row-twice")
_KEYS = ("primary-key", "unique-error")
_CODES = ("type-error", "constraint-error", "column-added", "column-removed", "column-moved", *_KEYS)


def _examine(work: Work) -> Outcome:
    path = found_table(work.folder, NAME) if work.given is None else work.given
    if path is None:
        return NOT_ATTEMPTED
    from ...validation.schema.dictionary import schema_of_dictionary

    try:
        schema = schema_of_dictionary(path)
    except Problem as problem:
        return Outcome(0.0, (Mistake("dictionary-unusable", {"why": problem.sentence}),))
    file = vaccination(work.seed if work.replay_seed is None else work.replay_seed)
    return judge(schema, file)


def judge(schema: Mapping[str, Any], file: Vaccination) -> Outcome:
    """Score a Table Schema: a quarter each for its types, for what it finds in a file, for units and for descriptions.

    Parameters:
        schema: what the dictionary says.
        file: a release that the dictionary's author has not seen.
    """
    fields = {str(one.get("name", "")): one for one in schema.get("fields", ())}
    lacking = [label for label in LABELS if label not in fields]
    if lacking:
        return Outcome(0.0, (Mistake("column-lacking", {"label": lacking[0], "count": len(lacking)}),))
    parts = (_types(fields), _found(schema, file), _units(fields), _descriptions(fields))
    mistakes = [mistake for part in parts for mistake in part]
    return Outcome(sum(not part for part in parts) / len(parts), tuple(mistakes))


def _types(fields: Mapping[str, Any]) -> list[Mistake]:
    found = []
    for label in LABELS:
        given = str(fields[label].get("type", "string"))
        if given != TYPE_OF[label]:
            words = next((str(choice.words) for choice in TYPES if choice.code == given), given)
            code = "key-as-number" if label == "CVE_MUN" and given in ("integer", "number") else "type-wrong"
            found.append(Mistake(code, {"label": label, "given": words}))
    return found


def _found(schema: Mapping[str, Any], file: Vaccination) -> list[Mistake]:
    """Try the dictionary on a release: it must name its faults and leave its good cells alone."""
    named = found_by(schema, file)
    planted = {cell for fault in file.planted for cell in file.cells(fault)}
    twice = set(file.planted["row-twice"])
    alarms = sorted(one for one in named if (one[0], one[1]) not in planted and one[0] not in twice)
    mistakes = [_alarm(alarms, schema, file)] if alarms else []
    by_key = {number for number, _label, code in named if code in _KEYS}
    cells = {(number, label) for number, label, _code in named}
    for fault in FINDS:
        wanted = file.cells(fault)
        seen = len({number for number, _label in wanted} & by_key) if fault == "row-twice" else len(wanted & cells)
        if seen < len(wanted):
            mistakes.append(Mistake(f"missed-{fault}", {"found": seen, "planted": len(wanted)}))
    return mistakes


def _alarm(alarms: list[tuple[int, str, str]], schema: Mapping[str, Any], file: Vaccination) -> Mistake:
    number, label, code = alarms[0]
    row = file.spoiled[number - 1]
    facts = {"label": label or ", ".join(KEY), "count": len(alarms), "cell": row.get(label, "")}
    # A key's finding stands on its first column; what is blank is another one.
    blank = [name for name in schema.get("primaryKey", ()) if not row.get(name)] if code in _KEYS else []
    if blank:
        return Mistake("key-blank", {**facts, "label": blank[0]})
    return Mistake("dictionary-alarms" if facts["cell"] else "required-everywhere", facts)


def found_by(schema: Mapping[str, Any], file: Vaccination) -> set[tuple[int, str, str]]:
    """Give what a schema names in a file, as (number of the row from 1, label, code)."""
    import pandas as pd

    from ...validation import validate

    frame = pd.DataFrame(file.spoiled, columns=list(LABELS), dtype=str)
    report = validate(frame, schema=schema, limit=len(frame))
    # In a DataFrame the header is row 1.
    return {
        (one.row - 1, str(one.label or ""), one.code)
        for one in report.findings
        if one.code in _CODES and one.row is not None
    }


def _units(fields: Mapping[str, Any]) -> list[Mistake]:
    found = []
    for label in MEASURED:
        unit = str(fields[label].get("unit") or "")
        if not unit.strip():
            found.append(Mistake("unit-lacking", {"label": label}))
        elif label == "COBERTURA" and not ("%" in unit or plain(unit).startswith(("porc", "perc", "por ciento"))):
            found.append(Mistake("unit-wrong", {"label": label, "given": unit}))
    return found


def _descriptions(fields: Mapping[str, Any]) -> list[Mistake]:
    texts = {label: str(fields[label].get("description") or "") for label in LABELS}
    blank = [label for label in LABELS if not texts[label].strip()]
    told = {label: text for label, text in texts.items() if label not in blank}
    found = [Mistake("still-to-write", {"label": blank[0], "count": len(blank)})] if blank else []
    return found + flaws(told)


WRITTEN = Task(
    id="2.6.f",
    points=3,
    title=Words("The data dictionary", "El diccionario de datos"),
    objective=Words(
        "Complete an inferred dictionary so that a program can check a file by it and a person can read it.",
        "Completar un diccionario inferido para que un programa pueda revisar un archivo con él y una persona "
        "pueda leerlo.",
    ),
    file=f"{NAME}.csv",
    hints=(
        Words(
            "Open dictionary.csv and read one row aloud: this column is called…, it is of the type…, it may (not) "
            "be blank…",
            "Abre dictionary.csv y lee una fila en voz alta: esta columna se llama…, es de tipo…, puede (o no) "
            "quedar en blanco…",
        ),
        Words(
            "It is tried on another release of the same department, with other municipalities: what you copied "
            "from this file only "
            "holds here.",
            "Se prueba con otra versión de la misma dependencia, con otros municipios: lo que copiaste de este "
            "archivo solo vale aquí.",
        ),
        Words(
            'When b, c, d and e are right, write_dictionary("2.6") makes the whole file. In a spreadsheet: no list '
            "for CVE_MUN and "
            "MUNICIPIO, I to IV for TRIMESTRE, only DOSIS_REFUERZO may be blank, the key in four rows, a unit for "
            "each figure.",
            'Cuando b, c, d y e están bien, write_dictionary("2.6") hace el archivo completo. En una hoja de '
            "cálculo: sin lista para "
            "CVE_MUN y MUNICIPIO, I a IV para TRIMESTRE, solo DOSIS_REFUERZO puede ir en blanco, la clave en "
            "cuatro filas, una "
            "unidad para cada cifra.",
        ),
    ),
    mistakes={
        "dictionary-unusable": Words(
            "The dictionary cannot be used yet. {why}", "El diccionario todavía no se puede usar. {why}"
        ),
        "column-lacking": Words(
            "The dictionary lacks columns of the file ({count}; the first is {label}). It needs one row for each "
            "column, with its "
            "title as in the file.",
            "Al diccionario le faltan columnas del archivo ({count}; la primera es {label}). Necesita una fila por "
            "columna, con "
            "su nombre tal como está en el archivo.",
        ),
        "type-wrong": Words(
            "{label} is said to be: {given}. Look at task b, and at the values of the column.",
            "De {label} se dice que es: {given}. Mira la tarea b y los valores de la columna.",
        ),
        "key-as-number": Words(
            "{label} is said to be: {given}. As a number a key loses its zero: 02004 becomes 2004. Say text.",
            "De {label} se dice que es: {given}. Como número, una clave pierde su cero: 02004 se vuelve 2004. Di "
            "que es texto.",
        ),
        "dictionary-alarms": Words(
            "{label}: tried on another release, your dictionary refuses good cells (in all: {count}), for example "
            "“{cell}”. Did a "
            "list or a limit come from this one file?",
            "{label}: con otra versión, tu diccionario rechaza celdas buenas (en total: {count}), por ejemplo "
            "«{cell}». ¿Alguna "
            "lista o límite salió solo de este archivo?",
        ),
        "required-everywhere": Words(
            "{label} is required in your dictionary, so every blank of BCG is an error (cells: {count}). Ask for a "
            "value only where "
            "there always is one.",
            "{label} es obligatoria en tu diccionario, así que cada blanco de BCG es un error (celdas: {count}). "
            "Pide un valor solo "
            "donde siempre lo hay.",
        ),
        "key-blank": Words(
            "{label} is a part of your key, and it is blank in good rows (cells: {count}). A key is never blank: "
            "take only what "
            "names the row.",
            "{label} es parte de tu clave, y está en blanco en filas buenas (celdas: {count}). Una clave nunca va "
            "en blanco: toma "
            "solo lo que identifica la fila.",
        ),
        "missed-doses-blank": Words(
            "Your dictionary finds {found} of {planted} rows without DOSIS_APLICADAS: say that it is required.",
            "Tu diccionario halla {found} de {planted} filas sin DOSIS_APLICADAS: di que es obligatoria.",
        ),
        "missed-quarter-unknown": Words(
            "Your dictionary finds {found} of {planted} quarters that do not exist: list I, II, III and IV, and "
            "nothing else.",
            "Tu diccionario halla {found} de {planted} trimestres que no existen: anota I, II, III y IV, y nada más.",
        ),
        "missed-row-twice": Words(
            "Your dictionary finds {found} of {planted} rows that were told twice: mark the columns that name a "
            "row as its key.",
            "Tu diccionario halla {found} de {planted} filas que se contaron dos veces: marca como clave las "
            "columnas que "
            "identifican una fila.",
        ),
        "unit-lacking": Words(
            "{label} is a figure without a unit: of what?", "{label} es una cifra sin unidad: ¿de qué?"
        ),
        "unit-wrong": Words(
            "{label} has the unit “{given}”. Its values are like 96.8: out of every hundred.",
            "{label} tiene la unidad «{given}». Sus valores son como 96.8: de cada cien.",
        ),
        "still-to-write": Words(
            "Columns without a description: {count}; the first is {label}.",
            "Columnas sin descripción: {count}; la primera es {label}.",
        ),
        **FLAWS,
    },
    examine=_examine,
)
