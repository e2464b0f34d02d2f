"""Write a label on one line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...locale import Words
from ..fix import Example, Renaming, Work
from ..known import Known

CODE = "label-newline"
# Safe: a label's words stay, and a line end in it only says how wide its cell was.
SAFE = True
ORDER = 5
NEEDS: tuple[str, ...] = ()
WORDS = Words(
    en="writes a label of several lines on one",
    es="escribe en una sola línea un título de columna que ocupa varias",
)
VALUE = None
EXAMPLE = Example(
    before=[["Entidad", "Robos\ntotales", "Pobla-\r\nción  total"], ["Sonora", "1\n2", "3"]],
    after=[["Entidad", "Robos totales", "Pobla- ción  total"], ["Sonora", "1\n2", "3"]],
)
LINE_END = re.compile(r"[^\S\r\n]*[\r\n]\s*")


def plan(known: Known, columns: Sequence[int] | None, value: str) -> Work:
    """Make the line ends in the labels of some columns, or all, blanks; at a label's ends they go."""

    def on_one_line(label: str) -> str:
        return LINE_END.sub(" ", label).strip() if LINE_END.search(label) else label

    places = range(len(known.labels)) if columns is None else columns
    return Renaming([on_one_line(label) if place in places else label for place, label in enumerate(known.labels)])
