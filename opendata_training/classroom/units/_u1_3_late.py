"""Task 1.3.c: what nobody does, what has no day, and what is late, as of a day."""

from __future__ import annotations

from ...locale import Words
from ..planning.obstacles import DAY
from ..tasks import YES_NO, Item, Task
from ._u1_3_slips import Slips
from ._u1_3_sums import register

RIGHT = {"today": "no", "office": "no"}


def right(seed: int) -> dict[str, str | int]:
    """Give the right answers of a seed."""
    found = register(seed)
    return {
        "unowned": len(found.unowned),
        "undated": len(found.undated),
        "late": len(found.late),
        "days": found.late[0].days_late,
        **RIGHT,
    }


def _careless(seed: int) -> dict[tuple[str, str | int], str]:
    found = register(seed)
    today = sum(one.due == DAY for one in found.open)
    closed = sum(not one.open and one.due is not None and one.due < DAY for one in found.barriers)
    return {
        ("unowned", sum(not one.owner for one in found.open)): "everybody-is-nobody",
        ("unowned", sum(not one.owner for one in found.barriers)): "everybody-is-nobody",
        ("undated", sum(one.due is None for one in found.open) + len(found.late)): "late-is-not-undated",
        ("late", len(found.late) + today): "late-today",
        ("late", len(found.late) + closed): "late-closed",
        ("late", len(found.late) + closed + today): "late-closed",
        ("today", "yes"): "late-today",
        ("office", "yes"): "everybody-is-nobody",
    }


_SLIPS = Slips(right, _careless)

LATE = Task(
    id="1.3.c",
    points=3,
    title=Words("Without a person, without a day, late", "Sin persona, sin fecha, tarde"),
    objective=Words(
        "Find the barriers that nobody does anything about, those without a day, and those that are late as of a day.",
        "Encontrar las barreras de las que nadie se ocupa, las que no tienen fecha y las que van tarde a cierto día.",
    ),
    items=(
        Item(
            "unowned",
            Words("How many open barriers name no person?", "¿Cuántas barreras abiertas no nombran a una persona?"),
            "number",
        ),
        Item(
            "undated",
            Words("How many open barriers have no day?", "¿Cuántas barreras abiertas no tienen fecha?"),
            "number",
        ),
        Item(
            "late",
            Words(
                "How many open barriers are late as of 9 June 2014?",
                "¿Cuántas barreras abiertas van tarde al 9 de junio de 2014?",
            ),
            "number",
        ),
        Item(
            "days",
            Words(
                "By how many days is the one that is most behind late?", "¿Con cuántos días va tarde la más atrasada?"
            ),
            "number",
        ),
        Item(
            "today",
            Words(
                "One is due on 9 June itself. Is it late on that day?",
                "Una vence el mismo 9 de junio. ¿Ese día va tarde?",
            ),
            "choice",
            YES_NO,
        ),
        Item(
            "office",
            Words(
                "The register says “everybody”. Is that a person who can be asked on Monday?",
                "El registro dice «todos». ¿Es una persona a la que se le pueda preguntar el lunes?",
            ),
            "choice",
            YES_NO,
        ),
    ),
    hints=(
        Words(
            "Read the column of persons aloud, as if you had to telephone each.",
            "Lee en voz alta la columna de responsables, como si tuvieras que llamarles.",
        ),
        Words(
            "Leave out what is solved or accepted. Then count: who cannot be telephoned; where the day is blank; "
            "where the day is before "
            "9 June.",
            "Deja fuera lo resuelto y lo aceptado. Luego cuenta: a quién no puedes llamarle; dónde falta la fecha; "
            "dónde la fecha es "
            "anterior al 9 de junio.",
        ),
        Words(
            "“Everybody”, “the team” and “to be decided” name nobody. On its day a barrier is still in time; from "
            "31 May to 9 June "
            "there are nine days.",
            "«Todos», «el equipo» y «por definir» no nombran a nadie. En su día una barrera todavía va a tiempo; "
            "del 31 de mayo al 9 de "
            "junio hay nueve días.",
        ),
    ),
    mistakes={
        "everybody-is-nobody": Words(
            "Blank is not the only way to name nobody: whom do you telephone when it says “everybody”, “the team” "
            "or “to be decided”?",
            "Vacío no es la única manera de no nombrar a nadie: ¿a quién le llamas cuando dice «todos», «el "
            "equipo» o «por definir»?",
        ),
        "late-is-not-undated": Words(
            "What is late has a day, only one that is past. Count where the cell is blank.",
            "Lo que va tarde sí tiene fecha, solo que ya pasó. Cuenta dónde la celda está vacía.",
        ),
        "late-today": Words(
            "What is due on 9 June may still be done on 9 June. Late begins the day after.",
            "Lo que vence el 9 de junio todavía se puede hacer el 9 de junio. Tarde empieza al día siguiente.",
        ),
        "late-closed": Words(
            "{given} is with barriers that are solved or accepted. Their day is past, and so are they.",
            "{given} es con barreras resueltas o aceptadas. Su fecha ya pasó, y ellas también.",
        ),
        **{
            key: Words(
                "“{item}” Your answer is {given}. Only open barriers count; go through them with a finger.",
                "«{item}» Tu respuesta es {given}. Solo cuentan las abiertas; recórrelas con el dedo.",
            )
            for key in ("unowned", "undated", "late", "days", "today", "office")
        },
    },
    examine=_SLIPS.examine,
    examples=(
        _SLIPS.example(),
        _SLIPS.slip("unowned", "everybody-is-nobody"),
        _SLIPS.slip("undated", "late-is-not-undated"),
        _SLIPS.slip("late", "late-today"),
        _SLIPS.slip("late", "late-closed"),
        _SLIPS.example("late-today", today="sí"),
        _SLIPS.example("everybody-is-nobody", office="yes"),
        _SLIPS.example("unowned", unowned="99"),
        _SLIPS.example("undated", undated="99"),
        _SLIPS.example("late", late="99"),
        _SLIPS.example("days", days="99"),
        _SLIPS.example("blank", days=""),
    ),
)
