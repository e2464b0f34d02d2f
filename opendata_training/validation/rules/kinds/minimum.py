"""No value is below a limit: a number, a day or another column."""

from __future__ import annotations

from ....locale import Words
from ..rule import Ask, Ready, Sample
from ._limits import VALUE as VALUE
from ._limits import prepare as _prepare

NAME = Words(en="minimum", es="mínimo")
ALSO = ("min", "mín", "mínima", "at least", "al menos", "por lo menos", "not before", "no antes de")
DIMENSION = "validity"
SAID = Words(en="it is less than {limit}", es="es menor que {limit}")
CAUGHT = Sample("2014-03-01", ["2014-02-28", "27/02/2014"])
LEFT_ALONE = Sample("0", ["0", "3.5", "", "x"])


def prepare(ask: Ask) -> Ready:
    """Make the rule."""
    return _prepare(ask, SAID, lambda values, limit: values < limit, last=False)
