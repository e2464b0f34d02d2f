"""Lists of names that a recipe can call: ``mx:states``.

What every country's `lists` declares: LISTS, for each list's name what gives the official name of a text, None for a text that
is none of the list's.
"""

from __future__ import annotations

from collections.abc import Callable

from .geography import STATES
from .regions import region_key


def state(text: str) -> str | None:
    """Give INEGI's name of the state that a text names in any of its ways (see `regions`).

    The names are those of INEGI's Catálogo Único de Claves, https://www.inegi.org.mx/app/ageeml/.
    """
    key = region_key(text)
    return STATES[key] if key else None


LISTS: dict[str, Callable[[str], str | None]] = {"states": state}
