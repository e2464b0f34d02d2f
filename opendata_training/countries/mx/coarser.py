"""How a Mexican place becomes a larger one: a municipality's or a locality's key becomes its state's name.

Source: INEGI, Catálogo Único de Claves de Áreas Geoestadísticas (the first two characters of CVEGEO are the state's key).
"""

import re

from ...locale import Words
from .geography import STATES

# Name of the level -> its label and what makes a text coarser (see conversion/protect/levels).
_KEY = re.compile(r"\d{2}|\d{5}|\d{9}")


def state(text: str, value: int) -> str | None:
    """Give the name of the state that a key of 2, 5 or 9 digits begins with; of 4 and 8 the first zero was lost."""
    text = text.rjust(len(text) + 1, "0") if text.isdigit() and len(text) in (1, 4, 8) else text
    return STATES.get(text[:2]) if _KEY.fullmatch(text) else None


LEVELS = {"state": (Words(en="state only", es="solo la entidad"), state)}
