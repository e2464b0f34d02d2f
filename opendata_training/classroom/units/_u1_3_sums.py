"""Task 1.3.b: what a register adds up to: what is open, what asks for action, and who has most on their hands."""

from __future__ import annotations

from ...locale import Words
from ...planning.barriers.register import Register, register_of
from ..planning.obstacles import DAY, PERSONS, busiest, practice_register
from ..tasks import Choice, Example, Item, Task
from ._u1_3_slips import Slips

_PEOPLE = tuple(Choice(f"p{number}", Words(name, name)) for number, name in enumerate(PERSONS, start=1))


def register(seed: int) -> Register:
    """Give the register of a seed as of day 14."""
    return register_of(practice_register(seed), DAY)


def right(seed: int) -> dict[str, str | int]:
    """Give the right answers of a seed."""
    found = register(seed)
    owner = busiest(found)[0]
    return {
        "open": len(found.open),
        "act": found.by_band["act"],
        "unjudged": found.by_band["unknown"],
        "sum": sum(one.score or 0 for one in found.open),
        "busiest": next(one.code for one in _PEOPLE if one.words.en == owner),
    }


def _careless(seed: int) -> dict[tuple[str, str | int], str]:
    """Give what other numbers come of which slip."""
    found = register(seed)
    closed = [one for one in found.barriers if not one.open]
    working = sum(one.state == "working" for one in found.open)
    added = sum((one.likelihood or 0) + (one.impact or 0) for one in found.open if one.score is not None)
    return {
        ("open", len(found.barriers)): "closed-counted",
        ("open", len(found.open) - working): "in-work-is-open",
        ("act", sum((one.score or 0) >= 12 for one in (*found.open, *closed))): "closed-counted",
        ("sum", sum(one.score or 0 for one in found.barriers)): "closed-counted",
        ("sum", added): "added",
        ("unjudged", 0): "blank-is-zero",
    }


_SLIPS = Slips(right, _careless)

SUMMED = Task(
    id="1.3.b",
    points=4,
    title=Words("What the register adds up to", "Qué suma el registro"),
    objective=Words(
        "Read a register: what is open, what its scores ask for, what nobody has judged, and who has most on their "
        "hands.",
        "Leer un registro: qué está abierto, qué piden los puntajes, qué nadie ha valorado y quién tiene más encima.",
    ),
    items=(
        Item(
            "open",
            Words(
                "How many barriers are open (also those in work)?",
                "¿Cuántas barreras siguen abiertas (también en proceso)?",
            ),
            "number",
        ),
        Item(
            "act",
            Words(
                "How many of the open ones have 12 or more: act now?",
                "¿Cuántas de las abiertas tienen 12 o más: actuar ya?",
            ),
            "number",
        ),
        Item(
            "unjudged",
            Words(
                "Of how many open ones is likelihood or impact blank?",
                "¿A cuántas abiertas les falta la probabilidad o el impacto?",
            ),
            "number",
        ),
        Item(
            "sum",
            Words("What do the scores of the open ones add up to?", "¿Cuánto suman los puntajes de las abiertas?"),
            "number",
        ),
        Item("busiest", Words("Who has most open barriers?", "¿Quién tiene más barreras abiertas?"), "choice", _PEOPLE),
    ),
    hints=(
        Words("Leave out first what is solved or accepted.", "Deja fuera primero lo resuelto y lo aceptado."),
        Words(
            "In a spreadsheet: filter the state, and in a new column multiply likelihood by impact. On paper, "
            "fourteen lines or so "
            "are enough.",
            "En una hoja de cálculo: filtra el estado y en una columna nueva multiplica probabilidad por impacto. "
            "En papel "
            "bastan unos catorce renglones.",
        ),
        Words(
            "Open is “open” and “in work”. The score is likelihood × impact; where one is blank there is no score, "
            "and it adds "
            "nothing. A barrier that is there twice counts twice here; you join it in d.",
            "Abiertas son «abierta» y «en proceso». El puntaje es probabilidad × impacto; si falta una, no hay "
            "puntaje y no suma "
            "nada. Una barrera repetida aquí cuenta dos veces; la juntas en d.",
        ),
    ),
    mistakes={
        "closed-counted": Words(
            "“{item}” {given} is with what is solved or accepted. Nobody has to do anything about that any more.",
            "«{item}» {given} es con lo resuelto o aceptado. De eso ya nadie tiene que hacer nada.",
        ),
        "in-work-is-open": Words(
            "{given} leaves out what is in work. Somebody has begun, and it still stands in the way.",
            "{given} deja fuera lo que está en proceso. Alguien ya empezó, y todavía lo impide.",
        ),
        "added": Words(
            "{given} is likelihood plus impact. Multiplied, a barrier that is both likely and grave stands out.",
            "{given} es probabilidad más impacto. Multiplicadas, sobresale la barrera que es probable y grave a la "
            "vez.",
        ),
        "blank-is-zero": Words(
            "Some open barriers have a blank. Blank is not zero: nobody knows yet how grave they are.",
            "Algunas barreras abiertas tienen un vacío. Vacío no es cero: nadie sabe todavía qué tan graves son.",
        ),
        **{
            key: Words(
                "“{item}” Your answer is {given}. Go through the open ones line by line with a finger.",
                "«{item}» Tu respuesta es {given}. Recorre las abiertas renglón por renglón con el dedo.",
            )
            for key in ("open", "act", "unjudged", "sum", "busiest")
        },
    },
    examine=_SLIPS.examine,
    examples=(
        _SLIPS.example(),
        _SLIPS.slip("open", "closed-counted"),
        _SLIPS.slip("open", "in-work-is-open"),
        _SLIPS.slip("sum", "added"),
        _SLIPS.slip("unjudged", "blank-is-zero"),
        _SLIPS.example("open", open="99"),
        _SLIPS.example("act", act="99"),
        _SLIPS.example("unjudged", unjudged="99"),
        _SLIPS.example("sum", sum="999"),
        Example(
            lambda work: _SLIPS.answers(work, busiest="p1" if right(work.seed)["busiest"] != "p1" else "p2"), "busiest"
        ),
        _SLIPS.example("blank", sum=""),
    ),
)
