"""Task 3.2.e: what the measures of use say, and what they do not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from statistics import mean, median
from typing import Any

from ...locale import Words
from ..planning.after_office import DAY, office
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

BLANK = (
    Choice("zero", Words("as 0", "como 0")),
    Choice("left-out", Words("it is left out: nobody counted", "se deja fuera: nadie contó")),
    Choice("last", Words("as the month before", "como el mes anterior")),
)
SAYS = (
    Choice("people", Words("1,000 people used it", "la usaron 1,000 personas")),
    Choice("times", Words("a file was taken 1,000 times, by people or programs",
                          "un archivo se bajó 1,000 veces, personas o programas")),
    Choice("good", Words("the data are good", "los datos son buenos")),
)  # fmt: skip
BEST = (
    Choice("downloads", Words("downloads doubled in a year", "las descargas se duplicaron en un año")),
    Choice("visits", Words("the page is the most visited of the portal", "la página es la más visitada del portal")),
    Choice("decision", Words("a municipality moved two stops by these data, and says so",
                             "un municipio movió dos paradas con estos datos, y lo dice")),
)  # fmt: skip


def right_of(work: Work) -> dict[str, str | int]:
    """Give the right answers for a seed."""
    rows = office(work.seed).feedback
    return {
        "answered": round(100 * sum(row["answered"] is not None for row in rows) / len(rows)),
        "days": int(median(_waited(rows))),
        "blank": "left-out",
        "says": "times",
        "best": "decision",
    }


def _waited(rows: list[dict[str, Any]], day: date = DAY) -> list[int]:
    return [((row["answered"] or day) - row["received"]).days for row in rows]


def _only_answered(work: Work) -> int:
    """Give the middle of the days to answer when those that still wait are left out."""
    rows = [row for row in office(work.seed).feedback if row["answered"]]
    return int(median(_waited(rows)))


def _average(work: Work) -> int:
    return round(mean(_waited(office(work.seed).feedback)))


def _answered(work: Work) -> int:
    return sum(row["answered"] is not None for row in office(work.seed).feedback)


def _examine(work: Work) -> Outcome:
    right = right_of(work)
    named: dict[Any, str] = {
        ("days", _average(work)): "average-of-days",
        ("days", _only_answered(work)): "waiting-left-out",
        ("answered", _answered(work)): "count-not-share",
        ("answered", 100 - int(right["answered"])): "share-of-waiting",
        ("blank", "zero"): "blank-is-zero",
        ("blank", "last"): "blank-invented",
        ("says", "people"): "downloads-are-people",
        ("says", "good"): "downloads-are-quality",
        ("best", "downloads"): "more-of-the-same",
        ("best", "visits"): "more-of-the-same",
    }
    return compare(work, right, named)


def _with(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**{key: str(one) for key, one in right_of(work).items()}, **changed}, mistake)


def _from(mistake: str, key: str, wrong: Callable[[Work], int]) -> Example:
    """Give an example whose wrong answer depends on the seed."""
    return Example(
        lambda work: {**{name: str(one) for name, one in right_of(work).items()}, key: str(wrong(work))}, mistake
    )


USE = Task(
    id="3.2.e",
    points=3,
    title=Words("What the figures say", "Qué dicen las cifras"),
    objective=Words(
        "Measure use and answers, and say what each figure tells and what it does not.",
        "Medir el uso y las respuestas, y decir qué dice cada cifra y qué no.",
    ),
    items=(
        Item("answered", Words("What percentage of the messages was answered?",
                               "¿Qué porcentaje de los mensajes se respondió?"), "number"),
        Item(
            "days",
            Words(
                "How many days does a message wait: the middle one of all, those that still wait among them?",
                "¿Cuántos días espera un mensaje: el de en medio de todos, también los que siguen esperando?",
            ),
            "number",
        ),
        Item(
            "blank",
            Words(
                "In one month nobody counted the downloads of some datasets. How does such a cell count in an average?",
                "Un mes nadie contó las descargas de algunos conjuntos. ¿Cómo cuenta esa celda en un promedio?",
            ),
            "choice",
            BLANK,
        ),
        Item(
            "says",
            Words(
                "“1,000 downloads in October.” What does that say?",
                "«1,000 descargas en octubre.» ¿Qué dice eso?",
            ),
            "choice",
            SAYS,
        ),
        Item(
            "best",
            Words(
                "What shows best that opening the data was worth it?",
                "¿Qué muestra mejor que valió la pena abrir los datos?",
            ),
            "choice",
            BEST,
        ),
    ),
    hints=(
        Words(
            "The table gives both numbers. For the choices, read its last two columns: what it tells, what it does not.",
            "La tabla da los dos números. Para lo demás, lee sus dos últimas columnas: qué dice y qué no.",
        ),
        Words(
            "The middle one: put all waits in order and take the one in the middle. Whoever still waits has waited so far.",
            "El de en medio: ordena todas las esperas y toma la central. Quien sigue esperando ya lleva esos días.",
        ),
        Words(
            "Take “Messages answered” and “Days to answer” from the table. Blank is left out; downloads are downloads; a decision "
            "that somebody took counts most.",
            "Toma «Mensajes respondidos» y «Días para responder» de la tabla. Lo vacío se deja fuera; las descargas son "
            "descargas; lo que más cuenta es una decisión que alguien tomó.",
        ),
    ),
    mistakes={
        "average-of-days": Words(
            "That is the average, which a few long waits pull up. The middle one is asked for.",
            "Ese es el promedio, que unas pocas esperas largas jalan hacia arriba. Se pide el de en medio.",
        ),
        "waiting-left-out": Words(
            "That leaves out those who still wait, who wait longest: so an office that never answers would look quick.",
            "Así quedan fuera quienes siguen esperando, que son los que más esperan: quien nunca responde se vería rápido.",
        ),
        "count-not-share": Words(
            "That is how many were answered. How many of a hundred would it be?",
            "Esa es la cantidad de respondidos. ¿Cuántos serían de cada cien?",
        ),
        "share-of-waiting": Words(
            "That is the share that still waits.",
            "Esa es la parte que sigue esperando.",
        ),
        "blank-is-zero": Words(
            "0 would say that nobody came. Nobody looked: that is another thing.",
            "0 diría que nadie vino. Nadie contó: es otra cosa.",
        ),
        "blank-invented": Words(
            "Then the figure is made up, and nobody sees that it is.",
            "Así la cifra es inventada, y nadie ve que lo es.",
        ),
        "downloads-are-people": Words(
            "One program that runs each hour makes 744 downloads in October, all alone.",
            "Un solo programa que corre cada hora hace 744 descargas en octubre.",
        ),
        "downloads-are-quality": Words(
            "A file with faults may be downloaded more often: each time somebody hopes that it was mended.",
            "Un archivo con errores puede bajarse más veces: cada vez alguien espera que ya lo arreglaron.",
        ),
        "more-of-the-same": Words(
            "That says that many came. What became of it, and for whom?",
            "Eso dice que muchos vinieron. ¿Qué resultó de ello, y para quién?",
        ),
        **{
            key: Words(
                "“{item}” You say {given}. Look at the table of measures once more.",
                "«{item}» Dices {given}. Mira otra vez la tabla de indicadores.",
            )
            for key in ("answered", "days")
        },
        **{
            key: Words(
                "“{item}” You say “{given}”. Choose one of those offered.",
                "«{item}» Dices «{given}». Elige una de las que se ofrecen.",
            )
            for key in ("blank", "says", "best")
        },
    },
    examine=_examine,
    examples=(
        _with(),
        _from("average-of-days", "days", _average),
        _from("waiting-left-out", "days", _only_answered),
        _from("count-not-share", "answered", _answered),
        _from("share-of-waiting", "answered", lambda work: 100 - int(right_of(work)["answered"])),
        _with("blank-is-zero", blank="zero"),
        _with("blank-invented", blank="last"),
        _with("downloads-are-people", says="people"),
        _with("downloads-are-quality", says="good"),
        _with("more-of-the-same", best="downloads"),
        _with("more-of-the-same", best="visits"),
        _with("answered", answered="3"),
        _with("days", days="999"),
        _with("blank", says=""),
    ),
)  # fmt: skip
