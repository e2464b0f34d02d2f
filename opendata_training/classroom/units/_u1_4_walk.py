"""Task 1.4.b: ten cases walked question by question, by the file of answers that form, spreadsheet or lines leave."""

from __future__ import annotations

from ...errors import Problem
from ...locale import Words
from ...planning import Row
from ...planning.rights import read_rights, rights_tree, walk
from ...planning.rights.answering import answers_of
from ...planning.rights.words import DECISIONS
from ...reading.kinds import plain
from ..own_tables import found_table
from ..planning.case_steps import NAME
from ..planning.cases import COUNTRY, Told, walked
from ..tasks import NOT_ATTEMPTED, Mistake, Outcome, Task, Work
from ._u1_4_glance import MISTAKES, named

#: What a public version without its columns named is worth: nobody could make it.
_WITHOUT_COLUMNS = 0.5
#: What a case is worth whose decision is right, though one of its answers contradicts the others.
_DOUBTED = 0.5


def _examine(work: Work) -> Outcome:
    source = work.given if work.given is not None else found_table(work.folder, NAME)
    if source is None:
        return NOT_ATTEMPTED
    try:
        rows = read_rights(source, COUNTRY)
    except Problem as problem:
        return Outcome(0.0, (Mistake("file-unusable", {"why": problem.sentence}),))
    if not any(answers_of(row)[key] for row in rows for key in rights_tree(COUNTRY).questions):
        return NOT_ATTEMPTED
    shares, mistakes = [], []
    for told in walked(work.seed):
        share, mistake = _judged(told, rows)
        shares.append(share)
        mistakes += [mistake] if mistake else []
    # What is wrong teaches more than what is still open, so it is said first.
    mistakes.sort(key=lambda one: one.code in ("still-open", "row-missing"))
    return Outcome(sum(shares) / len(shares), tuple(mistakes))


def _judged(told: Told, rows: list[Row]) -> tuple[float, Mistake | None]:
    names = {plain(told.case.code), plain(told.case.name.en), plain(told.case.name.es)}
    row = next((one for one in rows if {plain(str(one["id"])), plain(str(one["name"]))} & names), None)
    facts = {"item": str(told.case.name)}
    if row is None:
        return 0.0, Mistake("row-missing", facts)
    found = walk(rights_tree(COUNTRY), answers_of(row))
    if not found.decision:
        question = found.next.ask if found.next else ""
        return 0.0, Mistake("still-open", {**facts, "question": str(question)})
    if found.decision != told.decision:
        code = named(told.decision, found.decision)
        return 0.0, Mistake(code, {"item": f"{told.case.name}:", "given": str(DECISIONS[found.decision])})
    if found.decision == "redact" and not str(row["columns"] or "").strip():
        return _WITHOUT_COLUMNS, Mistake("columns-missing", facts)
    if found.doubts:
        return _DOUBTED, Mistake("contradiction", {**facts, "doubt": found.doubts[0]})
    return 1.0, None


WALKED = Task(
    id="1.4.b",
    points=6,
    title=Words("Ten cases, question by question", "Diez casos, pregunta por pregunta"),
    objective=Words(
        "Walk from “who made it?” to publish, redact, aggregate or withhold, and say what to leave out.",
        "Ir de «¿quién lo hizo?» a publicar, publicar en versión pública, publicar en totales o no publicar, y decir qué "
        "se omite.",
    ),
    hints=(
        Words(
            "Read the case, then answer only the question that is shown. What its text does not tell is not there.",
            "Lee el caso y contesta solo la pregunta que se muestra. Lo que su texto no dice, no está.",
        ),
        Words(
            "Underline in the text: who made it, a contract, a cause of reserve, a secret, a survey, a person. A fear is "
            "none of these.",
            "Subraya en el texto: quién lo hizo, un contrato, una causal de reserva, un secreto, una encuesta, una "
            "persona. Un miedo no es nada de eso.",
        ),
        Words(
            "The card names the case and what is wrong with its decision. Take its last answer back in the form and "
            "answer again; name the columns where a part is left out.",
            "La tarjeta nombra el caso y qué pasa con su decisión. En el formulario, quita la última respuesta y "
            "contesta otra vez; nombra las columnas donde se omite una parte.",
        ),
    ),
    mistakes={
        **MISTAKES,
        "still-open": Words(
            "{item}: a question is still open: {question}",
            "{item}: queda una pregunta sin contestar: {question}",
        ),
        "row-missing": Words(
            "{item}: there is no row for it any more. Write its name into the column of datasets again.",
            "{item}: ya no tiene fila. Escribe otra vez su nombre en la columna de conjuntos.",
        ),
        "columns-missing": Words(
            "{item}: the decision is right. Which columns or rows are left out or told less exactly? Name them.",
            "{item}: la decisión es correcta. ¿Qué columnas o filas se omiten o se dicen con menos detalle? Nómbralas.",
        ),
        "contradiction": Words(
            "{item}: the decision is right, and one answer contradicts the others. {doubt}",
            "{item}: la decisión es correcta, y una respuesta contradice a las otras. {doubt}",
        ),
        "file-unusable": Words(
            "The file of answers cannot be read: {why}",
            "El archivo de respuestas no se puede leer: {why}",
        ),
    },
    examine=_examine,
    file=f"{NAME}.csv",
)
