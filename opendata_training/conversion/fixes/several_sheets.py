"""Put the sheets of a workbook below each other, with a column for their names."""

from __future__ import annotations

from collections.abc import Sequence

from ...errors import Problem
from ...locale import Words
from ..fix import Example, Renaming, Work
from ..known import Known
from ..naming import refuse_taken

CODE = "several-sheets"
# Not safe: a sheet may hold another table, and only a person knows what the sheets' names say.
SAFE = False
ORDER = 1
NEEDS: tuple[str, ...] = ("value",)
WORDS = Words(
    en="puts the sheets of a workbook below each other, their names in a new column",
    es="pone las hojas de un libro una debajo de otra, con sus nombres en una columna nueva",
)
VALUE = Words(
    en="the label of the new column, such as Estado",
    es="el título de la columna nueva, por ejemplo Estado",
)
ONE_SHEET = Words(
    en="Sheets are put together while a workbook is read. Take this step out: here no sheets were, or they have their label.",
    es="Las hojas se juntan al leer un libro. Quita este paso: aquí no se juntó ninguna, o la columna ya tiene su título.",
)
# What the column of the sheets' names is called until it gets its label.
SHEET = "(sheet)"
# The table as it is once the sheets stand below each other.
EXAMPLE = Example(
    before=[[SHEET, "Mes", "Robos"], ["Colima", "Enero", "3"], ["Puebla", "Enero", "8"]],
    after=[["Estado", "Mes", "Robos"], ["Colima", "Enero", "3"], ["Puebla", "Enero", "8"]],
    value="Estado",
)


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Give the column of the sheets' names its label; the sheets were put together when the workbook was read (`source.opened`).

    Raises:
        Problem: when they were not, or another column has that label.
    """
    if known.labels[:1] != [SHEET]:
        raise Problem(str(ONE_SHEET))
    labels = [value, *known.labels[1:]]
    refuse_taken(known.labels, labels)
    return Renaming(labels)
