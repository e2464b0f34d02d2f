"""0 Welcome: the first report on the file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ....files import write_text
from ....locale import Words
from ...cards import Card
from ..step import Step

if TYPE_CHECKING:
    from ..bench import Bench

_FIRST = Words("The first report on {file}", "El primer reporte de {file}")
_SIZE = Words("Rows: {rows}. Columns: {columns}.", "Filas: {rows}. Columnas: {columns}.")
_FOUND = Words(
    "Found: {error} errors (a program reads it wrong), {warning} warnings (a person may), {advice} pieces of advice.",
    "Hallazgos: {error} errores (un programa lo lee mal), {warning} advertencias (quizá una persona), {advice} consejos.",
)
_NOT_YOU = Words(
    "It says what the file does to whoever reads it, not what you did. Most of it mends itself in unit 2.1.",
    "Dice qué le pasa a quien lo lee, no qué hiciste tú. Casi todo se arregla solo en la unidad 2.1.",
)


def run(bench: Bench) -> list[Any]:
    """Report on the file as it came, and leave the report as a page."""
    report = bench.report

    def write(path: Path) -> None:
        write_text(path, report.to_html())

    bench.keep("report.html", ["report", bench.fingerprint], write)
    card = Card.note(
        _FIRST.format(file=bench.file.name),
        _SIZE.format(rows=f"{report.rows:,}", columns=report.columns),
        _FOUND.format(**report.by_severity()),
        str(_NOT_YOU),
    )
    return [card, report]


STEP = Step(
    unit="0",
    does=Words(
        "It reads your file as a stranger would, and shows the first report on it.",
        "Lee tu archivo como lo haría alguien de fuera y muestra su primer reporte.",
    ),
    person=Words(
        "Read the first three lines of the report with a colleague. Which of them did you know?",
        "Lee las tres primeras líneas del reporte con alguien de tu equipo. ¿Cuáles ya conocían?",
    ),
    run=run,
    leaves=("report.html",),
)
