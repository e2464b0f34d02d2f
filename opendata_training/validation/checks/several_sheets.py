"""A workbook with tables on more than one sheet."""

from __future__ import annotations

from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..phrases import Phrase
from ..subject import Subject

CODE = "several-sheets"
# Warning: portals and programs read the first alone.
SEVERITY = "warning"
FIX: Fix | None = None
LABEL = Words(en="Several sheets in one workbook", es="Varias hojas en un libro")
MESSAGE = Words(
    en='only the sheet "{sheet}" was looked at; the workbook also has {others}',
    es="solo se revisó la hoja «{sheet}»; el libro también tiene {others}",
)
HIDDEN = Words(en="hidden: {sheets}", es="ocultas: {sheets}")
BOTH = Words(en="{seen}, and hidden: {sheets}", es="{seen}, y ocultas: {sheets}")
WHAT_TO_DO = Words(
    en="Give each sheet a file of its own: `opendata read FILE --sheet NAME -o OUT.csv`.",
    es="Pon cada hoja en su propio archivo: `opendata read ARCHIVO --sheet NOMBRE -o SALIDA.csv`.",
)
CAUGHT = Example(
    at=((None, None),),
    name="example.xlsx",
    sheets={"2013": [["Mes", "Robos"], [1, 2]], "2014": [["Mes", "Robos"], [1, 4]]},
)
LEFT_ALONE = Example(name="example.xlsx", sheets={"2014": [["Mes", "Robos"], [1, 4]], "Notas": []})


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    about = subject.diagnosis
    if about is None:
        return
    seen = ", ".join(name for name in about.sheets if name != about.sheet)
    # A hidden sheet travels with the file, and whoever publishes it may not know.
    hidden = ", ".join(name for name in about.hidden_sheets if name != about.sheet)
    if seen or hidden:
        others = Phrase(BOTH if seen else HIDDEN, seen=seen, sheets=hidden) if hidden else seen
        yield subject.whole_file(sheet=about.sheet, others=others)
