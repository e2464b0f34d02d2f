"""Keys that lost the zeros at their front, mostly in a spreadsheet program."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...locale import Words
from ..finding import Example, Fix, Hits, Place
from ..subject import Column, Subject
from ..words import is_key_label, key_widths, signless

CODE = "lost-leading-zero"
# Error: 1001 and 01001 do not match, so tables cannot be joined.
SEVERITY = "error"
FIX: Fix | None = Fix("lost-leading-zero", safe=True)
LABEL = Words(en="Keys without their leading zeros", es="Claves sin sus ceros a la izquierda")
MESSAGE = Words(
    en='the key "{cell}" should be "{whole}", {width} characters wide; as it is, it matches no other table',
    es="la clave «{cell}» debería ser «{whole}», de {width} caracteres; así no coincide con ninguna otra tabla",
)
WHAT_TO_DO = Words(
    en=(
        "Give the zeros back and keep keys as text; in a spreadsheet program, format the column as text "
        "before you paste."
    ),
    es=(
        "Devuelve los ceros y guarda las claves como texto; en la hoja de cálculo, da formato de texto a "
        "la columna antes de pegar."
    ),
)
# A folio or an id may count rows; a "clave" is looked up.
CODE_LIST = re.compile(r"\b(?:(?:cve|clave|clv)\w*|codigo|cod|code|key)\b")
# How many rows show that a key begins with another one.
ROWS = 2000
# A code list has no more codes than this, of no more digits.
MOST, WIDEST = 2000, 12
CAUGHT = Example(b"Cve. Municipio,Robos\n1001,3\n32056,4\n01003,4\n", ((2, 1),))
LEFT_ALONE = Example(b"Cve_Ent,Id,Robos\n01,9,3\n32,10,4\n09,11,1234\n")


def find(subject: Subject) -> Iterator[Hits]:
    """Give the places where a table has this fault."""
    for column in subject.columns:
        width = width_of(subject, column)
        if width:
            short = _shorter(column, width)
            if short:
                yield _hits(subject, column, short, width)


def width_of(subject: Subject, column: Column) -> int:
    """Give the width that the keys of a column should have, by all that tells it; 0 when nothing does."""
    return _width(column) or _width_by_prefix(subject, column) or _width_by_twin(column)


def _width(column: Column) -> int:
    """Give the width that the keys of a column should have, 0 when nothing tells."""
    if not is_key_label(column.label) or not any(shape.strip(" '’").isdigit() for shape in column.shapes):
        return 0
    keys = [text.strip() for text in column.uniques if text.strip()]
    # An apostrophe was to keep the zeros, and where it stands they are whole.
    digits = [bare for key in keys if (bare := key.lstrip("'’")).isdigit()]
    if len(digits) < 0.9 * len(keys):
        return 0
    longest = max(map(len, digits))
    known = key_widths(column.label)
    if known:
        return next((width for width in known if width >= longest), 0)
    # Of a key that no country knows: one with a zero at its front proves the width; a count 1, 2, … 10 is no lost zero.
    if longest > 1 and any(key.startswith("0") and len(key) == longest for key in digits):
        return longest
    spread = int(max(digits, key=int)) - int(min(digits, key=int)) + 1
    widths = set(map(len, digits))
    sparse = len(digits) < 0.5 * spread
    # Long keys far apart, or short ones of a code list, which many rows share: neither is a count of the rows.
    listed = bool(CODE_LIST.search(signless(column.label))) and len(column.uniques) < 0.8 * len(column.codes)
    if _are_levels(digits):
        return 0
    if widths != {longest - 1, longest}:
        return longest if listed and sparse and len(widths) > 1 and len(digits) > 3 else 0
    # Numbers of persons and files go from 1 up, and have no zeros to lose.
    coded = bool(CODE_LIST.search(signless(column.label))) and longest >= 4 and sparse and len(digits) > 3
    return longest if coded or listed else 0


def _are_levels(keys: list[str]) -> bool:
    """Say whether short keys are what longer ones begin with, as in classifications of several levels (11, 111, 1114)."""
    longest = max(map(len, keys))
    begins = {key[:size] for key in keys for size in range(1, len(key))}
    short = [key for key in keys if len(key) < longest]
    return 2 * sum(key in begins for key in short) > len(short)


def _width_by_prefix(subject: Subject, column: Column) -> int:
    """Give the width of keys that begin with those of another column, as a municipality's with its state's."""
    widths = {len(shape.strip()) for shape in column.shapes if shape.strip().isdigit()}
    if len(widths) < 2 or max(widths) < 3:
        return 0
    if 10 * len(column.texts) > len(column.uniques):
        return 0
    for other in subject.columns:
        if other is column or not 3 <= len(other.uniques) <= 1000 or _has_no_digits(other):
            continue
        pairs = set(zip(column.codes[:ROWS].tolist(), other.codes[:ROWS].tolist(), strict=True))
        said = {(column.uniques[key].strip(), other.uniques[lead].strip()) for key, lead in pairs}
        whole = [(key, lead) for key, lead in said if key.isdigit() and lead.isdigit()]
        if len({lead for _key, lead in whole}) < 3:
            continue
        for size in range(1, max(widths) - 1):
            fits = sum(int(key) // 10**size == int(lead) for key, lead in whole)
            if fits >= 0.98 * len(whole) and len({len(key) for key, _lead in whole}) > 1:
                return max(widths)
    return 0


def _has_no_digits(column: Column) -> bool:
    """Say whether no cell is made of digits alone."""
    return not any(shape.strip().isdigit() for shape in column.shapes)


def _width_by_twin(column: Column) -> int:
    """Give the width of codes of which some are there with their zeros and without: 04 beside 4."""
    shapes = {shape.strip() for shape in column.shapes if shape.strip()}
    widest = max(map(len, shapes), default=0)
    if not 2 <= widest <= WIDEST or len(shapes) < 2 or len(column.uniques) > MOST or not all(map(str.isdigit, shapes)):
        return 0
    keys = {text.strip() for text in column.uniques}
    zeros = [key for key in keys if len(key) > 1 and key.startswith("0")]
    if not zeros or any(len(key) != widest for key in zeros):
        return 0
    return widest if any(key.lstrip("0") in keys for key in zeros) else 0


def _shorter(column: Column, width: int) -> list[int]:
    return column.where(lambda text: text.strip().isdigit() and len(text.strip()) < width)


def _hits(subject: Subject, column: Column, short: list[int], width: int) -> Hits:
    def places() -> Iterator[Place]:
        for at, place in zip(short, subject.cells(column, short).places, strict=True):
            key = column.cell(at).strip()
            yield place._replace(facts={"width": width, "whole": key.zfill(width)})

    return Hits(len(short), column.place + 1, places())
