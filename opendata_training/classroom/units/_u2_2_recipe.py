"""Task 2.2.f: the recipe that mends the file, however it was made, judged by what it does on another release."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ...errors import Problem
from ...locale import Words
from ..dams import Dams, dams
from ..own_tables import found_table
from ..recipes import made_by
from ..tasks import NOT_ATTEMPTED, YES_NO, Choice, Example, Item, Mistake, Outcome, Task, Work
from ._u2_2_cells import compared

NAME = "recipe"
_LEAVE = Choice("leave", Words("leave it as it is", "dejarla como está"))
_COMMAS = (
    Choice("thousands", Words("it groups thousands: take it out", "agrupa miles: quitarla")),
    Choice(
        "decimal", Words("it stands before decimals: make it a point", "va antes de los decimales: cambiarla por punto")
    ),
    _LEAVE,
)
_ORDERS = (
    Choice("dd/mm", Words("day first", "primero el día")),
    Choice("mm/dd", Words("month first", "primero el mes")),
    _LEAVE,
)
_SIDES = (
    Choice("W", Words("west, W", "oeste, O")),
    Choice("E", Words("east, E", "este, E")),
    Choice("leave", Words("leave both columns as they are", "dejar las dos columnas como están")),
)
_UNITS = (Choice("mm", Words("millimetres", "milímetros")), Choice("cm", Words("centimetres", "centímetros")), _LEAVE)
_EMPTIED = (
    Choice("mark", Words("S/D in LLUVIA", "S/D en LLUVIA")),
    Choice("mark-nought", Words("S/D and 0 in LLUVIA", "S/D y 0 en LLUVIA")),
    Choice("mark-na", Words("S/D and NA in the whole file", "S/D y NA en todo el archivo")),
    Choice("leave", Words("none", "ninguna")),
)
_WIDEST = 40
_FIX_OF_COMMA = {"thousands": "thousands-mark", "decimal": "decimal-mark"}
_EMPTYING = {"mark": ("LLUVIA", "S/D"), "mark-nought": ("LLUVIA", "S/D;0"), "mark-na": ("", "S/D;NA")}


def recipe_rows(chosen: Mapping[str, str | int | None]) -> list[tuple[str, str, str]]:
    """Give the recipe's rows (fix, columns, value) for the answers of this task; what has no answer adds no row.

    Parameters:
        chosen: the answers.
    """
    rows = []
    if chosen.get("date_order") in ("dd/mm", "mm/dd"):
        rows.append(("date-form", "FECHA", str(chosen["date_order"])))
    width = chosen.get("key_width")
    if isinstance(width, int) and 0 < width <= _WIDEST:
        rows.append(("lost-leading-zero", "CVE_MUN", str(width)))
    if chosen.get("side") in ("W", "E"):
        rows += [("coordinate-dms", "LATITUD", ""), ("coordinate-dms", "LONGITUD", str(chosen["side"]))]
    for key, label in (("capacity_comma", "CAPACIDAD"), ("stored_comma", "ALMACENADO")):
        if fix := _FIX_OF_COMMA.get(str(chosen.get(key))):
            rows.append((fix, label, ""))
    if chosen.get("parentheses") == "yes":
        rows.append(("number-as-text", "CAMBIO", ""))
    # Units first: behind one, 0 is not yet a nought.
    if chosen.get("rain_unit") in ("mm", "cm"):
        rows.append(("unit-in-cell", "LLUVIA", str(chosen["rain_unit"])))
    if chosen.get("emptied") in _EMPTYING:
        rows.append(("missing-marker", *_EMPTYING[str(chosen["emptied"])]))
    return rows


def mended(recipe: Path | list[tuple[str, str, str]], file: Dams) -> tuple[list[str], list[list[str]]]:
    """Apply a recipe to a file and give the labels and rows of what comes out.

    Parameters:
        recipe: its file, or its rows.
        file: the file to mend.

    Raises:
        Problem: when the recipe cannot be used.
    """
    frame = made_by(recipe, file.name, file.data)
    return [str(label) for label in frame.columns], [[str(cell) for cell in row] for row in frame.values.tolist()]


def _examine(work: Work) -> Outcome:
    path = found_table(work.folder, NAME)
    if path is None and work.blank:
        return NOT_ATTEMPTED
    file = dams(work.seed if work.replay_seed is None else work.replay_seed)
    try:
        outcome = compared(*mended(path or recipe_rows(work.answers), file), file)
    except Problem as problem:
        outcome = Outcome(0.0, (Mistake("recipe-unusable", {"why": problem.sentence}),))
    if path is None or outcome.state == "correct" or None in work.answers.values() or not work.answers:
        return outcome
    # Corrected in the form, and not written again: a card about what the file does would blame answers that are right.
    if compared(*mended(recipe_rows(work.answers), file), file).state == "correct":
        return Outcome(outcome.share, (Mistake("recipe-older", {"file": path.name}), *outcome.mistakes))
    return outcome


RIGHT = {
    "date_order": "dd/mm",
    "key_width": "5",
    "side": "W",
    "capacity_comma": "thousands",
    "stored_comma": "decimal",
    "parentheses": "yes",
    "rain_unit": "mm",
    "emptied": "mark",
}


def _chosen(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**RIGHT, **changed}, mistake)


RECIPE = Task(
    id="2.2.f",
    points=6,
    title=Words("A recipe that mends the next release too", "Una receta que también sirve para la próxima versión"),
    objective=Words(
        "Write a recipe (fix, columns, value), look at its preview and its change log, and lose nothing.",
        "Escribir una receta (fix, columns, value), mirar su vista previa y su registro de cambios, y no perder nada.",
    ),
    file=f"{NAME}.csv",
    items=(
        Item("date_order", Words("FECHA: how are its dates to be read?", "FECHA: ¿cómo se leen sus fechas?"), "choice", _ORDERS),
        Item("key_width", Words("CVE_MUN: how many characters has a whole key?",
                                "CVE_MUN: ¿cuántos caracteres tiene una clave completa?"), "number"),
        Item("side", Words("LATITUD, LONGITUD: on which side is a longitude without a letter?",
                           "LATITUD, LONGITUD: ¿de qué lado está una longitud sin letra?"), "choice", _SIDES),
        Item("capacity_comma", Words("CAPACIDAD: what is the comma?", "CAPACIDAD: ¿qué es la coma?"), "choice", _COMMAS),
        Item("stored_comma", Words("ALMACENADO: what is the comma?", "ALMACENADO: ¿qué es la coma?"), "choice", _COMMAS),
        Item("parentheses", Words("CAMBIO: write (12.5) as -12.5?", "CAMBIO: ¿escribir (12.5) como -12.5?"), "choice", YES_NO),
        Item("rain_unit", Words("LLUVIA: in which unit shall all cells be, without the letters?",
                                "LLUVIA: ¿en qué unidad deben quedar todas las celdas, sin las letras?"), "choice", _UNITS),
        Item("emptied", Words("Which cells become blank?", "¿Qué celdas quedan en blanco?"), "choice", _EMPTIED),
    ),
    hints=(
        Words(
            "Each row mends one thing of one column. Read the preview: does every cell that changes still say the same?",
            "Cada fila arregla una cosa de una columna. Lee la vista previa: ¿cada celda que cambia sigue diciendo lo mismo?",
        ),
        Words(
            "You worked each out by hand in a to e: the recipe says the same for the whole column. What is blank stays blank, and "
            "a 0 and the category NA stay too.",
            "En las tareas a–e hiciste cada cosa a mano: la receta dice lo mismo para toda la columna. Lo que está en blanco "
            "sigue en blanco, y un 0 y la categoría NA también se quedan.",
        ),
        Words(
            "Day first; five characters; west; thousands in CAPACIDAD and decimals in ALMACENADO; yes; millimetres; only S/D. "
            "Then run the cell that writes the recipe again, and check.",
            "Primero el día; cinco caracteres; oeste; miles en CAPACIDAD y decimales en ALMACENADO; sí; milímetros; solo S/D. "
            "Después ejecuta otra vez la celda que escribe la receta, y revisa.",
        ),
    ),
    mistakes={
        "recipe-unusable": Words(
            "The recipe cannot be used yet. {why}",
            "La receta todavía no se puede usar. {why}",
        ),
        "recipe-older": Words(
            "Your answers are right, and {file} still has other steps. Run the cell that writes the recipe once more, and "
            "check again.",
            "Tus respuestas están bien, pero {file} todavía tiene otros pasos. Ejecuta otra vez la celda que escribe la "
            "receta y vuelve a revisar.",
        ),
        "column-lost": Words(
            "The column {label} is not in the result any more. A recipe mends columns, and leaves all of them there.",
            "La columna {label} ya no está en el resultado. La receta arregla columnas y las deja todas.",
        ),
        "rows-lost": Words(
            "The result has {rows} rows, and the file {wanted}. No step of this recipe may take rows out.",
            "El resultado tiene {rows} filas y el archivo {wanted}. Ningún paso de esta receta debe quitar filas.",
        ),
        "date-left": Words(
            "{label} still says “{cell}”, which is not year-month-day.",
            "{label} sigue diciendo «{cell}», que no es año-mes-día.",
        ),
        "date-swapped": Words(
            "{label} now says “{cell}”, with day and month in each other's place. What comes first in this column?",
            "{label} dice ahora «{cell}», con el día y el mes cambiados. ¿Qué va primero en esta columna?",
        ),
        "zeros-lost": Words(
            "{label} has “{cell}”: a key without its zero. A whole one has five characters.",
            "{label} tiene «{cell}»: una clave sin su cero. Una completa tiene cinco caracteres.",
        ),
        "zeros-too-many": Words(
            "{label} has “{cell}”: more than two characters for the state and three for the municipality.",
            "{label} tiene «{cell}»: son más de dos caracteres del estado y tres del municipio.",
        ),
        "dms-left": Words(
            "{label} still says “{cell}”. A map needs one number, in degrees with decimals.",
            "{label} sigue diciendo «{cell}». Un mapa necesita un solo número, en grados con decimales.",
        ),
        "minus-lost": Words(
            "{label} now says {cell}: without a minus that is in Asia. Mexico is west.",
            "{label} dice ahora {cell}: sin signo menos, eso queda en Asia. México está al oeste.",
        ),
        "thousands-left": Words(
            "{label} still says “{cell}”, a text for many programs. Here the comma groups thousands.",
            "{label} sigue diciendo «{cell}», un texto para muchos programas. Aquí la coma agrupa miles.",
        ),
        "thousands-as-decimal": Words(
            "{label} now says {cell}, a thousand times too little: the comma of this column groups thousands.",
            "{label} dice ahora {cell}, mil veces menos: la coma de esta columna agrupa miles.",
        ),
        "comma-left": Words(
            "{label} still says “{cell}”. Here the comma stands before decimals: it becomes a point.",
            "{label} sigue diciendo «{cell}». Aquí la coma va antes de los decimales: se vuelve un punto.",
        ),
        "comma-taken-out": Words(
            "{label} now says {cell}, ten or a hundred times too much: its comma stood before decimals.",
            "{label} dice ahora {cell}, diez o cien veces más: su coma iba antes de los decimales.",
        ),
        "parentheses-left": Words(
            "{label} still says “{cell}”: less than nothing is written with a minus.",
            "{label} sigue diciendo «{cell}»: lo que es menos que cero se escribe con signo menos.",
        ),
        "sign-lost": Words(
            "{label} now says {cell}, as if the dam had gained what it lost. The parentheses meant a minus.",
            "{label} dice ahora {cell}, como si la presa hubiera ganado lo que perdió. Los paréntesis decían menos.",
        ),
        "mark-left": Words(
            "{label} still says “{cell}” where a number belongs. What is not known is blank.",
            "{label} sigue diciendo «{cell}» donde va un número. Lo que no se sabe queda en blanco.",
        ),
        "nought-emptied": Words(
            "{label}: cells with 0 became blank. It was measured that no rain fell, and now nobody would know.",
            "{label}: celdas con 0 quedaron en blanco. Se midió que no llovió, y ahora nadie lo sabría.",
        ),
        "blank-filled": Words(
            "{label}: a cell where nothing is known now says “{cell}”. Leave it blank.",
            "{label}: una celda de la que no se sabe nada dice ahora «{cell}». Déjala en blanco.",
        ),
        "unit-left": Words(
            "{label} still says “{cell}”. All cells in one unit, and the number alone.",
            "{label} sigue diciendo «{cell}». Todas las celdas en una misma unidad, y solo el número.",
        ),
        "unit-other": Words(
            "{label} now says {cell}: those are centimetres. The dictionary of this file says millimetres.",
            "{label} dice ahora {cell}: son centímetros. El diccionario de este archivo dice milímetros.",
        ),
        "na-emptied": Words(
            "{label}: NA became blank. It means navigation, and those dams would have no use any more.",
            "{label}: NA quedó en blanco. Quiere decir navegación, y esas presas se quedarían sin uso.",
        ),
        "changed-for-nothing": Words(
            "{label} was right as it came, and now says “{cell}”. Name the columns in the recipe, so that the others stay.",
            "{label} estaba bien como llegó, y dice ahora «{cell}». Nombra las columnas en la receta, para no tocar las demás.",
        ),
        "cell-differs": Words(
            "{label} now says “{cell}”, which is not what the file said. Look at its rows in the preview.",
            "{label} dice ahora «{cell}», y no es lo que decía el archivo. Mira sus filas en la vista previa.",
        ),
    },
    examine=_examine,
    examples=(
        _chosen(),
        _chosen("date-left", date_order="leave"),
        _chosen("date-swapped", date_order="month first"),
        _chosen("zeros-lost", key_width="4"),
        _chosen("zeros-lost", key_width=""),
        _chosen("zeros-too-many", key_width="6"),
        _chosen("dms-left", side="leave"),
        _chosen("minus-lost", side="E"),
        _chosen("thousands-left", capacity_comma="leave"),
        _chosen("thousands-as-decimal", capacity_comma="decimal"),
        _chosen("comma-left", stored_comma="leave"),
        _chosen("comma-left", stored_comma="thousands"),
        _chosen("parentheses-left", parentheses="no"),
        _chosen("unit-left", rain_unit="leave"),
        _chosen("unit-other", rain_unit="cm"),
        _chosen("mark-left", emptied="leave"),
        _chosen("nought-emptied", emptied="mark-nought"),
        _chosen("na-emptied", emptied="mark-na"),
    ),
)  # fmt: skip
