"""Task 2.5.c: rows alone, small groups and k, read off a list."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from ...locale import Words
from ..beneficiaries import QUASI, beneficiaries
from ..protecting import LEAST, coarser, frame_of
from ..tasks import YES_NO, Choice, Example, Item, Outcome, Task, Work, compare

CHANCES = (
    Choice("5", Words("5 of a hundred", "5 de cada cien")),
    Choice("20", Words("20 of a hundred, one of five", "20 de cada cien, una de cinco")),
    Choice("80", Words("80 of a hundred", "80 de cada cien")),
    Choice("0", Words("none: five alike are anonymous", "ninguna: cinco iguales son anónimas")),
)
RIGHT = {"names_out": "no", "chance": "20", "same": "no"}
_NAMED: dict[tuple[str, object], str] = {
    ("names_out", "yes"): "names-out",
    ("chance", "5"): "chance-is-k",
    ("chance", "0"): "never-none",
    ("chance", "80"): "other-way",
    ("same", "yes"): "k-hides-all",
}


@lru_cache(maxsize=64)
def _sizes(seed: int, born: str, place: str) -> tuple[int, ...]:
    frame = coarser(frame_of(beneficiaries(seed)), born, place)
    return tuple(Counter(map(tuple, frame[list(QUASI)].values.tolist())).values())


def alone(seed: int) -> int:
    """Give how many rows are alone by sex, year of birth and municipality."""
    return sum(size == 1 for size in _sizes(seed, "year", "municipality"))


def small(seed: int) -> int:
    """Give how many rows are in too small groups by sex, ten years and state."""
    return sum(size for size in _sizes(seed, "ten years", "state") if size < LEAST)


def _small_groups(seed: int) -> int:
    return sum(size < LEAST for size in _sizes(seed, "ten years", "state"))


def _examine(work: Work) -> Outcome:
    single = alone(work.seed)
    right: dict[str, str | int] = {**RIGHT, "alone": single, "small": small(work.seed)}
    named = {**_NAMED, ("small", _small_groups(work.seed)): "groups-not-rows"}
    given = work.answers.get("alone")
    if isinstance(given, int) and single < given <= len(beneficiaries(work.seed).rows):
        named["alone", given] = "by-day"
    return compare(work, right, named)


def _read(mistake: str = "", **changed: str) -> Example:
    return Example(
        lambda work: {**RIGHT, "alone": str(alone(work.seed)), "small": str(small(work.seed)), **changed}, mistake
    )


MEASURED = Task(
    id="2.5.c",
    points=3,
    title=Words("How easily is somebody recognised?", "¿Qué tan fácil es reconocer a alguien?"),
    objective=Words(
        "Read k, rows alone and small groups, and say what k protects and what it does not.",
        "Leer k, las filas solas y los grupos pequeños, y decir qué protege k y qué no.",
    ),
    items=(
        Item(
            "alone",
            Words(
                "By sex, year of birth and municipality: how many rows are alone in their group?",
                "Por sexo, año de nacimiento y municipio: ¿cuántas filas están solas en su grupo?",
            ),
            "number",
        ),
        Item(
            "small",
            Words(
                "By sex, ten years of birth and state: how many rows are in groups of fewer than 5?",
                "Por sexo, lapso de diez años y entidad: ¿cuántas filas están en grupos de menos de 5?",
            ),
            "number",
        ),
        Item(
            "names_out",
            Words(
                "Is the list anonymous once names and keys are out?",
                "¿El padrón es anónimo en cuanto se quitan nombres y claves?",
            ),
            "choice",
            YES_NO,
        ),
        Item(
            "chance",
            Words(
                "With k = 5: what is the highest chance that somebody who knows sex, age and place picks the right "
                "row?",
                "Con k = 5: quien sabe sexo, edad y lugar, ¿qué probabilidad tiene, cuando mucho, de atinar a la fila?",
            ),
            "choice",
            CHANCES,
        ),
        Item(
            "same",
            Words(
                "All five of a group speak an indigenous language. Is it still hidden whether one of them does?",
                "Las cinco personas de un grupo hablan una lengua indígena. ¿Sigue oculto si una de ellas la habla?",
            ),
            "choice",
            YES_NO,
        ),
    ),
    hints=(
        Words(
            "Run the cell above the form twice, each time with other words between the quotation marks.",
            "Ejecuta dos veces la celda que está arriba del formulario, cada vez con otras palabras entre comillas.",
        ),
        Words(
            "k = 5 means: five rows look the same. Whoever guesses takes one of the five; and what all five share, "
            "nobody has to guess.",
            "k = 5 quiere decir que cinco filas se ven iguales. Quien adivina toma una de cinco; y lo que las cinco "
            "comparten nadie tiene que "
            "adivinarlo.",
        ),
        Words(
            'First born="year", place="municipality" and the line “rows alone”; then born="ten years", place="state" '
            "and the line “rows in "
            "groups of fewer than 5”. One of five is 20 of a hundred; the other two answers are no.",
            'Primero born="year", place="municipality" y el renglón «filas solas»; luego born="ten years", '
            'place="state" y el renglón «filas '
            "en grupos de menos de 5». Una de cinco es 20 de cada cien; las otras dos respuestas son no.",
        ),
    ),
    mistakes={
        "by-day": Words(
            "{given} is too many: that is what more exact birth gives. Write year for born and run the cell again.",
            "{given} son demasiadas: eso sale con el nacimiento más exacto. Escribe year en born y ejecuta otra vez "
            "la celda.",
        ),
        "groups-not-rows": Words(
            "{given} is how many small groups there are. The question is how many rows, that is persons, are in them.",
            "{given} es el número de grupos pequeños. La pregunta es cuántas filas, es decir personas, hay en ellos.",
        ),
        "names-out": Words(
            "Without a single name nearly every row was alone in sex, day of birth and municipality. A neighbour "
            "needs no name.",
            "Sin un solo nombre, casi todas las filas estaban solas por sexo, día de nacimiento y municipio. En el "
            "barrio nadie necesita el nombre.",
        ),
        "chance-is-k": Words(
            "k = 5 is five persons, not five per cent: one of five is the one that is looked for.",
            "k = 5 son cinco personas, no cinco por ciento: la que se busca es una de cinco.",
        ),
        "never-none": Words(
            "The chance falls with k and is never none: who guesses takes one of five.",
            "La probabilidad baja con k y nunca es cero: quien adivina toma una de cinco.",
        ),
        "other-way": Words(
            "80 of a hundred is the chance to be wrong. Turn it round.",
            "80 de cada cien es la probabilidad de equivocarse. Dale la vuelta.",
        ),
        "k-hides-all": Words(
            "k hides which row is whose. If all rows of the group say the same, nobody needs to know which: that is "
            "what l counts.",
            "k oculta cuál fila es de quién. Si todas las del grupo dicen lo mismo, no hace falta saber cuál: eso es "
            "lo que cuenta l.",
        ),
        **{
            key: Words(
                "“{item}” Your answer is “{given}”. Run the cell above once more and read its lines aloud.",
                "«{item}» Tu respuesta es «{given}». Ejecuta otra vez la celda de arriba y lee sus renglones en voz "
                "alta.",
            )
            for key in ("alone", "small", *RIGHT)
        },
    },
    examine=_examine,
    examples=(
        _read(),
        Example(
            lambda work: {**RIGHT, "alone": str(len(beneficiaries(work.seed).rows)), "small": str(small(work.seed))},
            "by-day",
        ),
        Example(
            lambda work: {**RIGHT, "alone": str(alone(work.seed)), "small": str(_small_groups(work.seed))},
            "groups-not-rows",
        ),
        _read("alone", alone="0"),
        _read("small", small="9999"),
        _read("names-out", names_out="sí"),
        _read("chance-is-k", chance="5"),
        _read("never-none", chance="0"),
        _read("other-way", chance="80"),
        _read("k-hides-all", same="yes"),
        _read("blank", same=""),
    ),
)
