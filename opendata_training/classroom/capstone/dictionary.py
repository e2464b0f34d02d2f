"""Step d of the capstone: the data dictionary of the clean file, inferred and completed by who knows it, as a file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...locale import Words, translator
from .. import answers, own_tables, places
from ..cards import Card
from ..lessons.describing import shown, table_of
from ..tasks import find_task
from .desk import NEEDED, Desk
from .folder import CAPSTONE, CLEAN, DICTIONARY, UNIT, place_of, practice_desk, table_in

_ = translator("classroom_capstone")
TASK = f"{UNIT}.d"
#: The columns whose descriptions are left to the learner, by the names of the questions.
DESCRIBED = {"describe_tema": "TEMA", "describe_dias": "DIAS_RESPUESTA", "describe_monto": "MONTO_RECLAMADO"}
UNIT_OF = {"DIAS_RESPUESTA": "unit_dias", "MONTO_RECLAMADO": "unit_monto"}
UNITS = {
    "days": Words("days", "días"),
    "pesos": Words("pesos (MXN)", "pesos (MXN)"),
    "thousands": Words("thousands of pesos", "miles de pesos"),
    "complaints": Words("complaints", "quejas"),
}
KEYS = {"folio": ("FOLIO",), "folio-day": ("FOLIO", "FECHA"), "day-town": ("FECHA", "CVE_MUN"), "all": NEEDED}
# What is written for the learner, as examples to imitate.
_TOLD = {
    "FOLIO": (Words("Number of the complaint", "Folio de la queja"),
              Words("Number that the desk gives each complaint; it is never given twice.",
                    "Número que la oficina da a cada queja; no se repite.")),
    "FECHA": (Words("Day", "Fecha"),
              Words("Day on which the complaint was received, as year-month-day.",
                    "Día en que se recibió la queja, como año-mes-día.")),
    "CVE_MUN": (Words("Key of the municipality", "Clave del municipio"),
                Words("INEGI's key of the municipality of the desk, five characters with their zeros.",
                      "Clave de INEGI del municipio de la oficina, cinco caracteres con sus ceros.")),
    "MUNICIPIO": (Words("Municipality", "Municipio"),
                  Words("Name of the municipality of the desk; join tables by CVE_MUN.",
                        "Nombre del municipio de la oficina; une tablas con CVE_MUN.")),
    "SEXO": (Words("Sex", "Sexo"),
             Words("Sex of whoever complained, as they said it.", "Sexo de quien se quejó, como lo dijo.")),
    "TEMA": (Words("Topic", "Tema"), None),
    "MEDIO": (Words("Means", "Medio"),
              Words("How the complaint came: at the window, by telephone or by e-mail; those by post are left out.",
                    "Cómo llegó la queja: en ventanilla, por teléfono o por correo electrónico; faltan las de correo postal.")),
    "DIAS_RESPUESTA": (Words("Days until the answer", "Días hasta la respuesta"), None),
    "MONTO_RECLAMADO": (Words("Amount claimed", "Monto reclamado"), None),
}  # fmt: skip
#: Right answers of task d.
RIGHT = {
    "list_town": "open", "blank_dias": "yes", "unit_dias": "days", "unit_monto": "pesos", "key": "folio",
    "describe_tema": "De qué se quejó la persona, según la lista de cuatro temas de la oficina; uno por queja.",
    "describe_dias": "Días naturales desde que llegó la queja hasta que se respondió; en blanco si aún no hay respuesta.",
    "describe_monto": "Cuánto pide la persona que se le devuelva o pague; 0 cuando no reclama dinero.",
}  # fmt: skip
Answers = Mapping[str, str | int | None]


def completed(path: Path, chosen: Answers) -> dict[str, Any]:
    """Give the Table Schema that is inferred of the clean file, with the answers put in; what has no answer stays as inferred.

    Parameters:
        path: the clean file.
        chosen: the answers of task d.

    Raises:
        Problem: when the file cannot be read.
    """
    from ...validation.schema.inferring import infer_schema

    schema = infer_schema(path)
    said = {label: str(chosen[key]) for key, label in DESCRIBED.items() if chosen.get(key) is not None}
    for field in schema["fields"]:
        label = str(field["name"])
        title, description = _TOLD.get(label, (None, None))
        field["title"] = str(title or "")
        field["description"] = said.get(label, str(description or ""))
        if (unit := chosen.get(UNIT_OF.get(label, ""))) is not None:
            field["unit"] = str(UNITS.get(str(unit), unit))
        limits = field.setdefault("constraints", {})
        if label in ("CVE_MUN", "MUNICIPIO") and chosen.get("list_town") == "open":
            limits.pop("enum", None)
        if label == "DIAS_RESPUESTA" and chosen.get("blank_dias") == "no":
            limits["required"] = True
        if label == "DIAS_RESPUESTA" and chosen.get("blank_dias") == "yes":
            limits.pop("required", None)
        if not limits:
            del field["constraints"]
    if (key := chosen.get("key")) is not None:
        there = [label for label in KEYS.get(str(key), ()) if label in [field["name"] for field in schema["fields"]]]
        schema["primaryKey"] = there
    return schema


def complaints_dictionary(which: str = CAPSTONE) -> Card:
    """Write dictionary.csv: what can be inferred of the clean file, completed with the answers of task d.

    Parameters:
        which: "capstone" for the exercise, "capstone-lesson" for the lesson.

    Raises:
        Problem: when there is no clean file that can be read, or the dictionary cannot be written.
    """
    folder = place_of(which)
    if places.grading() and table_in(folder, DICTIONARY):
        return Card.note(_("{file} is there; it is marked as it is.", file=f"{DICTIONARY}.csv"))
    clean = table_in(folder, CLEAN)
    if clean is None:
        return Card("not-attempted", _("There is no clean file yet: apply the recipe of task b first."))
    task = find_task(TASK)
    chosen = task.understand(answers.of(task))
    if all(value is None for value in chosen.values()):
        return Card("not-attempted", _("Task d is still empty. Answer a part of it, then run this cell again."))
    schema = completed(clean, chosen)
    path = own_tables.write_table(folder, DICTIONARY, table_of(schema))
    lines = [_("{file} has one row for each column of your file. A spreadsheet program opens it too.", file=path.name)]
    blank = sum(value is None for value in chosen.values())
    if blank:
        lines.append(
            _("Questions still without an answer: {count}. Their cells are as they were inferred.", count=blank)
        )
    return Card("note", _("Your dictionary was written"), (*lines, *own_tables.shadow(folder, DICTIONARY)),
                table=shown(schema), wide=True)  # fmt: skip


def good_schema(data: Desk) -> dict[str, Any]:
    """Give a dictionary that is right.

    Parameters:
        data: whose register it is.
    """
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "clean.csv"
        path.write_bytes(data.clean(NEEDED))
        return completed(path, RIGHT)


def good_rows(which: str) -> tuple[tuple[str, ...], ...]:
    """Give the rows of a dictionary that is right, for a given state.

    Parameters:
        which: see `known` in folder.py.
    """
    return table_of(good_schema(practice_desk(which)))
