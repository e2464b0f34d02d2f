"""Every value is below a limit: a number, a day or another column."""

from __future__ import annotations

from ....locale import Words
from ..rule import Ask, Ready, Sample
from ._limits import VALUE as VALUE
from ._limits import prepare as _prepare

NAME = Words(en="less than", es="menor que")
ALSO = ("below", "menos de", "menos que", "before", "antes de", "anterior a")
DIMENSION = "validity"
SAID = Words(en="it is not less than {limit}", es="no es menor que {limit}")
CAUGHT = Sample("Fin", ["2014-03-02"], {"Fin": ["2014-03-02"]})
LEFT_ALONE = Sample("100", ["99,5", "3"])


def prepare(ask: Ask) -> Ready:
    """Make the rule."""
    return _prepare(ask, SAID, lambda values, limit: values >= limit, last=False)
