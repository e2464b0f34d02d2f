"""Criteria: what a dataset is scored by, how much each counts, and whether much of it speaks for opening or against."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ...errors import Problem
from ...locale import Words, language, translator
from ..joining import slug
from ..sheet import Column, Row, Source, read_sheet, write_sheet
from ..sheets.criteria import AGAINST, FOR, SHEET

_ = translator("planning_priorities")
#: A score goes from LEAST to MOST; whole numbers are usual and halves are understood.
LEAST, MOST = 1, 5
#: The columns of a table of scores that are no criterion.
TAKEN = ("id", "name", "person", "reason", "evidence")


@dataclass(frozen=True)
class Criterion:
    """One criterion.

    Parameters:
        key: its short name.
        name: what it is called, as in the titles of a table of scores.
        weight: how much it counts beside the others.
        counts: "for" or "against": what a high score says of opening.
        axis: "value", "effort" or "" for none.
        question: what whoever scores asks.
        scale: what the scores mean.
        names: other names that it is known by.
    """

    key: str
    name: str
    weight: float
    counts: str = FOR
    axis: str = ""
    question: str = ""
    scale: str = ""
    names: tuple[str, ...] = ()

    @property
    def column(self) -> Column:
        """The column of a table of scores in which it is scored."""
        return Column(
            self.key,
            _in_both(self.name),
            _in_both(self.question or self.name),
            "number",
            least=LEAST,
            most=MOST,
            also=self.names,
        )


# The six that the programme teaches. Demand with evidence is the fifth of the eight dimensions of the World Bank's Open Data
# Readiness Assessment (http://opendatatoolkit.worldbank.org/en/odra.html); weights and scales are this project's own.
_USUAL = (
    ("value", 3, FOR, "value", Words("Value to citizens", "Valor para la ciudadanía"),
     Words("What could somebody do with it that they cannot do today, and how many?",
           "¿Qué podría hacer alguien con esto que hoy no puede, y cuántas personas?"),
     Words("1: a few curious · 2: one group · 3: a sector · 4: many people now and then · 5: many people every day",
           "1: unos cuantos curiosos · 2: un grupo · 3: un sector · 4: mucha gente de vez en cuando · 5: mucha gente cada día")),
    ("demand", 3, FOR, "value", Words("Demand", "Demanda"),
     Words("Who asked for it last year, and how often? Count; do not guess.",
           "¿Quién lo pidió el año pasado y cuántas veces? Cuenta; no adivines."),
     Words("1: nobody · 2: up to 5 times in a year · 3: 6 to 20 · 4: 21 to 100 · 5: more than 100",
           "1: nadie · 2: hasta 5 veces en un año · 3: de 6 a 20 · 4: de 21 a 100 · 5: más de 100")),
    ("own-use", 2, FOR, "value", Words("Own use", "Uso propio"),
     Words("Would our own offices work better with it?", "¿Nuestras propias oficinas trabajarían mejor con esto?"),
     Words("1: no office · 3: one office, now and then · 5: several offices, every week",
           "1: ninguna oficina · 3: una oficina, de vez en cuando · 5: varias oficinas, cada semana")),
    ("effort", 2, AGAINST, "effort", Words("Effort", "Esfuerzo"),
     Words("How many days of one person until the first file is ready?",
           "¿Cuántos días de una persona hasta tener listo el primer archivo?"),
     Words("1: up to 2 days · 2: 3 to 5 · 3: 6 to 15 · 4: 16 to 40 · 5: more than 40",
           "1: hasta 2 días · 2: de 3 a 5 · 3: de 6 a 15 · 4: de 16 a 40 · 5: más de 40")),
    ("quality", 1, FOR, "effort", Words("Quality today", "Calidad actual"),
     Words("How good is the data as it lies there today?", "¿Qué tan buenos son los datos tal como están hoy?"),
     Words("1: nobody trusts it · 3: known faults that can be mended · 5: checked and documented",
           "1: nadie confía en ellos · 3: fallas conocidas que se pueden corregir · 5: revisados y documentados")),
    ("legal-risk", 1, AGAINST, "effort", Words("Legal risk", "Riesgo legal"),
     Words("What could stand in the way: persons, secrets, somebody else's rights?",
           "¿Qué podría estorbar: personas, reservas, derechos de terceros?"),
     Words("1: nothing · 3: a question for the lawyers · 5: personal or reserved data",
           "1: nada · 3: una consulta al área jurídica · 5: datos personales o reservados")),
)  # fmt: skip


def _in_both(text: str) -> Words:
    """Give a text of the usual criteria in both languages; what people wrote stays as it is in either."""
    both = (words for *_rest, name, question, _scale in _USUAL for words in (name, question))
    return next((words for words in both if text in (words.en, words.es)), Words(text, text))


def usual() -> tuple[Criterion, ...]:
    """Give the six criteria to begin with, in the language in use."""
    return _usual_in(language())


@cache
def _usual_in(_language: str) -> tuple[Criterion, ...]:
    return tuple(
        Criterion(key, str(name), float(weight), counts, axis, str(question), str(scale), (name.en, name.es))
        for key, weight, counts, axis, name, question, scale in _USUAL
    )


def read_criteria(source: Source) -> tuple[Criterion, ...]:
    """Read a file of criteria.

    Parameters:
        source: the file, or a DataFrame.

    Raises:
        Problem: when it cannot be read, has no criterion, or none that counts.
    """
    found: list[Criterion] = []
    for row in read_sheet(SHEET, source):
        found.append(_of_row(row, [one.key for one in found]))
    if not any(one.weight > 0 for one in found):
        raise Problem(_("No criterion has a weight above 0, so nothing could be ranked. Give at least one a weight."))
    return tuple(found)


def _of_row(row: Row, before: Sequence[str]) -> Criterion:
    if not row["name"]:
        raise Problem(_("Row {row} of the criteria has no name. Write one, or delete the row.", row=row.number))
    if row["weight"] is None:
        raise Problem(
            _("The criterion {name} has no weight. Write a number, or 0 so that it does not count.", name=row["name"])
        )
    key = row["id"] or slug(row["name"], before)
    if key in before or key in TAKEN:
        raise Problem(_('Two columns of the scores would be called "{key}". Give the criterion {name} another short name.',
                        key=key, name=row["name"]))  # fmt: skip
    known = next((one for one in usual() if key == one.key), None)
    names = known.names if known else ()
    # Effort and risk are what a new criterion without a word is not; whoever means "against" says so.
    return Criterion(
        key, row["name"], row["weight"], row["counts"] or FOR, row["axis"], row["question"], row["scale"], names
    )


def write_criteria(criteria: Iterable[Criterion], path: Path) -> Path:
    """Write a file of criteria, whole.

    Parameters:
        criteria: the criteria.
        path: where: .csv or .xlsx.

    Raises:
        Problem: when it is open elsewhere or cannot be written.
    """
    return write_sheet(SHEET, [as_row(one) for one in criteria], path)


def as_row(one: Criterion) -> dict[str, Any]:
    """Give a criterion as a row of its sheet."""
    return {"id": one.key, "name": one.name, "weight": one.weight, "counts": one.counts, "axis": one.axis,
            "question": one.question, "scale": one.scale}  # fmt: skip
