"""Task 2.4.d: by what a file is split, for whom, and what stays beside the parts."""

from __future__ import annotations

from ...locale import Words
from ..prices import LABELS, prices
from ..tasks import YES_NO, Choice, Example, Item, Outcome, Task, Work, compare

WAYS = (
    Choice("month", Words("by month", "por mes")),
    Choice("state", Words("by state", "por estado")),
    Choice("product", Words("by product", "por producto")),
    Choice("chain", Words("by chain of shops", "por cadena comercial")),
    Choice("rows", Words("every 5,000 rows", "cada 5,000 filas")),
)


def _states(work: Work) -> int:
    return len(prices(work.seed).values("ESTADO"))


def _right(work: Work) -> dict[str, str | int]:
    return {"split": "state", "parts": _states(work), "whole": "yes", "packed": "yes"}


def _chosen(work: Work) -> Outcome:
    return compare(
        work,
        _right(work),
        {
            ("split", "rows"): "by-rows",
            **{("split", way): "other-theme" for way in ("month", "product", "chain")},
            ("parts", len(prices(work.seed).rows)): "rows-for-parts",
            ("parts", _states(work) + 1): "whole-counted",
            ("parts", 32): "whole-country",
            ("whole", "no"): "whole-dropped",
            ("packed", "no"): "not-packed",
        },
    )


def _said(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**{key: str(value) for key, value in _right(work).items()}, **changed}, mistake)


CHOSEN = Task(
    id="2.4.d",
    points=3,
    title=Words("Choose the split", "Elegir cómo dividir"),
    objective=Words(
        "Choose a split by what people will ask for, and keep the whole beside it.",
        "Elegir cómo dividir según lo que la gente va a pedir, y conservar el completo al lado.",
    ),
    items=(
        Item("split", Words("By what do you split it?", "¿Por qué lo divides?"), "choice", WAYS),
        Item(
            "parts",
            Words(
                "How many parts will that make of your file, the whole not counted?",
                "¿Cuántas partes saldrán de tu archivo, sin contar el completo?",
            ),
            "number",
        ),
        Item(
            "whole",
            Words("Do you keep the whole file too?", "¿Conservas también el archivo completo?"),
            "choice",
            YES_NO,
        ),
        Item(
            "packed",
            Words(
                "Their lines are poor. Do you compress whole and parts?",
                "Sus conexiones son lentas. ¿Comprimes el completo y las partes?",
            ),
            "choice",
            YES_NO,
        ),
    ),
    hints=(
        Words(
            "Imagine the message of whoever asks: which words are in it? A month, a place, a product?",
            "Imagina el mensaje de quien pide los datos: ¿qué palabras trae? ¿Un mes, un lugar, un producto?",
        ),
        Words(
            "A good part is one that a person needs whole and alone. How many different values has that column?",
            "Una buena parte es la que una persona necesita entera y sola. ¿Cuántos valores distintos tiene esa columna?",
        ),
        Words(
            "By state, one part for each state of the card above the form; yes, and yes.",
            "Por estado, una parte por cada estado de la tarjeta de arriba del formulario; sí, y sí.",
        ),
    ),
    mistakes={
        "by-rows": Words(
            "Parts of 5,000 rows are easy to make, and nobody asks for “rows 5,001 to 10,000”: each would have to fetch them all.",
            "Las partes de 5,000 filas son fáciles de hacer, pero nadie pide «las filas 5,001 a 10,000»: cada quien tendría que "
            "bajarlas todas.",
        ),
        "other-theme": Words(
            "{given}: then a newspaper in one state must fetch every part, and throw most of each away. What do they ask for?",
            "{given}: así un periódico de un estado tiene que bajar todas las partes y tirar casi todo. ¿Qué es lo que piden?",
        ),
        "rows-for-parts": Words(
            "{given} is how many rows there are. A part holds all rows with the same value.",
            "{given} es el número de filas. Una parte lleva todas las filas con el mismo valor.",
        ),
        "whole-counted": Words(
            "{given} counts the whole file too. How many parts are there beside it?",
            "{given} cuenta también el archivo completo. ¿Cuántas partes hay además de él?",
        ),
        "whole-country": Words(
            "The country has 32 states, but your file does not have prices of all. Look at the card above the form.",
            "El país tiene 32 estados, pero tu archivo no trae precios de todos. Mira la tarjeta de arriba del formulario.",
        ),
        "whole-dropped": Words(
            "Who compares states needs all of them, and old links point to the whole. Keep it beside the parts.",
            "Quien compara estados los necesita todos, y los enlaces de antes llevan al completo. Consérvalo junto a las partes.",
        ),
        "not-packed": Words(
            "The picture of task c shows what compressing saves. With a poor line that is minutes or hours.",
            "La gráfica de la tarea c muestra cuánto se ahorra al comprimir. Con una conexión lenta son minutos u horas.",
        ),
        "parts": Words(
            "{given} is not yet the number of parts: one for each different value of the column. Look at the card above the form.",
            "{given} todavía no es el número de partes: una por cada valor distinto de la columna. Mira la tarjeta de arriba del "
            "formulario.",
        ),
        **{
            key: Words(
                "“{item}” Your answer is “{given}”. Choose one of the answers of the list.",
                "«{item}» Tu respuesta es «{given}». Elige una de las respuestas de la lista.",
            )
            for key in ("split", "whole", "packed")
        },
    },
    examine=_chosen,
    examples=(
        _said(),
        _said("by-rows", split="rows"),
        _said("other-theme", split="por mes"),
        Example(
            lambda work: {**{k: str(v) for k, v in _right(work).items()}, "parts": str(len(prices(work.seed).rows))},
            "rows-for-parts",
        ),
        Example(
            lambda work: {**{k: str(v) for k, v in _right(work).items()}, "parts": str(_states(work) + 1)},
            "whole-counted",
        ),
        _said("whole-country", parts="32"),
        _said("whole-dropped", whole="no"),
        _said("not-packed", packed="no"),
        _said("parts", parts="2"),
        _said("split", split="por color"),
        _said("blank", packed=""),
    ),
)

#: The column that a part of the right split has one value of.
SPLIT_AT = LABELS.index("ESTADO")
