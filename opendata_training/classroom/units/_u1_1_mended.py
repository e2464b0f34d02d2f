"""Task 1.1.d: the inventory as a file, however it was corrected, judged by what the units say of each line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import Words
from ...planning.inventory.alike import classes
from ...planning.inventory.looking import says_nobody, says_nothing
from ...reading.kinds import plain
from ..own_tables import found_table
from ..planning.inventory_steps import OWN
from ..planning.plan_tables import loosely
from ..planning.received_inventory import Received, Values, received
from ..tasks import NOT_ATTEMPTED, Mistake, Outcome, Task, Work

Row = dict[str, Any]
# A reason or a rule of fewer words says nothing that one could look up.
_LEAST = 3


def examine(work: Work, judge: Callable[[Sequence[Row], Received], Outcome]) -> Outcome:
    """Judge the learner's inventory; not attempted while it is as it was handed over.

    Parameters:
        work: the learner's work.
        judge: judges its rows.
    """
    path = found_table(work.folder, OWN) if work.given is None else Path(work.given)
    if path is None:
        return NOT_ATTEMPTED
    given = received(work.seed)
    try:
        rows = loosely(path)
    except Problem as problem:
        return Outcome(0.0, (Mistake("inventory-unusable", {"why": problem.sentence}),))
    if [_told(row) for row in rows] == [_told(line) for line in given.lines]:
        return NOT_ATTEMPTED
    return judge(rows, given)


def _told(row: Row) -> dict[str, str]:
    return {key: "" if value is None else str(value) for key, value in row.items()}


def lines_of(rows: Sequence[Row], given: Received) -> tuple[dict[str, list[Row]], list[Row]]:
    """Give the rows of each dataset that was listed, by its id, and the rows of none of these.

    Parameters:
        rows: the inventory's rows.
        given: what was handed over.
    """
    names = {row["name"]: code for code, row in given.truth.items()}
    group = classes([*names, *(str(row["name"]) for row in rows if str(row["name"]).strip())])
    by_group = {group[name]: code for name, code in names.items()}
    found: dict[str, list[Row]] = {code: [] for code in given.truth}
    others: list[Row] = []
    for row in rows:
        code = str(row["id"]) if str(row["id"]) in found else by_group.get(group.get(str(row["name"]), ""), "")
        (found[code] if code else others).append(row)
    return found, others


def judge(rows: Sequence[Row], given: Received) -> Outcome:
    """Judge the lines that were handed over: what was wrong with them, and that nothing else was spoiled.

    Parameters:
        rows: the inventory's rows.
        given: what was handed over.
    """
    found, _others = lines_of(rows, given)
    wrong: list[Mistake] = []
    spoiled: list[Mistake] = []
    for fault, code in given.faults.items():
        true, lines = given.truth[code], found[code]
        mistake = _FAULTS[fault.removesuffix("-too")](lines[0], true) if lines else None
        if not lines:
            wrong.append(Mistake("line-lost", {"name": true["name"]}))
        elif mistake:
            wrong.append(Mistake(mistake, {"name": lines[0]["name"]}))
    for code, lines in found.items():
        true = given.truth[code]
        if len(lines) > 1:
            wrong.append(Mistake("still-twice", {"name": true["name"], "other": lines[1]["name"]}))
        if not lines and code not in given.faults.values():
            spoiled.append(Mistake("line-lost", {"name": true["name"]}))
        elif lines:
            spoiled += _spoiled(lines[0], true, [fault for fault, one in given.faults.items() if one == code])
    total = len(given.faults) + len(given.twice)
    share = max(0.0, (total - len(wrong) - 0.5 * len(spoiled)) / total)
    # What could harm somebody is said first.
    mistakes = sorted([*wrong, *spoiled], key=lambda one: one.code != "made-public")
    return Outcome(min(share, 0.99) if mistakes else 1.0, tuple(mistakes))


def _unowned(row: Row, true: Values) -> str:
    if says_nobody(str(row["owner"])) or says_nobody(str(row["responsible"])):
        return "owner-lacking"
    return "" if plain(true["owner"]) in plain(str(row["owner"])) else "owner-wrong"


def _closed(row: Row, kinds: tuple[str, ...], sensitivity: str) -> str:
    if row["sensitivity"] in ("public", "internal") or (
        row["private"] == "public" and row["sensitivity"] != sensitivity
    ):
        return "made-public"
    if row["private"] not in kinds or row["sensitivity"] != sensitivity:
        return "contradiction-left"
    return "" if _says(row["reason"]) else "reason-lacking"


def _says(text: object) -> bool:
    return not says_nothing(str(text)) and len(str(text).split()) >= _LEAST


def _open(row: Row) -> str:
    if row["private"] == "public" and row["sensitivity"] == "public":
        return "" if says_nothing(str(row["reason"])) else "reason-left"
    return (
        "closed-needlessly"
        if row["private"] in ("private", "restricted") and row["sensitivity"] != "public"
        else "contradiction-left"
    )


def _unsaid(row: Row, true: Values) -> str:
    if says_nothing(str(row["sensitivity"])):
        return "sensitivity-lacking"
    return "" if row["sensitivity"] == true["sensitivity"] else "sensitivity-wrong"


def _month(row: Row, true: Values) -> str:
    if row["date"] == true["date"]:
        return ""
    return "month-wrong" if str(row["date"])[:4].isdigit() else "month-in-words"


_FAULTS: dict[str, Callable[[Row, Values], str]] = {
    "unowned": _unowned,
    "personal": lambda row, true: _closed(row, ("private", "restricted"), "personal"),
    "reserved": lambda row, true: _closed(row, ("private", "restricted"), "reserved"),
    "closed": lambda row, true: _open(row),
    "unsaid": _unsaid,
    "month": _month,
    "law": lambda row, true: "" if _says(row["legal_basis"]) else "law-lacking",
}
# The columns that each fault is about; all others must stay true.
_ABOUT = {
    "unowned": ("owner",),
    "personal": ("private", "sensitivity"),
    "reserved": ("private", "sensitivity"),
    "closed": ("private", "sensitivity"),
    "unsaid": ("sensitivity",),
}


def _spoiled(row: Row, true: Values, faults: Sequence[str]) -> list[Mistake]:
    about = {key for fault in faults for key in _ABOUT.get(fault, ())}
    if str(row["id"]) != true["id"]:
        return [Mistake("id-changed", {"name": row["name"], "id": true["id"]})]
    for key in ("owner", "private", "sensitivity"):
        if key not in about and plain(str(row[key])) != plain(str(true[key])):
            return [Mistake("was-right", {"name": row["name"], "cell": row[key] or "–"})]
    return []


MENDED = Task(
    id="1.1.d",
    points=5,
    title=Words("The inventory, corrected", "El inventario, corregido"),
    objective=Words(
        "Correct an inventory from what the units say: who answers, whether it may be opened and why, months, rules, and what is "
        "there twice.",
        "Corregir un inventario con lo que dicen las áreas: quién responde, si se puede abrir y por qué, meses, normas y lo que "
        "está dos veces.",
    ),
    file=f"{OWN}.csv",
    hints=(
        Words(
            "Take one sentence of the units at a time, find its line, and change only that.",
            "Toma una oración de las áreas a la vez, busca su fila y cambia solo eso.",
        ),
        Words(
            "Private data and sensitivity must say the same. Private or restricted needs a reason of a few words; public needs "
            "none. A month is a year, a hyphen and two digits.",
            "Datos privados y sensibilidad deben decir lo mismo. Privado o restringido lleva una razón de algunas palabras; "
            "público no lleva. Un mes es un año, un guion y dos cifras.",
        ),
        Words(
            "Of two lines for one dataset keep the one with the id. Data of persons: private, personal data, and the "
            "reason from the notes. “Anybody may have it”: public twice, and the reason blank. March is 2014-03.",
            "De dos filas del mismo conjunto conserva la que tiene clave. Datos de personas: privado, datos "
            "personales, y la razón de las notas. «Cualquiera lo puede tener»: público en las dos, y la razón vacía. Marzo es "
            "2014-03.",
        ),
    ),
    mistakes={
        "inventory-unusable": Words(
            "The inventory cannot be used yet. {why}", "El inventario todavía no se puede usar. {why}"
        ),
        "made-public": Words(
            "{name}: persons or parts that may be reserved are in it, and your line says that it may be opened as it is. Read the "
            "units' notes again.",
            "{name}: trae personas o partes que podrían reservarse, y tu fila dice que se puede abrir así como está. Lee otra vez "
            "las notas de las áreas.",
        ),
        "contradiction-left": Words(
            "{name}: private data says one thing and sensitivity another. What do the units say?",
            "{name}: datos privados dice una cosa y sensibilidad otra. ¿Qué dicen las áreas?",
        ),
        "closed-needlessly": Words(
            "{name}: you closed it, and the units say that anybody may have it.",
            "{name}: lo cerraste, y las áreas dicen que cualquiera lo puede tener.",
        ),
        "reason-left": Words(
            "{name}: it is public, and a reason for being private is still there. Empty it.",
            "{name}: es público, y sigue ahí una razón para que sea privado. Vacíala.",
        ),
        "reason-lacking": Words(
            "{name}: it is not public, and nobody can see why. Write which data and which rule, in a few words.",
            "{name}: no es público, y nadie puede ver por qué. Escribe qué datos y qué norma, en pocas palabras.",
        ),
        "owner-lacking": Words(
            "{name}: still nobody answers for it, as responsible or as the unit that makes it. The units say who does.",
            "{name}: sigue sin quien responda, como responsable o como área que lo genera. Las áreas dicen quién.",
        ),
        "owner-wrong": Words(
            "{name}: the unit that keeps it now is another one. Copy its name from the notes.",
            "{name}: el área que ahora lo lleva es otra. Copia su nombre de las notas.",
        ),
        "sensitivity-lacking": Words(
            "{name}: nothing says whether it may be opened.", "{name}: nada dice si se puede abrir."
        ),
        "sensitivity-wrong": Words(
            "{name}: its sensitivity is another one. The notes name it.",
            "{name}: su sensibilidad es otra. Las notas la dicen.",
        ),
        "month-in-words": Words(
            "{name}: its month is in words or blank. A program cannot sort that; write it as 2014-03.",
            "{name}: su mes está con letras o vacío. Un programa no lo puede ordenar; escríbelo como 2014-03.",
        ),
        "month-wrong": Words("{name}: the units name another month.", "{name}: las áreas dicen otro mes."),
        "law-lacking": Words(
            "{name}: no rule is named by which you have these data. The units name one.",
            "{name}: no se nombra la norma por la que tienen estos datos. Las áreas dicen cuál.",
        ),
        "still-twice": Words(
            "{name} is still there twice (“{other}”). Keep the line that has the id.",
            "{name} sigue dos veces («{other}»). Conserva la fila que tiene clave.",
        ),
        "line-lost": Words(
            "{name} is no longer in the inventory. Only what is there twice goes out.",
            "{name} ya no está en el inventario. Solo sale lo que está dos veces.",
        ),
        "id-changed": Words(
            "{name} has lost its id, {id}. Ids stay, so that the plan finds the dataset.",
            "{name} perdió su clave, {id}. Las claves se quedan, para que el plan encuentre el conjunto.",
        ),
        "was-right": Words(
            "{name}: “{cell}” stands where something right was. No unit asked for that.",
            "{name}: «{cell}» está donde había algo correcto. Ningún área lo pidió.",
        ),
    },
    examine=lambda work: examine(work, judge),
)
