"""No value is above a limit: a number, a day or another column."""

from __future__ import annotations

from ....locale import Words
from ..rule import Ask, Ready, Sample
from ._limits import VALUE as VALUE
from ._limits import prepare as _prepare

NAME = Words(en="maximum", es="máximo")
ALSO = ("max", "máx", "máxima", "at most", "a lo más", "cuando mucho", "not after", "no después de")
DIMENSION = "validity"
SAID = Words(en="it is more than {limit}", es="es mayor que {limit}")
CAUGHT = Sample("Total", ["11", "1,200"], {"Total": ["10", "1100"]})
LEFT_ALONE = Sample("2014", ["2014-12-31", "2013-01-01"])


def prepare(ask: Ask) -> Ready:
    """Make the rule."""
    return _prepare(ask, SAID, lambda values, limit: values > limit, last=True)
