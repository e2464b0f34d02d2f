"""Damage to one cell of a row, where several would do."""

from __future__ import annotations

from collections.abc import Callable


def change_one(cells: list[str], draw: int, fits: Callable[[str], object], way: Callable[[str, int], str]) -> list[str]:
    """Change one of the cells that fit and leave the others.

    Parameters:
        cells: cells of one row.
        draw: it chooses the cell; what is left of it is given on.
        fits: tells whether a cell can be changed.
        way: gives the cell as it is afterwards.
    """
    places = [at for at, cell in enumerate(cells) if fits(cell)]
    if not places:
        return cells
    rest, which = divmod(draw, len(places))
    at = places[which]
    return [*cells[:at], way(cells[at], rest), *cells[at + 1 :]]
