"""A contested dataset that is chosen without a reason."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....reading.kinds import plain
from ....validation.finding import Example, Fix, Hits
from ....validation.given import YES
from ....validation.subject import Subject
from ...looking import columns

CODE = "no-reason"
# Advice: the choice may be right, but whoever waits for another dataset will ask.
SEVERITY = "advice"
DIMENSION = "completeness"
FIX: Fix | None = None
LABEL = Words(
    en="Chosen without a reason where the numbers do not decide", es="Elegido sin motivo donde los números no deciden"
)
MESSAGE = Words(
    en="chosen and contested: with other weights it would be out, and no reason is written",
    es="elegido y disputado: con otros pesos quedaría fuera, y no hay un motivo escrito",
)
WHAT_TO_DO = Words(
    en="Write in one sentence why it is in, with what was counted; or choose another.",
    es="Escribe en una frase por qué está dentro, con lo que se contó; o elige otro.",
)
CAUGHT = Example(
    b"Rank,Name,Firmness,Chosen,Reason\n1,Dams,safe,yes,\n2,Rain,contested,yes,\n3,Wells,disputado,yes,41 requests\n",
    ((3, 4),),
)
LEFT_ALONE = Example(
    b"Rank,Name,Firmness,Chosen,Reason\n1,Dams,safe,yes,\n2,Rain,contested,no,\n3,Wells,contested,yes,41 requests\n"
)


def find(subject: Subject) -> Iterator[Hits]:
    """Give the datasets that are chosen and contested and have no reason."""
    from ...sheets.priorities import SHEET

    there = columns(subject, SHEET.columns)
    firm, chosen, reason = (there.get(key) for key in ("safe", "chosen", "reason"))
    if firm is None or chosen is None or reason is None:
        return
    contested = set(firm.where(lambda text: plain(text) in ("contested", "disputado")))
    blank = set(reason.where(lambda text: not text.strip()))
    opened = chosen.where(lambda text: plain(text) in YES)
    yield subject.cells(chosen, [at for at in opened if at in contested and at in blank])
