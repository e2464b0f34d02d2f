"""The same thing called by several names: Edo. de México, Edomex, México."""

from __future__ import annotations

from ...locale import Words
from ..example import Example
from ._choice import change_one

CODE = "category-variant"
SCOPE = "cell"
FIX = "canonical-list"
LABEL = Words("The same category written in several ways", "La misma categoría escrita de varias maneras")
WHAT = Words(
    "The name was typed and not chosen from a list, so that each person wrote their own.",
    "El nombre se tecleó en vez de elegirse de una lista, y cada persona escribió el suyo.",
)
PARAMETERS = {
    "columns": Words("the columns it happens in", "las columnas donde ocurre"),
    "every": Words("one row in about so many", "una fila de cada tantas"),
    "variants": Words(
        "for each clean name, the other ways to write it", "para cada nombre limpio, las otras maneras de escribirlo"
    ),
}
EXAMPLE = Example(
    "Estado,Robos\nMéxico,3\n",
    "Estado,Robos\nEdomex,3\n",
    {"columns": "Estado", "every": 1, "variants": {"México": ["Edomex"]}},
)


def fits(cells: list[str], *, variants: dict[str, list[str]]) -> bool:
    """Tell whether there is a name with other ways to write it."""
    return any(map(variants.get, cells))


def spoil(cells: list[str], draw: int, *, variants: dict[str, list[str]]) -> list[str]:
    """Write a name in another of its ways."""
    return change_one(cells, draw, variants.get, lambda cell, rest: variants[cell][rest % len(variants[cell])])


def fix_value(*, variants: dict[str, list[str]]) -> str:
    """Give the value of the fix's step in a recipe."""
    return ";".join(f"{other}={name}" for name, others in variants.items() for other in others)
