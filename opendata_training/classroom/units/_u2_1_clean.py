"""Tasks 2.1.d and e: the recipe and the clean file, however they were made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from ...locale import Words
from ..recipes import made_by, recipe_rows
from ..steps import CLEAN
from ..tasks import NOT_ATTEMPTED, YES_NO, Example, Item, Mistake, Outcome, Task, Work
from ..tidy import Table, examine, table_of_truth

TIDY_MISTAKES = {
    "text-broken": Words(
        'Accents are broken: a cell says "{cell}". The file was opened in another encoding than it was written in. Open it '
        "again as Windows-1252, or let the recipe read it.",
        "Hay acentos rotos: una celda dice «{cell}». El archivo se abrió con una codificación que no es la suya. Ábrelo de "
        "nuevo como Windows-1252, o deja que la receta lo lea.",
    ),
    "still-wide": Words(
        "The months are still in columns (columns: {count}; for example “{label}”). A tidy table has one column for the month "
        "and one for the number.",
        "Los meses siguen en columnas (columnas: {count}; por ejemplo, «{label}»). Una tabla ordenada tiene una columna para "
        "el mes y otra para el número.",
    ),
    "labels-differ": Words(
        'The columns are not yet those of the tidy table: "{lacking}" is lacking. Look at the labels asked for in the text.',
        "Las columnas aún no son las de la tabla ordenada: falta «{lacking}». Mira los títulos que se piden en el texto.",
    ),
    "totals-left": Words(
        "Rows that are totals: {count}. Whoever sums the column would count every crime twice: take them out.",
        "Filas que son totales: {count}. Quien sume la columna contaría cada delito dos veces: quítalas.",
    ),
    "zeros-lost": Words(
        'In the column {label} there is "{key}": the key lost its leading zero and needs {width} characters, as text.',
        "En la columna {label} hay «{key}»: la clave perdió su cero inicial y necesita {width} caracteres, como texto.",
    ),
    "thousands-left": Words(
        'A number is still written "{cell}". For a machine that is a text: take the thousands mark out.',
        "Un número sigue escrito «{cell}». Para una máquina eso es un texto: quita la coma de los miles.",
    ),
    "blanks-filled": Words(
        "Blank months that became a number: {count}. Blank means that it is not known yet; 0 would say that there were none.",
        "Meses en blanco que se volvieron número: {count}. En blanco quiere decir que aún no se sabe; 0 diría que no hubo.",
    ),
    "rows-differ": Words(
        "The rows are not yet those of the file (missing: {missing}; too many: {extra}). Look whether titles or notes stayed, "
        "or rows were lost.",
        "Las filas aún no son las del archivo (filas que faltan: {missing}; filas de más: {extra}). Mira si quedaron títulos o "
        "notas, o si se perdieron filas.",
    ),
    "values-differ": Words(
        "Some values of {label} are not those of the file. Make the clean file again from the file as it came.",
        "Algunos valores de {label} no son iguales a los del archivo. Haz de nuevo el archivo limpio a partir del original.",
    ),
}


def read_table(path: Path) -> Table:
    """Read a learner's file as a Table.

    Raises:
        Problem: when it cannot be read.
    """
    from ...reading import read

    return _table(read(path).frame)


def _table(frame: Any) -> Table:
    return Table([str(label) for label in frame.columns], [[str(v) for v in row] for row in frame.values.tolist()])


def replayed(work: Work) -> Table:
    """Apply a learner's recipe to the practice file, or to another seed's, and give the table that it makes."""
    from ...departments import build

    built = work.practice if work.replay_seed is None else build("sesnsp", work.replay_seed)
    return _table(made_by(recipe_rows(work.answers), built.name, built.data))


def _recipe(work: Work) -> Outcome:
    if work.blank:
        return NOT_ATTEMPTED
    from ...departments import build

    built = work.practice if work.replay_seed is None else build("sesnsp", work.replay_seed)
    found = examine(replayed(work), table_of_truth(built.truth))
    if work.answers.get("zero_for_blank") == "yes":
        filled = sum(row["Delitos"] == "" for row in built.truth)
        share = max(0.0, (found.share or 0.0) - 0.25)
        return Outcome(share, (*found.mistakes, Mistake("blanks-filled", {"count": filled})))
    if work.answers.get("zero_for_blank") is None:
        return replace(found, mistakes=(*found.mistakes, Mistake("blank", {"item": "zero_for_blank"})))
    return found


_CHOSEN = {
    "total_row": "yes",
    "thousands_mark": "yes",
    "leading_zero": "5",
    "months_to_rows": "yes",
    "zero_for_blank": "no",
}


def _chosen(**changed: str) -> Callable[[Work], dict[str, str]]:
    return lambda work: {**_CHOSEN, **changed}


RECIPE = Task(
    id="2.1.d",
    points=4,
    title=Words("Choose the recipe", "Elegir la receta"),
    objective=Words(
        "Choose the steps that make a table tidy, so that they also work on the next release.",
        "Elegir los pasos que ordenan una tabla, de modo que sirvan también para la próxima versión del archivo.",
    ),
    items=(
        Item("total_row", Words("Take the TOTAL rows out?", "¿Quitar las filas TOTAL?"), "choice", YES_NO),
        Item(
            "thousands_mark",
            Words("Take the commas out of numbers such as 1,234?", "¿Quitar las comas de números como 1,234?"),
            "choice",
            YES_NO,
        ),
        Item(
            "leading_zero",
            Words(
                "How many characters does a whole municipality key have (state and municipality)? Write no to leave keys as "
                "they are.",
                "¿Cuántos caracteres tiene la clave completa de un municipio (estado y municipio)? Escribe no para dejar las "
                "claves como están.",
            ),
            "number",
        ),
        Item(
            "months_to_rows",
            Words(
                "Turn the twelve month columns into rows (one column Mes, one column Delitos)?",
                "¿Pasar las doce columnas de meses a filas (una columna Mes y una Delitos)?",
            ),
            "choice",
            YES_NO,
        ),
        Item(
            "zero_for_blank",
            Words("Write 0 where a month is blank?", "¿Escribir 0 donde un mes está en blanco?"),
            "choice",
            YES_NO,
        ),
    ),
    hints=(
        Words(
            "For each step ask: would the table say something else afterwards? A step that changes what it says does not help.",
            "En cada paso pregúntate: ¿la tabla diría otra cosa después? Un paso que cambia lo que dice no conviene.",
        ),
        Words(
            "Totals can be worked out again, commas and lost zeros are only about writing; but a blank month is one that has "
            "not come yet.",
            "Los totales se pueden volver a calcular; las comas y los ceros perdidos son solo una forma de escribir. Pero un mes "
            "en blanco es uno que aún no llega.",
        ),
        Words(
            "Yes to totals, commas and months; the state's key has 2 characters and the municipality's 3 more; and no to "
            "writing 0.",
            "Sí a totales, comas y meses; la clave del estado tiene 2 caracteres y la del municipio 3 más; y no a escribir 0.",
        ),
    ),
    mistakes=TIDY_MISTAKES,
    examine=_recipe,
    examples=(
        Example(_chosen()),
        Example(_chosen(total_row="no"), "totals-left"),
        Example(_chosen(thousands_mark="no"), "thousands-left"),
        Example(_chosen(leading_zero="no"), "zeros-lost"),
        Example(_chosen(leading_zero="4"), "zeros-lost"),
        Example(_chosen(months_to_rows="no"), "still-wide"),
        Example(_chosen(zero_for_blank="sí"), "blanks-filled"),
        Example(_chosen(zero_for_blank=""), "blank"),
    ),
)


def _cleaned(work: Work) -> Outcome:
    if work.given is not None and not isinstance(work.given, str | Path):
        return examine(_table(work.given), table_of_truth(work.practice.truth))
    path = work.folder / CLEAN if work.given is None else Path(work.given)
    if not path.exists():
        return NOT_ATTEMPTED
    return examine(read_table(path), table_of_truth(work.practice.truth))


CLEANED = Task(
    id="2.1.e",
    points=4,
    title=Words("The clean file", "El archivo limpio"),
    objective=Words(
        "Turn a wide table with totals into a tidy one without losing or inventing anything.",
        "Convertir una tabla ancha con totales en una ordenada sin perder ni inventar nada.",
    ),
    file=CLEAN,
    hints=(
        Words(
            "When task d is right, clean makes the file in one step. By hand in a spreadsheet program it works too: save it as "
            "clean.csv in this folder.",
            "Cuando la tarea d está bien, clean hace el archivo en un paso. También puedes hacerlo a mano en una hoja de cálculo: "
            "guárdalo como clean.csv en esta carpeta.",
        ),
        Words(
            "Open clean.csv and look at three rows: is there one month a row, a key of five characters, a number without a "
            "comma?",
            "Abre clean.csv y mira tres filas: ¿hay un mes por fila, una clave de cinco caracteres, un número sin coma?",
        ),
        Words(
            'Correct the step of task d that the message names, run clean("2.1") again and check again. Saving from a '
            "spreadsheet program, keep the keys as text.",
            'Corrige el paso de la tarea d que nombra el mensaje, ejecuta clean("2.1") otra vez y revisa de nuevo. Si '
            "guardas desde una hoja de cálculo, deja las claves como texto.",
        ),
    ),
    mistakes=TIDY_MISTAKES,
    examine=_cleaned,
)
