"""What has become of a barrier, and what counts as a person who answers for it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...locale import Words
from ...reading.kinds import plain

STATES: Mapping[str, Words] = {
    "open": Words("open", "abierta"),
    "working": Words("in work", "en proceso"),
    "solved": Words("solved", "resuelta"),
    "accepted": Words("accepted", "aceptada"),
}
#: The states in which nothing more is asked of anybody.
CLOSED = frozenset(("solved", "accepted"))

# What people write where nobody has been asked yet. Who is not named does nothing.
_NOBODY = frozenset(
    (
        *(
            "all",
            "all of us",
            "everybody",
            "everyone",
            "the team",
            "team",
            "nobody",
            "no one",
            "none",
            "pending",
            "tbd",
            "tba",
        ),
        *(
            "to be decided",
            "to be defined",
            "to be named",
            "unknown",
            "somebody",
            "someone",
            "us",
            "we",
            "na",
            "n a",
            "x",
        ),
        *("todos", "todas", "todo el equipo", "todos nosotros", "el equipo", "equipo", "nadie", "ninguno", "pendiente"),
        *("por definir", "por asignar", "por nombrar", "por designar", "sin asignar", "sin definir", "sin responsable"),
        *(
            "no hay",
            "desconocido",
            "alguien",
            "nosotros",
            "vacante",
            "se desconoce",
            "no aplica",
            "sin dato",
            "s d",
            "n d",
        ),
    )
)


def names_somebody(text: str) -> bool:
    """Say whether a text names who does something: not blank, not a sign, and not everybody or nobody."""
    bare = plain(text)
    return bool(re.search(r"[^\W\d_]{2}", bare)) and bare not in _NOBODY
