"""Small cells of published tables of counts: a 1 in one municipality and age is a person whom neighbours know.

The threshold rule: cells below a threshold are at risk (A. Hundepool and others, "Statistical Disclosure Control", Wiley 2012,
chapter 5); five is the least that unit 2.5 asks for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..subject import Subject
from . import labels

#: Counts below this are small.
THRESHOLD = 5
_COUNTS = re.compile(
    r"\b(?:casos|total(?:es)?|personas|poblacion|habitantes|victimas|alumnos|alumnas|estudiantes|beneficiari[oa]s|pacientes"
    r"|defunciones|muertes|nacimientos|hombres|mujeres|ninos|ninas|trabajadores|asegurados|usuarios|egresos|derechohabientes"
    r"|afiliados|contagios|embarazos|homicidios|denunciantes|viviendas|hogares|conteo|frecuencia|numero de \w+"
    r"|cases|people|persons|population|victims|students|pupils|patients|deaths|births|men|women|boys|girls|employees|workers"
    r"|members|households|count|counts|number of \w+)\b"
)


@dataclass(frozen=True)
class SmallCells:
    """The small cells of one column of counts.

    Parameters:
        column: its place, from 1.
        label: its header.
        cells: how many of its cells are at least 1 and below the threshold.
        counts: how many of its cells are counts.
    """

    column: int
    label: str
    cells: int
    counts: int


def small_cells(subject: Subject, threshold: int = THRESHOLD) -> list[SmallCells]:
    """Find the small cells in a table's columns of counts of persons.

    Parameters:
        subject: the table.
        threshold: counts below this are small; 0 is none, since nobody is in it.
    """
    found = []
    for column in subject.columns:
        if not _COUNTS.search(labels.words_of(column.label)) or not column.mostly("number", 0.6):
            continue
        texts = [(text.strip(), times) for text, times in zip(column.uniques, column.times, strict=True)]
        counts = [(int(text), times) for text, times in texts if text.isascii() and text.isdigit() and len(text) < 16]
        total = sum(times for _count, times in counts)
        small = sum(times for count, times in counts if 0 < count < threshold)
        if small and total >= 0.6 * column.known:
            found.append(SmallCells(column.place + 1, column.label, small, total))
    return found
