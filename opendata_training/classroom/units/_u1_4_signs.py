"""Task 1.4.f: whose signature is waited for, and for how many days."""

from __future__ import annotations

from collections.abc import Callable

from ...locale import Words
from ...planning.rights.words import KINDS
from ..planning.citing import AS_OF, letters, waited
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

_DAY = AS_OF.isoformat()
NEXT = (
    Choice("letter", Words("hand its letter in today", "entregar hoy su oficio")),
    Choice("wait", Words("wait some more days", "esperar unos días más")),
    Choice("publish", Words("publish: silence is consent", "publicar: quien calla otorga")),
)


def right(seed: int) -> dict[str, str | int]:
    """Give the right answers.

    Parameters:
        seed: the learner's.
    """
    found = waited(seed)
    states = [one.state for one in found]
    return {
        "longest": found[0].days or 0,
        "kind": found[0].kind,
        "waiting": states.count("waiting"),
        "not_asked": states.count("not-asked"),
        "next": "letter",
    }


def _examine(work: Work) -> Outcome:
    expected = right(work.seed)
    named: dict[tuple[str, object], str] = {("next", "wait"): "waits-for-nothing", ("next", "publish"): "silence"}
    named["longest", _earliest(work.seed)] = "signed-counted"
    named["waiting", _unsigned(work.seed)] = "not-asked-counted"
    return compare(work, expected, named)


def _said(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {key: str(value) for key, value in {**right(work.seed), **changed}.items()}, mistake)


def _earliest(seed: int) -> int:
    """Give how long ago the first letter was handed in, signed or not."""
    return max((AS_OF - row["asked_on"]).days for row in letters(seed) if row["asked_on"])


def _unsigned(seed: int) -> int:
    """Give how many sign-offs lack a signature, asked for or not."""
    return sum(row["signed_on"] is None for row in letters(seed))


def _counted(mistake: str, key: str, count: Callable[[int], int]) -> Example:
    def answers(work: Work) -> dict[str, str]:
        return {**{name: str(value) for name, value in right(work.seed).items()}, key: str(count(work.seed))}

    return Example(answers, mistake)


SIGNED = Task(
    id="1.4.f",
    points=2,
    title=Words("Who is waited for?", "¿A quién se espera?"),
    objective=Words(
        "Ask for a sign-off in a letter that can be answered, and count the days that each has waited.",
        "Pedir un visto bueno con un oficio que se pueda contestar, y contar los días que ha esperado cada uno.",
    ),
    items=(
        Item(
            "longest",
            Words(
                f"As of {_DAY}: how many days has the letter waited that waits longest and is not signed?",
                f"Al {_DAY}: ¿cuántos días lleva el oficio que más ha esperado sin firma?",
            ),
            "number",
        ),
        Item(
            "kind",
            Words("Who is to sign that one?", "¿A quién le toca firmar ese?"),
            "choice",
            tuple(Choice(code, words) for code, words in KINDS.items()),
        ),
        Item(
            "waiting",
            Words(
                "How many letters were handed in and are not signed yet?",
                "¿Cuántos oficios se entregaron y todavía no se firman?",
            ),
            "number",
        ),
        Item(
            "not_asked",
            Words(
                "Of how many sign-offs was no letter handed in at all?",
                "¿De cuántos vistos buenos no se ha entregado ningún oficio?",
            ),
            "number",
        ),
        Item(
            "next",
            Words(
                "What is to be done first about those that nobody was asked for?",
                "¿Qué se hace primero con los que no se han solicitado a nadie?",
            ),
            "choice",
            NEXT,
        ),
    ),
    hints=(
        Words(
            "Run the cell above the form: it has a row for each sign-off, the longest wait first.",
            "Ejecuta la celda de arriba del formulario: hay una fila por visto bueno, primero el que más ha esperado.",
        ),
        Words(
            "Three states: waiting, not asked for yet, signed. Only the first kind waits for somebody else.",
            "Tres estados: en espera, sin solicitar, firmado. Solo el primero espera a alguien más.",
        ),
        Words(
            "The first row of the table has the days and who signs. Count the rows of each state. Without a letter "
            "nobody can sign: hand it in today.",
            "La primera fila de la tabla trae los días y quién firma. Cuenta las filas de cada estado. Sin oficio "
            "nadie puede firmar: entrégalo hoy.",
        ),
    ),
    mistakes={
        "signed-counted": Words(
            "{given} days is a letter that was signed meanwhile. Which one of those that are not signed waits longest?",
            "{given} días es de un oficio que ya se firmó. De los que no tienen firma, ¿cuál lleva más?",
        ),
        "not-asked-counted": Words(
            "{given} are all that lack a signature. Some of them nobody was asked for: those wait for you.",
            "{given} son todos los que no tienen firma. Algunos no se han solicitado: esos te esperan a ti.",
        ),
        "waits-for-nothing": Words(
            "Nobody knows that a signature is wanted. Waiting changes nothing: what would?",
            "Nadie sabe que hace falta su firma. Esperar no cambia nada: ¿qué sí?",
        ),
        "silence": Words(
            "Nobody was asked, so nobody has consented. A sign-off has a name and a day.",
            "A nadie se le preguntó, así que nadie consintió. Un visto bueno tiene nombre y fecha.",
        ),
        **{
            key: Words(
                "“{item}” It is not “{given}”. Look at the table's column of states once more.",
                "«{item}» No es «{given}». Mira otra vez la columna de estados de la tabla.",
            )
            for key in ("longest", "kind", "waiting", "not_asked", "next")
        },
    },
    examine=_examine,
    examples=(
        _said(),
        _counted("signed-counted", "longest", _earliest),
        _counted("not-asked-counted", "waiting", _unsigned),
        _said("waits-for-nothing", next="wait"),
        _said("silence", next="publish"),
        _said("longest", longest="999"),
        _said("not_asked", not_asked="77"),
        _said("next", next="quién sabe"),
        _said("blank", kind=""),
    ),
)
