"""Task 2.4.b: a long file read in pieces within a budget of memory, which is measured again on another file."""

from __future__ import annotations

import io
from collections import Counter
from functools import lru_cache

from ...locale import Words
from ..lessons.pieces import MEGABYTE, Measured, measure, megabytes
from ..prices import LABELS, prices
from ..tasks import YES_NO, Example, Item, Mistake, Outcome, Task, Work, compare

WORD = "Huevo"
#: What the old machine of the exercise can spare, in bytes, and the least rows a piece should have.
BUDGET = 3 * MEGABYTE
LEAST = 100


@lru_cache(maxsize=32)
def _measured(seed: int, rows: int) -> Measured:
    return measure(io.BytesIO(prices(seed).data), rows, LABELS.index("PRODUCTO"), WORD)


@lru_cache(maxsize=64)
def _found(seed: int) -> int:
    return Counter(row[LABELS.index("PRODUCTO")] for row in prices(seed).rows)[WORD]


def _in_first(seed: int, rows: int) -> int:
    return sum(row[LABELS.index("PRODUCTO")] == WORD for row in prices(seed).rows[:rows])


def _pieced(work: Work) -> Outcome:
    right: dict[str, str | int] = {"found": _found(work.seed), "changes": "no"}
    rows = work.answers.get("rows")
    named: dict[tuple[str, object], str] = {("changes", "yes"): "changes-yes"}
    if isinstance(rows, int) and 0 < rows < len(prices(work.seed).rows):
        named["found", _in_first(work.seed, rows)] = "one-piece"
    found = compare(work, right, named)
    if found.share is None:
        return found
    wrong = _over(work, rows)
    # The budget is the heart of the task: half of it.
    share = found.share / 2 + (0.5 if wrong is None else 0.0)
    mistakes = [*([] if wrong is None else [wrong]), *found.mistakes]
    mistakes.sort(key=lambda mistake: mistake.code == "blank")
    return Outcome(share, tuple(mistakes))


def _over(work: Work, rows: object) -> Mistake | None:
    if rows is None:
        return Mistake("blank", {"item": "rows"})
    if not isinstance(rows, int) or rows < 1:
        return Mistake("rows", {"item": "rows", "given": rows})
    if rows < LEAST:
        return Mistake("pieces-tiny", {"given": rows, "least": LEAST})
    # Nothing is larger than the whole file, so a number with many digits is measured as the whole.
    seed = work.seed if work.replay_seed is None else work.replay_seed
    peak = _measured(seed, min(rows, 1_000_000)).peak
    if peak > BUDGET:
        return Mistake("over-budget", {"given": rows, "peak": megabytes(peak), "budget": BUDGET // MEGABYTE})
    return None


def _said(mistake: str = "", rows: str = "2000", **changed: str) -> Example:
    return Example(lambda work: {"rows": rows, "found": str(_found(work.seed)), "changes": "no", **changed}, mistake)


PIECED = Task(
    id="2.4.b",
    points=4,
    title=Words("Read it in pieces", "Leerlo por partes"),
    objective=Words(
        "Read a long file in pieces, within a budget of memory and with the same answer.",
        "Leer un archivo largo por partes, sin pasarse de la memoria disponible y con la misma respuesta.",
    ),
    items=(
        Item(
            "rows",
            Words(
                "How many rows has a piece, so that no more than 3 MB are held at a time (and at least 100)?",
                "¿Cuántas filas tiene cada parte para no ocupar más de 3 MB a la vez (y al menos 100)?",
            ),
            "number",
        ),
        Item(
            "found",
            Words(
                "How many prices of “Huevo” are there in the whole file?",
                "¿Cuántos precios de «Huevo» hay en todo el archivo?",
            ),
            "number",
        ),
        Item(
            "changes",
            Words(
                "Does that number change when the pieces are larger or smaller?",
                "¿Cambia ese número si las partes son más grandes o más chicas?",
            ),
            "choice",
            YES_NO,
        ),
    ),
    hints=(
        Words(
            "Change the number after rows= in the cell above the form and run it again: watch the first line of the card.",
            "Cambia el número después de rows= en la celda de arriba del formulario y ejecútala otra vez: mira el primer "
            "renglón de la tarjeta.",
        ),
        Words(
            "A piece half as long takes about half of the memory. The count is of all pieces together, not of one.",
            "Una parte con la mitad de filas ocupa como la mitad de memoria. La cuenta es de todas las partes juntas, no de una.",
        ),
        Words(
            "With rows=2000 the file stays well below 3 MB; the card's second line has the count.",
            "Con rows=2000 el archivo queda muy por debajo de 3 MB; el segundo renglón de la tarjeta tiene la cuenta.",
        ),
    ),
    mistakes={
        "over-budget": Words(
            "With {given} rows a piece, {peak} MB were held at a time, measured on a file such as yours; there are only {budget}. "
            "Take shorter pieces.",
            "Con {given} filas por parte se ocuparon {peak} MB a la vez, medidos en un archivo como el tuyo; solo hay {budget}. "
            "Usa partes más cortas.",
        ),
        "pieces-tiny": Words(
            "Pieces of {given} rows need little memory, but each piece costs time. Take at least {least}.",
            "Las partes de {given} filas ocupan poca memoria, pero cada parte cuesta tiempo. Usa al menos {least}.",
        ),
        "one-piece": Words(
            "{given} is the count of the first piece alone. Add up all pieces: the answer is about the whole file.",
            "{given} es la cuenta de la primera parte nada más. Suma todas las partes: la pregunta es sobre todo el archivo.",
        ),
        "found": Words(
            "{given} is not yet how often Huevo is in the whole file. Look at the second line of the card.",
            "{given} todavía no es cuántas veces está Huevo en todo el archivo. Mira el segundo renglón de la tarjeta.",
        ),
        "changes-yes": Words(
            "Run the cell with two different numbers of rows and compare the second line. Every row is in one piece, once.",
            "Ejecuta la celda con dos números de filas distintos y compara el segundo renglón. Cada fila está en una parte, una "
            "sola vez.",
        ),
        "rows": Words(
            "“{item}” Your answer is “{given}”. Write a whole number, as in 5000.",
            "«{item}» Tu respuesta es «{given}». Escribe un número entero, como 5000.",
        ),
        "changes": Words(
            "“{item}” Your answer is “{given}”. Write yes or no.",
            "«{item}» Tu respuesta es «{given}». Escribe sí o no.",
        ),
    },
    examine=_pieced,
    examples=(
        _said(),
        _said("over-budget", rows="30000"),
        _said("pieces-tiny", rows="10"),
        Example(
            lambda work: {"rows": "2000", "found": str(_in_first(work.seed, 2000)), "changes": "no"},
            "one-piece",
        ),
        _said("found", found="7"),
        _said("changes-yes", changes="sí"),
        _said("rows", rows="pocas"),
        _said("changes", changes="tal vez"),
        _said("blank", rows=""),
    ),
)
