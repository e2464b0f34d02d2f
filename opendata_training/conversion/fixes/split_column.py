"""Make several columns of one that holds several things."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...errors import Problem
from ...locale import Words
from ..block import Block
from ..fix import Example, Reshaping, Work
from ..known import Known
from ..naming import listed, refuse_taken

CODE = "split-column"
# Not safe: which part is what is a person's choice.
SAFE = False
ORDER = 58
NEEDS: tuple[str, ...] = ("columns", "value")
WORDS = Words(
    en="makes several columns of one: Comala, Colima becomes Comala and Colima",
    es="convierte una columna en varias: Comala, Colima pasa a ser Comala y Colima",
)
VALUE = Words(
    en="the new labels separated by ;, then = and the sign that parts the cells, such as Municipio;Estado=,",
    es="los títulos nuevos separados por ;, luego = y el signo que separa las celdas, por ejemplo Municipio;Estado=,",
)
WRONG = Words(
    en='The value must name two new columns at least, then = and a sign, as in Municipio;Estado=, and says "{value}".',
    es="El valor debe nombrar al menos dos columnas nuevas, luego = y un signo, como en Municipio;Estado=, y dice «{value}».",
)
ONE_COLUMN = Words(
    en="The fix split-column parts one column at a time; name one under columns.",
    es="El arreglo split-column divide una columna a la vez; escribe una sola en columns.",
)
UNFIT = Words(
    en='"{label}": {rows} cells are not of {count} parts, and stay whole in "{first}"; for example: {cell}',
    es="«{label}»: {rows} celdas no tienen {count} partes y quedan completas en «{first}»; por ejemplo: {cell}",
)
EXAMPLE = Example(
    before=[["Lugar", "Robos"], ["Comala, Colima", "3"], ["Tecomán,Colima", "5"], ["Puebla", "2"]],
    after=[
        ["Municipio", "Estado", "Robos"],
        ["Comala", "Colima", "3"],
        ["Tecomán", "Colima", "5"],
        ["Puebla", "", "2"],
    ],
    columns="Lugar",
    value="Municipio;Estado=,",
)


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Put the parts of each cell of the named column into columns in its place, blanks around them taken away.

    A cell of more or fewer parts stays whole, in the first of them: where its parts belong is not known.

    Raises:
        Problem: when the value does not name the new columns and the sign, or several columns are named.
    """
    names, mark = _told(value)
    many = len(names)
    if not columns or len(columns) != 1:
        raise Problem(ONE_COLUMN.format())
    at = columns[0]
    labels = [*known.labels[:at], *names, *known.labels[at + 1 :]]
    refuse_taken(known.labels, labels)

    def parts(cell: str) -> list[str]:
        found = [part.strip() for part in cell.split(mark)]
        return found if len(found) == many else [cell, *[""] * (many - 1)]

    def split(block: Block) -> tuple[Block, int]:
        cells = block.cells(at)
        by_text = {text: parts(text) for text in set(cells)}
        new = [[by_text[cell][part] for cell in cells] for part in range(many)]
        return Block(labels, [*block.columns[:at], *new, *block.columns[at + 1 :]], block.rows), len(cells)

    def foreseen(known: Known) -> Known:
        texts = known.texts[at]
        found: list[Counter[str]] = [Counter() for _name in names]
        for text, times in zip(texts.uniques, texts.times, strict=True):
            for part, counts in zip(parts(text), found, strict=True):
                counts[part] += times
        return known.instead(at, labels, found)

    return Reshaping(split, foreseen, _doubts(known, at, names, mark))


def _told(value: str) -> tuple[list[str], str]:
    told, equals, mark = value.partition("=")
    names = listed(told)
    if not equals or not mark or len(names) < 2 or len(set(names)) < len(names):
        raise Problem(WRONG.format(value=value))
    return names, mark.strip() or " "


def _doubts(known: Known, at: int, names: Sequence[str], mark: str) -> list[str]:
    texts = known.texts[at]
    unfit = {
        text: times
        for text, times in zip(texts.uniques, texts.times, strict=True)
        if text.strip() and len(text.split(mark)) != len(names)
    }
    if not unfit:
        return []
    told = UNFIT.format(
        label=known.labels[at], rows=sum(unfit.values()), count=len(names), first=names[0], cell=next(iter(unfit))
    )
    return [told]
