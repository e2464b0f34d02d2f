"""Numbers with marks between the thousands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Subject

CODE = "thousands-mark"
# Error: programs read 1,234 as a text, or as 1.234.
SEVERITY = "error"
FIX: Fix | None = Fix("thousands-mark", safe=True)
LABEL = Words(en="Marks between the thousands", es="Comas o puntos de miles")
MESSAGE = Words(
    en='"{cell}" is read as a text, or as another number', es="«{cell}» se lee como texto, o como otro número"
)
WHAT_TO_DO = Words(
    en="Write numbers with digits and one decimal mark only; `opendata convert --fix thousands-mark` does.",
    es=(
        "Escribe los números solo con dígitos y, si hace falta, un punto decimal; "
        "`opendata convert --fix thousands-mark` lo hace."
    ),
)
COMMAS = re.compile(r"[-+]?\(?\$? ?[-+]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?%?\)?")
POINTS = re.compile(r"[-+]?\(?\$? ?[-+]?[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?%?\)?|[-+]?[1-9]\d{0,2}\.\d{3},\d+")
CAUGHT = Example(b'Clave,Robos\n01,"1,234"\n02,87\n03,"12,345,678.5"\n', ((2, 2), (4, 2)))
LEFT_ALONE = Example(b"Clave;Tasa\n01;1,234\n02;8,5\n03;12,25\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    for column in subject.columns:
        if not column.mostly("number"):
            continue
        texts = [text for text, found in zip(column.uniques, column.kinds, strict=True) if found == "number"]
        for pattern, decimal in ((COMMAS, ","), (POINTS, ".")):
            grouped = [text for text in texts if pattern.fullmatch(text.strip())]
            if grouped and _groups_thousands(texts, grouped, decimal, subject):
                yield subject.cells(column, column.where(set(grouped).__contains__))


def _groups_thousands(texts: Sequence[str], grouped: Sequence[str], mark: str, subject: Subject) -> bool:
    """Say whether a mark can only be one of thousands in a column; "1,234" alone could be a decimal comma."""
    decimal = re.compile(
        rf".*(?:{re.escape(mark)}(?!\d{{3}}(?!\d))\d+|\b0{re.escape(mark)}\d+|\d{{4,}}{re.escape(mark)}\d+)"
    )
    if any(decimal.match(text) for text in texts):
        return False
    other = "." if mark == "," else ","
    if any(text.count(mark) > 1 or other in text for text in grouped):
        return True
    # In a file with commas between the cells nobody writes a decimal comma.
    return subject.diagnosis is None or subject.diagnosis.delimiter != ";" or len(texts) > len(grouped)
