"""Numbers as texts: what is around their digits, and how the digits are marked; exact to the last digit, no floats."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from ...locale import Words
from ...validation.forms.number import NumberForm, number_form
from ...validation.forms.shapes import shape_of
from ...validation.words import is_key_label, is_number_of_something, may_hold_long_keys, signless

TAKEN_OUT = Words(
    en="Column {number} ({label}): its cells said {unit} and do not any more. Say it in the label or in the data dictionary.",
    es="Columna {number} ({label}): sus celdas decían {unit} y ya no lo dicen. Dilo en la etiqueta o en el diccionario de datos.",
)
PLAIN = re.compile(r"-?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
_COUNTING = re.compile(r"\b(?:numero|num|no|number) (?:de|of)\b")
_BLANKS = str.maketrans({"\u00a0": " ", "\u2009": " ", "\u202f": " "})


def form(cell: str) -> NumberForm | None:
    """Say how a cell is a number, None when it is none."""
    return number_form(shape_of(cell))


def forms(cells: Iterable[str]) -> list[NumberForm]:
    """Say how the numbers among some cells are written."""
    return [found for found in map(form, cells) if found]


def stripped(cell: str) -> str:
    """Give a cell without the blanks around it, and with plain ones inside."""
    return cell.translate(_BLANKS).strip()


def names_things(label: str) -> bool:
    """Say whether the numbers under a label are names of things, which are looked up and not added."""
    # "Número de robos" counts robberies; "Número de expediente" names a file.
    said = _COUNTING.sub("", signless(label))
    return is_key_label(label) or is_number_of_something(said) or may_hold_long_keys(said)


def unmarked(digits: str, comma: bool) -> str:
    """Give digits without the marks that group them and with a point before the decimals.

    Parameters:
        digits: as in 1,234.50 or 1.234,50 or 1 234,50, a minus before them or not.
        comma: whether decimals stand behind a comma.
    """
    digits = re.sub(r"[ '’´]", "", digits)
    return digits.replace(".", "").replace(",", ".") if comma else digits.replace(",", "")


def exact(text: str) -> Decimal | None:
    """Give a plainly written number, None for any other text."""
    return Decimal(text.strip()) if PLAIN.fullmatch(text.strip()) else None


def written(number: Decimal) -> str:
    """Write a number with all its digits and no exponent."""
    text = f"{number:f}"
    return text.removeprefix("-") if not number else text
