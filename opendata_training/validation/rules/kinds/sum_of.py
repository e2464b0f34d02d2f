"""A number is the sum of other columns."""

from __future__ import annotations

from ....locale import Words, translator
from ...numbers import Numbers
from ...phrases import Phrase
from ...subject import Column
from ..rule import Ask, Ready, Sample, Unusable

_ = translator("validation")
NAME = Words(en="sum of", es="suma de")
ALSO = ("suma", "sum", "es la suma de", "is the sum of")
DIMENSION = "consistency"
VALUE = Words(
    en="the labels of two or more columns, parted by |, as Women|Men",
    es="los títulos de dos o más columnas, separados por |, como Mujeres|Hombres",
)
SAID = Words(en="it is not the sum of {columns}", es="no es la suma de {columns}")
CAUGHT = Sample("a|b", ["4", "1,001"], {"a": ["1", "1,000"], "b": ["2", "2"]})
LEFT_ALONE = Sample("a|b", ["3", "", "0.3", "x"], {"a": ["1", "1", "0.1", "1"], "b": ["2", "1", "0.2", "1"]})


def prepare(ask: Ask) -> Ready:
    """Make the rule."""
    parts = ask.others() if "|" in ask.value else ask.others("+")
    if len(parts) < 2:
        raise Unusable(_("it names fewer than two columns"))
    return Phrase(SAID, columns=" + ".join(one.label.strip() for one in parts)), lambda: _broken(ask, parts)


def _broken(ask: Ask, parts: list[Column]) -> list[int]:
    """Give the rows where all numbers are known and do not add up; decimals may be rounded by one in the last place."""
    import numpy as np

    rows = np.arange(len(ask.column.codes))
    total, numbers = Numbers(ask.column), [Numbers(column) for column in parts]
    decimals = max(one.decimals for one in (total, *numbers))
    near = 0.5 if not decimals else 1.5 * 10.0**-decimals
    value = total.at(rows)
    with np.errstate(invalid="ignore"):
        broken = np.abs(value - sum(one.at(rows) for one in numbers)) > near + 1e-12 * np.abs(value)
    broken[ask.column.where(ask.is_nothing)] = False
    found: list[int] = np.flatnonzero(broken).tolist()
    return found
