"""The twelve: who they are, what they did, and the points that it deserves, task by task."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ....locale import Words
from .desk import Desk

#: What everything right earns, by the letter of the task.
FULL = {"a": 2.0, "b": 3.0, "c": 3.0, "d": 4.0, "e": 4.0, "f": 2.0, "g": 2.0}


@dataclass(frozen=True)
class Learner:
    """A made-up learner.

    Parameters:
        name: the name of their folder.
        language: of their notebook.
        did: what they did.
        work: does it, at their desk.
        less: where their points are not the full ones: {letter: points}.
    """

    name: str
    language: str
    did: Words
    work: Callable[[Desk], None]
    less: Mapping[str, float]

    @property
    def deserves(self) -> dict[str, float]:
        """The points of each task, by its letter."""
        return {**FULL, **self.less}


def _by_code(desk: Desk) -> None:
    desk.write_as_code("abcd")
    desk.clean()
    desk.write_as_code("f")
    desk.publish()


def _by_spreadsheet(desk: Desk) -> None:
    desk.write("abcdf")
    desk.clean()
    desk.open_and_save("clean.csv", saved_as="utf-8-sig")
    desk.publish()
    desk.open_and_save("answers.csv", saved_as="cp1252", delimiter=";")


def _half(desk: Desk) -> None:
    desk.write("ad")
    desk.write("b", "blank-counted")
    desk.clean()


def _mistaken(mistake: str, answer: Callable[[Desk], None] = lambda desk: desk.write("f")) -> Callable[[Desk], None]:
    """Choose a recipe with one mistake, use it, and publish what it made."""

    def work(desk: Desk) -> None:
        desk.write("abc")
        desk.write("d", mistake)
        desk.clean()
        answer(desk)
        desk.publish()

    return work


def _zeros_for_blanks(desk: Desk) -> None:
    desk.write("abc")
    desk.write("d", "blanks-filled")
    desk.clean()
    # The recipe refuses to write zeros, so it was done by hand: find and replace.
    desk.open_and_save("clean.csv", blank="0")
    desk.write("f")
    desk.publish()


def _wrong_encoding(desk: Desk) -> None:
    desk.write("bcd")
    desk.write("a", "encoding-utf-8")
    desk.clean()
    # A double click opens a UTF-8 file as Windows-1252, and saving makes the broken accents stay.
    desk.open_and_save("clean.csv", opened_as="cp1252")
    desk.write("f")
    desk.publish()


def _syntax_error(desk: Desk) -> None:
    desk.write_as_code("acd")
    desk.cell("answer-b")["source"] = (
        'from opendata_training import answer\nanswer("2.1.b", title_rows="3", header_rows="2"'
    )
    desk.clean()
    desk.write_as_code("f")
    desk.publish()


def _deleted_cells(desk: Desk) -> None:
    _by_code(desk)
    gone = {"test-c", "test-g", "answer-f", "task-h"}
    desk.notebook["cells"] = [cell for cell in desk.notebook["cells"] if cell["id"] not in gone]
    desk.save()


LEARNERS = (
    Learner("01-ana", "en", Words("all right, with the code lines", "todo bien, con las líneas de código"), _by_code, {}),
    Learner(
        "02-beto",
        "es",
        Words(
            "all right, in Spanish and in a spreadsheet program; the notebook is untouched",
            "todo bien, en español y en una hoja de cálculo; el cuaderno está intacto",
        ),
        _by_spreadsheet,
        {},
    ),
    Learner(
        "03-carla",
        "es",
        Words("stopped half-way; counted the blank line", "se quedó a la mitad; contó la línea vacía"),
        _half,
        {"b": 2.25, "c": 0, "f": 0, "g": 0},
    ),
    Learner(
        "04-diego",
        "en",
        Words("left the totals in", "dejó los totales"),
        _mistaken("totals-left"),
        {"d": 3, "e": 3, "g": 1},
    ),
    Learner(
        "05-elena",
        "es",
        Words("kept the thousands commas", "dejó las comas de los miles"),
        _mistaken("thousands-left"),
        {"d": 3, "e": 3, "g": 1},
    ),
    Learner(
        "06-fidel",
        "en",
        Words("lost the leading zeros", "perdió los ceros iniciales"),
        _mistaken("zeros-lost", Desk.answer_from_clean),
        {"d": 3, "e": 3, "f": 1, "g": 1},
    ),
    Learner(
        "07-gloria",
        "es",
        Words("left the months as columns", "dejó los meses en columnas"),
        _mistaken("still-wide"),
        {"d": 3, "e": 3, "g": 1},
    ),
    Learner(
        "08-hugo",
        "en",
        Words("wrote 0 in blank months", "escribió 0 en los meses en blanco"),
        _zeros_for_blanks,
        {"d": 3, "e": 3, "g": 1},
    ),
    Learner(
        "09-irma",
        "es",
        Words("took the wrong encoding", "tomó otra codificación"),
        _wrong_encoding,
        {"a": 1, "e": 3, "g": 1},
    ),
    Learner(
        "10-jaime", "en", Words("handed in a blank exercise", "entregó el ejercicio en blanco"), lambda desk: None,
        dict.fromkeys(FULL, 0.0),
    ),
    Learner(
        "11-karla",
        "es",
        Words("a syntax error in the code line of task b", "un error de sintaxis en la línea de código de la tarea b"),
        _syntax_error,
        {"b": 0},
    ),
    Learner(
        "12-luis",
        "en",
        Words("deleted test cells, an answer cell and the critique", "borró celdas de prueba, una de respuesta y la crítica"),
        _deleted_cells,
        {},
    ),
)  # fmt: skip
