"""Task 1.1.c: reading the report on an inventory, and knowing what it cannot see."""

from __future__ import annotations

import io
from functools import lru_cache

from ...locale import Words
from ..planning.received_inventory import received
from ..tasks import Choice, Example, Item, Outcome, Task, Work, compare

UNSEEN = (
    Choice("twice", Words("the same dataset listed twice", "el mismo conjunto anotado dos veces")),
    Choice("unlisted", Words("a dataset that nobody wrote down", "un conjunto que nadie anotó")),
    Choice("month", Words("a month written in words", "un mes escrito con letras")),
    Choice("blank", Words("a cell that is blank", "una celda vacía")),
)


@lru_cache(maxsize=32)
def errors_in(seed: int) -> int:
    """Give how many errors a report on the inventory that was handed over has."""
    import pandas as pd

    from ...planning.inventory import check_inventory

    frame = pd.read_csv(io.BytesIO(received(seed).data), dtype=str, keep_default_na=False, encoding="utf-8-sig")
    return check_inventory(frame).by_severity()["error"]


def right(seed: int) -> dict[str, str]:
    """Give the right answers for a variant."""
    given = received(seed)
    return {
        "lines": str(len(given.lines)),
        "datasets": str(len(given.truth)),
        "errors": str(errors_in(seed)),
        "unseen": "unlisted",
    }


def _examine(work: Work) -> Outcome:
    told = right(work.seed)
    numbers: dict[str, str | int] = {key: int(value) for key, value in told.items() if key != "unseen"}
    lines = int(told["lines"])
    named = {
        ("lines", lines + 1): "header-counted",
        ("datasets", lines): "lines-are-datasets",
        ("unseen", "twice"): "it-sees",
        ("unseen", "month"): "it-sees",
        ("unseen", "blank"): "it-sees",
    }
    return compare(work, {**numbers, "unseen": "unlisted"}, named)


def _with(mistake: str = "", **changed: int | str) -> Example:
    """Give the right answers, some changed: a number is added to the right one."""

    def answers(work: Work) -> dict[str, str]:
        told = right(work.seed)
        for key, change in changed.items():
            told[key] = change if isinstance(change, str) else str(int(told[key]) + change)
        return told

    return Example(answers, mistake)


def _lines_for_datasets(work: Work) -> dict[str, str]:
    told = right(work.seed)
    return {**told, "datasets": told["lines"]}


REPORT = Task(
    id="1.1.c",
    points=3,
    title=Words("What the report says", "Qué dice el reporte"),
    objective=Words(
        "Read the report on an inventory, tell lines from datasets, and know what no report can see.",
        "Leer el reporte de un inventario, distinguir filas de conjuntos y saber qué no puede ver ningún reporte.",
    ),
    items=(
        Item(
            "lines",
            Words(
                "How many lines does the inventory have, its header not counted?",
                "¿Cuántas filas tiene el inventario, sin contar los títulos?",
            ),
            "number",
        ),
        Item(
            "datasets",
            Words(
                "How many datasets are listed in it, each counted once, however it is spelled?",
                "¿Cuántos conjuntos están anotados, contando cada uno una vez, se escriba como se escriba?",
            ),
            "number",
        ),
        Item("errors", Words("How many errors does the report name?", "¿Cuántos errores señala el reporte?"), "number"),
        Item("unseen", Words("What can the report not see?", "¿Qué no puede ver el reporte?"), "choice", UNSEEN),
    ),
    hints=(
        Words("The first sentence of the report counts for you.", "La primera oración del reporte ya cuenta por ti."),
        Words(
            "Datasets are fewer than lines: take away what the report calls likely the same thing twice.",
            "Hay menos conjuntos que filas: resta lo que el reporte llama probablemente lo mismo dos veces.",
        ),
        Words(
            "Lines and errors stand at the top of the report. Of each pair that is the same, one counts. And a report looks at "
            "what is written; it cannot miss what nobody wrote.",
            "Las filas y los errores están arriba en el reporte. De cada par igual cuenta uno. Y un reporte mira lo que está "
            "escrito; no puede notar lo que nadie escribió.",
        ),
    ),
    mistakes={
        "header-counted": Words(
            "You say {given}: that counts the row of titles too.",
            "Dices {given}: eso cuenta también la fila de títulos.",
        ),
        "lines-are-datasets": Words(
            "You say {given}, as many as lines. But some are listed twice, in another spelling.",
            "Dices {given}, igual que las filas. Pero hay conjuntos anotados dos veces, escritos de otro modo.",
        ),
        "it-sees": Words(
            "The report names that: “{given}”. What is not in the file at all?",
            "Eso sí lo señala el reporte: «{given}». ¿Qué no está de ningún modo en el archivo?",
        ),
        **{
            key: Words(
                "“{item}” You say {given}. Look at the top of the report and count again.",
                "«{item}» Dices {given}. Mira la parte de arriba del reporte y cuenta otra vez.",
            )
            for key in ("lines", "datasets", "errors", "unseen")
        },
    },
    examine=_examine,
    examples=(
        _with(),
        _with("header-counted", lines=1),
        Example(_lines_for_datasets, "lines-are-datasets"),
        _with("it-sees", unseen="twice"),
        _with("errors", errors=3),
        _with("datasets", datasets=-1),
        _with("lines", lines=-1),
        _with("unseen", unseen="nada"),
        _with("blank", errors=""),
    ),
)
