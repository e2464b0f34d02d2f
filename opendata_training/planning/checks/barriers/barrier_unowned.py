"""Open barriers that name nobody who does something about them."""

from __future__ import annotations

from collections.abc import Iterator

from ....locale import Words
from ....validation.finding import Hits
from ....validation.subject import Subject
from ...barriers.states import names_somebody
from ...looking import cell
from ._rows import columns, open_rows

CODE = "barrier-unowned"
SEVERITY = "warning"
LABEL = Words("Open barriers without a person", "Barreras abiertas sin una persona responsable")
MESSAGE = Words(
    "“{barrier}” is open, and the register names nobody who does something about it (“{owner}”)",
    "«{barrier}» está abierta y el registro no nombra a quien haga algo («{owner}»)",
)
WHAT_TO_DO = Words(
    "Ask one person, and write the name once that person has said yes.",
    "Pregúntale a una persona y escribe su nombre cuando haya dicho que sí.",
)
CAUGHT = "Barrera,Responsable,Estado\nfalta de tiempo,todos,abierta\n"
LEFT_ALONE = "Barrier,Owner,State\nno time,Ana Pérez,open\nno tool,,solved\n"


def find(subject: Subject) -> Iterator[Hits]:
    """Give the rows that have this fault."""
    there = columns(subject)
    found = [at for at in open_rows(subject, there) if not names_somebody(cell(there, "owner", at))]
    if found:
        yield subject.in_rows(
            found, lambda at: {"barrier": cell(there, "barrier", at), "owner": cell(there, "owner", at)}
        )
