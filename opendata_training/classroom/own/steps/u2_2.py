"""2.2 Types and identifiers: what each column is, and the recipe begun with what only a person knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ....locale import Words
from ...cards import Card
from ..answering import questions_form
from ..asking import QUESTIONS, ask, is_open
from ..bench import CLEAN, RECIPE, is_key, type_of
from ..step import Step

if TYPE_CHECKING:
    from ..bench import Bench

_WHAT = Words("What your columns are", "Qué son tus columnas")
_HEADS = (Words("column", "columna"), Words("it holds", "contiene"), Words("to know", "qué saber"))
_KEY = Words("a key: text, never added up; its zeros count", "una clave: texto, nunca se suma; sus ceros cuentan")
_NAMES_A_ROW = Words("with {columns}, it names a row", "con {columns}, nombra una fila")
_NAMES_ALONE = Words("it names a row by itself", "nombra una fila por sí sola")
_NOT_ISO = Words(
    "written as {form}; open data write 2014-12-31", "escritas como {form}; los datos abiertos escriben 2014-12-31"
)
_ASKED = Words(
    "Questions that only a person can answer: {open} open of {all}",
    "Preguntas que solo una persona responde: {open} abiertas de {all}",
)
_NOTHING = Words("The report leaves no question open.", "El informe no deja ninguna pregunta abierta.")
_QUESTION_HEADS = (Words("question", "pregunta"), Words("answer", "respuesta"))
_OPEN = Words("› open", "› abierta")


def run(bench: Bench) -> list[Any]:
    """Ask what is open, apply what was answered, and say what each column is."""
    # Before the clean file is made: an answer changes it.
    questions = ask(bench)
    told = [_columns(bench)]
    if not questions:
        return [*told, Card.note(str(_NOTHING))]
    open_ = sum(map(is_open, questions))
    rows = [(str(row["question"]), str(_OPEN) if is_open(row) else str(row["answer"])) for row in questions]
    title = _ASKED.format(open=open_, all=len(questions))
    look: Any = "note" if open_ else "correct"
    return [*told, Card(look, title, table=(tuple(map(str, _QUESTION_HEADS)), *rows), wide=True)]


def _columns(bench: Bench) -> Card:
    from ....validation.schema.inferring import infer

    schema = infer(bench.subject)
    keys = schema.get("primaryKey") or []
    rows = []
    for made, column in zip(schema["fields"], bench.subject.columns, strict=True):
        name, notes = made["name"], []
        if made["type"] == "string" and is_key(column):
            notes.append(str(_KEY))
        if name in keys:
            others = [key for key in keys if key != name]
            notes.append(_NAMES_A_ROW.format(columns=", ".join(others)) if others else str(_NAMES_ALONE))
        if made["type"] == "date" and made.get("format", "default") != "default":
            notes.append(_NOT_ISO.format(form=made["format"]))
        rows.append((name, type_of(made, column), "; ".join(notes)))
    return Card("note", str(_WHAT), table=(tuple(map(str, _HEADS)), *rows), wide=True)


STEP = Step(
    unit="2.2",
    does=Words(
        "It says what each column holds, and asks what only a person can know; your answers become the recipe.",
        "Dice qué contiene cada columna y pregunta lo que solo una persona sabe; tus respuestas se vuelven la receta.",
    ),
    person=Words(
        "Answer in the form or in questions.csv, and run this again: the clean file is made anew with them. Fixes of your own go "
        "into recipe.csv; your mentor has the list of all of them (docs/fixes.md in the project).",
        "Responde en el formulario o en questions.csv, y ejecuta esto otra vez: el archivo limpio se hace de nuevo con ellas. Los "
        "arreglos que tú agregues van en recipe.csv; quien te acompaña tiene la lista (docs/fixes.es.md, en el proyecto).",
    ),
    run=run,
    needs=(RECIPE, QUESTIONS),
    leaves=(f"{CLEAN}/*.csv",),
    form=questions_form,
)
