"""Task 1.1.b: the process map that a colleague left half done, judged by its steps."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import Words
from ...planning.inventory.looking import says_nobody
from ...planning.process_map.way import numbers
from ...reading.kinds import plain
from ..own_tables import found_table
from ..planning.inventory_steps import MAP
from ..planning.plan_tables import loosely
from ..planning.told_process import Process, Told, process
from ..tasks import NOT_ATTEMPTED, Mistake, Outcome, Task, Work

Rows = dict[int, dict[str, Any]]
# Who does a step, where it leads, what happens, the step that was lost, and what leads to it.
_PARTS = 5


def _examine(work: Work) -> Outcome:
    path = found_table(work.folder, MAP) if work.given is None else Path(work.given)
    if path is None:
        return NOT_ATTEMPTED
    true = process(work.seed)
    try:
        rows = loosely(path)
    except Problem as problem:
        return Outcome(0.0, (Mistake("map-unusable", {"why": problem.sentence}),))
    if _untouched(rows, true):
        return NOT_ATTEMPTED
    return judge(rows, true)


def _untouched(rows: Sequence[dict[str, Any]], true: Process) -> bool:
    """Say whether a map is still as the colleague left it, in whichever language."""
    draft = [(one.number, one.kind, one.after, one.who is None) for one in true.draft]
    return [(row["step"], row["kind"], _after(row), not row["who"].strip()) for row in rows] == draft


def _after(row: dict[str, Any]) -> tuple[int, ...] | None:
    try:
        return numbers(str(row["next"]))
    except ValueError:
        return None


def judge(rows: Sequence[dict[str, Any]], true: Process) -> Outcome:
    """Judge a process map.

    Parameters:
        rows: its rows.
        true: the process as it is.
    """
    by_number: Rows = {}
    mistakes: list[Mistake] = []
    for row in rows:
        if not isinstance(row["step"], int):
            mistakes.append(Mistake("no-number", {"cell": row["step"]}))
        elif row["step"] in by_number:
            mistakes.append(Mistake("step-twice", {"step": row["step"]}))
        else:
            by_number[row["step"]] = row
    found = [_lost_step(by_number, true), _way_to_it(by_number, true), _who(by_number, true), _kind(by_number, true),
             _astray(by_number, true)]  # fmt: skip
    mistakes += [one for one in found if one is not None]
    mistakes += _spoiled(by_number, true)
    right = sum(one is None for one in found)
    share = max(0.0, (right - 0.5 * (len(mistakes) - (_PARTS - right))) / _PARTS)
    return Outcome(min(share, 0.99) if mistakes else 1.0, tuple(mistakes))


def _named(row: dict[str, Any], post: Words | None) -> bool:
    said = plain(str(row["who"]))
    return post is not None and any(plain(word) in said for word in (post.en, post.es))


def _added(by_number: Rows, true: Process) -> dict[int, dict[str, Any]]:
    return {number: row for number, row in by_number.items() if number not in {one.number for one in true.draft}}


def _lost_step(by_number: Rows, true: Process) -> Mistake | None:
    lost = true.step(true.lost)
    added = _added(by_number, true)
    if not added:
        return Mistake("exit-lacking", {})
    row = next((row for row in added.values() if row["kind"] == "leaves"), None)
    if row is None:
        return Mistake("exit-is-no-exit", {"step": min(added)})
    if says_nobody(str(row["who"])):
        return Mistake("exit-nobody", {"step": row["step"]})
    return None if _named(row, lost.who) else Mistake("exit-who", {"step": row["step"], "given": row["who"]})


def _way_to_it(by_number: Rows, true: Process) -> Mistake | None:
    before = by_number.get(5)
    leads = set(_after(before) or ()) if before else set()
    added = set(_added(by_number, true))
    if not added:
        return Mistake("exit-not-led-to", {"step": 5})
    return (
        None
        if leads >= added and leads - added == set(true.step(5).after) - {true.lost}
        else Mistake("exit-not-led-to", {"step": 5})
    )


def _who(by_number: Rows, true: Process) -> Mistake | None:
    row = by_number.get(true.blank)
    if row is None:
        return Mistake("step-gone", {"step": true.blank})
    if says_nobody(str(row["who"])):
        return Mistake("who-lacking", {"step": true.blank})
    right = _named(row, true.step(true.blank).who)
    return None if right else Mistake("who-wrong", {"step": true.blank, "given": row["who"]})


def _kind(by_number: Rows, true: Process) -> Mistake | None:
    row = by_number.get(true.mistaken)
    if row is None:
        return Mistake("step-gone", {"step": true.mistaken})
    return None if row["kind"] == true.step(true.mistaken).kind else Mistake("kind-wrong", {"step": true.mistaken})


def _astray(by_number: Rows, true: Process) -> Mistake | None:
    row = by_number.get(true.astray)
    if row is None:
        return Mistake("step-gone", {"step": true.astray})
    if _after(row) == true.step(true.astray).after:
        return None
    return Mistake(
        "next-astray" if 9 in (_after(row) or ()) else "next-wrong", {"step": true.astray, "next": row["next"]}
    )


def _spoiled(by_number: Rows, true: Process) -> list[Mistake]:
    """Find what was right in the draft and is no more."""
    found = []
    for one in true.draft:
        row = by_number.get(one.number)
        if row is None:
            if one.number not in (true.blank, true.mistaken, true.astray):
                found.append(Mistake("step-gone", {"step": one.number}))
        elif _changed(row, one, true):
            found.append(Mistake("was-right", {"step": one.number}))
    return found


def _changed(row: dict[str, Any], one: Told, true: Process) -> bool:
    if one.number != true.mistaken and row["kind"] != one.kind:
        return True
    if one.number not in (true.astray, 5) and _after(row) != one.after:
        return True
    return one.number != true.blank and not _named(row, one.who)


MAPPED = Task(
    id="1.1.b",
    points=4,
    title=Words("The process map", "El mapa del proceso"),
    objective=Words(
        "Complete a process map from what people say: who does each step, what comes next, and every way by which the data leave.",
        "Completar un mapa de proceso con lo que dice la gente: quién hace cada paso, qué sigue y por dónde salen los datos.",
    ),
    file=f"{MAP}.csv",
    hints=(
        Words(
            "Follow one form with your finger, from hand to hand, and stop where the map says something else.",
            "Sigue un formato con el dedo, de mano en mano, y detente donde el mapa diga otra cosa.",
        ),
        Words(
            "Four things: a step without a person, a step that leads to 9, a step of which something else happens, and a way out "
            "that nobody wrote down. The new step needs a number, and step 5 must lead to it.",
            "Son cuatro cosas: un paso sin persona, un paso que lleva al 9, un paso en el que pasa otra cosa y una salida que "
            "nadie anotó. El paso nuevo necesita un número, y el paso 5 debe llevar a él.",
        ),
        Words(
            "Paper in a binder and a sheet in a folder are kept; typing and correcting change. The data leave twice: by e-mail to "
            "a consumers' association and as a PDF on the web page. So step 5 leads to two numbers, as 6; 7.",
            "El papel en una carpeta y la hoja en la carpeta compartida se guardan; teclear y corregir cambian. Los datos salen "
            "dos veces: por correo a una asociación y como PDF en la página. Así, el paso 5 lleva a dos números, como 6; 7.",
        ),
    ),
    mistakes={
        "map-unusable": Words(
            "The process map cannot be used yet. {why}", "El mapa del proceso todavía no se puede usar. {why}"
        ),
        "no-number": Words(
            "A step has “{cell}” for a number. Write a whole number, as 6.",
            "Un paso tiene «{cell}» como número. Escribe un número entero, como 6.",
        ),
        "step-twice": Words(
            "Two rows are step {step}. What leads there would lead to both.",
            "Dos filas son el paso {step}. Lo que lleva ahí llevaría a las dos.",
        ),
        "exit-lacking": Words(
            "The data leave by two ways, and the map has one. Who says that they give or send it to somebody?",
            "Los datos salen por dos caminos y el mapa tiene uno. ¿Quién dice que se los da o se los manda a alguien?",
        ),
        "exit-is-no-exit": Words(
            "Step {step} is new. Do people outside the office get the data there? Then the data leave.",
            "El paso {step} es nuevo. ¿Ahí reciben los datos personas de fuera? Entonces los datos salen.",
        ),
        "exit-nobody": Words(
            "Step {step} does not say who does it. Who speaks of it?",
            "El paso {step} no dice quién lo hace. ¿Quién habla de eso?",
        ),
        "exit-who": Words(
            "Step {step} says “{given}”. Read again who does that with their own hands.",
            "El paso {step} dice «{given}». Lee otra vez quién lo hace con sus propias manos.",
        ),
        "exit-not-led-to": Words(
            "Step {step} must lead to both ways out, with their numbers, as 6; 7.",
            "El paso {step} debe llevar a las dos salidas, con sus números, como 6; 7.",
        ),
        "who-lacking": Words(
            "Step {step} still names nobody. Somebody says: I do that.",
            "El paso {step} sigue sin persona. Alguien dice: eso lo hago yo.",
        ),
        "who-wrong": Words(
            "Step {step} says “{given}”. Who says “I” when they speak of it?",
            "El paso {step} dice «{given}». ¿Quién habla en primera persona de eso?",
        ),
        "kind-wrong": Words(
            "In step {step} something else happens to the data. Are they the same afterwards, or may a cell differ?",
            "En el paso {step} les pasa otra cosa a los datos. ¿Quedan iguales, o una celda puede quedar distinta?",
        ),
        "next-astray": Words(
            "Step {step} still leads to 9, which is not in the map. Where do the data go from there?",
            "El paso {step} sigue llevando al 9, que no está en el mapa. ¿A dónde van los datos desde ahí?",
        ),
        "next-wrong": Words(
            "Step {step} leads to “{next}”. Read again what that person does with the data afterwards.",
            "El paso {step} lleva a «{next}». Lee otra vez qué hace después esa persona con los datos.",
        ),
        "step-gone": Words(
            "Step {step} is no longer in the map. Keep the numbers that it had.",
            "El paso {step} ya no está en el mapa. Conserva los números que tenía.",
        ),
        "was-right": Words(
            "In step {step} something was changed that was right. Compare it with what people say.",
            "En el paso {step} cambió algo que estaba bien. Compáralo con lo que dice la gente.",
        ),
    },
    examine=_examine,
)
