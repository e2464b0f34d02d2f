"""Questions that only a person can answer about a file, as a table to fill in; answered ones become rows of the recipe."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ...locale import Words
from ...planning import Column, Row, Sheet, read_sheet, write_sheet
from .bench import RECIPE
from .cleaning import read_rows, write_rows

if TYPE_CHECKING:
    from ...validation import Report
    from .bench import Bench

QUESTIONS = "questions.csv"
SHEET = Sheet(
    "questions",
    Words("the questions on your file", "las preguntas sobre tu archivo"),
    (
        Column("question", Words("Question", "Pregunta"), Words("What is asked.", "Qué se pregunta.")),
        Column("answer", Words("Answer", "Respuesta"), Words("Yes, no, or what is asked for.", "Sí, no, o lo que se pide.")),
        Column("columns", Words("Columns", "Columnas"), Words("The columns it is about.", "De qué columnas habla.")),
        Column("fix", Words("Fix", "Arreglo"), Words("The fix that a yes applies.", "El arreglo que se aplica con un sí.")),
    ),
    needed=("answer", "fix"),
)  # fmt: skip
_COLUMN = Words("{label}: {what}. The fix {does}. ", "{label}: {what}. El arreglo {does}. ")
_FILE = Words("{what}. The fix {does}. ", "{what}. El arreglo {does}. ")
_YES_NO = Words("Shall it? Answer yes or no.", "¿Se hace? Responde sí o no.")
_VALUE = Words("To have it done, write {value}; else no.", "Para que se haga, escribe {value}; si no, no.")
_PERSONAL = Words(
    "{label}: {what}. Shall the column be left out of the clean file? Answer yes or no; unit 2.5 helps to decide.",
    "{label}: {what}. ¿Se deja la columna fuera del archivo limpio? Responde sí o no; la unidad 2.5 ayuda a decidir.",
)
_YES, _NO = frozenset(("yes", "y", "sí", "si", "s", "x")), frozenset(("no", "n", "-"))
# Whoever calls a column otherwise or moves it has said so on purpose.
_NOT_ASKED = frozenset(("column-moved",))
_EMPTIES, _LEAVES_OUT = "personal-data", "drop-columns"


def asked(report: Report) -> list[Row]:
    """Give the questions that a report leaves: what no safe fix decides, column by column.

    Parameters:
        report: the report on the file as it came.
    """
    from ...conversion.recipe import fixes

    known = fixes()
    found: dict[tuple[str, str], Row] = {}
    for group in report.groups:
        fix = group.check.FIX
        if fix is None or fix.safe or fix.code in _NOT_ASKED:
            continue
        code = _LEAVES_OUT if fix.code == _EMPTIES else fix.code
        for columns, label in _places(group, known[code].NEEDS):
            found.setdefault((code, columns), Row({"question": _question(group.label, label, known[code], fix.code),
                                                   "answer": "", "columns": columns, "fix": code}))  # fmt: skip
    return list(found.values())


def _places(group: Any, needs: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Give what a recipe calls the columns of a group of findings, and what a person does."""
    if group.code == "wide-columns":
        for one in group.findings:
            columns = f"{one.at.facts['first']}:{one.at.facts['last']}"
            yield columns, columns
        return
    labelled = [(place, label.strip()) for place, label in group.by_column if label.strip()]
    twice = {label for _place, label in labelled if sum(label == other for _at, other in labelled) > 1}
    for place, label in labelled:
        name = f"#{place}" if label in twice or set(label) & set(";:#") else label
        yield name, label
    if not labelled and "columns" not in needs:
        yield "", ""


def _question(what: str, label: str, fix: Any, code: str) -> str:
    if code == _EMPTIES:
        return _PERSONAL.format(label=label, what=what)
    said = (_COLUMN if label else _FILE).format(label=label, what=what, does=fix.WORDS)
    return said + (_VALUE.format(value=fix.VALUE) if "value" in fix.NEEDS else str(_YES_NO))


def ask(bench: Bench) -> list[Row]:
    """Write the questions, with the answers that are there already, and the recipe that these make; give the rows.

    Parameters:
        bench: what is worked on.

    Raises:
        Problem: when one of both cannot be read or written.
    """
    new = asked(bench.report)
    place = bench.folder / QUESTIONS
    there = read_sheet(SHEET, place) if place.is_file() else []
    names, texts = {_key(row) for row in there}, {_key(row): row["question"] for row in new}
    for row in there:
        # In the language in use now, which may be another than when it was asked.
        row["question"] = texts.get(_key(row), row["question"])
    rows = there + [row for row in new if _key(row) not in names]
    if rows or there:
        bench.keeper.renew(QUESTIONS, lambda path: write_sheet(SHEET, rows, path))
    _write_recipe(bench, rows)
    return rows


def _write_recipe(bench: Bench, rows: list[Row]) -> None:
    """Put the answers into the recipe; rows that a person wrote into it stay."""
    from ...conversion.recipe import fixes

    order = {code: member.ORDER for code, member in fixes().items()}
    keys = {_key(row) for row in rows}
    answers = [step for row in rows if (step := step_of_answer(row)) is not None]
    own = [row for row in read_rows(bench.folder / RECIPE) if (row[0], row[1].strip()) not in keys]
    recipe = [*sorted(answers, key=lambda step: order.get(step[0], 0)), *own]
    if recipe or (bench.folder / RECIPE).is_file():
        bench.keeper.renew(RECIPE, lambda path: write_rows(path, recipe))


def step_of_answer(row: Row) -> tuple[str, str, str] | None:
    """Give the recipe's row that an answer makes; None where it is open, or says no.

    Parameters:
        row: the question with its answer.
    """
    from ...conversion.recipe import fixes

    answer = str(row.get("answer") or "").strip()
    code, columns = str(row.get("fix") or "").strip(), str(row.get("columns") or "").strip()
    member = fixes().get(code)
    if member is None or not answer or is_no(answer):
        return None
    if is_yes(answer):
        # Where the fix wants to be told more, a yes alone is no answer yet.
        return None if "value" in member.NEEDS else (code, columns, "")
    return code, columns, answer


def is_yes(answer: str) -> bool:
    """Say whether an answer says yes.

    Parameters:
        answer: the answer.
    """
    return answer.strip().casefold() in _YES


def is_no(answer: str) -> bool:
    """Say whether an answer says no.

    Parameters:
        answer: the answer.
    """
    return answer.strip().casefold() in _NO


def is_open(row: Row) -> bool:
    """Say whether a question waits for an answer.

    Parameters:
        row: the question.
    """
    answer = str(row.get("answer") or "").strip()
    return not answer or (is_yes(answer) and step_of_answer(row) is None)


def _key(row: Row) -> tuple[str, str]:
    return str(row.get("fix") or "").strip(), str(row.get("columns") or "").strip()
