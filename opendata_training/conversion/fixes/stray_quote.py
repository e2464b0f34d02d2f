"""Take quotes off numbers and dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from ...locale import Words
from ...validation.forms.date import date_form
from ...validation.forms.number import number_form
from ...validation.forms.shapes import shape_of
from ..fix import Example, Mending, Work, mending
from ..known import Known

CODE = "stray-quote"
# Safe: by itself it takes a quote in front only, alone or with its other half; one behind a number may be inches.
SAFE = True
ORDER = 12
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en='takes the quotes off numbers and dates: "15" becomes 15',
    es='quita las comillas de números y fechas: "15" pasa a ser 15',
)
VALUE = None
EXAMPLE = Example(
    before=[
        ["Clave", "Robos"],
        ["A", '"15"'],
        ["B", "7"],
        ["C", "12"],
        ["D", "9"],
        ["E", "3"],
        ["F", "8"],
        ["G", "31"],
    ],
    after=[["Clave", "Robos"], ["A", "15"], ["B", "7"], ["C", "12"], ["D", "9"], ["E", "3"], ["F", "8"], ["G", "31"]],
)
_IN_FRONT = re.compile(r'\s*"[^"]+"?\s*')


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Take the quotes off in some columns, or in those of numbers and dates off those that are none of theirs."""

    def bare(cell: str) -> str:
        text = cell.replace('"', "").strip()
        shape = shape_of(text)
        return text if '"' in cell and (number_form(shape) or date_form(shape)) else cell

    def sure(cell: str) -> str:
        return bare(cell) if _IN_FRONT.fullmatch(cell) else cell

    if columns is not None:
        return mending(columns, bare, '"')
    mends: dict[int, Callable[[str], str]] = dict.fromkeys(known.guilty(CODE), sure)
    return Mending(mends, dict.fromkeys(mends, '"'))
