"""Task 1.3.e: reading a readiness profile: what can be shown, what is only claimed, and what nobody knows."""

from __future__ import annotations

from ...locale import Words
from ...planning.readiness.asking import dimensions
from ...planning.readiness.profile import Part
from ..planning.readiness_practice import as_zero, practice_profile
from ..tasks import Choice, Example, Item, Task, Work
from ._u1_3_slips import Slips

_DIMENSIONS = tuple(Choice(one.code, one.title) for one in dimensions())
_SILENT = (
    Choice("zero", Words("as 0", "como 0")),
    Choice("out", Words("not at all, and it is asked again", "no cuenta, y se vuelve a preguntar")),
    Choice("full", Words("as 3, until somebody objects", "como 3, mientras nadie diga lo contrario")),
)


def _fall(part: Part) -> float:
    return (part.claimed or 0.0) - (part.share or 0.0)


def right(seed: int) -> dict[str, str | int]:
    """Give the right answers of a seed."""
    profile = practice_profile(seed)
    return {
        "weakest": profile.weakest[0].dimension.code,
        "percent": round(100 * (profile.weakest[0].share or 0.0)),
        "falls": max(profile.parts, key=_fall).dimension.code,
        "unshown": len(profile.unshown),
        "silent": "out",
    }


def _careless(seed: int) -> dict[tuple[str, str | int], str]:
    profile = practice_profile(seed)
    claimed = min(profile.parts, key=lambda one: one.claimed or 0.0)
    zero = min(profile.parts, key=as_zero)
    low = profile.weakest[0]
    return {
        ("silent", "full"): "silence-is-no-yes",
        ("silent", "zero"): "unknown-is-zero",
        ("weakest", zero.dimension.code): "unknown-is-zero",
        ("weakest", claimed.dimension.code): "claim-believed",
        ("percent", round(100 * (low.claimed or 0.0))): "claim-believed",
        ("percent", round(100 * as_zero(low))): "unknown-is-zero",
        (
            "unshown",
            sum(not one.evidence and (one.level or 0) >= 1 for part in profile.parts for one in part.answers),
        ): "one-needs-none",
    }


_SLIPS = Slips(right, _careless)


def _other(item: str) -> Example:
    """Give a dimension that is wrong in no particular way."""

    def answers(work: Work) -> dict[str, str]:
        told = {right(work.seed)[item], *(value for key, value in _SLIPS.named(work.seed) if key == item)}
        return _SLIPS.answers(work, **{item: next(one.code for one in _DIMENSIONS if one.code not in told)})

    return Example(answers, item)


READ = Task(
    id="1.3.e",
    points=4,
    title=Words("How ready the department is", "Qué tan preparada está la dependencia"),
    objective=Words(
        "Read a readiness profile: the weakest dimension by what can be shown, what is only claimed, and what "
        "nobody knows.",
        "Leer un perfil de preparación: la dimensión más débil por lo que se puede mostrar, lo que solo se dice y "
        "lo que nadie sabe.",
    ),
    items=(
        Item(
            "weakest",
            Words(
                "Which dimension is the weakest, by what can be shown?",
                "¿Qué dimensión es la más débil, por lo que se puede mostrar?",
            ),
            "choice",
            _DIMENSIONS,
        ),
        Item(
            "percent",
            Words(
                "How many percent of it can be shown (a whole number)?",
                "¿Qué porcentaje de ella se puede mostrar (en número entero)?",
            ),
            "number",
        ),
        Item(
            "falls",
            Words(
                "Which dimension falls most when only what can be shown counts?",
                "¿Qué dimensión baja más cuando solo cuenta lo que se puede mostrar?",
            ),
            "choice",
            _DIMENSIONS,
        ),
        Item(
            "unshown",
            Words("How many levels of 2 or 3 have no evidence?", "¿Cuántos niveles de 2 o 3 no tienen evidencia?"),
            "number",
        ),
        Item(
            "silent",
            Words(
                "How does a question count that nobody could answer?",
                "¿Cómo cuenta una pregunta que nadie pudo contestar?",
            ),
            "choice",
            _SILENT,
        ),
    ),
    hints=(
        Words(
            "Blue is what can be shown; grey is what is only said.",
            "Azul es lo que se puede mostrar; gris, lo que solo se dice.",
        ),
        Words(
            "The shortest blue bar is on top. For what falls, look for the longest piece of grey. For the levels "
            "without evidence, go "
            "through the file's rows.",
            "La barra azul más corta está arriba. Para lo que baja, busca el pedazo gris más largo. Para los "
            "niveles sin evidencia, recorre "
            "las filas del archivo.",
        ),
        Words(
            "The table beside the bars has the percentages, and the note below it how many levels have no "
            "evidence. A question that nobody "
            "answered is neither 0 nor 3: it is left out and asked again.",
            "La tabla junto a las barras tiene los porcentajes, y la nota de abajo cuántos niveles no tienen "
            "evidencia. Una pregunta sin "
            "contestar no es 0 ni 3: se deja fuera y se vuelve a preguntar.",
        ),
    ),
    mistakes={
        "claim-believed": Words(
            "“{item}” {given} is what is said. Take what can be shown: without evidence a level counts as 1.",
            "«{item}» {given} es lo que se dice. Toma lo que se puede mostrar: sin evidencia un nivel cuenta 1.",
        ),
        "unknown-is-zero": Words(
            "“{item}” With {given}, what nobody could answer was counted as 0. Not known is not zero: it is left "
            "out and asked again.",
            "«{item}» Con {given}, lo que nadie contestó se contó como 0. No saber no es cero: se deja fuera y se "
            "vuelve a preguntar.",
        ),
        "silence-is-no-yes": Words(
            "Nobody has said so. Who cannot answer has not said yes.",
            "Nadie lo ha dicho. Quien no puede contestar no ha dicho que sí.",
        ),
        "one-needs-none": Words(
            "{given} is with levels of 1. A 1 says “begun” and needs nothing to show.",
            "{given} es con los niveles de 1. Un 1 dice «empezado» y no necesita mostrar nada.",
        ),
        **{
            key: Words(
                "“{item}” You say “{given}”. Run the cell again and look at its table.",
                "«{item}» Dices «{given}». Vuelve a ejecutar la celda y mira su tabla.",
            )
            for key in ("weakest", "percent", "falls", "unshown", "silent")
        },
    },
    examine=_SLIPS.examine,
    examples=(
        _SLIPS.example(),
        _SLIPS.slip("weakest", "claim-believed"),
        _SLIPS.slip("weakest", "unknown-is-zero"),
        _SLIPS.example("unknown-is-zero", silent="como 0"),
        _SLIPS.example("silence-is-no-yes", silent="full"),
        _other("weakest"),
        _other("falls"),
        _SLIPS.example("percent", percent="999"),
        _SLIPS.slip("unshown", "one-needs-none"),
        _SLIPS.example("unshown", unshown="99"),
        _SLIPS.example("blank", percent=""),
    ),
)
