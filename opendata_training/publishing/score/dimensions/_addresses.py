"""How metrics look at addresses: whether there is one, and whether it answers; what is out of reach is said to be that."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from ....locale import Words
from ...links import Answer
from ...links.asking import LOCAL
from ...links.states import STATES
from ..described import Entry
from ..metric import Said

_NOT_YET = Words(
    "It is not published yet, so it has no address.", "Todavía no está publicado, así que no tiene dirección."
)
_NONE = Words("The file has no such address.", "El archivo no tiene esa dirección.")
_NO_FILE = Words("No file is described.", "No se describe ningún archivo.")
_BROKEN = Words("{address} does not work: {found}.", "{address} no funciona: {found}.")
_UNREACHABLE = Words(
    "{address} cannot be reached from here ({found}); it may work for others.",
    "{address} no se puede alcanzar desde aquí ({found}); puede que a otros sí les funcione.",
)
_NOT_LOOKED_AT = Words(
    "Nobody looked whether {address} answers, as was asked.", "No se revisó si {address} responde, como se pidió."
)
_WHY = {"broken": _BROKEN, "unreachable": _UNREACHABLE, "not-looked-at": _NOT_LOOKED_AT}
_HERE = Words(
    "{address} is on this machine, and nothing answers there ({found}).",
    "{address} está en esta máquina, y ahí nada responde ({found}).",
)
_START = Words(
    "Start the practice portal with opendata portal, and score again. Unit {unit}.",
    "Inicia el portal de práctica con opendata portal y vuelve a calificar. Unidad {unit}.",
)
PUBLISH = Words(
    "Publish it: opendata publish DIR --portal URL fills in the addresses. Unit {unit}.",
    "Publícalo: opendata publish DIR --portal URL llena las direcciones. Unidad {unit}.",
)
_FIX = {
    "unreachable": Words(
        "Open the address on another network, or ask who runs this one; if it works there, nothing is to be mended. Unit {unit}.",
        "Abre la dirección en otra red, o pregunta a quien administra esta; si ahí funciona, no hay nada que corregir. "
        "Unidad {unit}.",
    ),
    "not-looked-at": Words(
        "Score again with the network (without --offline). Unit {unit}.",
        "Vuelve a calificar con la red (sin --offline). Unidad {unit}.",
    ),
}


def there(name: str) -> Callable[[Entry], Said | None]:
    """Give a look at whether a file has an address of a kind."""

    def lost(entry: Entry) -> Said | None:
        if entry.of_file(name):
            return None
        if entry.file is None:
            return Said(_NO_FILE)
        return Said(_NONE) if entry.described.published else Said(_NOT_YET, fix=PUBLISH)

    return lost


def answers(name: str) -> Callable[[Entry], Said | None]:
    """Give a look at whether one of a file's addresses of a kind answers (2xx or 3xx)."""
    has_one = there(name)

    def lost(entry: Entry) -> Said | None:
        none = has_one(entry)
        if none or entry.answers is None:
            return none
        found = {str(one): entry.answers[str(one)] for one in entry.of_file(name)}
        if any(one.reach == "answers" for one in found.values()):
            return None
        # What is not known weighs more than what is broken: it may be that one that works.
        address, answer = min(found.items(), key=lambda one: (one[1].reach == "broken", one[0]))
        facts = {"address": address, "found": _Found(answer)}
        if answer.reach == "unreachable" and urlsplit(address).hostname in LOCAL:
            return Said(_HERE, facts, _START)
        return Said(_WHY[answer.reach], facts, _FIX.get(answer.reach))

    return lost


class _Found:
    """What was found at an address, in the language in use when it is read."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def __format__(self, _spec: str) -> str:
        words = str(STATES[self._answer.state].words)
        return f"{words}, {self._answer.status}" if self._answer.status else words
