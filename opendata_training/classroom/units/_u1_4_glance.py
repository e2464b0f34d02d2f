"""Task 1.4.c: ten cases decided at a glance, one of which may not be decided yet."""

from __future__ import annotations

from ...countries.common.tree import DECISIONS
from ...locale import Words
from ...planning.rights.words import DECISIONS as WORDS
from ..planning.cases import glanced
from ..planning.cases._glanced import GLANCED as CASES
from ..planning.cases.case import OPEN
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

DECIDE = (
    *(Choice(code, words) for code, words in WORDS.items()),
    Choice(OPEN, Words("nobody can decide it yet", "todavía no se puede decidir")),
)


def key_of(code: str) -> str:
    """Give the name of a case's question in the sheet: its id, with _ where that has a hyphen."""
    return code.replace("-", "_")


def right(seed: int) -> dict[str, str]:
    """Give the right answers.

    Parameters:
        seed: the learner's.
    """
    return {key_of(one.case.code): one.decision for one in glanced(seed)}


def named(truth: str, given: str) -> str:
    """Name the mistake of a decision.

    Parameters:
        truth: the right decision.
        given: the one that was given.
    """
    if truth == OPEN:
        return "decided-early"
    if given == OPEN:
        return "nothing-open"
    if DECISIONS.index(given) < DECISIONS.index(truth):
        return "too-open"
    return "fear-withholds" if truth == DECISIONS[0] else "too-closed"


def _examine(work: Work) -> Outcome:
    expected: dict[str, str | int] = {**right(work.seed)}
    codes = [choice.code for choice in DECIDE]
    names = {(key, code): named(str(truth), code) for key, truth in expected.items() for code in codes if code != truth}
    return compare(work, expected, names)


def _wrong(mistake: str) -> Example:
    """Give an answer with one mistake of a kind, in the first case of the learner's that can show it."""

    def answers(work: Work) -> dict[str, str]:
        expected = right(work.seed)
        for key, truth in expected.items():
            for choice in DECIDE:
                if choice.code != truth and named(truth, choice.code) == mistake:
                    return {**expected, key: choice.code}
        raise LookupError(mistake)

    return Example(answers, mistake)


MISTAKES = {
    "fear-withholds": Words(
        "{item} You answered “{given}”. Which cause that a law names is in its text? Errors, stamps and fears are none.",
        "{item} Respondiste «{given}». ¿Qué causal nombrada por una ley hay en su texto? Errores, sellos y miedos no lo "
        "son.",
    ),
    "too-open": Words(
        "{item} “{given}” lets too much out. What in its text belongs to others, to a secret or to a person?",
        "{item} «{given}» deja salir de más. ¿Qué hay en su texto que sea de otros, de un secreto o de una persona?",
    ),
    "too-closed": Words(
        "{item} “{given}” holds back more than it takes. What in its text could still go out, and harm nobody?",
        "{item} «{given}» guarda más de lo necesario. ¿Qué de su texto podría salir sin dañar a nadie?",
    ),
}

GLANCED = Task(
    id="1.4.c",
    points=5,
    title=Words("Ten cases at a glance", "Diez casos de un vistazo"),
    objective=Words(
        "Decide on a dataset from what is known of it, and say when it cannot be decided yet.",
        "Decidir sobre un conjunto con lo que se sabe de él, y decir cuándo todavía no se puede.",
    ),
    items=tuple(
        Item(
            key_of(case.code),
            Words(f"{at}. {case.name.en} ({case.agency}):", f"{at}. {case.name.es} ({case.agency}):"),
            "choice",
            DECIDE,
        )
        for at, case in enumerate(CASES, start=1)
    ),
    hints=(
        Words(
            "Walk them in your head in the same order: who made it, contract, reserved, secrets, survey, persons.",
            "Recórrelos mentalmente en el mismo orden: quién lo hizo, contrato, reservado, secretos, encuesta, personas.",
        ),
        Words(
            "Where a sentence says “nobody has looked” or “nobody has read”, nothing can be decided. Where it says only "
            "what somebody fears, it goes out.",
            "Donde una frase dice «nadie ha consultado» o «nadie ha leído», no se puede decidir. Donde solo dice lo que "
            "alguien teme, se publica.",
        ),
        Words(
            "One column in the way: redact. Each row in the way and totals not: aggregate. Totals in the way too, or "
            "nothing of one's own: withhold.",
            "Estorba una columna: versión pública. Estorba cada fila y los totales no: en totales. Estorban también los "
            "totales, o nada es propio: no publicar.",
        ),
    ),
    mistakes={
        **MISTAKES,
        "decided-early": Words(
            "{item} You answered “{given}”. Its text says that nobody has looked something up: what, and who could?",
            "{item} Respondiste «{given}». Su texto dice que nadie ha consultado algo: ¿qué, y quién podría?",
        ),
        "nothing-open": Words(
            "{item} All that its questions need is in its text. Read it once more: which question is answered where?",
            "{item} Todo lo que piden las preguntas está en su texto. Léelo otra vez: ¿qué pregunta se contesta dónde?",
        ),
        **{
            key_of(case.code): Words(
                "{item} Your answer is “{given}”. Choose one of those that are offered.",
                "{item} Tu respuesta es «{given}». Elige una de las que se ofrecen.",
            )
            for case in CASES
        },
    },
    examine=_examine,
    examples=(
        Example(lambda work: right(work.seed)),
        _wrong("fear-withholds"),
        _wrong("too-open"),
        _wrong("too-closed"),
        _wrong("nothing-open"),
        _wrong("decided-early"),
        Example(lambda work: {**right(work.seed), "tarifas_casetas": "quién sabe"}, "tarifas_casetas"),
        Example(lambda work: {**right(work.seed), "nomina_docente": ""}, "blank"),
    ),
)
