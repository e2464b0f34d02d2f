"""2.5 Personal data: which columns, how easily rows are told apart, and a memo begun; never the value of a cell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ....files import write_text
from ....locale import Words
from ...cards import Card
from ..bench import CLEAN
from ..knowing import guessed, hold_data
from ..step import Step

if TYPE_CHECKING:
    from ..bench import Bench

MEMO = "risk-memo.md"
_NO_TITLES = Words(
    "The first row of your file looks like data, not like titles",
    "La primera fila de tu archivo parece datos, no títulos",
)
_NO_TITLES_LINES = (
    Words(
        "So nothing is shown here: a title could be a person's data.",
        "Por eso aquí no se muestra nada: un título podría ser un dato de alguien.",
    ),
    Words(
        "In a copy of your file, write a row of titles above the first one, and run this again.",
        "En una copia de tu archivo, escribe una fila de títulos arriba de la primera y ejecuta esto otra vez.",
    ),
)
_GUESSED = Words("What others may know of a person here", "Lo que otras personas pueden saber de alguien aquí")
_BY = Words(
    "Guessed by their titles: {columns}. The k below is reckoned by these together.",
    "Adivinado por sus títulos: {columns}. La k de abajo se calcula con ellas juntas.",
)
_NONE = Words(
    'No title says so. If a row is a person, name the columns yourself: privacy(…, quasi="SEXO, EDAD, MUNICIPIO").',
    'Ningún título lo dice. Si una fila es una persona, di tú las columnas: privacy(…, quasi="SEXO, EDAD, MUNICIPIO").',
)
_NO_VALUES = Words(
    "Only titles and counts are shown, never the value of a cell.",
    "Solo se muestran títulos y conteos, nunca el valor de una celda.",
)


def run(bench: Bench) -> list[Any]:
    """Look for personal data and for rows that can be told apart, and begin the memo."""
    from ....validation.privacy import privacy, risk_memo

    labels = bench.subject.labels
    if hold_data(labels):
        return [Card("not-yet", str(_NO_TITLES), tuple(map(str, _NO_TITLES_LINES)))]
    quasi = guessed(labels, bench.privacy)
    found = privacy(bench.clean, quasi)

    def write(path: Path) -> None:
        write_text(path, risk_memo(found))

    bench.keep(MEMO, ["memo", found.to_json(), found.rows], write)
    said = _BY.format(columns=", ".join(quasi)) if quasi else str(_NONE)
    return [Card.note(str(_GUESSED), said, str(_NO_VALUES)), found]


STEP = Step(
    unit="2.5",
    does=Words(
        "It looks for personal data in your file, and says how easily rows are told apart; it shows no cell.",
        "Busca datos personales en tu archivo y dice qué tan fácil es distinguir las filas; no muestra ninguna celda.",
    ),
    person=Words(
        "Name one column that it did not find and that you know leads to a person. Then risk-memo.md: its open questions are "
        "yours. What is to be left out, say in questions.csv (unit 2.2).",
        "Di una columna que no encontró y que tú sabes que lleva a una persona. Luego risk-memo.md: sus preguntas abiertas son "
        "tuyas. Lo que haya que quitar, dilo en questions.csv (unidad 2.2).",
    ),
    run=run,
    needs=(f"{CLEAN}/*.csv",),
)
