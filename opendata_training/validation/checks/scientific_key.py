"""Keys that a spreadsheet program turned into scientific notation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits
from ..subject import Column, Subject
from ..words import may_hold_long_keys

CODE = "scientific-key"
# Error: the digits after the first few are gone for good.
SEVERITY = "error"
FIX: Fix | None = Fix("set-aside", safe=True)
LABEL = Words(en="Keys turned into scientific notation", es="Claves convertidas a notación científica")
MESSAGE = Words(
    en='a spreadsheet program made "{cell}" of a key; its last digits are lost',
    es="un programa de hojas de cálculo convirtió una clave en «{cell}»; sus últimos dígitos se perdieron",
)
WHAT_TO_DO = Words(
    en="Take the key again from the system it came from; it cannot be worked out from this.",
    es="Pide la clave de nuevo al sistema de donde salió: a partir de esto no se puede reconstruir.",
)
SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d{1,3}")
CAUGHT = Example(b"Cve_PPI,Monto\n8.36E+21,3\n0123456789,4\n", ((2, 1),))
LEFT_ALONE = Example(b"Clave,Masa,Codigo\n01,8.36E+21,4E72\n02,1.5E+20,1E10\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    for column in subject.columns:
        made = [place for place, shape in enumerate(column.shapes) if SCIENTIFIC.fullmatch(shape.strip())]
        if made and ((may_hold_long_keys(column.label) and _are_made(column, made)) or _beside_keys(column, made)):
            yield subject.cells(column, column.rows_of(text for place in made for text in column.texts_of_shape(place)))


def _are_made(column: Column, made: list[int]) -> bool:
    """Say whether any has the point or the plus that programs write: 4E72 may be a code."""
    return any(
        "+" in column.shapes[place] or "." in column.shapes[place] or "," in column.shapes[place] for place in made
    )


def _beside_keys(column: Column, made: list[int]) -> bool:
    """Say whether most other cells are long runs of digits, as only keys are."""
    others = [
        place for place, shape in enumerate(column.shapes) if shape.strip() and not SCIENTIFIC.fullmatch(shape.strip())
    ]
    texts = [len(column.texts_of_shape(place)) * _long(column.shapes[place]) for place in others]
    return bool(others) and 2 * sum(texts) > sum(len(column.texts_of_shape(place)) for place in others)


def _long(shape: str) -> bool:
    return shape.isdigit() and len(shape) > 9
