"""A value is one of a list."""

from __future__ import annotations

from ....locale import Words, translator
from ...phrases import Phrase
from ...schema.constraints import NAMES
from ..rule import Ask, Ready, Sample, Unusable

_ = translator("validation")
NAME = Words(en="one of", es="una de")
ALSO = ("uno de", "any of", "allowed values", "valores permitidos", "lista", "list", "enum", "in", "en")
DIMENSION = "validity"
VALUE = Words(
    en="the allowed values, parted by |, as North|South", es="los valores permitidos, separados por |, como Norte|Sur"
)
CAUGHT = Sample("Norte|Sur", ["norte", "Este"])
LEFT_ALONE = Sample(" Norte | Sur ", ["Norte", "Sur ", "", "N/D"])
# How many of the values a sentence names.
_SHOWN = 12


def prepare(ask: Ask) -> Ready:
    """Make the rule."""
    values = [value.strip() for value in ask.value.split("|") if value.strip()]
    if not values:
        raise Unusable(_("it names no value"))
    if len(values) == 1 and any(sign in ask.value for sign in ",;/"):
        raise Unusable(_("it has no | between its values"))
    allowed = frozenset(values)
    shown = " | ".join(values[:_SHOWN]) + (" …" if len(values) > _SHOWN else "")
    return Phrase(NAMES["enum"], limit=shown), lambda: ask.where(lambda text: text.strip() not in allowed)
