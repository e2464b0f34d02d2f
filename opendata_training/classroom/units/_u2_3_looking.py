"""Task 2.3.b: find columns by what they hold, in releases whose columns stand in another order."""

from __future__ import annotations

from ...locale import Words
from ..portfolio import YEAR, portfolio
from ..tasks import Example, Item, Outcome, Task, Work, compare


def _places(seed: int) -> dict[str, int]:
    first, _middle, last = portfolio(seed)

    def at(place: int | None) -> int:
        return -1 if place is None else place + 1

    return {
        "key_first": at(first.place("ID_RAMO")),
        "approved_first": at(first.place("APROBADO")),
        "spent_first": at(first.place("EJERCIDO")),
        "name_last": at(last.place("RAMO")),
        "key_last": at(last.place("ID_RAMO")),
        "thousands": next(one.year for one in portfolio(seed) if one.factor != 1),
    }


_ASKED = ("key_first", "approved_first", "name_last", "thousands")


def _right(seed: int) -> dict[str, str | int]:
    places = _places(seed)
    return {key: places[key] for key in _ASKED}


def _examine(work: Work) -> Outcome:
    places = _places(work.seed)
    named = {
        ("key_first", places["key_first"] - 1): "counted-from-0",
        ("approved_first", places["spent_first"]): "spent-not-approved",
        ("name_last", places["key_last"]): "key-for-name",
    }
    return compare(work, _right(work.seed), named)


def _with(mistake: str = "", **changed: str) -> Example:
    """Give an example; "{name}" is filled in with the place of that name."""

    def answers(work: Work) -> dict[str, str]:
        places = _places(work.seed)
        texts = {key: str(value) for key, value in _right(work.seed).items()}
        return {
            **texts,
            **{key: value.format(from_0=places["key_first"] - 1, **places) for key, value in changed.items()},
        }

    return Example(answers, mistake)


LOOKED = Task(
    id="2.3.b",
    points=3,
    title=Words("Find columns by what they hold", "Hallar columnas por lo que tienen"),
    objective=Words(
        "Find the counterpart of a column, and its unit, by comparing the same record in several releases.",
        "Hallar la contraparte de una columna, y su unidad, comparando el mismo registro en varias versiones.",
    ),
    items=(
        Item(
            "key_first",
            Words(
                "In which position of 2012 is the key of the branch (ramo), as 09?",
                "¿En qué posición de 2012 está la clave del ramo, como 09?",
            ),
            "number",
        ),
        Item(
            "approved_first",
            Words(
                "In which position of 2012 is the budget that was approved?",
                "¿En qué posición de 2012 está el presupuesto aprobado?",
            ),
            "number",
        ),
        Item(
            "name_last",
            Words(
                "In which position of 2014 is the name of the branch?",
                "¿En qué posición de 2014 está el nombre del ramo?",
            ),
            "number",
        ),
        Item(
            "thousands",
            Words(
                "The money of one release is in thousands of pesos. Which year?",
                "El dinero de una versión está en miles de pesos. ¿De qué año?",
            ),
            "number",
        ),
    ),
    hints=(
        Words(
            "The first row is the same project in all three: compare its values, not the titles.",
            "La primera fila es el mismo proyecto en las tres: compara sus valores, no los títulos.",
        ),
        Words(
            "The branch's key has two characters. What is approved is less than the whole cost, and what is "
            "spent is less than "
            "that. Which release has a cost a thousand times smaller?",
            "La clave del ramo tiene dos caracteres. Lo aprobado es menos que el costo total, y lo ejercido "
            "menos que eso. "
            "¿Qué versión tiene un costo mil veces menor?",
        ),
        Words(
            "In 2012 the key is under RAMO; in 2014 RAMO is the name. The approved budget of 2012 is under a "
            "word like "
            "“presupuesto” or “asignado”. Positions count from 1.",
            "En 2012 la clave está en RAMO; en 2014 RAMO es el nombre. El presupuesto aprobado de 2012 está bajo "
            "una palabra como "
            "«presupuesto» o «asignado». Las posiciones se cuentan desde 1.",
        ),
    ),
    mistakes={
        "counted-from-0": Words(
            "Nearly: positions count from 1, so the first column is 1.",
            "Casi: las posiciones se cuentan desde 1, así que la primera columna es 1.",
        ),
        "spent-not-approved": Words(
            "That is what was spent, which comes at the end of the year. What was approved is the larger of the two.",
            "Eso es lo ejercido, que llega al final del año. Lo aprobado es la mayor de las dos cifras.",
        ),
        "key-for-name": Words(
            "That column holds the key of the branch. Its name is words.",
            "Esa columna tiene la clave del ramo. Su nombre son palabras.",
        ),
        **{
            key: Words(
                "“{item}” You say {given}. Look at the first row of each release once more.",
                "«{item}» Dices {given}. Mira otra vez la primera fila de cada versión.",
            )
            for key in _ASKED
        },
    },
    examine=_examine,
    examples=(
        _with(),
        _with("counted-from-0", key_first="{from_0}"),
        _with("spent-not-approved", approved_first="{spent_first}"),
        _with("key-for-name", name_last="{key_last}"),
        _with("thousands", thousands=str(YEAR)),
        _with("name_last", name_last="99"),
        _with("blank", thousands=""),
    ),
)
