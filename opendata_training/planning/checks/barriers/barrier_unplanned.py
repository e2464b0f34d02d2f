"""Open barriers of which nobody knows what is done, or until when."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Hits
from ....validation.subject import Subject
from ...looking import cell
from ._rows import columns, open_rows

CODE = "barrier-unplanned"
SEVERITY = "warning"
LABEL = Words("Open barriers without a plan", "Barreras abiertas sin plan")
MESSAGE = Words(
    "“{barrier}” is open, and the register lacks what is done or until which day",
    "«{barrier}» está abierta y al registro le falta qué se hace o para qué día",
)
WHAT_TO_DO = Words(
    "Write what is done so that one can see it done, and the day. `opendata plan barriers --known` shows what has helped others.",
    "Escribe qué se hace, de modo que se vea hecho, y el día. `opendata plan barriers --known` muestra qué les ha servido a otros.",
)
CAUGHT = "Barrera,Solución,Fecha límite\nfalta de tiempo,Acordar dos horas,\n"
LEFT_ALONE = "Barrier,What is done,Until\nno time,Agree on two hours,2014-06-20\n"


def find(subject: Subject) -> Iterator[Hits]:
    """Give the rows that have this fault."""
    there = columns(subject)
    found = [at for at in open_rows(subject, there) if not (cell(there, "solution", at) and cell(there, "due", at))]
    if found:
        yield subject.in_rows(found, lambda at: {"barrier": cell(there, "barrier", at)})
