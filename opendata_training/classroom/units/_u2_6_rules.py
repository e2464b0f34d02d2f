"""Task 2.6.g: the programme's manual as rules, tried on another file of the same department."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import Words
from ..tasks import NOT_ATTEMPTED, Choice, Example, Item, Mistake, Outcome, Task, Work
from ..vaccination import LABELS, ONE_DOSE, Vaccination, vaccination

KINDS = (
    Choice("minimum", Words("minimum", "mínimo")),
    Choice("maximum", Words("maximum", "máximo")),
    Choice("required", Words("required", "obligatoria")),
    Choice("unique", Words("unique", "única")),
    Choice("one of", Words("one of", "una de")),
    Choice("pattern", Words("pattern", "patrón")),
)
#: The manual's sentences: name, the column that each is about, what it says, and the message of the rule.
SENTENCES = (
    (
        "nobody",
        "POBLACION_OBJETIVO",
        Words(
            "“A municipality reports a vaccine only if there is at least one child to vaccinate.” POBLACION_OBJETIVO:",
            "«Un municipio informa una vacuna solo si hay al menos una niña o un niño por vacunar». "
            "POBLACION_OBJETIVO:",
        ),
        Words("there must be at least one child to vaccinate", "debe haber al menos una niña o un niño por vacunar"),
    ),
    (
        "boosters-over-doses",
        "DOSIS_REFUERZO",
        Words(
            "“Boosters are counted among the doses given: there may be as many, never more.” DOSIS_REFUERZO:",
            "«Los refuerzos se cuentan entre las dosis aplicadas: puede haber tantos como ellas, nunca más». "
            "DOSIS_REFUERZO:",
        ),
        Words("more boosters than doses given", "hay más refuerzos que dosis aplicadas"),
    ),
    (
        "share-for-percent",
        "COBERTURA",
        Words(
            "“Coverage is told in percent and has never been under 30. Over 100 is right where children of other "
            "places come.” "
            "COBERTURA:",
            "«La cobertura se expresa en porcentaje y nunca ha sido menor que 30. Más de 100 es correcto donde "
            "llegan de otros "
            "lugares». COBERTURA:",
        ),
        Words(
            "the coverage looks like a share of 1, not percent",
            "la cobertura parece una proporción de 1, no un porcentaje",
        ),
    ),
    (
        "before-the-quarter",
        "FECHA_INFORME",
        Words(
            "“A quarter of 2014 is reported once it is over: the first one closes on 2014-03-31; the last is "
            "reported in 2015.” "
            "FECHA_INFORME:",
            "«Un trimestre de 2014 se informa cuando ya terminó: el primero cierra el 2014-03-31; el último se "
            "informa en 2015». "
            "FECHA_INFORME:",
        ),
        Words("reported before the quarter was over", "se informó antes de que terminara el trimestre"),
    ),
)
_SHORT = {"nobody": "poblacion", "boosters-over-doses": "refuerzo", "share-for-percent": "cobertura",
          "before-the-quarter": "fecha"}  # fmt: skip
Rule = dict[str, str]
RIGHT = {
    "rule_poblacion": "minimum",
    "value_poblacion": "1",
    "rule_refuerzo": "maximum",
    "value_refuerzo": "DOSIS_APLICADAS",
    "rule_cobertura": "minimum",
    "value_cobertura": "30",
    "rule_fecha": "minimum",
    "value_fecha": "2014-03-31",
}


def rules_of(answers: Mapping[str, str | int | None]) -> list[Rule]:
    """Give the rules that a learner chose for the manual's sentences, as rows of a table of rules; those not "
    "chosen are left out."""
    rules = []
    for fault, label, _sentence, message in SENTENCES:
        kind, value = answers.get(f"rule_{_SHORT[fault]}"), answers.get(f"value_{_SHORT[fault]}")
        if kind is not None:
            rules.append({"column": label, "rule": str(kind), "value": "" if value is None else str(value),
                          "severity": "error", "message": str(message)})  # fmt: skip
    return rules


def found_by(rules: Path | Sequence[Rule], file: Vaccination) -> set[tuple[int, str]]:
    """Give the cells that rules name in a file, as (number of the row from 1, label).

    Raises:
        Problem: when the table of rules cannot be used.
    """
    import pandas as pd

    from ...validation import validate

    frame = pd.DataFrame(file.spoiled, columns=list(LABELS), dtype=str)
    table: Any = rules if isinstance(rules, Path) else pd.DataFrame(rules, dtype=str)
    report = validate(frame, rules=table, limit=len(frame))
    # In a DataFrame the header is row 1.
    return {(one.row - 1, str(one.label)) for one in report.findings if one.code == "own-rule" and one.row is not None}


def false_alarms(found: Iterable[tuple[int, str]], file: Vaccination) -> list[tuple[int, str]]:
    """Give the cells that were named and have no fault."""
    planted = {cell for fault in file.planted for cell in file.cells(fault)}
    twice = set(file.planted["row-twice"])
    return sorted(cell for cell in found if cell not in planted and cell[0] not in twice)


def judge(found: set[tuple[int, str]], file: Vaccination) -> Outcome:
    """Score what rules found of the manual's four sentences: a quarter each, times how many of its alarms are true."""
    alarms = false_alarms(found, file)
    score, mistakes = 0.0, []
    for fault, label, _sentence, _message in SENTENCES:
        planted = file.cells(fault)
        right = planted & found
        wrong = [cell for cell in alarms if cell[1] == label]
        if right:
            score += len(right) / len(planted) * len(right) / (len(right) + len(wrong)) / len(SENTENCES)
        if wrong:
            mistakes.append(_alarm(wrong, label, file))
        if len(right) < len(planted):
            mistakes.append(Mistake("missed", {"label": label, "found": len(right), "planted": len(planted)}))
    return Outcome(score, tuple(mistakes))


def _alarm(wrong: list[tuple[int, str]], label: str, file: Vaccination) -> Mistake:
    rows = [file.spoiled[number - 1] for number, _label in wrong]
    facts = {"label": label, "count": len(wrong), "cell": rows[0][label]}
    if label == "COBERTURA" and all(float(row[label]) > 100 for row in rows):
        return Mistake("over-100", facts)
    if label == "DOSIS_REFUERZO" and all(row["VACUNA"] == ONE_DOSE for row in rows):
        return Mistake("boosters-required", facts)
    if label == "FECHA_INFORME" and all(row[label] > f"{file.year}-12-31" for row in rows):
        return Mistake("next-year", facts)
    return Mistake("false-alarms", facts)


ALARMS = {
    "missed": Words(
        "{label}: on a file with cells like these, your rule finds {found} of {planted}. Read the manual's "
        "sentence again: which "
        "values does it forbid?",
        "{label}: en un archivo con celdas así, tu regla halla {found} de {planted}. Lee otra vez la frase del "
        "manual: ¿qué "
        "valores prohíbe?",
    ),
    "false-alarms": Words(
        "{label}: your rule also names good cells (false alarms: {count}), for example “{cell}”. Whoever must look "
        "at each of "
        "them soon reads none.",
        "{label}: tu regla también nombra celdas buenas (falsas alarmas: {count}), por ejemplo «{cell}». Quien "
        "tiene que revisar "
        "cada una pronto no lee ninguna.",
    ),
    "over-100": Words(
        "COBERTURA: your rule names {count} good cells over 100, for example {cell}. The manual says that this is "
        "right where "
        "children of other places come.",
        "COBERTURA: tu regla nombra {count} celdas buenas mayores que 100, por ejemplo {cell}. El manual dice que "
        "eso es correcto "
        "donde llegan de otros lugares.",
    ),
    "boosters-required": Words(
        "DOSIS_REFUERZO: your rule names the blanks of BCG (cells: {count}), which has no booster. Required "
        "everywhere finds "
        "more and helps less.",
        "DOSIS_REFUERZO: tu regla nombra los blancos de BCG (celdas: {count}), que no lleva refuerzo. Pedir todo "
        "en todas partes "
        "halla más y ayuda menos.",
    ),
    "next-year": Words(
        "FECHA_INFORME: your rule names {count} good reports of the next year, for example {cell}: the last "
        "quarter is over only "
        "on 31 December.",
        "FECHA_INFORME: tu regla nombra {count} reportes buenos del año siguiente, por ejemplo {cell}: el último "
        "trimestre "
        "termina apenas el 31 de diciembre.",
    ),
    "rules-unusable": Words("{label}: not usable yet. {why}", "{label}: todavía no se puede usar. {why}"),
}


def _examine(work: Work) -> Outcome:
    if work.blank:
        return NOT_ATTEMPTED
    blank = [Mistake("blank", {"item": key}) for key in RIGHT if work.answers.get(key) is None]
    rules = rules_of(work.answers)
    file = vaccination(work.seed if work.replay_seed is None else work.replay_seed)
    named, unusable = _each(rules, file)
    found = judge(named, file)
    # A sentence without an answer is said to be empty, not missed.
    empty = {label for fault, label, _s, _m in SENTENCES if work.answers.get(f"rule_{_SHORT[fault]}") is None}
    empty |= {label for label, _mistake in unusable}
    told = [one for one in found.mistakes if not (one.code == "missed" and one.facts["label"] in empty)]
    return Outcome(found.share, (*(mistake for _label, mistake in unusable), *told, *blank))


def _each(rules: list[Rule], file: Vaccination) -> tuple[set[tuple[int, str]], list[tuple[str, Mistake]]]:
    """Try rules, one at a time where one of them cannot be used, so that it does not cost the others."""
    if not rules:
        return set(), []
    try:
        return found_by(rules, file), []
    except Problem as problem:
        if len(rules) == 1:
            return set(), [
                (rules[0]["column"], Mistake("rules-unusable", {"label": rules[0]["column"], "why": problem.sentence}))
            ]
    parts = [_each([rule], file) for rule in rules]
    return set().union(*(found for found, _bad in parts)), [bad for _found, more in parts for bad in more]


def _ruled(mistake: str = "", **changed: str) -> Example:
    return Example(lambda work: {**RIGHT, **changed}, mistake)


RULED = Task(
    id="2.6.g",
    points=3,
    title=Words("From the manual to rules", "Del manual a las reglas"),
    objective=Words(
        "Write rules that find faults in any release, without false alarms.",
        "Escribir reglas que hallen errores en cualquier versión, sin falsas alarmas.",
    ),
    items=tuple(
        item
        for fault, label, sentence, _message in SENTENCES
        for item in (
            Item(
                f"rule_{_SHORT[fault]}",
                Words(f"{sentence.en} which rule?", f"{sentence.es} ¿qué regla?"),
                "choice",
                KINDS,
            ),
            Item(
                f"value_{_SHORT[fault]}",
                Words(
                    f"{label}: with which value? (a number, a day, or the title of another column)",
                    f"{label}: ¿con qué valor? (un número, un día o el título de otra columna)",
                ),
            ),
        )
    ),
    hints=(
        Words(
            "For each sentence ask twice: which cells does it forbid, and which odd-looking ones does it allow?",
            "Con cada frase pregunta dos veces: ¿qué celdas prohíbe, y cuáles permite aunque se vean raras?",
        ),
        Words(
            "“At least”, “never under” and “once it is over” are minimums; “never more than” is a maximum, and its "
            "value may be "
            "the title of another column.",
            "«Al menos», «nunca menor que» y «cuando ya terminó» son mínimos; «nunca más que» es un máximo, y su "
            "valor puede ser el "
            "título de otra columna.",
        ),
        Words(
            "Population: minimum 1. Boosters: maximum, with the title of the column of doses given. Coverage: "
            "minimum 30, and no "
            "maximum. Date: minimum, with the day on which the first quarter closes.",
            "Población: mínimo 1. Refuerzos: máximo, con el título de la columna de dosis aplicadas. Cobertura: "
            "mínimo 30, y "
            "ningún máximo. Fecha: mínimo, con el día en que cierra el primer trimestre.",
        ),
    ),
    mistakes=ALARMS,
    examine=_examine,
    examples=(
        _ruled(),
        _ruled("over-100", rule_cobertura="maximum", value_cobertura="100"),
        _ruled("next-year", rule_fecha="máximo", value_fecha="2014-12-31"),
        _ruled("boosters-required", rule_refuerzo="required", value_refuerzo="sí"),
        _ruled("false-alarms", rule_poblacion="minimum", value_poblacion="1000"),
        _ruled("missed", value_poblacion="0"),
        _ruled("missed", value_cobertura="0.5"),
        _ruled("rules-unusable", value_refuerzo="DOSIS"),
        _ruled("rules-unusable", rule_poblacion="al gusto"),
        _ruled("blank", value_fecha="", rule_fecha=""),
    ),
)
