"""A value must be there once only, alone or together with other columns."""

from __future__ import annotations

from ....locale import Words
from ...keys import Keys, hashed
from ...phrases import Phrase
from ...subject import Column
from ..rule import Ask, Ready, Sample, named

NAME = Words(en="unique", es="única")
ALSO = ("único", "no repetida", "no repetido", "sin repetir", "no repeats")
DIMENSION = "uniqueness"
VALUE = Words(
    en="nothing, or the labels of the columns that name a row together with this one, parted by |, as Year|Month",
    es="nada, o los títulos de las columnas que junto con esta identifican la fila, separados por |, como Año|Mes",
)
SAID = Words(en="it is in an earlier row too", es="ya está en una fila anterior")
TOGETHER = Words(
    en="together with {columns} it is in an earlier row too", es="junto con {columns} ya está en una fila anterior"
)
# Before the places of the columns: a key of the schema has the same columns and other values.
_OWN = -1
CAUGHT = Sample("Mes", ["02", "02 "], {"Mes": ["1", "1"]})
LEFT_ALONE = Sample("", ["1", "2", "", "", "01"])


def prepare(ask: Ask) -> Ready | None:
    """Make the rule."""
    # A column may be called x or n.
    told = None if named(ask.subject, ask.value) else ask.yes()
    if told is False:
        return None
    others = [] if told else ask.others()
    said = Phrase(TOGETHER, columns=", ".join(one.label for one in others)) if others else Phrase(SAID)
    return said, lambda: _again(ask, others)


def _again(ask: Ask, others: list[Column]) -> list[int]:
    """Give the rows whose key was there before; the first keeps it."""
    columns = [ask.column, *others]
    return list(ask.subject.again((_OWN, *(one.place for one in columns)), lambda: _keys(ask, others)))


def _keys(ask: Ask, others: list[Column]) -> Keys:
    """Give the keys of the rows, the same for texts that differ in the blanks around them only."""
    own = [None if ask.is_nothing(text) else text.strip() for text in ask.column.uniques]
    return hashed([(ask.column, own), *((one, [text.strip() for text in one.uniques]) for one in others)])
