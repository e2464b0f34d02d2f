"""Task 2.4.a: when a file is left as it is, packed, or given in parts too."""

from __future__ import annotations

from ...locale import Words
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

# The limits are those of a published guide of Argentina's open-data programme, as in conversion/advice.py.
WAYS = (
    Choice("leave", Words("one file, as it is", "un solo archivo, como está")),
    Choice("pack", Words("one file, compressed", "un solo archivo, comprimido")),
    Choice("parts-and-whole", Words("the whole file and also its parts", "el archivo completo y también sus partes")),
    Choice("parts-only", Words("only the parts", "solo las partes")),
)
CASES = (
    ("case_schools", "leave", Words("Schools: 260,000 rows, 31 MB.", "Escuelas: 260,000 filas, 31 MB.")),
    ("case_contracts", "pack", Words("Contracts: 420,000 rows, 190 MB.", "Contratos: 420,000 filas, 190 MB.")),
    (
        "case_prices",
        "parts-and-whole",
        Words(
            "Prices: 6,200,000 rows, 900 MB. The press of each state wants its own.",
            "Precios: 6,200,000 filas, 900 MB. La prensa de cada estado quiere los suyos.",
        ),
    ),
    (
        "case_boss",
        "leave",
        Words(
            "Training courses: 9,000 rows, 1 MB. Somebody asks for twelve files, one a month, “because it looks tidier”.",
            "Cursos: 9,000 filas, 1 MB. Alguien pide doce archivos, uno por mes, «porque se ve más ordenado».",
        ),
    ),
    (
        "case_calls",
        "parts-and-whole",
        Words(
            "Emergency calls: 3,400,000 rows, 600 MB. “Let us put up the twelve months and delete the year.”",
            "Llamadas de emergencia: 3,400,000 filas, 600 MB. «Subamos los doce meses y borremos el año».",
        ),
    ),
)
RIGHT = {key: way for key, way, _words in CASES}
_SMALL, _MANY = ("case_schools", "case_boss"), ("case_prices", "case_calls")
_NAMED = {
    **{(key, way): "split-small" for key in (*_SMALL, "case_contracts") for way in ("parts-and-whole", "parts-only")},
    **{(key, "parts-only"): "whole-lost" for key in _MANY},
    **{(key, way): "not-split" for key in _MANY for way in ("leave", "pack")},
    ("case_contracts", "leave"): "not-packed",
    **{(key, "pack"): "packed-small" for key in _SMALL},
}


def _sized(work: Work) -> Outcome:
    return compare(work, RIGHT, _NAMED)


def _said(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**RIGHT, **changed}, mistake)


SIZED = Task(
    id="2.4.a",
    points=3,
    title=Words("Leave it, compress it, or split it?", "¿Dejarlo, comprimirlo o dividirlo?"),
    objective=Words(
        "Say when a file is left as it is, compressed, or given in parts beside the whole.",
        "Decir cuándo un archivo se deja como está, se comprime o se entrega en partes además de completo.",
    ),
    items=tuple(Item(key, words, "choice", WAYS) for key, _way, words in CASES),
    hints=(
        Words(
            "Look at two figures of each: how many rows (that is about parts) and how many MB (that is about compressing).",
            "Mira dos cifras de cada uno: cuántas filas (de eso depende dividir) y cuántos MB (de eso depende comprimir).",
        ),
        Words(
            "No parts below 500,000 rows; think of parts above a million; compress above 50 MB. And the whole always stays.",
            "Sin partes por debajo de 500,000 filas; piensa en partes arriba de un millón; comprime arriba de 50 MB. Y el "
            "completo siempre se queda.",
        ),
        Words(
            "Two of the five stay as they are, one is compressed, and two are given whole and in parts.",
            "Dos de los cinco se quedan como están, uno se comprime, y dos se entregan completos y en partes.",
        ),
    ),
    mistakes={
        "split-small": Words(
            "“{item}” Below 500,000 rows, parts cost more than they help: whoever wants the year must put it together again.",
            "«{item}» Por debajo de 500,000 filas, las partes cuestan más de lo que ayudan: quien quiera el año tendrá que "
            "volver a juntarlo.",
        ),
        "whole-lost": Words(
            "“{item}” The parts are for whoever needs a piece. Who needs all of it, needs the whole file: keep it too.",
            "«{item}» Las partes sirven a quien necesita un pedazo. Quien lo necesita todo, necesita el archivo completo: "
            "consérvalo también.",
        ),
        "not-split": Words(
            "“{item}” A spreadsheet shows at most 1,048,576 rows and leaves out the rest. What could you give beside the whole?",
            "«{item}» Una hoja de cálculo muestra a lo más 1,048,576 filas y deja fuera el resto. ¿Qué podrías dar además del "
            "completo?",
        ),
        "not-packed": Words(
            "“{item}” The rows are few enough for one file, but above 50 MB a poor line waits long. What makes it smaller?",
            "«{item}» Son pocas filas y caben en un archivo, pero con más de 50 MB una conexión lenta espera mucho. ¿Qué lo "
            "hace más chico?",
        ),
        "packed-small": Words(
            "“{item}” Below 50 MB compressing is not needed: a file that opens with a click is easier for everybody.",
            "«{item}» Por debajo de 50 MB no hace falta comprimir: un archivo que se abre con un clic es más fácil para todos.",
        ),
        **{
            key: Words(
                "“{item}” Your answer is “{given}”. Choose one of the four ways of the list.",
                "«{item}» Tu respuesta es «{given}». Elige una de las cuatro formas de la lista.",
            )
            for key in RIGHT
        },
    },
    examine=_sized,
    examples=(
        _said(),
        _said("split-small", case_boss="parts-and-whole"),
        _said("split-small", case_contracts="solo las partes"),
        _said("whole-lost", case_calls="only the parts"),
        _said("not-split", case_prices="pack"),
        _said("not-packed", case_contracts="leave"),
        _said("packed-small", case_schools="pack"),
        _said("case_schools", case_schools="quién sabe"),
        _said("blank", case_calls=""),
    ),
)
