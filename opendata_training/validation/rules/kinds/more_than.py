"""Every value is above a limit: a number, a day or another column."""

from __future__ import annotations

from ....locale import Words
from ..rule import Ask, Ready, Sample
from ._limits import VALUE as VALUE
from ._limits import prepare as _prepare

NAME = Words(en="more than", es="mayor que")
ALSO = ("greater than", "above", "más de", "más que", "after", "después de", "posterior a")
DIMENSION = "validity"
SAID = Words(en="it is not more than {limit}", es="no es mayor que {limit}")
CAUGHT = Sample("0", ["0", "-1"])
LEFT_ALONE = Sample("0", ["0.5", "3"])


def prepare(ask: Ask) -> Ready:
    """Make the rule."""
    return _prepare(ask, SAID, lambda values, limit: values <= limit, last=True)
