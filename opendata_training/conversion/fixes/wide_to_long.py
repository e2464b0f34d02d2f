"""Turn columns that repeat one measure, such as a column a month, into rows."""

from __future__ import annotations

from collections.abc import Sequence

from ...errors import Problem
from ...locale import Words
from ..block import Block
from ..fix import Example, Reshaping, Work
from ..known import Known

CODE = "wide-to-long"
SAFE = False
ORDER = 60
NEEDS: tuple[str, ...] = ("columns", "value")
WORDS = Words(
    en="turns columns that repeat one measure, such as a column a month, into rows",
    es="convierte en filas las columnas que repiten una medida, como una columna por mes",
)
VALUE = Words(
    en="the two new columns: the name's = the amount's, such as Mes=Delitos",
    es="las dos columnas nuevas, la del nombre y la de la cantidad, por ejemplo Mes=Delitos",
)
WRONG_NAMES = Words(
    en='The value must name two new columns as in Mes=Delitos, and says "{value}".',
    es="El valor debe nombrar dos columnas nuevas, como en Mes=Delitos, y dice «{value}».",
)
TAKEN = Words(
    en='The table already has a column called "{label}"; choose another name in the value.',
    es="La tabla ya tiene una columna llamada «{label}»; elige otro nombre en el valor.",
)
EXAMPLE = Example(
    before=[
        ["Municipio", "Delitos Enero", "Delitos Febrero", "Nota"],
        ["Comala", "3", "", "a"],
        ["Tecomán", "5", "8", "b"],
    ],
    after=[
        ["Municipio", "Nota", "Mes", "Delitos"],
        ["Comala", "a", "Enero", "3"],
        ["Comala", "a", "Febrero", ""],
        ["Tecomán", "b", "Enero", "5"],
        ["Tecomán", "b", "Febrero", "8"],
    ],
    columns="Delitos Enero:Delitos Febrero",
    value="Mes=Delitos",
)


def short_names(labels: Sequence[str]) -> list[str]:
    """Leave out the words that all the labels begin with; each keeps at least its last word, and a lone label all."""
    words = [label.split() for label in labels]
    if len(words) < 2:
        return list(labels)
    common, most = 0, min(map(len, words)) - 1
    while common < most and len({label[common] for label in words}) == 1:
        common += 1
    return [" ".join(label[common:]) for label in words] if common else list(labels)


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Make one row of each cell of the named columns: row by row, then the columns in their order; blank cells stay.

    Raises:
        Problem: when the value does not name two columns that the table does not have yet.
    """
    names = [name.strip() for name in value.split("=")]
    if len(names) != 2 or not all(names) or names[0] == names[1]:
        raise Problem(WRONG_NAMES.format(value=value))
    melted = sorted(set(columns or ()))
    kept = [place for place in range(len(known.labels)) if place not in set(melted)]
    for name in names:
        if name in [known.labels[place] for place in kept]:
            raise Problem(TAKEN.format(label=name))
    labels = [known.labels[place] for place in kept] + names
    shorts = short_names([known.labels[place] for place in melted])
    many = len(melted)

    def long(block: Block) -> tuple[Block, int]:
        fixed = [[cell for cell in block.cells(place) for _time in range(many)] for place in kept]
        amounts = [cell for row in zip(*map(block.cells, melted), strict=True) for cell in row]
        rows = [int(row) for row in block.rows for _time in range(many)]
        return Block(labels, [*fixed, shorts * block.height, amounts], rows), len(amounts)

    def foreseen(known: Known) -> Known:
        return known.melted(kept, melted, labels, shorts)

    return Reshaping(long, foreseen)
