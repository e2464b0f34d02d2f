"""Task 1.2.c: what a dataset's points are made of, and what value and effort together advise."""

from __future__ import annotations

from ...locale import Words
from ...planning.priorities.criteria import LEAST, MOST, usual
from ...planning.sheets.priorities import QUADRANTS
from ..planning.candidate_data import points_of
from ..planning.candidates import ASKED_PLACES, candidates
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

ADVICE = tuple(Choice(code, words) for code, words in QUADRANTS.items())
# What somebody reads who takes much effort for good.
_REVERSED = {"quick": "project", "project": "quick", "spare": "later", "later": "spare"}


def _weight(key: str) -> int:
    return int(next(one.weight for one in usual() if one.key == key))


def _right(seed: int) -> dict[str, str | int]:
    made = candidates(seed)
    today = made.ranked()
    effort = int(made.combined(0)["effort"])
    return {
        "effort_gives": _weight("effort") * (LEAST + MOST - effort),
        "points": int(points_of(made, 0)[0]),
        "most": MOST * sum(int(one.weight) for one in usual()),
        **{f"advice_{at + 1}": today.ranking[at].quadrant for at in ASKED_PLACES},
    }


def _named(seed: int) -> dict[tuple[str, str | int], str]:
    made, right = candidates(seed), _right(seed)
    return {
        ("effort_gives", _weight("effort") * int(made.combined(0)["effort"])): "effort-as-it-is",
        ("points", int(points_of(made, 0)[1])): "points-as-they-are",
        ("most", MOST * len(usual())): "most-unweighted",
        ("most", sum(int(one.weight) for one in usual())): "most-weights",
        ("most", MOST): "most-of-one",
        **{(f"advice_{at + 1}", _REVERSED[str(right[f"advice_{at + 1}"])]): "effort-reversed" for at in ASKED_PLACES},
    }  # fmt: skip


def _examine(work: Work) -> Outcome:
    return compare(work, _right(work.seed), _named(work.seed))


def _with(mistake: str = "", key: str = "", given: str = "") -> Example:
    def answers(work: Work) -> dict[str, str]:
        right = {one: str(value) for one, value in _right(work.seed).items()}
        named = {(one, code): str(value) for (one, value), code in _named(work.seed).items()}
        return {**right, key: given or named.get((key, mistake), "")} if key else right

    return Example(answers, mistake)


ADDED = Task(
    id="1.2.c",
    points=3,
    title=Words("Points and quadrants", "Puntos y cuadrantes"),
    objective=Words(
        "Reckon a dataset's points by hand, also where a criterion counts against, and read the picture of value and "
        "effort.",
        "Calcular a mano los puntos de un conjunto, también donde un criterio cuenta en contra, y leer la gráfica de "
        "valor y esfuerzo.",
    ),
    items=(
        Item(
            "effort_gives",
            Words(
                "The dataset in place 1: how many points does its effort give (weight × score, turned round)?",
                "El conjunto del lugar 1: ¿cuántos puntos le da su esfuerzo (peso × puntaje, volteado)?",
            ),
            "number",
        ),
        Item(
            "points",
            Words("And how many points has it in all six criteria?", "¿Y cuántos puntos junta en los seis criterios?"),
            "number",
        ),
        Item(
            "most",
            Words("What is the most that a dataset can have?", "¿Cuánto es lo más que puede juntar un conjunto?"),
            "number",
        ),
        *(
            Item(
                f"advice_{at + 1}",
                Words(
                    f"The dataset in place {at + 1}: what do value and effort advise?",
                    f"El conjunto del lugar {at + 1}: ¿qué aconsejan el valor y el esfuerzo?",
                ),
                "choice",
                ADVICE,
            )
            for at in ASKED_PLACES
        ),
    ),
    hints=(
        Words(
            "Take a pencil: a line a criterion, weight times score. Two of them count against.",
            "Toma un lápiz: un renglón por criterio, peso por puntaje. Dos de ellos cuentan en contra.",
        ),
        Words(
            "What counts against is turned round before it is multiplied: 6 minus the score. In the picture, little "
            "effort is on the left.",
            "Lo que cuenta en contra se voltea antes de multiplicarlo: 6 menos el puntaje. En la gráfica, poco "
            "esfuerzo está a la izquierda.",
        ),
        Words(
            "Effort: 2 × (6 − score). All: 3 × value + 3 × demand + 2 × own use + 2 × (6 − effort) + quality + (6 − "
            "legal risk). The most: "
            "a 5 in all, times the twelve weights.",
            "Esfuerzo: 2 × (6 − puntaje). Todo: 3 × valor + 3 × demanda + 2 × uso propio + 2 × (6 − esfuerzo) + "
            "calidad + (6 − riesgo "
            "legal). Lo más: un 5 en todo, por los doce pesos.",
        ),
    ),
    mistakes={
        "effort-as-it-is": Words(
            "{given} is the weight times the score as it is. Then much work would speak for opening. Turn it round "
            "first: 6 − score.",
            "{given} es el peso por el puntaje tal cual. Entonces mucho trabajo hablaría a favor. Voltéalo primero: 6 "
            "− puntaje.",
        ),
        "points-as-they-are": Words(
            "{given} adds effort and legal risk as they are. Both count against: turn them round first.",
            "{given} suma el esfuerzo y el riesgo legal tal cual. Los dos cuentan en contra: voltéalos primero.",
        ),
        "most-unweighted": Words(
            "{given} is six times 5. The weights count too: together they are twelve.",
            "{given} es seis veces 5. También cuentan los pesos: juntos son doce.",
        ),
        "most-weights": Words(
            "{given} is all the weights together. The best dataset has a 5 in each criterion: multiply.",
            "{given} es la suma de los pesos. El mejor conjunto tiene un 5 en cada criterio: multiplica.",
        ),
        "most-of-one": Words(
            "{given} is the most in one criterion, and the most of a mean. Here the points of all six are added up.",
            "{given} es lo más en un criterio, y lo más de un promedio. Aquí se suman los puntos de los seis.",
        ),
        "effort-reversed": Words(
            "“{item}” “{given}” reads the effort the wrong way round: less effort is on the left.",
            "«{item}» «{given}» lee el esfuerzo al revés: menos esfuerzo está a la izquierda.",
        ),
        **{
            key: Words(
                "“{item}” Your answer is “{given}”. Go through it once more with the card and the picture.",
                "«{item}» Tu respuesta es «{given}». Repásala con la tarjeta y la gráfica.",
            )
            for key in ("effort_gives", "points", "most", *(f"advice_{at + 1}" for at in ASKED_PLACES))
        },
    },
    examine=_examine,
    examples=(
        _with(),
        _with("effort-as-it-is", "effort_gives"),
        _with("points-as-they-are", "points"),
        _with("most-unweighted", "most"),
        _with("most-weights", "most"),
        _with("most-of-one", "most"),
        _with("effort-reversed", f"advice_{ASKED_PLACES[0] + 1}"),
        _with("points", "points", "99"),
        _with("blank", "most"),
    ),
)
