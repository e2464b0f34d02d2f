"""Task 3.2.d: which datasets are late, and what to do about it."""

from __future__ import annotations

from ...locale import Words
from ...planning.after.updates import Calendar, calendar_of
from ..planning.after_office import DAY, office
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

WHAT = (
    Choice("new-day", Words("write today's day as the day of update", "escribir el día de hoy como día de actualización")),
    Choice(
        "agree",
        Words(
            "agree with the owner on a rhythm that can be kept, and tell the readers",
            "acordar con el área un ritmo que se pueda cumplir, y avisar a quienes usan los datos",
        ),
    ),
    Choice("irregular", Words("promise no rhythm any more, so that it is never late",
                              "ya no prometer ningún ritmo, para que nunca se atrase")),
    Choice("wait", Words("wait until somebody complains", "esperar a que alguien se queje")),
)  # fmt: skip
SILENT = (
    Choice("late", Words("as late", "como atrasado")),
    Choice("on-time", Words("as on time", "como a tiempo")),
    Choice("apart", Words("apart: nothing was promised that could be kept or not",
                          "aparte: no se prometió nada que pueda cumplirse o no")),
)  # fmt: skip


def calendar_of_seed(seed: int) -> Calendar:
    """Give the calendar of a seed, as the files' day sees it."""
    rows = [{**row, "name": row["id"]} for row in office(seed).calendar]
    return calendar_of(rows, DAY)


def right_of(work: Work) -> dict[str, str | int]:
    """Give the right answers for a seed."""
    calendar = calendar_of_seed(work.seed)
    latest = calendar.late[0]
    return {
        "late": len(calendar.late),
        "days": latest["late"],
        "missed": latest["missed"],
        "irregular": "apart",
        "what": "agree",
    }


def _since(work: Work) -> int:
    """Give the days since the last update of the one that is most behind, which are not the days that it is late."""
    row = calendar_of_seed(work.seed).late[0]
    return int((DAY - row["updated"]).days)


def _rows(work: Work) -> int:
    return len(calendar_of_seed(work.seed).rows)


def _examine(work: Work) -> Outcome:
    named = {
        ("late", _rows(work)): "all-late",
        ("days", _since(work)): "since-update",
        ("irregular", "late"): "nothing-promised",
        ("irregular", "on-time"): "nothing-kept",
        ("what", "new-day"): "false-day",
        ("what", "irregular"): "no-promise",
        ("what", "wait"): "nobody-complains",
    }
    return compare(work, right_of(work), named)


def _with(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**{key: str(one) for key, one in right_of(work).items()}, **changed}, mistake)


LATE = Task(
    id="3.2.d",
    points=3,
    title=Words("Promised and come", "Prometido y hecho"),
    objective=Words(
        "Hold what was promised against what came: which datasets are late, by how many days, and what to do.",
        "Comparar lo prometido con lo hecho: qué conjuntos están atrasados, por cuántos días, y qué hacer.",
    ),
    items=(
        Item("late", Words("How many datasets are late?", "¿Cuántos conjuntos están atrasados?"), "number"),
        Item("days", Words("By how many days is the one that is most behind late?",
                           "¿Por cuántos días está atrasado el más atrasado?"), "number"),
        Item("missed", Words("How many of its updates did not come?", "¿Cuántas de sus actualizaciones no llegaron?"), "number"),
        Item(
            "irregular",
            Words(
                "How does a dataset without a fixed rhythm count?",
                "¿Cómo cuenta un conjunto sin ritmo fijo?",
            ),
            "choice",
            SILENT,
        ),
        Item(
            "what",
            Words(
                "The one that is most behind is late each time, because its owner has no hands for it. What do you do?",
                "El más atrasado se atrasa siempre, porque a su área no le alcanzan las manos. ¿Qué haces?",
            ),
            "choice",
            WHAT,
        ),
    ),
    hints=(
        Words(
            "A dataset is late from the day on which its update was due, not from its last update.",
            "El atraso se cuenta desde el día en que tocaba la actualización, no desde la última que hubo.",
        ),
        Words(
            "The table begins with the one that is most behind; the first line above it says both numbers of it.",
            "La tabla empieza con el más atrasado; la línea de arriba dice sus dos números.",
        ),
        Words(
            "Count the lines that say “late”. The first line says by how many days, and how many updates were missed. No rhythm, "
            "no promise; and a promise that cannot be kept is made anew, aloud.",
            "Cuenta las líneas que dicen «atrasado». La primera dice por cuántos días y cuántas actualizaciones se perdieron. Sin "
            "ritmo no hay promesa; y una promesa que no se puede cumplir se hace de nuevo, a la vista de todos.",
        ),
    ),
    mistakes={
        "all-late": Words(
            "That is all of them. Some came in time, and one or more have no rhythm at all.",
            "Esos son todos. Algunos llegaron a tiempo, y uno o más no tienen ritmo.",
        ),
        "since-update": Words(
            "{given} days have passed since its last update. It was due later than that: count from the day on which it was due.",
            "Pasaron {given} días desde su última actualización. Tocaba después: cuenta desde el día en que tocaba.",
        ),
        "nothing-promised": Words(
            "Late for what? Without a rhythm nobody said when.",
            "¿Atrasado respecto a qué? Sin ritmo nadie dijo cuándo.",
        ),
        "nothing-kept": Words(
            "On time with what? A promise that was not made cannot be kept either.",
            "¿A tiempo respecto a qué? Una promesa que no se hizo tampoco se cumple.",
        ),
        "false-day": Words(
            "The file would be as old as before, and its day would say otherwise. Readers find out.",
            "El archivo sería tan viejo como antes, y su fecha diría otra cosa. Quien lo usa se da cuenta.",
        ),
        "no-promise": Words(
            "Then nobody can build on it: the number looks better and the data are worth less.",
            "Entonces nadie puede contar con él: el número se ve mejor y los datos valen menos.",
        ),
        "nobody-complains": Words(
            "Most readers go away without a word.",
            "La mayoría de la gente se va sin decir nada.",
        ),
        **{
            key: Words(
                "“{item}” You say {given}. Look at the table once more.",
                "«{item}» Dices {given}. Mira otra vez la tabla.",
            )
            for key in ("late", "days", "missed")
        },
        **{
            key: Words(
                "“{item}” You say “{given}”. Choose one of those offered.",
                "«{item}» Dices «{given}». Elige una de las que se ofrecen.",
            )
            for key in ("irregular", "what")
        },
    },
    examine=_examine,
    examples=(
        _with(),
        Example(lambda work: {**{key: str(one) for key, one in right_of(work).items()}, "late": str(_rows(work))}, "all-late"),
        Example(lambda work: {**{key: str(one) for key, one in right_of(work).items()}, "days": str(_since(work))},
                "since-update"),
        _with("nothing-promised", irregular="late"),
        _with("nothing-kept", irregular="on-time"),
        _with("false-day", what="new-day"),
        _with("no-promise", what="irregular"),
        _with("nobody-complains", what="wait"),
        _with("missed", missed="99"),
        _with("blank", late=""),
    ),
)  # fmt: skip
