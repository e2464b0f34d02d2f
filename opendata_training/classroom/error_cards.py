"""An exception in a learner's cell becomes a card in their language, with the technical text folded inside."""

from __future__ import annotations

import os
from typing import Any

from ..errors import Problem
from ..locale import Words, translator
from . import places
from .cards import Card

_ = translator("classroom")

# What the commonest exceptions mean to a person who has never programmed, and what to do.
_MEANINGS: dict[type[BaseException], Words] = {
    SyntaxError: Words(
        "Python could not read the line: often a quotation mark, a comma or a bracket is missing or one too many. "
        "Compare it with the line in the lesson.",
        "Python no pudo leer la línea: casi siempre falta o sobra una comilla, una coma o un paréntesis. "
        "Compárala con la de la lección.",
    ),
    NameError: Words(
        'The word "{name}" is not known here: it may be misspelled, lack its quotation marks, or come from a cell above '
        "that has not been run yet. Run the cells above and try again.",
        "Aquí no se conoce la palabra «{name}»: quizá le falta o le sobra una letra, le faltan sus comillas, o viene de una "
        "celda anterior que no se ha ejecutado. Ejecuta las celdas de arriba e inténtalo de nuevo.",
    ),
    KeyError: Words(
        "There is no column or entry called {name}. Look at the column titles and copy the name exactly.",
        "No hay una columna ni un dato con el nombre {name}. Mira los títulos de columna y copia el nombre tal cual.",
    ),
    FileNotFoundError: Words(
        "The file was not found. Check its name and that it is in the folder shown on the left.",
        "No se encontró el archivo. Revisa su nombre y que esté en la carpeta que se ve a la izquierda.",
    ),
    PermissionError: Words(
        "The file cannot be used now: it may be open in a spreadsheet program. Close it there and run the cell again.",
        "El archivo no se puede usar ahora: quizá está abierto en Excel o en otro programa de hojas de cálculo. Ciérralo "
        "ahí y ejecuta la celda otra vez.",
    ),
    ModuleNotFoundError: Words(
        "The part called {name} is not installed here. Close this window and start again with: make learn",
        "Aquí no está instalada la parte llamada {name}. Cierra esta ventana e inicia de nuevo con: make learn",
    ),
    TypeError: Words(
        "The line was given something of another kind than it expects. Compare it with the line in the lesson.",
        "La línea recibió un valor de un tipo distinto al que espera. Compárala con la de la lección.",
    ),
    ValueError: Words(
        "A value is written in a way that was not expected here. Look for it below, in the technical details, and write "
        "it as the text asks.",
        "Un valor está escrito de una forma que aquí no se esperaba. Míralo abajo, en los detalles técnicos, y escríbelo "
        "como se pide en el texto.",
    ),
    MemoryError: Words(
        "The machine ran out of memory. Close other programs or work with a smaller file, then run the cell again.",
        "La máquina se quedó sin memoria. Cierra otros programas o usa un archivo más pequeño y ejecuta la celda otra vez.",
    ),
    KeyboardInterrupt: Words(
        "The cell was stopped. Nothing is lost; run it again when you like.",
        "La celda se detuvo. No se perdió nada; ejecútala otra vez cuando quieras.",
    ),
}
_OTHERWISE = Words(
    "Something did not work as expected, and it may well not be your doing. Run the cell again; if it happens again, "
    "run help_me() and send its text to your mentor.",
    "Algo no funcionó como se esperaba, y es posible que no tenga que ver contigo. Ejecuta la celda otra vez; si se "
    "repite, ejecuta help_me() y envía su texto a quien te acompaña en el curso.",
)


def _name_in(error: BaseException) -> str:
    name = getattr(error, "name", None)
    if name:
        return str(name)
    return str(error.args[0]) if error.args else "?"


def card_for(error: BaseException, traceback_text: str) -> Card:
    """Make the card for an exception.

    Parameters:
        error: what was raised; a Problem already says in one sentence what to do.
        traceback_text: the technical text, folded away.
    """
    if isinstance(error, Problem):
        return Card("trouble", error.sentence)
    meaning = next((words for kind, words in _MEANINGS.items() if isinstance(error, kind)), _OTHERWISE)
    lines = [meaning.format(name=_name_in(error)), _("Your answers and files are safe; nothing was lost.")]
    if isinstance(error, SyntaxError) and error.lineno:
        lines.insert(1, _("Look at line {line} of the cell.", line=error.lineno))
    return Card(
        "trouble", _("This cell stopped before its end"), tuple(lines), ((_("Technical details"), traceback_text),)
    )


def show_cards() -> None:
    """Show cards instead of tracebacks in this notebook from here on.

    Every exception, wrong syntax included, passes through one method of the shell, so that one is replaced. The cell still
    counts as failed, so "run all" stops there as usual. While an exercise is marked, errors stay as they are: the marks
    are read from them.
    """
    if places.grading() or os.environ.get("OPENDATA_PLAIN_ERRORS") == "1":
        return
    try:
        from IPython.core.getipython import get_ipython
    except ImportError:
        return
    shell = get_ipython()
    if shell is None or getattr(shell, "kernel", None) is None or getattr(shell, "_opendata_cards", False):
        return

    def show(kind: type[BaseException], error: BaseException, lines: list[str]) -> None:
        import re

        from IPython.display import display

        text = re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(lines))
        display(card_for(error, text))

    _replace(shell, show)


def _replace(shell: Any, show: Any) -> None:
    shell._showtraceback = show
    shell._opendata_cards = True
