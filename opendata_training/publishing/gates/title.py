"""The title says what, where and when, to somebody who has never heard of the department."""

from __future__ import annotations

from ...locale import Words
from ..description.draft import Draft

TITLE = Words(en="Title", es="Título")
UNIT = "3.1"
EMPTY = Words(
    en="The dataset has no title. Write one that says what, where and when.",
    es="Falta el título. Escribe uno que diga qué, dónde y cuándo.",
)
SHORT = Words(
    en="The title “{title}” is too short for a stranger to know what it is. Say what, where and when.",
    es="El título «{title}» es muy corto para quien no conoce los datos. Di qué, dónde y cuándo.",
)
LONG = Words(
    en="The title has {length} characters; past {most} nobody reads on. Move the rest to the description.",
    es="El título tiene {length} caracteres; después de {most} nadie sigue leyendo. Pasa el resto a la descripción.",
)
# CKAN shows and indexes longer ones, people do not read them.
LEAST, MOST = 5, 200
GOOD = {"title": "Crimes reported by municipality, 2014"}
BAD = {"title": " "}


def look(draft: Draft) -> list[str]:
    """Look for a title that can be read in a list."""
    title = draft.text("title")
    if not title:
        return [str(EMPTY)]
    if len(title) < LEAST:
        return [SHORT.format(title=title)]
    if len(title) > MOST:
        return [LONG.format(length=len(title), most=MOST)]
    return []
