"""Task 2.3.e: a column that did not exist, a blank and a 0 are three things."""

from __future__ import annotations

from ...locale import Words
from ..portfolio import portfolio
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

SAYS = (
    Choice("did-not-exist", Words("nobody asked for it in that release", "en esa versión nadie lo preguntaba")),
    Choice("not-told", Words("it was asked for, and nobody wrote it down", "se preguntó, y nadie lo escribió")),
    Choice("none", Words("it was measured, and it is none", "se midió, y es nada")),
)
AVERAGES = (
    Choice("all", Words("all rows, blank ones as 0", "todas las filas, las vacías como 0")),
    Choice("told", Words("the rows with a number, those with 0 too", "las filas con número, también las de 0")),
    Choice("above-0", Words("only the rows above 0", "solo las filas mayores que 0")),
)
_IDEAS = {"first_says": "did-not-exist", "blank_says": "not-told", "zero_says": "none", "average": "told"}


def _counts(seed: int) -> dict[str, int]:
    releases = portfolio(seed)
    return {
        "not_there": sum(len(one.rows) for one in releases if "AVANCE_FISICO" not in one.titles),
        "not_told": sum(one.blanks("AVANCE_FISICO") for one in releases),
    }


def _right(seed: int) -> dict[str, str | int]:
    return {**_IDEAS, **_counts(seed)}


def _examine(work: Work) -> Outcome:
    counts = _counts(work.seed)
    named = {
        ("first_says", "not-told"): "absent-is-not-null",
        ("first_says", "none"): "absent-is-not-zero",
        ("blank_says", "none"): "blank-is-not-zero",
        ("zero_says", "not-told"): "zero-is-told",
        ("not_told", sum(counts.values())): "all-blanks",
        ("average", "all"): "average-falls",
        ("average", "above-0"): "average-rises",
    }
    return compare(work, _right(work.seed), named)


def _with(mistake: str = "", **changed: str) -> Example:
    def answers(work: Work) -> dict[str, str]:
        all_blank = sum(_counts(work.seed).values())
        texts = {key: str(value) for key, value in _right(work.seed).items()}
        return {**texts, **{key: value.format(all_blank=all_blank) for key, value in changed.items()}}

    return Example(answers, mistake)


NOTHING = Task(
    id="2.3.e",
    points=3,
    title=Words("Three kinds of nothing", "Tres clases de nada"),
    objective=Words(
        "Tell a column that did not exist from a value that is missing and from a 0.",
        "Distinguir una columna que no existía de un valor que falta y de un 0.",
    ),
    items=(
        Item(
            "first_says",
            Words(
                "AVANCE_FISICO has nothing in all rows of 2012. What does that say?",
                "AVANCE_FISICO no tiene nada en ninguna fila de 2012. ¿Qué dice eso?",
            ),
            "choice",
            SAYS,
        ),
        Item(
            "blank_says",
            Words(
                "Some cells of AVANCE_FISICO are blank in 2013 and 2014. What do they say?",
                "Algunas celdas de AVANCE_FISICO están vacías en 2013 y 2014. ¿Qué dicen?",
            ),
            "choice",
            SAYS,
        ),
        Item("zero_says", Words("And those that hold 0?", "¿Y las que tienen 0?"), "choice", SAYS),
        Item(
            "not_there",
            Words(
                "In how many rows of your table did AVANCE_FISICO not exist?",
                "¿En cuántas filas de tu tabla AVANCE_FISICO no existía?",
            ),
            "number",
        ),
        Item(
            "not_told",
            Words(
                "In how many rows did it exist, and nobody wrote it down?",
                "¿En cuántas filas existía y nadie lo escribió?",
            ),
            "number",
        ),
        Item(
            "average",
            Words(
                "Which rows count for the average progress of 2014?",
                "¿Qué filas cuentan para el avance promedio de 2014?",
            ),
            "choice",
            AVERAGES,
        ),
    ),
    hints=(
        Words(
            "Run the cell above the form: it counts, for each release, what is there and what is not.",
            "Ejecuta la celda de arriba del formulario: cuenta, por versión, lo que hay y lo que no.",
        ),
        Words(
            "The second column of that table says whether the column existed. Its blanks then mean something else.",
            "La segunda columna de esa tabla dice si la columna existía. Sus vacíos significan entonces otra cosa.",
        ),
        Words(
            "Did not exist: all rows of 2012. Not written down: the blanks of 2013 and 2014 together. A 0 was "
            "measured, so it "
            "counts for the average; a blank does not.",
            "No existía: todas las filas de 2012. No se escribió: los vacíos de 2013 y 2014 juntos. Un 0 se "
            "midió, así que cuenta "
            "para el promedio; un vacío no.",
        ),
    ),
    mistakes={
        "absent-is-not-null": Words(
            "In 2012 there was no such question, so nobody failed to answer it. “Did not exist” is not a "
            "missing value.",
            "En 2012 no existía esa pregunta, así que nadie dejó de responderla. «No existía» no es un valor "
            "que falta.",
        ),
        "absent-is-not-zero": Words(
            "A 0 would say that no project had begun in 2012. Nobody measured it.",
            "Un 0 diría que ningún proyecto había empezado en 2012. Nadie lo midió.",
        ),
        "blank-is-not-zero": Words(
            "A blank is no 0: perhaps the work is nearly done and nobody reported it.",
            "Un vacío no es un 0: quizá la obra va muy avanzada y nadie lo informó.",
        ),
        "zero-is-told": Words(
            "Somebody measured, and wrote 0: the work has not begun. That is a figure.",
            "Alguien midió y escribió 0: la obra no ha empezado. Eso es una cifra.",
        ),
        "all-blanks": Words(
            "These are all blanks of the column. Those of the release without the column are of another kind.",
            "Son todos los vacíos de la columna. Los de la versión sin esa columna son de otra clase.",
        ),
        "average-falls": Words(
            "With blanks as 0 the average falls although no work is further behind.",
            "Con los vacíos como 0 el promedio baja aunque ninguna obra vaya más atrasada.",
        ),
        "average-rises": Words(
            "Without the zeros the average forgets the works that have not begun, which are known.",
            "Sin los ceros, el promedio olvida las obras que no han empezado, y eso sí se sabe.",
        ),
        **{
            key: Words(
                "“{item}” You say “{given}”. Look at the table of what is blank, and why.",
                "«{item}» Dices «{given}». Mira la tabla de lo que está vacío y por qué.",
            )
            for key in (*_IDEAS, "not_there", "not_told")
        },
    },
    examine=_examine,
    examples=(
        _with(),
        _with("absent-is-not-null", first_says="not-told"),
        _with("absent-is-not-zero", first_says="none"),
        _with("blank-is-not-zero", blank_says="none"),
        _with("zero-is-told", zero_says="not-told"),
        _with("all-blanks", not_told="{all_blank}"),
        _with("average-falls", average="all"),
        _with("average-rises", average="above-0"),
        _with("not_there", not_there="1"),
        _with("blank", average=""),
    ),
)
