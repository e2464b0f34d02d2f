"""A name that this release says in another way all through: Distrito Federal for Ciudad de México."""

from __future__ import annotations

from ...locale import Words
from ..example import Example

CODE = "category-variant"
SCOPE = "column"
FIX = "canonical-list"
LABEL = Words("A category with another name", "Una categoría con otro nombre")
WHAT = Words(
    "The name changed over the years, or the system has its own; other releases say it differently.",
    "El nombre cambió con los años, o el sistema tiene el suyo; otras versiones lo dicen de otro modo.",
)
PARAMETERS = {
    "columns": Words("the columns it happens in", "las columnas donde ocurre"),
    "names": Words(
        "for each clean name, the name in this release", "para cada nombre limpio, el nombre en esta versión"
    ),
}
EXAMPLE = Example(
    "Estado,Robos\nCiudad de México,3\n",
    "Estado,Robos\nDistrito Federal,3\n",
    {"columns": "Estado", "names": {"Ciudad de México": "Distrito Federal"}},
)


def spoil_text(text: str, *, names: dict[str, str]) -> str:
    """Say a name in the other way."""
    return names.get(text, text)


def mend_text(text: str, *, names: dict[str, str]) -> str:
    """Say it in its own way again."""
    return next((clean for clean, other in names.items() if other == text), text)


def fix_value(*, names: dict[str, str]) -> str:
    """Give the value of the fix's step in a recipe."""
    return ";".join(f"{other}={name}" for name, other in names.items())
