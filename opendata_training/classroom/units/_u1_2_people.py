"""Task 1.2.d: several people's scores, where they are far apart, and what to do then."""

from __future__ import annotations

from ...locale import Words
from ...planning.priorities.criteria import usual
from ..planning.candidates import candidates
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare


def _criteria() -> tuple[Choice, ...]:
    return tuple(Choice(one.key, Words(*one.names)) for one in usual())


NEXT = (
    Choice("mean", Words("take the mean and go on", "sacar el promedio y seguir")),
    Choice(
        "boss", Words("take the score of whoever is highest in rank", "tomar el puntaje de quien tenga más jerarquía")
    ),
    Choice(
        "evidence",
        Words(
            "ask both for their evidence, and score again", "pedir a las dos personas su evidencia y volver a calificar"
        ),
    ),
)
MIDDLES = (Choice("median", Words("the median", "la mediana")), Choice("mean", Words("the mean", "el promedio")))
BLANKS = (
    Choice("zero", Words("a 0", "un 0")),
    Choice("middle", Words("a 3, the middle", "un 3, el de en medio")),
    Choice(
        "ask",
        Words(
            "nothing yet: it has no place until somebody asks",
            "nada todavía: no tiene lugar hasta que alguien pregunte",
        ),
    ),
)


def _right(seed: int) -> dict[str, str | int]:
    made = candidates(seed)
    today = made.ranked()
    far = today.disagreements[0]
    rank = next(one.rank for one in today.ranking if one.id == far.id)
    return {"far_place": rank or 0, "far_points": int(far.apart), "far_criterion": made.far[1], "next_step": "evidence",
            "steadier": "median", "a_blank": "ask"}  # fmt: skip


def _named() -> dict[tuple[str, str | int], str]:
    return {
        ("far_points", 5): "ends-counted",
        ("next_step", "mean"): "averaged-away",
        ("next_step", "boss"): "rank-decides",
        ("steadier", "mean"): "mean-steadier",
        ("a_blank", "zero"): "blank-is-zero",
        ("a_blank", "middle"): "blank-is-middle",
    }


def _examine(work: Work) -> Outcome:
    return compare(work, _right(work.seed), _named())


def _with(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**{key: str(value) for key, value in _right(work.seed).items()}, **changed}, mistake)


COMBINED = Task(
    id="1.2.d",
    points=3,
    title=Words("Several people", "Varias personas"),
    objective=Words(
        "Combine several people's scores, see where they are far apart, and know what to do about it.",
        "Combinar los puntajes de varias personas, ver dónde están lejos entre sí y saber qué hacer entonces.",
    ),
    items=(
        Item(
            "far_place",
            Words(
                "On which dataset are the three people farthest apart? Write its place in the ranking.",
                "¿En qué conjunto están más lejos las tres personas? Escribe su lugar en la lista.",
            ),
            "number",
        ),
        Item("far_criterion", Words("By which criterion?", "¿Por cuál criterio?"), "choice", _criteria()),
        Item("far_points", Words("How many points are they apart?", "¿Cuántos puntos hay entre ellas?"), "number"),
        Item("next_step", Words("What do you do with that score?", "¿Qué haces con ese puntaje?"), "choice", NEXT),
        Item(
            "steadier",
            Words(
                "Which moves less when one voice of five is far from the others?",
                "¿Cuál se mueve menos cuando una voz de cinco está lejos de las demás?",
            ),
            "choice",
            MIDDLES,
        ),
        Item(
            "a_blank",
            Words(
                "Nobody scored a dataset's effort. What counts there?",
                "Nadie calificó el esfuerzo de un conjunto. ¿Qué cuenta ahí?",
            ),
            "choice",
            BLANKS,
        ),
    ),
    hints=(
        Words(
            "The darkest square of the picture tells two of the answers.",
            "El cuadro más oscuro de la gráfica dice dos de las respuestas.",
        ),
        Words(
            "Find that dataset's name in the ranking above. And think: who of the three knows something that the "
            "others do not?",
            "Busca el nombre de ese conjunto en la lista de arriba. Y piensa: ¿quién de las tres sabe algo que las "
            "demás no?",
        ),
        Words(
            "They are 4 points apart: one says 1 and one says 5. Ask both. The median stays where most are, and a "
            "blank has no place.",
            "Hay 4 puntos: una persona dice 1 y otra dice 5. Pregunta a las dos. La mediana se queda con la mayoría, y "
            "un vacío no tiene lugar.",
        ),
    ),
    mistakes={
        "ends-counted": Words(
            "From 1 to 5 there are four steps: the highest minus the lowest.",
            "De 1 a 5 hay cuatro pasos: el más alto menos el más bajo.",
        ),
        "averaged-away": Words(
            "The mean of 1 and 5 is a 3 that nobody means. Somebody knows something: ask.",
            "El promedio de 1 y 5 es un 3 que nadie quiso decir. Alguien sabe algo: pregunta.",
        ),
        "rank-decides": Words(
            "Rank is no evidence. The one who knows may be the one who answers the telephone.",
            "La jerarquía no es evidencia. Quien sabe puede ser quien contesta el teléfono.",
        ),
        "mean-steadier": Words(
            "Try it: 2, 2, 2, 2 and 5. The median stays 2; the mean goes to 2.6.",
            "Pruébalo: 2, 2, 2, 2 y 5. La mediana se queda en 2; el promedio sube a 2.6.",
        ),
        "blank-is-zero": Words(
            "A 0 in effort would say “no work at all”, and lift it to the top. Nobody said so.",
            "Un 0 en esfuerzo diría «nada de trabajo» y lo subiría hasta arriba. Nadie dijo eso.",
        ),
        "blank-is-middle": Words(
            "A 3 that nobody gave looks like a judgement, and whoever leaves the bad scores blank wins.",
            "Un 3 que nadie dio parece un juicio, y gana quien deja vacío lo malo.",
        ),
        **{
            key: Words(
                "“{item}” Your answer is “{given}”. Look at the picture and its table once more.",
                "«{item}» Tu respuesta es «{given}». Mira otra vez la gráfica y su tabla.",
            )
            for key in ("far_place", "far_points", "far_criterion", "next_step", "steadier", "a_blank")
        },
    },
    examine=_examine,
    examples=(
        _with(),
        _with("ends-counted", far_points="5"),
        _with("averaged-away", next_step="mean"),
        _with("rank-decides", next_step="boss"),
        _with("mean-steadier", steadier="el promedio"),
        _with("blank-is-zero", a_blank="zero"),
        _with("blank-is-middle", a_blank="middle"),
        _with("far_place", far_place="99"),
        _with("far_criterion", far_criterion="effort"),
        _with("blank", far_place=""),
    ),
)
