"""rights.csv: the country's questions as a file, a row a dataset, begun from the inventory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from ...locale import Words
from ..joining import with_ids
from ..sheet import Column, Row, Sheet, Source, read_sheet
from .trees import rights_tree

#: The keys of the columns that are no questions.
PLAIN = ("id", "name", "columns", "note")


def rights_sheet(code: str | None = None) -> Sheet:
    """Give the sheet of the answers: the dataset, a column a question of the country, and the columns concerned.

    Parameters:
        code: the country; the one in use when not told.

    Raises:
        Problem: when there is no such country.
    """
    from ...countries.common.chosen import country

    return _sheet(country(code))


@cache
def _sheet(code: str) -> Sheet:
    from ..sheets._dataset import ID, NAME

    questions = tuple(
        Column(
            key,
            question.title,
            Words(f"{question.ask.en} {question.why.en}", f"{question.ask.es} {question.why.es}"),
            "choice",
            {answer.code: answer.words for answer in question.answers.values()},
            also=(question.ask.en, question.ask.es),
        )
        for key, question in rights_tree(code).questions.items()
    )
    concerned = Column(
        "columns",
        Words("Columns concerned", "Columnas afectadas"),
        Words("Which columns the answers are about, by their titles, with ; between them.",
              "De qué columnas hablan las respuestas, por sus títulos, separadas con ;."),
        also=("Columnas",),
    )  # fmt: skip
    note = Column("note", Words("Note", "Nota"), Words("Who said so, and when.", "Quién lo dijo y cuándo."))
    return Sheet(
        name="rights",
        what=Words("the answers on the right to publish", "las respuestas sobre el derecho a publicar"),
        columns=(ID, NAME, *questions, concerned, note),
        needed=("name", next(iter(rights_tree(code).questions))),
        key=("id", "name"),
    )


def read_rights(source: Source, code: str | None = None) -> list[Row]:
    """Read the answers on the right to publish.

    Parameters:
        source: the file, or a DataFrame.
        code: the country; the one in use when not told.

    Raises:
        Problem: when it cannot be read, or an answer is none of its question's.
    """
    return read_sheet(rights_sheet(code), source)


def start_rights(inventory: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Begin the answers: a row for each dataset of the inventory, nothing answered.

    Parameters:
        inventory: its rows.
    """
    rows = list(inventory)
    found: dict[str, str] = {}
    for row, each in zip(rows, with_ids(rows), strict=True):
        found.setdefault(each, str(row.get("name") or ""))
    return [Row({"id": each, "name": name}) for each, name in found.items()]


def answers_of(row: Mapping[str, Any]) -> dict[str, str]:
    """Give the answers of a row by their questions."""
    return {key: str(value or "") for key, value in row.items() if key not in PLAIN}
