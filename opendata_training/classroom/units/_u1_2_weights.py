"""Task 1.2.e: the ranking under other weights, and which places depend on them."""

from __future__ import annotations

from ...locale import Words
from ..planning.candidate_data import PLACES
from ..planning.candidates import candidates
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

DOUBLED = (
    Choice("nothing", Words("nothing", "nada")),
    Choice("totals", Words("the totals double", "los totales se duplican")),
    Choice("order", Words("the order turns round", "el orden se invierte")),
)
MEANINGS = (
    Choice("bad", Words("it is a bad dataset and goes out", "es un conjunto malo y se descarta")),
    Choice(
        "weights",
        Words(
            "its place depends on the weights, so a person gives a reason",
            "su lugar depende de los pesos, así que alguien da un motivo",
        ),
    ),
    Choice("wrong", Words("somebody scored wrongly", "alguien calificó mal")),
)


def _moved(seed: int) -> tuple[int, int]:
    """Give the places, by the committee's weights, of the dataset that comes in without effort and of the one that goes out."""
    made = candidates(seed)
    today, without = made.ranked(), made.ranked(effort=0)
    rank = {one.id: one.rank or 0 for one in today.ranking}
    first, then = {one.id for one in today.first}, {one.id for one in without.first}
    return rank[next(iter(then - first))], rank[next(iter(first - then))]


def _right(seed: int) -> dict[str, str | int]:
    comes, goes = _moved(seed)
    safe = sum(one.safe == "safe" for one in candidates(seed).ranked().first)
    return {"comes_in": comes, "goes_out": goes, "safe_ones": safe, "all_doubled": "nothing", "contested": "weights"}


def _named(seed: int) -> dict[tuple[str, str | int], str]:
    comes, goes = _moved(seed)
    return {
        ("comes_in", goes): "in-for-out",
        ("goes_out", comes): "in-for-out",
        ("safe_ones", PLACES): "all-safe",
        ("all_doubled", "totals"): "totals-doubled",
        ("all_doubled", "order"): "order-turned",
        ("contested", "bad"): "contested-is-bad",
        ("contested", "wrong"): "contested-is-wrong",
    }


def _examine(work: Work) -> Outcome:
    return compare(work, _right(work.seed), _named(work.seed))


def _with(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**{key: str(value) for key, value in _right(work.seed).items()}, **changed}, mistake)


def _swapped(work: Work) -> dict[str, str]:
    right = {key: str(value) for key, value in _right(work.seed).items()}
    return {**right, "comes_in": right["goes_out"], "goes_out": right["comes_in"]}


MOVED = Task(
    id="1.2.e",
    points=3,
    title=Words("Move the weights", "Mover los pesos"),
    objective=Words(
        "Test how the ranking moves when weights change, and tell safe places from contested ones.",
        "Probar cómo se mueve la lista cuando cambian los pesos, y distinguir lugares seguros de disputados.",
    ),
    items=(
        Item(
            "comes_in",
            Words(
                "Only effort at 0, the others as the committee has them: which dataset comes into the ten? Its place "
                "before:",
                "Solo el esfuerzo en 0, lo demás como lo tiene el comité: ¿qué conjunto entra a los diez? Su lugar de "
                "antes:",
            ),
            "number",
        ),
        Item("goes_out", Words("And which goes out? Its place before:", "¿Y cuál sale? Su lugar de antes:"), "number"),
        Item(
            "safe_ones",
            Words(
                "By the committee's weights: how many of the ten are safe?",
                "Con los pesos del comité: ¿cuántos de los diez son seguros?",
            ),
            "number",
        ),
        Item(
            "all_doubled",
            Words(
                "All weights are doubled. What changes in the ranking?",
                "Se duplican todos los pesos. ¿Qué cambia en la lista?",
            ),
            "choice",
            DOUBLED,
        ),
        Item(
            "contested",
            Words(
                "A dataset in place 10 is contested. What does that say?",
                "El conjunto del lugar 10 está disputado. ¿Qué dice eso?",
            ),
            "choice",
            MEANINGS,
        ),
    ),
    hints=(
        Words(
            "Put the sliders back first, then move only one.",
            "Primero regresa las barras a como estaban, y luego mueve una sola.",
        ),
        Words(
            "With effort at 0 two lines of the table are in bold. The column “before” has their places.",
            "Con el esfuerzo en 0, dos renglones de la tabla están en negritas. La columna «antes» tiene sus lugares.",
        ),
        Words(
            "Above the table of the sliders, put back, it says how many are safe. Doubling all weights leaves each "
            "one's part as it was.",
            "Arriba de la tabla, con las barras en su lugar, dice cuántos son seguros. Duplicar todos los pesos deja "
            "igual la parte de cada uno.",
        ),
    ),
    mistakes={
        "in-for-out": Words(
            "{given} is the other one: who comes in was below place 10 before, who goes out was above.",
            "{given} es el otro: el que entra estaba antes debajo del lugar 10, el que sale estaba arriba.",
        ),
        "all-safe": Words(
            "All ten are chosen, and not all are safe: safe is who stays in 95 of 100 draws or more.",
            "Los diez están elegidos, y no todos son seguros: seguro es el que se queda en 95 o más de cada 100 "
            "sorteos.",
        ),
        "totals-doubled": Words(
            "The total is a mean: each criterion's part of all the weights stays the same, and so does the total.",
            "El total es un promedio: la parte de cada criterio en el conjunto de los pesos es la misma, y el total "
            "también.",
        ),
        "order-turned": Words(
            "Nothing turns round: what counted double before still counts double.",
            "Nada se invierte: lo que antes contaba el doble sigue contando el doble.",
        ),
        "contested-is-bad": Words(
            "Contested says nothing of the dataset: other weights, as good as these, would give its place to another "
            "one.",
            "Disputado no dice nada del conjunto: otros pesos, tan buenos como estos, le darían su lugar a otro.",
        ),
        "contested-is-wrong": Words(
            "The scores may all be right. What is open is how much each criterion counts, and that is for people to "
            "say.",
            "Todos los puntajes pueden estar bien. Lo abierto es cuánto cuenta cada criterio, y eso lo dicen las "
            "personas.",
        ),
        **{
            key: Words(
                "“{item}” Your answer is “{given}”. Put the sliders back and look once more.",
                "«{item}» Tu respuesta es «{given}». Regresa las barras y mira otra vez.",
            )
            for key in ("comes_in", "goes_out", "safe_ones", "all_doubled", "contested")
        },
    },
    examine=_examine,
    examples=(
        _with(),
        Example(_swapped, "in-for-out"),
        _with("all-safe", safe_ones="10"),
        _with("totals-doubled", all_doubled="totals"),
        _with("order-turned", all_doubled="order"),
        _with("contested-is-bad", contested="bad"),
        _with("contested-is-wrong", contested="wrong"),
        _with("comes_in", comes_in="99"),
        _with("goes_out", goes_out="99"),
        _with("safe_ones", safe_ones="1"),
        _with("blank", comes_in=""),
    ),
)
