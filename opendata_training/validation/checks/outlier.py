"""Numbers far outside all others of their column."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..outliers import outliers
from ..subject import Subject

CODE = "outlier"
# Warning: it may be right, and one look at the record tells.
SEVERITY = "warning"
FIX: Fix | None = None
LABEL = Words(en="Numbers far outside the others", es="Números muy alejados de los demás")
MESSAGE = Words(
    en='"{cell}" is far outside all other numbers of this column; zeros too many, or another unit?',
    es="«{cell}» está muy lejos de los demás números de esta columna; ¿ceros de más u otra unidad?",
)
WHAT_TO_DO = Words(
    en="Compare it with the record that it was taken from, and leave it if it is right.",
    es="Compáralo con el registro de donde salió y déjalo si es correcto.",
)
CAUGHT = Example(
    ("Mes,Peso\n" + "".join(f"{month},{70 + month * 7 % 23}\n" for month in range(1, 30)) + "30,75000\n").encode(),
    ((31, 2),),
)
LEFT_ALONE = Example(("Mes,Monto\n" + "".join(f"{month},{2**month}\n" for month in range(1, 30))).encode())


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    for column in subject.columns:
        places = outliers(subject, column)
        if places:
            yield subject.cells(column, places)
