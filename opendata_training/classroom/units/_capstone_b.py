"""Tasks capstone.b and c: the recipe that mends the register and protects who complained, tried on another office's register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...errors import Problem
from ...locale import Words
from ..capstone.cleaning import RIGHT, recipe_rows
from ..capstone.comparing import compared, protected
from ..capstone.desk import DAYS, NO_DATUM, Desk, desk
from ..capstone.folder import CLEAN, RECIPE, table_in
from ..capstone.given import as_given
from ..recipes import made_by
from ..tasks import NOT_ATTEMPTED, Choice, Example, Item, Mistake, Outcome, Task, Work

if TYPE_CHECKING:
    import pandas as pd

_LEAVE = Choice("leave", Words("leave it as it is", "dejarlo como está"))
_ITEMS = (
    Item(
        "total",
        Words("The last line, TOTAL:", "La última línea, TOTAL:"),
        "choice",
        (Choice("out", Words("take it out", "quitarla")), _LEAVE),
    ),
    Item(
        "days_first",
        Words("FECHA: how are its dates to be read?", "FECHA: ¿cómo se leen sus fechas?"),
        "choice",
        (
            Choice("dd/mm", Words("day first", "primero el día")),
            Choice("mm/dd", Words("month first", "primero el mes")),
            _LEAVE,
        ),
    ),
    Item(
        "key_width",
        Words(
            "CVE_MUN: how many characters has a whole key?", "CVE_MUN: ¿cuántos caracteres tiene una clave completa?"
        ),
        "number",
    ),
    Item(
        "topics",
        Words("TEMA: one topic is written in several ways:", "TEMA: un mismo tema está escrito de varias formas:"),
        "choice",
        (
            Choice(
                "commonest",
                Words("write each in the way that is there most", "escribir cada uno de la forma más común"),
            ),
            _LEAVE,
        ),
    ),
    Item(
        "no_datum",
        Words(f"DIAS_RESPUESTA: {NO_DATUM} becomes", f"DIAS_RESPUESTA: {NO_DATUM} se vuelve"),
        "choice",
        (Choice("blank", Words("a blank", "un blanco")), Choice("nought", Words("a 0", "un 0")), _LEAVE),
    ),
    Item(
        "unit",
        Words(f"DIAS_RESPUESTA: the word “{DAYS}” in cells:", f"DIAS_RESPUESTA: la palabra «{DAYS}» en las celdas:"),
        "choice",
        (Choice("out", Words("take it out, the number alone", "quitarla, solo el número")), _LEAVE),
    ),
    Item(
        "comma",
        Words("MONTO_RECLAMADO: what is the comma?", "MONTO_RECLAMADO: ¿qué es la coma?"),
        "choice",
        (
            Choice("thousands", Words("it groups thousands: take it out", "agrupa miles: quitarla")),
            Choice(
                "decimal",
                Words("it stands before decimals: make it a point", "va antes de los decimales: cambiarla por punto"),
            ),
            _LEAVE,
        ),
    ),
)


def _made(work: Work, *, own: bool) -> tuple[pd.DataFrame, Desk] | Outcome:
    """Give the table that the learner's work makes, and the register to hold it against.

    A recipe is tried on another register, where one is to be had; a file made in a spreadsheet program is looked at as it is.

    Parameters:
        work: the learner's.
        own: whether the answers of this task make a recipe where there is no file.
    """
    recipe, clean = table_in(work.folder, RECIPE), table_in(work.folder, CLEAN)
    recipe = None if recipe is None or as_given(work.folder, recipe) else recipe
    clean = None if clean is None or as_given(work.folder, clean) else clean
    other = desk(work.seed if work.replay_seed is None else work.replay_seed)
    if recipe is not None:
        return made_by(recipe, other.raw_name, other.raw), other
    if clean is not None:
        from ...reading import read

        return read(clean).frame, desk(work.seed)
    if own and not work.blank:
        return made_by(recipe_rows(work.answers), other.raw_name, other.raw), other
    return NOT_ATTEMPTED


def _examine(work: Work) -> Outcome:
    return _examined(work, compared, own=True)


def _protected(work: Work) -> Outcome:
    return _examined(work, protected, own=False)


def _examined(work: Work, judge: Any, *, own: bool) -> Outcome:
    try:
        made = _made(work, own=own)
    except Problem as problem:
        return Outcome(0.0, (Mistake("file-unusable", {"why": problem.sentence}),))
    if isinstance(made, Outcome):
        return made
    found: Outcome = judge(*made)
    return found


def _chosen(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**RIGHT, **changed}, mistake)


_UNUSABLE = Words(
    "The recipe or the file cannot be used yet. {why}", "La receta o el archivo todavía no se puede usar. {why}"
)
MEND = Task(
    id="capstone.b",
    points=4,
    title=Words("A recipe for the register", "Una receta para el registro"),
    objective=Words(
        "Mend a raw file by a recipe that serves another release and another office too.",
        "Corregir un archivo tal como llega con una receta que sirva también para otra versión y otra oficina.",
    ),
    file=f"{RECIPE}.csv",
    items=_ITEMS,
    hints=(
        Words(
            "Look at the raw file once more: the first lines, the last one, and three cells of each column.",
            "Mira otra vez el archivo tal como llegó: las primeras líneas, la última y tres celdas de cada columna.",
        ),
        Words(
            "The report of the file (the cell with my_complaints_report) names each error; the preview shows what your recipe "
            "would do. Titles and totals: unit 2.1. Days, keys, units and blanks: unit 2.2.",
            "El reporte del archivo (la celda con my_complaints_report) nombra cada error; la vista previa muestra qué haría tu "
            "receta. Títulos y totales: unidad 2.1. Fechas, claves, unidades y blancos: unidad 2.2.",
        ),
        Words(
            "Total out; day first; five characters; the commonest way; S/D becomes a blank; “días” out; the comma groups "
            "thousands. Then run the cells that write and apply the recipe again.",
            "Total fuera; primero el día; cinco caracteres; la forma más común; S/D se vuelve blanco; «días» fuera; la coma "
            "agrupa miles. Después ejecuta otra vez las celdas que escriben y aplican la receta.",
        ),
    ),
    mistakes={
        "file-unusable": _UNUSABLE,
        "column-lost": Words(
            "The column {label} is not in the result, and readers ask for it.",
            "La columna {label} no está en el resultado y la gente la pide.",
        ),
        "total-left": Words(
            "The line TOTAL is still there: whoever adds the amounts up counts all of them twice.",
            "La línea TOTAL sigue ahí: quien sume los montos los cuenta todos dos veces.",
        ),
        "rows-other": Words(
            "The result has {rows} rows and the register {wanted} complaints. None is lost and none is told twice.",
            "El resultado tiene {rows} filas y el registro {wanted} quejas. Ninguna se pierde ni se repite.",
        ),
        "date-left": Words(
            "{label} still says “{cell}”, which is not year-month-day.",
            "{label} sigue diciendo «{cell}», que no es año-mes-día.",
        ),
        "date-swapped": Words(
            "{label} now says “{cell}”, with day and month in each other's place.",
            "{label} dice ahora «{cell}», con el día y el mes cambiados.",
        ),
        "zeros-lost": Words(
            "{label} has “{cell}”: a key without its zero. Two characters for the state and three for the municipality.",
            "{label} tiene «{cell}»: una clave sin su cero. Dos caracteres del estado y tres del municipio.",
        ),
        "zeros-too-many": Words(
            "{label} has “{cell}”: more than two characters for the state and three for the municipality.",
            "{label} tiene «{cell}»: son más de dos caracteres del estado y tres del municipio.",
        ),
        "topic-variants": Words(
            "{label} still has “{cell}” beside the same topic written otherwise: a count by topic falls apart.",
            "{label} sigue teniendo «{cell}» junto al mismo tema escrito de otra forma: la cuenta por tema se parte.",
        ),
        "mark-left": Words(
            "{label} still says “{cell}” where a number belongs. What is not known is blank.",
            "{label} sigue diciendo «{cell}» donde va un número. Lo que no se sabe queda en blanco.",
        ),
        "blank-filled": Words(
            "{label}: where there is no answer yet it now says “{cell}”. A 0 would be an answer on the same day.",
            "{label}: donde todavía no hay respuesta dice ahora «{cell}». Un 0 sería una respuesta el mismo día.",
        ),
        "unit-left": Words(
            "{label} still says “{cell}”. The number alone; its unit belongs into the dictionary.",
            "{label} sigue diciendo «{cell}». Solo el número; su unidad va en el diccionario.",
        ),
        "thousands-left": Words(
            "{label} still says “{cell}”, a text for many programs.",
            "{label} sigue diciendo «{cell}», un texto para muchos programas.",
        ),
        "thousands-as-decimal": Words(
            "{label} now says {cell}, a thousand times too little: the comma groups thousands.",
            "{label} dice ahora {cell}, mil veces menos: la coma agrupa miles.",
        ),
        "changed-for-nothing": Words(
            "{label} was right as it came, and now says “{cell}”. Name the columns, so that the others stay.",
            "{label} estaba bien como llegó y dice ahora «{cell}». Nombra las columnas, para no tocar las demás.",
        ),
        "cell-differs": Words(
            "{label} now says “{cell}”, which is not what the register said.",
            "{label} dice ahora «{cell}», y no es lo que decía el registro.",
        ),
    },
    examine=_examine,
    examples=(
        _chosen(),
        _chosen("total-left", total="leave"),
        _chosen("date-left", days_first="leave"),
        _chosen("zeros-lost", key_width="4"),
        _chosen("zeros-lost", key_width=""),
        _chosen("zeros-too-many", key_width="6"),
        _chosen("topic-variants", topics="leave"),
        _chosen("mark-left", no_datum="leave"),
        _chosen("blank-filled", no_datum="nought"),
        _chosen("unit-left", unit="leave"),
        _chosen("thousands-left", comma="leave"),
        _chosen("thousands-as-decimal", comma="decimal"),
    ),
)
PROTECT = Task(
    id="capstone.c",
    points=3,
    title=Words("Nobody is recognised", "No se reconoce a nadie"),
    objective=Words(
        "Leave a file in which nobody is recognised, protected by the recipe, so that the next release is protected too.",
        "Dejar un archivo en el que no se reconoce a nadie, protegido por la receta, para que la próxima versión también lo esté.",
    ),
    file=f"{CLEAN}.csv",
    hints=(
        Words(
            "What you decided in task a is not done yet by deciding it: is it in the recipe?",
            "Lo que decidiste en la tarea a no se hace solo: ¿está en la receta?",
        ),
        Words(
            "The last row of recipe.csv leaves columns out: fix drop-columns, and in columns their titles with ; between them. "
            "complaints_recipe() writes it from your decision.",
            "La última fila de recipe.csv quita columnas: en fix, drop-columns; en columns, sus títulos separados por ;. "
            "complaints_recipe() la escribe con tu decisión.",
        ),
        Words(
            "The row is: drop-columns, CURP;RANGO_EDAD, and the value blank. Write the recipe, apply it, and check again.",
            "La fila es: drop-columns, CURP;RANGO_EDAD, y value en blanco. Escribe la receta, aplícala y revisa otra vez.",
        ),
    ),
    mistakes={
        "file-unusable": _UNUSABLE,
        "key-left": Words(
            "{label} still has the persons' keys as the desk wrote them.",
            "{label} todavía tiene las claves de las personas tal como las anotó la oficina.",
        ),
        "key-hashed": Words(
            "{label} has hashes made without a secret: all CURPs can be hashed and compared, and each is found again.",
            "{label} tiene hashes hechos sin un secreto: se pueden calcular los de todas las CURP y comparar, y cada una se halla.",
        ),
        "k-small": Words(
            "The smallest group alike has {k} rows, and the least is {least}. Persons in groups too small: {small}. "
            "Which column did nobody ask for?",
            "El grupo más pequeño tiene {k} filas y el mínimo es {least}. Personas en grupos demasiado pequeños: "
            "{small}. ¿Qué columna no pidió nadie?",
        ),
        "needed-gone": Words(
            "{label} is gone, and readers ask for it. Protect with as little as does it.",
            "Falta {label}, y la gente la pide. Protege con lo menos que baste.",
        ),
        "rows-gone": Words(
            "{rows} complaints are left of {wanted}. Whoever is in a small group can be protected without losing the complaint.",
            "Quedan {rows} quejas de {wanted}. A quien está en un grupo pequeño se le puede proteger sin perder su queja.",
        ),
    },
    examine=_protected,
)
