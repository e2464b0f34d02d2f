"""Task 1.2.b: a colleague's sheet of scores, mended so that it says the same as the others' sheets."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import Words
from ...planning.priorities.criteria import LEAST, MOST
from ...planning.sheet import Row, read_sheet
from ...planning.sheets.scores import SHEET as SCORES
from ..own_tables import found_table
from ..planning.candidate_data import KEYS, Candidates
from ..planning.candidate_files import COLLEAGUE, lenient
from ..planning.candidates import candidates
from ..tasks import NOT_ATTEMPTED, Mistake, Outcome, Task, Work

# The effort's scale, turned round in every row, is two of six faults; the others are one each.
_FAULTS = 6


def rows_of(path: Path) -> list[Row]:
    """Read a sheet of scores that may still have faults.

    Raises:
        Problem: when it is no such sheet.
    """
    return read_sheet(lenient(SCORES), path)


def _plainly(text: object) -> str:
    """Give a score as it is compared: a spreadsheet writes 4 as 4.0."""
    return str(text).strip().removesuffix(".0")


def _examine(work: Work) -> Outcome:
    path = found_table(work.folder, COLLEAGUE) if work.given is None else Path(work.given)
    if path is None:
        return NOT_ATTEMPTED
    made = candidates(work.seed)
    try:
        rows = rows_of(path)
    except Problem as problem:
        return Outcome(0.0, (Mistake("scores-unusable", {"why": problem.sentence}),))
    if _same(rows, made.colleague_faulty()):
        return NOT_ATTEMPTED
    return judge(rows, made)


def _same(rows: list[Row], others: list[dict[str, Any]]) -> bool:
    keys = ("id", *KEYS)
    return [[_plainly(row[key]) for key in keys] for row in rows] == [
        [_plainly(one[key]) for key in keys] for one in others
    ]


def judge(rows: list[Row], made: Candidates) -> Outcome:
    """Say what is still wrong in a sheet, the most important first.

    Parameters:
        rows: the sheet.
        made: the candidates that it is about.
    """
    right = {row["id"]: row for row in made.colleague_rows()}
    given: dict[str, list[Row]] = {}
    for row in rows:
        given.setdefault(row["id"], []).append(row)
    faults = made.colleague
    ids = [one.id for one in made.items]
    twice = ids[faults.twice]
    lacking = [one for one in ids if one not in given]
    if lacking:
        return Outcome(
            0.0,
            (Mistake("dataset-lacking", {"count": len(lacking), "name": str(made.items[ids.index(lacking[0])].name)}),),
        )
    mistakes = _effort(given, right, twice, made)
    again = [one for one in ids if len(given[one]) > 1]
    if again:
        mistakes.append(Mistake("dataset-twice", {"name": given[again[0]][0]["name"]}))
    elif _plainly(given[twice][0]["effort"]) != _plainly(right[twice]["effort"]):
        mistakes.append(Mistake("wrong-one-kept", {"name": given[twice][0]["name"]}))
    for place, code in (
        (faults.typed, "score-typed"),
        (faults.blank, "demand-blank"),
        (faults.belief, "belief-scored"),
    ):
        row = given[ids[place]][0]
        if _plainly(row["demand"]) != _plainly(right[ids[place]]["demand"]):
            mistakes.append(Mistake(code, {"name": row["name"], "given": row["demand"], "evidence": row["evidence"]}))
    mistakes += _others(given, right, {ids[one] for one in (faults.typed, faults.blank, faults.belief)})
    left = sum(2 if mistake.code in ("effort-turned", "effort-differs") else 1 for mistake in mistakes)
    return Outcome(max(0, _FAULTS - left) / _FAULTS, tuple(mistakes))


def _effort(
    given: Mapping[str, list[Row]], right: Mapping[str, dict[str, Any]], twice: str, made: Candidates
) -> list[Mistake]:
    wrong = [
        one for one in right if one != twice and _plainly(given[one][0]["effort"]) != _plainly(right[one]["effort"])
    ]
    if not wrong:
        return []
    turned = [one for one in wrong if _plainly(given[one][0]["effort"]) == str(LEAST + MOST - right[one]["effort"])]
    row = given[wrong[0]][0]
    facts = {"name": row["name"], "given": row["effort"], "reason": row["reason"], "count": len(wrong)}
    return [Mistake("effort-turned" if len(turned) == len(wrong) else "effort-differs", facts)]


def _others(given: Mapping[str, list[Row]], right: Mapping[str, dict[str, Any]], mended: set[str]) -> list[Mistake]:
    """Say where a score was changed that was right."""
    for one, row in right.items():
        for key in KEYS:
            if key == "effort" or (key == "demand" and one in mended):
                continue
            cell = given[one][0][key]
            if _plainly(cell) != _plainly(row[key]):
                return [
                    Mistake(
                        "other-changed",
                        {"name": row["name"], "given": cell, "criterion": str(SCORES.column(key).title)},
                    )
                ]
    return []


MENDED = Task(
    id="1.2.b",
    points=4,
    title=Words("A colleague's sheet", "La hoja de una colega"),
    objective=Words(
        "Find and mend what makes a sheet of scores say something else than its author meant.",
        "Encontrar y corregir lo que hace que una hoja de puntajes diga otra cosa que lo que quiso su autora.",
    ),
    file=f"{COLLEAGUE}.csv",
    hints=(
        Words(
            "Read the reasons and the evidence beside the scores. A program sees a 44; only you see that 60 days are "
            "not little.",
            "Lee los motivos y la evidencia junto a los puntajes. Un programa ve un 44; solo tú ves que 60 días no es "
            "poco.",
        ),
        Words(
            "Compare the days in the reason with the scale of effort, for three rows. What did the colleague take a 5 "
            "for?",
            "Compara los días del motivo con la escala de esfuerzo, en tres filas. ¿Qué entendió la colega por un 5?",
        ),
        Words(
            "Turn all efforts round (6 minus the score). Of the dataset that is there twice keep the corrected row. "
            "The typed one and "
            "the blank one get the score of their evidence; the belief gets none.",
            "Voltea todos los esfuerzos (6 menos el puntaje). Del conjunto repetido conserva la fila corregida. El mal "
            "tecleado y el "
            "vacío reciben el puntaje de su evidencia; la creencia, ninguno.",
        ),
    ),
    mistakes={
        "scores-unusable": Words("The sheet cannot be used yet. {why}", "La hoja todavía no se puede usar. {why}"),
        "dataset-lacking": Words(
            "Datasets that are gone from the sheet: {count}, as {name}. Only the row that is there twice goes.",
            "Conjuntos que ya no están en la hoja: {count}, como {name}. Solo se va la fila repetida.",
        ),
        "effort-turned": Words(
            "{name} has an effort of {given} with “{reason}”. The colleague took 5 for easy; on our scale 5 is much "
            "work. Rows: {count}.",
            "{name} tiene un esfuerzo de {given} con «{reason}». La colega tomó el 5 por fácil; en nuestra escala el 5 "
            "es mucho trabajo. "
            "Filas: {count}.",
        ),
        "effort-differs": Words(
            "{name}: an effort of {given} does not fit “{reason}”. Look at the scale of effort. Rows: {count}.",
            "{name}: un esfuerzo de {given} no va con «{reason}». Mira la escala de esfuerzo. Filas: {count}.",
        ),
        "dataset-twice": Words(
            "{name} is there twice, so it would be counted twice. Which row is the later one?",
            "{name} está dos veces, así que contaría doble. ¿Qué fila es la posterior?",
        ),
        "wrong-one-kept": Words(
            "Of the two rows of {name} you kept the one that was corrected afterwards. The reason of the other says "
            "so.",
            "De las dos filas de {name} conservaste la que después se corrigió. El motivo de la otra lo dice.",
        ),
        "score-typed": Words(
            "{name}: the demand is “{given}”, and the evidence says: {evidence}. Which score from 1 to 5 is that?",
            "{name}: la demanda es «{given}» y la evidencia dice: {evidence}. ¿Qué puntaje de 1 a 5 es?",
        ),
        "demand-blank": Words(
            "{name}: the demand is “{given}”, and the evidence is there: {evidence}. Take it to the scale.",
            "{name}: la demanda es «{given}» y la evidencia está ahí: {evidence}. Llévala a la escala.",
        ),
        "belief-scored": Words(
            "{name}: a demand of {given} with “{evidence}”. Nobody counted: empty the score until somebody does.",
            "{name}: una demanda de {given} con «{evidence}». Nadie contó: vacía el puntaje hasta que alguien lo haga.",
        ),
        "other-changed": Words(
            "{name}, {criterion}: “{given}” is not what the colleague wrote, and that was no fault. Another person's "
            "judgement stays.",
            "{name}, {criterion}: «{given}» no es lo que la colega escribió, y eso no era una falla. El juicio de otra "
            "persona se queda.",
        ),
    },
    examine=_examine,
)
