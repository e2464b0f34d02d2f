"""Task 2.6.e: descriptions that tell a stranger what no title can."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from ...locale import Words
from ..tasks import NOT_ATTEMPTED, Example, Item, Mistake, Outcome, Task, Work, plain

#: The columns whose descriptions are left to the learner, by the names of the questions.
DESCRIBED = {
    "describe_cve_mun": "CVE_MUN",
    "describe_poblacion": "POBLACION_OBJETIVO",
    "describe_refuerzo": "DOSIS_REFUERZO",
    "describe_cobertura": "COBERTURA",
    "describe_fecha": "FECHA_INFORME",
}
# A sentence that says something has a few words besides those of the title; "Clave del municipio" has none.
FEWEST_WORDS = 6
_SMALL = (
    "a al con da de del e el en es esta la las lo los o para por que se su un una y "
    "an and are for in is it of on or the this to"
)
# What a title's words are short for: a description made of these alone repeats the title.
_SAME = {
    "ANIO": "ano anio year calendario calendar",
    "TRIMESTRE": "trimestre quarter",
    "MUNICIPIO": "municipio municipality nombre name",
    "VACUNA": "vacuna vaccine nombre name",
    "DOSIS_APLICADAS": "dosis aplicadas aplicada doses given applied",
    "CVE_MUN": "cve mun clave claves municipio municipios municipality municipal key code codigo inegi",
    "POBLACION_OBJETIVO": "poblacion objetivo target population",
    "DOSIS_REFUERZO": "dosis refuerzo refuerzos booster boosters dose doses",
    "COBERTURA": "cobertura coverage vacunacion vaccination porcentaje percent percentage",
    "FECHA_INFORME": "fecha informe date report reporte",
}
_FILLERS = "columna column campo field dato datos data valor value numero number contiene contains indica"


def says_nothing(label: str, text: str) -> bool:
    """Tell whether a description only repeats its column's title in other words."""
    known = " ".join([_SMALL, _FILLERS, _SAME.get(label, ""), plain(label)]).split()
    return set(plain(text).split()) <= set(known)


def flaw(label: str, text: str) -> str:
    """Name what a description lacks: label-repeated, too-short, or "" for nothing that a program sees."""
    if says_nothing(label, text):
        return "label-repeated"
    return "too-short" if len(plain(text).split()) < FEWEST_WORDS else ""


def flaws(texts: Mapping[str, str]) -> list[Mistake]:
    """Name what descriptions lack.

    Parameters:
        texts: {label: description}; one that is blank is left out.
    """
    told = Counter(plain(text) for text in texts.values())
    found = []
    for label, text in texts.items():
        code = flaw(label, text)
        if code == "too-short" and label not in DESCRIBED.values():
            code = ""  # "Calendar year" is enough where there is no more to say
        code = code or ("told-twice" if told[plain(text)] > 1 else "")
        if code:
            found.append(Mistake(code, {"label": label, "given": text}))
    return found


FLAWS = {
    "label-repeated": Words(
        "{label}: “{given}” repeats the title. Say what a stranger cannot guess: counted by whom, among whom, what "
        "a blank or "
        "a figure above 100 means.",
        "{label}: «{given}» repite el título. Di lo que nadie puede adivinar: quién lo contó, entre quiénes, qué "
        "significa un "
        "blanco o una cifra mayor que 100.",
    ),
    "too-short": Words(
        "{label}: “{given}” is a beginning. One sentence more: think of somebody who has never been in your office.",
        "{label}: «{given}» es un comienzo. Falta una frase: piensa en alguien que nunca ha estado en tu oficina.",
    ),
    "told-twice": Words(
        "{label}: another column has the same description. What is different about this one?",
        "{label}: otra columna tiene la misma descripción. ¿Qué tiene esta de distinto?",
    ),
}


def _examine(work: Work) -> Outcome:
    if work.blank:
        return NOT_ATTEMPTED
    texts = {label: str(work.answers[key]) for key, label in DESCRIBED.items() if work.answers.get(key) is not None}
    mistakes = flaws(texts)
    mistakes += [Mistake("blank", {"item": key}) for key in DESCRIBED if work.answers.get(key) is None]
    return Outcome(1 - len(mistakes) / len(DESCRIBED), tuple(mistakes))


GOOD = {
    "describe_cve_mun": "Clave de INEGI, cinco caracteres con sus ceros: dos del estado y tres del municipio donde "
    "se vacunó.",
    "describe_poblacion": "Niñas y niños que viven en el municipio y tienen la edad de esa vacuna; es una estimación.",
    "describe_refuerzo": "Dosis posteriores a la primera, incluidas en las aplicadas; en blanco si la vacuna no "
    "lleva refuerzo.",
    "describe_cobertura": "Dosis aplicadas de cada cien niñas y niños; pasa de 100 cuando llegan de otros municipios.",
    "describe_fecha": "Día en que el municipio envió su reporte del trimestre; siempre después del cierre.",
}


def _described(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**GOOD, **changed}, mistake)


DESCRIBE = Task(
    id="2.6.e",
    points=2,
    title=Words("Describe five columns", "Describir cinco columnas"),
    objective=Words(
        "Write descriptions that tell a stranger what the title does not.",
        "Escribir descripciones que digan a quien no conoce los datos lo que el título no dice.",
    ),
    items=tuple(
        Item(key, Words(f"{label}: its description, in one sentence", f"{label}: su descripción, en una frase"))
        for key, label in DESCRIBED.items()
    ),
    hints=(
        Words(
            "Read your sentence without the title beside it: does a journalist know what to do with the column?",
            "Lee tu frase sin el título al lado: ¿alguien de un periódico sabría qué hacer con la columna?",
        ),
        Words(
            "What helps most: who counted, who is counted and who is not, what blank means, what looks wrong and "
            "is right.",
            "Lo que más ayuda: quién contó, a quiénes se cuenta y a quiénes no, qué significa un blanco, qué "
            "parece error y no lo es.",
        ),
        Words(
            "For example: “Doses after the first one, counted among the doses given; blank for vaccines without a "
            "booster.” Each "
            "sentence has at least six words and says something that the title does not.",
            "Por ejemplo: «Dosis posteriores a la primera, incluidas en las aplicadas; en blanco si la vacuna no "
            "lleva refuerzo». "
            "Cada frase tiene al menos seis palabras y dice algo que el título no dice.",
        ),
    ),
    mistakes=FLAWS,
    examine=_examine,
    examples=(
        _described(),
        _described("label-repeated", describe_cve_mun="Clave del municipio"),
        _described("label-repeated", describe_cobertura="Es la columna de la cobertura de vacunación en porcentaje"),
        _described("too-short", describe_refuerzo="Segundas aplicaciones"),
        _described("told-twice", describe_fecha=GOOD["describe_poblacion"]),
        _described("blank", describe_fecha=""),
    ),
)
