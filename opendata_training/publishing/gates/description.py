"""The description lets a stranger judge whether the data are of use."""

from __future__ import annotations

from ...locale import Words
from ..description.draft import Draft

TITLE = Words(en="Description", es="Descripción")
UNIT = "3.1"
EMPTY = Words(
    en="There is no description. Say in one or two sentences what a row is, for whom it may be of use, and what is left out.",
    es="Falta la descripción. Di en una o dos frases qué representa cada fila, a quién puede servir y qué queda fuera.",
)
SAME = Words(
    en="The description only repeats the title. Say what a row is and what is left out.",
    es="La descripción solo repite el título. Di qué representa cada fila y qué queda fuera.",
)
SHORT = Words(
    en="The description is too short to help (characters: {length}). One or two whole sentences are enough.",
    es="La descripción es muy corta para ayudar (caracteres: {length}). Bastan una o dos frases completas.",
)
LEAST = 20
GOOD = {"description": "Crimes reported in each municipality and month; blank months are not reported yet."}
BAD = {"description": "Crimes."}


def look(draft: Draft) -> list[str]:
    """Look for a description that says more than the title."""
    text = draft.text("description")
    if not text:
        return [str(EMPTY)]
    if text.casefold() == draft.text("title").casefold():
        return [str(SAME)]
    if len(text) < LEAST:
        return [SHORT.format(length=len(text))]
    return []
