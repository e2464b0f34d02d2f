"""Task 1.2.a: what was counted is evidence of demand and gets a score; what is believed gets none yet."""

from __future__ import annotations

from ...locale import Words
from ..planning.demand_notes import LETTERS, OPINION, notes
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

ANSWERS = (
    Choice(OPINION, Words("no evidence: no score yet", "sin evidencia: todavía sin puntaje")),
    *(Choice(str(score), Words(str(score), str(score))) for score in range(1, 6)),
)


def _right(seed: int) -> dict[str, str | int]:
    return {f"note_{letter}": right for letter, (_words, _count, right) in zip(LETTERS, notes(seed), strict=True)}


def _named(seed: int) -> dict[tuple[str, str], str]:
    named: dict[tuple[str, str], str] = {}
    for letter, (_words, count, right) in zip(LETTERS, notes(seed), strict=True):
        key = f"note_{letter}"
        if right == OPINION:
            named |= {(key, str(score)): "belief-scored" for score in range(1, 6)}
        elif count is None:
            named |= {(key, OPINION): "nothing-found", **{(key, str(score)): "nothing-found" for score in range(2, 6)}}
        else:
            named |= {(key, OPINION): "count-refused"}
            named |= {(key, str(int(right) + by)): "step-missed" for by in (-1, 1)}
    return named


def _examine(work: Work) -> Outcome:
    return compare(work, _right(work.seed), _named(work.seed))


def _first(seed: int, kind: str) -> str:
    """Give the first note of a kind: a belief, a count, or nothing found."""
    for letter, (_words, count, right) in zip(LETTERS, notes(seed), strict=True):
        if kind == ("belief" if right == OPINION else "nothing" if count is None else "count"):
            return f"note_{letter}"
    raise AssertionError(kind)


def _with(mistake: str = "", kind: str = "", given: str = "") -> Example:
    def answers(work: Work) -> dict[str, str]:
        right = {key: str(value) for key, value in _right(work.seed).items()}
        if not kind:
            return right
        key = _first(work.seed, kind)
        # One step beside the right one, to the side that there is.
        beside = str(int(right[key]) - 1) if given == "beside" else given
        return {**right, key: beside}

    return Example(answers, mistake)


JUDGED = Task(
    id="1.2.a",
    points=3,
    title=Words("Evidence of demand", "Evidencia de la demanda"),
    objective=Words(
        "Score demand by what was counted, and give what is only believed no score.",
        "Calificar la demanda por lo que se contó, y no dar puntaje a lo que solo se cree.",
    ),
    items=tuple(
        Item(
            f"note_{letter}",
            Words(f"Note {letter.upper()}: which score of demand?", f"Nota {letter.upper()}: ¿qué puntaje de demanda?"),
            "choice",
            ANSWERS,
        )
        for letter in LETTERS
    ),
    hints=(
        Words(
            "Ask of each note: did somebody do something, and did somebody count it?",
            "Pregunta de cada nota: ¿alguien hizo algo, y alguien lo contó?",
        ),
        Words(
            "Looking and finding nothing is a count too: 0. What a person believes, hopes or is proud of is none.",
            "Buscar y no hallar nada también es una cuenta: 0. Lo que alguien cree, espera o presume no lo es.",
        ),
        Words(
            "Take the number of the note to the scale above the table: up to 5 is a 2, 6 to 20 a 3, 21 to 100 a 4, "
            "more a 5.",
            "Lleva el número de la nota a la escala de arriba: hasta 5 es un 2, de 6 a 20 un 3, de 21 a 100 un 4, más "
            "es un 5.",
        ),
    ),
    mistakes={
        "belief-scored": Words(
            "“{item}” You gave it {given}, and nobody counted anything. It may be true; leave the score open and go "
            "and count.",
            "«{item}» Le diste {given}, y nadie contó nada. Puede ser cierto; deja el puntaje abierto y ve a contar.",
        ),
        "nothing-found": Words(
            "“{item}” Somebody looked and found nothing. That is evidence: a demand of 1. Not to have looked would be "
            "none.",
            "«{item}» Alguien buscó y no encontró nada. Eso es evidencia: una demanda de 1. No haber buscado no lo "
            "sería.",
        ),
        "count-refused": Words(
            "“{item}” Somebody counted, and it can be looked up. That is evidence; take the number to the scale.",
            "«{item}» Alguien contó, y se puede consultar. Eso es evidencia; lleva el número a la escala.",
        ),
        "step-missed": Words(
            "“{item}” {given} is one step beside. Read the ends of the scale once more: where does a step begin, where "
            "does it end?",
            "«{item}» {given} está a un escalón. Lee otra vez los extremos de la escala: ¿dónde empieza y dónde acaba "
            "cada uno?",
        ),
        **{
            f"note_{letter}": Words(
                "“{item}” Your answer is “{given}”. Find the note's number on the scale.",
                "«{item}» Tu respuesta es «{given}». Busca el número de la nota en la escala.",
            )
            for letter in LETTERS
        },
    },
    examine=_examine,
    examples=(
        _with(),
        _with("belief-scored", "belief", "5"),
        _with("nothing-found", "nothing", OPINION),
        _with("count-refused", "count", OPINION),
        _with("step-missed", "count", "beside"),
        _with("blank", "count", ""),
    ),
)
