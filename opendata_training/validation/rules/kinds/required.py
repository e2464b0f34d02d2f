"""A value must be there."""

from __future__ import annotations

from ....locale import Words
from ...phrases import Phrase
from ...schema.constraints import NAMES
from ..rule import NOTHING_ASKED, Ask, Ready, Sample, Unusable

NAME = Words(en="required", es="obligatoria")
ALSO = ("obligatorio", "requerida", "requerido", "mandatory", "not blank", "no vacía", "no vacío")
DIMENSION = "completeness"
VALUE = NOTHING_ASKED
CAUGHT = Sample("", ["", " ", "N/D"])
LEFT_ALONE = Sample("sí", ["Norte", "0"])


def prepare(ask: Ask) -> Ready | None:
    """Make the rule."""
    if ask.yes() is None:
        raise Unusable(ask.neither())
    return (Phrase(NAMES["required"]), lambda: ask.column.where(ask.is_nothing)) if ask.yes() else None
