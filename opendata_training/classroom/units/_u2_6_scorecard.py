"""Task 2.6.a: the sides of quality, and what a report without rules can see."""

from __future__ import annotations

from functools import lru_cache

from ...locale import Words
from ..tasks import NOT_ATTEMPTED, Choice, Example, Item, Outcome, Task, Work, compare
from ..vaccination import LABELS, vaccination

DIMENSIONS = (
    Choice("completeness", Words("completeness", "completitud")),
    Choice("validity", Words("validity", "validez")),
    Choice("uniqueness", Words("uniqueness", "unicidad")),
    Choice("consistency", Words("consistency", "consistencia")),
    Choice("accuracy", Words("accuracy", "exactitud")),
)
CASES = (
    ("case_blank", "completeness", Words("A row has no DOSIS_APLICADAS.", "Una fila no tiene DOSIS_APLICADAS.")),
    ("case_quarter", "validity", Words("TRIMESTRE says V.", "TRIMESTRE dice V.")),
    (
        "case_twice",
        "uniqueness",
        Words(
            "The same municipality, quarter and vaccine comes twice.",
            "El mismo municipio, trimestre y vacuna viene dos veces.",
        ),
    ),
    (
        "case_boosters",
        "consistency",
        Words(
            "There are more boosters than doses given, boosters included.",
            "Hay más refuerzos que dosis aplicadas, que ya los incluyen.",
        ),
    ),
    (
        "case_typed",
        "accuracy",
        Words(
            "Somebody typed 412 where the health centre's book says 421.",
            "Alguien tecleó 412 donde el libro del centro de salud dice 421.",
        ),
    ),
)
RIGHT_CASES = {key: dimension for key, dimension, _words in CASES}


@lru_cache(maxsize=64)
def _seen(seed: int) -> int:
    """Give how many findings the report of a file has without a dictionary or rules."""
    import pandas as pd

    from ...validation import validate

    file = vaccination(seed)
    return sum(validate(pd.DataFrame(file.spoiled, columns=list(LABELS), dtype=str)).counts.values())


def _scored(work: Work) -> Outcome:
    if work.blank:
        return NOT_ATTEMPTED
    all_planted = sum(map(len, vaccination(work.seed).planted.values()))
    named = {
        ("case_typed", "validity"): "true-looks-valid",
        ("case_typed", "consistency"): "true-looks-valid",
        ("case_twice", "consistency"): "twice",
        ("case_twice", "validity"): "twice",
        ("case_boosters", "validity"): "each-alone",
        ("case_boosters", "accuracy"): "each-alone",
        ("seen", 0): "seen-none",
        ("seen", all_planted): "seen-all",
    }
    return compare(work, {**RIGHT_CASES, "seen": _seen(work.seed)}, named)


def _scores(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**RIGHT_CASES, "seen": str(_seen(work.seed)), **changed}, mistake)


SCORED = Task(
    id="2.6.a",
    points=2,
    title=Words("The sides of quality", "Los lados de la calidad"),
    objective=Words(
        "Name the side of quality that a fault hurts, and say what a report without rules can see.",
        "Nombrar el lado de la calidad que daña un error, y decir qué puede ver un reporte sin reglas.",
    ),
    items=(
        *(Item(key, words, "choice", DIMENSIONS) for key, _right, words in CASES),
        Item(
            "seen",
            Words(
                "How many findings does the report of your file have, without a dictionary and without rules?",
                "¿Cuántos hallazgos tiene el reporte de tu archivo, sin diccionario y sin reglas?",
            ),
            "number",
        ),
    ),
    hints=(
        Words(
            "Ask five things of a fault: is something missing, is it not allowed, is it there twice, does it "
            "contradict its "
            "neighbours, or is it just not true?",
            "Pregúntale cinco cosas a un error: ¿falta algo, no está permitido, está dos veces, contradice a sus "
            "vecinos o "
            "simplemente no es verdad?",
        ),
        Words(
            "Missing: completeness. Not allowed: validity. Twice: uniqueness. Contradicts: consistency. Not true: "
            "accuracy. The "
            "number is in the report above the form.",
            "Falta: completitud. No permitido: validez. Dos veces: unicidad. Contradice: consistencia. No es "
            "verdad: exactitud. El "
            "número está en el reporte de arriba.",
        ),
        Words(
            "In the order of the questions: missing, not allowed, twice, contradicts, not true. For the number add "
            "up what the "
            "report counts beside each kind of finding.",
            "En el orden de las preguntas: falta, no permitido, dos veces, contradice, no es verdad. Para el "
            "número, suma lo que "
            "el reporte cuenta junto a cada tipo de hallazgo.",
        ),
    ),
    mistakes={
        "true-looks-valid": Words(
            "412 is a good number and contradicts nothing: no program can see that it is not true. Only the book can.",
            "412 es un buen número y no contradice nada: ningún programa puede ver que no es verdad. Solo el libro.",
        ),
        "twice": Words(
            "Each of the two rows is fine by itself; the trouble is that there are two of them.",
            "Cada una de las dos filas está bien por sí sola; el problema es que son dos.",
        ),
        "each-alone": Words(
            "Each of the two figures could be right by itself: it is together that they cannot.",
            "Cada una de las dos cifras podría estar bien por sí sola: juntas es que no pueden.",
        ),
        "seen": Words(
            "Your answer is {given}. Press the button of the report once more and add up its findings.",
            "Tu respuesta es {given}. Presiona otra vez el botón del reporte y suma sus hallazgos.",
        ),
        "seen-none": Words(
            "It does find some: look at the report again. (That it finds so few is what this unit is about.)",
            "Sí halla algunos: mira otra vez el reporte. (Que halle tan pocos es de lo que trata esta unidad.)",
        ),
        "seen-all": Words(
            "{given} is how many faults there are. The question is how many the report sees by itself.",
            "{given} es cuántos errores hay. La pregunta es cuántos ve el reporte por sí solo.",
        ),
        **{
            key: Words(
                "“{item}” Not {given}. What exactly is the trouble: missing, not allowed, twice, contradicting, or "
                "not true?",
                "«{item}» No es {given}. ¿Qué pasa exactamente: falta, no está permitido, está dos veces, "
                "contradice o no es verdad?",
            )
            for key in RIGHT_CASES
        },
    },
    examine=_scored,
    examples=(
        _scores(),
        _scores("true-looks-valid", case_typed="validez"),
        _scores("twice", case_twice="consistency"),
        _scores("each-alone", case_boosters="validity"),
        _scores("case_blank", case_blank="accuracy"),
        _scores("case_quarter", case_quarter="calidad"),
        _scores("seen-none", seen="0"),
        _scores("seen", seen="9999"),
        Example(
            lambda work: {**RIGHT_CASES, "seen": str(sum(map(len, vaccination(work.seed).planted.values())))},
            "seen-all",
        ),
        _scores("blank", seen=""),
    ),
)
