"""Task 3.2.a: which number of the version a change moves."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

PARTS = (
    Choice("major", Words("first number: it breaks what others built", "primer número: rompe lo que otros hicieron")),
    Choice("minor", Words("second number: new, and nothing breaks", "segundo número: es nuevo y no rompe nada")),
    Choice("patch", Words("third number: a correction", "tercer número: una corrección")),
)
RIGHT = {
    "typo": "patch",
    "month": "minor",
    "title": "major",
    "thousands": "major",
    "last_column": "minor",
    "dates": "major",
}
_QUESTIONS = {
    "typo": Words(
        "Three figures of last March were wrong; they are corrected.",
        "Tres cifras de marzo estaban mal; se corrigen.",
    ),
    "month": Words("The rows of a new month come in.", "Llegan las filas de un mes nuevo."),
    "title": Words(
        "The title MUNICIPIO becomes NOMBRE_MUNICIPIO; the cells stay.",
        "El título MUNICIPIO pasa a ser NOMBRE_MUNICIPIO; las celdas no cambian.",
    ),
    "thousands": Words(
        "The title MONTO stays, and amounts are in thousands of pesos from now on.",
        "El título MONTO se queda, y a partir de ahora los montos están en miles de pesos.",
    ),
    "last_column": Words("A column is added behind the last one.", "Se agrega una columna después de la última."),
    "dates": Words(
        "Days were written 2014-11-05 and are now written 05/11/2014.",
        "Los días se escribían 2014-11-05 y ahora se escriben 05/11/2014.",
    ),
}
_NAMED: dict[tuple[str, object], str] = {
    ("typo", "major"): "correction-is-no-break",
    ("typo", "minor"): "correction-is-not-new",
    ("month", "patch"): "rows-are-new",
    ("month", "major"): "rows-break-nothing",
    ("title", "minor"): "title-stops",
    ("title", "patch"): "title-stops",
    ("thousands", "minor"): "silent-break",
    ("thousands", "patch"): "silent-break",
    ("last_column", "major"): "nobody-reads-it-yet",
    ("dates", "minor"): "form-breaks",
    ("dates", "patch"): "form-breaks",
}


def _examine(work: Work) -> Outcome:
    return compare(work, RIGHT, _NAMED)


def _with(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**RIGHT, **changed}, mistake)


KINDS = Task(
    id="3.2.a",
    points=3,
    title=Words("Which number moves", "Qué número sube"),
    objective=Words(
        "Tell a change that breaks what others built from one that does not, and number the version by it.",
        "Distinguir un cambio que rompe lo que otros hicieron de uno que no, y numerar la versión según eso.",
    ),
    items=tuple(Item(key, question, "choice", PARTS) for key, question in _QUESTIONS.items()),
    hints=(
        Words(
            "Think of somebody with a chart on your file, who is on holiday when you publish.",
            "Piensa en alguien que tiene una gráfica hecha con tu archivo y está de vacaciones cuando publicas.",
        ),
        Words(
            "Ask: does the chart still run, and does it still say the truth? If either answer is no, the first number moves.",
            "Pregunta: ¿la gráfica sigue corriendo y sigue diciendo la verdad? Si una respuesta es no, sube el primer número.",
        ),
        Words(
            "Corrections move the third number. New rows and a column at the end move the second. A new title, a new unit and a "
            "new form of dates move the first.",
            "Las correcciones suben el tercero. Filas nuevas y una columna al final suben el segundo. Otro título, otra unidad y "
            "otra forma de fecha suben el primero.",
        ),
    ),
    mistakes={
        "correction-is-no-break": Words(
            "Corrected figures break no program: the file is read as before, and says the truth better.",
            "Una cifra corregida no rompe ningún programa: el archivo se lee igual y dice mejor la verdad.",
        ),
        "correction-is-not-new": Words(
            "Nothing new came: the same rows say something truer. Which number is for that?",
            "No llegó nada nuevo: las mismas filas dicen algo más cierto. ¿Qué número es para eso?",
        ),
        "rows-are-new": Words(
            "A new month is no correction: it was not there before.",
            "Un mes nuevo no es una corrección: antes no estaba.",
        ),
        "rows-break-nothing": Words(
            "A chart goes on running with more rows. Keep the first number for what stops it or makes it lie.",
            "Una gráfica sigue corriendo con más filas. Guarda el primer número para lo que la detiene o la hace mentir.",
        ),
        "title-stops": Words(
            "The cells stay, and yet a program that looks for MUNICIPIO finds nothing and stops.",
            "Las celdas se quedan, pero un programa que busca MUNICIPIO no encuentra nada y se detiene.",
        ),
        "silent-break": Words(
            "The chart runs and shows a thousandth. Nothing stops, and everything is wrong: the worst break of all.",
            "La gráfica corre y muestra la milésima parte. Nada se detiene y todo está mal: es la peor ruptura.",
        ),
        "nobody-reads-it-yet": Words(
            "At the end it moves no other column, and who does not know it does not read it.",
            "Al final no mueve a ninguna otra, y quien no la conoce no la lee.",
        ),
        "form-breaks": Words(
            "A program that reads 2014-11-05 either stops at 05/11/2014 or takes it for 11 May.",
            "Un programa que lee 2014-11-05 se detiene con 05/11/2014, o lo toma por el 11 de mayo.",
        ),
        **{
            key: Words(
                "“{item}” You say “{given}”. Choose one of the three numbers.",
                "«{item}» Dices «{given}». Elige uno de los tres números.",
            )
            for key in RIGHT
        },
    },
    examine=_examine,
    examples=(
        _with(),
        *(_with(mistake, **{key: str(given)}) for (key, given), mistake in _NAMED.items()),
        _with("typo", typo="quién sabe"),
        _with("blank", month=""),
    ),
)
