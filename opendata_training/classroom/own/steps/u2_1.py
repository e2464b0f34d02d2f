"""2.1 Formats and tidy data: the safe fixes previewed, and the clean file written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ....files import is_large
from ....locale import Words
from ...cards import Card
from ..bench import CLEAN, RECIPE
from ..cleaning import recipe_of
from ..step import Step

if TYPE_CHECKING:
    from ..bench import Bench

_CAME = Words("How your file came", "Cómo llegó tu archivo")
_TEXT = Words(
    "Letters: {encoding}. Cells parted by: {delimiter}.", "Letras: {encoding}. Celdas separadas por: {delimiter}."
)
_QUOTED = Words("“{sign}”", "«{sign}»")
_ONE = Words("nothing, it has one column", "nada, tiene una columna")
_TAB = Words("a tab", "un tabulador")
_WORKBOOK = Words(
    "A workbook: the table was read from the sheet “{sheet}”.",
    "Un libro de hojas: la tabla se leyó de la hoja «{sheet}».",
)
_WORKBOOK_ONE = Words("A workbook.", "Un libro de hojas.")
_OTHERS = Words(
    "There are {count} tables in it; the largest was taken.", "Tiene {count} tablas; se tomó la más grande."
)
_BESIDE = Words(
    "Lines above, below and between the table (titles, notes, blank ones): {count}. They stay in your file.",
    "Líneas arriba, abajo y en medio de la tabla (títulos, notas, en blanco): {count}. Se quedan en tu archivo.",
)
_PREVIEW = Words(
    "What the safe fixes mend, a few cells of each", "Qué corrigen los arreglos seguros, unas celdas de cada uno"
)
_LOSE_NOTHING = Words(
    "They lose nothing. First they are only shown; the clean file comes below.",
    "No pierden nada. Primero solo se muestran; el archivo limpio viene abajo.",
)
_FIXED = Words("What the safe fixes mended", "Qué corrigieron los arreglos seguros")
_MADE_BEFORE = Words(
    "The clean file was made before, and is as it was.", "El archivo limpio ya estaba hecho y sigue igual."
)
_HEADS = (Words("the fix", "el arreglo"), Words("cells", "celdas"))
# From so many bytes on a pass through the file takes many seconds.
_LARGE = 20_000_000
_BEFORE_AFTER = Words("Before and after", "Antes y después")
_WRITTEN = Words(
    "{file} is written: UTF-8, commas, one header, {rows} rows. Beside it, {page} tells each cell that changed.",
    "{file} está escrito: UTF-8, comas, un encabezado, {rows} filas. Junto a él, {page} dice cada celda que cambió.",
)


def run(bench: Bench) -> list[Any]:
    """Say how the file came, show what the safe fixes do, and write the clean file."""
    from ....conversion import preview
    from ....validation import validate
    from ....validation.scorecard import scorecard

    # To go through a large file once more only to show some cells would double the time.
    large = is_large(bench.file, _LARGE)
    foreseen = [] if large else [preview(bench.file, fix="safe", recipe=recipe_of(bench))]
    clean = bench.clean
    after = validate(clean)
    written = _WRITTEN.format(file=f"{CLEAN}/{clean.name}", rows=f"{after.rows:,}", page=f"{clean.name}.changes.html")
    card = Card.note(str(_BEFORE_AFTER), written)
    return [_how_it_came(bench), _of_fixes(bench, large), *foreseen, card, scorecard(bench.report, after)]


def _of_fixes(bench: Bench, large: bool) -> Card:
    """Say what comes; of a large file, how many cells each fix changed."""
    if not large:
        return Card.note(str(_PREVIEW), str(_LOSE_NOTHING))
    done = bench.converted
    if done is None:
        return Card.note(str(_MADE_BEFORE))
    from ....conversion.recipe import fixes

    rows = [(str(fixes()[code].WORDS), f"{cells:,}") for code, cells in done.fixes.items()]
    return Card("note", str(_FIXED), table=(tuple(map(str, _HEADS)), *rows) if rows else ())


def _how_it_came(bench: Bench) -> Card:
    found = bench.report.diagnosis
    lines = []
    if found is not None and found.kind == "text":
        sign = {None: str(_ONE), "\t": str(_TAB)}.get(found.delimiter, _QUOTED.format(sign=found.delimiter))
        lines.append(_TEXT.format(encoding=(found.encoding or "?").upper(), delimiter=sign))
    elif found is not None and found.kind == "workbook":
        lines.append(_WORKBOOK.format(sheet=found.sheet) if found.sheet else str(_WORKBOOK_ONE))
    if found is not None:
        if len(found.tables) > 1:
            lines.append(_OTHERS.format(count=len(found.tables)))
        parts = (found.lines.preamble, found.lines.footer, found.lines.blank, found.lines.repeated)
        beside = sum(last - first + 1 for part in parts for first, last in part)
        if beside:
            lines.append(_BESIDE.format(count=f"{beside:,}"))
    return Card("note", str(_CAME), tuple(lines))


STEP = Step(
    unit="2.1",
    does=Words(
        "It says how your file came, shows what the safe fixes mend, and writes the clean file beside your work.",
        "Dice cómo llegó tu archivo, muestra qué corrigen los arreglos seguros y escribe el archivo limpio en tu carpeta.",
    ),
    person=Words(
        "Open the clean file and your own side by side. Ask of three rows: does it say the same? What is still marked waits for "
        "unit 2.2, where you say what only you know.",
        "Abre el archivo limpio junto al tuyo. Pregunta de tres filas: ¿dice lo mismo? Lo que sigue marcado espera a la unidad "
        "2.2, donde dices lo que solo tú sabes.",
    ),
    run=run,
    needs=(RECIPE,),
    leaves=(f"{CLEAN}/*.csv", f"{CLEAN}/*.changes.html"),
)
