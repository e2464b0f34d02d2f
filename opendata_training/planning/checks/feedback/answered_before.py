"""A message that was answered before it came."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Hits
from ....validation.subject import Subject
from ...cells import understood
from ...looking import cell, columns

CODE = "answered-before"
SEVERITY = "error"
LABEL = Words("Messages answered before they came", "Mensajes respondidos antes de llegar")
MESSAGE = Words(
    "the message was received on {received} and answered on {answered}",
    "el mensaje se recibió el {received} y se respondió el {answered}",
)
WHAT_TO_DO = Words(
    "Look at both days: day and month may have changed places.",
    "Revisa los dos días: quizá se cambiaron día y mes.",
)
CAUGHT = "Recibido el,Tipo,Respondido el\n2026-03-09,pregunta,2026-03-02\n"
LEFT_ALONE = "Received on,Kind,Answered on\n2026-03-02,question,2026-03-09\n2026-03-02,question,\n"


def find(subject: Subject) -> Iterator[Hits]:
    """Give the rows that have this fault."""
    from ...sheets.feedback import SHEET

    there = columns(subject, SHEET.columns)
    received, answered = SHEET.column("received"), SHEET.column("answered")
    found = []
    for at in range(len(subject.rows)):
        texts = (cell(there, "received", at), cell(there, "answered", at))
        try:
            days = understood(received, texts[0]), understood(answered, texts[1])
        except ValueError:
            # What is no day is told as such.
            continue
        if days[0] and days[1] and days[1] < days[0]:
            found.append(at)
    if found:
        yield subject.in_rows(
            found, lambda at: {"received": cell(there, "received", at), "answered": cell(there, "answered", at)}
        )
